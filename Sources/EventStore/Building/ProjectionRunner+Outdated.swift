import Postgres

/// The tables of a projection's earlier version, or of one that was being made: an upgrade leaves them, so that a program
/// of before still finds what it reads.
public struct OutdatedProjection: Sendable, Hashable {
  /// The projection's name.
  public let name: String

  /// The version of the tables, lower than the one that this program knows.
  public let version: Int

  /// What its tables and indexes take, in bytes.
  public let bytes: Int
}

extension ProjectionRunner {
  /// What earlier versions of these projections have left in the database, ordered by name and version.
  public func outdated() async throws(EventLogError) -> [OutdatedProjection] {
    let all = projections.all
    do {
      return try await pool.withConnection { connection in try Self.outdated(all, connection).map(\.projection) }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// Takes away what earlier versions of these projections have left; those of later versions stay. A program of an earlier
  /// version would make its own anew.
  /// - Returns: what was taken away.
  public func removeOutdated() async throws(EventLogError) -> [OutdatedProjection] {
    let all = projections.all
    do {
      return try await pool.withConnection { connection in
        // As in a switch: no reader is in the middle of an answer from tables that go.
        try ProjectionSwitch.alone(connection) {
          let found = try Self.outdated(all, connection)
          for (schema, _) in found { try ProjectionBuild.drop(schema, connection) }
          return found.map(\.projection)
        }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  private static func outdated(
    _ all: [any Projection], _ connection: Connection
  ) throws -> [(schema: String, projection: OutdatedProjection)] {
    // A schema's version has 9 digits at most: what others have named isn't read as a number.
    try connection.query(
      """
      SELECT nspname, known.name, found.version,
             (SELECT coalesce(sum(pg_total_relation_size(pg_class.oid)), 0)::bigint
                FROM pg_catalog.pg_class
               WHERE relnamespace = pg_namespace.oid AND relkind IN ('r', 'm'))
        FROM unnest($1::text[], $2::bigint[]) AS known (name, version)
        JOIN pg_catalog.pg_namespace ON nspname LIKE replace(known.name, '_', '\\_') || '\\_v%'
       CROSS JOIN LATERAL (
             SELECT (regexp_match(substr(nspname, length(known.name) + 3), '^([0-9]{1,9})(_building)?$'))[1]::bigint
                 AS version) AS found
       WHERE found.version < known.version
       ORDER BY known.name, found.version, nspname
      """, [.texts(all.map(\.name)), .ints(all.map(\.version))]
    ).map { row in
      (try row.string(0), OutdatedProjection(name: try row.string(1), version: try row.int(2), bytes: try row.int(3)))
    }
  }
}
