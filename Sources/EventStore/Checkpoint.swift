import Postgres

/// How far a read model's schema has read, and the statements on `projection.checkpoint`.
struct Checkpoint {
  let schema: String

  /// The last position taken in; nil if the schema was never made, or was made from another log.
  let position: Int?
  let stoppedAt: Int?
  let reason: String?

  /// The log's last position, seen by the same query as where it has read to.
  let head: Int

  /// The first event of the projection's categories behind its checkpoint, perhaps behind `head` too; nil if there is
  /// none.
  let next: Int?

  /// How many seconds ago that event was recorded; nil if there is none.
  let unreadSeconds: Double?

  /// The key of the advisory lock that work on a schema takes (FNV-1a of its name). Two names with one key would
  /// only wait for one another.
  static func lockKey(_ schema: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in schema.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(bitPattern: UInt(hash))
  }

  /// Reads where all projections stand, and whether there is anything for them to do: one query where all are made and the
  /// log has gone no further than any of them.
  static func read(_ projections: [any Projection], _ connection: Connection) throws -> [Checkpoint] {
    let rows = try connection.query(
      """
      SELECT log.head, checkpoint.schema, checkpoint.position, checkpoint.stopped_at, checkpoint.reason
        FROM (SELECT identity.id,
                     (SELECT coalesce(max(event.position), 0) FROM event_log.event) AS head
                FROM event_log.identity) AS log
        LEFT JOIN projection.checkpoint ON checkpoint.log_id = log.id
                                       AND checkpoint.position <= log.head
      """)
    guard let head = try rows.first?.int(0) else { throw EventLogError.corrupt("no log in this database") }
    var known: [String: (position: Int, stoppedAt: Int?, reason: String?)] = [:]
    for row in rows where try !row.isNull(1) {
      known[try row.string(1)] = (try row.int(2), try row.optionalInt(3), try row.optionalString(4))
    }
    let behind = projections.compactMap { projection in
      // One that was never made has everything to read.
      let position = known[projection.schemaName]?.position ?? 0
      return position < head ? (projection, position: position) : nil
    }
    let next = try next(behind, connection)
    return projections.map { projection in
      let schema = projection.schemaName
      return Checkpoint(
        schema: schema, position: known[schema]?.position, stoppedAt: known[schema]?.stoppedAt,
        reason: known[schema]?.reason, head: head, next: next[schema]?.position,
        unreadSeconds: next[schema]?.unreadSeconds)
    }
  }

  /// The first event behind a position that each projection reads, by schema, where there is one; and how many seconds
  /// ago it was recorded.
  private static func next(
    _ behind: [(projection: any Projection, position: Int)], _ connection: Connection
  ) throws -> [String: (position: Int, unreadSeconds: Double?)] {
    // A projection of all events is given NULL for its category.
    let wanted = behind.flatMap { projection, position in
      (projection.categories.map { $0.sorted() as [String?] } ?? [nil]).map {
        (schema: projection.schemaName, category: $0, position: position)
      }
    }
    guard !wanted.isEmpty else { return [:] }
    let rows = try connection.query(
      """
      SELECT unread.schema, unread.next,
             extract(epoch FROM clock_timestamp() - (SELECT event.recorded_at
                                                       FROM event_log.event
                                                      WHERE event.position = unread.next
                                                        AND isfinite(event.recorded_at)))::double precision
        FROM (SELECT wanted.schema,
                     min(CASE WHEN wanted.category IS NULL THEN wanted.position + 1 ELSE first.position END) AS next
                FROM unnest($1::text[], $2::text[], $3::bigint[]) AS wanted (schema, category, position)
                LEFT JOIN LATERAL (SELECT event.position
                                     FROM event_log.event
                                    WHERE event.category = wanted.category
                                      AND event.position > wanted.position
                                    ORDER BY event.position
                                    LIMIT 1) AS first ON true
               GROUP BY wanted.schema) AS unread
       WHERE unread.next IS NOT NULL
      """, [.texts(wanted.map(\.schema)), .texts(wanted.map(\.category)), .ints(wanted.map(\.position))])
    var next: [String: (position: Int, unreadSeconds: Double?)] = [:]
    for row in rows { next[try row.string(0)] = (try row.int(1), try row.optionalDouble(2)) }
    return next
  }

  /// The position of one schema; nil if it has no row.
  static func position(of schema: String, _ connection: Connection) throws -> Int? {
    try connection.query("SELECT position FROM projection.checkpoint WHERE schema = $1", [.text(schema)])
      .first?.int(0)
  }

  /// Moves a checkpoint if it is still where it was: the row stays locked until the transaction ends, so that
  /// another runner waits here, then finds that it lost.
  static func move(
    _ schema: String, from old: Int, to new: Int, _ connection: Connection
  ) throws(PostgresError) -> Bool {
    try connection.execute(
      """
      UPDATE projection.checkpoint
         SET position = $3, stopped_at = NULL, reason = NULL, changed_at = clock_timestamp()
       WHERE schema = $1 AND position = $2
      """, [.text(schema), .int(old), .int(new)]) == 1
  }

  /// Moves checkpoints past events that their projections don't read, all in one statement. Those that somebody
  /// else is moving are left to them.
  static func advance(_ checkpoints: [Checkpoint], _ connection: Connection) throws {
    guard !checkpoints.isEmpty else { return }
    try connection.execute(
      """
      WITH idle AS (
        SELECT checkpoint.schema, given.head
          FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS given (schema, position, head)
          JOIN projection.checkpoint ON checkpoint.schema = given.schema
                                    AND checkpoint.position = given.position
           FOR UPDATE OF checkpoint SKIP LOCKED
      )
      UPDATE projection.checkpoint
         SET position = idle.head, changed_at = clock_timestamp()
        FROM idle
       WHERE checkpoint.schema = idle.schema
      """,
      [
        .texts(checkpoints.map(\.schema)), .ints(checkpoints.map(\.position)), .ints(checkpoints.map(\.head)),
      ])
  }

  /// Keeps the reason why a projection can't go on.
  static func stop(
    _ schema: String, after position: Int, at event: Int, reason: String, _ connection: Connection
  ) throws {
    try connection.execute(
      """
      UPDATE projection.checkpoint
         SET stopped_at = $3, reason = $4, changed_at = clock_timestamp()
       WHERE schema = $1 AND position = $2
      """, [.text(schema), .int(position), .int(event), .text(reason)])
  }

  /// Makes the row of a new schema, at the start of the log.
  static func create(_ projection: any Projection, schema: String, _ connection: Connection) throws {
    try connection.execute(
      """
      INSERT INTO projection.checkpoint (schema, name, version, position, log_id)
      SELECT $1, $2, $3, 0, id FROM event_log.identity
      """, [.text(schema), .text(projection.name), .int4(Int32(clamping: projection.version))])
  }
}
