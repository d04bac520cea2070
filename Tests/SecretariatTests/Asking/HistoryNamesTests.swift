import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a history that reads as if somebody had been erased, because nothing names them any more but the history.
@Suite struct HistoryNamesTests {
  @Test func `a history names whom an activity named before, and says of an erased person that they were erased`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội Một")
      try await fixture.organisation("Hội Hai")
      for name in ["Nguyễn Văn Khách", "Trần Thị Xóa"] { _ = try await book.addPerson(TypedPerson(name: name)) }
      _ = try await book.record(typed("Gặp mặt", by: ["Hội Hai"]), isPlan: false, isDistinct: false)
      func amend(_ change: (inout TypedAmendment) -> Void) async throws {
        _ = try await book.take(.amend(corrections(change), reason: nil), on: "last")
      }
      try await amend {
        $0.add.organisers = ["Hội Một"]
        $0.add.people = ["Nguyễn Văn Khách: Khách", "Trần Thị Xóa"]
      }
      try await amend {
        $0.lists.organisers = ["unknown"]
        $0.remove.people = ["Nguyễn Văn Khách: Khách", "Trần Thị Xóa"]
      }
      let erased = try await book.erasePerson("Trần Thị Xóa").person
      let sheet = try await book.sheet("last", withHistory: true)
      let history = sheet.history.map { $0.text(sheet.names, in: .vi) }.joined(separator: "\n")
      for name in ["Hội Hai; Hội Một", "Nguyễn Văn Khách (Khách)", PersonText.erased(erased.number).vi] {
        #expect(history.contains(name), "\(history)")
      }
      // Of whom no name is known something of the id is told.
      #expect(!history.contains("…"), "\(history)")
    }
  }
}
