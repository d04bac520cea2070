@testable import EventStore
import Foundation
import LocalPostgres
@testable import Migrations
import Postgres
import TestDatabase
import Testing

/// Bringing a database up to date. Would catch a migration applied twice, half, out of turn or silently changed,
/// and roles that can't be made by two at once.
@Suite(.timeLimit(.minutes(15))) struct MigratorTests {
  private static let extra = Migration(
    number: Migration.all.count + 1, name: "extra", sql: "CREATE TABLE event_log.extra ()")

  @Test func `an empty database gets everything once`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    #expect(try Migrator.pending(connection) == ["roles"] + Migrator.names)
    #expect(throws: EventLogError.self) { try Migrator.verify(connection) }
    #expect(try Migrator.migrate(connection) == Migrator.names)
    #expect(try Migrator.migrate(connection) == [])
    try Migrator.verify(connection)
    let owners = try connection.query(
      """
      SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class
       WHERE relnamespace IN ('event_log'::regnamespace, 'projection'::regnamespace)
      """)
    #expect(try owners.map { try $0.string(0) } == ["huunghi_owner"])
  }

  @Test func `a copy of a database gets the privileges that no copy has`() async throws {
    let settings = try await TestDatabase.make(template: "event_log") { try Migrator.migrate($0) }
    let connection = try Connection.open(settings)
    #expect(try Migrator.pending(connection) == ["roles"])
    #expect(try Migrator.migrate(connection) == [])
    try Migrator.verify(connection)
  }

  @Test func `many processes migrate one database at once`() async throws {
    let settings = try await TestDatabase.fresh()
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<6 {
        group.addTask {
          let pool = ConnectionPool(settings, maximumConnections: 1)
          let names = try await pool.withConnection { try Migrator.migrate($0) }
          await pool.close()
          return names
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == Migrator.names)
  }

  @Test func `only what is missing is applied, after what is there`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    _ = try Migrator.migrate(connection)
    #expect(try Migrator.migrate(connection, Migration.all + [Self.extra]) == [Self.extra.fullName])
    #expect(try Migrator.compare(connection, Migration.all + [Self.extra]).migrations.isEmpty)
  }

  @Test func `a changed migration is refused`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    _ = try Migrator.migrate(connection)
    var changed = Migration.all
    changed[3] = Migration(number: 4, name: changed[3].name, sql: changed[3].sql + " ")
    for attempt in [
      { _ = try Migrator.compare(connection, changed) }, { _ = try Migrator.migrate(connection, changed) },
    ] {
      guard case .migrationChanged("004_event") = try await logError(attempt) else {
        Issue.record("it was taken")
        return
      }
    }
  }

  @Test func `a book with the first form of 012 goes on, and comes to the same function`() async throws {
    let former = try #require(Migration.all[11].formerly.first)
    let connection = try Connection.open(try await TestDatabase.fresh())
    _ = try Migrator.migrate(connection)
    let definition =
      "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'event_log'::regnamespace AND proname = 'append'"
    let fresh = try connection.query(definition)[0].string(0)
    try connection.script(
      """
      DELETE FROM event_log.migration WHERE number > 14;
      DROP FUNCTION event_log.append_one;
      DROP FUNCTION event_log.refuse_insert CASCADE;
      UPDATE event_log.migration SET sha256 = decode('\(former)', 'hex') WHERE number = 12;
      """)
    let guarded = "AND array_position(given_request, NULL) IS NULL"
    #expect(fresh.contains(guarded))
    try connection.script(fresh.replacing(guarded, with: ""))
    #expect(try connection.query(definition)[0].string(0) != fresh)
    #expect(
      try Migrator.migrate(connection) == [
        "015_append_one", "016_append_numbered", "017_append_ordered", "018_insert_guard",
      ])
    #expect(try connection.query(definition)[0].string(0) == fresh)
    try Migrator.verify(connection)
  }

  @Test func `a migration of a newer program is refused`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    _ = try Migrator.migrate(connection, Migration.all + [Self.extra])
    for attempt in [{ _ = try Migrator.verify(connection) }, { _ = try Migrator.migrate(connection) }] {
      guard case .migrationUnknown(Self.extra.fullName) = try await logError(attempt) else {
        Issue.record("it was taken")
        return
      }
    }
  }

  @Test func `a migration that fails leaves nothing, and those before it stay`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    let broken = Migration(
      number: Self.extra.number, name: "broken", sql: "CREATE TABLE event_log.half (); SELECT 1/0;")
    #expect(throws: EventLogError.self) { try Migrator.migrate(connection, Migration.all + [broken]) }
    #expect(try Migrator.compare(connection, Migration.all + [broken]).migrations.map(\.name) == ["broken"])
    #expect(try connection.query("SELECT to_regclass('event_log.half') IS NULL")[0].bool(0))
    try Migrator.verify(connection)
  }

  @Test func `a migration waits for an append under way`() async throws {
    try await LogFixture.run { fixture in
      let gate = try Gate(fixture)
      let task = Task {
        try await fixture.pool.withConnection { try Migrator.migrate($0, Migration.all + [Self.extra]) }
      }
      try await gate.waitFor(1)
      #expect(try fixture.connection().query("SELECT to_regclass('event_log.extra') IS NULL")[0].bool(0))
      try gate.open()
      #expect(try await task.value == [Self.extra.fullName])
    }
  }

  /// On a server where nobody has been: from PostgreSQL 16 on, it makes a difference who has made a role.
  @Test func `a login that is no superuser can do all of it, and lets the next one in`() async throws {
    let cluster = try await LocalCluster.temporary()
    func connection(_ login: String, _ privilege: String) throws -> Connection {
      try Connection.open(cluster.settings).script("CREATE ROLE \(login) LOGIN \(privilege)")
      try Connection.open(cluster.settings).script("CREATE DATABASE of_\(login) OWNER \(login)")
      let connection = try Connection.open(cluster.settings.setting("dbname", to: "of_\(login)"))
      try connection.script("SET SESSION AUTHORIZATION \(login)")
      return connection
    }
    let clerk = try connection("clerk", "CREATEROLE")
    #expect(try Migrator.migrate(clerk) == Migrator.names)
    try EventLog.workAsApp(clerk)
    try Migrator.verify(clerk)
    #expect(try Migrator.migrate(clerk) == [], "it works as the login, whatever role is set")
    #expect(try clerk.query("SELECT current_user")[0].string(0) == "huunghi_app")
    try clerk.script("CREATE SCHEMA activities_v1")

    let next = try connection("next", "NOCREATEROLE")
    guard case .notAMember("next") = try await logError({ _ = try Migrator.migrate(next) }) else {
      Issue.record("it was let in, or not told")
      return
    }
    try clerk.script("RESET ROLE; GRANT huunghi_owner, huunghi_app TO next")
    #expect(try Migrator.migrate(next) == Migrator.names)
    try EventLog.workAsApp(next)
    try Migrator.verify(next)
    await cluster.stop()
  }

  /// PostgreSQL may hand rows to an aggregate in any order, and from 16 on does, where another one beside it counts what is
  /// distinct.
  @Test func `the functions of the log collect rows in an order that they name`() async throws {
    try await LogFixture.run { fixture in
      let rows = try fixture.connection().query(
        """
        SELECT proname, prosrc FROM pg_catalog.pg_proc
         WHERE pronamespace IN ('event_log'::regnamespace, 'projection'::regnamespace)
        """)
      var collected = 0
      for row in rows {
        let name = try row.string(0)
        for part in try row.string(1).components(separatedBy: "_agg(").dropFirst() {
          collected += 1
          #expect(Self.argument(part).contains("ORDER BY"), "\(name): \(part.prefix(80))")
        }
      }
      #expect(collected > 10)
    }
  }

  /// What stands before the parenthesis that closes one opened before.
  private static func argument(_ text: String) -> Substring {
    var depth = 1
    let end = text.firstIndex { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }

  @Test func `the log on a database without it says what to do`() async throws {
    try await LogFixture.run(try await TestDatabase.fresh()) { fixture in
      // The cluster may have the roles from another database, or not: the answer is the same.
      let error = try await logError { _ = try await fixture.log.head() }
      guard case .notMigrated(Migrator.names) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a database in another encoding is refused`() async throws {
    let settings = try await TestDatabase.fresh()
    let name = "latin_" + UUID().uuidString.prefix(8).lowercased()
    let administrator = try Connection.open(settings)
    try administrator.script("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    let connection = try Connection.open(try settings.setting("dbname", to: name))
    let error = try await logError { _ = try Migrator.migrate(connection) }
    guard case .unsuitableDatabase = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `the list names every file of the folder`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "migrations/log")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "roles.sql" }
    #expect(files.sorted() == Migrator.names.map { $0 + ".sql" })
    #expect(Migration.all.map(\.number) == Array(1...files.count))
    for migration in Migration.all {
      let text = try String(contentsOf: folder.appending(path: migration.fullName + ".sql"), encoding: .utf8)
      #expect(migration.sql == text)
    }
  }
}
