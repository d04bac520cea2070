import Documents
import EventStore
import Foundation
import Friendship
import Postgres
import Testing
import Wording

@testable import Secretariat

/// Would catch an erasure that leaves a row, a name or a proof that is broken; one that isn't finished after a crash; and
/// every way by which an erased person could come back: a row stored at the same moment, `doctor`, a name, an import.
@Suite struct PersonErasureTests {
  static let typed = TypedPerson(
    name: "Nguyễn Văn An", otherNames: ["An Nguyễn"], position: "Chủ tịch", contact: "0912 345 678")

  @Test func `erasing takes every row, and leaves a log that holds and says nothing of the person`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      _ = try await book.correctPerson(correction { $0.contact = "an@example.org" }, person: "\(person.number)")
      #expect(try await fixture.rows(of: person.id) == 2)

      let erasure = try await book.erasePerson("nguyen van an", on: "theo yêu cầu")
      #expect(!erasure.wasErased && erasure.deleted == 2 && erasure.stopped.isEmpty)
      let erased = erasure.person
      #expect(erased.number == person.number && erased.id == person.id && erased.ground == .request)
      #expect(try await book.log.head() == erased.position)
      #expect(try await fixture.rows(of: person.id) == 0)

      let event = try #require(try await book.event(at: erased.position))
      #expect(event.type == "PersonErased" && event.data == #"{"ground":"request"}"#)
      #expect(try await book.verifyLog(checkpoints: []).isSound)
      #expect(try await book.person("\(person.number)") == .erased(erased))
      #expect(try await book.person(person.id.uuid.uuidString) == .erased(erased))
      #expect(try await book.erasedPeople() == [erased])
      #expect(try await book.people().isEmpty)
      for name in ["Nguyễn Văn An", "an nguyen"] {
        #expect(try await fixture.problems { _ = try await book.person(name) } == [.unknownPerson(name)])
      }
    }
  }

  @Test func `nothing of an erased person is left in the table's file`() async throws {
    try await BookFixture.run { fixture in
      let administrator = try Connection.open(fixture.settings)
      defer { administrator.close() }
      func isInFile(_ text: String) throws -> Bool {
        try administrator.script("CHECKPOINT")
        return try administrator.query(
          "SELECT position($1::bytea IN pg_read_binary_file(pg_relation_filepath('people.record'))) > 0",
          [.bytes(Array(text.utf8))])[0].bool(0)
      }
      let person = try await fixture.book.addPerson(Self.typed)
      _ = try await fixture.book.addPerson(TypedPerson(name: "Trần Thị Bình"))
      _ = try await fixture.book.correctPerson(correction { $0.name = "Nguyễn Văn Ân" }, person: "\(person.number)")
      for text in ["Nguyễn Văn An", "Nguyễn Văn Ân", "0912 345 678"] {
        #expect(try isInFile(text), "\(text)")
      }
      _ = try await fixture.book.erasePerson("\(person.number)")
      let texts = ["Nguyễn Văn An", "Nguyễn Văn Ân", "nguyen van an", "0912 345 678"]
      // Others (the server's own workers among them) may be in the way for longer than an erasure waits for them.
      for _ in 0..<40 where try texts.contains(where: isInFile) {
        try await Task.sleep(for: .milliseconds(250))
        _ = try await fixture.book.erasePerson("\(person.number)")
      }
      for text in texts { #expect(try !isInFile(text), "\(text)") }
      #expect(try isInFile("Trần Thị Bình"))
    }
  }

  @Test func `an erasure is final and recorded once`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      let erased = try await book.erasePerson("\(person.number)").person
      let again = try await book.erasePerson("\(person.number)", on: "order")
      #expect(again.wasErased && again.deleted == 0 && again.person == erased)
      #expect(try await book.log.head() == erased.position)

      let isErased = InputProblem.erasedPerson(number: person.number, position: erased.position, erased.moment)
      #expect(
        try await fixture.problems {
          _ = try await book.correctPerson(correction { $0.name = "Nguyễn Văn Ân" }, person: "\(person.number)")
        } == [isErased])
      var activity = SecretariatTests.typed()
      activity.lists.people = ["\(person.number): Chủ tịch"]
      #expect(
        try await fixture.problems { _ = try await book.record(activity, isPlan: false, isDistinct: true) } == [
          isErased
        ])

      // The same human is another person to the book.
      let new = try await book.addPerson(Self.typed)
      #expect(new.id != person.id && new.number == erased.position + 1)
    }
  }

  @Test func `an unknown ground is refused, with those that there are`() async throws {
    try await BookFixture.run { fixture in
      let person = try await fixture.book.addPerson(Self.typed)
      let problems = try await fixture.problems {
        _ = try await fixture.book.erasePerson("\(person.number)", on: "vì ông An muốn")
      }
      #expect(problems.map(\.code) == ["unknown-word"])
      #expect(try await fixture.rows(of: person.id) == 1)
    }
  }

  // MARK: After a crash

  @Test func `an erasure that was cut off before the rows were deleted is finished by doctor`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      try await fixture.appendErasure(of: person.id)
      // Whoever asks meanwhile reads of no name, though it is still there.
      #expect(try await fixture.rows(of: person.id) == 1)
      #expect(try await book.people().isEmpty)
      #expect(try await book.examine().people == [.peopleErased(1), .peopleMissing(0)])
      #expect(try await fixture.rows(of: person.id) == 0)
      #expect(try await book.examine().people == [.peopleMissing(0)])
    }
  }

  @Test func `the same command finishes it too, and says so`() async throws {
    try await BookFixture.run { fixture in
      let person = try await fixture.book.addPerson(Self.typed)
      try await fixture.appendErasure(of: person.id)
      let head = try await fixture.book.log.head()
      let erasure = try await fixture.book.erasePerson("\(person.number)")
      #expect(erasure.wasErased && erasure.deleted == 1)
      #expect(try await fixture.rows(of: person.id) == 0)
      #expect(try await fixture.book.log.head() == head)
    }
  }

  @Test func `a name that leads to rows of an unfinished erasure registers somebody else`() async throws {
    try await BookFixture.run { fixture in
      let person = try await fixture.book.addPerson(Self.typed)
      try await fixture.appendErasure(of: person.id)
      let new = try await fixture.book.addPerson(Self.typed)
      #expect(new.id != person.id)
      #expect(try await fixture.rows(of: person.id) == 0)
    }
  }

  // MARK: At the same moment

  @Test func `a row that was stored while its person was erased is deleted, not registered`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      var record = person.record
      record.contact = "an@example.org"
      // Stored before the erasure deletes: it goes with the others.
      let before = try await fixture.store(record, of: person.id)
      _ = try await book.erasePerson("\(person.number)")
      await #expect(throws: ErasedMeanwhile.self) { try await book.enterInLog(before) }
      // Stored after it has deleted, by a command that had looked the person up before.
      let after = try await fixture.store(record, of: person.id)
      await #expect(throws: ErasedMeanwhile.self) { try await book.enterInLog(after) }
      #expect(try await fixture.rows(of: person.id) == 0)
      // The same, and the command was killed.
      _ = try await fixture.store(record, of: person.id)
      let head = try await book.log.head()
      #expect(try await book.examine().people == [.peopleErased(1), .peopleMissing(0)])
      #expect(try await fixture.rows(of: person.id) == 0)
      #expect(try await book.log.head() == head)
    }
  }

  @Test func `a correction that is decided on what isn't so any more leaves no row`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      var record = person.record
      record.contact = "an@example.org"
      let stored = try await fixture.store(record, of: person.id)
      _ = try await book.correctPerson(correction { $0.position = "Phó Chủ tịch" }, person: "\(person.number)")
      await #expect(throws: EventLogError.self) {
        try await book.enterInLog(stored, inPlaceOf: person.commitment)
      }
      let now = try #require(try await book.people().first)
      #expect(now.record.position == "Phó Chủ tịch" && now.record.contact == "0912 345 678")
    }
  }

  // MARK: Read models

  @Test func `a book with the read model of the version before goes on, and its people are there`() async throws {
    try await BookFixture.run { fixture in
      let old = try ProjectionRunner(pool: fixture.book.pool, projections: [FirstPeople()])
      let person = try await fixture.book.addPerson(Self.typed)
      _ = try await old.catchUp()
      try await fixture.inTheHands { book in
        #expect(try await book.people().map(\.id) == [person.id])
        let erased = try await book.erasePerson("\(person.number)").person
        #expect(try await book.person("\(person.number)") == .erased(erased))
        #expect(try await book.outdatedReadModels().map { "\($0.name) \($0.version)" } == ["people 1"])
        // Made anew it says the same.
        #expect(try await book.rebuild("people") == nil)
        #expect(try await book.erasedPeople() == [erased])
      }
    }
  }

  /// As the first version of the program had it.
  struct FirstPeople: Projection {
    let name = "people"
    let version = 1
    let schema = VersionedTable(name: "person", columns: []).definition
    let indexes: [String] = []
    let categories: Set<String>? = ["person"]

    func apply(_ events: [RecordedEvent], to connection: Connection) throws {}
  }

  // MARK: Where names are drawn

  @Test func `an activity names an erased person by number, whatever is asked for, and can let them go`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let person = try await book.addPerson(Self.typed)
      var activity = SecretariatTests.typed()
      activity.lists.people = ["\(person.number): Chủ tịch"]
      let number = try await book.record(activity, isPlan: false, isDistinct: true).stored.number
      let preview = try await book.erasure(of: person)
      #expect(preview.records == 1 && preview.activities == 1 && preview.signed.isEmpty && !preview.isClerk)
      _ = try await book.erasePerson("\(person.number)")
      let sheets = try await [
        book.sheet("\(number)", withHistory: true), fixture.sheet("\(number)", knownOn: "2098-12-31"),
      ]
      for sheet in sheets {
        var renderer = TextRenderer(language: .vi, width: 100)
        let text = String(decoding: renderer.bytes(title: "", sheet.blocks(in: .vi)), as: UTF8.self)
        #expect(text.contains("[người đã xóa, số \(person.number)]") && !text.contains("Nguyễn"))
        #expect(sheet.json(in: .en).text.contains(#""erased":true"#))
      }
      _ = try await book.take(
        .amend(corrections { $0.remove.people = ["\(person.number)"] }, reason: nil), on: "\(number)")
      let sheet = try await book.sheet("\(number)", withHistory: false)
      #expect(sheet.activity.details.attendance.participants.isEmpty)
    }
  }

  @Test func `who recorded is named by number in the log and in histories`() async throws {
    try await BookFixture.run { fixture in
      let person = try await fixture.book.addPerson(Self.typed)
      let clerk = Clerk(actor: person.id, today: try day("2025-06-15"), program: "test")
      let book = try await Book.open(fixture.settings, clerk: clerk, migrating: false, requiresDurability: false)
      let number = try await book.record(SecretariatTests.typed(), isPlan: false, isDistinct: true).stored.number
      #expect(try await book.tail(1).first?.actor?.vi == "Nguyễn Văn An")
      #expect(try await book.erasure(of: person).isClerk)
      _ = try await book.erasePerson("\(person.number)")
      let entries = try await book.tail(2)
      #expect(entries.map { $0.actor?.en } == Array(repeating: "[erased person, no. \(person.number)]", count: 2))
      let history = try await book.sheet("\(number)", withHistory: true).history
      #expect(history.map { $0.actor?.ru } == ["[лицо удалено, № \(person.number)]"])
      await book.close()
    }
  }
}

