import Documents
import EventStore
import Foundation
import Friendship
import Synchronization
import Testing
import Wording

@testable import Secretariat

/// Would catch a report or a timeline that counts what isn't there, forgets what a former province left, or shows what
/// was only learnt later.
@Suite struct AskingTests {
  static func report(_ book: Book, _ change: (inout Question) -> Void) async throws -> Report {
    var question = Question()
    change(&question)
    return try await book.report(question)
  }

  static func timeline(_ book: Book, _ change: (inout Question) -> Void) async throws -> [TimelineEntry] {
    var question = Question()
    change(&question)
    let entries = Mutex<[TimelineEntry]>([])
    try await book.timeline(question, begin: { _ in }, add: { batch in entries.withLock { $0 += batch } })
    return entries.withLock { $0 }
  }

  @Test func `a report counts what was held in its period, compares it, and lists what went unreported`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func record(_ title: String, _ when: String, at place: String, attended: String? = nil) async throws -> Int {
        var activity = typed(title, when, at: [place])
        activity.attended = attended
        return try await book.record(activity, isPlan: false, isDistinct: true).stored.number
      }
      let one = try await record("A", "2025-05-23", at: "Hải Dương", attended: "100")
      let two = try await record("B", "2025-03", at: "online")
      let before = try await record("C", "2024-05-23", at: "Hải Dương")
      _ = try await record("D", "2023", at: "Hải Dương")
      let late = try await book.record(typed("E", "2025-06"), isPlan: true, isDistinct: true).stored.number
      _ = try await book.record(typed("F", "2026-05-01"), isPlan: true, isDistinct: true)
      let retracted = try await record("G", "2025-01-01", at: "Hải Dương")
      _ = try await book.take(.retract(reason: nil), on: "\(retracted)")

