import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a report whose list of organisations misses a member that held nothing, or has one that wasn't there then.
@Suite struct ReportOrganisationsTests {
  /// The rows of the appendix of organisations: a name, its counted activities.
  private static func rows(_ report: Report) -> [(name: String, count: String)] {
    let title = ReportHeading.organisations.phrase.in(.vi)
    let blocks = report.blocks(in: .vi).drop { block in
      if case .appendix(let appendix) = block { appendix.title != title } else { true }
    }
    guard case .table(let table)? = blocks.dropFirst().first else { return [] }
    return table.rows.compactMap { row in
      guard case .text(let name) = row[0], case .value(_, let count) = row[row.count - 2] else { return nil }
      return (name, count)
    }
  }

  @Test func `a report lists the organisations of its scope that existed in its period, with what they held`()
    async throws
  {
    try await BookFixture.run(today: "2026-06-15") { fixture in
      let book = fixture.book
      func add(_ name: String, _ kind: String, _ change: (inout TypedOrganisation) -> Void = { _ in }) async throws {
        var typed = TypedOrganisation()
        typed.name = name
        typed.kind = kind
        change(&typed)
        _ = try await book.addOrganisation(typed)
      }
      try await add("Hội Trung ương", "central")
      try await add("Hội khác", "central")
      for (name, founded) in [("Hội tỉnh B", "1990"), ("Hội tỉnh A", nil), ("Hội mới", "1/2026"), ("Hội cũ", "1980")] {
        try await add(name, "provincial") {
          $0.parents = ["Hội Trung ương"]
          $0.province = "Hải Phòng"
          $0.founded = founded
        }
      }
      try await add("Đối tác", "partner")
      _ = try await book.take(.dissolve(on: "3/2024", reason: nil), onOrganisation: "Hội cũ")
      _ = try await book.take(
        .rename(to: "Hội tỉnh Bê", en: nil, ru: nil, on: "1/3/2025"), onOrganisation: "Hội tỉnh B")
      for title in ["Một", "Hai"] {
        _ = try await book.record(
          typed(title, "2025-05-01", by: ["Hội tỉnh A", "Đối tác"]), isPlan: false, isDistinct: true)
      }
      func report(_ change: (inout Question) -> Void) async throws -> Report {
        try await AskingTests.report(book) {
          $0.period = "2025"
          change(&$0)
        }
      }
      let own = try await report { $0.organisation = "Hội Trung ương" }
      #expect(Self.rows(own).map(\.name) == ["Hội Trung ương", "Hội tỉnh A", "Hội tỉnh Bê"])
      #expect(Self.rows(own).map(\.count) == ["0", "2", "0"])
      let alone = try await report {
        $0.organisation = "Hội Trung ương"
        $0.withThoseBelow = false
      }
      #expect(Self.rows(alone).map(\.name) == ["Hội Trung ương"])
      let province = try await report { $0.province = "Hải Phòng" }
      #expect(Self.rows(province).map(\.name) == ["Hội tỉnh A", "Hội tỉnh Bê"])

      let country = try await report { _ in }
      #expect(Self.rows(country).map(\.name) == ["Hội khác", "Hội Trung ương", "Hội tỉnh A", "Hội tỉnh Bê"])
      var renderer = MarkdownRenderer(language: .vi)
      let text = renderer.document(title: "", country.blocks(in: .vi))
      // What became of one stands beside it; a partner stands apart.
      #expect(text.contains("Tên cũ: Hội tỉnh B (") && text.contains("| Đối tác |"))
      // A report that was issued before there was such a list is proven by the same bytes.
      var without = country
      without.organisations = []
      #expect(country.canonicalJSON == without.canonicalJSON && country.json(in: .vi) != without.json(in: .vi))
      let earlier = try await AskingTests.report(book) { $0.period = "2023" }
      #expect(Self.rows(earlier).map(\.name).contains("Hội cũ") && Self.rows(earlier).allSatisfy { $0.count == "0" })
    }
  }
}
