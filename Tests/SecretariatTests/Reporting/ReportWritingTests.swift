import Documents
import EventStore
import Foundation
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a text that shows in another report, one that is lost when a language is added, a form that forgets what
/// wasn't typed, and a figure explained by activities that aren't behind it.
@Suite struct ReportWritingTests {
  private static func note(_ change: (inout TypedReportNote) -> Void) -> TypedReportNote {
    var typed = TypedReportNote()
    typed.section = "context"
    typed.period = "2025"
    change(&typed)
    return typed
  }

  @Test func `the newest text of a section is in the report of its scope and period, and in no other`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      let first = try await book.recordReportNote(Self.note { $0.text = "Đoạn 1\r\nĐoạn 2" })
      #expect(first.note.text == LocalizedText(vi: "Đoạn 1\nĐoạn 2"))
      // A language is added; what isn't given stays.
      _ = try await book.recordReportNote(Self.note { $0.textRu = "Абзац" })
      let country = try await AskingTests.report(book) { $0.period = "1/1/2025..31/12/2025" }
      #expect(country.notes == [.context: LocalizedText(vi: "Đoạn 1\nĐoạn 2", ru: "Абзац")])
      for (period, province) in [("2024", nil), ("2025", "Hải Phòng"), ("1/2025..6/2025", nil)] as [(String, String?)] {
        let other = try await AskingTests.report(book) {
          $0.period = period
          $0.province = province
        }
        #expect(other.notes.isEmpty)
      }
      _ = try await book.recordReportNote(
        Self.note {
          $0.text = "Của Hội"
          $0.scope.organisation = "viet nga"
        })
      let own = try await AskingTests.report(book) {
        $0.period = "2025"
        $0.organisation = "viet nga"
      }
      #expect(own.notes[.context]?.vi == "Của Hội" && own.issuer == issuing.association)

