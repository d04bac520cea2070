import Crypto
import Friendship
import Postgres

/// The table in which people's records are kept, outside the log.
enum PeopleTable {
  /// A row of the table, as the log refers to it.
  struct Stored: Sendable {
    let id: PersonID
    let commitment: [UInt8]
  }

  /// Stores a person's record, unless the newest row of theirs says the same. Rows are never changed: a correction is a row
  /// with a commitment of its own.
  ///
  /// A person is known again by `id`, which an import's reference fixes, or else by name and position.
  /// - Parameter newID: for a person who isn't there yet.
  static func store(_ record: PersonRecord, as id: PersonID?, newID: PersonID, _ connection: Connection) throws
    -> Stored
  {
    try connection.transaction {
      // Two commands that store the same person at once take turns here.
      _ = try connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(folded(record.name))])
      let same = try connection.query(
        """
        SELECT id, commitment, name, other_names, position, contact FROM people.record
         WHERE CASE WHEN $1::uuid IS NULL THEN name = $2 AND position IS NOT DISTINCT FROM $3 ELSE id = $1 END
         ORDER BY stored_at DESC
         LIMIT 1
        """, [id.map { .uuid($0.uuid) } ?? .null(.uuid), .text(record.name), .text(record.position)])
      var chosen = id ?? newID
      if let row = same.first {
        chosen = PersonID(try row.uuid(0))
        let known = PersonRecord(
          name: try row.string(2), otherNames: try row.texts(3), position: try row.optionalString(4),
          contact: try row.optionalString(5))
        if known == record { return Stored(id: chosen, commitment: try row.bytes(1)) }
      }
      var generator = SystemRandomNumberGenerator()
      let salt = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let commitment = commitment(to: record, salt: salt)
      let names = ([record.name] + record.otherNames).map(folded).joined(separator: " | ")
      _ = try connection.execute(
        """
        INSERT INTO people.record (id, commitment, salt, name, other_names, position, contact, folded_names)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .uuid(chosen.uuid), .bytes(commitment), .bytes(salt), .text(record.name), .texts(record.otherNames),
          .text(record.position), .text(record.contact), .text(names),
        ])
      return Stored(id: chosen, commitment: commitment)
    }
  }

  /// SHA-256 of the salt and the record as JSON with sorted keys: says nothing of the record without the salt.
  static func commitment(to record: PersonRecord, salt: [UInt8]) -> [UInt8] {
    let json = JSONWriter.object {
      $0.field("contact", ifKnown: record.contact)
      $0.field("name", record.name)
      $0.field("other_names", ifAny: record.otherNames)
      $0.field("position", ifKnown: record.position)
    }
    return Array(SHA256.hash(data: salt + json))
  }

  /// The rows that no event of the log refers to, 1,000 at most: a command was stopped between the two.
  static func unregistered(_ connection: Connection) throws -> [Stored] {
    try connection.query(
      """
      SELECT record.id, record.commitment FROM people.record
        LEFT JOIN person USING (id, commitment)
       WHERE person.number IS NULL
       ORDER BY record.stored_at
       LIMIT 1000
      """
    ).map { Stored(id: PersonID(try $0.uuid(0)), commitment: try $0.bytes(1)) }
  }

  /// How many registrations have no row that answers to their commitment.
  static func missing(_ connection: Connection) throws -> Int {
    try connection.query(
      """
      SELECT count(*) FROM person
        LEFT JOIN people.record USING (id, commitment)
       WHERE upper_inf(known) AND record.id IS NULL
      """)[0].int(0)
  }
}
