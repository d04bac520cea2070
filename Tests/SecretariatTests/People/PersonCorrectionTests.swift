import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a correction that makes somebody else of a person, loses what wasn't corrected, or lets two people be taken
/// for one.
@Suite struct PersonCorrectionTests {
  @Test func `name and position are put right, and the person stays who they are`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(
        TypedPerson(name: "Nguyen Văn An", otherNames: ["An"], position: "Chủ tich", contact: "0912"))
      let corrected = try await book.correctPerson(
        correction {
          $0.name = "Nguyễn Văn An"
          $0.position = "Chủ tịch"
        }, person: "nguyen van an")
      #expect(corrected.id == person.id && corrected.number == person.number)
      #expect(
        corrected.record
          == PersonRecord(name: "Nguyễn Văn An", otherNames: ["An"], position: "Chủ tịch", contact: "0912"))
      let taken = try await book.correctPerson(
        correction {
          $0.otherNames = ["unknown"]
          $0.position = "unknown"
          $0.contact = ""
        }, person: "\(person.number)")
      #expect(taken.record == PersonRecord(name: "Nguyễn Văn An"))
      #expect(try await book.people().count == 1)
      #expect(try await book.examine().people == [.peopleMissing(0)])
      // Under the name that was wrong somebody else is meant by now.
      let other = try await book.addPerson(
        TypedPerson(name: "Nguyen Văn An", otherNames: ["An"], position: "Chủ tich", contact: "0912"))
      #expect(other.id != person.id)
    }
  }

  @Test func `what changes nothing, and what makes one of two people, is refused`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let one = try await book.addPerson(TypedPerson(name: "Nguyễn Văn An", position: "Chủ tịch"))
      let two = try await book.addPerson(TypedPerson(name: "Nguyễn Văn An", position: "Phó Chủ tịch"))
      let head = try await book.log.head()
      await #expect(throws: PersonRefused.self) {
        try await book.correctPerson(correction { $0.position = "Chủ tịch" }, person: "\(one.number)")
      }
      let problems = try await fixture.problems {
        _ = try await book.correctPerson(correction { $0.position = "Chủ tịch" }, person: "\(two.number)")
      }
      #expect(problems == [.samePerson(PersonCandidate(number: one.number, name: "Nguyễn Văn An"))])
      #expect(try await book.log.head() == head)
      #expect(try await book.examine().people == [.peopleMissing(0)])
    }
  }

  @Test func `a name as it is spelt goes before the same without diacritics, and that before words of a name`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func add(_ name: String) async throws -> Int { try await book.addPerson(TypedPerson(name: name)).number }
      let marked = try await add("Nguyễn Văn An")
      let longer = try await add("Nguyễn Văn An Khang")
      func number(_ typed: String) async throws -> Int? {
        guard case .onRecord(let person) = try await book.person(typed) else { return nil }
        return person.number
      }
      #expect(try await number("nguyen van an") == marked)
      #expect(try await number("an khang") == longer)
      let plain = try await add("Nguyen Van An")
      #expect(try await number(" Nguyễn  Văn An ") == marked)
      #expect(try await number("Nguyen Van An") == plain)
      // Spelt like neither, it may be both.
      let problems = try await fixture.problems { _ = try await book.person("nguyen van an") }
      #expect(
        problems == [
          .severalPeople(
            "nguyen van an",
            candidates: [
              PersonCandidate(number: plain, name: "Nguyen Van An"),
              PersonCandidate(number: marked, name: "Nguyễn Văn An"),
            ])
        ])
    }
  }
}
