import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a report of an association that counts what others did before they answered to it, one that doesn't know
/// whom it names, and one that is asked for an earlier day and judges by today's.
@Suite struct ReportScopeTests {
  private static func organisation(_ book: Book, _ name: String, under parent: String) async throws {
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = "provincial"
    typed.parents = [parent]
    _ = try await book.addOrganisation(typed)
  }

  @Test func `what an association did counts with the one that it answered to then, in both years alike`() async throws
  {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let book = fixture.book
      _ = try await fixture.organisation("Hội Trung ương")
      try await Self.organisation(book, "Hội tỉnh A", under: "Hội Trung ương @ ..30/6/2025")
      try await Self.organisation(book, "Hội tỉnh B", under: "Hội Trung ương @ 1/1/2025..")
      func record(_ title: String, _ when: String, by who: String) async throws -> Int {
        try await book.record(typed(title, when, by: [who]), isPlan: false, isDistinct: true).stored.number
      }
      let while1 = try await record("A trước", "10/2/2025", by: "Hội tỉnh A")
      let after = try await record("A sau", "10/8/2025", by: "Hội tỉnh A")
      let open = try await record("A chưa rõ", "2025", by: "Hội tỉnh A")
      let before = try await record("B trước", "10/8/2024", by: "Hội tỉnh B")
      let since = try await record("B sau", "10/8/2025", by: "Hội tỉnh B")
      let own = try await record("Trung ương", "10/8/2024", by: "Hội Trung ương")
      func report(_ period: String) async throws -> Report {
        try await AskingTests.report(book) {
          $0.period = period
          $0.organisation = "Hội Trung ương"
        }
      }
      let year = try await report("2025")
      #expect(year.figures.activities == [while1, since] && year.possible.map(\.number) == [open])
      #expect(year.previous?.activities == [own])
      // The year before, asked for by itself, says the same; a half adds up with the other.
      #expect(try await report("2024").figures.activities == [own])
      #expect(try await report("1/1/2025..30/6/2025").figures.activities == [while1])
      #expect(try await report("1/7/2025..31/12/2025").figures.activities == [since])

      var question = Question()
      question.organisation = "Hội Trung ương"
      question.period = "2025"
      guard case .agenda(let agenda) = try await book.calendar(question) else {
        Issue.record("a year is an agenda")
        return
      }
      #expect(Set(agenda.contents.activities.map(\.number)) == [while1, open, since])
      let gaps = Set(try await book.gaps(question).items.map(\.activity.number))
      #expect(!gaps.contains(after) && !gaps.contains(before) && gaps.contains(while1))
    }
  }

  @Test func `whoever held something in the year before only is named too`() async throws {
    try await BookFixture.run { fixture in
      _ = try await fixture.organisation("Hội Một Năm")
      _ = try await fixture.book.record(
        typed("A", "10/8/2024", by: ["Hội Một Năm"]), isPlan: false, isDistinct: true)
      let report = try await AskingTests.report(fixture.book) { $0.period = "2025" }
      let group = try #require(report.previous?.byOrganiser.first)
      #expect(report.names.organisation(group.key, in: .vi) == "Hội Một Năm")
    }
  }

  @Test func `asked for an earlier day, a report judges as of that day, and its head names nobody unknown then`()
    async throws
  {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let association = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      _ = try await fixture.book.record(typed("Kế hoạch", "2/2/2150"), isPlan: true, isDistinct: true)
      let recorded = try #require(try await fixture.book.log.read(limit: 1).first).recordedAt.microseconds
      let then = try #require(CivilDate(dayNumber: Int((recorded + 7 * 3_600_000_000) / 86_400_000_000)))
      try await fixture.inTheHands(today: "2199-12-31", of: association) { book in
        func report(knownOn day: CivilDate?) async throws -> Report {
          try await AskingTests.report(book) {
            $0.period = "2150"
            $0.knownOn = day?.iso
          }
        }
        let now = try await report(knownOn: nil)
        #expect(now.unreported.count == 1 && now.issuer == association)
        let known = try await report(knownOn: then.adding(days: 1))
        #expect(known.unreported.isEmpty && known.issuer == association)
        let unknown = try await report(knownOn: then.adding(days: -2))
        #expect(unknown.issuer == nil)
      }
    }
  }

  @Test func `plans over the end of a year and plans put off are told of once their day has passed`() async throws {
    try await BookFixture.run(today: "2025-06-15") { fixture in
      let over = try await fixture.book.record(
        typed("Qua năm", "12/2025..1/2026"), isPlan: true, isDistinct: true
      ).stored.number
      let put = try await fixture.book.record(typed("Hoãn", "20/9/2025"), isPlan: true, isDistinct: true).stored.number
      _ = try await fixture.book.take(.postpone(reason: nil), on: "\(put)")
      try await fixture.inTheHands(today: "2026-11-24") { book in
        let year = try await AskingTests.report(book) { $0.period = "2025" }
        #expect(Set(year.unreported.map(\.number)) == [over, put] && year.planned.isEmpty)
        let next = try await AskingTests.report(book) { $0.period = "2026" }
        #expect(next.unreported.map(\.number) == [over])
      }
    }
  }
}
