import EventStore
import Foundation
import Testing

/// The same request again, and nearly the same. Would catch an event recorded twice after a lost answer, and a
/// changed event taken for the one that was recorded.
@Suite struct IdempotencyTests {
  private static let first = event(#"{"n":1}"#)
  private static let second = event(#"{"n":2}"#)

  /// Two events in `a`, then one in `b`.
  private static let original = AppendRequest(writes: [
    StreamWrite(stream: stream("a"), expected: .noStream, events: [first, second]),
    StreamWrite(stream: stream("b"), expected: .any, events: [event(#"{"n":3}"#)]),
  ])

  private static func changed(_ change: (inout AppendRequest) -> Void) -> AppendRequest {
    var request = original
    change(&request)
    return request
  }

  private static let retries = [
    ("as it was", original),
    ("other versions expected", changed { $0.writes[0].expected = .exactly(17) }),
    ("other metadata", changed { $0.writes[0].events[0].metadata = Array(#"{"actor":"z"}"#.utf8) }),
  ]

  @Test func `a retry is answered with the original positions`() async throws {
    try await LogFixture.run { fixture in
      let receipt = try await fixture.log.append(Self.original)
      #expect(!receipt.alreadyRecorded)
      _ = try await fixture.log.append(request("a"))
      for (name, retry) in Self.retries {
        let again = try await fixture.log.append(retry)
        #expect(again.alreadyRecorded, "\(name)")
        #expect(again.positions == receipt.positions, "\(name)")
        #expect(again.recordedAt == receipt.recordedAt, "\(name)")
      }
      #expect(try await fixture.log.head() == 4)
    }
  }

  private static let impostors = [
    ("other data", changed { $0.writes[0].events[0].data = Array(#"{"n":1.0}"#.utf8) }),
    ("other spacing", changed { $0.writes[0].events[0].data = Array(#"{"n": 1}"#.utf8) }),
    ("other type", changed { $0.writes[0].events[0].type = "Other" }),
    ("other schema version", changed { $0.writes[0].events[0].schemaVersion = 2 }),
    ("other stream", changed { $0.writes[0].stream = stream("c") }),
    ("other order of events", changed { $0.writes[0].events.reverse() }),
    ("other order of streams", changed { $0.writes.reverse() }),
    ("one event more", changed { $0.writes[0].events.append(event()) }),
  ]

  @Test func `anything else under a known id is refused`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(Self.original)
      var head = 3
      for (name, retry) in Self.impostors {
        let answers = await fixture.log.append([request("x"), retry, request("y")])
        guard case .failure(.idReused) = answers[1] else {
          Issue.record("\(name): \(answers[1])")
          return
        }
        #expect(answers.map { try? $0.get().positions } == [[head + 1], nil, [head + 2]], "\(name)")
        head += 2
      }
    }
  }

  @Test func `a part of a recorded request is a retry of that part`() async throws {
    try await LogFixture.run { fixture in
      let receipt = try await fixture.log.append(Self.original)
      let part = try await fixture.log.append(
        AppendRequest(stream: stream("a"), expected: .any, events: [Self.second]))
      #expect(part.alreadyRecorded)
      #expect(part.positions == [receipt.positions[1]])
    }
  }

  @Test func `the same request twice in one batch is recorded once`() async throws {
    try await LogFixture.run { fixture in
      let answers = await fixture.log.append([Self.original, request("x"), Self.original])
      let receipts = try answers.map { try $0.get() }
      #expect(receipts.map(\.positions) == [[1, 2, 3], [4], [1, 2, 3]])
      #expect(receipts.map(\.alreadyRecorded) == [false, false, true])
    }
  }

  @Test func `an id is free again if the request that had it was refused`() async throws {
    try await LogFixture.run { fixture in
      let shared = event()
      let answers = await fixture.log.append([
        request("a", .exactly(5), shared), request("b", .noStream, shared),
      ])
      #expect(answers.map { try? $0.get().positions } == [nil, [1]])
    }
  }
}
