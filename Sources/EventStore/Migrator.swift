import Crypto
import Migrations
public import Postgres

/// Brings a database to the state that this program needs, and says quickly whether it is there.
///
/// Numbered SQL files are applied in order, each in a transaction of its own that also records its number, name,
/// SHA-256 and time. There is no way back: a mistake is mended by the next number.
public enum Migrator {
  /// All migrations by `number_name`, as errors and listings name them.
  public static let names = Migration.all.map(\.fullName)

  /// Applies what is missing. Safe at any time and by any number of processes at once: they take turns.
  ///
  /// The connection's login must be able to create roles the first time, and owns the database or may create
  /// schemas in it. A role taken by SET ROLE is put aside for the migration and taken up again.
  /// - Returns: what was applied just now, by `number_name`.
  /// - Throws: `.migrationChanged`, `.migrationUnknown`, `.unsuitableDatabase`, `.database`.
  @discardableResult
  public static func migrate(_ connection: Connection) throws(EventLogError) -> [String] {
    try migrate(connection, Migration.all)
  }

  /// Is the database up to date, and may it be recorded in? One query, for the start of every command.
  /// - Throws: `.notMigrated` with what is missing, `.migrationChanged`, `.migrationUnknown`, `.database`.
  @discardableResult
  public static func verify(_ connection: Connection) throws(EventLogError) -> LogOpening {
    let work = try compare(connection, Migration.all)
    let pending = pending(work)
    if !pending.isEmpty { throw .notMigrated(pending: pending) }
    return work.opening
  }

  /// What `migrate` would do: the migrations by `number_name`, after `roles` if the roles lack their privileges
  /// on this database, which come with no dump and no copy of it. One query.
  public static func pending(_ connection: Connection) throws(EventLogError) -> [String] {
    pending(try compare(connection, Migration.all))
  }

  private static func pending(_ work: Comparison) -> [String] {
    (work.roles ? ["roles"] : []) + work.migrations.map(\.fullName)
  }

  // MARK: - Any list of migrations, for tests