/// Corrections as they are typed.
func correction(_ change: (inout TypedPersonCorrection) -> Void) -> TypedPersonCorrection {
  var typed = TypedPersonCorrection()
  change(&typed)
  return typed
}

extension [Finding] {
  /// What was found of people.
  var people: [Finding] {
    filter { finding in
      switch finding {
      case .peopleErased, .peopleCompleted, .peopleMissing: true
      default: false
      }
    }
  }
}

extension BookFixture {
  /// How many rows of a person there are.
  func rows(of id: PersonID) async throws -> Int {
    try await book.pool.withConnection { try PeopleTable.count(of: id, $0) }
  }

  /// An activity as the record had it on a day, asked for in 2099: what is recorded gets the server's time.
  func sheet(_ number: String, knownOn: String) async throws -> ActivitySheet {
    let clerk = Clerk(today: try day("2099-01-01"), program: "test")
    let book = try await Book.open(settings, clerk: clerk, migrating: false, requiresDurability: false)
    let sheet = try await book.sheet(number, withHistory: true, knownOn: knownOn)
    await book.close()
    return sheet
  }

  /// Says that a person is erased, as a command does that is killed then.
  func appendErasure(of id: PersonID) async throws {
    let stream = try Book.stream(PersonEventFormat.category, id.uuid)
    _ = try await book.append([
      DecidedWrite(stream: stream, expected: .any, events: [PersonEventFormat.encode(.erased(nil))])
    ])
  }

  /// Stores a row, as a command does that is slow or killed then.
  func store(_ record: PersonRecord, of id: PersonID) async throws -> PeopleTable.Stored {
    try await book.pool.withConnection { try PeopleTable.store(record, of: .id(id), newID: id, $0) }
  }
}
