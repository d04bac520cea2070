import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Book {
  /// Stores a person's record and says in the log that one was stored.
  ///
  /// The row is written first, the event second: after a crash in between, the same command (or `doctor`) finds the row
  /// and completes it. A person of the same name and position is the same person; what else differs corrects their record.
  public func addPerson(_ typed: TypedPerson) async throws -> StoredPerson {
    let record = try await resolve { resolver, problems, _ in try resolver.resolve(typed, &problems) }
    let newID = PersonID(clerk.newID())
    try await mayRecord()
    let stored = try await pool.withConnection { try PeopleTable.store(record, as: nil, newID: newID, $0) }
    try await enterInLog(stored)
    let found = try await read { try PersonQueries.people([stored.id], $0)[stored.id] }
    guard let found else { throw EventLogError.corrupt("a person without a record") }
    return found
  }

  /// Says in the log that a record was stored, unless it says so already.
  ///
  /// - Throws: `EventLogError.conflict` when the same person was entered at the same moment; the same command answers then.
  func enterInLog(_ stored: PeopleTable.Stored) async throws {
    let stream = try Self.stream(PersonEventFormat.category, stored.id.uuid)
    let recorded = try await log.read(stream: stream)
    guard let event = try Self.personEvent(stored, after: recorded) else { return }
    let expected: ExpectedVersion = recorded.last.map { .exactly($0.version) } ?? .noStream
    _ = try await append([DecidedWrite(stream: stream, expected: expected, events: [PersonEventFormat.encode(event)])])
  }

  /// The event that a stored record gives rise to, given those the person has.
  static func personEvent(_ stored: PeopleTable.Stored, after recorded: [RecordedEvent]) throws -> PersonEvent? {
    guard let last = recorded.last else { return .registered(commitment: stored.commitment) }
    let known = try PersonEventFormat.decode(last).commitment
    return known == stored.commitment ? nil : .corrected(commitment: stored.commitment)
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
