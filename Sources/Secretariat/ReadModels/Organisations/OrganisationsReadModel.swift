import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps the organisations: one row a version of each.
struct OrganisationsProjection: Projection {
  static let table = VersionedTable(
    name: "organisation",
    columns: [
      .init(name: "folded_names", type: "text[]"),  // every name without diacritics, to be found by
      .init(name: "kind", type: "text"),
      .init(name: "province", type: "text"),
      .init(name: "parents", type: "uuid[]"),
    ])

  let name = "organisations"
  let version = 1
  let schema = Self.table.definition
  let indexes = "CREATE INDEX organisation_names ON organisation USING gin (folded_names) WHERE upper_inf(known);"
  let categories: Set<String> = [OrganisationEventFormat.category]

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try Self.table.write(
      events.map { event in
        let organisation = try OrganisationEventFormat.decode(event, id: Self.identity(of: event)).organisation
        return VersionedTable.NewVersion(
          key: event.stream.id, position: event.position,
          values: [
            arrayText((organisation.name.all + organisation.otherNames).map(folded)), organisation.kind.rawValue,
            organisation.province?.value, arrayText(organisation.affiliations.map(\.parent.uuid.uuidString)),
          ], document: event.data)
      }, connection)
  }

  static func identity(of event: RecordedEvent) throws(StoredEventError) -> OrganisationID {
    guard let uuid = UUID(uuidString: event.stream.id) else {
      throw StoredEventError(event, "its stream isn't named by a UUID")
    }
    return OrganisationID(uuid)
  }
}

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
      [.int(position), .texts(ids.map { $0.uuid.uuidString.lowercased() })], connection)
    return Dictionary(stored.map { ($0.organisation.id, $0.organisation) }, uniquingKeysWith: { $1 })
  }

  /// One of them with its number, as known now.
  static func organisation(_ id: OrganisationID, _ connection: Connection) throws -> StoredOrganisation? {
    try read("upper_inf(known) AND key = $1", [.text(id.uuid.uuidString.lowercased())], connection).first
  }

  /// Those that have exactly this name, in any language or as another name, without diacritics.
  static func named(_ name: String, _ connection: Connection) throws -> [StoredOrganisation] {
    try read("upper_inf(known) AND folded_names @> ARRAY[$1::text]", [.text(folded(name))], connection)
  }

  /// Those one of whose names holds every one of the words (folded), at most so many.
  static func holding(words: [String], limit: Int, _ connection: Connection) throws -> [StoredOrganisation] {
    try read(
      """
      upper_inf(known)
        AND EXISTS (SELECT FROM unnest(folded_names) AS name
                     WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(name, word) = 0))
      """, [.texts(words)], limit: limit, connection)
  }

  /// All of them, as known now or at a position.
  static func all(knownAt position: Int? = nil, _ connection: Connection) throws -> [StoredOrganisation] {
    try read(VersionedTable.known(at: "$1"), [.int(position)], connection)
  }

  /// The organisation itself and all that answer to it, directly or through others, on some day of the period.
  static func withThoseBelow(
    _ id: OrganisationID, during days: ClosedRange<CivilDate>, knownAt position: Int?, _ connection: Connection
  ) throws -> Set<OrganisationID> {
    var below: [OrganisationID: [OrganisationID]] = [:]
    for stored in try all(knownAt: position, connection) {
      for affiliation in stored.organisation.affiliations
      where affiliation.holds(from: days.lowerBound, to: days.upperBound) {
        below[affiliation.parent, default: []].append(stored.organisation.id)
      }
    }
    var found: Set<OrganisationID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for child in below[next] ?? [] where found.insert(child).inserted { waiting.append(child) }
    }
    return found
  }

  /// Those that belong to one of these provinces.
  static func inProvinces(
    _ ids: [ProvinceID], knownAt position: Int?, _ connection: Connection
  ) throws -> [StoredOrganisation] {
    try read(
      "\(VersionedTable.known(at: "$1")) AND province = ANY ($2)", [.int(position), .texts(ids.map(\.value))],
      connection)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], limit: Int? = nil, _ connection: Connection
  ) throws -> [StoredOrganisation] {
    let rows = try connection.query(
      """
      SELECT number, key, document FROM organisation
       WHERE \(condition)
       ORDER BY document -> 'name' ->> 'vi' COLLATE "vi-x-icu", number\(limit.map { " LIMIT \($0)" } ?? "")
      """, parameters)
    return try rows.map { row in
      guard let uuid = UUID(uuidString: try row.string(1)) else {
        throw ReadModelError(table: "organisation", reason: "a key that is no UUID")
      }
      let organisation = try row.withBytes(2) { bytes in
        try JSONReader.read(bytes) { try OrganisationEventFormat.read(&$0, OrganisationID(uuid)) }
      }
      return StoredOrganisation(number: try row.int(0), organisation: organisation)
    }
  }
}
