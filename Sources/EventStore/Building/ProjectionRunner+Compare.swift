import Postgres

extension ProjectionRunner {
  /// Makes a projection anew beside the one in use, or takes what a rebuild has left there, brings both to one position and
  /// compares their tables row by row. Neither readers nor runners wait for it. The new one stays beside.
  ///
  /// Where this program's version isn't in use yet, an older version is what the new one is compared with, at the position
  /// that one has reached: nobody here can bring it on.
  /// - Parameter listed: differences of each kind and table that are told one by one.
  /// - Throws: `.unknownProjection`, `.database`.
  public func compare(
    _ name: String, listed: Int = 20, _ options: BuildOptions = BuildOptions()
  ) async throws(EventLogError) -> ComparisonOutcome {
    let runner = self
    let projection = try projections.named(name)
    do {
      return try await pool.withConnection { connection in
        try ProjectionBuild.alone(projection, connection, options) {
          try runner.compare(projection, listed, options, connection)
        }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  private func compare(
    _ projection: any Projection, _ listed: Int, _ options: BuildOptions, _ connection: Connection
  ) throws -> ComparisonOutcome {
    guard let old = try inUse(projection, connection) else { return .nothingInUse }
    var target = old.position
    if old.schema == projection.schemaName {
      let head = try ProjectionBuild.head(connection)
      let run = ProjectionRun(projection: projection, schema: old.schema, connection: connection, batch: batch)
      _ = try run.run(from: old.position, to: head, isStopped: old.isStopped)
      target = try Checkpoint.position(of: old.schema, connection) ?? old.position
    }
    let build = ProjectionBuild(
      projection: projection, connection: connection, pool: pool, batch: buildBatch, options: options)
    if case .stopped(let position, let reason) = try build.buildBeside(upTo: target) {
      return .stopped(at: position, reason: reason)
    }
    // One moment for both: the old one may go on meanwhile, and is seen as it is now.
    return try connection.transaction(.repeatableRead) {
      try connection.script(try ProjectionRun.searchPath([build.schema], connection))
      guard let oldPosition = try Checkpoint.position(of: old.schema, connection),
        var newPosition = try Checkpoint.position(of: build.schema, connection)
      else { throw EventLogError.corrupt("the checkpoint of \(old.schema) has vanished") }
      if newPosition < oldPosition {
        let run = ProjectionRun(projection: projection, schema: build.schema, connection: connection, batch: batch)
        try run.finish(from: newPosition, to: oldPosition)
        newPosition = oldPosition
      }
      let comparing = TableComparing(
        old: old.schema, new: build.schema, keys: projection.rowKeys, listed: listed, connection: connection)
      let (tables, others) = try comparing.all()
      return .compared(
        ProjectionComparison(
          oldSchema: old.schema, newSchema: build.schema, oldPosition: oldPosition, newPosition: newPosition,
          tables: tables, otherTables: others))
    }
  }

  /// The schema of this log that readers use: this program's version, or the newest one before it.
  private func inUse(
    _ projection: any Projection, _ connection: Connection
  ) throws -> (schema: String, position: Int, isStopped: Bool)? {
    try connection.query(
      """
      SELECT checkpoint.schema, checkpoint.position, checkpoint.stopped_at IS NOT NULL
        FROM projection.checkpoint
        JOIN event_log.identity ON identity.id = checkpoint.log_id
       WHERE checkpoint.name = $1
         AND checkpoint.version <= $2
         AND checkpoint.schema = checkpoint.name || '_v' || checkpoint.version
         AND checkpoint.position <= (SELECT coalesce(max(event.position), 0) FROM event_log.event)
       ORDER BY checkpoint.version DESC
       LIMIT 1
      """, [.text(projection.name), .int(projection.version)]
    ).first.map { (try $0.string(0), try $0.int(1), try $0.bool(2)) }
  }
}
