import Friendship
import Secretariat
import Testing

@testable import Documents

/// Would catch a province that was left off a tile map.
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
}
