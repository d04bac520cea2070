import EventStore
import Friendship
import Postgres
import Testing
import Wording

@testable import Secretariat

/// Would catch a file that brings an erased person back, one that undoes a correction when it comes again, and a name that
/// can be tried against the log.
@Suite struct PersonImportTests {
  static let row = "p1,Nguyễn Văn An,Chủ tịch,0912"

  static func file(_ rows: String..., ref: Bool = true) -> ImportSource {
    let header = (ref ? "ref," : "") + "person,position,contact"
    return ImportTests.file(([header] + rows).joined(separator: "\n") + "\n", name: "people.csv")
  }

  @Test func `a row with the ref of an erased person is a fault that says so, and brings nothing back`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      _ = try await book.importFiles([Self.file(Self.row)])
      let person = try #require(try await book.people().first)
      let erased = try await book.erasePerson("\(person.number)").person
      for row in [Self.row, "p1,Trần Thị Bình,,"] {
        let faults = try await ImportTests.faults(fixture, [Self.file(row)])
        #expect(faults.map(\.line) == [2] && faults.map(\.column) == ["ref"])
        guard case .personErased(person.number, erased.position, erased.moment) = faults.first?.reason else {
          Issue.record("\(faults)")
          continue
        }
        #expect(try await book.pool.withConnection { try $0.query("SELECT FROM people.record").isEmpty })
      }
      let left = try await book.importFiles([Self.file(Self.row, "p2,Trần Thị Bình,,")], skipsBad: true)
      #expect(left.files.map(\.recorded) == [1] && left.files.map(\.skipped) == [1])
      #expect(try await book.people().map(\.record.name) == ["Trần Thị Bình"])
      #expect(try await book.examine().people == [.peopleMissing(0)])
      // Who agrees to be on record again is given another ref.
      let again = try await book.importFiles([Self.file("p3,Nguyễn Văn An,Chủ tịch,0912")])
      #expect(again.files.map(\.recorded) == [1])
      #expect(try await book.people().map(\.id).contains(person.id) == false)
    }
  }

  @Test func `a row of a person whose erasure was cut off stores nothing, and without a ref means somebody new`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let typed = TypedPerson(name: "Nguyễn Văn An", position: "Chủ tịch")
      let person = try await book.addPerson(typed)
      try await fixture.appendErasure(of: person.id)
      let summary = try await book.importFiles([Self.file("Nguyễn Văn An,Chủ tịch,", ref: false)])
      #expect(summary.files.map(\.recorded) == [1])
      let new = try #require(try await book.people().first)
      #expect(new.id != person.id)
      #expect(try await fixture.rows(of: person.id) == 0)
    }
  }

  @Test(arguments: [true, false]) func `a correction by command stays when the same file comes again`(
    hasRef: Bool
  ) async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let file = hasRef ? Self.file(Self.row) : Self.file("Nguyễn Văn An,Chủ tịch,0912", ref: false)
      _ = try await book.importFiles([file])
      let person = try #require(try await book.people().first)
      let corrected = try await book.correctPerson(
        correction {
          $0.name = "Nguyễn Văn Ân"
          $0.contact = "0913"
        }, person: "\(person.number)")
      let head = try await book.log.head()
      for isDryRun in [true, false] {
        let again = try await book.importFiles([file], isDryRun: isDryRun)
        #expect(again.files.map(\.known) == [1] && again.files.map(\.recorded) == [0])
      }
      // No row is left of it either, which doctor would take for a correction.
      #expect(try await book.examine().people == [.peopleMissing(0)])
      #expect(try await book.people() == [corrected])
      #expect(try await book.log.head() == head)
    }
  }

  @Test func `no id in the log is made from what a row says of a person`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let header = ImportHeader(["person", "position", "contact"])
      let row = try #require(
        ImportRow(CSVRecord(fields: ["Nguyễn Văn An", "Chủ tịch", "0912"], line: 2), header: header))
      let file = Self.file("Nguyễn Văn An,Chủ tịch,0912", ref: false)
      _ = try await book.importFiles([file])
      let event = try #require(try await book.log.read(after: try await book.log.head() - 1, limit: 1).first)
      let guessed = ImportIdentity.event(
        stream: event.stream.description, content: row.content, earlier: 0, index: 0)
      #expect(event.id != guessed)

      // What the first version of the program recorded so is known again all the same.
      let stream = try Book.stream(PersonEventFormat.category, uuid(9))
      let stored = try await fixture.store(
        PersonRecord(name: "Trần Thị Bình", position: "Chủ tịch", contact: "0912"), of: PersonID(uuid(9)))
      let other = try #require(
        ImportRow(CSVRecord(fields: ["Trần Thị Bình", "Chủ tịch", "0912"], line: 2), header: header))
      _ = try await book.log.append(
        ImportHistory([], stream: stream, row: other).request(
          [
            DecidedWrite(
              stream: stream, expected: .noStream,
              events: [PersonEventFormat.encode(.registered(commitment: stored.commitment))])
          ], metadata: book.metadata(.import)))
      _ = try await book.correctPerson(correction { $0.contact = "0913" }, person: "Trần Thị Bình")
      let again = try await book.importFiles([Self.file("Trần Thị Bình,Chủ tịch,0912", ref: false)])
      #expect(again.files.map(\.known) == [1])
    }
  }

  @Test(arguments: [true, false]) func `a correction by command stays when a row comes again changed elsewhere`(
    hasRef: Bool
  ) async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func file(_ position: String, _ contact: String) -> ImportSource {
        hasRef
          ? Self.file("p1,Nguyễn Văn An,\(position),\(contact)")
          : Self.file("Nguyễn Văn An,\(position),\(contact)", ref: false)
      }
      _ = try await book.importFiles([file("Chủ tịch", "0912")])
      let person = try #require(try await book.people().first)
      _ = try await book.correctPerson(correction { $0.name = "Nguyễn Văn Ân" }, person: "\(person.number)")
      // Twice: what came of it the first time mustn't count as said by an import the second.
      for contact in ["0913", "0914"] {
        _ = try await book.importFiles([file("Chủ tịch", contact)])
        #expect(
          try await book.people().map(\.record)
            == [PersonRecord(name: "Nguyễn Văn Ân", position: "Chủ tịch", contact: contact)])
        let head = try await book.log.head()
        let again = try await book.importFiles([file("Chủ tịch", contact)])
        let after = try await book.log.head()
        #expect(again.files.map(\.known) == [1] && after == head)
      }
      guard hasRef else { return }
      // What a row says anew of a field is news, and so is what it says again of one that only imports have changed.
      for position in ["Phó Chủ tịch", "Chủ tịch"] {
        _ = try await book.importFiles([file(position, "0914")])
        #expect(try await book.people().map(\.record.position) == [position])
      }
      let renamed = Self.file("p1,Nguyễn Thị An,Chủ tịch,0914")
      _ = try await book.importFiles([renamed])
      #expect(try await book.people().map(\.record.name) == ["Nguyễn Thị An"])
    }
  }
}