      _ = try await book.recordReportNote(Self.note { $0.isRemoval = true })
      #expect(try await AskingTests.report(book) { $0.period = "2025" }.notes.isEmpty)
      let refusal = try await issuing.refusal { _ = try await book.recordReportNote(Self.note { $0.isRemoval = true }) }
      #expect(refusal == .noNote(.context))
    }
  }

  @Test func `a text that is too long, empty or without Vietnamese is refused with what is wrong`() async throws {
    try await IssuingTests.run { issuing in
      let long = String(repeating: "ă", count: ReportNote.mostCharacters)
      let recorded = try await issuing.book.recordReportNote(Self.note { $0.text = long })
      #expect(recorded.note.text?.vi.count == ReportNote.mostCharacters)
      let cases: [(TypedReportNote, String)] = [
        (Self.note { $0.text = long + "ă" }, "text"), (Self.note { $0.text = " \n " }, "text"),
        (Self.note { $0.text = "a\u{202E}b" }, "text"),
        (
          Self.note {
            $0.textEn = "Only English"
            $0.section = "causes"
          }, "missing"
        ),
        (
          Self.note {
            $0.section = "kết luận"
            $0.text = "x"
          }, "unknown-word"
        ),
      ]
      for (typed, code) in cases {
        let problems = try await issuing.fixture.problems { _ = try await issuing.book.recordReportNote(typed) }
        #expect(problems.map(\.code) == [code])
      }
    }
  }

  @Test func `two who write one section at once: the second is told that somebody else did`() async throws {
    try await IssuingTests.run { issuing in
      let note = ReportNote(
        scope: .country, period: try period("2025"), section: .causes, text: LocalizedText(vi: "A"))
      let stream = try ReportNoteEventFormat.stream(note)
      func write() -> DecidedWrite {
        DecidedWrite(stream: stream, expected: .noStream, events: [ReportNoteEventFormat.encode(.recorded(note))])
      }
      _ = try await issuing.book.append([write()])
      let error = await issuing.thrown { _ = try await issuing.book.append([write()]) }
      guard case EventLogError.conflict? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `what a form isn't told stays, an empty text clears, and reports take it as it was when they were known`()
    async throws
  {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      var form = TypedReportForm()
      form.body = TypedFormText(vi: "HỘI VIỆT - NGA", en: "THE ASSOCIATION")
      form.numberSuffix = "BC-HVN"
      form.signer = "van ky"
      form.authority = TypedFormLines(vi: ["TM. BAN CHẤP HÀNH", "CHỦ TỊCH"], en: ["", "PRESIDENT"])
      form.recipients = TypedFormLines(vi: ["Như trên"])
      _ = try await book.setReportForm(form, of: nil)
      form = TypedReportForm()
      form.body = TypedFormText(ru: "ОБЩЕСТВО")
      form.recipients = TypedFormLines(vi: [""])
      form.place = TypedFormText(vi: "Hà Nội")
      let set = try await book.setReportForm(form, of: "viet nga").setting.form
      #expect(set.body == LocalizedText(vi: "HỘI VIỆT - NGA", en: "THE ASSOCIATION", ru: "ОБЩЕСТВО"))
      #expect(
        set.authority == [LocalizedText(vi: "TM. BAN CHẤP HÀNH"), LocalizedText(vi: "CHỦ TỊCH", en: "PRESIDENT")])
      #expect(set.recipients.isEmpty && set.numberSuffix == "BC-HVN" && set.place?.vi == "Hà Nội")
      #expect(set.signer == issuing.signer.id)

      let draft = try await AskingTests.report(book) { $0.period = "2025" }
      #expect(draft.form == set && draft.issuer == issuing.association && draft.issue == nil)
      #expect(draft.names.people[issuing.signer.id] == "Nguyễn Văn Ký")
      // Whom the form names signs where nobody else is named.
      var typed = issuing.typed()
      typed.signer = nil
      let issued = try await book.issueReport(typed, as: []).sheet.report
      #expect(issued.details.signer == issuing.signer.id && issued.form == set)

      for (change, code) in [
        ({ $0.addressees = TypedFormLines(vi: ["a", "b"], en: ["c"]) }, "unpaired"),
        ({ $0.opening = TypedFormText(en: "Opening") }, "unpaired"), ({ $0.signer = "Không Ai" }, "unknown-person"),
        ({ $0.parentBody = TypedFormText(vi: String(repeating: "x", count: 301)) }, "text"),
      ] as [((inout TypedReportForm) -> Void, String)] {
        var wrong = TypedReportForm()
        change(&wrong)
        let asked = wrong
        let problems = try await issuing.fixture.problems { _ = try await book.setReportForm(asked, of: nil) }
        #expect(problems.map(\.code) == [code])
      }
    }
  }

  @Test func `a document is kept as the form, and what is none is refused`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      var form = TypedReportForm()
      form.document = WordForm.builtIn.bytes
      let hash = try #require(try await book.setReportForm(form, of: nil).setting.document)
      #expect(try await book.bytes(ofFile: hash) == WordForm.builtIn.bytes)
      #expect(try await book.wordForm(of: issuing.association) == WordForm.builtIn)
      form.document = Array("PK\u{3}\u{4} not a zip".utf8)
      let wrong = form
      await #expect(throws: WordFormProblem.self) { _ = try await book.setReportForm(wrong, of: nil) }
      // Another change keeps it; no bytes take it away, and what was kept stays kept.
      form = TypedReportForm()
      form.numberSuffix = "BC"
      #expect(try await book.setReportForm(form, of: nil).setting.document == hash)
      form = TypedReportForm()
      form.document = []
      #expect(try await book.setReportForm(form, of: nil).setting.document == nil)
      #expect(try await issuing.fixture.keptFiles() == 1)
    }
  }

  // MARK: Figures

  @Test func `a figure is explained by the activities behind it, whatever way it's asked about`() async throws {
    try await IssuingTests.run { issuing in
      let other = try await issuing.fixture.organisation("Hội hữu nghị Việt - Lào")
      var activity = typed("Hội thảo", "2025-05-30", at: ["Hải Dương"], by: ["viet lao"])
      activity.kind = "hội thảo"
      activity.level = "central"
      activity.lists.fields = ["văn hóa"]
      activity.lists.amounts = ["1000:VND"]
      activity.lists.delegations = ["in:12:Nga"]
      let number = try await issuing.book.record(activity, isPlan: false, isDistinct: true).stored.number
      var question = Question()
      question.period = "2025"
      let asked = question
      func numbers(_ figure: String) async throws -> [Int] {
        try await issuing.book.explain(figure, asked).activities.map(\.number)
      }
      #expect(try await numbers("activities").count == 3)
      #expect(try await numbers("people").count == 2)
      for figure in [
        "kind:hoi thao", "kind:seminar", "organiser:Hội hữu nghị Việt - Lào",
        "organiser:\(other.uuid.uuidString)", "province:Hải Phòng", "province:hai-phong-2025",
        "field:culture", "level:trung ương", "aid:vnd", "delegations-in", "section:exchanges", "đoàn vào",
      ] {
        #expect(try await numbers(figure) == [number], "\(figure)")
      }
      #expect(try await numbers("month:5/2025").count == 2)
      #expect(try await numbers("month:5").count == 2)
      #expect(try await numbers("outside-provinces").count == 2)
      #expect(try await numbers("level:unknown").count == 2)
      #expect(try await numbers("month-unknown").isEmpty)
      for (figure, code) in [
        ("population", "unknown-word"), ("kind", "figure"), ("people:5", "figure"), ("aid:đồng", "figure"),
        ("kind:không có", "unknown-kind"), ("province:Atlantis", "unknown-province"), ("month:2025", "figure"),
        ("month:13", "period"), ("organiser:Hội Không Có", "unknown-organisation"),
      ] {
        let problems = try await issuing.fixture.problems { _ = try await issuing.book.explain(figure, asked) }
        #expect(problems.map(\.code) == [code], "\(figure)")
      }
    }
  }

  // MARK: Changes

  @Test func `nothing recorded since is nothing changed, and each later fact shows with the figures that it moves`()
    async throws
  {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      _ = try await book.issueReport(issuing.typed(), as: [])
      let none = try await book.changes(since: "1", by: nil)
      #expect(!none.isDifferent && none.figures.isEmpty && none.activities.isEmpty && none.notes.isEmpty)

      let late = try await issuing.record("Ghi muộn", "2025-03-03", attended: "7")
      let conference = try await book.sheet("hoi nghi tong ket", withHistory: false).number
      _ = try await book.take(.amend(corrections { $0.attended = "150" }, reason: nil), on: "\(conference)")
      let exchange = try await book.sheet("giao luu van nghe", withHistory: false).number
      _ = try await book.take(.retract(reason: "Nhầm"), on: "\(exchange)")
      _ = try await issuing.record("Năm trước", "2024-03-03", attended: "1")
      // Of no concern to the report.
      _ = try await issuing.record("Năm sau", "2026-01-03", attended: "1")
      _ = try await book.recordReportNote(Self.note { $0.text = "Viết sau" })
      _ = try await book.take(
        .rename(to: "Hội hữu nghị Việt - Nga mới", en: nil, ru: nil, on: "1/3/2025"), onOrganisation: "viet nga")

      let changes = try await book.changes(since: "1/2026", by: nil)
      #expect(changes.isDifferent && changes.notes == [.context])
      #expect(changes.organisations.map(\.difference) == [.added])
      #expect(changes.organisations.map(\.change.organisation) == [issuing.association])
      #expect(Set(changes.activities.map(\.number)).isSuperset(of: [late, conference, exchange]))
      #expect(!changes.activities.contains { $0.title.vi == "Năm sau" })
      let people = try #require(changes.figures.first { $0.figure == .people && !$0.isPeriodBefore })
      #expect(people.before.amount == .number(140, .exact) && people.after.amount == .number(157, .exact))
      #expect(!changes.figures.contains { $0.figure == .activities && !$0.isPeriodBefore })
      #expect(changes.figures.contains { $0.figure == .activities && $0.isPeriodBefore })
      #expect(changes.figures.contains { $0.figure == .month(2025 * 12 + 7) && $0.after.activities.isEmpty })
      let retracted = try #require(changes.activities.first { $0.number == exchange })
      #expect(retracted.events.count == 1)
      #expect(changes.kinds.isEmpty)
      // What it says now is what a report composed now says.
      let now = try await AskingTests.report(book) { $0.period = "2025" }
      let section: (KindCode) -> ReportSection = now.names.section(of:)
      for change in changes.figures where !change.isPeriodBefore {
        #expect(now.figures.value(of: change.figure, section: section) == change.after)
      }
    }
  }

  @Test func `a kind that counts elsewhere now is named where the figures move`() async throws {
    try await IssuingTests.run { issuing in
      let book = issuing.book
      _ = try await book.issueReport(issuing.typed(), as: [])
      let directory = try await book.read { try Directory($0) }
      let counted = try #require(directory.kinds.first { $0.code.raw == "gathering" })
      let other = try #require(directory.kinds.first { $0.code.raw == "aid" })
      for kind in [counted, other] {
        var moved = kind
        moved.section = .organisation
        _ = try await book.append([
          DecidedWrite(
            stream: try StreamName(category: ActivityKindEventFormat.category, id: kind.code.raw), expected: .any,
            events: [ActivityKindEventFormat.encode(.amended(moved))])
        ])
      }
      let changes = try await book.changes(since: "1", by: nil)
      #expect(changes.kinds.map(\.before) == [counted] && changes.kinds.map(\.after.section) == [.organisation])
      #expect(changes.figures.contains { $0.figure == .section(.organisation) })
      var renderer = TextRenderer(language: .vi, width: 100)
      let text = String(decoding: renderer.bytes(title: "", changes.blocks(in: .vi)), as: UTF8.self)
      #expect(text.contains("Loại hoạt động đã sửa") && text.contains(" → Gặp mặt ("))
    }
  }
}
