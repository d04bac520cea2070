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

  @Test func `what is planned for the period that the head names is listed, from its first day to its last`()
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
        let next = try period(next)
        let report = try await AskingTests.report(book) { $0.period = asked }
        #expect(report.planned.map(\.title.vi) == days.filter(next.contains).map(\.iso), "\(asked)")
        let subjects = report.blocks(in: .vi).compactMap { block -> String? in
          if case .letterhead(let head) = block { head.subject } else { nil }
        }
        let expected = LetterheadText.reportSubject(report.period, next).in(.vi)
        #expect(subjects.count == 1 && subjects.allSatisfy { $0.hasPrefix(expected) }, "\(subjects)")
      }
    }
  }
}
