import EventStore
import Foundation
import Postgres
import Testing

/// What one append promises. Would catch a request half recorded, a neighbour hurt, bytes changed, a limit that
/// isn't held, and a server function that can be called where it must not be.
@Suite struct AppendTests {
  @Test func `events get positions and versions from one, without gaps`() async throws {
    try await LogFixture.run { fixture in
      let first = try await fixture.log.append(request("a", .noStream, event(), event()))
      let second = try await fixture.log.append(request("b", .noStream))
      let third = try await fixture.log.append(request("a", .exactly(2)))
      #expect([first, second, third].map(\.positions) == [[1, 2], [3], [4]])
      #expect(third.lastPosition == 4)
      #expect(try await fixture.everything().map(\.version) == [1, 2, 1, 3])
    }
  }

  @Test func `the bytes written are the bytes kept`() async throws {
    try await LogFixture.run { fixture in
      let data = #" { "b" : 1.50e+1, "a":"Hữu nghị \u00e9 \ud83d\ude00", "a":2 }"# + "\n"
      let metadata = #"{"z":null,  "y":[]}"#
      let sent = event(data, type: "Odd.type_1-x", schemaVersion: 7, metadata: metadata)
      let receipt = try await fixture.log.append(request("a", .any, sent))
      let kept = try #require(try await fixture.everything().first)
      #expect(kept.data == Array(data.utf8))
      #expect(kept.metadata == Array(metadata.utf8))
      #expect(kept.id == sent.id)
      #expect(kept.type == "Odd.type_1-x")
      #expect(kept.schemaVersion == 7)
      #expect(kept.stream == stream("a"))
      #expect(kept.recordedAt == receipt.recordedAt)
    }
  }

