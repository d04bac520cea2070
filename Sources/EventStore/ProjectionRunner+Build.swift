import Postgres

extension ProjectionRunner {
  /// Makes a projection anew from the whole log, while readers go on with what there is; then puts it in its
  /// place in one transaction. If an event can't be taken in, what there is stays.
  ///
  /// A run that is stopped half-way, even by a kill, leaves what it made: the next one goes on with that if it has the same
  /// definition (version and SQL) of the projection.
  /// - Returns: how far the new one is, in its place or beside (`BuildOptions.switches`).
  /// - Throws: `.unknownProjection`, `.database`; `.missing` where the log lacks an event.
  public func rebuild(
    _ name: String, _ options: BuildOptions = BuildOptions()
  ) async throws(EventLogError) -> ProjectionOutcome {
    let runner = self
    let projection = try projections.named(name)
    do {
      return try await pool.withConnection { connection in
        // What there is may have taken in an event that is missing now; what is made anew would lack it for good.
        try LogGaps.requireNone(upTo: try ProjectionBuild.head(connection), connection)
        return try runner.build(projection, isRebuild: true, connection, options)
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// Builds beside, then switches. The first time there is nothing to keep, and a projection that stops at an event
  /// is put in place as far as it got.
  func build(
    _ projection: any Projection, isRebuild: Bool, _ connection: Connection, _ options: BuildOptions = BuildOptions()
  ) throws -> ProjectionOutcome {
    try ProjectionBuild.alone(projection, connection, options) {
      if !isRebuild {
        // Another process may have made it while this one waited.
        let checkpoint = try Checkpoint.read([projection], connection)[0]
        if let position = checkpoint.position {
          return try ProjectionRun(
            projection: projection, schema: projection.schemaName, connection: connection, batch: batch
          ).run(from: position, to: checkpoint.head, isStopped: checkpoint.stoppedAt != nil)
        }
      }
      let build = ProjectionBuild(
        projection: projection, connection: connection, pool: pool, batch: buildBatch, options: options)
      let outcome = try build.buildBeside()
      if case .stopped = outcome {
        guard !isRebuild else {
          try build.discard()
          return outcome
        }
        try build.makeIndexes()
      }
      return options.switches ? try build.switchOver(outcome) : outcome
    }
  }

  /// Puts a projection's tables in order once a great deal has been added to them: what indexes keep aside is sorted in,
  /// and the planner gets new figures. The server does the same by itself, but a minute or more later.
  /// - Throws: `.unknownProjection`, `.database`.
  public func tidy(_ name: String) async throws(EventLogError) {
    let schema = try projections.named(name).schemaName
    do {
      try await pool.withConnection { connection in
        // One table at a time, and in no transaction, as VACUUM must be.
        for table in try ProjectionBuild.tables(of: schema, connection) {
          try connection.script("VACUUM (ANALYZE) \(table)")
        }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }
}
