import Documents
import EventStore
import Foundation
import Friendship
import Postgres
import Synchronization
import Testing
import Wording

@testable import Secretariat

/// Would catch a report that can't be proven after it was issued, one that changes with what is recorded later, with the
/// day or with the machine, a number given twice, a name that gets into what is frozen, and a file that isn't what its
/// hash says.
@Suite struct IssuingTests {
  /// A book with an association, a person who signs and two activities of 2025, on 15 January 2026.
  static func run(_ body: @escaping (IssuingFixture) async throws -> Void) async throws {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let association = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let signer = try await fixture.book.addPerson(TypedPerson(name: "Nguyễn Văn Ký"))
      try await fixture.inTheHands(today: "2026-01-15", of: association) { book in
        let issuing = IssuingFixture(fixture: fixture, book: book, association: association, signer: signer)
        _ = try await issuing.record("Hội nghị tổng kết", "2025-05-23", attended: "100")
        _ = try await issuing.record("Giao lưu văn nghệ", "2025-08-01", attended: "40")
        try await body(issuing)
      }
    }
  }

  @Test func `a report is issued, and composed again from its position it is the same byte for byte`() async throws {
    try await Self.run { issuing in
      let files = try ["a.md", "b.html", "c.en.txt", "d.json"].map { path in
        try #require(ReportFile(path: "x/" + path, language: .vi))
      }
      let ready = Mutex<[[UInt8]]>([])
      let issued = try await issuing.book.issueReport(issuing.typed(), as: files) { contents in
        ready.withLock { $0 = contents }
      }
      let report = issued.sheet.report
      #expect(issued.isNumberChosen && report.number == ReportNumber(1, year: 2026))
      #expect(report.organisation == issuing.association && report.scope == .country)
      let today = try day("2026-01-15")
      #expect(report.details.signer == issuing.signer.id && report.details.date == today)
      #expect(report.files.map(\.name) == ["a.md", "b.html", "c.en.txt", "d.json"])
      #expect(report.files.map(\.language) == [.vi, .vi, .en, nil])
      #expect(report.files[3].hash == report.canonical)
      for (file, bytes) in zip(report.files, ready.withLock { $0 }) {
        #expect(try await issuing.book.bytes(of: file) == bytes && file.size == bytes.count)
        let proof = try await issuing.book.verifyFile(bytes, path: file.name)
        #expect(proof.issued.map(\.file) == [file])
        let edited = try await issuing.book.verifyFile(bytes + [0x20], path: file.name)
        #expect(edited.issued.isEmpty)
      }
      let proof = try await issuing.book.verifyReport("1/2026", by: nil)
      #expect(proof.isProven && proof.issuedBy == "test")
    }
  }

  @Test func `who signed is named as they were, and as now where they were put on record later`() async throws {
    try await Self.run { issuing in
      let signer = issuing.signer, book = issuing.book
      let report = try await book.issueReport(issuing.typed(), as: []).sheet.report
      var correction = TypedPersonCorrection()
      correction.name = "Nguyễn Văn Kỳ"
      _ = try await book.correctPerson(correction, person: "\(signer.number)")
      let head = try await book.settledPosition()
      let names = try await book.readAsItStands { connection in
        try [report.position, head, 1].map { position in
          try ReportBasis(report).compose(at: position, connection).names.people[signer.id]
        }
      }
      #expect(names == ["Nguyễn Văn Ký", "Nguyễn Văn Kỳ", "Nguyễn Văn Kỳ"])
    }
  }

  @Test func `a report without files keeps its canonical JSON, which holds people by id alone`() async throws {
    try await Self.run { issuing in
      let report = try await issuing.book.issueReport(issuing.typed(), as: []).sheet.report
      #expect(report.files.count == 1 && report.files[0].hash == report.canonical)
      let json = String(decoding: try await issuing.book.bytes(of: report.files[0]), as: UTF8.self)
      #expect(json.contains("Hội nghị tổng kết"))
      #expect(!json.contains("Nguyễn Văn Ký"))
      // Not in the log either.
      let event = try #require(try await issuing.book.tail(2).first { $0.type == "ReportIssued" })
      #expect(!event.data.contains("Nguyễn") && event.data.contains(issuing.signer.id.uuid.text))
    }
  }

  @Test func `whatever is recorded later, on whatever day and by whatever machine, leaves the proof true`() async throws
  {
    try await Self.run { issuing in
      let book = issuing.book
      var note = TypedReportNote()
      note.section = "context"
      note.period = "2025"
      note.text = "Bối cảnh khi ban hành"
      _ = try await book.recordReportNote(note)
      let plan = try await issuing.plan("Kế hoạch", "2026-01-10")
      _ = try await book.issueReport(issuing.typed(), as: [])
      // A correction, a retraction, a merger, another activity, an old plan held, another text, form, name and kind.
      let one = try await issuing.record("Thêm sau", "2025-03-03", attended: "7")
      let two = try await issuing.record("Thêm sau nữa", "2025-03-03", attended: "8")
      _ = try await book.merge("\(two)", into: "\(one)")
      let conference = try await book.sheet("hoi nghi tong ket", withHistory: false).number
      _ = try await book.take(.amend(corrections { $0.attended = "999" }, reason: nil), on: "\(conference)")
      let exchange = try await book.sheet("giao luu van nghe", withHistory: false).number
      _ = try await book.take(.retract(reason: nil), on: "\(exchange)")
      _ = try await book.take(.hold(corrections { $0.period = "2026-01-10" }, reason: nil), on: "\(plan)")
      note.text = "Bối cảnh viết lại"
      _ = try await book.recordReportNote(note)
      var form = TypedReportForm()
      form.body = TypedFormText(vi: "CƠ QUAN KHÁC")
      _ = try await book.setReportForm(form, of: nil)
      _ = try await book.addKind(TypedKind(code: "x-1", name: "loại mới", section: "aid"))
      try await issuing.rename(to: "Hội hữu nghị đổi tên")
      try await issuing.fixture.inTheHands(today: "2031-07-07", of: nil, province: "Hà Nội") { later in
        let proof = try await later.verifyReport("1/2026", by: "doi ten")
        #expect(proof.isProven)
      }
    }
  }

  @Test func `a report known on a position equals the report that was made there`() async throws {
    try await Self.run { issuing in
      let book = issuing.book
      var positions: [(position: Int, json: [UInt8])] = []
      let basis = ReportBasis(
        organisation: issuing.association, scope: .country, period: try period("2025"), view: .now,
        details: ReportIssueDetails(number: 1, date: try day("2026-01-15"), signer: issuing.signer.id),
        form: ReportForm())
      for number in 1...4 {
        _ = try await issuing.record("Hoạt động \(number)", "2025-0\(number)-02", attended: "\(number)")
        let position = try await book.settledPosition()
        let json = try await book.readAsItStands { try basis.compose(at: position, $0).canonicalJSON }
        positions.append((position, json))
      }
      for (position, json) in positions {
        let again = try await book.readAsItStands { try basis.compose(at: position, $0).canonicalJSON }
        #expect(again == json)
      }
      #expect(Set(positions.map(\.json)).count == 4)
    }
  }

  @Test func `an activity that is put on record after an entry named it leaves the proof true`() async throws {
    try await Self.run { issuing in
      let book = issuing.book
      let id = ActivityID(uuid(77))
      let proposal = RegisterEntry.proposal(
        Proposal(text: LocalizedText(vi: "Kiến nghị"), raised: try period("2025-05-23"), activity: id))
      _ = try await book.append([
        DecidedWrite(
          stream: try Book.stream("proposal", uuid(78)), expected: .noStream,
          events: [RegisterEventFormat.encode(.entered(proposal))])
      ])
      _ = try await book.issueReport(issuing.typed(), as: [])
      let details = ActivityDetails(
        kind: try kind("conference"), title: LocalizedText(vi: "Ghi sau"), period: try period("2025-05-23"))
      _ = try await book.append([
        DecidedWrite(
          stream: try Book.stream(ActivityEventFormat.category, id.uuid), expected: .noStream,
          events: [ActivityEventFormat.encode(.recorded(details))])
      ])
      #expect(try await book.verifyReport("1", by: nil).isProven)
    }
  }

  @Test func `what is for the association only is left out, and that is said`() async throws {
    try await Self.run { issuing in
      var secret = typed("Họp nội bộ", "2025-02-02")
      secret.isInternal = true
      let number = try await issuing.book.record(secret, isPlan: false, isDistinct: true).stored.number
      let issued = try await issuing.book.issueReport(issuing.typed(), as: [])
      #expect(issued.sheet.remarks.contains(.internalLeftOut([number])))
      let json = String(decoding: try await issuing.book.bytes(of: issued.sheet.report.files[0]), as: UTF8.self)
      #expect(!json.contains("Họp nội bộ"))
      // A draft has what will be issued, and so has what explains it.
      let draft = try await AskingTests.report(issuing.book) { $0.period = "2025" }
      #expect(!draft.activities.contains { $0.number == number } && draft.leftOut == [number])
      var question = Question()
      question.period = "2025"
      let explained = try await issuing.book.explain("activities", question)
      #expect(!explained.report.activities.contains { $0.number == number })
    }
  }

  @Test func `what stands as it was planned is counted, and named to whoever makes the report`() async throws {
    try await Self.run { issuing in
      let plan = try await issuing.plan("Theo kế hoạch", "2025-09-10")
      _ = try await issuing.book.take(.amend(corrections { $0.attended = "300" }, reason: nil), on: "\(plan)")
      _ = try await issuing.book.take(.hold(corrections { _ in }, reason: nil), on: "\(plan)")
      let draft = try await AskingTests.report(issuing.book) { $0.period = "2025" }
      #expect(draft.remarks == [.asPlanned([plan])] && draft.figures.people.total == 440)
      let issued = try await issuing.book.issueReport(issuing.typed(), as: [])
      #expect(issued.sheet.remarks.contains(.asPlanned([plan])))
      _ = try await issuing.book.take(.amend(corrections { $0.isAsPlanned = true }, reason: nil), on: "\(plan)")
      let after = try await AskingTests.report(issuing.book) { $0.period = "2025" }
      #expect(after.remarks == [])
    }
  }

  // MARK: Numbers

  @Test func `numbers go on within a year, begin anew in the next, and are each organisation's own`() async throws {
    try await Self.run { issuing in
      let other = try await issuing.fixture.organisation("Hội hữu nghị Việt - Lào")
      let dates = ["2025-12-20", "2025-12-31", "2026-01-02", "2026-01-09"]
      var numbers: [String] = []
      for date in dates {
        var typed = issuing.typed()
        typed.date = date
        numbers.append(try await issuing.book.issueReport(typed, as: []).sheet.report.number.description)
      }
      #expect(numbers == ["1/2025", "2/2025", "1/2026", "2/2026"])
      var typed = issuing.typed()
      typed.number = "07/2026"
      #expect(try await issuing.book.issueReport(typed, as: []).sheet.report.number.value == 7)
      typed.number = nil
      #expect(try await issuing.book.issueReport(typed, as: []).sheet.report.number.value == 8)
      typed.issuer = "Hội hữu nghị Việt - Lào"
      let ofOther = try await issuing.book.issueReport(typed, as: []).sheet.report
      #expect(ofOther.number == ReportNumber(1, year: 2026) && ofOther.organisation == other)

      let refusal = try await issuing.refusal {
        var typed = issuing.typed()
        typed.number = "7"
        _ = try await issuing.book.issueReport(typed, as: [])
      }
      #expect(refusal == .numberTaken(ReportNumber(7, year: 2026)))
      // Of two organisations with a number 1, the one that records is meant; a newer year comes first.
      let meant = try await issuing.book.issuedReport("1", by: nil).report
      #expect(meant.organisation == issuing.association && meant.number.year == 2026)
      #expect(try await issuing.book.issuedReport("1/2025", by: nil).report.number.year == 2025)
      #expect(try await issuing.book.issuedReport("1", by: "Việt - Lào").report.organisation == other)
      try await issuing.fixture.inTheHands(today: "2026-01-15") { book in
        let problems = try await issuing.fixture.problems { _ = try await book.issuedReport("1/2026", by: nil) }
        #expect(problems.map(\.code) == ["several-reports"])
      }
      let list = try await issuing.book.issuedReports(year: "2026", by: nil)
      #expect(list.reports.map(\.report.number.value) == [8, 7, 2, 1, 1])
      #expect(try await issuing.book.issuedReports(year: nil, by: "viet nga").reports.count == 6)
    }
  }

  @Test func `of two who name one number at once, one has it and the other is told, with nothing recorded`()
    async throws
  {
    try await Self.run { issuing in
      try await issuing.fixture.inTheHands(today: "2026-01-15", of: issuing.association) { other in
        var typed = issuing.typed()
        typed.number = "5"
        let asked = typed
        // The second issues between the first one's question and its append, when its files are ready.
        let refusal = await issuing.thrown {
          _ = try await issuing.book.issueReport(asked, as: [try #require(ReportFile(path: "a.md", language: .vi))]) {
            _ in
            _ = try await other.issueReport(asked, as: [])
          }
        }
        #expect((refusal as? ReportRefused)?.rejection == .numberTaken(ReportNumber(5, year: 2026)))
        let list = try await issuing.book.issuedReports(year: nil, by: nil)
        #expect(list.reports.count == 1)
      }
    }
  }

  @Test func `of two who leave the number to the book at once, each gets one of their own`() async throws {
    try await Self.run { issuing in
      try await issuing.fixture.inTheHands(today: "2026-01-15", of: issuing.association) { other in
        let asked = issuing.typed()
        let calls = Mutex(0)
        let file = try #require(ReportFile(path: "a.md", language: .vi))
        let issued = try await issuing.book.issueReport(asked, as: [file]) { _ in
          let isFirst = calls.withLock { calls in
            calls += 1
            return calls == 1
          }
          if isFirst { _ = try await other.issueReport(asked, as: []) }
        }
        #expect(issued.sheet.report.number.value == 2 && calls.withLock { $0 } == 2)
        #expect(try await issuing.book.verifyReport("2", by: nil).isProven)
      }
    }
  }

  // MARK: What can't be issued, and what may but ought to be known

  @Test func `what can't be issued is refused before anything is kept`() async throws {
    try await Self.run { issuing in
      let book = issuing.book
      func problems(_ change: (inout TypedReportIssue) -> Void) async throws -> [String] {
        var typed = issuing.typed()
        change(&typed)
        let asked = typed
        return try await issuing.fixture.problems { _ = try await book.issueReport(asked, as: []) }.map(\.code)
      }
      #expect(try await problems { $0.signer = nil } == ["missing"])
      #expect(try await problems { $0.signer = "Không Ai" } == ["unknown-person"])
      // Its year is that of the day it's dated, typed or not.
      #expect(try await problems { $0.number = "5/2025" } == ["report-year"])
      #expect(
        try await problems {
          $0.number = "5/2026"
          $0.date = "2025-12-31"
        } == ["report-year"])
      #expect(try await problems { $0.number = "5/26" } == ["report-number"])
      #expect(try await problems { $0.number = "năm" } == ["report-number"])
      #expect(try await problems { $0.supersedes = "9" } == ["unknown-report"])
      #expect(
        try await problems {
          $0.date = "2026-13-01"
          $0.period = "x"
        } == ["period", "period"])
      for (date, rejection): (String, ReportRejection) in [
        ("2026-01-16", .dateAhead(try day("2026-01-16"), today: try day("2026-01-15"))),
        ("2024-12-31", .dateBeforePeriod(try day("2024-12-31"), try period("2025"))),
      ] {
        var typed = issuing.typed()
        typed.date = date
        let asked = typed
        #expect(try await issuing.refusal { _ = try await book.issueReport(asked, as: []) } == rejection)
      }
      try await issuing.fixture.inTheHands(today: "2026-01-15") { nobody in
        let problems = try await issuing.fixture.problems { _ = try await nobody.issueReport(issuing.typed(), as: []) }
        #expect(problems == [.missing(.issuer)])
      }
      #expect(try await issuing.fixture.keptFiles() == 0)
    }
  }

  @Test func `a plan that nobody reported, a period that goes on and another report that stands are told`() async throws
  {
    try await Self.run { issuing in
      let book = issuing.book
      let plan = try await issuing.plan("Kế hoạch", "2025-12")
      let late = try await book.record(typed("Cuối năm", "28/12/2025..5/1/2026"), isPlan: false, isDistinct: true)
      var note = TypedReportNote()
      note.section = "nguyên nhân"
      note.period = "1/1/2025..31/12/2025"
      note.text = "Vì vậy"
      _ = try await book.recordReportNote(note)
      var typed = issuing.typed()
      typed.date = "2025-12-20"
      let first = try await book.issueReport(typed, as: [])
      #expect(first.sheet.remarks.contains(.periodGoesOn(until: try day("2025-12-31"))))
      #expect(first.sheet.remarks.contains(.afterItsDate([late.stored.number])))
      #expect(first.sheet.remarks.contains(.unwritten([.context, .strengths, .shortcomings])))
      let second = try await book.issueReport(issuing.typed(), as: [])
      #expect(second.sheet.remarks.contains(.unreported([plan])))
      #expect(!second.sheet.remarks.contains { if case .afterItsDate = $0 { true } else { false } })
      #expect(second.sheet.remarks.contains(.alsoIssued(ReportNumber(1, year: 2025))))

      typed = issuing.typed()
      typed.supersedes = "1/2025"
      let third = try await book.issueReport(typed, as: [try #require(ReportFile(path: "a.md", language: .vi))])
      let printed = String(
        decoding: try await book.bytes(of: try #require(third.sheet.report.files.last)), as: UTF8.self)
      #expect(printed.contains("Báo cáo này thay thế Báo cáo số 01/BC ngày 20 tháng 12 năm 2025."))
      #expect(!third.sheet.remarks.contains(.alsoIssued(ReportNumber(1, year: 2025))))
      #expect(try await book.issuedReport("1/2025", by: nil).supersededBy == ReportNumber(2, year: 2026))
      #expect(third.sheet.supersedes == ReportNumber(1, year: 2025))
      let asked = typed
      let refusal = try await issuing.refusal { _ = try await book.issueReport(asked, as: []) }
      #expect(refusal == .alreadySuperseded(ReportNumber(1, year: 2025), by: ReportNumber(2, year: 2026)))
    }
  }

  @Test func `what is stopped between the files and the event leaves nothing half done, and the same command does it`()
    async throws
  {
    try await Self.run { issuing in
      struct Killed: Error {}
      let file = try #require(ReportFile(path: "a.md", language: .vi))
      let before = try await issuing.book.log.head()
      let error = await issuing.thrown {
        _ = try await issuing.book.issueReport(issuing.typed(), as: [file]) { _ in throw Killed() }
      }
      #expect(error is Killed)
      // Files that were kept before a crash refer to nothing, and are the same again.
      let orphan = try HashedFile(Array("orphan".utf8))
      try await issuing.book.pool.withConnection { try KeptFiles.keep([orphan], $0) }
      #expect(try await issuing.book.log.head() == before)
      #expect(try await issuing.book.issuedReports(year: nil, by: nil).reports.isEmpty)
      let issued = try await issuing.book.issueReport(issuing.typed(), as: [file])
      #expect(issued.sheet.report.number.value == 1)
      #expect(try await issuing.book.verifyReport("1", by: nil).isProven)
      let found = try await issuing.book.examine().first { if case .keptFiles = $0 { true } else { false } }
      #expect(found == .keptFiles(sound: 2, damaged: 0, unused: 1) && found?.isProblem == false)
    }
  }

  @Test func `a signer whose name was erased leaves the proof true, and the file as it was`() async throws {
    try await Self.run { issuing in
      let file = try #require(ReportFile(path: "a.md", language: .vi))
      let report = try await issuing.book.issueReport(issuing.typed(), as: [file]).sheet.report
      let bytes = try await issuing.book.bytes(of: report.files[1])
      let erased = try await issuing.book.erasePerson("\(issuing.signer.number)").person
      #expect(try await issuing.book.verifyReport("1", by: nil).isProven)
      #expect(try await issuing.book.verifyLog(checkpoints: []).isSound)
      #expect(try await issuing.book.bytes(of: report.files[1]) == bytes)
      let sheet = try await issuing.book.issuedReport("1", by: nil)
      #expect(sheet.names.people.isEmpty && sheet.names.erasedPeople == [issuing.signer.id: issuing.signer.number])
      let changes = try await issuing.book.changes(since: "1", by: nil)
      #expect(!changes.isDifferent && changes.figures.isEmpty)
      #expect(changes.people.map(\.position) == [erased.position])
      #expect(changes.people.allSatisfy { $0.isErasure && $0.isSigner && $0.activities.isEmpty })
      // Nobody can sign any more under a name that isn't kept.
      let problems = try await issuing.fixture.problems {
        _ = try await issuing.book.issueReport(issuing.typed(), as: [])
      }
      #expect(problems.map(\.code) == ["erased-person"])
    }
  }

  @Test func `a signer in the form who was erased signs nothing more, and a draft shows that they were`() async throws {
    try await Self.run { issuing in
      var form = TypedReportForm()
      form.signer = "\(issuing.signer.number)"
      _ = try await issuing.book.setReportForm(form, of: nil)
      _ = try await issuing.book.erasePerson("\(issuing.signer.number)")
      var typed = issuing.typed()
      typed.signer = nil
      let asked = typed
      let problems = try await issuing.fixture.problems { _ = try await issuing.book.issueReport(asked, as: []) }
      #expect(problems.map(\.code) == ["erased-person"])
      var question = Question()
      question.period = "2025"
      question.organisation = "viet nga"
      let names = try await issuing.book.report(question).names
      #expect(names.person(issuing.signer.id, in: .en) == "[erased person, no. \(issuing.signer.number)]")
    }
  }

  @Test func `what changed since a report names whom it refers to and whose record was corrected or erased`()
    async throws
  {
    try await Self.run { issuing in
      let book = issuing.book
      let guest = try await book.addPerson(TypedPerson(name: "Trần Thị Bình"))
      let other = try await book.addPerson(TypedPerson(name: "Lê Văn Xa"))
      let number = try await issuing.record("Gặp mặt", "2025-09-01", attended: "10")
      _ = try await book.take(
        .amend(corrections { $0.add.people = ["\(guest.number)"] }, reason: nil), on: "\(number)")
      _ = try await book.issueReport(issuing.typed(), as: [])
      #expect(try await book.changes(since: "1", by: nil).people.isEmpty)
      _ = try await book.correctPerson(correction { $0.position = "Chủ tịch" }, person: "\(issuing.signer.number)")
      _ = try await book.correctPerson(correction { $0.position = "Hội viên" }, person: "\(guest.number)")
      _ = try await book.erasePerson("\(guest.number)")
      _ = try await book.erasePerson("\(other.number)")
      let changes = try await book.changes(since: "1", by: nil)
      #expect(changes.people.map(\.number) == [issuing.signer.number, guest.number])
      #expect(changes.people.map(\.isErasure) == [false, true] && changes.people.map(\.isSigner) == [true, false])
      #expect(changes.people.map(\.activities) == [[], [number]])
      for language in Language.allCases {
        var renderer = TextRenderer(language: language, width: 100)
        let text = String(decoding: renderer.bytes(title: "", changes.blocks(in: language)), as: UTF8.self)
        #expect(text.contains(PersonText.erased(guest.number).in(language)), "\(language)")
        #expect(text.contains(PersonText.recordErased.in(language)) && !text.contains("Trần Thị Bình"), "\(language)")
      }
    }
  }

  @Test func `a file that was lost from the database is named`() async throws {
    try await Self.run { issuing in
      let file = try #require(ReportFile(path: "a.md", language: .vi))
      _ = try await issuing.book.issueReport(issuing.typed(), as: [file])
      try await issuing.fixture.loseFiles()
      let proof = try await issuing.book.verifyReport("1", by: nil)
      #expect(proof.isSame && !proof.isProven && proof.damaged.count == 2)
      let found = try await issuing.book.examine().first { if case .keptFiles = $0 { true } else { false } }
      #expect(found == .keptFiles(sound: 0, damaged: 2, unused: 0) && found?.isProblem == true)
    }
  }
}
