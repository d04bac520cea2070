import Documents
import EventStore
import Friendship
import Postgres
import Testing
import Wording

@testable import Secretariat

/// Would catch an entry that is told with the number of a record that gave way, or that nobody is told of when it does.
@Suite struct NamingEntryTests {
  @Test func `what hangs on a record that is merged or retracted is told, and goes on with the one that stays`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func record(_ title: String, _ when: String) async throws -> RecordedActivity {
        try await book.record(typed(title, when), isPlan: false, isDistinct: true)
      }
      let from = try await record("Hội nghị", "23/5/2025").stored
      let into = try await record("Hội nghị năm", "23/5/2025").stored
      let other = try await record("Gặp mặt", "24/5/2025").stored
      func raise(_ text: String) async throws -> Int {
        try await book.enter(
          RecordEntryTests.entry {
            $0.text = text
            $0.activity = "\(from.number)"
          }, in: .proposal
        ).sheet.entry.number
      }
      let proposal = try await raise("Mở lớp tiếng Nga")
      let direction = try await book.enter(
        RecordEntryTests.entry {
          $0.text = "Sắp xếp tổ chức"
          ($0.period, $0.given) = ("2025", "24/5/2025")
        }, in: .direction
      ).sheet.entry.number
      _ = try await book.take(
        .done(on: nil, activity: "\(from.number)"), onEntry: "\(direction)", in: .direction)
      let before = try await book.log.head()

      #expect(
        try await book.take(.amend(corrections { $0.attended = "5" }, reason: nil), on: "\(other.number)").naming
          .isEmpty)
      let merged = try await book.merge("\(from.number)", into: "\(into.number)")
      #expect(
        merged.naming.map(\.number) == [proposal, direction]
          && merged.naming.map(\.register) == [.proposal, .direction])

      func numbers(_ change: (inout Question) -> Void = { _ in }) async throws -> Set<Int> {
        Set(
          try await AskingTests.report(book) {
            $0.period = "2025"
            change(&$0)
          }.names.activityNumbers.values)
      }
      #expect(try await numbers() == [into.number])
      #expect(
        try await book.readAsItStands {
          try ActivityQueries.toldNumbers(of: [from.activity.id], knownAt: before, $0)
        } == [from.activity.id: from.number])

      // Once more on: the last of them is where they are told.
      _ = try await book.merge("\(into.number)", into: "\(other.number)")
      #expect(try await numbers() == [other.number])
      let second = try await record("Tọa đàm", "25/5/2025").stored
      let own = try await book.enter(
        RecordEntryTests.entry {
          $0.text = "Lập quỹ"
          $0.activity = "\(second.number)"
        }, in: .proposal
      ).sheet.entry.number
      let retracted = try await book.take(.retract(reason: nil), on: "\(second.number)")
      #expect(retracted.naming == [NamingEntry(number: own, register: .proposal)])
      #expect(try await numbers().contains(second.number), "it leads to the record that says that it was retracted")
    }
  }
}
