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

  /// By what a person whose record is to be stored is known again.
  enum Recognition: Sendable {
    /// By their identity, which was looked up.
    case id(PersonID)
    /// By the identity that an import's reference fixes.
    case reference(PersonID)
    /// By name and position, as their newest row has them.
    case asTheyAre
    /// By name and position, as any row of theirs has them: an import's row means whom it meant before.
    case asTheyWere

    /// Their identity, where it's known.
    fileprivate var id: PersonID? {
      switch self {
      case .id(let id), .reference(let id): id
      case .asTheyAre, .asTheyWere: nil
      }
    }

    /// What is to be stored where somebody is on record: what an import's row leaves open stays.
    fileprivate func said(_ record: PersonRecord, over before: PersonRecord) -> PersonRecord {
      switch self {
      case .reference, .asTheyWere: record.restated(over: before)
      case .id, .asTheyAre: record
      }
    }
  }

  /// Stores a person's record, unless the newest row of theirs says the same. Rows are never changed: a correction is a row
  /// with a commitment of its own.
  ///
  /// - Parameter newID: for a person who isn't there yet.
  static func store(
    _ record: PersonRecord, of recognition: Recognition, newID: PersonID, _ connection: Connection
  ) throws -> Stored {
    try connection.transaction {
      // Two commands that store the same person at once take turns here.
      _ = try connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(folded(record.name))])
      let found = try find(record, recognition, connection)
      let said = found.map { recognition.said(record, over: $0.record) } ?? record
      if let found, found.record == said { return found.stored }
      return try insert(said, recognition.id ?? found?.stored.id ?? newID, connection)
    }
  }

  /// The row by which a record's person is known again: what `store` would find.
  static func recognise(
    _ record: PersonRecord, _ recognition: Recognition, _ connection: Connection
  ) throws -> (stored: Stored, record: PersonRecord)? {
    try find(record, recognition, connection)
  }

  private static func find(
    _ record: PersonRecord, _ recognition: Recognition, _ connection: Connection
  ) throws -> (stored: Stored, record: PersonRecord)? {
    let id = recognition.id
    let isNewest = if case .asTheyAre = recognition { true } else { false }
    return try rows(
      """
      CASE WHEN $1::uuid IS NULL THEN name = $2 AND position IS NOT DISTINCT FROM $3 ELSE id = $1 END
        AND NOT ($4 AND EXISTS
          (SELECT FROM people.record AS newer WHERE newer.id = record.id AND newer.stored_at > record.stored_at))
      ORDER BY stored_at DESC
      LIMIT 1
      """,
      [id.map { .uuid($0.uuid) } ?? .null(.uuid), .text(record.name), .text(record.position), .bool(isNewest)],
      connection
    ).first
  }

  /// All rows of a person, whenever they held, oldest first.
  static func rows(of id: PersonID, _ connection: Connection) throws -> [(stored: Stored, record: PersonRecord)] {
    try rows("id = $1 ORDER BY stored_at", [.uuid(id.uuid)], connection)
  }

  /// How many rows a person has, corrected ones among them.
  static func count(of id: PersonID, _ connection: Connection) throws -> Int {
    try connection.query("SELECT count(*) FROM people.record WHERE id = $1", [.uuid(id.uuid)])[0].int(0)
  }

  private static func rows(
    _ condition: String, _ parameters: [Parameter], _ connection: Connection
  ) throws -> [(stored: Stored, record: PersonRecord)] {
    try connection.query(
      "SELECT id, commitment, name, other_names, position, contact FROM people.record WHERE \(condition)", parameters
    ).map { row in
      (
        Stored(id: PersonID(try row.uuid(0)), commitment: try row.bytes(1)),
        PersonRecord(
          name: try row.string(2), otherNames: try row.texts(3), position: try row.optionalString(4),
          contact: try row.optionalString(5))
      )
    }
  }

  private static func insert(_ record: PersonRecord, _ id: PersonID, _ connection: Connection) throws -> Stored {
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
        .uuid(id.uuid), .bytes(commitment), .bytes(salt), .text(record.name), .texts(record.otherNames),
        .text(record.position), .text(record.contact), .text(names),
      ])
    return Stored(id: id, commitment: commitment)
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

  // MARK: Taking rows away

  /// Takes away a row that no event refers to.
  static func withdraw(_ stored: Stored, _ connection: Connection) throws {
    _ = try connection.execute(
      "DELETE FROM people.record WHERE id = $1 AND commitment = $2", [.uuid(stored.id.uuid), .bytes(stored.commitment)])
  }

  /// Takes away all rows of these people, whenever they held, and their salts with them. For people whose erasure is in the
  /// log, and for nobody else.
  ///
  /// - Returns: how many rows there were.
  @discardableResult
  static func erase(_ ids: [PersonID], _ connection: Connection) throws -> Int {
    try connection.execute("DELETE FROM people.record WHERE id = ANY ($1)", [.uuids(ids.map(\.uuid))])
  }

  /// Writes the table's file anew, so that no deleted row stands in it: such a small table might not be vacuumed for years, and
  /// a plain VACUUM leaves the bytes in the page.
  ///
  /// Waits two seconds at most for those who may still see the rows, since these would be taken along for them, and two for
  /// those who use the table.
  static func rewrite(_ connection: Connection) throws {
    for _ in 0..<40 {
      let readers = try connection.query(
        """
        SELECT FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL
        """)
      if readers.isEmpty { break }
      _ = try connection.query("SELECT pg_sleep(0.05)")
    }
    try connection.script("SET lock_timeout = '2s'")
    _ = try connection.execute("VACUUM (FULL) people.record")
  }

  /// The people whose erasure is in the log and who still have rows, 1,000 at most: a command was stopped between the two, or
  /// another stored a row meanwhile.
  static func unerased(_ connection: Connection) throws -> [PersonID] {
    try connection.query(
      """
      SELECT person.id FROM person
       WHERE upper_inf(person.known) AND person.commitment IS NULL
         AND EXISTS (SELECT FROM people.record WHERE record.id = person.id)
       ORDER BY person.number
       LIMIT 1000
      """
    ).map { PersonID(try $0.uuid(0)) }
  }

  // MARK: Against the log

  /// The rows that no event of the log refers to, 1,000 at most: a command was stopped between the two. Not those of erased
  /// people, which are to go and not to be registered.
  static func unregistered(_ connection: Connection) throws -> [Stored] {
    try connection.query(
      """
      SELECT record.id, record.commitment FROM people.record
        LEFT JOIN person USING (id, commitment)
       WHERE person.number IS NULL
         AND NOT EXISTS (SELECT FROM person AS erased WHERE erased.id = record.id AND erased.commitment IS NULL)
       ORDER BY record.stored_at
       LIMIT 1000
      """
    ).map { Stored(id: PersonID(try $0.uuid(0)), commitment: try $0.bytes(1)) }
  }

  /// How many people on record have no row that answers to their commitment. An erased person isn't on record.
  static func missing(_ connection: Connection) throws -> Int {
    try connection.query(
      """
      SELECT count(*) FROM person
        LEFT JOIN people.record USING (id, commitment)
       WHERE upper_inf(known) AND commitment IS NOT NULL AND record.id IS NULL
      """)[0].int(0)
  }
}
