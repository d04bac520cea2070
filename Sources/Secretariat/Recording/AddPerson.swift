import Crypto
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Book {
  /// Stores a person's record and says in the log that one was stored.
  ///
  /// The row is written first, the event second: after a crash in between, the same command (or `doctor`) finds the row
  /// and completes it. A person of the same name and position is the same person.
  public func addPerson(_ typed: TypedPerson) async throws -> StoredPerson {
    let record = try await resolve { resolver, problems, _ in try resolver.resolve(typed, &problems) }
    let newID = PersonID(clerk.newID())
    let stored = try await pool.withConnection { try PeopleTable.store(record, as: nil, newID: newID, $0) }
    let write = try Self.write(registering: stored)
    do {
      let appended = try await append([write])
      return StoredPerson(number: appended.positions[0], id: stored.id, record: record)
    } catch EventLogError.conflict {
      // On record already: the answer is who it is.
      let found = try await read { try PersonQueries.people([stored.id], $0)[stored.id] }
      guard let found else { throw EventLogError.corrupt("a person without a record") }
      return found
    }
  }

  static func write(registering stored: PeopleTable.Stored) throws -> DecidedWrite {
    DecidedWrite(
      stream: try stream(PersonEventFormat.category, stored.id.uuid), expected: .noStream,
      events: [PersonEventFormat.encode(.registered(commitment: stored.commitment))])
  }

  /// The people whose name holds the words, or all of them, 1,000 at most.
  public func people(matching words: String? = nil) async throws -> [StoredPerson] {
    try await read { connection in
      try PersonQueries.holding(
        words: folded(words ?? "").split(separator: " ").map(String.init), limit: 1000, connection)
    }
  }

  /// One person, by number or name.
  public func person(_ typed: String) async throws -> StoredPerson {
    try await resolve { resolver, problems, connection in
      try problems.collect("person") {
        let id = try resolver.person(typed)
        guard let person = try PersonQueries.people([id], connection)[id] else {
          throw InputProblem.unknownPerson(typed)
        }
        return person
      }
    }
  }
}

/// The table in which people's records are kept, outside the log.
enum PeopleTable {
  /// A row of the table, as the log refers to it.
  struct Stored: Sendable {
    let id: PersonID
    let commitment: [UInt8]
  }

  /// Stores a record, or finds the row that holds the same name and position, written but perhaps not yet registered.
  ///
  /// - Parameter id: the identity that an import's reference fixes; `newID` is used where there is none.
  static func store(_ record: PersonRecord, as id: PersonID?, newID: PersonID, _ connection: Connection) throws
    -> Stored
  {
    try connection.transaction {
      // Two commands that store the same person at once take turns here.
      _ = try connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(folded(record.name))])
      let same = try connection.query(
        """
        SELECT id, commitment FROM people.record
         WHERE CASE WHEN $1::uuid IS NULL THEN name = $2 AND position IS NOT DISTINCT FROM $3 ELSE id = $1 END
         ORDER BY stored_at
         LIMIT 1
        """, [id.map { .uuid($0.uuid) } ?? .null(.uuid), .text(record.name), .text(record.position)])
      if let row = same.first { return Stored(id: PersonID(try row.uuid(0)), commitment: try row.bytes(1)) }
      let chosen = id ?? newID
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
}
