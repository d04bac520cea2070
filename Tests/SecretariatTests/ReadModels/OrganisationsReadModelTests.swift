import ActivitySamples
import EventStore
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// Would catch a step in the life of an organisation that the read model loses, tells of too early, or makes something
/// else of in a batch than one by one; and changes that are looked for in the wrong days.
@Suite struct OrganisationsReadModelTests {
  static let tables = ["organisations_v2.organisation"]

  /// Organisations that live by chance, and what the log says of each after every position.
  struct History {
    var samples = ActivitySamples(seed: 53, units: units)
    var states: [OrganisationID: Organisation] = [:]
    var versions: [OrganisationID: Int] = [:]
    var replay: [(position: Int, organisation: Organisation)] = []

    mutating func next() throws -> (OrganisationID, OrganisationEvent) {
      while true {
        let id = OrganisationID(uuid(UInt8(samples.int(1...12))))
        guard let state = states[id] else { return (id, .registered(organisation(id))) }
        if samples.oneIn(6) { return (id, .amended(organisation(id))) }
        let on = Period(CivilDate.latest.adding(days: -samples.int(1...4000)))
        var context = OrganisationContext(today: CivilDate.latest)
        let step: OrganisationStep
        switch samples.int(0...5) {
        case 0:
          let heir = OrganisationID(uuid(UInt8(samples.int(1...12))))
          context.heirs = [states[heir]].compactMap(\.self)
          step = .merged(into: heir, on: on)
        case 1: step = .dissolved(on: on, reason: samples.maybe { $0.text() })
        case 2: return (id, .took(.absorbed(OrganisationID(uuid(UInt8(samples.int(1...12)))), on: on)))
        default: step = .renamed(to: samples.localizedText(), on: on)
        }
        guard (try? OrganisationDecider.take(step, state, in: context)) != nil else { continue }
        return (id, .took(step))
      }
    }

    private mutating func organisation(_ id: OrganisationID) -> Organisation {
      Organisation(
        id: id, name: samples.localizedText(), kind: samples.pick(OrganisationKind.allCases),
        province: samples.maybe { $0.pick(units).id }, founded: samples.maybe { $0.period() })
    }

    mutating func record(_ id: OrganisationID, _ event: OrganisationEvent) throws -> AppendRequest {
      defer { versions[id, default: 0] += 1 }
      return AppendRequest(
        stream: try Book.stream(OrganisationEventFormat.category, id.uuid), expected: .exactly(versions[id] ?? 0),
        events: [OrganisationEventFormat.encode(event).new(id: samples.uuid(), metadata: Array("{}".utf8))])
    }

    mutating func follow(_ id: OrganisationID, _ event: OrganisationEvent, at position: Int) {
      guard let organisation = Organisation.evolve(states[id], event) else { return }
      states[id] = organisation
      replay.append((position, organisation))
    }

    func shown(at position: Int) -> [OrganisationID: Organisation] {
      var latest: [OrganisationID: Organisation] = [:]
      for (at, organisation) in replay where at <= position { latest[organisation.id] = organisation }
      return latest
    }
  }

