import EventStore
import Foundation
import Postgres
import Testing

/// `event_log.append_one` as any SQL client may call it. Would catch a short way that answers where the long one would have
/// answered otherwise, that has done something where it gives no answer, and a check that only the Swift side makes.
@Suite struct AppendOneTests {
  private static func call(
    _ stream: String = "'thing-a'", _ expected: String = "-1", _ id: String = "gen_random_uuid()"
  ) -> String {
    "SELECT event_log.append_one(\(stream), \(expected), \(id), 'T', 1, '{\"a\":1}', '{}')"
  }

  /// Its answer's position; nil where it leaves the answer to `append`.
  private func position(_ sql: String, _ connection: Connection) throws -> Int? {
    let row = try connection.query(sql)[0]
    return try row.isNull(0) ? nil : row.ints(0)[0]
  }

  @Test func `it gives the position and the time of what it has recorded`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      let answers = try ["-1", "1", "2", "-1"].map { try connection.query(Self.call("'thing-a'", $0))[0].ints(0) }
      let events = try await fixture.everything()
      #expect(answers.map { $0[0] } == [1, 2, 3, 4])
      #expect(answers.map { Int64($0[1]) } == events.map(\.recordedAt.microseconds))
      #expect(events.map(\.version) == [1, 2, 3, 4])
      #expect(try position(Self.call("'thing-b'", "0"), connection) == 5)
    }
  }

  @Test func `where anything isn't usual it has done nothing and gives no answer`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      let id = UUID()
      #expect(try position(Self.call("'thing-a'", "0", "'\(id)'"), connection) == 1)
      for (stream, expected, id) in [
        ("'thing-a'", "0", "gen_random_uuid()"), ("'thing-a'", "2", "gen_random_uuid()"),
        ("'thing-b'", "1", "gen_random_uuid()"), ("'thing-a'", "NULL", "gen_random_uuid()"),
        ("'thing-a'", "0", "'\(id)'"), ("'thing-b'", "0", "'\(id)'"), ("'thing-b'", "-1", "'\(id)'"),
      ] {
        #expect(try position(Self.call(stream, expected, id), connection) == nil, "\(stream) \(expected)")
      }
      for isolation in [Isolation.repeatableRead, .serializable] {
        let answer = try connection.transaction(isolation) { try position(Self.call(), connection) }
        #expect(answer == nil)
      }
      let twice = try connection.transaction {
        [try position(Self.call(), connection), try position(Self.call(), connection)]
      }
      #expect(twice == [2, nil])
      let owner = try fixture.administrator()
      try owner.script("SET ROLE huunghi_owner")
      try owner.insertEvent(position: 3, recordedAt: "clock_timestamp() + interval '6 minutes'")
      #expect(try position(Self.call(), connection) == nil)
      #expect(try await fixture.log.head() == 3)
    }
  }

  @Test func `time never runs backwards`() async throws {
    try await LogFixture.run { fixture in
      let owner = try fixture.administrator()
      try owner.script("SET ROLE huunghi_owner")
      try owner.insertEvent(position: 1, recordedAt: "clock_timestamp() + interval '4 minutes'")
      #expect(try position(Self.call(), fixture.connection()) == 2)
      let events = try await fixture.everything()
      #expect(events[0].recordedAt == events[1].recordedAt)
    }
  }

  @Test func `it waits for the disk even if the session would not`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      try connection.script("SET synchronous_commit = off")
      let inside = try connection.transaction {
        try connection.execute(Self.call())
        return try connection.query("SHOW synchronous_commit")[0].string(0)
      }
      #expect(inside == "on")
    }
  }

  @Test func `it refuses what append refuses, payloads that can't be read before the lock`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      for (arguments, state) in [
        ("'Thing-a', -1, gen_random_uuid(), 'T', 1, '{}', '{}'", "23514"),
        ("'thing', -1, gen_random_uuid(), 'T', 1, '{}', '{}'", "23514"),
        ("NULL, -1, gen_random_uuid(), 'T', 1, '{}', '{}'", "23502"),
        ("'thing-a', -1, NULL, 'T', 1, '{}', '{}'", "23502"),
        ("'thing-a', -1, gen_random_uuid(), 'a b', 1, '{}', '{}'", "23514"),
        ("'thing-a', -1, gen_random_uuid(), 'T', 0, '{}', '{}'", "23514"),
        ("'thing-a', -1, gen_random_uuid(), 'T', 1, NULL, '{}'", "23502"),
        ("'thing-a', -1, gen_random_uuid(), 'T', 1, '[]', '{}'", "23514"),
      ] {
        #expect(
          refusal { try connection.execute("SELECT event_log.append_one(\(arguments))") } == state, "\(arguments)")
      }
      let holder = try fixture.administrator()
      try holder.script("BEGIN; LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
      for (payload, state) in [(#"{"a":"\u0000"}"#, "22P05"), (#"{"a":"\ud83d"}"#, "22P02")] {
        for (data, metadata) in [(payload, "{}"), ("{}", payload)] {
          let refused = refusal {
            try connection.execute(
              "SELECT event_log.append_one('thing-a', -1, gen_random_uuid(), 'T', 1, $1::json, $2::json)",
              [.json(Array(data.utf8)), .json(Array(metadata.utf8))])
          }
          #expect(refused == state, "\(payload)")
        }
      }
      try holder.script("ROLLBACK")
      #expect(try await fixture.log.head() == 0)
    }
  }

  @Test func `plans made on a small log still probe when it is large`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      // Of a table that is known to be one page, reading all would seem cheapest.
      for _ in 0..<3 { _ = try await fixture.log.append(request("a")) }
      try fixture.administrator().execute("ANALYZE event_log.event")
      for _ in 0..<8 { try connection.execute(Self.call()) }
      _ = try await fixture.log.append(
        AppendRequest(stream: stream("a"), expected: .any, events: (0..<5_000).map { _ in event() }))
      let touched = try connection.transaction {
        try connection.execute(Self.call())
        return try connection.query(
          """
          SELECT pg_stat_get_xact_tuples_returned(oid) FROM pg_class
           WHERE oid = 'event_log.event'::regclass
              OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'event_log.event'::regclass)
          """
        ).map { try $0.int(0) }.reduce(0, +)
      }
      #expect(touched < 20)
    }
  }
}
