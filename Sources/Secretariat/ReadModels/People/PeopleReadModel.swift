import EventStore
import Friendship
import Postgres

/// Keeps which people are on record, and by which commitment: what joins the log to the people table.
struct PeopleProjection: Projection {
  static let table = VersionedTable(
    name: "person",
    columns: [
      .init(name: "id", type: "uuid"),
      .init(name: "commitment", type: "bytea"),  // names the row of people.record that holds since then
    ])

  let name = "people"
  let version = 1
  let schema = Self.table.definition
  let indexes = ["CREATE INDEX IF NOT EXISTS person_record ON person (id, commitment)"]
  let categories: Set<String>? = [PersonEventFormat.category]
  let rowKeys = Self.table.rowKeys

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try Self.table.write(
      events.map { event in
        let commitment = try PersonEventFormat.decode(event).commitment
        return VersionedTable.NewVersion(
          key: event.stream.id, position: event.position,
          values: [event.stream.id, #"\x"# + hexadecimal(commitment)], document: event.data)
      }, connection)
  }
}

/// A person as the people table knows them, with their number.
public struct StoredPerson: Hashable, Sendable {
  /// The log position of the registration.
  public let number: Int
  /// The identity.
  public let id: PersonID
  /// Name, position, contact.
  public let record: PersonRecord
}

/// Questions about people: the read model says who is on record, the people table what they're called.
enum PersonQueries {
  /// The people of this number.
  static func person(number: Int, _ connection: Connection) throws -> StoredPerson? {
    try read("person.number = $1", [.int(number)], connection).first
  }

  /// The people of these identities.
  static func people(_ ids: some Collection<PersonID>, _ connection: Connection) throws -> [PersonID: StoredPerson] {
    guard !ids.isEmpty else { return [:] }
    let people = try read("person.id = ANY ($1)", [.uuids(ids.map(\.uuid))], connection)
    return Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// Those one of whose names holds every one of the words (folded), at most so many.
  static func holding(words: [String], limit: Int, _ connection: Connection) throws -> [StoredPerson] {
    try read(
      "NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(record.folded_names, word) = 0)",
      [.texts(words)], limit: limit, connection)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], limit: Int = 10_000, _ connection: Connection
  ) throws -> [StoredPerson] {
    try connection.query(
      """
      SELECT person.number, person.id, record.name, record.other_names, record.position, record.contact
        FROM person
        JOIN people.record USING (id, commitment)
       WHERE upper_inf(person.known) AND \(condition)
       ORDER BY record.name COLLATE "vi-x-icu", person.number
       LIMIT \(limit)
      """, parameters
    ).map { row in
      StoredPerson(
        number: try row.int(0), id: PersonID(try row.uuid(1)),
        record: PersonRecord(
          name: try row.string(2), otherNames: try row.texts(3), position: try row.optionalString(4),
          contact: try row.optionalString(5)))
    }
  }
}
