import EventStore
import Postgres

/// What reading the whole log costs: as events in pages, as a verification, and beside both the same rows by COPY in binary
/// form, of which nothing is kept.
struct ReadFigures {
  let settings: ConnectionSettings
  /// Events that the log has at least.
  let events: Int
  let turns = 3

  func run() async throws {
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    while try await log.head() < events {
      for answer in await log.append(try (0..<5_000).map { _ in try Sample.request() }) { _ = try answer.get() }
    }
    let tree = try ProjectionRunner(pool: pool, projections: [LogTreeProjection()])
    let head = try await log.head()
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await tree.catchUp()
    let built = clock.now - start
    var copy = Duration.zero
    var read = Duration.zero
    var verified = Duration.zero
    for _ in 0..<turns {
      copy += try await clock.measure { try await copyOut(pool, expecting: head) }
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
    print("| read, \(head) events | events/s |\n|---|---:|")
    for (name, time) in [("COPY in binary form", copy), ("events in pages", read), ("`log verify`", verified)] {
      print("| \(name) | \(Int(Double(head * turns) / (time / .seconds(1)))) |")
    }
    print("| the tree, built from the first event | \(Int(Double(head) / (built / .seconds(1)))) |")
  }

  private struct Unsound: Error {}

  private func copyOut(_ pool: ConnectionPool, expecting head: Int) async throws {
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
