import Glibc
public import Postgres

/// A dump of one database in one file (`pg_dump --format=custom`): the way to copy a database on a server that isn't ours,
/// and into one of another major version.
///
/// Roles aren't in it. Whoever reads it in makes them first: its own, and those that `roles` names.
public struct DatabaseDump: Sendable {
  /// The file.
  public let path: String

  /// A dump in a file, which may not be there yet.
  public init(path: String) {
    self.path = absolutePath(path)
  }

  /// Writes the dump, as the database is at one moment. Others go on working meanwhile.
  /// - Parameters:
  ///   - settings: the database; its password goes to the program in its environment, not in its arguments.
  ///   - version: the server's, as libpq counts it.
  ///   - environment: this process's, of which libpq's own variables count.
  ///   - progress: called now and then with the bytes that are written.
  /// - Throws: `.toolMissing`, `.backupFailed`, `.noRoom`, `.cancelled`; a part of the file may be left.
  public func make(
    of settings: ConnectionSettings, version: Int, environment: [String: String],
    progress: @escaping @Sendable (BackupProgress) -> Void
  ) async throws(LocalPostgresError) {
    let programs = try await Self.programs("pg_dump", atLeast: version / 10_000)
    let program = try Self.program(settings, environment)
    let path = path
    let watching = Task {
      // pg_dump says nothing of how far it is.
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(250))
        if let information = fileInformation(path) {
          progress(BackupProgress(bytes: Int(information.st_size), totalBytes: nil))
        }
      }
    }
    defer { watching.cancel() }
    let outcome = try await program.runHeld(
      "\"$1/pg_dump\" --format=custom --file=\"$2\" --no-password --lock-wait-timeout=30s", [programs.folder, path],
      said: { _ in })
    guard outcome.succeeded else { throw LocalCluster.failure(outcome.output, writing: path) }
  }

  /// Reads the dump into an empty database, all of it or nothing.
  /// - Parameter settings: a login that may make what the dump holds; the roles that own it are there.
  /// - Throws: `.toolMissing`, `.restoreFailed`, `.cancelled`.
  public func restore(into settings: ConnectionSettings) async throws(LocalPostgresError) {
    let programs = try await Self.programs("pg_restore", atLeast: 0)
    let program = try Self.program(settings, [:])
    let outcome = try await program.runHeld(
      """
      "$1/pg_restore" --dbname="$2" --no-password --exit-on-error --single-transaction "$3"
      """,
      [programs.folder, (try? settings.keywords()["dbname"]) ?? "postgres", path], said: { _ in })
    guard outcome.succeeded else { throw .restoreFailed(reason: tail(outcome.output, lines: 3)) }
  }

  /// The SHA-256 of the file, in hexadecimal: tells a damaged file before it is read in.
  /// - Throws: `.backupDamaged` if it can't be read.
  public func sha256() async throws(LocalPostgresError) -> String {
    // From its input, so that no name is printed, or escaped, beside the digits.
    let outcome = try await Program(user: try .current()).run("sha256sum < \"$1\"", [path])
    let digits = outcome.output.prefix { $0.isHexDigit }
    guard outcome.succeeded, digits.count == 64 else {
      throw .backupDamaged(path: path, reason: tail(outcome.output))
    }
    return String(digits)
  }

  /// The roles that something in this database belongs or is granted to; a dump names them and doesn't hold them. What
  /// the server's first superuser owns isn't counted: its name is the server's own.
  public static func roles(_ connection: Connection) throws(PostgresError) -> [String] {
    try connection.query(
      """
      SELECT DISTINCT rolname
        FROM pg_catalog.pg_shdepend
        JOIN pg_catalog.pg_roles ON pg_roles.oid = refobjid
       WHERE refclassid = 'pg_catalog.pg_authid'::regclass
         AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
       ORDER BY rolname
      """
    ).map { row throws(PostgresError) in try row.string(0) }
  }

  /// Makes the roles that are missing, as groups that nobody can log in as.
  public static func makeRoles(_ names: [String], _ connection: Connection) throws(PostgresError) {
    for name in names {
      let isThere = try connection.query("SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", [.text(name)])
      if isThere.isEmpty { try connection.execute("CREATE ROLE \(try connection.quoteIdentifier(name)) NOLOGIN") }
    }
  }

  private static func programs(_ name: String, atLeast version: Int) async throws(LocalPostgresError) -> ServerPrograms
  {
    let installed = await ServerPrograms.installed(.init(), having: [name])
    // The newest: it reads older servers and older dumps, never newer ones.
    guard let newest = installed.first, newest.majorVersion >= version else {
      throw .toolMissing(programs: [name], version: version, searched: ServerPrograms.folders(.init()))
    }
    return newest
  }

  private static func program(
    _ settings: ConnectionSettings, _ environment: [String: String]
  ) throws(LocalPostgresError) -> Program {
    var variables = environment.filter { $0.key.hasPrefix("PG") || $0.key == "HOME" }
    do {
      variables.merge(try settings.environment()) { $1 }
    } catch {
      throw .backupFailed(reason: "\(error)")
    }
    return Program(user: try .current(), environment: variables)
  }
}
