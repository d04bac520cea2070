import Postgres

/// A projection whose tables aren't as its program made them.
public struct MisshapenProjection: Sendable, Hashable {
  /// The projection's name.
  public let name: String

  /// The tables that are gone or lack a column, by name.
  public let tables: [String]
}

extension ProjectionRunner {
  /// The projections that were made and of which a table is gone, or a column: whoever reads them would fail.
  ///
  /// What their tables are is what their schema makes, in a transaction that leaves nothing. Rows aren't looked at;
  /// `compare` does that.
  public func misshapen() async throws(EventLogError) -> [MisshapenProjection] {
    let all = projections.all
    do {
      return try await pool.withConnection { connection in
        let made = try zip(all, Checkpoint.read(all, connection)).filter { $0.1.position != nil }.map(\.0)
        do {
          try connection.transaction { () throws -> Void in
            throw Found(misshapen: try made.compactMap { try Self.misshapen($0, connection) })
          }
          return []
        } catch let found as Found {
          return found.misshapen
        }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// Ends the transaction without a trace.
  private struct Found: Error {
    let misshapen: [MisshapenProjection]
  }

  private static func misshapen(_ projection: any Projection, _ connection: Connection) throws -> MisshapenProjection? {
    let model = "\(projection.schemaName)_shape"
    try connection.script("CREATE SCHEMA \(try connection.quoteIdentifier(model))")
    try connection.script(try ProjectionRun.searchPath([model], connection))
    try connection.script(projection.schema)
    let tables = try connection.query(
      """
      WITH columns AS (
        SELECT relnamespace::regnamespace::text AS schema, relname, attname, atttypid
          FROM pg_catalog.pg_class
          JOIN pg_catalog.pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
         WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ($1, $2)
      )
      SELECT DISTINCT relname FROM (
        SELECT relname, attname, atttypid FROM columns WHERE schema = $1
        EXCEPT
        SELECT relname, attname, atttypid FROM columns WHERE schema = $2) AS lacking
       ORDER BY relname
      """, [.text(model), .text(projection.schemaName)]
    ).map { try $0.string(0) }
    return tables.isEmpty ? nil : MisshapenProjection(name: projection.name, tables: tables)
  }
}
