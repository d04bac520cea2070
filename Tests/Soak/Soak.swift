import EventStore
import Foundation
import LocalPostgres

/// Kills whatever writes, projects or serves, at random and under load, and holds the log to its promises afterwards.
///
/// `Soak SECONDS [SEED]` is the referee: it makes a private cluster with the durable settings that every user gets, runs
/// writers and a projector as processes of their own, kills, and judges. `Soak write …` and `Soak project …` are the processes
/// that it runs. A kill leaves the kernel's page cache, so this proves that appends are atomic and acknowledged truly, not
/// that they outlive a power failure; that rests on the settings, which have a test of their own.
@main
struct Soak {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 5, arguments[1] == "write" {
      return try await Writer(folder: arguments[2], name: arguments[3], oracle: Oracle(path: arguments[4])).run()
    }
    if arguments.count == 3, arguments[1] == "project" { return try await Projector(folder: arguments[2]).run() }
    guard arguments.count > 1, let seconds = Double(arguments[1]), (1...86_400).contains(seconds) else {
      print("usage: Soak SECONDS [SEED], 1 to 86400 seconds")
      exit(64)
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : nil
    let isSound = try await Referee(seconds: seconds, seed: seed ?? UInt64.random(in: 0..<1_000_000)).run()
    exit(isSound ? 0 : 1)
  }
}