  static func migrate(
    _ connection: Connection, _ migrations: [Migration]
  ) throws(EventLogError) -> [String] {
    do {
      try checkSuitable(connection)
      try makeRoles(connection)
      // A session's lock, since each migration has a transaction of its own; ended with the session at worst.
      try connection.execute("SELECT pg_catalog.pg_advisory_lock($1)", [.int(advisoryLock)])
      defer {
        _ = try? connection.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [.int(advisoryLock)])
      }
      let pending = try compare(connection, migrations).migrations
      for migration in pending { try apply(migration, connection) }
      return pending.map(\.fullName)
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// What a database lacks, and whether it may be recorded in.
  struct Comparison {
    var roles: Bool
    var migrations: [Migration]
    var opening = LogOpening()
  }

  static func compare(
    _ connection: Connection, _ migrations: [Migration]
  ) throws(EventLogError) -> Comparison {
    let rows: [Row]
    do {
      rows = try connection.query(applied)
    } catch  where nothingYet.contains(error.sqlState) {
      return Comparison(roles: true, migrations: migrations)
    } catch {
      throw EventLogError(error)
    }
    do {
      var comparison = Comparison(roles: false, migrations: migrations)
      for row in rows {
        comparison.roles = try !row.bool(0)
        comparison.opening.unsafeSettings = try row.texts(1)
        comparison.opening.isClosed = try row.bool(2)
        guard let number = try row.optionalInt(3) else { continue }
        let name = try row.string(4)
        guard let index = comparison.migrations.firstIndex(where: { $0.number == number }) else {
          throw EventLogError.migrationUnknown(Migration.fullName(number, name))
        }
        let migration = comparison.migrations.remove(at: index)
        guard migration.name == name, migration.isRecorded(as: try row.bytes(5)) else {
          throw EventLogError.migrationChanged(Migration.fullName(number, name))
        }
      }
      return comparison
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// What the database has, compared here: every command asks this in a session of its own, in which comparing there cost
  /// the server more than anything else did before the first answer. One row at least. What forbids to record comes with
  /// it, so that asking costs no round trip of its own; a closed log is known by its trigger, since the table that says
  /// more may not be there yet.
  private static let applied = """
    SELECT has_database_privilege('huunghi_app', current_database(), 'CREATE')
             AND has_database_privilege('huunghi_owner', current_database(), 'CREATE'),
           ARRAY(SELECT name || ' = ' || current_setting(name)
                   FROM unnest(ARRAY['fsync', 'full_page_writes']) AS name
                  WHERE current_setting(name) <> 'on'),
           EXISTS (SELECT
                     FROM pg_catalog.pg_trigger
                    WHERE tgrelid = to_regclass('event_log.event') AND tgname = 'refuse_append'),
           migration.number, migration.name, migration.sha256
      FROM (SELECT) AS one
      LEFT JOIN event_log.migration ON true
     ORDER BY migration.number
    """

  /// No schema, no table, no role: a database that isn't ours yet.
  private static let nothingYet: Set<String?> = ["3F000", SQLState.undefinedTable, "42704"]

  /// "huunghi" in ASCII: the key of the advisory lock that migrators of one database take.
  private static let advisoryLock = 0x68_75_75_6E_67_68_69

  static func checkSuitable(_ connection: Connection) throws {
    guard connection.serverVersion >= 150_000 else {
      throw EventLogError.unsuitableDatabase("PostgreSQL 15 or later is needed")
    }
    // In another encoding, the bytes written would not be the bytes kept.
    let encoding = try connection.query("SELECT pg_catalog.current_setting('server_encoding')")[0].string(0)
    guard encoding == "UTF8" else {
      throw EventLogError.unsuitableDatabase("its encoding is \(encoding), and must be UTF8")
    }
  }

  /// The cluster's roles. Another database's migrator may be at it: whoever loses looks again.
  ///
  /// A dump needs them to be there first: what it holds belongs to them.
  ///
  /// - Throws: `.notAMember` if others have made them, and the login may not let itself in.
  public static func makeRoles(_ connection: Connection) throws(EventLogError) {
    do {
      try tryMakingRoles(connection)
    } catch {
      throw EventLogError(any: try notAMember(error, connection) ?? error)
    }
  }

  private static func tryMakingRoles(_ connection: Connection) throws {
    let lostRaces: Set<String?> = [SQLState.uniqueViolation, "42710", "XX000"]
    for attempt in 1...10 {
      do {
        return try connection.transaction {
          try connection.script("SET LOCAL ROLE NONE")
          try connection.script(Migration.roles)
        }
      } catch let error as PostgresError where lostRaces.contains(error.sqlState) && attempt < 10 {
        continue
      }
    }
  }

  /// What it means that a login may not make the roles or take them, where they are there already.
  private static func notAMember(_ error: any Error, _ connection: Connection) throws(EventLogError) -> EventLogError? {
    guard (error as? PostgresError)?.sqlState == SQLState.insufficientPrivilege else { return nil }
    do {
      let row = try connection.query(
        "SELECT to_regrole('huunghi_owner') IS NULL OR to_regrole('huunghi_app') IS NULL, quote_ident(session_user)")[0]
      return try row.bool(0) ? nil : .notAMember(login: row.string(1))
    } catch {
      throw EventLogError(any: error)
    }
  }

  private static func apply(_ migration: Migration, _ connection: Connection) throws {
    try connection.transaction {
      try connection.script("SET LOCAL ROLE huunghi_owner")
      // Appends wait while the log changes under them, and none is half under the old rules.
      if try connection.query("SELECT to_regclass('event_log.append_lock') IS NOT NULL")[0].bool(0) {
        try connection.script("LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
      }
      try connection.script(migration.sql)
      try connection.execute(
        """
        INSERT INTO event_log.migration (number, name, sha256)
        VALUES ($1, $2, $3)
        """, [.int(migration.number), .text(migration.name), .bytes(migration.sha256)])
    }
  }
}

extension Migration {
  /// `004_event`, as the file is called.
  var fullName: String { Self.fullName(number, name) }

  /// Of its text in UTF-8 (FIPS 180-4).
  var sha256: [UInt8] { Array(SHA256.hash(data: Array(sql.utf8))) }

  /// Is that the hash of its text, or of one that it had when some books applied it?
  func isRecorded(as hash: [UInt8]) -> Bool {
    hash == sha256 || formerly.contains(hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
  }

  static func fullName(_ number: Int, _ name: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "_" + name
  }
}
