import Friendship

/// The names of time zones, as facts: which there are must not hang on the machine's zone data, and a book that was
/// written here is read elsewhere.
///
/// `time_zones.csv` has the names of the IANA time zone database (release 2025b), those in use first, then the older ones
/// that it keeps as links. `names` are what people call them in Vietnamese, English and Russian.
enum TimeZones {
  /// The zone's name, for one that is typed as it is but for case, or by its city (`Moscow`, `New York`) or what people
  /// call it (`Mátxcơva`).
  static func named(_ typed: String) -> String? {
    zones[typed.trimmed.lowercased()] ?? customary[folded(typed)]
  }

  private static let zones = Dictionary(
    rows.compactMap { row in row["zone"].map { ($0.lowercased(), $0) } }, uniquingKeysWith: { first, _ in first })

  private static let customary: [String: String] = {
    var names: [String: String] = [:]
    for row in rows {
      guard let zone = row["zone"] else { continue }
      let city = zone.split(separator: "/").last.map(String.init) ?? zone
      let spellings = (row["names"]?.split(separator: " | ").map(String.init) ?? []) + (isOfCity(zone) ? [city] : [])
      for spelling in spellings.map(folded) where names[spelling] == nil { names[spelling] = zone }
    }
    return names
  }()

  /// Whether the name's end is that of a city: `Europe/Moscow`, not `Etc/GMT-7` or `US/Central`.
  private static func isOfCity(_ zone: String) -> Bool {
    let regions: Set<Substring> = [
      "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]
    return zone.split(separator: "/").first.map(regions.contains) ?? false
  }

  private static let rows = ShippedFacts.rows(PackageResources.time_zones_csv)
}
