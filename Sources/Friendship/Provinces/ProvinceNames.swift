/// Which names lead to which units; a unit is its place in the gazetteer's list.
///
/// Names are compared without diacritics and without spaces, so that "Haiphong" is "Hải Phòng" and "Kontum" "Kon Tum".
struct ProvinceNames: Sendable {
  /// Full names in all languages.
  private var full: [String: [Int]] = [:]
  /// The initials of Vietnamese names of two words or more.
  private var initials: [String: [Int]] = [:]

  init(_ units: [Province]) {
    for (index, unit) in units.enumerated() {
      let words = folded(unit.name.vi).split(separator: " ")
      full.add(index, under: words.joined())
      for name in [unit.name.en, unit.name.ru] {
        if let name { full.add(index, under: Self.run(folded(name))) }
      }
      if words.count > 1 { initials.add(index, under: String(words.compactMap(\.first))) }
    }
  }

  /// The units of a name, in order of the list: by full or customary name, else by initials.
  func units(of spelling: ProvinceSpelling) -> [Int] {
    for reading in spelling.readings {
      let named = ([reading] + (CustomaryNames.official[reading] ?? [])).flatMap { full[$0] ?? [] }
      if !named.isEmpty { return Set(named).sorted() }
    }
    for reading in spelling.readings {
      if let matches = initials[reading] { return matches }
    }
    return []
  }

  /// The units whose names differ little from what was typed, or begin with it, each with how far off it is.
  func near(_ spelling: ProvinceSpelling) -> [(unit: Int, distance: Int)] {
    var best: [Int: Int] = [:]
    for reading in spelling.readings {
      let typed = Array(reading.unicodeScalars)
      let limit = min(3, max(1, typed.count / 3))
      for (name, units) in full {
        let distance: Int
        if typed.count >= 2, name.hasPrefix(reading) {
          distance = limit
        } else if let edits = editDistance(typed, Array(name.unicodeScalars), atMost: limit) {
          distance = edits
        } else {
          continue
        }
        for unit in units { best[unit] = min(best[unit] ?? distance, distance) }
      }
    }
    return best.map { (unit: $0.key, distance: $0.value) }
  }

  private static func run(_ name: String) -> String { name.split(separator: " ").joined() }
}

extension [String: [Int]] {
  fileprivate mutating func add(_ unit: Int, under name: String) {
    // A unit's names in two languages often fold to one.
    if self[name]?.last != unit { self[name, default: []].append(unit) }
  }
}
