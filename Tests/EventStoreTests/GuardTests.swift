import EventStore
import Foundation
import Postgres
import Testing

/// Every other way to write, tried. Would catch a privilege too many and a trigger that doesn't fire.
@Suite struct GuardTests {
  private static let insert = """
    INSERT INTO event_log.event (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
    VALUES (100, 'thing-x', 1, gen_random_uuid(), 'T', 1, '{}', '{}', now())
    """

  private static let refusedToApp = [
    insert,
    "UPDATE event_log.event SET type = 'Other'",
    "DELETE FROM event_log.event",
    "TRUNCATE event_log.event",
    "COPY event_log.event (position) FROM STDIN",
    "LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE",
    "LOCK TABLE event_log.event IN ACCESS EXCLUSIVE MODE",
    "UPDATE event_log.identity SET id = gen_random_uuid()",
    "DELETE FROM event_log.migration",
    "INSERT INTO event_log.migration (number, name, sha256) VALUES (99, 'x', sha256(''))",
    "ALTER TABLE event_log.event DISABLE TRIGGER ALL",
    "DROP TRIGGER refuse_change ON event_log.event",
    "DROP TABLE event_log.event",
    "DROP SCHEMA event_log CASCADE",
    "CREATE TABLE event_log.other ()",
    "ALTER FUNCTION event_log.append SET search_path = public",
    "ALTER FUNCTION event_log.append_one SET search_path = public",
    "SELECT event_log.append_any('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
    "DROP TABLE projection.checkpoint",
  ]

  @Test func `the app may do nothing but append and read`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a"))
      let app = try fixture.connection()
      for sql in Self.refusedToApp {
        #expect(refusal { try app.script("BEGIN; \(sql)") } == SQLState.insufficientPrivilege, "\(sql)")
        try app.script("ROLLBACK")
      }
    }
  }

  @Test(arguments: ["SET ROLE huunghi_owner", "SET session_replication_role = replica"])
  func `what is recorded can't be changed by the owner, nor carelessly by a superuser`(
    preparation: String
  ) async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a"))
      let connection = try fixture.administrator()
      try connection.script(preparation)
      for table in ["event_log.event", "event_log.identity"] {
        for sql in [
          "UPDATE \(table) SET id = gen_random_uuid()",
          "UPDATE \(table) SET id = gen_random_uuid() WHERE false",
          "DELETE FROM \(table)",
          "TRUNCATE \(table)",
          "TRUNCATE \(table) CASCADE",
        ] {
          #expect(refusal { try connection.script(sql) } == "VN008", "\(sql)")
        }
      }
      #expect(try await fixture.log.head() == 1)
    }
  }

  @Test(arguments: ["SET ROLE huunghi_owner", "SET ROLE NONE"])
  func `nothing comes into the log beside append, from the owner or carelessly from a superuser`(
    preparation: String
  ) async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a"))
      let connection = try fixture.administrator()
      try connection.script(preparation)
      for sql in [Self.insert, "INSERT INTO event_log.event (position) SELECT 2 WHERE false"] {
        #expect(refusal { try connection.script(sql) } == "VN008", "\(sql)")
      }
      // Appending leaves nothing behind that would let the next statement in.
      for call in [
        """
        SELECT * FROM event_log.append('{1}', '{thing-b}', '{-1}', ARRAY[gen_random_uuid()], '{T}', '{1}',
                                       ARRAY['{"a":1}']::json[], ARRAY['{}']::json[])
        """, "SELECT event_log.append_one('thing-c', -1, gen_random_uuid(), 'T', 1, '{}', '{}')",
      ] {
        try connection.script("BEGIN; \(call)")
        #expect(refusal { try connection.script(Self.insert) } == "VN008")
        try connection.script("ROLLBACK")
      }
      #expect(try await fixture.log.head() == 1)
    }
  }

  @Test func `a role without membership can neither read nor append`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.administrator()
      let stranger = "stranger_" + UUID().uuidString.prefix(8).lowercased()
      try connection.script("CREATE ROLE \(stranger); SET ROLE \(stranger)")
      for sql in [
        "SELECT * FROM event_log.event",
        "SELECT event_log.append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
        "SELECT event_log.append_one('thing-a', -1, gen_random_uuid(), 'T', 1, '{}', '{}')",
        "SELECT event_log.position_before(now())",
        "SELECT * FROM projection.checkpoint",
      ] {
        #expect(refusal { try connection.script(sql) } == SQLState.insufficientPrivilege, "\(sql)")
      }
      try connection.script("RESET ROLE; DROP ROLE \(stranger)")
    }
  }

  @Test func `a function of the app's own can't slip under append`() async throws {
    try await LogFixture.run { fixture in
      let app = try fixture.connection()
      // append runs as the owner: were its search path the caller's, this would run as the owner too.
      try app.script(
        """
        CREATE SCHEMA trap;
        CREATE FUNCTION trap.cardinality(anyarray) RETURNS integer LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'caught as %', current_user; END $$;
        CREATE FUNCTION trap.strpos(text, text) RETURNS integer LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'caught as %', current_user; END $$;
        SET search_path = trap, pg_catalog;
        """)
      try app.execute(
        """
        SELECT * FROM event_log.append('{1}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()], '{T}', '{1}',
                                       ARRAY['{"a":1}']::json[], ARRAY['{}']::json[])
        """)
      try app.execute("SELECT event_log.append_one('thing-a', -1, gen_random_uuid(), 'T', 1, '{}', '{}')")
      #expect(try await fixture.log.head() == 2)
    }
  }
}
