import EventStore
import Foundation
import Postgres

/// How figures change with the length of the log: reading, verifying and appending at each of some sizes.
///
/// Reading and verifying are done by a process of their own, whose memory is looked at too. Each figure is the middle
/// of three.
struct FlatFigures {
  let folder: String
  let settings: ConnectionSettings
  let sizes: [Int]
  /// Seconds of appending for each figure, cut into three. Appends make the log longer, so they come last.
  let seconds: Double
  private let rounds = 3

  struct Unfinished: Error {}

  func run() async throws {
    var heads: [Int] = []
    var columns: [[Double]] = []
    var memory: (read: [Double], verify: [Double]) = ([], [])
    for size in sizes {
      Figure.note("filling a log to \(size) events")
      heads.append(try await Filling(settings: settings).samples(to: size))
      Figure.note("measuring it")
      let (read, readMemory) = try whole("read", heads.last ?? 0)
      let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
      _ = try await ProjectionRunner(pool: pool, projections: [LogTreeProjection()]).catchUp()
      let (verified, verifyMemory) = try whole("verify", heads.last ?? 0)
      memory.read.append(readMemory)
      memory.verify.append(verifyMemory)
      let appends = AppendFigures(settings: settings, seconds: seconds)
      let log = EventLog(pool: pool)
      var rates: [[Double]] = [[], []]
      for _ in 0..<rounds {
        rates[0].append(
          try await appends.append(log, clients: 16, requests: 1, events: 1, for: seconds / Double(rounds)))
        rates[1].append(
          try await appends.append(log, clients: 1, requests: 1, events: 100, for: seconds / Double(rounds)))
      }
      await pool.close()
      columns.append([read, verified] + rates.map(Figure.median))
    }
    let names = [
      "events in pages", "`log verify`", "16 clients at once, one event each", "one client, a request of 100",
    ]
    Figure.head(
      ["a second, of a log of"] + heads.map { "\(Figure.whole(Double($0))) events" }
        + ["greatest deviation", "asked", ""])
    for (index, name) in names.enumerated() {
      let values = columns.map { $0[index] }
      // Of the shortest log's figure, up or down.
      let deviation = values.map { abs($0 / values[0] - 1) }.max() ?? 0
      Figure.row(
        [name] + values.map(Figure.whole)
          + ["\(Int((deviation * 100).rounded(.up))) %", "20 %", Figure.mark(deviation <= 0.2)])
    }
    Figure.row(
      ["MiB that reading takes at most"] + memory.read.map(Figure.whole)
        + ["", "64 MiB", Figure.mark((memory.read.max() ?? 0) <= 64)])
    Figure.row(["MiB that `log verify` takes at most"] + memory.verify.map(Figure.whole) + ["", "", ""])
  }

  /// The whole log, in a process of its own.
  /// - Returns: events a second, and the most memory that it took the first time, as a command takes it.
  private func whole(_ job: String, _ head: Int) throws -> (rate: Double, memory: Double) {
    let companion = try Companion(folder, job)
    defer { companion.end() }
    var rates: [Double] = []
    var memory: [Double] = []
    for _ in 0..<rounds {
      try companion.tell("once more")
      let answer = try companion.hearNumbers()
      guard answer.count == 3, Int(answer[0]) == head else { throw Unfinished() }
      rates.append(answer[0] / answer[1])
      memory.append(answer[2])
    }
    return (Figure.median(rates), memory[0])
  }
}