      let report = try await Self.report(book) { $0.period = "2025" }
      #expect(report.figures.activities == [two, one])
      #expect(report.figures.people.total == 100 && report.figures.people.knownFor == [one])
      #expect(report.previous?.activities == [before] && report.previousPeriod.canonical == "2024")
      #expect(report.figures.byProvince.map(\.activities) == [[one]] && report.figures.outsideProvinces == [two])
      #expect(report.unreported.isEmpty && report.planned.map(\.title.vi) == ["E", "F"])
      // 1 July: the plan for June has gone by without a word.
      try await fixture.inTheHands(today: "2025-07-01") { book in
        let later = try await Self.report(book) { $0.period = "2025" }
        #expect(later.unreported.map(\.number) == [late] && later.planned.map(\.title.vi) == ["F"])
      }
      let empty = try await Self.report(book) { $0.period = "2019" }
      #expect(empty.figures.activities.isEmpty && empty.previous == nil)
      #expect(try await fixture.problems { _ = try await Self.report(book) { _ in } } == [.missing(.period)])
    }
  }

  @Test func `Hải Phòng's timeline holds what Hải Dương left it, marked, and what its associations did elsewhere`()
    async throws
  {
    try await BookFixture.run(today: "2025-12-31") { fixture in
      let book = fixture.book
      var own = TypedOrganisation()
      own.name = "Hội hữu nghị Việt - Nga thành phố Hải Phòng"
      own.kind = "provincial"
      own.province = "Hải Phòng"
      _ = try await book.addOrganisation(own)
      func record(_ title: String, _ when: String, at places: [String], by: [String] = []) async throws -> Int {
        try await book.record(typed(title, when, at: places, by: by), isPlan: false, isDistinct: true).stored.number
      }
      let former = try await record("A", "2025-05-23", at: ["Hải Dương"])
      let here = try await record("B", "2025-08-01", at: ["Hải Phòng"])
      let both = try await record("C", "2025-09-01", at: ["Hải Phòng", "Hà Nội"])
      let elsewhere = try await record("D", "2025-10-01", at: ["Hà Nội"], by: ["viet nga thanh pho hai phong"])
      let somewhere = try await record("D2", "2025-10-02", at: [], by: ["viet nga thanh pho hai phong"])
      _ = try await record("E", "2025-11-01", at: ["Hà Nội"])

      let entries = try await Self.timeline(book) { $0.province = "Hải Phòng" }
      let relations = entries.compactMap { entry -> (Int, TimelineEntry.Relation)? in
        if case .activity(let activity, let relation) = entry { (activity.number, relation) } else { nil }
      }
      #expect(relations.map(\.0) == [former, here, both, elsewhere, somewhere])
      #expect(relations.map(\.1.counts) == [true, true, true, false, false])
      let association = try await book.organisation("viet nga thanh pho hai phong").stored.organisation.id
      #expect(relations.suffix(2).map(\.1) == [.elsewhere(by: [association]), .placeUnknown(by: [association])])
      #expect(relations.first?.1 == .inFormerUnits([try unit("hai-duong-1997")]))
      let then = try await Self.timeline(book) {
        $0.province = "Hải Dương"
        $0.boundaries = "then"
      }
      #expect(then.count == 1)
      // In two provinces: in each timeline, once in the country's totals.
      let country = try await Self.report(book) { $0.period = "2025" }
      #expect(country.figures.activities.count == 6)
      let haiPhong = try await Self.report(book) {
        $0.period = "2025"
        $0.province = "Hải Phòng"
      }
      #expect(haiPhong.figures.activities == [former, here, both])
    }
  }

  @Test func `as things were, a province that was made anew in 2025 has what happened in the one before it`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let before = try await book.record(typed("A", "2017-03-05", at: ["Hải Phòng"]), isPlan: false, isDistinct: true)
      for boundaries in ["then", "1/1/2017"] {
        let ask: (inout Question) -> Void = {
          $0.period = "2017"
          $0.province = "Hải Phòng"
          $0.boundaries = boundaries
        }
        #expect(try await Self.report(book, ask).figures.activities == [before.stored.number])
        #expect(try await Self.timeline(book, ask).count == 1)
        var question = Question()
        question.period = "2017"
        question.boundaries = boundaries
        #expect(try await book.explain("province:Hải Phòng", question).value.activities == [before.stored.number])
      }
    }
  }

  @Test func `two places are each shown where they went, and only a split leaves it open`() async throws {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let book = fixture.book
      _ = try await book.record(
        typed("A", "2017-03-05", at: ["Đà Nẵng", "Hải Dương"]), isPlan: false, isDistinct: true)
      let split = try await book.record(typed("B", "1985-03-05", at: ["Nghệ Tĩnh"]), isPlan: false, isDistinct: true)
      let report = try await Self.report(book) { $0.period = "2017" }
      let activity = try #require(report.activities.first)
      #expect(activity.units == [try unit("da-nang-2025"), try unit("hai-phong-2025")])
      // The first went by the same name.
      #expect(
        Sentence.places(of: activity, report.names, in: .vi)
          == ["thành phố Đà Nẵng", "tỉnh Hải Dương [tính vào thành phố Hải Phòng]"])
      let open = try await Self.report(book) { $0.period = "1985" }
      #expect(open.figures.byProvince.isEmpty && open.figures.provinceUnknown == [split.stored.number])
      #expect(
        Sentence.places(of: try #require(open.activities.first), open.names, in: .en)
          == ["Nghe Tinh province [possibly in Ha Tinh province or Nghe An province]"])
    }
  }

  @Test func `what was known on a day is what was recorded by its midnight`() async throws {
    try await BookFixture.run(today: "2199-12-31") { fixture in
      let book = fixture.book
      _ = try await book.record(typed("A", "2025-05-23"), isPlan: false, isDistinct: false)
      let head = try await book.log.head()
      let now = try await Self.report(book) { $0.period = "2025" }
      #expect(now.figures.activities.count == 1 && now.known.position == head)
      let later = try await Self.report(book) {
        $0.period = "2025"
        $0.knownOn = "2199-12-31"
      }
      #expect(later.figures == now.figures && later.known.position == head)
      // Before the log began nothing was known, not even provinces.
      let earlier = try await Self.report(book) {
        $0.period = "2025"
        $0.knownOn = "2000-01-01"
      }
      #expect(earlier.figures.activities.isEmpty && earlier.known.position == 0)
      for (typed, problem): (String, InputProblem) in [
        ("2025", .notOneDay("2025")),
        ("2200-01-01", .knownOnLiesAhead(try day("2200-01-01"), today: try day("2199-12-31"))),
      ] {
        let problems = try await fixture.problems {
          _ = try await Self.report(book) {
            $0.period = "2025"
            $0.knownOn = typed
          }
        }
        #expect(problems == [problem])
      }
    }
  }

  @Test func `a day ends at midnight in Việt Nam, which is 17 o'clock UTC`() async throws {
    // 2026-01-10T17:00:00Z.
    #expect(Book.microseconds(untilEndOf: try day("2026-01-10")) == 1_768_064_400_000_000)
    #expect(Book.microseconds(untilEndOf: try day("1970-01-01")) == 17 * 3_600_000_000)
    #expect(Book.microseconds(untilEndOf: try day("1969-12-31")) == -7 * 3_600_000_000)
    try await BookFixture.run(today: "2199-12-31") { fixture in
      let event = try #require(try await fixture.book.log.read(limit: 1).first)
      let local = event.recordedAt.microseconds + 7 * 3_600_000_000
      let date = try #require(CivilDate(dayNumber: Int(local / 86_400_000_000)))
      #expect(try await fixture.book.position(knownOn: date.adding(days: -1)) == 0)
      #expect(try #require(try await fixture.book.position(knownOn: date)) > 0)
    }
  }

  @Test func `all that is wrong in a question is said at once`() async throws {
    try await BookFixture.run { fixture in
      let problems = try await fixture.problems {
        _ = try await Self.report(fixture.book) {
          $0.period = "2025-13"
          $0.province = "Atlantis"
          $0.organisation = "Hội không có"
          $0.kind = "x y z"
          $0.boundaries = "hôm qua"
        }
      }
      #expect(problems.count == 5, "\(problems)")
    }
  }

  @Test func `what was in two units of a province's history is told in both, and counted once`() async throws {
    try await BookFixture.run(today: "2026-01-15") { fixture in
      let book = fixture.book
      for (title, when, places) in [
        ("Ở hai nơi", "3/6/2025", ["Hải Dương", "Hải Phòng"]), ("Chưa rõ tháng", "2025", ["Hải Dương"]),
      ] {
        _ = try await book.record(typed(title, when, at: places), isPlan: false, isDistinct: true)
      }
      var question = Question()
      question.province = "Hải Phòng"
      question.period = "6/2025"
      let held = Mutex<Timeline?>(nil)
      try await book.timeline(
        question, begin: { header in held.withLock { $0 = Timeline(header, in: .vi) } },
        add: { entries in held.withLock { timeline in for entry in entries { _ = timeline?.add(entry) } } })
      let totals = try #require(held.withLock { $0 }).totals
      let units = [try unit("hai-duong-1997"), try unit("hai-phong-1976")]
      #expect(totals.total == 1 && totals.formerUnits == [units[0]: 1, units[1]: 1])
      // Reports too don't count what may have been at another time.
      #expect(totals.possibly == 1)
      #expect(
        try await Self.report(book) { ($0.period, $0.province) = ("6/2025", "Hải Phòng") }.figures.activities.count == 1
      )
    }
  }

  @Test(arguments: ["maybe", "2025", "6/2025", ""]) func `what isn't boundaries is told what is`(typed: String)
    async throws
  {
    try await BookFixture.run { fixture in
      let problems = try await fixture.problems {
        _ = try await Self.report(fixture.book) { ($0.period, $0.boundaries) = ("2025", typed) }
      }
      #expect(problems == [.boundaries(typed)])
      for language in Language.allCases {
        let told = problems[0].phrase(names: Names()).in(language)
        #expect(told.contains("then") && told.contains("now") && told.contains("30/6/2025"), "\(told)")
      }
    }
  }

  @Test func `boundaries of a day before there were provinces are refused`() async throws {
    try await BookFixture.run { fixture in
      let first = try day("1976-07-02")
      for (typed, isRefused) in [("1/1/1970", true), ("1/7/1976", true), ("2/7/1976", false)] {
        let problems = try await fixture.problems {
          _ = try await Self.report(fixture.book) { ($0.period, $0.boundaries) = ("2025", typed) }
        }
        let expected = [
          InputProblem.boundariesTooEarly(try day(typed == "1/1/1970" ? "1970-01-01" : "1976-07-01"), first: first)
        ]
        #expect(problems == (isRefused ? expected : []))
      }
    }
  }

  @Test func `a province that there wasn't on the day of the boundaries is refused, with what it was then`()
    async throws
  {
    try await BookFixture.run(today: "2026-12-01") { fixture in
      func refusal(_ province: String, _ boundaries: String) async throws -> String? {
        let problems = try await fixture.problems {
          _ = try await Self.report(fixture.book) {
            ($0.period, $0.province, $0.boundaries) = ("2025", province, boundaries)
          }
        }
        guard case .provinceNotInBoundaries(let typed, let day, let others)? = problems.first else { return nil }
        return "\(typed) \(day.iso) \(others.flatMap(\.then.units).map(\.value))"
      }
      let today = try await refusal("Hải Dương", "now")
      #expect(today == #"Hải Dương 2026-12-01 ["hai-phong-2025"]"#)
      let before = try await refusal("hai duong", "1/1/1990")
      #expect(before == #"hai duong 1990-01-01 ["hai-hung-1976"]"#)
      for (province, boundaries) in [("Hải Dương", "then"), ("Hải Dương", "30/6/2025"), ("Hải Hưng", "1/1/1990")] {
        #expect(try await refusal(province, boundaries) == nil, "\(province) \(boundaries)")
      }
    }
  }
}
