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
