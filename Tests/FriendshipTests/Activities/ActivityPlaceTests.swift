import Friendship
import Testing

/// Would catch an activity in a province that wasn't there, above all around 1 July 2025, when 63 became 34.
@Suite struct ActivityPlaceTests {
  static let places: [(unit: String, when: String, exists: Bool)] = [
    ("hai-duong-1997", "2025-06-30", true),
    ("hai-duong-1997", "2025-07-01", false),
    ("hai-duong-1997", "1996-12-31", false),
    ("hai-duong-1997", "1997-01-01", true),
    ("hai-hung-1976", "1996-12-31", true),
    ("hai-hung-1976", "1997-01-01", false),
    // An imprecise period that holds a day on which it was there is accepted: nobody knows better.
    ("hai-duong-1997", "2025", true),
    ("hai-duong-1997", "30/6/2025..2/7/2025", true),
    ("hai-duong-1997", "2025-07", false),
    ("hai-duong-1997", "2026", false),
  ]

  @Test(arguments: places)
  func `a place is a unit of its time`(_ id: String, when: String, exists: Bool) throws {
    let place = Place.province(try unit(id), venue: "Nhà hát")
    let details = try meeting(when) { $0.places = [.online, place] }
    let facts = try given(today: "2026-12-31")
    if exists {
      facts.when(.record(details)).then(.recorded(details))
    } else {
      facts.when(.record(details)).then(.provinceNotThen(try unit(id), details.period))
    }
  }

  @Test func `a unit that nobody knows is refused`() throws {
    let details = try meeting("2025") { $0.places = [.province(try unit("atlantis-1976"), venue: nil)] }
    try given().when(.record(details)).then(.provinceNotThen(try unit("atlantis-1976"), details.period))
  }

  @Test func `a plan moved past 1 July 2025 needs the province that is there then`() throws {
    let haiDuong = try unit("hai-duong-1997")
    let haiPhong = try #require(
      ReferenceGazetteer.shared.heirs(of: haiDuong, on: try day("2025-07-01")).units.first)
    let plan = ActivityEvent.planned(
      try meeting("2025-06-20") { $0.places = [.province(haiDuong, venue: "Nhà hát")] })
    let august = try period("2025-08-20")
    try given(plan).when(.move(period: august, places: nil, reason: nil)).then(
      .provinceNotThen(haiDuong, august))
    try given(plan).when(.move(period: nil, places: [.province(haiPhong, venue: nil)], reason: nil))
      .then(.provinceNotThen(haiPhong, try period("2025-06-20")))
    try given(plan).when(.move(period: august, places: [.province(haiPhong, venue: nil)], reason: "dời"))
      .then(
        .rescheduled(to: august, reason: "dời"),
        .relocated(to: [.province(haiPhong, venue: nil)], reason: "dời"))
    try given(plan).when(.amend([.set(.period(august))], reason: nil)).then(
      .provinceNotThen(haiDuong, august))
    try given(plan).when(.hold([.add(.place(.province(haiPhong, venue: nil)))], reason: nil))
      .then(.provinceNotThen(haiPhong, try period("2025-06-20")))
  }

  @Test func `a postponed plan keeps its place until it gets a date`() throws {
    let haiDuong = try unit("hai-duong-1997")
    let plan = ActivityEvent.planned(
      try meeting("2025-06-20") { $0.places = [.province(haiDuong, venue: nil)] })
    let facts = try given(plan, .postponed(reason: nil), today: "2025-09-01")
    facts.when(.move(period: try period("2025-10-01"), places: nil, reason: nil))
      .then(.provinceNotThen(haiDuong, try period("2025-10-01")))
    facts.when(.move(period: try period("2025-10-01"), places: [], reason: nil))
      .then(.rescheduled(to: try period("2025-10-01"), reason: nil), .relocated(to: [], reason: nil))
  }

  @Test func `a place has a key that another seeks where the two may be one, and only there`() throws {
    let cities = [nil, "Mát-xcơ-va", "mat-xco-va", "Kazan"]
    let countries: [CountryReference] = [.listed("RU"), .listed("LA"), .named("RU"), .named("Xứ Basque")]
    let provinces = [try unit("hai-duong-1997"), try unit("hai-phong-2025")]
    let places: [Place] =
      countries.flatMap { country in cities.map { .abroad(country, city: $0) } }
      + provinces.map { .province($0, venue: "Nhà hát") } + [.online, .nationwide]
    for one in places {
      for other in places {
        #expect(
          Set(one.soughtKeys).isDisjoint(with: other.keys) == !one.mayBe(other), "\(one) \(other)")
      }
    }
  }
}
