import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch changes since a report that hide a figure which the report states.
@Suite struct ReportChangesTests {
  /// The changes as people read them, on one line whose spaces are single.
  static func text(_ changes: ReportChanges, in language: Language = .vi) -> String {
    var renderer = TextRenderer(language: language, width: 1_000)
    let text = String(decoding: renderer.bytes(title: "", changes.blocks(in: language)), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Figures

  @Test func `the people of delegations and for how many a sum is known are figures that change`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      var visit = typed("Đón đoàn", "2025-06-06", at: ["Hải Dương"])
      visit.lists.delegations = ["in:6:Nga"]
      let number = try await book.record(visit, isPlan: false, isDistinct: true).stored.number
      _ = try await book.issueReport(issuing.typed(), as: [])

      _ = try await book.take(
        .amend(corrections { $0.lists.delegations = ["in:60:Nga"] }, reason: nil), on: "\(number)")
      let corrected = try await book.changes(since: "1", by: nil)
      #expect(corrected.figures.map(\.figure) == [.peopleIn])
      #expect(
        Self.text(corrected).contains(
          "Số người trong các đoàn vào 6, biết được ở 1/1 đoàn 60, biết được ở 1/1 đoàn"), "\(Self.text(corrected))")

      // 140 people are known of two activities out of three; the fourth adds nobody.
      _ = try await book.record(typed("Ghi muộn", "2025-07-07"), isPlan: false, isDistinct: true)
      let late = try await book.changes(since: "1", by: nil)
      let people = try #require(late.figures.first { $0.figure == .people })
      #expect(people.before.amount == people.after.amount)
      #expect(people.before.known == .init(2, outOf: 3, .activities))
      #expect(people.after.known == .init(2, outOf: 4, .activities))
      for (language, before, after) in [
        (Language.vi, "2/3", "2/4"), (.en, "known for 2 of 3", "known for 2 of 4"),
        (.ru, "известно по 2 из 3", "известно по 2 из 4"),
      ] {
        let text = Self.text(late, in: language)
        #expect(text.contains(before) && text.contains(after), "\(text)")
      }
      let json = late.json(in: .en).text
      #expect(json.contains(#""known_for":2,"out_of":4"#), "\(json)")
    }
  }

  @Test func `a unit that the boundaries of the report show under another is a figure that changes`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      let visit = typed("Gặp mặt ở Hải Dương", "2025-06-06", at: ["Hải Dương"])
      let number = try await book.record(visit, isPlan: false, isDistinct: true).stored.number
      _ = try await book.issueReport(issuing.typed(), as: [])
      _ = try await book.take(.amend(corrections { $0.lists.places = ["Hải Phòng"] }, reason: nil), on: "\(number)")
      let changes = try await book.changes(since: "1", by: nil)
      // Both are Hải Phòng now.
      #expect(
        changes.figures.map(\.figure) == [
          .formerUnit(try unit("hai-phong-1976")), .formerUnit(try unit("hai-duong-1997")),
        ])
      var question = Question()
      question.period = "2025"
      for figure in ["former-unit:hai-phong-1976", "former-unit:Hải Phòng"] {
        #expect(try await book.explain(figure, question).activities.map(\.number) == [number], "\(figure)")
      }
    }
  }
}
