import FoundationEssentials
import Friendship
import Postgres

/// An organisation with its number.
public struct StoredOrganisation: Hashable, Sendable {
  /// The log position of its first event.
  public let number: Int
  /// What is known of it.
  public let organisation: Organisation
}

/// Questions to the organisations read model.
enum OrganisationQueries {
  /// What the record says, or said at a position, of these organisations.
  static func organisations(
    _ ids: some Collection<OrganisationID>, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [OrganisationID: Organisation] {
    guard !ids.isEmpty else { return [:] }
    let stored = try read(
      "key = ANY ($2) AND \(VersionedTable.known(at: "$1"))",
      [.int(position), .texts(ids.map { $0.uuid.text })], order: .none, connection)
    return Dictionary(stored.map { ($0.organisation.id, $0.organisation) }, uniquingKeysWith: { $1 })
  }

  /// One of them with its number, as known now.
  static func organisation(_ id: OrganisationID, _ connection: Connection) throws -> StoredOrganisation? {
    try read("upper_inf(known) AND key = $1", [.text(id.uuid.text)], connection).first
  }

  /// The one of this number, as known now.
  static func organisation(number: Int, _ connection: Connection) throws -> StoredOrganisation? {
    try read("upper_inf(known) AND number = $1", [.int(number)], connection).first
  }

  /// Those that have exactly this name, in any language or as another name, without diacritics.
  static func named(_ name: String, _ connection: Connection) throws -> [StoredOrganisation] {
    try read("upper_inf(known) AND folded_names @> ARRAY[$1::text]", [.text(folded(name))], connection)
  }

  /// Who (or who else) has this Vietnamese name as its own, had it before another, or is also called by it; the one that has
  /// it, where there are several.
  static func holder(
    of name: LocalizedText, besides id: OrganisationID? = nil, _ connection: Connection
  ) throws -> Organisation? {
    let word = folded(name.vi)
    let others = try named(name.vi, connection).map(\.organisation).filter { $0.id != id }
    return others.first { folded($0.name.vi) == word }
      ?? others.first { $0.formerNames.contains { folded($0.name.vi) == word } }
      ?? others.first { $0.otherNames.contains { folded($0) == word } }
  }

  /// Those one of whose names has every one of the words, each whole but for its diacritics.
  static func holding(_ words: NameWords, _ connection: Connection) throws -> [StoredOrganisation] {
    try holding(parts: words.folded.map { " \($0) " }, limit: 10_000, connection)
  }

  /// Those one of whose names holds every one of these texts (folded), be they words, parts of words, or whole words between
  /// spaces; at most so many.
  static func holding(parts: [String], limit: Int, _ connection: Connection) throws -> [StoredOrganisation] {
    try read(
      """
      upper_inf(known)
        AND EXISTS (SELECT FROM unnest(folded_names) AS name
                     WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) AS part
                                        WHERE strpos(' ' || name || ' ', part) = 0))
      """, [.texts(parts)], limit: limit, connection)
  }

  /// All of them, as known now or at a position.
  static func all(knownAt position: Int? = nil, _ connection: Connection) throws -> [StoredOrganisation] {
    try read(VersionedTable.known(at: "$1"), [.int(position)], connection)
  }

  /// The names of all of them, as known now or at a position.
  static func names(knownAt position: Int? = nil, _ connection: Connection) throws -> [OrganisationID: LocalizedText] {
    try names(try nameRows(knownAt: position, connection))
  }

  /// The rows of these names, to be read later.
  static func nameRows(knownAt position: Int? = nil, _ connection: Connection) throws -> [Row] {
    // The names alone: reading all that is known of hundreds took as long as the province's activities.
    try connection.query(
      "SELECT key, document -> 'name' FROM organisation WHERE \(VersionedTable.known(at: "$1"))", [.int(position)])
  }

  /// The names in these rows.
  static func names(_ rows: [Row]) throws -> [OrganisationID: LocalizedText] {
    var names: [OrganisationID: LocalizedText] = [:]
    names.reserveCapacity(rows.count)
    for row in rows {
      let name = try row.withBytes(1) { bytes in try JSONReader.read(bytes) { try $0.text() } }
      names[try identity(row, 0)] = name
    }
    return names
  }

  /// The organisation itself and all that answer to it or did, directly or through others, each on its days.
  static func reach(
    _ id: OrganisationID, knownAt position: Int?, _ connection: Connection
  ) throws -> OrganisationReach {
    let all = try read(VersionedTable.known(at: "$1"), [.int(position)], order: .none, connection)
    return OrganisationReach(
      id,
      affiliations: Dictionary(
        all.map { ($0.organisation.id, $0.organisation.affiliations) }, uniquingKeysWith: { $1 }))
  }

  /// Those that belong to one of these provinces, in no order.
  static func inProvinces(
    _ ids: [ProvinceID], knownAt position: Int?, _ connection: Connection
  ) throws -> [StoredOrganisation] {
    try read(
      "\(VersionedTable.known(at: "$1")) AND province = ANY ($2)", [.int(position), .texts(ids.map(\.value))],
      order: .none, connection)
  }

  /// Those to which something happened (founded, renamed, merged, dissolved) on some day of these, or at any time, as
  /// known now or at a position; in the order in which they were put on record.
  ///
  /// - Parameter units: only those that belong to one of these provinces, or became part of one that does.
  static func changed(
    in days: ClosedRange<CivilDate>?, units: [ProvinceID]? = nil, knownAt position: Int?, _ connection: Connection
  ) throws -> [Organisation] {
    try read(
      """
      \(VersionedTable.known(at: "$1"))
        AND CASE WHEN $2::date IS NULL THEN NOT isempty(changed)
                 ELSE changed && daterange($2::date, $3::date, '[]') END
        AND ($4::text[] IS NULL
             OR province = ANY ($4)
             OR merged_into IS NOT NULL
                AND merged_into::text IN (SELECT key FROM organisation
                                           WHERE \(VersionedTable.known(at: "$1")) AND province = ANY ($4)))
      """,
      [
        .int(position), .text(days?.lowerBound.iso), .text(days?.upperBound.iso),
        units.map { .texts($0.map(\.value)) } ?? .null(.texts),
      ], order: .byNumber, connection
    ).map(\.organisation)
  }

  /// Those of which something was recorded after a position and up to another, as known now, by number.
  static func touched(
    after position: Int, upTo last: Int, _ connection: Connection
  ) throws -> [StoredOrganisation] {
    try read(
      """
      upper_inf(known)
        AND key IN (SELECT key FROM organisation WHERE lower(known) > $1 AND lower(known) <= $2)
      """, [.int(position), .int(last)], order: .byNumber, connection)
  }

  /// Those that became part of this one, as known now.
  static func mergedInto(_ id: OrganisationID, _ connection: Connection) throws -> [Organisation] {
    try read("upper_inf(known) AND merged_into = $1::uuid", [.text(id.uuid.text)], connection).map(\.organisation)
  }

  /// Those that answer to this one, or did at some time, as known now.
  static func answering(to id: OrganisationID, _ connection: Connection) throws -> [Organisation] {
    try read("upper_inf(known) AND parents @> ARRAY[$1::uuid]", [.text(id.uuid.text)], connection).map(\.organisation)
  }

  /// The organisation and, in order, what it became part of, what that became part of, and so on. Ends also where the
  /// record goes in a circle.
  static func heirs(of id: OrganisationID, _ connection: Connection) throws -> [Organisation] {
    var heirs: [Organisation] = []
    var next: OrganisationID? = id
    while let id = next, !heirs.contains(where: { $0.id == id }), let heir = try organisation(id, connection) {
      heirs.append(heir.organisation)
      next = heir.organisation.mergedInto
    }
    return heirs
  }

  /// Sorting by the rules of Vietnamese costs milliseconds in a new session: only what is shown as a list needs it.
  private enum Order: String {
    case byName = #"ORDER BY document -> 'name' ->> 'vi' COLLATE "vi-x-icu", number"#
    case byNumber = "ORDER BY number"
    case none = ""
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], order: Order = .byName, limit: Int? = nil, _ connection: Connection
  ) throws -> [StoredOrganisation] {
    let rows = try connection.query(
      """
      SELECT number, key, document FROM organisation
       WHERE \(condition)
       \(order.rawValue)\(limit.map { " LIMIT \($0)" } ?? "")
      """, parameters)
    return try rows.map { row in
      let id = try identity(row, 1)
      let organisation = try row.withBytes(2) { bytes in
        try JSONReader.read(bytes) { try OrganisationEventFormat.read(&$0, id) }
      }
      return StoredOrganisation(number: try row.int(0), organisation: organisation)
    }
  }

  private static func identity(_ row: Row, _ column: Int) throws -> OrganisationID {
    guard let uuid = UUID(text: try row.string(column)) else {
      throw ReadModelError(table: "organisation", reason: "a key that is no UUID")
    }
    return OrganisationID(uuid)
  }
}
