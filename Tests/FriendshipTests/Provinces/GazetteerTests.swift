import Friendship
import Testing

/// Would catch a unit or a change of the shipped tables that was lost or misread.
@Suite struct GazetteerTests {
  private let gazetteer = ReferenceGazetteer.shared

  @Test func `there are 115 units and 70 changes, and no change names an unknown unit`() {
    #expect(gazetteer.units.count == 115)
    #expect(gazetteer.changes.count == 70)
    for change in gazetteer.changes {
      for id in change.from + change.into + change.partialFrom {
        #expect(gazetteer.unit(id) != nil, "\(change.id)")
      }
      #expect(change.partialFrom.isSubset(of: change.from))
    }
  }

  @Test(arguments: [
    ("1976-07-01", 0, 0), ("1976-07-02", 38, 3), ("1979-12-31", 40, 3), ("1978-12-29", 39, 3),
    ("1990-01-01", 44, 3),
    ("1991-09-01", 49, 3), ("1992-01-01", 53, 3), ("1997-01-01", 61, 4), ("2004-01-01", 64, 5),
    ("2008-08-01", 63, 5),
    ("2025-06-30", 63, 6), ("2025-07-01", 34, 6), ("2026-04-29", 34, 6), ("2026-11-24", 34, 7),
  ])
  func `so many units existed on a day, so many of them cities`(iso: String, units: Int, cities: Int) throws {
    let alive = gazetteer.units(on: try day(iso))
    #expect(alive.count == units)
    #expect(alive.filter { $0.kind == .city }.count == cities)
  }

  @Test func `a unit lives from its first day to before its end`() throws {
    let province = try #require(gazetteer.unit(try unit("hai-duong-1997")))
    let days = try ["1996-12-31", "1997-01-01", "2025-06-30", "2025-07-01"].map(day)
    #expect(days.map(province.exists) == [false, true, true, false])
    #expect(province.lastDay?.iso == "2025-06-30")
    #expect(province.exists(during: try Period.parse("2025")))
    #expect(!province.exists(during: try Period.parse("7/2025")))
    #expect(!province.exists(during: try Period.parse("1996")))
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "Hai-duong", "hải-dương", "a b", "a_b"])
  func `what has not the shape of an id is none`(text: String) {
    #expect(ProvinceID(text) == nil)
  }
}
