import EventStore
import Foundation
import Testing

/// Random batches against a model that takes requests one by one. Would catch any answer of the set-wise append
/// that depends on which requests stand in one batch: a wrong version after a neighbour's conflict, an id seen
/// too late, positions that don't belong to their events.
@Suite struct AppendModelTests {
  @Test(arguments: 1...24)
  func `a batch is answered as if its requests had come one by one`(seed: Int) async throws {
    try await play(seed) { log, batch in await log.append(batch) }
  }

  @Test(arguments: 25...32)
  func `requests that do come one by one are answered so too`(seed: Int) async throws {
    try await play(seed) { log, batch in
      var answers: [Result<AppendReceipt, EventLogError>] = []
      for request in batch { answers += await log.append([request]) }
      return answers
    }
  }

  private func play(
    _ seed: Int, _ append: (EventLog, [AppendRequest]) async -> [Result<AppendReceipt, EventLogError>]
  ) async throws {
    try await LogFixture.run { fixture in
      var random = SeededGenerator(seed: seed)
      var requests = RequestGenerator(random: &random)
      var model = LogModel()
      for _ in 0..<12 {
        let batch = requests.batch()
        let answers = await append(fixture.log, batch)
        let expected = batch.map { model.append($0) }
        #expect(answers.map { LogModel.Answer($0) } == expected)
      }
      let all = try await fixture.everything()
      #expect(all.map(\.position) == Array(1...max(1, all.count)).prefix(all.count).map { $0 })
      #expect(
        all.map { LogModel.Entry(stream: $0.stream, version: $0.version, event: NewEvent($0)) }
          == model.entries)
      for (earlier, later) in zip(all, all.dropFirst()) { #expect(earlier.recordedAt <= later.recordedAt) }
    }
  }
}

extension NewEvent {
  fileprivate init(_ event: RecordedEvent) {
    self.init(
      id: event.id, type: event.type, schemaVersion: event.schemaVersion, data: event.data,
      metadata: event.metadata)
  }
}

/// Makes requests that get in one another's way: few streams, versions about right, events sent before.
private struct RequestGenerator {
  var random: SeededGenerator
  var sent: [AppendRequest] = []
  var guesses: [StreamName: Int] = [:]

  init(random: inout SeededGenerator) {
    self.random = random
  }

  mutating func batch() -> [AppendRequest] {
    (0..<Int.random(in: 1...24, using: &random)).map { _ in next() }
  }

  private mutating func next() -> AppendRequest {
    if let old = sent.randomElement(using: &random), chance(1, in: 5) { return variant(of: old) }
    let names = ["a", "b", "c", "d"].shuffled(using: &random).prefix(chance(1, in: 3) ? 2 : 1)
    let writes = names.map { name in
      let stream = stream(name)
      let events = (0..<(chance(1, in: 4) ? 3 : 1)).map { _ in newEvent() }
      let write = StreamWrite(stream: stream, expected: expectation(of: stream), events: events)
      guesses[stream, default: 0] += events.count
      return write
    }
    let request = AppendRequest(writes: writes)
    sent.append(request)
    return request
  }

  /// The same again, or nearly.
  private mutating func variant(of old: AppendRequest) -> AppendRequest {
    var request = old
    switch Int.random(in: 0..<9, using: &random) {
    case 0: request.writes[0].events[0].data = Array(#"{"a":2}"#.utf8)
    case 1: request.writes[0].events[0].type = "Other"
    case 2: request.writes[0].events.append(newEvent())
    case 3: request.writes[0].stream = stream("e")
    case 4: request.writes[0].events.reverse()
    case 5: request.writes[0].events[0].metadata = Array(#"{"actor":"y"}"#.utf8)
    case 6: request.writes.reverse()
    default: break
    }
    return request
  }

  private mutating func newEvent() -> NewEvent {
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let id = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    return event(#"{"a": \#(Int.random(in: 0..<100, using: &random))}"#, id: id)
  }

  private mutating func expectation(of stream: StreamName) -> ExpectedVersion {
    let guess = guesses[stream, default: 0]
    return switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: .any
    case 4: .noStream
    case 5: .exactly(max(0, guess - 1))
    case 6: .exactly(guess + 1)
    case 7: .exactly(Int.random(in: 0...guess + 2, using: &random))
    default: .exactly(guess)
    }
  }

  private mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &random) < part
  }
}
