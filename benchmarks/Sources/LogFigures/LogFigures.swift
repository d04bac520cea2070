import EventStore
import Foundation
import LocalPostgres
import Postgres

/// Measures the log: `LogFigures FOLDER append [SECONDS]` and `LogFigures FOLDER read [EVENTS]`, FOLDER being one for a
/// private cluster with the durable settings that every user gets.
@main
struct LogFigures {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: LogFigures FOLDER append [SECONDS] | LogFigures FOLDER read [EVENTS]")
      exit(64)
    }
    let settings = try await LocalCluster(folder: arguments[1]).start()
    try Migrator.migrate(.open(settings))
    let number = arguments.count > 3 ? Double(arguments[3]) : nil
    switch arguments[2] {
    case "read": try await ReadFigures(settings: settings, events: Int(number ?? 300_000)).run()
    default: try await AppendFigures(settings: settings, seconds: number ?? 6).run()
    }
  }
}
