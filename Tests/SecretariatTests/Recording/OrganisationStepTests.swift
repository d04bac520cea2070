import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a command on an organisation that records something else than was typed, lets two have one name, loses a
/// former name, or says nothing of it in a report or timeline of whom it concerns.
@Suite struct OrganisationStepTests {
  /// The rule for which something is refused; nothing may have been recorded.
  static func refusal(_ fixture: BookFixture, _ body: () async throws -> Void) async throws -> OrganisationRejection? {
    let before = try await fixture.book.log.head()
    do {
      try await body()
      return nil
    } catch let error as OrganisationRefused {
      #expect(try await fixture.book.log.head() == before)
      return error.rejection
    }
  }

  static func rename(_ name: String, on: String) -> TypedOrganisationStep {
    .rename(to: name, en: nil, ru: nil, on: on)
  }

  @discardableResult
  static func add(
    _ book: Book, _ name: String, _ kind: String, _ change: (inout TypedOrganisation) -> Void = { _ in }
  ) async throws -> OrganisationID {
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = kind
    change(&typed)
    return try await book.addOrganisation(typed).organisation.id
  }

  @Test func `one that is renamed is found and named by both names, and its activities go with it`() async throws {
    try await BookFixture.run(today: "2025-12-31") { fixture in
      let book = fixture.book
      let id = try await fixture.organisation("Hội hữu nghị Việt - Xô")
      let activity = try await book.record(
        typed("A", "1990-05-01", by: ["viet xo"]), isPlan: false, isDistinct: true)
      let renamed = try await book.take(
        .rename(to: "Hội hữu nghị Việt - Nga", en: "Vietnam - Russia", ru: nil, on: "1994"),
        onOrganisation: "viet xo")
      #expect(renamed.positions.count == 2)  // with the reservation of the name
      #expect(renamed.organisation.formerNames.map(\.name.vi) == ["Hội hữu nghị Việt - Xô"])
      #expect(renamed.organisation.name.en == "Vietnam - Russia")
      for name in ["Hội hữu nghị Việt - Xô", "Hội hữu nghị Việt - Nga", "viet - xo", "vietnam - russia"] {
        #expect(try await book.organisation(name).stored.organisation.id == id, "\(name)")
      }
      // Activities are recorded under either name, and told of under the one it has now.
      _ = try await book.record(typed("B", "2025-05-01", by: ["hoi huu nghi viet xo"]), isPlan: false, isDistinct: true)
      let report = try await AskingTests.report(book) {
        $0.period = "2025"
        $0.organisation = "viet xo"
      }
      #expect(report.activities.map(\.title.vi) == ["B"] && report.names.organisation(id, in: .vi).hasSuffix("Nga"))
      #expect(report.organisationChanges.isEmpty)
      let then = try await AskingTests.report(book) { $0.period = "1994" }
      #expect(
        then.organisationChanges == [
          OrganisationChange(
            id, .renamed(from: LocalizedText(vi: "Hội hữu nghị Việt - Xô")), try period("1994"))
        ])
      #expect(activity.stored.activity.details.organisers == [id])

      // Back: its own name needs no new reservation.
      let back = try await book.take(Self.rename("HỘI HỮU NGHỊ VIỆT - XÔ", on: "2000"), onOrganisation: "viet nga")
      #expect(back.positions.count == 1)
      #expect(back.organisation.formerNames.map(\.until.canonical) == ["1994", "2000"])
    }
  }

  @Test func `no two have one name, had it, or are given it at once`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội Một")
      let two = try await fixture.organisation("Hội Hai")
      _ = try await book.take(Self.rename("Hội Một Mới", on: "2020"), onOrganisation: "hoi mot")
      let one = try await book.organisation("hoi mot").stored.organisation
      let taken = try await Self.refusal(fixture) {
        _ = try await book.take(Self.rename("hội một mới", on: "2021"), onOrganisation: "hoi hai")
      }
      #expect(taken == .nameTaken(one))
      let before = try await Self.refusal(fixture) {
        _ = try await book.take(Self.rename("Hội Một", on: "2021"), onOrganisation: "hoi hai")
      }
      #expect(before == .nameHeldBefore("Hội Một", by: one))
      #expect(
        try await Self.refusal(fixture) { try await fixture.organisation("Hội Một") }
          == .nameHeldBefore("Hội Một", by: one))
      // A name that was put right is no former name, but stays reserved: only the reservation knows of it.
      var correction = TypedOrganisation()
      correction.name = "Hội Hai Đúng"
      let right = try await book.amend(correction, organisation: "hoi hai").organisation
      #expect(right.id == two && right.formerNames.isEmpty)
      #expect(
        try await Self.refusal(fixture) { try await fixture.organisation("Hội Hai") }
          == .nameHeldBefore("Hội Hai", by: right))

      try await fixture.organisation("Hội Ba")
      async let first = Result.of {
        try await book.take(Self.rename("Hội Chung", on: "2022"), onOrganisation: "hoi ba")
      }
      async let second = Result.of {
        try await book.take(Self.rename("Hội Chung", on: "2022"), onOrganisation: "hoi mot moi")
      }
      let refused = await [first, second].compactMap { result -> OrganisationRejection? in
        if case .failure(let error) = result { (error as? OrganisationRefused)?.rejection } else { nil }
      }
      guard refused.count == 1, case .nameTaken(let winner)? = refused.first else {
        Issue.record("\(refused)")
        return
      }
      #expect(winner.name.vi == "Hội Chung")
    }
  }

  @Test func `a merger of provinces makes associations merge, and whom it concerns is told`() async throws {
    try await BookFixture.run(today: "2025-12-31") { fixture in
      let book = fixture.book
      let central = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let old = try await Self.add(book, "Hội Việt - Nga Hải Dương", "provincial") {
        $0.province = "hai-duong-1997"
        $0.parents = ["Hội hữu nghị Việt - Nga"]
        $0.founded = "1995"
      }
      let heir = try await Self.add(book, "Hội Việt - Nga Hải Phòng", "provincial") {
        $0.province = "Hải Phòng"
        $0.parents = ["Hội hữu nghị Việt - Nga"]
      }
      let chapter = try await Self.add(book, "Chi hội Một", "chapter") { $0.parents = ["Hội Việt - Nga Hải Dương"] }
      _ = try await Self.add(book, "Hội Nga - Việt", "partner") { $0.founded = "2025" }
      let merged = try await book.take(
        .merge(into: "hoi viet nga hai phong", on: "1/7/2025"), onOrganisation: "hoi viet nga hai duong")
      #expect(merged.organisation.ending == .merged(into: heir, on: try period("2025-07-01")))
      #expect(merged.organisation.province == (try unit("hai-duong-1997")))
      #expect(merged.answer.below == [chapter])
      let shown = try await book.organisation("viet nga hai phong")
      #expect(shown.absorbed.map(\.organisation) == [old])

      let change = OrganisationChange(old, .merged(into: heir), try period("2025-07-01"))
      func changes(_ ask: (inout Question) -> Void) async throws -> [OrganisationChange] {
        let report = try await AskingTests.report(book) {
          $0.period = "2025"
          ask(&$0)
        }
        for change in report.organisationChanges { #expect(report.names.organisations[change.organisation] != nil) }
        return report.organisationChanges
      }
      #expect(try await changes { _ in } == [change])
      #expect(try await changes { $0.organisation = "Hội hữu nghị Việt - Nga" } == [change])
      #expect(
        try await changes {
          $0.organisation = "Hội hữu nghị Việt - Nga"
          $0.withThoseBelow = false
        }.isEmpty)
      // It happened to the one that took the other in, too; but that one's founding doesn't.
      #expect(try await changes { $0.organisation = "viet nga hai phong" } == [change])
      #expect(
        try await changes {
          $0.organisation = "viet nga hai phong"
          $0.period = "1995"
        }.isEmpty)
      #expect(try await changes { $0.organisation = "Chi hội Một" }.isEmpty)
      #expect(try await changes { $0.organisation = "Hội Nga - Việt" }.map(\.kind) == [.founded])
      #expect(try await changes { $0.province = "Hải Phòng" } == [change])
      #expect(
        try await changes {
          $0.province = "Hải Dương"
          $0.boundaries = "then"
        } == [change])
      #expect(try await changes { $0.province = "Hà Nội" }.isEmpty)
      // Some time in the year: named in reports of a part of it too, of others not.
      #expect(try await changes { $0.period = "1/1/1995..30/6/1995" }.map(\.kind) == [.founded])
      #expect(try await changes { $0.period = "1/1/2025..30/6/2025" }.isEmpty)
      #expect(try await changes { $0.knownOn = "2000-01-01" }.isEmpty)
      #expect(central != heir)
    }
  }

  @Test func `a province's timeline has what became of its associations among the activities`() async throws {
    try await BookFixture.run(today: "2025-12-31") { fixture in
      let book = fixture.book
      let old = try await Self.add(book, "Hội Việt - Nga Hải Dương", "provincial") {
        $0.province = "hai-duong-1997"
        $0.founded = "1997"
      }
      let heir = try await Self.add(book, "Hội Việt - Nga Hải Phòng", "provincial") { $0.province = "Hải Phòng" }
      for (title, when) in [("A", "1997-01-01"), ("B", "1997-01-02"), ("C", "2025-07-01"), ("D", "2025-07-02")] {
        _ = try await book.record(
          typed(title, when, at: [when < "2025-07-01" ? "Hải Dương" : "Hải Phòng"]), isPlan: false, isDistinct: true)
      }
      _ = try await book.take(
        .merge(into: "hoi viet nga hai phong", on: "1/7/2025"), onOrganisation: "hoi viet nga hai duong")
      _ = try await book.take(.dissolve(on: "31/8/2025", reason: nil), onOrganisation: "hoi viet nga hai phong")
      var tally = TypedEntry()
      tally.kind = "giao lưu"
      tally.text = "Trên 20 đoàn"
      tally.period = "15/7/2025"
      tally.provinces = ["Hải Phòng"]
      _ = try await book.enter(tally, in: .tally)
      func told(_ ask: (inout Question) -> Void) async throws -> [String] {
        try await AskingTests.timeline(book) {
          $0.province = "Hải Phòng"
          ask(&$0)
        }.map { entry in
          switch entry {
          case .activity(let activity, _): activity.title.vi
          case .organisation(let change, let unit):
            "\(change.organisation == old ? "old" : "heir") \(change.kind == .founded ? "founded" : "ended") \(unit?.value ?? "")"
          case .tally: "tally"
          default: "?"
          }
        }
      }
      let ended = "old ended hai-duong-1997"
      #expect(
        try await told { _ in }
          == ["A", "old founded hai-duong-1997", "B", "C", ended, "D", "tally", "heir ended hai-phong-2025"])
      #expect(try await told { $0.period = "7/2025" } == ["C", ended, "D", "tally"])
      #expect(try await told { $0.boundaries = "then" } == ["C", ended, "D", "tally", "heir ended hai-phong-2025"])
      #expect(heir != old)
    }
  }

  @Test func `a correction keeps what isn't given, and takes back an end`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội Một", others: ["Một"])
      try await fixture.organisation("Hội Hai")
      _ = try await book.take(.merge(into: "hoi hai", on: "2020"), onOrganisation: "hoi mot")
      func amend(_ change: (inout TypedOrganisation) -> Void) async throws -> Organisation {
        var typed = TypedOrganisation()
        change(&typed)
        return try await book.amend(typed, organisation: "Hội Một").organisation
      }
      let kept = try await amend {
        $0.nameEn = "One"
        $0.founded = "1990"
        $0.formerNames = ["Hội Không @ 1995"]
      }
      #expect(kept.ending?.on == (try period("2020")) && kept.otherNames == ["Một"] && kept.kind == .central)
      #expect(kept.formerNames == [.init(LocalizedText(vi: "Hội Không"), until: try period("1995"))])
      let restored = try await amend {
        $0.dissolved = "unknown"
        $0.formerNames = ["unknown"]
        $0.founded = "không rõ"
        $0.province = "Hải Phòng"
      }
      #expect(restored.ending == nil && restored.formerNames.isEmpty && restored.founded == nil)
      #expect(restored.name.en == "One" && restored.province != nil)
      #expect(try await Self.refusal(fixture) { _ = try await amend { $0.nameEn = "One" } } == .nothingChanges)
      let problems = try await fixture.problems {
        _ = try await amend {
          $0.kind = "x"
          $0.founded = "hôm qua"
          $0.formerNames = ["Hội Không"]
        }
      }
      #expect(problems.count == 3, "\(problems)")
      #expect(
        try await Self.refusal(fixture) {
          _ = try await book.take(.dissolve(on: "16/6/2025", reason: nil), onOrganisation: "hoi mot")
        } == .liesAhead(try period("2025-06-16"), today: try day("2025-06-15")))
      #expect(
        try await fixture.problems {
          _ = try await book.take(.merge(into: "Hội Không Có", on: "x"), onOrganisation: "Hội Nào")
        }.count == 3)
    }
  }

  @Test func `a row that comes again changed doesn't undo what was recorded by command`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func file(_ note: String) -> ImportSource {
        ImportTests.file(
          "name,type,note,other_names\nHội hữu nghị Việt - Xô,central,\(note),Việt Xô\nHội Hai,central,,\n")
      }
      #expect(try await book.importFiles([file("a")]).files.map(\.recorded) == [2])
      let id = try await book.organisation("viet xo").stored.organisation.id
      _ = try await book.take(Self.rename("Hội hữu nghị Việt - Nga", on: "1994"), onOrganisation: "viet xo")
      _ = try await book.take(.merge(into: "hoi hai", on: "2020"), onOrganisation: "viet xo")
      #expect(try await book.importFiles([file("a")]).files.map(\.known) == [2])
      let head = try await book.log.head()
      #expect(try await book.importFiles([file("b")]).files.map(\.amended) == [1])
      #expect(try await book.log.head() == head + 1)
      let after = try await book.organisation("viet xo").stored.organisation
      #expect(after.id == id && after.note == "b" && after.name.vi == "Hội hữu nghị Việt - Nga")
      #expect(after.formerNames.map(\.name.vi) == ["Hội hữu nghị Việt - Xô"] && after.mergedInto != nil)
      #expect(try await book.importFiles([file("b")]).files.map(\.known) == [2])

      // A file that follows the renaming means the same one.
      let followed = "name,type,note,other_names\nhội hữu nghị việt - nga,central,c,Việt Xô\n"
      #expect(try await book.importFiles([ImportTests.file(followed)]).files.map(\.amended) == [1])
      let same = try await book.organisation("viet xo").stored.organisation
      #expect(same.id == id && same.note == "c" && same.formerNames == after.formerNames)
      #expect(try await book.organisations().count == 2)
      // One that was put on record by command is not what a row of its name brings.
      try await fixture.organisation("Hội Tay")
      _ = try await book.take(Self.rename("Hội Tay Mới", on: "2020"), onOrganisation: "Hội Tay")
      for name in ["Hội Tay", "Hội Tay Mới"] {
        let faults = try await ImportTests.faults(fixture, [ImportTests.file("name,type\n\(name),central\n")])
        #expect(faults.map(\.column) == ["name"], "\(name)")
      }

      // A file may bring former names itself.
      let former =
        "name,type,former_names,note\nHội Ba,central,Hội Ba Cũ @ 1990 | Hội Ba Nữa @ 2000,\nHội Bốn,central,Không ngày,\n"
      let faults = try await ImportTests.faults(fixture, [ImportTests.file(former)])
      #expect(faults.map(\.line) == [3] && faults.map(\.column) == ["former_names"])
      let good = former.replacing("Không ngày", with: "")
      #expect(try await book.importFiles([ImportTests.file(good)]).files.map(\.recorded) == [2])
      #expect(try await book.organisation("hoi ba cu").stored.organisation.formerNames.count == 2)
    }
  }

  private static func named(_ name: String) -> TypedOrganisation {
    var typed = TypedOrganisation()
    typed.name = name
    return typed
  }

  @Test func `a name by which another is also called isn't taken from it`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội Một", others: ["Hội 1"])
      try await fixture.organisation("Hội Hai")
      let one = try await book.organisation("Hội Một").stored.organisation
      let refused = OrganisationRejection.nameAlsoOf("hội 1", one)
      let added = try await Self.refusal(fixture) { try await fixture.organisation("hội 1") }
      #expect(added == refused)
      let renamed = try await Self.refusal(fixture) {
        _ = try await book.take(Self.rename("hội 1", on: "2021"), onOrganisation: "Hội Hai")
      }
      #expect(renamed == refused)
      let correction = Self.named("hội 1")
      let amended = try await Self.refusal(fixture) { _ = try await book.amend(correction, organisation: "Hội Hai") }
      #expect(amended == refused)
      // Its own it may take.
      let own = try await book.amend(correction, organisation: "Hội Một").organisation
      #expect(own.name.vi == "hội 1")
    }
  }
}
