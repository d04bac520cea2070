import Postgres

extension ProjectionRunner {
  /// Makes a projection anew from the whole log, while readers go on with what there is; then puts it in its
  /// place in one transaction. If an event can't be taken in, what there is stays.
  /// - Throws: `.unknownProjection`, `.database`.
  public func rebuild(_ name: String) async throws(EventLogError) -> ProjectionOutcome {
    let runner = self
    let projection = try projections.named(name)
    do {
      return try await pool.withConnection { connection in
        try runner.build(projection, isRebuild: true, connection)
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// Builds beside, then swaps. The first time there is nothing to keep, and a projection that stops at an event
  /// is put in place as far as it got.
  func build(
    _ projection: any Projection, isRebuild: Bool, _ connection: Connection
  ) throws -> ProjectionOutcome {
    let schema = projection.buildingSchemaName
    // A session's lock, since a build is many transactions.
    let key = Parameter.int(Checkpoint.lockKey(schema + " as a whole"))
    try connection.execute("SELECT pg_catalog.pg_advisory_lock($1)", [key])
    defer { _ = try? connection.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [key]) }
    if !isRebuild {
      // Another process may have made it while this one waited.
      let checkpoint = try Checkpoint.read([projection], connection)[0]
      if let position = checkpoint.position {
        return try ProjectionRun(
          projection: projection, schema: projection.schemaName, connection: connection, batch: batch
        ).run(from: position, to: checkpoint.head, isStopped: checkpoint.stoppedAt != nil)
      }
    }
    try begin(projection, schema, connection)
    let run = ProjectionRun(projection: projection, schema: schema, connection: connection, batch: batch)
    var outcome = try run.run(from: 0, to: try head(connection))
    if case .current(let position) = outcome {
      try finish(schema, projection, connection)
      // What came while the indexes were made: little is left to do while everybody waits.
      outcome = try run.run(from: position, to: try head(connection))
    } else if !isRebuild {
      try finish(schema, projection, connection)
    }
    if case .stopped = outcome, isRebuild {
      try connection.transaction { try drop(schema, connection) }
      return outcome
    }
    return try swap(run, outcome, connection)
  }

  private func begin(_ projection: any Projection, _ schema: String, _ connection: Connection) throws {
    try connection.transaction {
      try drop(schema, connection)
      try connection.script(
        """
        CREATE SCHEMA \(try connection.quoteIdentifier(schema));
        \(try ProjectionRun.searchPath([schema], connection))
        """)
      try connection.script(projection.schema)
      try Checkpoint.create(projection, schema: schema, connection)
    }
  }

  /// Indexes over all rows at once, and figures for the planner: a new table has none.
  private func finish(_ schema: String, _ projection: any Projection, _ connection: Connection) throws {
    try connection.transaction {
      try connection.script(try ProjectionRun.searchPath([schema], connection))
      try connection.script(projection.indexes)
      for table in try tables(of: schema, connection) { try connection.script("ANALYZE \(table)") }
    }
  }

  /// Puts a projection's tables in order once a great deal has been added to them: what indexes keep aside is sorted in,
  /// and the planner gets new figures. The server does the same by itself, but a minute or more later.
  /// - Throws: `.unknownProjection`, `.database`.
  public func tidy(_ name: String) async throws(EventLogError) {
    let runner = self
    let schema = try projections.named(name).schemaName
    do {
      try await pool.withConnection { connection in
        // One table at a time, and in no transaction, as VACUUM must be.
        for table in try runner.tables(of: schema, connection) { try connection.script("VACUUM (ANALYZE) \(table)") }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// The tables of a schema, as SQL names them.
  private func tables(of schema: String, _ connection: Connection) throws -> [String] {
    try connection.query(
      """
      SELECT quote_ident(nspname) || '.' || quote_ident(relname)
        FROM pg_catalog.pg_class
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = $1 AND relkind IN ('r', 'm')
      """, [.text(schema)]
    ).map { try $0.string(0) }
  }

  /// Takes in what came meanwhile and takes the old schema's place, in one transaction: no reader and no runner
  /// sees anything between.
  private func swap(
    _ run: ProjectionRun, _ outcome: ProjectionOutcome, _ connection: Connection
  ) throws -> ProjectionOutcome {
    let projection = run.projection
    let new = try connection.quoteIdentifier(run.schema)
    let place = try connection.quoteIdentifier(projection.schemaName)
    return try connection.transaction {
      // Runners of the old schema first, then readers: they hold no lock that a runner waits for.
      try connection.script(
        """
        SELECT pg_catalog.pg_advisory_xact_lock(\(Checkpoint.lockKey(projection.schemaName)));
        LOCK TABLE projection.switch IN ACCESS EXCLUSIVE MODE;
        \(try ProjectionRun.searchPath([run.schema], connection))
        """)
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
        let target = min(old, try head(connection))
        try run.finish(from: position, to: target)
        reached = .current(position: max(position, target))
      }
      try drop(projection.schemaName, connection)
      try connection.script("ALTER SCHEMA \(new) RENAME TO \(place)")
      try connection.execute(
        "UPDATE projection.checkpoint SET schema = $2, changed_at = clock_timestamp() WHERE schema = $1",
        [.text(run.schema), .text(projection.schemaName)])
      return reached
    }
  }

  private func drop(_ schema: String, _ connection: Connection) throws {
    try connection.script("DROP SCHEMA IF EXISTS \(try connection.quoteIdentifier(schema)) CASCADE")
    try connection.execute("DELETE FROM projection.checkpoint WHERE schema = $1", [.text(schema)])
  }

  private func head(_ connection: Connection) throws -> Int {
    try connection.query("SELECT coalesce(max(position), 0) FROM event_log.event")[0].int(0)
  }
}
