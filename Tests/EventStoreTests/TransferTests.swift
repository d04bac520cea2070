import Foundation
import Postgres
import TestDatabase
import Testing

@testable import EventStore

/// A book that is taken into another database. Would catch a byte, a time or a table that is left behind, a target that is
/// written over, two open books or none after a crash, and an old book that goes on taking records.
@Suite(.timeLimit(.minutes(15))) struct TransferTests {
  private func transfer(
    _ source: ConnectionSettings, _ target: ConnectionSettings, secondsToWait: Int = 10
  ) throws -> LogTransfer {
    LogTransfer(
      from: try Connection.open(source), to: try Connection.open(target), requiresDurability: false,
      secondsToWait: secondsToWait)
  }

  /// Something in every table that belongs to the book.
  private func fill(_ fixture: LogFixture) async throws {
    try await fixture.record(30)
    _ = try await fixture.log.append(
      request("odd", .any, event(#"{"b":"\\\t\"Đà Nẵng\" \r\n","a":  1.50}"#, type: "Odd", schemaVersion: 7)))
    try fixture.administrator().script(
      """
      INSERT INTO people.record (id, commitment, salt, name, other_names, position, contact, folded_names)
      SELECT gen_random_uuid(), sha256(n::text::bytea), sha256('s'::bytea), 'Người' || n, ARRAY['a b', E'c\\\\d,"e"', ''],
             CASE WHEN n % 2 = 0 THEN E'dòng\\nhai' END, NULL, 'nguoi'
        FROM generate_series(1, 20) AS n;
      INSERT INTO event_log.public_key (key, name) VALUES (sha256('k'::bytea), 'huunghi/log');
      INSERT INTO kept.file (sha256, bytes)
      SELECT sha256(bytes), bytes FROM (SELECT decode(repeat('00ff0a5c09', n * 100), 'hex') AS bytes
                                          FROM generate_series(1, 5) AS n) AS made;
      """)
  }

  /// All rows of all tables that a book takes along.
  private func everything(_ settings: ConnectionSettings) throws -> [String: TransferredTable.Content] {
    let connection = try Connection.open(settings)
    return try Dictionary(
      uniqueKeysWithValues: TransferredTable.all(connection).map { ($0.name, try $0.content(connection)) })
  }

  @Test func `a book that moves is there to the byte, goes on, and the old one is closed`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture)
      let events = try await fixture.everything()
      let before = try everything(fixture.settings)
      #expect(before.values.allSatisfy { $0.rows > 0 }, "\(before.filter { $0.value.rows == 0 }.keys)")
      let target = try await TestDatabase.fresh()
      let summary = try transfer(fixture.settings, target).move(address: "host=there", from: "here")
      let whole = try await fixture.log.summary().whole
      #expect(summary == whole)
      #expect(try everything(target) == before)
      try await LogFixture.run(target) { moved in
        #expect(try await moved.everything() == events)
        #expect(try await moved.log.logID() == fixture.log.logID())
        #expect(try await moved.log.append(request("new")).positions == [events.count + 1])
        #expect(try await moved.log.closure() == nil)
        #expect(refusal { try moved.administrator().script("DELETE FROM event_log.identity") } == "VN008")
        let reached = try await moved.runner(Tally()).catchUp()
        #expect(reached == ["tally": .current(position: events.count + 1)])
      }
      let closure = try #require(try await fixture.log.closure())
      #expect(!closure.isArriving && closure.address == "host=there")
      #expect(try Migrator.verify(try fixture.connection()).isClosed)
      #expect(try await fixture.everything() == events)
    }
  }

  @Test func `a session that was open before the move is told where the book went`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a"))
      let request = request("b")
      let receipt = try await fixture.log.append(request)
      let target = try await TestDatabase.fresh()
      _ = try transfer(fixture.settings, target).move(address: "host=there", from: "here")
      let error = try await logError { _ = try await fixture.log.append(EventStoreTests.request("c")) }
      guard case .closed(isArriving: false, address: "host=there") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(
        refusal {
          try fixture.administrator().script(
            "INSERT INTO event_log.event SELECT * FROM event_log.event LIMIT 0")
        } != nil, "the owner too")
      #expect(receipt.positions == [2])
    }
  }

  @Test func `every table of the log's owner is taken along or is named as made anew`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.administrator()
      let names = try connection.query(
        """
        SELECT format('%I.%I', nspname, relname)
          FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE relkind IN ('r', 'p') AND relowner = 'huunghi_owner'::regrole
        """
      ).map { try $0.string(0) }
      let taken = try TransferredTable.all(connection).map(\.name)
      #expect(Set(taken).isSuperset(of: ["event_log.event", "event_log.identity", "people.record", "kept.file"]))
      #expect(Set(names).subtracting(taken) == Set(TransferredTable.madeAnew))
      // Their next value would have to be taken along too.
      let sequences = try connection.query(
        "SELECT relname FROM pg_class WHERE relkind = 'S' AND relowner = 'huunghi_owner'::regrole")
      #expect(sequences.isEmpty)
    }
  }

  @Test func `a database that holds anything is refused and stays as it is`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(3)
      let foreign = try await TestDatabase.fresh()
      try Connection.open(foreign).script("CREATE TABLE theirs AS SELECT 1 AS n")
      try await LogFixture.run { other in
        try await other.record(2)
        for target in [foreign, other.settings] {
          let error = try await logError {
            _ = try transfer(fixture.settings, target).move(address: "there", from: "here")
          }
          guard case .transfer(.notEmpty(let names)) = error else {
            Issue.record("\(String(describing: error))")
            continue
          }
          #expect(!names.isEmpty)
        }
        #expect(try await other.log.head() == 2)
      }
      #expect(try Connection.open(foreign).query("SELECT n FROM theirs").count == 1)
      #expect(try Connection.open(foreign).query("SELECT to_regnamespace('event_log') IS NULL")[0].bool(0))
      #expect(try await fixture.log.append(request("on")).positions == [4], "the old book is as it was")
    }
  }

  @Test func `the same database, another encoding and a login without rights are refused`() async throws {
    try await LogFixture.run { fixture in
      func refused(_ target: ConnectionSettings) async throws -> EventLogError? {
        try await logError { _ = try transfer(fixture.settings, target).move(address: "there", from: "here") }
      }
      guard case .transfer(.sameDatabase) = try await refused(fixture.settings) else {
        Issue.record("it moved into itself")
        return
      }
      let administrator = try fixture.administrator()
      let suffix = UUID().uuidString.prefix(8).lowercased()
      try administrator.script("CREATE DATABASE latin_\(suffix) TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
      guard case .unsuitableDatabase = try await refused(fixture.settings.setting("dbname", to: "latin_\(suffix)"))
      else {
        Issue.record("it moved into another encoding")
        return
      }
      try administrator.script("CREATE ROLE clerk_\(suffix) LOGIN")
      let theirs = try await TestDatabase.fresh()
      let clerk = try theirs.setting("user", to: "clerk_\(suffix)")
      guard case .transfer(.mayNotMakeRoles) = try await refused(clerk) else {
        Issue.record("it made roles without the right")
        return
      }
      try administrator.script("GRANT huunghi_owner, huunghi_app TO clerk_\(suffix)")
      guard case .transfer(.mayNotMakeSchemas) = try await refused(clerk) else {
        Issue.record("it made schemas without the right")
        return
      }
      let name = try #require(try theirs.keywords()["dbname"])
      try administrator.script("ALTER DATABASE \(name) OWNER TO clerk_\(suffix)")
      #expect(try transfer(fixture.settings, clerk).move(address: "there", from: "here").size == 0)
    }
  }

  @Test func `a move waits for who is appending, then gives up and leaves both as they were`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(3)
      let gate = try Gate(fixture)
      let target = try await TestDatabase.fresh()
      let error = try await logError {
        _ = try transfer(fixture.settings, target, secondsToWait: 1).move(address: "there", from: "here")
      }
      guard case .busy = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      try gate.open()
      #expect(try Connection.open(target).query("SELECT to_regnamespace('event_log') IS NULL")[0].bool(0))
      #expect(try await fixture.log.append(request("on")).positions == [4])
    }
  }

  @Test func `a server that would lose what it acknowledged is no place to move to`() async throws {
    try await LogFixture.run { fixture in
      let target = try await TestDatabase.fresh()
      let error = try await logError {
        _ = try LogTransfer(from: try Connection.open(fixture.settings), to: try Connection.open(target))
          .move(address: "there", from: "here")
      }
      guard case .transfer(.unsafeSettings(let settings)) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(settings == ["fsync = off", "full_page_writes = off"])
    }
  }

  // MARK: - Crashes

  @Test func `cut off before the old book is closed, the same command makes the copy anew`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture)
      let target = try await TestDatabase.fresh()
      // Closing fails: its trigger's name is taken.
      let administrator = try fixture.administrator()
      try administrator.script(
        """
        CREATE TRIGGER refuse_append BEFORE INSERT ON event_log.event
          FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION event_log.refuse_append()
        """)
      #expect(throws: EventLogError.self) {
        try transfer(fixture.settings, target).move(address: "there", from: "here")
      }
      try administrator.script("DROP TRIGGER refuse_append ON event_log.event")
      // There is a copy, which takes no records; the old book does.
      try await LogFixture.run(target) { copy in
        let error = try await logError { _ = try await copy.log.append(request("x")) }
        guard case .closed(isArriving: true, address: "here") = error else {
          Issue.record("\(String(describing: error))")
          return
        }
      }
      _ = try await fixture.log.append(request("meanwhile"))
      let summary = try transfer(fixture.settings, target).move(address: "there", from: "here")
      #expect(summary.size == 32)
      try await LogFixture.run(target) { moved in
        let receipt = try await moved.log.append(request("x"))
        #expect(receipt.positions == [33])
      }
    }
  }

  @Test func `cut off after the old book is closed, the same command opens the new one`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture)
      let target = try await TestDatabase.fresh()
      let summary = try transfer(fixture.settings, target).move(address: "there", from: "here")
      let administrator = try Connection.open(target)
      try administrator.script("SELECT event_log.close_log('arriving', 'here')")
      #expect(try transfer(fixture.settings, target).move(address: "there", from: "here") == summary)
      try await LogFixture.run(target) { moved in
        let receipt = try await moved.log.append(request("x"))
        #expect(receipt.positions == [32])
      }
      // Once more does no harm; elsewhere it can't go any more.
      #expect(try transfer(fixture.settings, target).move(address: "there", from: "here") == summary)
      let elsewhere = try await TestDatabase.fresh()
      let error = try await logError {
        _ = try transfer(fixture.settings, elsewhere).move(address: "elsewhere", from: "here")
      }
      guard case .closed(isArriving: false, address: "there") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `while one copies into a database another is told to wait, and leaves what is there`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(3)
      let target = try await TestDatabase.fresh()
      let first = try Connection.open(target)
      try TransferTarget(first, requiresDurability: false).claimed {
        for move in [true, false] {
          var error: EventLogError?
          do {
            let second = try transfer(fixture.settings, target)
            _ = try move ? second.move(address: "there", from: "here") : second.copy()
          } catch let other as EventLogError {
            error = other
          }
          guard case .busy? = error else {
            Issue.record("\(String(describing: error))")
            return
          }
        }
      }
      let open = try await fixture.log.closure()
      #expect(open == nil)
      _ = try transfer(fixture.settings, target).move(address: "there", from: "here")
      let closure = try #require(try await fixture.log.closure())
      #expect(closure.address == "there")
    }
  }

  @Test func `an open copy at another address isn't where a moved book went`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture)
      // As a backup is, once it was restored on another server.
      let stray = try await TestDatabase.fresh()
      _ = try transfer(fixture.settings, stray).copy()
      _ = try transfer(fixture.settings, try await TestDatabase.fresh()).move(address: "there", from: "here")
      let error = try await logError {
        _ = try transfer(fixture.settings, stray).move(address: "stray", from: "here")
      }
      guard case .closed(isArriving: false, address: "there") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a book whose new place has lost it goes there once more, and nowhere else`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture)
      let events = try await fixture.everything()
      let lost = try await TestDatabase.fresh()
      _ = try transfer(fixture.settings, lost).move(address: "there", from: "here")
      let target = try await TestDatabase.fresh()
      let error = try await logError {
        _ = try transfer(fixture.settings, target).move(address: "elsewhere", from: "here")
      }
      guard case .closed(isArriving: false, address: "there") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      _ = try transfer(fixture.settings, target).move(address: "there", from: "here")
      try await LogFixture.run(target) { moved in
        let there = try await moved.everything()
        #expect(there == events)
        let receipt = try await moved.log.append(request("new"))
        #expect(receipt.positions == [events.count + 1])
      }
      let closure = try #require(try await fixture.log.closure())
      #expect(closure.address == "there")
    }
  }

  @Test func `a log whose id was taken away is said to be damaged`() async throws {
    try await LogFixture.run { fixture in
      try fixture.administrator().script(
        "ALTER TABLE event_log.identity DISABLE TRIGGER ALL; DELETE FROM event_log.identity;")
      for ask in [
        { _ = try await fixture.log.logID() }, { _ = try await fixture.log.otherLogTraces() },
      ] as [() async throws -> Void] {
        do {
          try await ask()
          Issue.record("no error")
        } catch EventLogError.corrupt {
        }
      }
    }
  }
}
