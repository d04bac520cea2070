import Friendship

/// A kind of file that can be imported: which columns it must have, which it may have. docs/import.md describes each.
/// In the order in which files are imported: each can refer to those before it.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// Provinces.
  case provinces
  /// Changes of provinces.
  case provinceChanges = "province_changes"
  /// Kinds of activity.
  case kinds
  /// Organisations.
  case organisations
  /// People.
  case people
  /// Activities held, planned or cancelled.
  case activities
  /// Aggregates.
  case tallies
  /// Proposals.
  case proposals
  /// Directions.
  case directions
  /// Figures of provinces.
  case figures

  /// The columns by which a file is recognised; all must be there.
  public var required: [String] {
    switch self {
    case .activities: ["kind", "title", "when"]
    case .organisations: ["name", "type"]
    case .people: ["person"]
    case .tallies: ["tally", "kind", "when"]
    case .proposals: ["proposal", "raised"]
    case .directions: ["direction", "given", "for"]
    case .figures: ["figure", "province", "when", "value"]
    case .kinds: ["code", "name", "section"]
    case .provinces: ["province_id", "name", "unit", "valid_from"]
    case .provinceChanges: ["change_id", "change", "effective", "into"]
    }
  }

  /// The other columns that it may have.
  public var optional: [String] {
    switch self {
    case .activities:
      [
        "ref", "title_en", "title_ru", "time", "places", "organisers", "partners", "attended", "associations",
        "named_associations", "people", "delegations", "amounts", "fields", "level", "occasions", "outcomes",
        "sources", "documents", "highlight", "internal", "status",
      ]
    case .organisations:
      [
        "ref", "name_en", "name_ru", "province", "other_names", "former_names", "parents", "founded", "dissolved",
        "note",
      ]
    case .people: ["ref", "other_names", "position", "contact"]
    case .tallies: ["ref", "tally_en", "tally_ru", "count", "organisations", "provinces", "occasions", "sources"]
    case .proposals:
      [
        "ref", "proposal_en", "proposal_ru", "activity_ref", "by", "addressee", "provinces", "forwarded", "answer",
        "answered", "sources",
      ]
    case .directions:
      ["ref", "direction_en", "direction_ru", "activity_ref", "organisations", "audience", "fields", "sources"]
    case .figures:
      ["ref", "figure_en", "figure_ru", "value_en", "value_ru", "approximate", "activity_ref", "sources"]
    case .kinds: ["name_en", "name_ru", "aliases"]
    case .provinces:
      ["name_en", "name_ru", "valid_to", "code", "iso", "region", "region_2025", "valid_from_basis", "note"]
    case .provinceChanges: ["adopted", "from", "partial_from", "instrument", "verification", "note"]
    }
  }

  /// The columns that say what a row is about, the first that is filled; in none, its whole content does.
  var identifying: [String] {
    switch self {
    case .provinces: ["province_id"]
    case .provinceChanges: ["change_id"]
    case .kinds: ["code"]
    case .organisations: ["ref", "name"]
    case .people, .activities, .tallies, .proposals, .directions, .figures: ["ref"]
    }
  }

  /// The columns of a header as they are compared: without case or diacritics, words joined by `_`.
  ///
  /// - Returns: without the empty ones at the end, which spreadsheets leave behind.
  static func columns(of header: [String]) -> [String] {
    var columns = header.map { folded($0).replacing(" ", with: "_") }
    while columns.last?.isEmpty == true { columns.removeLast() }
    return columns
  }

  /// The one format whose required columns a header has, and which the header's other columns fit best.
  static func recognise(_ header: [String]) -> ImportFormat? {
    let columns = Set(header)
    return allCases.filter { columns.isSuperset(of: $0.required) }
      .max { first, second in
        columns.intersection(first.required + first.optional).count
          < columns.intersection(second.required + second.optional).count
      }
  }
}