  @Test func `a conflict names the stream and both versions`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a"))
      let error = try await logError {
        _ = try await fixture.log.append(
          AppendRequest(writes: [
            StreamWrite(stream: stream("b"), expected: .noStream, events: [event()]),
            StreamWrite(stream: stream("a"), expected: .exactly(3), events: [event()]),
          ]))
      }
      guard case .conflict(stream("a"), .exactly(3), actual: 1) = error else {
        Issue.record("not a conflict on a: \(String(describing: error))")
        return
      }
      #expect(try await fixture.log.head() == 1, "nothing of the request is recorded")
    }
  }

  @Test func `a conflict never fails a neighbour`() async throws {
    try await LogFixture.run { fixture in
      let answers = await fixture.log.append([
        request("a", .noStream), request("a", .noStream), request("b", .exactly(9)), request("b", .noStream),
        request("a", .exactly(1)),
      ])
      #expect(answers.map { try? $0.get().positions } == [[1], nil, nil, [2], [3]])
    }
  }

  @Test func `a request that only the server refuses fails alone`() async throws {
    try await LogFixture.run { fixture in
      // Valid JSON, but no number that PostgreSQL could ever compute with.
      let answers = await fixture.log.append([
        request("a"), request("b", .any, event(#"{"a":"\u00e9","n":1e400000}"#)), request("c"),
      ])
      #expect(answers.map { try? $0.get().positions } == [[1], nil, [2]])
    }
  }

  static let refused: [(String, AppendRequest)] = [
    ("no streams", AppendRequest(writes: [])),
    ("no events", AppendRequest(stream: stream("a"), expected: .any, events: [])),
    ("expected below zero", request("a", .exactly(-1))),
    (
      "a stream twice",
      AppendRequest(writes: [request("a").writes[0], request("a").writes[0]])
    ),
    (
      "an id twice",
      AppendRequest(stream: stream("a"), expected: .any, events: Array(repeating: event(), count: 2))
    ),
    ("empty type", request("a", .any, event(type: ""))),
    ("type with a space", request("a", .any, event(type: "A b"))),
    ("type too long", request("a", .any, event(type: String(repeating: "a", count: 101)))),
    ("schema version 0", request("a", .any, event(schemaVersion: 0))),
    ("schema version too large", request("a", .any, event(schemaVersion: 32_768))),
    ("not JSON", request("a", .any, event("{"))),
    ("not an object", request("a", .any, event("[]"))),
    ("metadata not an object", request("a", .any, event(metadata: "1"))),
    ("a NUL", request("a", .any, event(#"{"a":"\u0000"}"#))),
    ("a NUL in metadata", request("a", .any, event(metadata: #"{"a":"\u0000"}"#))),
    ("a lone surrogate", request("a", .any, event(#"{"a":"\ud83d"}"#))),
    (
      "data too large",
      request("a", .any, event(#"{"a":""# + String(repeating: "x", count: 1 << 20) + #""}"#))
    ),
    (
      "metadata too large",
      request("a", .any, event(metadata: #"{"a":""# + String(repeating: "x", count: 1 << 16) + #""}"#))
    ),
    (
      "too many events",
      AppendRequest(stream: stream("a"), expected: .any, events: (0...10_000).map { _ in event() })
    ),
    (
      "too many bytes",
      AppendRequest(
        stream: stream("a"), expected: .any,
        events: (0..<70).map { _ in event(#"{"a":""# + String(repeating: "x", count: 1_000_000) + #""}"#) })
    ),
  ]

  @Test func `what can't be recorded is refused before it is sent, and alone`() async throws {
    try await LogFixture.run { fixture in
      let answers = await fixture.log.append(Self.refused.map(\.1) + [request("good")])
      for ((name, _), answer) in zip(Self.refused, answers) {
        switch answer {
        case .failure(.tooLarge), .failure(.badName), .failure(.badRequest), .failure(.badPayload): break
        default: Issue.record("\(name): \(answer)")
        }
      }
      let last = try answers.last?.get()
      #expect(last?.positions == [1])
    }
  }

  @Test func `the largest event and the longest names are recorded`() async throws {
    try await LogFixture.run { fixture in
      let data = #"{"a":""# + String(repeating: "x", count: (1 << 20) - 8) + #""}"#
      let metadata = #"{"a":""# + String(repeating: "x", count: (1 << 16) - 8) + #""}"#
      let long = try StreamName(
        category: String(repeating: "c", count: 40), id: String(repeating: "~", count: 200))
      let receipt = try await fixture.log.append(
        AppendRequest(
          stream: long, expected: .noStream,
          events: [
            event(data, type: String(repeating: "T", count: 100), schemaVersion: 32_767, metadata: metadata)
          ]))
      #expect(receipt.positions == [1])
      #expect(try await fixture.log.read(stream: long).first?.data.count == 1 << 20)
    }
  }

  @Test func `thousands of requests come back in their order`() async throws {
    try await LogFixture.run { fixture in
      let answers = await fixture.log.append((0..<1_500).map { request("s\($0 % 7)") })
      let receipts = try answers.map { try $0.get() }
      #expect(receipts.map(\.positions) == (1...1_500).map { [$0] })
      let large = AppendRequest(
        stream: stream("large"), expected: .noStream, events: (0..<10_000).map { _ in event() })
      #expect(try await fixture.log.append(large).positions == Array(1_501...11_500))
    }
  }

  @Test func `a cancelled caller records nothing`() async throws {
    try await LogFixture.run { fixture in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await fixture.log.append([request("a")])
      }
      guard case .failure(.cancelled) = await task.value[0] else {
        Issue.record("the append was sent")
        return
      }
      let head = try await fixture.log.head()
      #expect(head == 0)
    }
  }

  @Test func `time never runs backwards, and a clock far behind is an error`() async throws {
    try await LogFixture.run { fixture in
      let owner = try fixture.administrator()
      try owner.script("SET ROLE huunghi_owner")
      // As if the clock had been four minutes ahead, then been set right.
      try owner.insertEvent(position: 1, recordedAt: "clock_timestamp() + interval '4 minutes'")
      let ahead = try await fixture.everything()[0].recordedAt
      #expect(try await fixture.log.append(request("a")).recordedAt == ahead)

      try owner.insertEvent(position: 3, recordedAt: "clock_timestamp() + interval '6 minutes'")
      let error = try await logError { _ = try await fixture.log.append(request("a")) }
      guard case .clockBehind = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try await fixture.log.head() == 3)
    }
  }
}

/// `event_log.append` as any SQL client may call it. Would catch a check that only the Swift side makes.
@Suite struct AppendFunctionTests {
  private static let call = """
    SELECT * FROM event_log.append('{1}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()], '{T}', '{1}',
                                   ARRAY['{"a":1}']::json[], ARRAY['{}']::json[])
    """

  @Test func `it refuses to be part of a transaction that has written`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.administrator()
      #expect(
        refusal {
          try connection.transaction {
            try connection.script("CREATE TABLE public.note ()")
            try connection.execute(Self.call)
          }
        } == "VN004")
      #expect(
        refusal { try connection.transaction { try connection.script("\(Self.call); \(Self.call)") } }
          == "VN004")
      #expect(try await fixture.log.head() == 0)
    }
  }

  @Test(arguments: [Isolation.repeatableRead, .serializable])
  func `it refuses any isolation but read committed`(isolation: Isolation) async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      #expect(
        refusal { try connection.transaction(isolation) { _ = try connection.execute(Self.call) } } == "VN004"
      )
    }
  }

  @Test func `a database that was set up for another isolation is appended to all the same`() async throws {
    try await LogFixture.run { fixture in
      try fixture.administrator().script(
        """
        DO $$
        BEGIN
          EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = %L', current_database(), 'serializable');
        END
        $$
        """)
      try await LogFixture.run(fixture.settings) { later in
        _ = try await later.log.append(request("a"))
        #expect(try await later.log.head() == 1)
      }
    }
  }

  @Test func `it waits for the disk even if the session would not`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      try connection.script("SET synchronous_commit = off")
      let inside = try connection.transaction {
        try connection.execute(Self.call)
        return try connection.query("SHOW synchronous_commit")[0].string(0)
      }
      #expect(inside == "on")
      #expect(try connection.query("SHOW synchronous_commit")[0].string(0) == "off")
    }
  }

  private static let misfits = [
    (#"'{1,1}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()]"#, "VN005"),
    (#"NULL, '{thing-a}', '{-1}', ARRAY[gen_random_uuid()]"#, "VN005"),
    (#"'{NULL}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()]"#, "VN005"),
    (#"'{0}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()]"#, "VN005"),
    (#"'{1}', '{Thing-a}', '{-1}', ARRAY[gen_random_uuid()]"#, "23514"),
    (#"'{1}', '{thing}', '{-1}', ARRAY[gen_random_uuid()]"#, "23514"),
    (#"'{1}', '{thing-}', '{-1}', ARRAY[gen_random_uuid()]"#, "23514"),
    (#"'{1}', '{NULL}', '{-1}', ARRAY[gen_random_uuid()]"#, "23502"),
    (#"'{1}', '{thing-a}', '{-1}', ARRAY[NULL]::uuid[]"#, "23502"),
  ]

  @Test func `it refuses arguments that don't fit`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      for (arguments, state) in Self.misfits {
        let sql = """
          SELECT * FROM event_log.append(\(arguments), '{T}', '{1}', ARRAY['{"a":1}']::json[], ARRAY['{}']::json[])
          """
        #expect(refusal { try connection.execute(sql) } == state, "\(arguments)")
      }
      #expect(try await fixture.log.head() == 0)
    }
  }

  @Test func `plans made on an empty log still probe when it is large`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      let conflict = Self.call.replacing("{-1}", with: "{0}")
      for _ in 0..<8 {
        try connection.execute(Self.call)
        try connection.execute(conflict)
      }
      _ = try await fixture.log.append(
        AppendRequest(stream: stream("a"), expected: .any, events: (0..<5_000).map { _ in event() }))
      for sql in [Self.call, conflict] {
        let touched = try connection.transaction {
          try connection.execute(sql)
          return try connection.query(
            """
            SELECT pg_stat_get_xact_tuples_returned(oid) FROM pg_class
             WHERE oid = 'event_log.event'::regclass
                OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'event_log.event'::regclass)
            """
          ).map { try $0.int(0) }.reduce(0, +)
        }
        // A conflict is found by the usual way and once more by the careful one.
        #expect(touched < 100)
      }
    }
  }

  @Test func `requests out of order are refused`() async throws {
    try await LogFixture.run { fixture in
      let connection = try fixture.connection()
      #expect(
        refusal {
          try connection.execute(
            """
            SELECT * FROM event_log.append('{1,2,1}', '{thing-a,thing-b,thing-a}', '{-1,-1,-1}',
              ARRAY[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()], '{T,T,T}', '{1,1,1}',
              ARRAY['{}','{}','{}']::json[], ARRAY['{}','{}','{}']::json[])
            """)
        } == "VN005")
    }
  }

  @Test func `a poisoned payload is refused before the lock`() async throws {
    let poisoned = [
      (#"{"a":"\u0000"}"#, "22P05"), (#"{"a":"\ud83d"}"#, "22P02"), (#"{"a":"\ude00\ud83d"}"#, "22P02"),
      (#"{"\u0000":1}"#, "22P05"),
    ]
    try await LogFixture.run { fixture in
      let holder = try fixture.administrator()
      try holder.script("BEGIN; LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
      let connection = try fixture.connection()
      for (payload, state) in poisoned {
        for (data, metadata) in [(payload, "{}"), ("{}", payload)] {
          let refused = refusal {
            try connection.execute(
              """
              SELECT * FROM event_log.append('{1}', '{thing-a}', '{-1}', ARRAY[gen_random_uuid()], '{T}', '{1}',
                                             $1::json[], $2::json[])
              """, [.jsons([Array(data.utf8)]), .jsons([Array(metadata.utf8)])])
          }
          #expect(refused == state, "\(payload)")
        }
      }
      try holder.script("ROLLBACK")
    }
  }
}

extension Connection {
  /// Puts an event into the log beside `append`, as only the owner can: to make a past that append didn't see.
  func insertEvent(position: Int, recordedAt: String) throws {
    try script("SET search_path = pg_catalog, pg_temp")
    defer { try? script("RESET search_path") }
    try execute(
      """
      INSERT INTO event_log.event (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
      VALUES ($1, 'past-' || $1::bigint, 1, gen_random_uuid(), 'T', 1, '{}', '{}', \(recordedAt))
      """, [.int(position)])
  }
}
