import EventStore
import Postgres

/// What reading the whole log costs: as events in pages, as a verification, and beside both the same rows by COPY in
/// binary form, of which nothing is kept.
struct ReadFigures {
  let settings: ConnectionSettings
  /// Events that the log has at least.
  let events: Int
  let turns = 3

  func run() async throws {
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    Figure.note("filling a log to \(events) events")
    try await Filling(settings: settings).samples(to: events)
    let tree = try ProjectionRunner(pool: pool, projections: [LogTreeProjection()])
    let head = try await log.head()
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await tree.rebuild(LogTreeProjection().name, BuildOptions(restarts: true))
    let built = clock.now - start
    var copy = Duration.zero
    var read = Duration.zero
    var verified = Duration.zero
    for _ in 0..<turns {
      copy += try await clock.measure { try await Self.copyOut(pool, expecting: head) }
      read += try await clock.measure {
        var count = 0
        try await log.forEach(page: 5_000) { count += $0.count }
        guard count == head else { throw Unsound() }
      }
      verified += try await clock.measure {
        guard try await log.verify().isSound else { throw Unsound() }
      }
    }
    await pool.close()
    let rate = { (time: Duration) in Double(head * turns) / (time / .seconds(1)) }
    let ratio = rate(read) / rate(copy)
    Figure.head(["read, \(Figure.whole(Double(head))) events", "events/s", "ratio", "asked", ""])
    Figure.row(["COPY in binary form", Figure.whole(rate(copy)), "", "", ""])
    Figure.row(
      ["events in pages", Figure.whole(rate(read)), Figure.hundredths(ratio), "0.8", Figure.mark(ratio >= 0.8)])
    Figure.row(
      ["`log verify`", Figure.whole(rate(verified)), "", "200,000", Figure.mark(rate(verified) >= 200_000)])
    Figure.row(
      ["the tree, built from the first event", Figure.whole(Double(head) / (built / .seconds(1))), "", "", ""])
  }

  struct Unsound: Error {}

  /// All rows of the log by COPY in binary form, of which nothing is kept: what reading costs at least.
  static func copyOut(_ pool: ConnectionPool, expecting head: Int) async throws {
    let rows = try await pool.withConnection { connection in
      var rows = 0
      try connection.copyOut(
        """
        COPY (SELECT position, version, id, recorded_at, schema_version, stream, type, data, metadata
                FROM event_log.event ORDER BY position) TO STDOUT (FORMAT binary)
        """
      ) { _ in rows += 1 }
      return rows
    }
    // A header and an end beside the rows.
    guard rows >= head else { throw Unsound() }
  }
}
