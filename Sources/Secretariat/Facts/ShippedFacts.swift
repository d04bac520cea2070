import Friendship

/// The facts that the program carries inside it, as CSV in the import's own format (docs/import.md).
///
/// Provinces, changes of provinces and kinds are loaded as events once; observances and countries are read where
/// they're needed.
public enum ShippedFacts {
  /// Files to import into a new log, in this order.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("provinces.csv", PackageResources.provinces_csv),
    ("province_changes.csv", PackageResources.province_changes_csv),
    ("kinds.csv", PackageResources.kinds_csv),
  ]

  /// Observances, in the order of the file.
  public static let observances: [Observance] = rows(PackageResources.observances_csv).compactMap { row in
    guard let id = row["id"], let calendar = row["calendar"].flatMap(ObservanceCalendar.init(rawValue:)),
      let month = row["month"].flatMap(Int.init), let day = row["day"].flatMap(Int.init), let name = name(row)
    else { return nil }
    return Observance(
      id: id, name: name, calendar: calendar, month: month, day: day, originYear: row["origin_year"].flatMap(Int.init),
      firstYear: row["first_year"].flatMap(Int.init), country: row["country"], kind: row["kind"] ?? "",
      isDayOff: row["day_off"] == "yes")
  }

  /// The observance of this id or name, in any language.
  static func observance(_ typed: String) -> Observance? {
    observancesBySpelling[typed] ?? observancesBySpelling[folded(typed)]
  }

  /// Observances by id and by every folded name; of two with one name, the first of the file.
  private static let observancesBySpelling: [String: Observance] = {
    var spellings: [String: Observance] = [:]
    for observance in observances {
      for spelling in [observance.id] + observance.name.all.map(folded) where spellings[spelling] == nil {
        spellings[spelling] = observance
      }
    }
    return spellings
  }()

  /// Names of observances by id.
  static let observanceNames = Dictionary(observances.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })

  /// The years that observances are counted from, by id.
  static let originYears: [String: Int] = Dictionary(
    observances.compactMap { observance in observance.originYear.map { (observance.id, $0) } },
    uniquingKeysWith: { $1 })

  /// The rows of a shipped file by column, without the empty fields. The files are tested whole, so that a fault in one
  /// can't reach a user.
  static func rows(_ bytes: [UInt8]) -> [[String: String]] {
    var reader = CSVReader(bytes: bytes)
    guard let header = try? reader.next() else { return [] }
    var rows: [[String: String]] = []
    while let record = try? reader.next() {
      let fields = zip(header.fields, record.fields).filter { !$0.1.isEmpty }
      rows.append(Dictionary(fields.map { ($0.0, $0.1) }, uniquingKeysWith: { $1 }))
    }
    return rows
  }

  /// The name that a row gives in three languages.
  static func name(_ row: [String: String]) -> LocalizedText? {
    row["name_vi"].map { LocalizedText(vi: $0, en: row["name_en"], ru: row["name_ru"]) }
  }
}
