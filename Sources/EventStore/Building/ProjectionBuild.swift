import Crypto
import Dispatch
import Postgres
import Synchronization

/// The making of one projection beside what there is: in a schema of its own, with a checkpoint of its own, batch by batch,
/// so that a run that was stopped anywhere is gone on with. Only one is at it at a time.
struct ProjectionBuild {
  let projection: any Projection
  let connection: Connection

  /// Where the session comes from that reads ahead.
  let pool: ConnectionPool

  /// Events of one batch at most.
  let batch: Int
  let options: BuildOptions

  /// Positions for which a session beside this one is worth making.
  private static let many = 2_000

  var schema: String { projection.buildingSchemaName }

  /// Runs a body while no other process makes the same projection. A session's lock, since a build is many transactions.
  static func alone<T>(
    _ projection: any Projection, _ connection: Connection, _ options: BuildOptions, _ body: () throws -> T
  ) throws -> T {
    let key = Parameter.int(Checkpoint.lockKey(projection.buildingSchemaName + " as a whole"))
    if try !connection.query("SELECT pg_catalog.pg_try_advisory_lock($1)", [key])[0].bool(0) {
      options.progress(BuildProgress(phase: .waiting, events: 0, start: 0, position: 0, target: 0))
      try connection.execute("SELECT pg_catalog.pg_advisory_lock($1)", [key])
    }
    defer { _ = try? connection.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [key]) }
    return try body()
  }

  /// Takes in all events up to a position, then makes the indexes. Where something is half made, goes on with that.
  /// - Parameter target: nil for the end of the log, and what comes meanwhile.
  /// - Returns: how far it is; where it stopped, no indexes are made.
  /// - Throws: `EventLogError.missing` where many positions lie ahead, and not all of them have an event.
  func buildBeside(upTo target: Int? = nil) throws -> ProjectionOutcome {
    let found = options.restarts ? nil : try halfMade()
    if found == nil { try begin() }
    let start = found?.position ?? 0
    var events = 0
    var end = try target ?? Self.head(connection)
    var run = ProjectionRun(projection: projection, schema: schema, connection: connection, batch: batch)
    run.progress = { position, count in
      events += count
      options.progress(
        BuildProgress(phase: .events, events: events, start: start, position: position, target: end))
    }
    options.progress(BuildProgress(phase: .events, events: 0, start: start, position: start, target: end))
    if end - start > Self.many { try LogGaps.requireNone(after: start, upTo: end, connection) }
    let behind = end - start > Self.many ? try run.runAhead(pool, from: start, to: end) : start
    var outcome = try run.run(from: behind, to: end)
    guard case .current(let position) = outcome, found?.isIndexed != true else { return outcome }
    options.progress(
      BuildProgress(phase: .indexes, events: events, start: start, position: position, target: end))
    try makeIndexes()
    if target == nil {
      // What came while the indexes were made: little is left to do while everybody waits.
      end = try Self.head(connection)
      outcome = try run.run(from: position, to: end)
    }
    return outcome
  }

  /// What a run before this one has left, if it is this projection's as this program knows it, and this log's.
  private func halfMade() throws -> ProjectionBeside? { try Self.beside([projection], connection).first ?? nil }

  /// What stands beside each projection, if a rebuild would go on with it: made by the same definition, from this log.
  static func beside(_ projections: [any Projection], _ connection: Connection) throws -> [ProjectionBeside?] {
    let rows = try connection.query(
      """
      SELECT checkpoint.schema, checkpoint.position,
             pg_catalog.obj_description(pg_namespace.oid, 'pg_namespace') = wanted.indexed
        FROM unnest($1::text[], $2::text[], $3::text[]) AS wanted (schema, begun, indexed)
        JOIN projection.checkpoint ON checkpoint.schema = wanted.schema
        JOIN pg_catalog.pg_namespace ON nspname = checkpoint.schema
        JOIN event_log.identity ON identity.id = checkpoint.log_id
       WHERE checkpoint.stopped_at IS NULL
         AND checkpoint.position <= (SELECT coalesce(max(event.position), 0) FROM event_log.event)
         AND pg_catalog.obj_description(pg_namespace.oid, 'pg_namespace') IN (wanted.begun, wanted.indexed)
      """,
      [
        .texts(projections.map(\.buildingSchemaName)), .texts(projections.map { mark($0, isIndexed: false) }),
        .texts(projections.map { mark($0, isIndexed: true) }),
      ])
    var known: [String: ProjectionBeside] = [:]
    for row in rows {
      known[try row.string(0)] = ProjectionBeside(position: try row.int(1), isIndexed: try row.bool(2))
    }
    return projections.map { known[$0.buildingSchemaName] }
  }

  /// What the schema's comment says: by which definition its tables were made. A comment goes with the schema, whatever
  /// becomes of it.
  private static func mark(_ projection: any Projection, isIndexed: Bool) -> String {
    let parts = [projection.name, String(projection.version), projection.schema] + projection.indexes
    let text = parts.joined(separator: "\u{0}")
    let hash = SHA256.hash(data: Array(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return "definition \(hash.joined()), \(isIndexed ? "with indexes" : "without indexes")"
  }

  /// A mark holds hexadecimal digits and letters only.
  private func setMark(isIndexed: Bool) throws {
    try connection.script(
      "COMMENT ON SCHEMA \(try connection.quoteIdentifier(schema)) IS '\(Self.mark(projection, isIndexed: isIndexed))'")
  }

  private func begin() throws {
    try connection.transaction {
      try Self.drop(schema, connection)
      try connection.script(
        """
        CREATE SCHEMA \(try connection.quoteIdentifier(schema));
        \(try ProjectionRun.searchPath([schema], connection))
        """)
      try setMark(isIndexed: false)
      try connection.script(projection.schema)
      try Checkpoint.create(projection, schema: schema, connection)
    }
  }

  /// Indexes over all rows at once, and figures for the planner: a new table has none.
  func makeIndexes() throws {
    try makeIndexes(besides: try Self.head(connection) > Self.many && projection.indexes.count > 1)
    try connection.transaction {
      try connection.script(try ProjectionRun.searchPath([schema], connection))
      for table in try Self.tables(of: schema, connection) { try connection.script("ANALYZE \(table)") }
      try setMark(isIndexed: true)
    }
  }

  /// Each index is a transaction of its own: what a run before this one has made is there.
  /// - Parameter besides: some of them are made by a session beside this one, while it makes the others.
  private func makeIndexes(besides: Bool) throws {
    let left = Mutex(projection.indexes[...])
    let (schema, pool) = (schema, pool)
    let make = { @Sendable (connection: Connection) throws in
      while let index = left.withLock({ $0.popFirst() }) {
        try connection.transaction {
          try connection.script("\(try ProjectionRun.searchPath([schema], connection)) \(index)")
        }
      }
    }
    let failure = Mutex<(any Error)?>(nil)
    let other = DispatchGroup()
    if besides {
      DispatchQueue(label: "huunghi.indexes").async(group: other) {
        // Where there is no session for it, all are made by this one.
        guard let connection = try? pool.openBeside() else { return }
        defer { connection.close() }
        do {
          try make(connection)
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    defer { other.wait() }
    try make(connection)
    other.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Takes in what came meanwhile and takes the old schema's place, in one transaction: no reader and no runner
  /// sees anything between.
  func switchOver(_ outcome: ProjectionOutcome) throws -> ProjectionOutcome {
    let run = ProjectionRun(projection: projection, schema: schema, connection: connection, batch: batch)
    let new = try connection.quoteIdentifier(schema)
    let place = try connection.quoteIdentifier(projection.schemaName)
    // Runners of the old schema first, then readers: they hold no lock that a runner waits for.
    let runners = "SELECT pg_catalog.pg_advisory_xact_lock(\(Checkpoint.lockKey(projection.schemaName)));"
    return try ProjectionSwitch.alone(connection, after: runners) {
      try connection.script(try ProjectionRun.searchPath([schema], connection))
      // A runner that has moved the old checkpoint ends first, even one that took no advisory lock. Of another
      // log, its position means nothing.
      let old = try connection.query(
        """
        SELECT checkpoint.position
          FROM projection.checkpoint
          JOIN event_log.identity ON identity.id = checkpoint.log_id
         WHERE checkpoint.schema = $1
           FOR UPDATE OF checkpoint
        """, [.text(projection.schemaName)]
      ).first?.int(0)
      var reached = outcome
      if case .current(let position) = outcome, let old, old > position {
        // Readers never see a read model go back.
        let target = min(old, try Self.head(connection))
        try run.finish(from: position, to: target)
        reached = .current(position: max(position, target))
      }
      try Self.drop(projection.schemaName, connection)
      try connection.script("ALTER SCHEMA \(new) RENAME TO \(place)")
      try connection.execute(
        "UPDATE projection.checkpoint SET schema = $2, changed_at = clock_timestamp() WHERE schema = $1",
        [.text(schema), .text(projection.schemaName)])
      return reached
    }
  }

  /// Takes away what was made.
  func discard() throws {
    try connection.transaction { try Self.drop(schema, connection) }
  }

  static func drop(_ schema: String, _ connection: Connection) throws {
    try connection.script("DROP SCHEMA IF EXISTS \(try connection.quoteIdentifier(schema)) CASCADE")
    try connection.execute("DELETE FROM projection.checkpoint WHERE schema = $1", [.text(schema)])
  }

  /// The tables of a schema, as SQL names them.
  static func tables(of schema: String, _ connection: Connection) throws -> [String] {
    try connection.query(
      """
      SELECT quote_ident(nspname) || '.' || quote_ident(relname)
        FROM pg_catalog.pg_class
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = $1 AND relkind IN ('r', 'm')
      """, [.text(schema)]
    ).map { try $0.string(0) }
  }

  static func head(_ connection: Connection) throws -> Int {
    try connection.query("SELECT coalesce(max(position), 0) FROM event_log.event")[0].int(0)
  }
}
