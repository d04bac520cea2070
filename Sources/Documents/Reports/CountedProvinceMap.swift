import Friendship
import Wording

/// A tile map with its numbers of activities.
struct CountedProvinceMap {
  let map: ProvinceMap
  /// The day on which the next map's boundaries came into force.
  let until: CivilDate?
  fileprivate(set) var counts: [ProvinceID: Int] = [:]

  /// The time that it shows beside maps of other times: "đến 30/06/2025", "29/12/1978–29/06/1989", "từ 01/07/2025".
  ///
  /// - Parameter isFirst: whether it's the earliest of them; when its boundaries began then doesn't matter.
  func span(isFirst: Bool, in language: Language) -> String {
    let first = map.from.numeric
    guard let last = until?.adding(days: -1).numeric else {
      return Phrase(vi: "từ \(first)", en: "since \(first)", ru: "с \(first)").in(language)
    }
    guard isFirst else { return "\(first)–\(last)" }
    return Phrase(vi: "đến \(last)", en: "until \(last)", ru: "по \(last)").in(language)
  }

  /// The squares of the units that were there, with how many activities each had; the archipelagos without a number.
  func tiles(of period: Period, _ names: Names, in language: Language) -> [Chart.Tile] {
    // Units that came and went on one square are told apart by the last day that this map shows of the period.
    let day = until.map { min($0.adding(days: -1), period.last) } ?? period.last
    return map.tiles.compactMap { tile in
      switch tile.place {
      case .units(let ids):
        let counted = ids.filter { counts[$0] != nil }
        guard let unit = counted.first ?? ids.first(where: { names.provinces[$0]?.exists(on: day) == true }) else {
          return nil
        }
        let value = counted.reduce(0) { $0 + (counts[$1] ?? 0) }
        return Chart.Tile(names.province(unit, in: language), column: tile.column, row: tile.row, value: value)
      case .archipelago(let name):
        return Chart.Tile(name.in(language), column: tile.column, row: tile.row, value: nil)
      }
    }
  }
}

extension ProvinceMap {
  /// The maps on which all that was counted has a place, oldest first: most often one. A unit that stands on two counts on
  /// the one of each activity's first day. `nil` where a unit stands on none.
  static func maps(
    of groups: [Group<ProvinceID>], activities: [CountedActivity]
  ) -> [CountedProvinceMap]? {
    if let latest = all.last, groups.allSatisfy({ latest.units.contains($0.key) }) {
      // Today's boundaries for whatever time.
      let counts = Dictionary(groups.map { ($0.key, $0.count) }, uniquingKeysWith: +)
      return [CountedProvinceMap(map: latest, until: nil, counts: counts)]
    }
    var maps = all.indices.map { index in
      CountedProvinceMap(map: all[index], until: all.dropFirst(index + 1).first?.from)
    }
    let days = Dictionary(activities.map { ($0.number, $0.period.first) }, uniquingKeysWith: { first, _ in first })
    for group in groups {
      let places = maps.indices.filter { maps[$0].map.units.contains(group.key) }
      guard let earliest = places.first else { return nil }
      for number in group.activities {
        let day = days[number] ?? .latest
        let place = places.last { maps[$0].map.from <= day } ?? earliest
        maps[place].counts[group.key, default: 0] += 1
      }
    }
    return maps.filter { !$0.counts.isEmpty }
  }
}
