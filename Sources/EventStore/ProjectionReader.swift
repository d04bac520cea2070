public import Postgres

/// Reads projections: each query in one snapshot, over the versions that this program knows.
public struct ProjectionReader: Sendable {
  private let pool: ConnectionPool
  private let projections: ProjectionSet

  /// A reader of these projections; nothing is connected yet.
  /// - Throws: `.badName`.
  public init(pool: ConnectionPool, projections: [any Projection]) throws(EventLogError) {
    self.pool = pool
    self.projections = try ProjectionSet(projections)
  }

  /// Runs a body whose unqualified names mean the tables of these projections, earlier ones first, then `public`.
  /// All its statements see one moment (REPEATABLE READ, read-only); they may use `event_log` too.
  ///
  /// It costs three round trips besides the body's. The tables exist once `ProjectionRunner.catchUp` has run.
  /// - Throws: what `body` throws; `EventLogError.unknownProjection`; `PostgresError`.
  public func query<T: Sendable>(
    _ names: String..., body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    var schemas: [String] = []
    for name in names { schemas.append(try projections.named(name).schemaName) }
    let searched = schemas
    return try await pool.withConnection { connection in
      try connection.transaction(.repeatableRead, readOnly: true) {
        // Neither statement takes a snapshot: the lock is there first, and a rebuilt schema can't come between.
        try connection.script(
          """
          LOCK TABLE projection.switch IN ACCESS SHARE MODE;
          \(try ProjectionRun.searchPath(searched, connection))
          """)
        return try body(connection)
      }
    }
  }

  /// Up to where all these projections have taken in what they read: what a query tells is the record as it stood then.
  /// Behind the log's end where one has stopped, or something was recorded since they were caught up.
  /// - Parameter connection: that `query` has given its body, so that the answer belongs to the same moment.
  public func reached(_ connection: Connection) throws -> Int {
    let all = try Checkpoint.read(projections.all, connection)
    return all.map { checkpoint in
      guard checkpoint.position != nil else { return 0 }
      return checkpoint.next.map { $0 - 1 } ?? checkpoint.head
    }.min() ?? 0
  }
}
