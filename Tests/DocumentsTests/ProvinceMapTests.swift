import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch an activity drawn where it wasn't, one that falls between two maps, or a square that stands on another.
struct ProvinceMapTests {
  private let fixtures = Fixtures()

  /// A report's maps: their titles, and their squares that hold anything.
  private func maps(_ report: Report) -> [(title: String, counts: [String: Int])] {
    ReportCharts(report: report, language: .vi).byProvince.compactMap { block in
      guard case .chart(let chart) = block, case .tiles(let tiles) = chart.form else { return nil }
      let counted = tiles.compactMap { tile in tile.value.flatMap { $0 > 0 ? (tile.label, $0) : nil } }
      return (chart.title, Dictionary(counted, uniquingKeysWith: +))
    }
  }

  private func report(_ held: [CountedActivity]) -> Report {
    var report = fixtures.report(held: held)
    report.view = .then
    return report
  }

  @Test(arguments: ProvinceMap.all.indices)
  func `every square is a place of its own, and two archipelagos have theirs`(index: Int) {
    let map = ProvinceMap.all[index]
    #expect(Set(map.tiles.map { [$0.column, $0.row] }).count == map.tiles.count)
    #expect(map.tiles.count { if case .archipelago = $0.place { true } else { false } } == 2)
  }

  @Test func `a year in which boundaries changed has a map of before and one of after`() {
    let held = [
      fixtures.activity(1, fixtures.aid, "a", "30/6/2025", at: fixtures.haNoi),
      fixtures.activity(2, fixtures.aid, "b", "1/7/2025", at: fixtures.haNoi),
      fixtures.activity(3, fixtures.aid, "c", "2/7/2025", at: fixtures.haNoi),
      fixtures.activity(4, fixtures.aid, "d", "2/2025", at: fixtures.haiDuong),
      fixtures.activity(5, fixtures.aid, "e", "2/12/2025", at: fixtures.haiPhong),
    ]
    let both = maps(report(held))
    #expect(both.map(\.counts) == [["Hà Nội": 1, "Hải Dương": 1], ["Hà Nội": 2, "Hải Phòng": 1]])
    #expect(both.map(\.title) == ["Theo tỉnh, thành phố, đến 30/06/2025", "Theo tỉnh, thành phố, từ 01/07/2025"])
    #expect(maps(report(Array(held.prefix(1)) + [held[3]])).map(\.counts) == [["Hà Nội": 1, "Hải Dương": 1]])
    #expect(maps(report(Array(held.prefix(3)))).map(\.counts) == [["Hà Nội": 1], ["Hà Nội": 2]])
  }

  @Test func `a year with two days of splits has three maps, and none counts two units on one square`() {
    func unit(_ id: String, _ name: String, _ from: String, _ to: String) -> Province {
      Province(
        id: ProvinceID(id)!, name: LocalizedText(vi: name), kind: .province, validFrom: CivilDate(iso: from)!,
        validTo: CivilDate(iso: to))
    }
    let units = [
      unit("ha-son-binh-1976", "Hà Sơn Bình", "1976-07-02", "1991-08-12"),
      unit("ha-tay-1991", "Hà Tây", "1991-08-12", "2008-08-01"),
      unit("ha-nam-ninh-1976", "Hà Nam Ninh", "1976-07-02", "1991-12-26"),
      unit("nam-ha-1991", "Nam Hà", "1991-12-26", "1997-01-01"),
    ]
    let held = [
      fixtures.activity(1, fixtures.aid, "a", "11/8/1991", at: units[0].id),
      fixtures.activity(2, fixtures.aid, "b", "12/8/1991", at: units[1].id),
      fixtures.activity(3, fixtures.aid, "c", "11/8/1991", at: units[2].id),
      fixtures.activity(4, fixtures.aid, "d", "25/12/1991", at: units[2].id),
      fixtures.activity(5, fixtures.aid, "e", "26/12/1991", at: units[3].id),
    ]
    var year = report(held)
    year.period = fixtures.period("1991")
    for unit in units { year.names.provinces[unit.id] = unit }
    let three = maps(year)
    #expect(
      three.map(\.counts) == [
        ["Hà Sơn Bình": 1, "Hà Nam Ninh": 1], ["Hà Tây": 1, "Hà Nam Ninh": 1], ["Nam Hà": 1],
      ])
    #expect(
      three.map(\.title) == [
        "Theo tỉnh, thành phố, đến 11/08/1991", "Theo tỉnh, thành phố, 12/08/1991–25/12/1991",
        "Theo tỉnh, thành phố, 26/12/1991–31/12/1996",
      ])
  }

  @Test func `units of which there is no map are bars`() {
    let old = fixtures.activity(1, fixtures.aid, "a", "1975", at: ProvinceID("ha-tinh-1831"))
    let report = fixtures.report(held: [old, fixtures.activity(2, fixtures.aid, "b", "2025", at: fixtures.haNoi)])
    let charts = ReportCharts(report: report, language: .vi).byProvince
    guard case .chart(let chart)? = charts.first, case .bars(let bars) = chart.form else {
      Issue.record("no bars")
      return
    }
    #expect(charts.count == 1 && bars.map(\.value) == [1, 1])
  }
}
