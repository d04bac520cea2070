import Friendship
import Wording

/// A tile map with its numbers of activities.
struct CountedProvinceMap {
  let map: ProvinceMap
  /// The day on which the next map's boundaries came into force.
  let until: CivilDate?
  /// The day whose units have a square, beside those that are counted; `nil` for those that there are now.
  let day: CivilDate?
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
  func tiles(_ names: Names, in language: Language) -> [Chart.Tile] {
    func wasThere(_ id: ProvinceID) -> Bool {
      guard let unit = names.provinces[id] else { return false }
      return day.map(unit.exists) ?? true
    }
    return map.tiles.compactMap { tile in
      switch tile.place {
      case .units(let ids):
        let counted = ids.filter { counts[$0] != nil }
        guard let unit = counted.first ?? ids.first(where: wasThere) else { return nil }
        let value = counted.reduce(0) { $0 + (counts[$1] ?? 0) }
        return Chart.Tile(names.province(unit, in: language), column: tile.column, row: tile.row, value: value)
      case .archipelago(let name):
        return Chart.Tile(name.in(language), column: tile.column, row: tile.row, value: nil)
      }
    }
  }
}

/// Tile maps of a report, and what has a place on none of them.
struct CountedProvinceMaps {
  /// Oldest first.
  var maps: [CountedProvinceMap]
  /// How many activities of a unit may have been before or after boundaries changed: their days aren't known.
  var unclear: [ProvinceID: Int] = [:]
}

extension Report {
  /// The maps on which all that was counted by province has a place, oldest first: one of the view's own day, or, where
  /// things are shown as they were, one for each time in which something was held. `nil` where a unit stands on none.
  var provinceMaps: CountedProvinceMaps? {
    switch view {
    // Asked before the mergers of 2025, "now" was the time of an earlier map.
    case .now: return ProvinceMap.all.indices.reversed().lazy.compactMap { provinceMap($0, of: nil) }.first
    case .asOf(let day): return ProvinceMap.all.lastIndex { $0.from <= day }.flatMap { provinceMap($0, of: day) }
    case .then: return provinceMapsOfTheTime
    }
  }

  private func provinceMap(_ index: Int, of day: CivilDate?) -> CountedProvinceMaps? {
    let map = ProvinceMap.all[index], next = ProvinceMap.all.dropFirst(index + 1).first?.from
    guard figures.byProvince.allSatisfy({ map.units.contains($0.key) }) else { return nil }
    let counts = Dictionary(figures.byProvince.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    let day = day ?? next?.adding(days: -1)
    return CountedProvinceMaps(maps: [CountedProvinceMap(map: map, until: nil, day: day, counts: counts)])
  }

  /// A unit that stands on several counts on the one of each activity's first day; on none where that day isn't known and
  /// may be on either side of a change.
  private var provinceMapsOfTheTime: CountedProvinceMaps? {
    let all = ProvinceMap.all
    var maps = all.indices.map { index in
      let until = all.dropFirst(index + 1).first?.from
      let day = until.map { min($0.adding(days: -1), period.last) } ?? period.last
      return CountedProvinceMap(map: all[index], until: until, day: day)
    }
    let periods = Dictionary(activities.map { ($0.number, $0.period) }, uniquingKeysWith: { first, _ in first })
    var unclear: [ProvinceID: Int] = [:]
    for group in figures.byProvince {
      let places = maps.indices.filter { maps[$0].map.units.contains(group.key) }
      guard let earliest = places.first else { return nil }
      for number in group.activities {
        func place(on day: CivilDate) -> Int { places.last { maps[$0].map.from <= day } ?? earliest }
        guard let period = periods[number] else { continue }
        let first = place(on: period.first)
        if period.isExact || first == place(on: period.last) {
          maps[first].counts[group.key, default: 0] += 1
        } else {
          unclear[group.key, default: 0] += 1
        }
      }
    }
    return CountedProvinceMaps(maps: maps.filter { !$0.counts.isEmpty }, unclear: unclear)
  }
}
