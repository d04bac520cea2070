import Postgres

/// The moment in which the schemas of projections are exchanged or taken away: nobody may be in the middle of an answer.
enum ProjectionSwitch {
  /// Runs a body in a transaction while nobody reads a projection. What has to be had for that is waited for only briefly,
  /// since whoever comes to read meanwhile waits behind; where somebody reads for long, it is tried again, without end.
  /// - Parameters:
  ///   - first: SQL that is run before anybody has to wait.
  ///   - body: may run again: it does nothing but in the transaction.
  static func alone<T>(
    _ connection: Connection, after first: String = "", _ body: () throws -> T
  ) throws -> T {
    while true {
      do {
        return try connection.transaction {
          try connection.script(
            """
            \(first)
            SET LOCAL lock_timeout = '150ms';
            LOCK TABLE projection.switch IN ACCESS EXCLUSIVE MODE;
            """)
          return try body()
        }
      } catch {
        guard (error as? PostgresError)?.sqlState == SQLState.lockNotAvailable else { throw error }
      }
      // On the server, so that whoever cancels is heard.
      try connection.script("SELECT pg_catalog.pg_sleep(0.5)")
    }
  }
}
