import Documents
import Friendship
import TestDatabase
import Testing

@testable import EventStore
@testable import Secretariat

/// Would catch events that are handed over twice, not at all, out of order or as something else than was recorded, and an
/// event of a newer program that is passed over.
@Suite struct DomainEventsTests {
  @Test func `every event of a book is handed over once, in order, as what was recorded`() async throws {
    try await BookFixture.run { fixture in
      let (book, log) = (fixture.book, fixture.book.log)
      var history = try RandomHistory(seed: 91)
      for answer in await log.append(try (0..<6_000).map { _ in try history.next() }) { _ = try answer.get() }
      var recorded: [RecordedEvent] = []
      try await log.forEach { recorded += $0 }
      var happened: [(position: Int, event: DomainEvent)] = []
      try await book.forEachEvent { page in
        #expect(!page.isEmpty)
        happened += page
      }
      #expect(happened.map(\.position) == recorded.map(\.position))
      var activities = 0
      for (event, original) in zip(happened.map(\.event), recorded) {
        switch event {
        case .activity(let id, let event):
          activities += 1
          #expect(id.uuid.text == original.stream.id && ActivityEventFormat.encode(event).data == original.data)
        case .province(let event): #expect(ProvinceEventFormat.encode(event).data == original.data)
        case .kind(let event): #expect(ActivityKindEventFormat.encode(event).data == original.data)
        case .organisation(let id, let event):
          #expect(id.uuid.text == original.stream.id && OrganisationEventFormat.encode(event).data == original.data)
        default: Issue.record("a \(original.type) was read as \(event)")
        }
      }
      #expect(activities >= 6_000 && happened.count > activities + 180)

      // From behind a position to another, both at the edges of pages and of parts.
      for (after, end) in [(0, 1), (999, 1_000), (3_999, 5_001), (happened.count - 1, happened.count)] {
        var part: [Int] = []
        try await book.forEachEvent(after: after, upTo: end) { part += $0.map(\.position) }
        #expect(part == Array(after + 1...end))
      }
    }
  }

  @Test func `what reserves names and numbers is handed over as what it reserves`() async throws {
    try await IssuingTests.run { issuing in
      var typed = issuing.typed()
      typed.date = "2025-12-20"
      let first = try await issuing.book.issueReport(typed, as: [])
      typed = issuing.typed()
      typed.supersedes = "1/2025"
      let second = try await issuing.book.issueReport(typed, as: [])
      var happened: [DomainEvent] = []
      try await issuing.book.forEachEvent { happened += $0.map(\.event) }
      let (one, two) = (first.sheet.report.id, second.sheet.report.id)
      #expect(happened.contains(.nameTaken(by: issuing.association)))
      #expect(happened.contains(.reportNumberTaken(by: one)) && happened.contains(.reportNumberTaken(by: two)))
      #expect(happened.contains(.reportSuperseded(by: two)) && !happened.contains(.reportSuperseded(by: one)))
    }
  }

  @Test func `an event of a newer program ends it at that event, with what came before handed over`() async throws {
    try await BookFixture.run { fixture in
      let (book, log) = (fixture.book, fixture.book.log)
      let known = try await log.head()
      let request = AppendRequest(
        stream: try StreamName(category: "activity", id: "00000000-0000-4000-8000-00000000abcd"), expected: .noStream,
        events: [
          NewEvent(
            id: book.clerk.newID(), type: "ActivityDreamt", schemaVersion: 1, data: Array("{}".utf8),
            metadata: Array("{}".utf8))
        ])
      _ = try await log.append(request)
      var last = 0
      let error = await #expect(throws: StoredEventError.self) {
        try await book.forEachEvent { last = $0.last?.position ?? last }
      }
      #expect(error?.position == known + 1 && last == known)
    }
  }

  @Test func `the bytes of every type in logs are read in one room's categories and in no other's`() throws {
    let rooms = [
      [ActivityEventFormat.category], [OrganisationEventFormat.category], [PersonEventFormat.category],
      [ActivityKindEventFormat.category], [ProvinceEventFormat.unitCategory, ProvinceEventFormat.changeCategory],
      RegisterEventFormat.categories, [ReportEventFormat.category], [ReportNoteEventFormat.category],
      [ReportFormEventFormat.category], [OrganisationEventFormat.nameCategory], [ReportEventFormat.numberCategory],
      [ReportEventFormat.successorCategory], ["weather"],
    ]
    for golden in try GoldenEvent.all() {
      let readers = try rooms.filter { try $0.contains { try isRead(golden, category: $0) } }
      #expect(readers.count == 1 && readers != [["weather"]], "\(golden.type) is read by \(readers)")
    }
  }

  private func isRead(_ golden: GoldenEvent, category: String) throws -> Bool {
    let event = RecordedEvent(
      position: 1, stream: try StreamName(category: category, id: uuid(1).text), version: 1, id: uuid(2),
      type: golden.type, schemaVersion: golden.schemaVersion, data: Array(golden.json.utf8), metadata: Array("{}".utf8),
      recordedAt: LogTime(microseconds: 0))
    return (try? DomainEvent(event)) != nil
  }
}
