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
