import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch an entry of a register that says something else than was typed, a step on the wrong entry, one that is
/// shown before it was known, and an import that undoes what was done by command.
@Suite struct RecordEntryTests {
  static func entry(_ change: (inout TypedEntry) -> Void) -> TypedEntry {
    var typed = TypedEntry()
    change(&typed)
    return typed
  }

  static let lesson = entry {
    $0.text = "Mở lớp tiếng Nga"
    $0.period = "24/5/2025"
    $0.addressee = "Bộ Giáo dục"
  }

  static let meeting = typed("Hội nghị", "23/5/2025")

  static func list(
    _ book: Book, _ register: RegisterEntry.Register, onlyOpen: Bool = false,
    _ change: (inout Question) -> Void = { _ in }
  ) async throws -> [Int] {
    var question = Question()
    change(&question)
    return try await book.entries(register, question, onlyOpen: onlyOpen).entries.map(\.number)
  }

  static func refusal(_ fixture: BookFixture, _ body: () async throws -> Void) async throws -> RegisterRejection? {
    let before = try await fixture.book.log.head()
    do {
      try await body()
      return nil
    } catch let error as RegisterRefused {
      #expect(try await fixture.book.log.head() == before)
      return error.rejection
    }
  }

  @Test func `each sort of entry is recorded as it is typed`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let association = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let activity = try await book.record(typed("Hội nghị", "23-24/5/2025"), isPlan: false, isDistinct: true).stored
      let tally = try await book.enter(
        Self.entry {
          $0.kind = "giao lưu"
          $0.text = "Đón trên 20 đoàn"
          $0.textEn = "More than 20 delegations"
          $0.period = "5/2025"
          $0.count = ">20"
          $0.organisations = ["viet nga", "Hội hữu nghị Việt - Nga"]
          $0.provinces = ["hai duong"]
          $0.occasions = ["75 năm"]
          $0.sources = ["Báo"]
        }, in: .tally)
      #expect(
        tally.sheet.entry.value
          == .tally(
            Tally(
              kind: try kind("exchange"), text: LocalizedText(vi: "Đón trên 20 đoàn", en: "More than 20 delegations"),
              organisations: [association], provinces: [try unit("hai-duong-1997")], period: try period("2025-05"),
              count: Count(20, .moreThan), occasions: [.text("75 năm")], sources: ["Báo"])))
      #expect(tally.positions == [tally.sheet.entry.number])
      let proposal = try await book.enter(
        Self.entry {
          $0.text = "Mở lớp"
          $0.activity = "hoi nghi"
          $0.provinces = ["toàn quốc"]
        }, in: .proposal)
      #expect(
        proposal.sheet.entry.value
          == .proposal(
            Proposal(
              text: LocalizedText(vi: "Mở lớp"), raised: try period("2025-05-23..2025-05-24"),
              activity: activity.activity.id)))
      #expect(proposal.sheet.origins == [.raised: .activity])
      #expect(proposal.sheet.names.activityNumbers == [activity.activity.id: activity.number])
      let direction = try await book.enter(
        Self.entry {
          $0.text = "Sắp xếp"
          $0.period = "2026"
          $0.given = "24/5/2025"
          $0.audience = "các Hội"
          $0.fields = ["văn hóa"]
        }, in: .direction)
      #expect(
        direction.sheet.entry.value
          == .direction(
            Direction(
              text: LocalizedText(vi: "Sắp xếp"), given: try period("2025-05-24"), period: try period("2026"),
              audience: "các Hội", fields: [.culture])))
      let figure = try await book.enter(
        Self.entry {
          $0.text = "tăng trưởng"
          $0.value = "10,2%"
          $0.valueEn = "10.2%"
          $0.period = "2024"
          $0.provinces = ["Hải Dương"]
          $0.isApproximate = true
          $0.activity = "\(activity.number)"
        }, in: .figure)
      #expect(
        figure.sheet.entry.value
          == .figure(
            ProvinceFigure(
              province: try unit("hai-duong-1997"), name: LocalizedText(vi: "tăng trưởng"), period: try period("2024"),
              value: LocalizedText(vi: "10,2%", en: "10.2%"), isApproximate: true, activity: activity.activity.id)))
    }
  }

  @Test func `what is not given comes from the settings, where it says something`() async throws {
    try await BookFixture.run { fixture in
      let association = try await fixture.organisation("Hội Một")
      _ = try await fixture.book.record(typed("Hội nghị", "23/5/2025"), isPlan: false, isDistinct: true)
      try await fixture.inTheHands(of: association, province: "Hải Phòng") { book in
        let proposal = try await book.enter(Self.lesson, in: .proposal)
        #expect(proposal.sheet.origins == [.organisation: .settings, .province: .settings])
        guard case .proposal(let value) = proposal.sheet.entry.value else { return }
        #expect(value.by == [association])
        #expect(value.provinces.map(\.value).allSatisfy { $0.hasPrefix("hai-phong") } && value.provinces.count == 1)
        // What was raised at an activity concerns what that was about.
        let there = try await book.enter(
          Self.entry {
            $0.text = "X"
            $0.activity = "last"
          }, in: .proposal)
        #expect(there.sheet.origins == [.organisation: .settings, .raised: .activity])
        let direction = Self.entry {
          $0.text = "X"
          $0.period = "2026"
          $0.given = "2025"
        }
        #expect(try await book.enter(direction, in: .direction).sheet.origins == [.responsible: .settings])
        let figure = Self.entry {
          $0.text = "FDI"
          $0.value = "x"
          $0.period = "2024"
        }
        #expect(try await book.enter(figure, in: .figure).sheet.origins == [.province: .settings])
        let nowhere = Self.entry {
          $0.kind = "aid"
          $0.text = "X"
          $0.period = "2024"
          $0.provinces = ["nationwide"]
          $0.organisations = ["unknown"]
        }
        #expect(try await book.enter(nowhere, in: .tally).sheet.origins == [:])
      }
      let figure = Self.entry {
        $0.text = "FDI"
        $0.value = "x"
        $0.period = "2024"
      }
      let problems = try await fixture.problems { _ = try await fixture.book.enter(figure, in: .figure) }
      #expect(problems == [.missing(.province)])
    }
  }

  @Test func `everything wrong is told at once`() async throws {
    try await BookFixture.run { fixture in
      let problems = try await fixture.problems {
        _ = try await fixture.book.enter(
          Self.entry {
            $0.text = " "
            $0.kind = "không có"
            $0.period = "30/2/2025"
            $0.count = "nhiều"
            $0.organisations = ["Hội Không Có"]
          }, in: .tally)
      }
      #expect(problems.map(\.code) == ["unknown-kind", "text", "period", "count", "unknown-organisation"])
      let step = try await fixture.problems {
        _ = try await fixture.book.take(.forward(to: "", on: "hôm qua"), onEntry: "999", in: .proposal)
      }
      #expect(step.map(\.code) == ["unknown-entry", "text", "period"])
    }
  }

  @Test func `an entry is found by number, last and words, within its register`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func answer(_ which: String) async throws -> Int {
        try await book.take(.forward(to: which, on: "1/6/2025"), onEntry: which, in: .proposal).sheet.entry.number
      }
      #expect(
        try await fixture.problems { _ = try await answer("last") } == [.noLastEntry(.proposal)])
      let one = try await book.enter(Self.lesson, in: .proposal).sheet.entry.number
      let two = try await book.enter(
        Self.entry {
          $0.text = "Mở lớp tiếng Việt"
          $0.period = "2024"
        }, in: .proposal
      ).sheet.entry.number
      let direction = try await book.enter(
        Self.entry {
          $0.text = "Tiếng Nga"
          $0.period = "2026"
          $0.given = "2025"
        }, in: .direction
      ).sheet.entry.number
      #expect(try await answer("\(one)") == one)
      #expect(try await answer("tieng NGA") == one)
      #expect(try await answer("last") == two)
      #expect(try await answer("mới nhất") == two)
      for (typed, problem): (String, String) in [
        ("iếng nga", "unknown-entry"), ("\(direction)", "unknown-entry"), ("0", "unknown-entry"),
        ("mo lop", "several-entries"),
        ("'; DROP TABLE entry; --", "unknown-entry"), ("100%_", "unknown-entry"),
      ] {
        #expect(try await fixture.problems { _ = try await answer(typed) }.map(\.code) == [problem], "\(typed)")
      }
    }
  }

  @Test func `a proposal goes through its life, and what was known before stays known`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let n = try await book.enter(Self.lesson, in: .proposal).sheet.entry.number
      let which = "\(n)"
      let forwarded = try await book.take(.forward(to: "Bộ Ngoại giao", on: nil), onEntry: which, in: .proposal)
      guard case .proposal(let value) = forwarded.sheet.entry.value else { return }
      #expect(value.forwarded == [.init(to: "Bộ Ngoại giao", on: try period("2025-06-15"))])
      #expect(try await Self.list(book, .proposal, onlyOpen: true) == [n])
      let known = try await book.log.head()
      _ = try await book.take(.answer(text: "Đồng ý", on: "15/6/2025"), onEntry: which, in: .proposal)
      #expect(try await Self.list(book, .proposal, onlyOpen: true) == [])
      #expect(try await Self.list(book, .proposal) == [n])
      let then = try await book.readAsItStands { try RegisterQueries.entries([.proposal], knownAt: known, $0) }
      #expect(then.map(\.entry.isOpen) == [true])
      var report = Question()
      report.period = "2025"
      #expect(try await book.report(report).proposals.isEmpty)
      _ = try await book.take(.close(reason: nil, on: nil), onEntry: which, in: .proposal)
      guard
        case .closed? = try await Self.refusal(
          fixture,
          {
            _ = try await book.take(.forward(to: "X", on: nil), onEntry: which, in: .proposal)
          })
      else {
        Issue.record("a closed proposal was forwarded")
        return
      }
      // Put right: it wasn't closed, nor was that an answer.
      let again = try await book.amend(
        Self.entry {
          $0.answer = "unknown"
          $0.isReopened = true
          $0.addressee = "Chính phủ"
        }, entry: which, in: .proposal)
      guard case .proposal(let open) = again.sheet.entry.value else { return }
      #expect(
        open.isOpen && open.addressee == "Chính phủ" && open.text == value.text && open.forwarded == value.forwarded)
      #expect(try await book.report(report).proposals.map(\.number) == [n])
    }
  }

  @Test func `a correction keeps what it doesn't name, takes away what is unknown, and must change something`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      var full = Self.lesson
      full.textEn = "A Russian class"
      full.sources = ["Báo"]
      full.provinces = ["Hải Dương"]
      full.activity = "last"
      let activity = try await book.record(Self.meeting, isPlan: false, isDistinct: true).stored.activity.id
      let n = "\(try await book.enter(full, in: .proposal).sheet.entry.number)"
      let amended = try await book.amend(
        Self.entry {
          $0.textRu = "Класс русского языка"
          $0.provinces = ["unknown"]
          $0.addressee = ""
          $0.forwarded = ["Bộ Ngoại giao @ 6/2025"]
          $0.answer = "Đồng ý"
          $0.answered = "10/6/2025"
        }, entry: n, in: .proposal)
      #expect(
        amended.sheet.entry.value
          == .proposal(
            Proposal(
              text: LocalizedText(vi: "Mở lớp tiếng Nga", en: "A Russian class", ru: "Класс русского языка"),
              raised: try period("2025-05-24"), activity: activity,
              forwarded: [.init(to: "Bộ Ngoại giao", on: try period("2025-06"))],
              answer: .init(text: "Đồng ý", on: try period("2025-06-10")), sources: ["Báo"])))
      let same = Self.entry { $0.sources = ["Báo"] }
      let refusal = try await Self.refusal(fixture) { _ = try await book.amend(same, entry: n, in: .proposal) }
      #expect(refusal == .nothingChanges)
      let without = try await book.amend(Self.entry { $0.activity = "unknown" }, entry: n, in: .proposal)
      guard case .proposal(let proposal) = without.sheet.entry.value else { return }
      #expect(proposal.activity == nil && proposal.answer != nil)
      let ahead = Self.entry { $0.answered = "2027" }
      guard
        case .liesAhead? = try await Self.refusal(fixture, { _ = try await book.amend(ahead, entry: n, in: .proposal) })
      else {
        Issue.record("an answer of 2027 was taken")
        return
      }
    }
  }

  @Test func `of two answers at once one is recorded, and the other is told so`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let n = "\(try await book.enter(Self.lesson, in: .proposal).sheet.entry.number)"
      let before = try await book.log.head()
      let refused = await withTaskGroup(of: (any Error)?.self) { group in
        for text in ["Đồng ý", "Không đồng ý"] {
          group.addTask {
            do {
              _ = try await book.take(.answer(text: text, on: nil), onEntry: n, in: .proposal)
              return nil
            } catch {
              return error
            }
          }
        }
        return await group.reduce(into: []) { if let error = $1 { $0.append(error) } }
      }
      #expect(try await book.log.head() == before + 1)
      #expect(refused.count == 1)
      switch refused.first {
      case EventLogError.conflict?: break
      case let error as RegisterRefused:
        guard case .answered = error.rejection else {
          Issue.record("\(error)")
          return
        }
      default: Issue.record("\(String(describing: refused))")
      }
    }
  }

  @Test func `a list holds what concerns its period, province and organisation`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let association = try await fixture.organisation("Hội Một")
      _ = try await book.record(
        typed("Hội nghị ở Hải Dương", "23/5/2025", at: ["Hải Dương"]), isPlan: false, isDistinct: true)
      func direction(_ given: String, _ meantFor: String, _ organisations: [String] = []) async throws -> Int {
        try await book.enter(
          Self.entry {
            $0.text = "Việc \(given) \(meantFor)"
            $0.given = given
            $0.period = meantFor
            $0.organisations = organisations
          }, in: .direction
        ).sheet.entry.number
      }
      let one = try await direction("2024", "2025"), two = try await direction("2025", "2026", ["Hội Một"])
      let three = try await book.enter(
        Self.entry {
          $0.text = "Từ hội nghị"
          $0.period = "2027"
          $0.activity = "last"
        }, in: .direction
      ).sheet.entry.number
      #expect(try await Self.list(book, .direction) == [one, two, three])
      #expect(try await Self.list(book, .direction) { $0.period = "2025" } == [one, two, three])
      #expect(try await Self.list(book, .direction) { $0.period = "2026" } == [two])
      #expect(try await Self.list(book, .direction) { $0.organisation = "Hội Một" } == [two])
      #expect(try await Self.list(book, .direction) { $0.province = "Hải Dương" } == [three])
      #expect(try await Self.list(book, .direction) { $0.province = "Hải Phòng" } == [])
      _ = try await book.take(.done(on: "2025", activity: "last"), onEntry: "\(one)", in: .direction)
      #expect(try await Self.list(book, .direction, onlyOpen: true) == [two, three])
      // A direction given before opens the report of the period that it is for, with what became of it.
      var question = Question()
      question.period = "2025"
      let report = try await book.report(question)
      #expect(report.directions.map(\.number) == [one, two, three])
      #expect(report.directions.first?.value.isOpen == false)
      #expect(report.names.activityNumbers.count == 1)
      _ = association
    }
  }

  @Test func `an import that comes again, the same or changed, doesn't undo what was done by command`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let header = "ref,proposal,raised,addressee\n"
      let file = ImportTests.file(header + "p1,Mở lớp tiếng Nga,24/5/2025,Bộ Giáo dục\n")
      _ = try await book.importFiles([file])
      _ = try await book.take(.forward(to: "Bộ Ngoại giao", on: "1/6/2025"), onEntry: "last", in: .proposal)
      let head = try await book.log.head()
      _ = try await book.importFiles([file])
      #expect(try await book.log.head() == head)
      _ = try await book.importFiles([ImportTests.file(header + "p1,Mở lớp tiếng Nga,24/5/2025,Chính phủ\n")])
      #expect(try await book.log.head() == head + 1)
      let stored = try await book.read { try RegisterQueries.last(.proposal, $0) }
      guard case .proposal(let proposal)? = stored?.entry else { return }
      #expect(proposal.addressee == "Chính phủ")
      #expect(proposal.forwarded == [.init(to: "Bộ Ngoại giao", on: try period("2025-06-01"))])
    }
  }
}
