import Friendship
import Secretariat
import Testing
import Wording

@testable import Documents

/// Would catch a province that was left off a tile map, or whose name is cut there.
@Suite struct ProvinceMapTests {
  @Test func `all provinces that ever existed stand on the maps of their time, and on no other`() async throws {
    try await BookFixture.run { fixture in
      let units = try await fixture.book.provinces(on: nil, all: true)
      for (index, map) in ProvinceMap.all.enumerated() {
        let next = ProvinceMap.all.dropFirst(index + 1).first?.from ?? .latest
        let then = units.filter { unit in unit.validFrom < next && (unit.validTo.map { map.from < $0 } ?? true) }
        #expect(map.units == Set(then.map(\.id)))
      }
    }
  }

  @Test func `a map has a square for every unit of its day, whatever the period and the view`() async throws {
    try await BookFixture.run(today: "2026-11-20") { fixture in
      let periods: [(asked: String, held: String, last: String)] = [
        ("1985", "5/5/1985", "31/12/1985"), ("1995", "5/5/1995", "31/12/1995"),
        ("2015", "5/5/2015", "31/12/2015"), ("1/2025..6/2025", "5/5/2025", "30/6/2025"),
        ("2026", "5/5/2026", "31/12/2026"),
      ]
      for period in periods {
        var typed = TypedActivity()
        typed.kind = "hội nghị"
        typed.title = "Hội nghị"
        typed.period = period.held
        typed.lists.places = ["Thanh Hóa"]
        _ = try await fixture.book.record(typed, isPlan: false, isDistinct: true)
        let views: [(String?, day: String)] = [
          (nil, "20/11/2026"), ("1/1/2024", "1/1/2024"), ("30/6/1995", "30/6/1995"), ("then", period.last),
        ]
        for (view, day) in views {
          let report = try await AskingTests.report(fixture.book) {
            $0.period = period.asked
            $0.boundaries = view
          }
          let maps = try #require(report.provinceMaps).maps
          let squares = maps.flatMap { $0.tiles(report.names, in: .vi) }.filter { $0.value != nil }
          let units = try await fixture.book.provinces(on: day, all: false)
          #expect(maps.count == 1)
          #expect(Set(squares.map(\.label)) == Set(units.map(\.name.vi)), "\(period.asked) \(view ?? "")")
        }
      }
    }
  }

  @Test func `every name has room on its square, whole`() async throws {
    try await BookFixture.run { fixture in
      let names = Dictionary(
        uniqueKeysWithValues: try await fixture.book.provinces(on: nil, all: true).map { ($0.id, $0.name) })
      for (map, language) in ProvinceMap.all.flatMap({ map in Language.allCases.map { (map, $0) } }) {
        let tiles = map.tiles.flatMap { tile in
          let labels =
            switch tile.place {
            case .units(let ids): ids.compactMap { names[$0]?.text(in: language) }
            case .archipelago(let name): [name.in(language)]
            }
          return labels.map { Chart.Tile($0, column: tile.column, row: tile.row, value: 1) }
        }
        let chart = Chart(title: "", description: "", form: .tiles(tiles))
        let svg = ChartDrawing(chart, language: language).svg
        #expect(!svg.contains("…"), "\(map.from.iso) \(language)")
      }
    }
  }
}
