import ActivitySamples
import EventStore
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// Would catch, in the read models of whole values (organisations, kinds, registers, provinces), rows that depend on
/// batches and answers that aren't the log's.
@Suite struct VersionedTableTests {
  static let projections: [any Projection] = [OrganisationsProjection(), KindsProjection(), RegistersProjection()]
  static let tables = ["organisations_v2.organisation", "kinds_v1.kind", "registers_v2.entry"]

  /// Organisations, kinds and proposals that change by chance; what each position says of each organisation.
  struct History {
    var samples = ActivitySamples(seed: 91, units: units)
    var versions: [String: Int] = [:]
    var organisations: [(position: Int, organisation: Organisation)] = []

    mutating func next() throws -> (AppendRequest, Organisation?) {
      switch samples.int(0...2) {
      case 0:
        let id = samples.pick(samples.organisations)
        let organisation = Organisation(
          id: id, name: samples.localizedText(), otherNames: samples.several(0...3) { $0.text() },
          kind: samples.pick(OrganisationKind.allCases), province: samples.maybe { $0.pick(units).id },
          affiliations: samples.some(of: samples.organisations).map { Affiliation(parent: $0) })
        let stream = try Book.stream(OrganisationEventFormat.category, id.uuid)
        let event = isNew(stream) ? OrganisationEvent.registered(organisation) : .amended(organisation)
        return (try request(stream, OrganisationEventFormat.encode(event)), organisation)
      case 1:
        let kind = ActivityKind(
          code: samples.kind(), name: samples.localizedText(), section: samples.pick(ReportSection.allCases))
        let stream = try StreamName(category: ActivityKindEventFormat.category, id: kind.code.raw)
        let event = isNew(stream) ? ActivityKindEvent.defined(kind) : .amended(kind)
        return (try request(stream, ActivityKindEventFormat.encode(event)), nil)
      default:
        let entry = RegisterEntry.proposal(
          Proposal(
            text: samples.localizedText(), raised: samples.period(), by: samples.some(of: samples.organisations),
            provinces: samples.some(of: units.map(\.id), atMost: 2)))
        let stream = try Book.stream("proposal", uuid(UInt8(samples.int(1...8))))
        let event = isNew(stream) ? RegisterEvent.entered(entry) : .amended(entry)
        return (try request(stream, RegisterEventFormat.encode(event)), nil)
      }
    }

    private func isNew(_ stream: StreamName) -> Bool { versions[stream.description] == nil }

    private mutating func request(_ stream: StreamName, _ event: EncodedEvent) throws -> AppendRequest {
      defer { versions[stream.description, default: 0] += 1 }
      return AppendRequest(
        stream: stream, expected: .exactly(versions[stream.description] ?? 0),
        events: [event.new(id: samples.uuid(), metadata: Array("{}".utf8))])
    }
  }

  @Test func `rows don't depend on batches, and what was known at a position is what the log said there`() async throws
  {
    try await LogFixture.run { fixture in
      var history = History()
      let runner = try fixture.runner(Self.projections, batch: 4)
      for number in 1...150 {
        let (request, organisation) = try history.next()
        let receipt = try await fixture.log.append(request)
        if let organisation { history.organisations.append((receipt.lastPosition, organisation)) }
        if number % 20 == 0 { _ = try await runner.catchUp() }
      }
      _ = try await runner.catchUp()
      let kept = try await fixture.rows(Self.tables)
      #expect(kept.count == 150)
      for size in [1, 3, 1000] {
        let other = try fixture.runner(Self.projections, batch: size)
        for projection in Self.projections { _ = try await other.rebuild(projection.name) }
        #expect(try await fixture.rows(Self.tables) == kept, "made anew in batches of \(size)")
      }

      let reader = try ProjectionReader(pool: fixture.pool, projections: Self.projections)
      for position in stride(from: 0, through: 151, by: 7) {
        var expected: [OrganisationID: Organisation] = [:]
        var first: [OrganisationID: Int] = [:]
        for (at, organisation) in history.organisations where at <= position {
          expected[organisation.id] = organisation
          first[organisation.id] = first[organisation.id] ?? at
        }
        let found = try await reader.query("organisations") {
          try OrganisationQueries.all(knownAt: position, $0)
        }
        #expect(found.count == expected.count)
        for stored in found {
          #expect(stored.organisation == expected[stored.organisation.id])
          #expect(stored.number == first[stored.organisation.id])
        }
      }
    }
  }
}
