import EventStore
import Postgres

/// What recording costs, against the bare rows. The two take turns within one run, so that what the neighbours do to
/// the machine they do to both.
struct AppendFigures {
  let settings: ConnectionSettings
  /// Seconds that each side gets of each figure, and turns that these are cut into.
  let seconds: Double
  let turns = 6

  /// What is asked of a figure: a part of the bare rows' rate, events a second, or both.
  private struct Asked {
    var ratio: Double?
    var rate: Double?

    var text: String {
      // Two thirds are 0.67 to a reader.
      [ratio.map { Figure.hundredths($0 + 0.005) }, rate.map(Figure.whole)].compactMap { $0 }.joined(separator: " and ")
    }

    func isMet(_ ratio: Double, _ rate: Double) -> Bool { ratio >= self.ratio ?? 0 && rate >= self.rate ?? 0 }
  }

  func run() async throws {
    Figure.head(["appended", "events/s", "bare rows/s", "ratio", "asked", ""])
    // At most 1.5 times as long as a bare row.
    try await compare("one client, one event", clients: 1, Asked(ratio: 1 / 1.5))
    try await compare("16 clients at once, one event each", clients: 16, Asked(ratio: 0.7, rate: 40_000))
    try await compare("64 clients at once, one event each", clients: 64, Asked(rate: 50_000))
    try await compare("16 clients at once, 10 events each", clients: 16, events: 10, Asked(rate: 100_000))
    try await compare("one client, a request of 100", clients: 1, events: 100, Asked(ratio: 0.9))
    try await compare("one client, 100 requests of one", clients: 1, requests: 100, Asked(ratio: 0.75))
  }

  private func compare(
    _ name: String, clients: Int, requests: Int = 1, events: Int = 1, _ asked: Asked
  ) async throws {
    Figure.note(name)
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    var bare = try Bare(settings)
    try Bare.prepare(settings)
    // Prepares statements, wakes threads.
    for _ in 0..<20 { _ = await log.append([try Sample.request(events)]) }
    var ours = 0.0
    var theirs = 0.0
    for _ in 0..<turns {
      ours += try await append(
        log, clients: clients, requests: requests, events: events, for: seconds / Double(turns))
      theirs += try insert(&bare, requests: clients * requests, events: events, for: seconds / Double(turns))
    }
    bare.connection.close()
    await pool.close()
    let rate = ours / Double(turns)
    Figure.row([
      name, Figure.whole(rate), Figure.whole(theirs / Double(turns)), Figure.hundredths(ours / theirs), asked.text,
      Figure.mark(asked.isMet(ours / theirs, rate)),
    ])
  }

  /// Each client sends its next requests as soon as the last were answered.
  /// - Returns: events a second.
  func append(
    _ log: EventLog, clients: Int, requests: Int, events: Int, for seconds: Double
  ) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .seconds(seconds)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<clients {
        group.addTask {
          var count = 0
          while clock.now < end {
            if requests == 1 {
              count += try await log.append(try Sample.request(events)).positions.count
            } else {
              for answer in await log.append(try (0..<requests).map { _ in try Sample.request(events) }) {
                count += try answer.get().positions.count
              }
            }
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / ((clock.now - start) / .seconds(1))
  }

  /// The same rows a statement on one connection.
  /// - Returns: rows a second.
  func insert(_ bare: inout Bare, requests: Int, events: Int, for seconds: Double) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .seconds(seconds)
    var count = 0
    while clock.now < end {
      try bare.insert(try (0..<requests).map { _ in try Sample.request(events) })
      count += requests * events
    }
    return Double(count) / ((clock.now - start) / .seconds(1))
  }
}
