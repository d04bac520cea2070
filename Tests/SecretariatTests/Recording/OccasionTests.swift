import Documents
import Friendship
import Testing

@testable import Secretariat

/// Would catch a count of years that stays behind when what marks it gets another date, on the way from what was typed to
/// what is stored and read again.
@Suite struct OccasionTests {
  @Test func `the years that an observance counts follow the activity's date`() async throws {
    try await BookFixture.run(today: "2025-06-15") { fixture in
      let book = fixture.book
      func years(_ which: String) async throws -> [Occasion] {
        try await book.sheet(which, withHistory: false).activity.details.occasions
      }
      var past = typed("Mít tinh", "9/5/2023")
      past.lists.occasions = ["victory-day"]
      let held = try await book.record(past, isPlan: false, isDistinct: true).stored.number
      _ = try await book.take(.amend(corrections { $0.period = "9/5/2024" }, reason: nil), on: "\(held)")
      #expect(try await years("\(held)") == [.observance(id: "victory-day", years: 79)])
      var ahead = typed("Lễ kỷ niệm", "9/5/2027")
      ahead.lists.occasions = ["victory-day"]
      let plan = try await book.record(ahead, isPlan: true, isDistinct: true).stored.number
      _ = try await book.take(.move(period: "9/5/2028", places: [], reason: nil), on: "\(plan)")
      #expect(try await years("\(plan)") == [.observance(id: "victory-day", years: 83)])
    }
  }

  @Test func `so do those of a tally`() async throws {
    try await BookFixture.run { fixture in
      var typed = TypedEntry()
      typed.kind = "giao lưu"
      typed.text = "Trên 20 đoàn"
      typed.period = "2023"
      typed.occasions = ["victory-day"]
      let number = try await fixture.book.enter(typed, in: .tally).sheet.entry.number
      var correction = TypedEntry()
      correction.period = "2024"
      let amended = try await fixture.book.amend(correction, entry: "\(number)", in: .tally).sheet.entry.value
      guard case .tally(let tally) = amended else { return }
      #expect(tally.occasions == [.observance(id: "victory-day", years: 79)])
    }
  }
}
