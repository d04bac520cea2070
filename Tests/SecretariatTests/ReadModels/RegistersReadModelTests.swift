import ActivitySamples
import EventStore
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// Would catch a step in the life of a proposal or direction that the read model loses, tells of too early, or makes
/// something else of in a batch than one by one.
@Suite struct RegistersReadModelTests {
  static let tables = ["registers_v2.entry"]

  /// Proposals and directions that live by chance, and what the log says of each after every position.
  struct History {
    var samples = ActivitySamples(seed: 97, units: units)
    var states: [StreamName: RegisterEntry] = [:]
    var versions: [StreamName: Int] = [:]
    var numbers: [StreamName: Int] = [:]
    var replay: [(position: Int, stream: StreamName, entry: RegisterEntry)] = []

    mutating func next() throws -> (StreamName, RegisterEvent) {
      while true {
        let register = samples.pick([RegisterEntry.Register.proposal, .direction])
        // No two entries have one identity, of whatever register.
        let id = uuid(UInt8(samples.int(1...12) + (register == .proposal ? 0 : 100)))
        let stream = try Book.stream(register.rawValue, id)
        guard let state = states[stream] else { return (stream, .entered(entry(register))) }
        if samples.oneIn(5) { return (stream, .amended(entry(register))) }
        let step = step(register)
        guard (try? RegisterDecider.take(step, state, today: CivilDate.latest)) != nil else { continue }
        return (stream, .took(step))
      }
    }

    private mutating func entry(_ register: RegisterEntry.Register) -> RegisterEntry {
      let past = samples.period()
      return register == .proposal
        ? .proposal(Proposal(text: samples.localizedText(), raised: past))
        : .direction(Direction(text: samples.localizedText(), given: past, period: samples.period()))
    }

    private mutating func step(_ register: RegisterEntry.Register) -> RegisterStep {
      let on = Period(CivilDate.latest.adding(days: -1))
      guard register == .proposal else {
        return .ended(
          samples.oneIn(2)
            ? .done(on: on, activity: samples.maybe { ActivityID($0.uuid()) })
            : .dropped(reason: samples.text(), on: on))
      }
      switch samples.int(0...4) {
      case 0: return .answered(.init(text: samples.text(), on: on))
      case 1: return .closed(.init(reason: samples.text(), on: on))
      default: return .forwarded(.init(to: samples.text(), on: on))
      }
    }

    mutating func record(_ stream: StreamName, _ event: RegisterEvent) throws -> AppendRequest {
      defer { versions[stream, default: 0] += 1 }
      return AppendRequest(
        stream: stream, expected: .exactly(versions[stream] ?? 0),
        events: [RegisterEventFormat.encode(event).new(id: samples.uuid(), metadata: Array("{}".utf8))])
    }

    mutating func follow(_ stream: StreamName, _ event: RegisterEvent, at position: Int) {
      guard let entry = RegisterEntry.evolve(states[stream], event) else { return }
      states[stream] = entry
      numbers[stream] = numbers[stream] ?? position
      replay.append((position, stream, entry))
    }

    func shown(at position: Int) -> [Int: RegisterEntry] {
      var latest: [Int: RegisterEntry] = [:]
      for (at, stream, entry) in replay where at <= position { latest[numbers[stream] ?? 0] = entry }
      return latest
    }
  }

  @Test func `kept up in batches or made anew the rows are the same, and say what a replay says at every position`()
    async throws
  {
    try await LogFixture.run { fixture in
      var history = History()
      let runner = try fixture.runner([RegistersProjection()], batch: 3)
      for number in 1...160 {
        let (stream, event) = try history.next()
        let receipt = try await fixture.log.append(try history.record(stream, event))
        history.follow(stream, event, at: receipt.lastPosition)
        if number % 7 == 0 { _ = try await runner.catchUp() }
      }
      _ = try await runner.catchUp()
      let kept = try await fixture.rows(Self.tables)
      #expect(kept.count == 160)
      for size in [1, 2, 1000] {
        let outcome = try await fixture.runner([RegistersProjection()], batch: size).rebuild("registers")
        #expect(outcome == .current(position: 160))
        #expect(try await fixture.rows(Self.tables) == kept, "made anew in batches of \(size)")
      }
      let reader = try ProjectionReader(pool: fixture.pool, projections: [RegistersProjection()])
      for position in 0...161 {
        let found = try await reader.query("registers") {
          try RegisterQueries.entries([.proposal, .direction], knownAt: position, $0)
        }
        let shown = Dictionary(found.map { ($0.number, $0.entry) }, uniquingKeysWith: { $1 })
        let isSame = shown == history.shown(at: position)
        #expect(isSame, "at \(position)")
      }
      #expect(history.replay.contains { !($0.entry.isOpen ?? true) })
    }
  }

  @Test func `a step of an entry that was never made stops the read model there`() async throws {
    try await LogFixture.run { fixture in
      let step = RegisterEvent.took(.answered(.init(text: "x", on: try period("2025"))))
      let new = RegisterEventFormat.encode(step).new(id: uuid(3), metadata: Array("{}".utf8))
      let stream = try Book.stream("proposal", uuid(1))
      _ = try await fixture.log.append(AppendRequest(stream: stream, expected: .noStream, events: [new]))
      let outcome = try await fixture.runner([RegistersProjection()], batch: 10).catchUp()["registers"]
      guard case .stopped(at: 1, let reason) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(reason.contains("ProposalAnswered"))
    }
  }
}
