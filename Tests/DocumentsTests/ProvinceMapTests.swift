import Friendship
import Testing

@testable import Documents

/// Would catch an activity drawn where it wasn't, one that falls between two maps, or a square that stands on another.
struct ProvinceMapTests {
  private let fixtures = Fixtures()

  private func tiles(_ held: [CountedActivity]) -> [[String: Int]] {
    var report = fixtures.report(held: held)
    report.view = .then
    return ReportCharts(report: report, language: .vi).byProvince.map { block in
      guard case .chart(let chart) = block, case .tiles(let tiles) = chart.form else { return [:] }
      return Dictionary(
        tiles.compactMap { tile in tile.value.flatMap { $0 > 0 ? (tile.label, $0) : nil } }, uniquingKeysWith: +)
    }
  }

  @Test(arguments: ProvinceMap.all) func `every square is a place of its own, and two archipelagos have theirs`(
    map: ProvinceMap
  ) {
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
    #expect(tiles(held) == [["Hà Nội": 1, "Hải Dương": 1], ["Hà Nội": 2, "Hải Phòng": 1]])
    #expect(tiles(Array(held.prefix(1)) + [held[3]]) == [["Hà Nội": 1, "Hải Dương": 1]])
    #expect(tiles(Array(held.prefix(3))) == [["Hà Nội": 3]])
    var report = fixtures.report(held: held)
    report.view = .then
    let titles = ReportCharts(report: report, language: .vi).byProvince.map { block in
      if case .chart(let chart) = block { chart.title } else { "" }
    }
    #expect(
      titles == ["Theo tỉnh, thành phố, đến 30/06/2025", "Theo tỉnh, thành phố, từ 01/07/2025"])
  }

  @Test func `units of which there is no map are bars`() {
    let old = fixtures.activity(1, fixtures.aid, "a", "1980", at: ProvinceID("ha-son-binh-1976"))
    let report = fixtures.report(held: [old, fixtures.activity(2, fixtures.aid, "b", "2025", at: fixtures.haNoi)])
    let charts = ReportCharts(report: report, language: .vi).byProvince
    guard case .chart(let chart)? = charts.first, case .bars(let bars) = chart.form else {
      Issue.record("no bars")
      return
    }
    #expect(charts.count == 1 && bars.map(\.value) == [1, 1])
  }
}