  @Test func `kept up in batches or made anew the rows are the same, and say what a replay says at every position`()
    async throws
  {
    try await LogFixture.run { fixture in
      var history = History()
      let runner = try fixture.runner([OrganisationsProjection()], batch: 3)
      for number in 1...160 {
        let (id, event) = try history.next()
        let receipt = try await fixture.log.append(try history.record(id, event))
        history.follow(id, event, at: receipt.lastPosition)
        if number % 7 == 0 { _ = try await runner.catchUp() }
      }
      _ = try await runner.catchUp()
      let kept = try await fixture.rows(Self.tables)
      #expect(kept.count == 160)
      for size in [1, 2, 1000] {
        let outcome = try await fixture.runner([OrganisationsProjection()], batch: size).rebuild("organisations")
        #expect(outcome == .current(position: 160))
        #expect(try await fixture.rows(Self.tables) == kept, "made anew in batches of \(size)")
      }
      let reader = try ProjectionReader(pool: fixture.pool, projections: [OrganisationsProjection()])
      let days = CivilDate.latest.adding(days: -2000)...CivilDate.latest.adding(days: -500)
      for position in 0...161 {
        let shown = history.shown(at: position)
        let (found, changed, ever) = try await reader.query("organisations") { connection in
          (
            try OrganisationQueries.all(knownAt: position, connection).map(\.organisation),
            try OrganisationQueries.changed(in: days, knownAt: position, connection),
            try OrganisationQueries.changed(in: nil, knownAt: position, connection)
          )
        }
        let isSame = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 }) == shown
        #expect(isSame, "at \(position)")
        func ids(_ isMeant: (OrganisationChange) -> Bool) -> Set<OrganisationID> {
          Set(shown.values.filter { $0.changes.contains(where: isMeant) }.map(\.id))
        }
        let isThen = Set(changed.map(\.id)) == ids { $0.period.overlaps(Period(days)) }
        let isEver = Set(ever.map(\.id)) == ids { _ in true }
        #expect(isThen && isEver, "at \(position)")
      }
      let ends = history.replay.compactMap(\.organisation.ending)
      #expect(history.replay.contains { $0.organisation.formerNames.count > 1 } && ends.count > 1)
    }
  }

  @Test func `an organisation is found by its former names, and by what became part of it`() async throws {
    try await LogFixture.run { fixture in
      let (one, two) = (OrganisationID(uuid(1)), OrganisationID(uuid(2)))
      let events: [(OrganisationID, OrganisationEvent)] = [
        (one, .registered(Organisation(id: one, name: LocalizedText(vi: "Hội Việt - Xô"), kind: .central))),
        (two, .registered(Organisation(id: two, name: LocalizedText(vi: "Hội Hai"), kind: .central))),
        (one, .took(.renamed(to: LocalizedText(vi: "Hội Việt - Nga"), on: try period("1994")))),
        (one, .took(.merged(into: two, on: try period("2025")))),
      ]
      for (index, (id, event)) in events.enumerated() {
        let new = OrganisationEventFormat.encode(event).new(id: uuid(UInt8(index + 50)), metadata: Array("{}".utf8))
        let stream = try Book.stream(OrganisationEventFormat.category, id.uuid)
        _ = try await fixture.log.append(AppendRequest(stream: stream, expected: .any, events: [new]))
      }
      _ = try await fixture.runner([OrganisationsProjection()], batch: 10).catchUp()
      let reader = try ProjectionReader(pool: fixture.pool, projections: [OrganisationsProjection()])
      let old = LocalizedText(vi: "HỘI VIỆT - XÔ")
      func ids(_ ask: @escaping @Sendable (Connection) throws -> [Organisation]) async throws -> [OrganisationID] {
        try await reader.query("organisations") { try ask($0).map(\.id) }
      }
      #expect(try await ids { try OrganisationQueries.named("hoi viet xo", $0).map(\.organisation) } == [one])
      #expect(
        try await ids { try [OrganisationQueries.holder(of: old, besides: two, $0)].compactMap(\.self) } == [one])
      #expect(try await ids { try [OrganisationQueries.holder(of: old, besides: one, $0)].compactMap(\.self) }.isEmpty)
      #expect(try await ids { try OrganisationQueries.mergedInto(two, $0) } == [one])
      #expect(try await ids { try OrganisationQueries.heirs(of: one, $0) } == [one, two])
    }
  }

  @Test func `a step of an organisation that isn't on record stops the read model there`() async throws {
    try await LogFixture.run { fixture in
      let step = OrganisationEvent.took(.dissolved(on: try period("2025"), reason: nil))
      let new = OrganisationEventFormat.encode(step).new(id: uuid(3), metadata: Array("{}".utf8))
      let stream = try Book.stream(OrganisationEventFormat.category, uuid(1))
      _ = try await fixture.log.append(AppendRequest(stream: stream, expected: .noStream, events: [new]))
      let outcome = try await fixture.runner([OrganisationsProjection()], batch: 10).catchUp()["organisations"]
      guard case .stopped(at: 1, let reason) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(reason.contains("OrganisationDissolved"))
    }
  }
}
