import Postgres

/// The database that a book is to be copied into: what it has to be, before anything is done to it.
struct TransferTarget {
  private let connection: Connection
  private let requiresDurability: Bool

  init(_ connection: Connection, requiresDurability: Bool) {
    self.connection = connection
    self.requiresDurability = requiresDurability
  }

  /// The lock that who copies into a database holds there, an advisory one of its session.
  private static let claim = 0x6875_756E_6768_6900

  /// Runs `body` while nobody else copies into the database.
  /// - Throws: `.busy` if somebody does.
  func claimed<Value>(_ body: () throws -> Value) throws -> Value {
    guard try connection.query("SELECT pg_catalog.pg_try_advisory_lock($1)", [.int(Self.claim)])[0].bool(0) else {
      throw EventLogError.busy
    }
    defer { _ = try? connection.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [.int(Self.claim)]) }
    return try body()
  }

  /// Checks everything that can be known beforehand. What an earlier move of the same book has left is removed: it was
  /// never open.
  /// - Throws: `.unsuitableDatabase`, `.transfer`, `.database`.
  func check(for source: Connection) throws {
    try Migrator.checkSuitable(connection)
    try checkOther(than: source)
    try checkDurability()
    try checkPrivileges()
    if try holdsLog(of: source), try LogClosure.find(connection)?.isArriving == true {
      try discard()
    }
    try checkEmpty()
  }

  /// Is the source's log here?
  func holdsLog(of source: Connection) throws -> Bool {
    guard try connection.query("SELECT to_regclass('event_log.identity') IS NOT NULL")[0].bool(0) else { return false }
    let ids = try [source, connection].map { try $0.query("SELECT id FROM event_log.identity").first?.uuid(0) }
    return ids[0] == ids[1]
  }

  /// Removes the schemas of a book that was never open.
  func discard() throws {
    let schemas = try connection.query(
      """
      SELECT quote_ident(nspname) FROM pg_catalog.pg_namespace
       WHERE pg_get_userbyid(nspowner) IN ('huunghi_owner', 'huunghi_app')
      """
    ).map { try $0.string(0) }
    guard !schemas.isEmpty else { return }
    try connection.script("SET ROLE NONE; DROP SCHEMA \(schemas.joined(separator: ", ")) CASCADE")
  }

  /// The same, unless somebody has begun to record there meanwhile.
  func discardUnused() throws {
    let isThere = try connection.query("SELECT to_regclass('event_log.event') IS NOT NULL")[0].bool(0)
    if isThere, try !connection.query("SELECT FROM event_log.event LIMIT 1").isEmpty { return }
    try discard()
  }

  // MARK: - Checks

  /// Advisory locks belong to one database: who can't have one that the other holds is in the same.
  private func checkOther(than source: Connection) throws {
    let key = Int.random(in: Int.min...Int.max)
    try source.execute("SELECT pg_catalog.pg_advisory_lock($1)", [.int(key)])
    defer { _ = try? source.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [.int(key)]) }
    let isFree = try connection.query("SELECT pg_catalog.pg_try_advisory_lock($1)", [.int(key)])[0].bool(0)
    guard isFree else { throw EventLogError.transfer(.sameDatabase) }
    try connection.execute("SELECT pg_catalog.pg_advisory_unlock($1)", [.int(key)])
  }

  private func checkDurability() throws {
    guard requiresDurability else { return }
    let unsafe = try EventLog.unsafeSettings(connection).map { "\($0.name) = \($0.value)" }
    guard unsafe.isEmpty else { throw EventLogError.transfer(.unsafeSettings(unsafe)) }
  }

  private func checkPrivileges() throws {
    let row = try connection.query(
      """
      SELECT (SELECT rolsuper OR rolcreaterole FROM pg_catalog.pg_roles WHERE rolname = session_user)
               OR (SELECT count(*) = 2
                     FROM pg_catalog.pg_roles
                    WHERE rolname IN ('huunghi_owner', 'huunghi_app')
                      AND pg_has_role(session_user, oid, 'MEMBER')),
             has_database_privilege(session_user, current_database(), 'CREATE WITH GRANT OPTION')
               OR (SELECT count(*) = 2
                     FROM pg_catalog.pg_roles
                    WHERE rolname IN ('huunghi_owner', 'huunghi_app')
                      AND has_database_privilege(oid, current_database(), 'CREATE'))
      """)[0]
    guard try row.bool(0) else { throw EventLogError.transfer(.mayNotMakeRoles) }
    guard try row.bool(1) else { throw EventLogError.transfer(.mayNotMakeSchemas) }
  }

  /// Nothing is there, or a log that was prepared (`database migrate` loads facts, so not by that) and never used.
  private func checkEmpty() throws {
    let found = try connection.query(
      """
      SELECT format('%I.%I', namespace.nspname, class.relname),
             pg_get_userbyid(namespace.nspowner) = 'huunghi_owner'
        FROM pg_catalog.pg_class AS class
        JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
       WHERE class.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
         AND namespace.nspname !~ '^pg_'
         AND namespace.nspname <> 'information_schema'
         AND NOT EXISTS (SELECT
                           FROM pg_catalog.pg_depend
                          WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype = 'e')
       ORDER BY 1
      """
    ).map { (name: try $0.string(0), isOurs: try $0.bool(1)) }
    let foreign = found.filter { !$0.isOurs }.map(\.name)
    guard foreign.isEmpty else { throw EventLogError.transfer(.notEmpty(Array(foreign.prefix(5)))) }
    guard !found.isEmpty else { return }
    let filled = try TransferredTable.all(connection).filter { table in
      try table.name != "event_log.identity" && !table.isEmpty(connection)
    }
    guard filled.isEmpty else { throw EventLogError.transfer(.notEmpty(filled.prefix(5).map(\.name))) }
  }
}
