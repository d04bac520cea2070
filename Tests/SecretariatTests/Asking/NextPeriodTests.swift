import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a report whose head names another next period than the one whose plans and directions it lists.
@Suite struct NextPeriodTests {
  /// Periods reported, each with the one that its head names.
  static let periods = [
    ("2026", "2027"), ("2027", "2028"), ("2028", "2029"), ("2024..2027", "2028..2031"),
    ("1/2026..6/2026", "7/2026..12/2026"), ("7/2026..12/2026", "1/2027..6/2027"),
    ("7/2027..12/2027", "1/2028..6/2028"), ("1/2026..3/2026", "4/2026..6/2026"), ("10/2027..12/2027", "1/2028..3/2028"),
    ("1/2028", "2/2028"), ("2/2027", "3/2027"), ("15/12/2026..14/12/2027", "15/12/2027..14/12/2028"),
    ("1/1/2026..10/1/2026", "11/1/2026..20/1/2026"),
  ]

  @Test func `what is planned for the rest of the period and for the one that the head names is listed`()
    async throws
  {
    try await BookFixture.run(today: "2025-06-15") { fixture in
      let book = fixture.book
      let days = Set(
        try Self.periods.flatMap { _, next in
          let next = try period(next)
          return [next.first.adding(days: -1), next.first, next.last, next.last.adding(days: 1)]
        }
      ).sorted()
      for day in days { _ = try await book.record(typed(day.iso, day.iso), isPlan: true, isDistinct: true) }
      for (asked, next) in Self.periods {
        let (own, next) = (try period(asked), try period(next))
        let report = try await AskingTests.report(book) { $0.period = asked }
        // Today lies before all of them, so that what is planned for the period itself is still to come too.
        let expected = days.filter { own.contains($0) || next.contains($0) }.map(\.iso)
        #expect(report.planned.map(\.title.vi) == expected, "\(asked)")
        let subjects = report.blocks(in: .vi).compactMap { block -> String? in
          if case .letterhead(let head) = block { head.subject } else { nil }
        }
        let subject = LetterheadText.reportSubject(report.period, next).in(.vi)
        #expect(subjects.count == 1 && subjects.allSatisfy { $0.hasPrefix(subject) }, "\(subjects)")
      }
    }
  }

  @Test func `directions in force for the next period are among its tasks, and none that came to its end before`()
    async throws
  {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let book = fixture.book
      func give(_ text: String, _ given: String, for term: String) async throws -> Int {
        try await book.enter(
          RecordEntryTests.entry {
            $0.text = text
            $0.given = given
            $0.period = term
          }, in: .direction
        ).sheet.entry.number
      }
      let years = try await give("Chương trình 5 năm", "10/12/2024", for: "2026..2030")
      let year = try await give("Nhiệm vụ 2025", "10/12/2024", for: "2025")
      let dropped = try await give("Bỏ", "10/12/2024", for: "2025..2026")
      let done = try await give("Đã làm", "24/5/2025", for: "2026")
      let next = try await give("Nhiệm vụ 2026", "24/5/2025", for: "2026")
      let late = try await give("Hội nghị tổng kết", "10/1/2026", for: "2026")
      _ = try await give("Xa", "10/12/2024", for: "2027..2030")
      _ = try await book.take(.drop(reason: "Không còn phù hợp", on: "1/9/2025"), onEntry: "\(dropped)", in: .direction)
      _ = try await book.take(.done(on: "1/12/2025", activity: nil), onEntry: "\(done)", in: .direction)

      let report = try await AskingTests.report(book) { $0.period = "2025" }
      // One list: the JSON has what the chapters have.
      #expect(Set(report.directions.map(\.number)) == [years, year, dropped, next, late])
      var tasks: [Int] = [], isTask = false
      for block in report.blocks(in: .vi) {
        switch block {
        case .heading(let text, _): isTask = text == "1. \(ReportHeading.tasks.phrase.in(.vi))"
        case .entry(let entry) where isTask: tasks += [entry.number].compactMap(\.self)
        default: break
        }
      }
      #expect(tasks == [years, next, late])
    }
  }

  @Test func `a province's report has the tasks and proposals of its associations and of what happened there`()
    async throws
  {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let book = fixture.book
      var provincial = TypedOrganisation()
      provincial.name = "Hội hữu nghị Việt - Nga tỉnh Nghệ An"
      provincial.kind = "provincial"
      provincial.province = "Nghệ An"
      _ = try await book.addOrganisation(provincial)
      var meeting = typed("Hội nghị", "24/5/2025")
      meeting.lists.places = ["Nghệ An: Vinh"]
      let held = try await book.record(meeting, isPlan: false, isDistinct: true).stored.number
      func enter(_ register: RegisterEntry.Register, _ text: String, _ fill: (inout TypedEntry) -> Void) async throws {
        _ = try await book.enter(
          RecordEntryTests.entry {
            $0.text = text
            if register == .direction { ($0.given, $0.period) = ("24/5/2025", "2026") }
            fill(&$0)
          }, in: register)
      }
      try await enter(.direction, "Từ hội nghị") { $0.activity = "\(held)" }
      try await enter(.direction, "Cho hội tỉnh") { $0.organisations = ["Hội hữu nghị Việt - Nga tỉnh Nghệ An"] }
      try await enter(.direction, "Cho cả nước") { _ in }
      try await enter(.proposal, "Từ hội nghị") { $0.activity = "\(held)" }
      for (province, tasks, proposals) in [
        ("Nghệ An", ["Cho hội tỉnh", "Từ hội nghị"], ["Từ hội nghị"]), ("Hà Tĩnh", [], []),
      ] {
        let report = try await AskingTests.report(book) {
          $0.period = "2025"
          $0.province = province
        }
        #expect(report.directions.map(\.value.text.vi).sorted() == tasks, "\(province)")
        #expect(report.proposals.map(\.value.text.vi) == proposals, "\(province)")
      }

      // Asked of an organisation too, only what is its own.
      let both = try await AskingTests.report(book) {
        ($0.period, $0.province) = ("2025", "Nghệ An")
        $0.organisation = "Hội hữu nghị Việt - Nga tỉnh Nghệ An"
      }
      #expect(both.directions.map(\.value.text.vi) == ["Cho hội tỉnh"] && both.proposals.isEmpty)

      // What came from a record that was merged is where the other was, and from one that was retracted nowhere.
      func tasks(_ province: String) async throws -> [String] {
        let report = try await AskingTests.report(book) { ($0.period, $0.province) = ("2025", province) }
        return report.directions.map(\.value.text.vi).sorted()
      }
      let other = try await book.record(
        typed("Hội nghị khác", "24/5/2025", at: ["Hà Tĩnh"]), isPlan: false, isDistinct: true
      ).stored.number
      _ = try await book.merge("\(held)", into: "\(other)")
      #expect(try await tasks("Hà Tĩnh") == ["Từ hội nghị"])
      _ = try await book.take(.retract(reason: nil), on: "\(other)")
      #expect(try await tasks("Hà Tĩnh") == [])
    }
  }
}
