import Postgres

/// Positions that no event has. There are none between 1 and the last in a sound log; whoever may do anything on the server
/// can give an event any position, so that a gap may be as long as numbers reach, and is never stepped through.
enum LogGaps {
  /// The first gaps behind a position. Counts the events first, by an index: a sound log costs no more.
  /// - Parameters:
  ///   - position: the last one that isn't looked at; 0 for all.
  ///   - end: the last one that is.
  static func find(
    after position: Int = 0, upTo end: Int, limit: Int, _ connection: Connection
  ) throws -> [ClosedRange<Int>] {
    guard end > position else { return [] }
    let count = try connection.query(
      "SELECT count(*) FROM event_log.event WHERE position > $1 AND position <= $2", [.int(position), .int(end)]
    )[0].int(0)
    guard count != end - position else { return [] }
    // One row behind the end, so that a gap before it is seen as one.
    return try connection.query(
      """
      SELECT previous, position
        FROM (SELECT position, lag(position, 1, $1::bigint) OVER (ORDER BY position) AS previous
                FROM event_log.event
               WHERE position > $1) AS event
       WHERE position - previous > 1 AND previous < $2
       ORDER BY position
       LIMIT $3
      """, [.int(position), .int(end), .int(limit)]
    ).map { row in try row.int(0) + 1...min(end, try row.int(1) - 1) }
  }

  /// - Throws: `.missing` where an event is missing behind a position.
  static func requireNone(after position: Int = 0, upTo end: Int, _ connection: Connection) throws {
    if let gap = try find(after: position, upTo: end, limit: 1, connection).first { throw EventLogError.missing(gap) }
  }
}
