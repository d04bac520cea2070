import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// A rule refused what was to be done about a person.
public struct PersonRefused: Error, Sendable {
  /// Why.
  public let rejection: PersonRejection
}

extension Book {
  /// Stores a person's record and says in the log that one was stored.
  ///
  /// The row is written first, the event second: after a crash in between, the same command (or `doctor`) finds the row
  /// and completes it. A person of the same name and position is the same person; what else differs corrects their record.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError` (`conflict`: the same person was entered at the same moment; the same
  ///   command answers then).
  public func addPerson(_ typed: TypedPerson) async throws -> StoredPerson {
    let record = try await resolve { resolver, problems, _ in try resolver.resolve(typed, &problems) }
    try await mayRecord()
    do {
      return try await add(record)
    } catch is ErasedMeanwhile {
      // Whom the name led to was erased, and is gone now: the same human is a new person to the book.
      return try await add(record)
    }
  }

  /// Finds what is wrong with a person's record before it is stored.
  ///
  /// - Throws: ``InvalidInput``.
  public func check(_ typed: TypedPerson) async throws {
    _ = try await resolve { resolver, problems, _ in try resolver.resolve(typed, &problems) }
  }

  private func add(_ record: PersonRecord) async throws -> StoredPerson {
    let newID = PersonID(clerk.newID())
    let stored = try await pool.withConnection {
      try PeopleTable.store(record, of: .asTheyAre, newID: newID, $0)
    }
    try await enterInLog(stored)
    return try await person(stored, record)
  }

  /// A person as they were put on record just now. Somebody else may have erased them since: what was recorded is what a
  /// command answers with.
  func person(_ stored: PeopleTable.Stored, _ record: PersonRecord) async throws -> StoredPerson {
    let stream = try Self.stream(PersonEventFormat.category, stored.id.uuid)
    guard let registered = try await log.read(stream: stream).first else {
      throw EventLogError.corrupt("a person without a registration")
    }
    return StoredPerson(
      number: registered.position, id: stored.id, record: record, commitment: stored.commitment)
  }

  /// Says in the log that a record was stored, unless it says so already.
  ///
  /// - Parameter before: the commitment to the record that it takes the place of, where that matters.
  /// - Throws: `EventLogError.conflict` when the same person was entered at the same moment; ``ErasedMeanwhile`` when they
  ///   were erased, after the row that was stored has been taken away.
  func enterInLog(_ stored: PeopleTable.Stored, inPlaceOf before: [UInt8]? = nil) async throws {
    let stream = try Self.stream(PersonEventFormat.category, stored.id.uuid)
    let recorded = try await log.read(stream: stream)
    let person = try PersonEventFormat.person(recorded)
    if person == .erased { throw try await erasedMeanwhile(stored.id) }
    if let before, person != .onRecord(commitment: before) {
      throw EventLogError.conflict(stream: stream, expected: .exactly(recorded.count), actual: recorded.count)
    }
    let events = try refusing { () throws(PersonRejection) in try PersonDecider.store(stored.commitment, person) }
    if events.isEmpty { return }
    let expected: ExpectedVersion = recorded.last.map { .exactly($0.version) } ?? .noStream
    do {
      _ = try await append([
        DecidedWrite(stream: stream, expected: expected, events: events.map(PersonEventFormat.encode))
      ])
    } catch EventLogError.conflict(let stream, let expected, let actual) {
      let now = try await log.read(stream: stream)
      if try PersonEventFormat.person(now) == .erased { throw try await erasedMeanwhile(stored.id) }
      // Two who stored the same record at once: the other has said it for both.
      if try now.contains(where: { try PersonEventFormat.decode($0).commitment == stored.commitment }) { return }
      throw EventLogError.conflict(stream: stream, expected: expected, actual: actual)
    }
  }

  private func erasedMeanwhile(_ id: PersonID) async throws -> ErasedMeanwhile {
    try await eraseRows(of: [id])
    return ErasedMeanwhile(id: id)
  }
}

/// A person was erased before the log could say that a record of theirs was stored. The record is gone again.
public struct ErasedMeanwhile: Error, Sendable {
  let id: PersonID
}

/// Runs a decision; its refusal comes out as ``PersonRefused``.
func refusing<Value>(_ decide: () throws(PersonRejection) -> Value) throws -> Value {
  switch Result(catching: decide) {
  case .success(let value): return value
  case .failure(let rejection): throw PersonRefused(rejection: rejection)
  }
}
