import Foundation
import Friendship
import Wording

extension ReportScope {
  /// The scope in words.
  public func text(_ names: Names, in language: Language) -> String {
    switch self {
    case .country: return Sentence.wholeCountry.in(language)
    case .province(let id): return names.provinceWithKind(id, in: language)
    case .organisation(let id, let withThoseBelow):
      let name = names.organisation(id, in: language)
      guard withThoseBelow else { return name }
      return Phrase(
        vi: "\(name) và các tổ chức trực thuộc", en: "\(name) and those that answer to it",
        ru: "\(name) и подчинённые организации"
      ).in(language)
    }
  }

  /// The options of a command that mean it, each after a space; the names in Vietnamese, which every edition understands.
  func options(_ names: Names) -> String {
    switch self {
    case .country: ""
    // A unit that is no more is named by its id: its name may be another's since.
    case .province(let id) where names.provinces[id]?.validTo != nil: " --at \(id.value)"
    case .province(let id): " --at \"\(names.province(id, in: .vi))\""
    case .organisation(let id, let withThoseBelow):
      " --by \"\(names.organisation(id, in: .vi))\"\(withThoseBelow ? "" : " --without-below")"
    }
  }

  func json(_ names: Names, in language: Language) -> JSON {
    switch self {
    case .country: ["kind": "country"]
    case .province(let id):
      ["kind": "province", "name": .string(names.province(id, in: language)), "province": .string(id.value)]
    case .organisation(let id, let below):
      [
        "kind": "organisation", "name": .string(names.organisation(id, in: language)),
        "organisation": .string(id.json), "with_those_below": .bool(below),
      ]
    }
  }
}

extension OrganisationID {
  /// The id as JSON and events write it: lower case.
  var json: String { uuid.uuidString.lowercased() }
}
