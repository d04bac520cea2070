import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a name that isn't on record and is taken for another like it: silently, in a row of an import, or where it
/// can't be taken back.
@Suite struct NameResolvingTests {
  private static func people(_ rows: String...) -> ImportSource {
    ImportTests.file((["person,position"] + rows).joined(separator: "\n") + "\n", name: "people.csv")
  }

  private static func activity(_ columns: String, _ values: String) -> ImportSource {
    ImportTests.file("kind,title,when,\(columns)\nhội nghị,Hội nghị,2025-05-01,\(values)\n", name: "activities.csv")
  }

  @Test(arguments: ["Hội hữu nghị Việt - Ấn", "Hội hữu nghị Việt - Ý", "Ấn", "an", "Việt - Á", "hội hữu"])
  func `an organisation that isn't on record is taken for no other, and those like it are named`(name: String)
    async throws
  {
    try await BookFixture.run { fixture in
      try await fixture.organisation("Hội hữu nghị Việt - Anh")
      let meeting = typed(by: [name])
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(meeting, isPlan: false, isDistinct: true)
      }
      if name == "hội hữu" {
        #expect(problems == [], "whole words of one name only")
        return
      }
      guard case .unknownOrganisation(name, let candidates)? = problems.first else {
        Issue.record("\(problems)")
        return
      }
      #expect(candidates.map(\.vi) == ["Hội hữu nghị Việt - Anh"])
    }
  }

  @Test func `of names that differ in diacritics alone the one that was typed is meant`() async throws {
    try await BookFixture.run { fixture in
      let india = try await fixture.organisation("Hội Việt - Ấn Độ", others: ["Việt Ấn"])
      let grace = try await fixture.organisation("Hội Ân nghĩa", others: ["Việt Ân"])
      func organiser(_ name: String) async throws -> OrganisationID? {
        let meeting = typed(by: [name])
        return try await fixture.book.record(meeting, isPlan: false, isDistinct: true)
          .stored.activity.details.organisers.first
      }
      #expect(try await organiser("Việt - Ấn") == india)
      #expect(try await organiser("việt ân") == grace)
      #expect(try await organiser("ấn") == india)
      let several = try await fixture.problems { _ = try await organiser("viet an") }
      guard case .severalOrganisations("viet an", let both)? = several.first else {
        Issue.record("\(several)")
        return
      }
      #expect(both.count == 2)
    }
  }

  @Test func `two names with a bar between are none, though their words are in one name`() async throws {
    try await BookFixture.run { fixture in
      _ = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      _ = try await fixture.organisation("Hội hữu nghị Việt - Nga thành phố Hà Nội")
      let typed = "Hội hữu nghị Việt - Nga | viet nga ha noi"
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(SecretariatTests.typed(by: [typed]), isPlan: false, isDistinct: true)
      }
      guard case .unknownOrganisation(typed, _)? = problems.first else {
        Issue.record("\(problems)")
        return
      }
    }
  }

  @Test(arguments: [", ", "; ", ","])
  func `two names in full with a comma between are none, and words with a comma are one`(between: String) async throws {
    try await BookFixture.run { fixture in
      let union = "Hội hữu nghị Việt - Nga"
      let capital = try await fixture.organisation("Hội hữu nghị Việt - Nga thành phố Hà Nội")
      _ = try await fixture.organisation(union)
      let typed = "hội hữu nghị Việt - Nga thành phố Hà Nội\(between)\(union)"
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(SecretariatTests.typed(by: [typed]), isPlan: false, isDistinct: true)
      }
      guard case .unknownOrganisation(typed, let candidates)? = problems.first else {
        Issue.record("\(problems)")
        return
      }
      #expect(candidates.map(\.vi) == ["Hội hữu nghị Việt - Nga thành phố Hà Nội", union])
      let answer = try await fixture.book.organisation("\(union)\(between)Hà Nội")
      #expect(answer.stored.organisation.id == capital)
    }
  }

  @Test func `of provinces of one name the id is asked for, of others the name too`() async throws {
    try await BookFixture.run { fixture in
      let names = try await fixture.book.labels()
      func refusal(_ ids: [String]) throws -> String? {
        Resolution.several(try ids.map(unit)).refusal(of: "x", in: nil, names: names)?.en
      }
      #expect(
        try refusal(["hau-giang-1976", "hau-giang-2004"])?.contains("Give the id of the one that is meant") == true)
      #expect(try refusal(["hai-duong-1997", "ha-noi-2008"])?.contains("Give the full name or the id") == true)
    }
  }

  @Test func `words of a title are found whole, with the diacritics that were typed, and a title before words of one`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func record(_ title: String) async throws -> Int {
        try await book.record(typed(title), isPlan: false, isDistinct: true).stored.number
      }
      func number(_ which: String) async throws -> Int {
        try await book.sheet(which, withHistory: false).number
      }
      let england = try await record("Tọa đàm kinh tế Việt - Anh")
      let problems = try await fixture.problems { _ = try await number("tọa đàm ấn") }
      guard case .noActivityNamed("tọa đàm ấn", let near)? = problems.first else {
        Issue.record("\(problems)")
        return
      }
      #expect(near.map(\.number) == [england])
      #expect(try await number("toa dam") == england)
      let india = try await record("Tọa đàm kinh tế Việt - Ấn")
      let longer = try await record("Tọa đàm kinh tế Việt - Ấn lần hai")
      #expect(try await number("tọa đàm kinh tế việt ấn") == india)
      #expect(try await number("lần hai") == longer)
    }
  }

  @Test func `a person whose name differs in one diacritic is somebody else`() async throws {
    try await BookFixture.run { fixture in
      let hung = try await fixture.book.addPerson(TypedPerson(name: "Nguyễn Minh Hùng"))
      func present(_ name: String) async throws -> [PersonID] {
        var meeting = typed()
        meeting.lists.people = [name]
        return try await fixture.book.record(meeting, isPlan: false, isDistinct: true)
          .stored.activity.details.attendance.participants.map(\.person)
      }
      for name in ["Nguyễn Minh Hưng", "minh hưng: Khách"] {
        let problems = try await fixture.problems { _ = try await present(name) }
        guard case .unknownPerson(_, let candidates)? = problems.first else {
          Issue.record("\(name): \(problems)")
          continue
        }
        #expect(candidates.map(\.number) == [hung.number])
      }
      for name in ["nguyen minh hung", "Nguyễn Minh Hung", "minh hùng: Khách"] {
        #expect(try await present(name) == [hung.id])
      }
    }
  }

  @Test func `in a row of an import only a name in full counts`() async throws {
    try await BookFixture.run { fixture in
      try await fixture.organisation("Hội hữu nghị Việt - Anh")
      _ = try await fixture.book.addPerson(TypedPerson(name: "Lê Văn Anh"))
      for (columns, values) in [
        ("organisers", "Hội hữu nghị Việt - Ấn"), ("organisers", "Việt - Anh"), ("people", "Lê Văn An"),
        ("people", "Văn Anh: Chủ tịch"), ("organisers", "Hội hữu nghị Việt - Ánh"), ("people", "Lê Văn Ánh"),
      ] {
        let faults = try await ImportTests.faults(fixture, [Self.activity(columns, values)])
        #expect(faults.map(\.column) == [columns], "\(values)")
        switch faults.first?.reason {
        case .input(.unknownOrganisation(_, let candidates))?:
          #expect(candidates.map(\.vi) == ["Hội hữu nghị Việt - Anh"])
        case .input(.unknownPerson(_, let candidates))?: #expect(candidates.map(\.name) == ["Lê Văn Anh"])
        case let other: Issue.record("\(values): \(String(describing: other))")
        }
      }
      let named = Self.activity("organisers,people", "hội hữu nghị việt anh,le van anh")
      #expect(try await fixture.book.importFiles([named]).files.map(\.recorded) == [1])
    }
  }

  @Test func `of people of one import the one who is spelt so is meant, and of two of one name none`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      _ = try await book.importFiles([
        Self.people("Lê Văn Ân,Chủ tịch", "Lê Văn An,Thư ký"), Self.activity("people", "Lê Văn Ân"),
      ])
      let present = try await book.sheet("last", withHistory: false)
      let participant = try #require(present.activity.details.attendance.participants.first)
      #expect(present.names.people[participant.person] == "Lê Văn Ân")

      let faults = try await ImportTests.faults(
        fixture, [Self.people("Lê Văn Ân,Thủ quỹ"), Self.activity("people,attended", "Lê Văn Ân,5")])
      guard case .input(.severalPeople("Lê Văn Ân", let candidates))? = faults.first?.reason else {
        Issue.record("\(faults)")
        return
      }
      #expect(Set(candidates.map { $0.number == nil }) == [true, false])
    }
  }

  @Test func `what can't be taken back takes no words of a name, and names whom they fit`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội hữu nghị Việt - Anh")
      try await fixture.organisation("Hội khác")
      let person = try await book.addPerson(TypedPerson(name: "Lê Văn Anh"))
      _ = try await book.record(typed("Việc khác"), isPlan: false, isDistinct: true)
      let meeting = try await book.record(typed("Tọa đàm Việt - Anh"), isPlan: false, isDistinct: true).stored.number
      func wordsAlone(_ body: () async throws -> Void) async throws -> FinalStep? {
        let problems = try await fixture.problems(body)
        guard case .wordsAlone(_, let step, _)? = problems.first else {
          Issue.record("\(problems)")
          return nil
        }
        return step
      }
      #expect(
        try await wordsAlone { _ = try await book.take(.retract(reason: "nhầm"), on: "tọa đàm") }
          == .retract(reason: "nhầm"))
      #expect(try await wordsAlone { _ = try await book.merge("tọa đàm", into: "1") } == .merge(into: "1"))
      #expect(
        try await wordsAlone { _ = try await book.merge("\(meeting)", into: "khác") }
          == .takeIn(activity: "\(meeting)"))
      let merging = TypedOrganisationStep.merge(into: "việt anh", on: "2024")
      #expect(
        try await wordsAlone { _ = try await book.take(merging, onOrganisation: "Hội khác") }
          == .takeInOrganisation("Hội khác", on: "2024"))
      #expect(
        try await wordsAlone { _ = try await book.take(merging, onOrganisation: "khác") }
          == .mergeOrganisation(into: "việt anh", on: "2024"))
      #expect(try await wordsAlone { _ = try await book.erasePerson("văn anh") } == .erase)
      // A diacritic that the name hasn't makes it another's.
      for other in ["Lê Văn Ảnh", "Lê Văn An"] {
        guard case .unknownPerson? = try await fixture.problems({ _ = try await book.erasePerson(other) }).first else {
          Issue.record("\(other)")
          continue
        }
      }

      #expect(try await book.take(.retract(reason: nil), on: "toa dam viet anh").stored.number == meeting)
      #expect(try await book.erasePerson("lê văn anh").person.number == person.number)
    }
  }
}
