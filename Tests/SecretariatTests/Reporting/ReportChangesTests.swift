import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch changes since a report that hide a figure which the report states, a correction without when, by whom and
/// from what to what, and somebody on record who is told as one whose name was lost.
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

  @Test func `who counts in the report and no more since, and the other way round, is told by name`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      for name in ["Hội cũ của báo cáo", "Hội mới của báo cáo"] { try await issuing.fixture.organisation(name) }
      let held = typed("Giao lưu", "2025-06-06", at: ["Huế"], by: ["Hội cũ của báo cáo"])
      let number = try await book.record(held, isPlan: false, isDistinct: true).stored.number
      _ = try await book.issueReport(issuing.typed(), as: [])
      _ = try await book.take(
        .amend(corrections { $0.lists.organisers = ["Hội mới của báo cáo"] }, reason: nil), on: "\(number)")
      let changes = try await book.changes(since: "1", by: nil)
      let figures = changes.figures.map(\.figure).filter { if case .organiser = $0 { true } else { false } }
      #expect(figures.count == 2)
      let text = Self.text(changes)
      #expect(text.contains("Hội cũ của báo cáo 1 0"), "\(text)")
      #expect(text.contains("Hội mới của báo cáo 0 1"), "\(text)")
      #expect(!text.contains("chưa rõ tên"), "\(text)")
    }
  }

  // MARK: Organisations

  @Test func `what was recorded of the organisations that a report is about is told with when and by whom`()
    async throws
  {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      let below = try await Self.add("Hội Việt - Nga Hải Dương", "provincial", under: "Hội hữu nghị Việt - Nga", book)
      let ended = try await Self.add("Chi hội Cũ", "chapter", under: "Hội hữu nghị Việt - Nga", book)
      _ = try await Self.add("Hội hữu nghị Việt - Lào", "central", under: nil, book)
      var visit = typed("Gặp mặt ở Hải Dương", "2025-06-06", by: ["Hội Việt - Nga Hải Dương"])
      visit.lists.partners = ["Hội hữu nghị Việt - Lào"]
      _ = try await book.record(visit, isPlan: false, isDistinct: true)
      var asked = issuing.typed()
      asked.scope = TypedReportScope(organisation: "Hội hữu nghị Việt - Nga")
      _ = try await book.issueReport(asked, as: [])
      #expect(try await book.changes(since: "1", by: nil).organisationRecords.isEmpty)

      try await Self.inTheHands(of: "Trần Thị Ghi", issuing) { clerk in
        _ = try await clerk.amend(Self.organisation { $0.parents = ["unknown"] }, organisation: "\(below)")
        _ = try await clerk.take(.dissolve(on: "1/6/2025", reason: nil), onOrganisation: "\(ended)")
        _ = try await clerk.take(
          .rename(to: "Hội hữu nghị Việt Nam - Lào", en: nil, ru: nil, on: "2/6/2025"), onOrganisation: "viet lao")
        // Neither below the association nor named by its report.
        _ = try await Self.add("Hội hữu nghị Việt - Đức", "central", under: nil, clerk)
      }
      let changes = try await book.changes(since: "1", by: nil)
      #expect(changes.organisationRecords.map(\.number).prefix(2) == [below, ended])
      #expect(changes.organisationRecords.count == 3)
      #expect(changes.organisationRecords.allSatisfy { $0.events.count == 1 })
      for (language, told) in [
        (
          Language.vi,
          [
            "Sửa bản ghi: Trực thuộc: Hội hữu nghị Việt - Nga → — — Người ghi: Trần Thị Ghi",
            "Giải thể: Giải thể: — → ngày 01/6/2025 — Người ghi: Trần Thị Ghi",
            "Đổi tên: Tên gọi: Hội hữu nghị Việt - Lào → Hội hữu nghị Việt Nam - Lào; Tên cũ: — → "
              + "Hội hữu nghị Việt - Lào (→ ngày 02/6/2025) — Người ghi: Trần Thị Ghi",
          ]
        ),
        (.en, ["Record corrected: Answers to: Hội hữu nghị Việt - Nga → — — By: Trần Thị Ghi"]),
        (.ru, ["Запись исправлена: Подчиняется: Hội hữu nghị Việt - Nga → — — Кем записано: Trần Thị Ghi"]),
      ] {
        let text = Self.text(changes, in: language)
        for line in told { #expect(text.contains(line), "\(text)") }
      }
      let json = changes.json(in: .en).text
      #expect(json.contains(#""after":null,"before":"Hội hữu nghị Việt - Nga","name":"Answers to""#), "\(json)")
    }
  }

  @Test func `a merger is told of both sides, by the name of the other`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      _ = try await Self.add("Chi hội Một", "chapter", under: nil, book)
      _ = try await Self.add("Chi hội Hai", "chapter", under: nil, book)
      _ = try await book.issueReport(issuing.typed(), as: [])
      _ = try await book.take(.merge(into: "Chi hội Hai", on: "1/6/2025"), onOrganisation: "Chi hội Một")
      let text = Self.text(try await book.changes(since: "1", by: nil))
      #expect(text.contains("Đã sáp nhập vào: — → Chi hội Hai (ngày 01/6/2025)"), "\(text)")
      #expect(text.contains("Nhận sáp nhập: Chi hội Một (ngày 01/6/2025)"), "\(text)")
    }
  }

  // MARK: People

  @Test func `people whom a correction names are told by their names, also those who are named no more`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      let guest = try await book.addPerson(TypedPerson(name: "Trần Thị Bình"))
      let number = try await issuing.record("Gặp mặt", "2025-09-01", attended: "10")
      _ = try await book.issueReport(issuing.typed(), as: [])
      _ = try await book.take(
        .amend(corrections { $0.lists.people = ["\(guest.number): khách mời"] }, reason: nil), on: "\(number)")
      _ = try await book.take(.amend(corrections { $0.lists.people = ["unknown"] }, reason: nil), on: "\(number)")
      let text = Self.text(try await book.changes(since: "1", by: nil))
      #expect(text.contains("Người tham dự: Trần Thị Bình (khách mời)"), "\(text)")
      let sheet = try await book.sheet("\(number)", withHistory: true)
      #expect(
        sheet.history.map { $0.text(sheet.names, in: .vi) }.contains {
          $0.contains("Người tham dự: Trần Thị Bình (khách mời)")
        })
      _ = try await book.erasePerson("\(guest.number)")
      let erased = Self.text(try await book.changes(since: "1", by: nil))
      #expect(erased.contains("Người tham dự: \(PersonText.erased(guest.number).vi) (khách mời)"), "\(erased)")
    }
  }

  // MARK: Registers

  @Test func `what changed in an entry of a register is told from what to what, when and by whom`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      func enter(_ register: RegisterEntry.Register, _ change: (inout TypedEntry) -> Void) async throws -> String {
        String(try await book.enter(Self.entry(change), in: register).sheet.entry.number)
      }
      let tally = try await enter(.tally) {
        $0.kind = "gặp mặt"
        $0.text = "Đón đoàn Nga"
        $0.period = "2025"
        $0.count = ">20"
      }
      let proposal = try await enter(.proposal) {
        $0.text = "Mở lớp tiếng Nga"
        $0.period = "2025-05-23"
      }
      let direction = try await enter(.direction) {
        $0.text = "Sắp xếp tổ chức"
        $0.given = "2025-05-23"
        $0.period = "2026"
      }
      let figure = try await enter(.figure) {
        $0.text = "tăng trưởng"
        $0.provinces = ["Hải Dương"]
        $0.period = "2025"
        $0.value = "10,2%"
        $0.valueRu = "10,2 %"
      }
      _ = try await book.issueReport(issuing.typed(), as: [])
      try await Self.inTheHands(of: "Trần Thị Ghi", issuing) { clerk in
        _ = try await clerk.amend(Self.entry { $0.count = "55" }, entry: tally, in: .tally)
        _ = try await clerk.take(.answer(text: "Đồng ý", on: "2025-12-01"), onEntry: proposal, in: .proposal)
        _ = try await clerk.take(.drop(reason: "Hết hạn", on: "2025-12-02"), onEntry: direction, in: .direction)
        _ = try await clerk.amend(Self.entry { $0.value = "11%" }, entry: figure, in: .figure)
        _ = try await clerk.amend(Self.entry { $0.textEn = "growth" }, entry: figure, in: .figure)
      }
      let changes = try await book.changes(since: "1", by: nil)
      #expect(changes.entries.map { String($0.number) } == [tally, proposal, direction, figure])
      #expect(changes.entries.map(\.events.count) == [1, 1, 1, 2])
      let text = Self.text(changes)
      for told in [
        "Sửa bản ghi: Số lượng: trên 20 → 55 — Người ghi: Trần Thị Ghi",
        "Được trả lời: Trạng thái: chờ trả lời → đã được trả lời; Trả lời: — → Đồng ý (01/12/2025) — Người ghi:",
        "Không thực hiện: Trạng thái: chưa hoàn thành → không thực hiện; Không thực hiện: — → Hết hạn (02/12/2025)",
        "Sửa bản ghi: Giá trị: 10,2% → 11%", "Sửa bản ghi: Nội dung (en): — → growth",
      ] {
        #expect(text.contains(told), "\(told)\n\(text)")
      }
      #expect(Self.text(changes, in: .en).contains("Record corrected: Count: more than 20 → 55 — By: Trần Thị Ghi"))
      #expect(Self.text(changes, in: .ru).contains("Запись исправлена: Количество: более 20 → 55 — Кем записано:"))
      let json = changes.json(in: .en).text
      #expect(json.contains(#""changes":[{"after":"55","before":"more than 20","name":"Count"}]"#), "\(json)")
    }
  }

  // MARK: Parts

  private static func entry(_ change: (inout TypedEntry) -> Void) -> TypedEntry {
    var typed = TypedEntry()
    change(&typed)
    return typed
  }

  private static func organisation(_ change: (inout TypedOrganisation) -> Void) -> TypedOrganisation {
    var typed = TypedOrganisation()
    change(&typed)
    return typed
  }

  /// Puts an organisation on record; its number.
  private static func add(_ name: String, _ kind: String, under parent: String?, _ book: Book) async throws -> Int {
    let typed = organisation {
      $0.name = name
      $0.kind = kind
      $0.parents = [parent].compactMap(\.self)
    }
    return try await book.addOrganisation(typed).answer.stored.number
  }

  /// The book in the hands of somebody whose name stands beside what they record.
  private static func inTheHands(
    of name: String, _ issuing: IssuingFixture, _ body: (Book) async throws -> Void
  ) async throws {
    let actor = try await issuing.book.addPerson(TypedPerson(name: name))
    let clerk = Clerk(actor: actor.id, today: try day("2026-01-15"), program: "test")
    let book = try await Book.open(
      issuing.fixture.settings, clerk: clerk, migrating: false, requiresDurability: false)
    do {
      try await body(book)
    } catch {
      await book.close()
      throw error
    }
    await book.close()
  }
}
