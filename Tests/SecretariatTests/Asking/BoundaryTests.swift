import ActivitySamples
import Documents
import EventStore
import Friendship
import Testing

@testable import Secretariat

/// Would catch an activity that a report of the whole country loses, or counts twice, because the province it happened in
/// was merged, split or renamed.
@Suite struct BoundaryTests {
  /// What is asked for: years before, on and after days on which provinces changed, and periods over such a day.
  static let periods = [
    "1978", "1991", "1996", "1997", "2003", "2008", "2024", "2025", "1/7/2024..30/6/2026", "1976..2026",
  ]
  static let views = ["then", "now", "1/1/1977", "1/1/1990", "1/6/1997", "1/7/2005", "30/6/2025", "1/7/2025"]

  /// Activities by chance on the real map: in one or several provinces that existed then, most of which were merged, split
  /// or renamed since; abroad, online, nationwide, or nobody knows where.
  struct Record {
    private var samples: ActivitySamples
    private let gazetteer: Gazetteer

    init(seed: Int, _ gazetteer: Gazetteer) {
      samples = ActivitySamples(seed: seed, units: gazetteer.units)
      self.gazetteer = gazetteer
    }

    mutating func next() throws -> ActivityDetails {
      let midsummer = try #require(CivilDate(year: samples.int(1976...2025), month: 7, day: 2))
      let day = midsummer.adding(days: samples.int(0...180))
      let period = samples.pick([
        Period(day), Period(day), Period(day...day.adding(days: samples.int(1...40))),
        try #require(Period(year: day.year, month: day.month)), try #require(Period(year: day.year)),
        Period(day).approximately,
      ])
      var details = ActivityDetails(kind: samples.kind(), title: samples.localizedText(), period: period)
      let then = gazetteer.units(on: day)
      let changed = then.filter { !gazetteer.changes(of: $0.id).isEmpty }
      details.places = samples.several(0...3) { samples in
        switch samples.int(0...9) {
        case 0: .abroad(samples.country(), city: nil)
        case 1: .online
        case 2: .nationwide
        default: .province(samples.pick(samples.oneIn(4) || changed.isEmpty ? then : changed).id, venue: nil)
        }
      }
      return details
    }

    mutating func id() -> ActivityID { ActivityID(samples.uuid()) }
  }

  @Test(arguments: [61, 62])
  func `boundaries of whatever time count the same activities country-wide, each once`(_ seed: Int) async throws {
    try await BookFixture.run(today: "2026-06-30") { fixture in
      let book = fixture.book
      let gazetteer = try await book.read { try Directory($0).gazetteer }
      let context = ActivityContext(today: try day("2026-06-30"), gazetteer: gazetteer)
      var record = Record(seed: seed, gazetteer)
      let all = try (0..<400).map { _ in try record.next() }
      let positions = try await book.append(
        try all.map { details in
          DecidedWrite(
            stream: try Book.stream(ActivityEventFormat.category, record.id().uuid), expected: .noStream,
            events: try ActivityDecider.decide(.record(details), nil, in: context).map(ActivityEventFormat.encode))
        }
      ).positions

      var isShownElsewhere = false, isOpen = false
      for asked in Self.periods {
        let period = try period(asked)
        let expected = zip(positions, all).filter { $1.period.membership(in: period) == .counted }
          .sorted { ($0.1.period.first, $0.0) < ($1.1.period.first, $1.0) }.map(\.0)
        #expect(!expected.isEmpty)
        var before: Set<[Int]> = [], possible: Set<[Int]> = [], groups: Set<[Int]> = []
        for view in Self.views {
          let report = try await AskingTests.report(book) {
            $0.period = asked
            $0.boundaries = view
          }
          let figures = report.figures
          #expect(figures.activities == expected, "\(asked), \(view)")
          before.insert(report.previous?.activities ?? [])
          possible.insert(report.possible.map(\.number))
          groups.insert(figures.outsideProvinces)
          // Under whatever units the view shows them, all are there, and those in no province are in none.
          let shown = Set(figures.byProvince.flatMap(\.activities) + figures.provinceUnknown)
          #expect(shown.isDisjoint(with: figures.outsideProvinces))
          #expect(shown.union(figures.outsideProvinces) == Set(expected), "\(asked), \(view)")
          isShownElsewhere = isShownElsewhere || report.activities.contains { !$0.moved.isEmpty }
          isOpen = isOpen || !figures.provinceUnknown.isEmpty
        }
        #expect(before.count == 1 && possible.count == 1 && groups.count == 1, "\(asked)")
      }
      // Chance has brought what boundaries change.
      #expect(isShownElsewhere && isOpen && all.contains { $0.places.count > 1 })
    }
  }

  @Test func `what was put on record before the end of its province was known goes to the heir`() async throws {
    try await BookFixture.run(today: "2026-12-20") { fixture in
      let book = fixture.book
      for (title, day) in [("Trước", "5/8/2026"), ("Sau", "5/12/2026"), ("Không rõ ngày", "12/2026")] {
        _ = try await book.record(typed(title, day, at: ["Bắc Ninh"]), isPlan: false, isDistinct: true)
      }
      _ = try await book.record(typed("Khác", "5/12/2026", at: ["Thái Nguyên"]), isPlan: false, isDistinct: true)
      _ = try await book.importFiles([
        ImportTests.file(
          """
          province_id,name,unit,valid_from,valid_to
          bac-ninh-2025,Bắc Ninh,tỉnh,1/7/2025,1/10/2026
          thai-nguyen-2025,Thái Nguyên,tỉnh,1/7/2025,1/10/2026
          kinh-bac-2026,Kinh Bắc,tỉnh,1/10/2026,

          """, name: "provinces.csv"),
        ImportTests.file(
          """
          change_id,change,effective,from,into
          kb,merge,1/10/2026,bac-ninh-2025 | thai-nguyen-2025,kinh-bac-2026

          """, name: "changes.csv"),
      ])
      let country = try await AskingTests.report(book) { $0.period = "2026" }
      let row = try #require(country.figures.byProvince.first { $0.key.value == "kinh-bac-2026" })
      #expect(row.count == 4)
      for (province, boundaries, count) in [
        ("Kinh Bắc", nil, 4), ("bac-ninh-2025", "then", 3), ("thai-nguyen-2025", "then", 1), ("Kinh Bắc", "then", 0),
      ] as [(String, String?, Int)] {
        let report = try await AskingTests.report(book) {
          ($0.period, $0.province, $0.boundaries) = ("2026", province, boundaries)
        }
        #expect(report.figures.activities.count == count, "\(province) \(boundaries ?? "")")
        let told = try await AskingTests.timeline(book) { ($0.province, $0.boundaries) = (province, boundaries) }
        #expect(told.count == count, "\(province) \(boundaries ?? "")")
      }
    }
  }
}
