import FoundationEssentials
import Friendship
import Postgres
import Wording

/// Questions about people: the read model says who is on record, the people table what they're called. An erasure wins over
/// history: whatever position is asked for, there is no name of an erased person.
enum PersonQueries {
  /// The person of this number.
  static func person(number: Int, _ connection: Connection) throws -> StoredPerson? {
    try read("person.number = $1", [.int(number)], connection).first
  }

  /// The people of these identities, as they were on record at a log position, or are now.
  static func people(
    _ ids: some Collection<PersonID>, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [PersonID: StoredPerson] {
    guard !ids.isEmpty else { return [:] }
    let people = try read("person.id = ANY ($1)", [.uuids(ids.map(\.uuid))], knownAt: position, connection)
    return Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// So many people are looked at more closely, of those whose names have some words.
  static let mostNamed = 10_000

  /// Those whose names have every one of the words, each whole but for its diacritics.
  static func holding(_ words: NameWords, _ connection: Connection) throws -> [StoredPerson] {
    try holding(parts: words.folded.map { " \($0) " }, limit: mostNamed, connection)
  }

  /// Those whose names hold every one of these texts (folded), be they words, parts of words, or whole words between spaces; at
  /// most so many.
  static func holding(parts: [String], limit: Int, _ connection: Connection) throws -> [StoredPerson] {
    try read(
      """
      NOT EXISTS (SELECT FROM unnest($1::text[]) AS part WHERE strpos(' ' || record.folded_names || ' ', part) = 0)
      """, [.texts(parts)], limit: limit, connection)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], knownAt position: Int? = nil, limit: Int = 10_000,
    _ connection: Connection
  ) throws -> [StoredPerson] {
    let known = position == nil ? "upper_inf(person.known)" : "person.known @> $\(parameters.count + 1)::bigint"
    return try connection.query(
      """
      SELECT person.number, person.id, record.name, record.other_names, record.position, record.contact,
             person.commitment
        FROM person
        JOIN people.record USING (id, commitment)
       WHERE \(known) AND \(condition)
       ORDER BY record.name COLLATE "vi-x-icu", person.number
       LIMIT \(limit)
      """, parameters + [position].compactMap(\.self).map { .int($0) }
    ).map { row in
      StoredPerson(
        number: try row.int(0), id: PersonID(try row.uuid(1)),
        record: PersonRecord(
          name: try row.string(2), otherNames: try row.texts(3), position: try row.optionalString(4),
          contact: try row.optionalString(5)),
        commitment: try row.bytes(6))
    }
  }

  // MARK: Erased people

  /// The erased person of this number.
  static func erased(number: Int, _ connection: Connection) throws -> ErasedPerson? {
    try readErased("number = $1", [.int(number)], connection).first
  }

  /// Those of these identities whose record was erased.
  static func erased(_ ids: some Collection<PersonID>, _ connection: Connection) throws -> [PersonID: ErasedPerson] {
    guard !ids.isEmpty else { return [:] }
    let people = try readErased("id = ANY ($1)", [.uuids(ids.map(\.uuid))], connection)
    return Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// All whose record was erased, the first first.
  static func allErased(_ connection: Connection) throws -> [ErasedPerson] {
    try readErased("true", [], connection)
  }

  /// A person whose record was corrected or erased between two positions; the last time, where it was so several times.
  struct Change {
    let number: Int
    let id: PersonID
    let position: Int
    let moment: Moment
    let isErasure: Bool
  }

  /// Whose record was corrected or erased after a position and up to another, by their numbers.
  static func changes(after position: Int, upTo head: Int, _ connection: Connection) throws -> [Change] {
    try connection.query(
      """
      SELECT DISTINCT ON (number) number, id, lower(known), recorded_at, commitment IS NULL
        FROM person
       WHERE lower(known) > $1 AND lower(known) <= $2 AND lower(known) > number
       ORDER BY number, lower(known) DESC
      """, [.int(position), .int(head)]
    ).map { row in
      Change(
        number: try row.int(0), id: PersonID(try row.uuid(1)), position: try row.int(2),
        moment: Moment(microsecondsSince1970: Int64(try row.int(3))), isErasure: try row.bool(4))
    }
  }

  private static func readErased(
    _ condition: String, _ parameters: [Parameter], _ connection: Connection
  ) throws -> [ErasedPerson] {
    try connection.query(
      """
      SELECT number, id, lower(known), recorded_at, document
        FROM person
       WHERE upper_inf(known) AND commitment IS NULL AND \(condition)
       ORDER BY lower(known)
      """, parameters
    ).map { row in
      ErasedPerson(
        number: try row.int(0), id: PersonID(try row.uuid(1)), position: try row.int(2),
        moment: Moment(microsecondsSince1970: Int64(try row.int(3))),
        ground: try row.withBytes(4) { bytes in try JSONReader.read(bytes) { try PersonEventFormat.ground(&$0) } })
    }
  }
}

extension Names {
  /// Labels of these people, and of nothing else.
  init(people ids: Set<PersonID>, _ connection: Connection) throws {
    self.init()
    try add(people: ids, connection)
  }

  /// Names of these people, and for those whose record was erased their numbers.
  ///
  /// - Parameter position: the log position at which they are named as they were; who was put on record later is named as now.
  mutating func add(people ids: Set<PersonID>, knownAt position: Int? = nil, _ connection: Connection) throws {
    func named(_ ids: Set<PersonID>, at position: Int?) throws -> [PersonID: String] {
      try PersonQueries.people(ids, knownAt: position, connection).mapValues(\.record.name)
    }
    var known = try named(ids, at: position)
    if position != nil { known.merge(try named(ids.subtracting(known.keys), at: nil)) { old, _ in old } }
    people.merge(known) { $1 }
    let rest = ids.subtracting(known.keys)
    if !rest.isEmpty {
      erasedPeople.merge(try PersonQueries.erased(rest, connection).mapValues(\.number)) { $1 }
    }
  }
}
