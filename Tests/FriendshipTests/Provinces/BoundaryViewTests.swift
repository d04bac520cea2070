import Friendship
import Testing

/// Would catch a timeline that fetches other things than the view shows under its province.
@Suite struct BoundaryViewTests {
  private let gazetteer = ReferenceGazetteer.shared

  @Test func `what is fetched for a province is exactly what is shown under it, in every view`() throws {
    let today = try day("2026-11-24")
    let views: [BoundaryView] = [
      .now, .asOf(try day("1980-01-01")), .asOf(try day("1995-01-01")), .asOf(try day("2025-06-30")),
    ]
    let days = try [
      "1976-07-02", "1980-05-05", "1991-08-12", "1997-01-01", "2005-01-01", "2025-06-30", "2026-05-01",
    ].map(day)
    for view in views {
      let provinces = try gazetteer.units(on: view.date(today: today) ?? day("2025-06-30"))
      for province in provinces {
        let reach = gazetteer.reach(of: province.id, view: view, today: today)
        for day in days {
          for other in gazetteer.units(on: day) {
            let shown = gazetteer.shown(other.id, on: day, view: view, today: today)
            let fetched = reach.filter { $0.unit == other.id && $0.contains(day) }
            let expected: [Reach.Certainty] =
              !shown.units.contains(province.id) ? [] : shown == .one(province.id) ? [.certain] : [.possible]
            #expect(
              fetched.map(\.certainty) == expected, "\(other.id) on \(day) under \(province.id), \(view)")
          }
        }
      }
    }
  }

  @Test func `in the units of today every province's record is shown somewhere, and certain parts only once`()
    throws
  {
    let today = try day("2026-11-24")
    var certain: [ProvinceID: Int] = [:]
    var reached: Set<ProvinceID> = []
    for province in gazetteer.units(on: today) {
      for part in gazetteer.reach(of: province.id, view: .now, today: today) {
        reached.insert(part.unit)
        if part.certainty == .certain { certain[part.unit, default: 0] += 1 }
      }
    }
    #expect(reached.count == 115)
    #expect(certain.values.allSatisfy { $0 == 1 })
  }

  @Test func `Hải Phòng now holds Hải Dương, and possibly Hải Hưng`() throws {
    let today = try day("2026-11-24")
    let now = gazetteer.reach(of: try unit("hai-phong-2025"), view: .now, today: today)
    let lines = now.map { "\($0.unit) \($0.certainty)" }
    #expect(
      lines == [
        "hai-hung-1976 possible", "hai-phong-1976 certain", "hai-duong-1997 certain",
        "hai-phong-2025 certain",
      ])
  }

  @Test(arguments: [
    ["hai-phong-1976", "hai-phong-2025"], ["ha-noi-1976", "ha-noi-2008"],
    ["dak-lak-1976", "dak-lak-2004", "dak-lak-2025"],
    ["thua-thien-hue-1989", "hue-2025"], ["hau-giang-2004"], ["hai-duong-1997"], ["nghe-an-1991"],
  ]) func `as things were, a province is the units of its name, and those renamed into it`(_ lives: [String]) throws {
    let last = try unit(try #require(lives.last))
    let reach = gazetteer.reach(of: last, view: .then, today: try day("2026-11-24"))
    #expect(reach.map(\.unit.value) == lives)
    #expect(reach.allSatisfy { $0.certainty == .certain && $0.from == gazetteer.beginning(of: $0.unit) })
  }

  @Test func `a former unit has only its own life to show, and by default in its own boundaries`() throws {
    let today = try day("2026-11-24")
    let haiDuong = try unit("hai-duong-1997")
    for view in [BoundaryView.then, .now] {
      #expect(gazetteer.reach(of: haiDuong, view: view, today: today).map(\.unit) == [haiDuong])
    }
    #expect(gazetteer.defaultView(of: haiDuong, today: today) == .then)
    #expect(try gazetteer.defaultView(of: haiDuong, today: day("2025-06-30")) == .now)
    #expect(try gazetteer.defaultView(of: unit("hai-phong-2025"), today: today) == .now)
  }

  @Test func `an activity is shown in its own unit, in today's, or in those of a date`() throws {
    let (haiDuong, held, today) = (try unit("hai-duong-1997"), try day("2025-05-23"), try day("2026-11-24"))
    #expect(gazetteer.shown(haiDuong, on: held, view: .then, today: today) == .one(haiDuong))
    #expect(try gazetteer.shown(haiDuong, on: held, view: .now, today: today) == .one(unit("hai-phong-2025")))
    let before = BoundaryView.asOf(try day("1990-01-01"))
    #expect(
      gazetteer.shown(haiDuong, on: held, view: before, today: today) == .one(try unit("hai-hung-1976")))
  }
}
