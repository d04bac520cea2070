import Friendship
import Wording

/// The shipped list of countries: those of ISO 3166-1 but Việt Nam itself, a place in which is a province or the whole
/// country, and former states that the record of a friendship association needs (Liên Xô, Tiệp Khắc …).
///
/// A country is stored by its ISO 3166-1 two-letter code, a former state by its ISO 3166-3 four-letter one (`SUHH`), for
/// two-letter codes are given out again: `CS` has been two states. A code once shipped stays. The codes are those of
/// Debian's iso-codes; names began as CLDR 44's in Vietnamese, English and Russian, put as the associations write them;
/// aliases are customary names, full names and older spellings (Mê-hi-cô).
enum Countries {
  private struct Country {
    let code: String
    let name: LocalizedText
    let aliases: [String]

    var spellings: [String] { name.all + aliases }
  }

  private static let all: [Country] = ShippedFacts.rows(PackageResources.countries_csv).compactMap { row in
    guard let code = row["iso"], let name = ShippedFacts.name(row) else { return nil }
    let aliases = row["aliases"].map { $0.split(separator: " | ").map(String.init) } ?? []
    return Country(code: code, name: name, aliases: aliases)
  }

  /// Names by code.
  static let names = Dictionary(all.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })

  /// Every spelling by code; for a test, that no two countries share one.
  static var spellings: [String: [String]] {
    Dictionary(all.map { ($0.code, $0.spellings) }, uniquingKeysWith: { $1 })
  }

  private static let codesAsSpelt = codes { asSpelt($0) }
  private static let codesFolded = codes { folded($0) }

  private static func codes(_ key: (String) -> String) -> [String: String] {
    Dictionary(all.flatMap { country in country.spellings.map { (key($0), country.code) } }, uniquingKeysWith: { $1 })
  }

  /// The code of the country that is meant.
  ///
  /// A name goes before a code, and a code is only one in capitals: "my", which is Mỹ without its diacritics, must not
  /// become Malaysia for `MY`.
  static func code(_ typed: String) -> String? {
    let spelt = asSpelt(typed)
    if let code = codesAsSpelt[spelt] { return code }
    if let code = all.first(where: { $0.code == typed.trimmed })?.code { return code }
    return codesFolded[folded(typed)]
  }

  /// Names of countries that may have been meant by something that is none, best first, five at most.
  static func near(_ typed: String) -> [LocalizedText] {
    let word = folded(String(typed.prefix(60)))
    guard !word.isEmpty else { return [] }
    let bytes = Array(word.utf8)
    let farthest = bytes.count <= 4 ? 1 : 2
    let ranked = all.compactMap { country -> (name: LocalizedText, rank: Int)? in
      let ranks = country.spellings.compactMap { spelling -> Int? in
        let spelling = folded(spelling)
        if let distance = editDistance(Array(spelling.utf8), bytes, atMost: farthest) { return distance }
        // "Nam Tư Liên bang", "Hàn": whole words of the one are in the other.
        let isPart = " \(spelling) ".contains(" \(word) ") || " \(word) ".contains(" \(spelling) ")
        return isPart ? farthest + 1 : nil
      }
      return ranks.min().map { (country.name, $0) }
    }
    return ranked.sorted { ($0.rank, $0.name.vi) < ($1.rank, $1.name.vi) }.prefix(5).map(\.name)
  }

  /// As typed but for case and spaces: diacritics stay.
  private static func asSpelt(_ text: String) -> String { text.trimmed.lowercased() }
}

extension String {
  /// With single spaces between words and none at the ends.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
