import EventStore
import Friendship
import Postgres
import Wording

/// What erasing a person takes away and what it leaves, to be read before it is done.
public struct PersonErasurePreview: Sendable {
  /// Whom.
  public let person: StoredPerson
  /// How many rows of theirs there are, corrected ones among them.
  public let records: Int
  /// How many activities name them, which go on counting them by number.
  public let activities: Int
  /// The reports that they signed, newest first. Their files stay.
  public let signed: [ReportNumber]
  /// Whether it is they who record here.
  public let isClerk: Bool
}

/// What came of erasing a person.
public struct PersonErasure: Sendable {
  /// What the log says of them now.
  public let person: ErasedPerson
  /// Whether their erasure was in the log before.
  public let wasErased: Bool
  /// How many rows were deleted just now.
  public let deleted: Int
  /// The read models that could not take it in; the record stands all the same.
  public let stopped: [ProjectionStop]
}

/// The log says that a person is erased, and the rows could not be deleted yet. The same command does it, or `doctor`.
public struct ErasureUnfinished: Error, Sendable {
  /// Whose number.
  public let number: Int
}

extension Book {
  /// What erasing somebody would do, to be asked before it is done.
  ///
  /// - Parameter ground: a word of ``ErasureGround``, where one is given: a wrong one is refused now.
  public func erasure(of person: StoredPerson, on ground: String? = nil) async throws -> PersonErasurePreview {
    _ = try await resolve { resolver, problems, _ in
      try problems.collect("reason") { try ground.map { try resolver.word($0, as: ErasureGround.self) } }
        as ErasureGround??
    }
    let actor = clerk.actor
    return try await read { connection in
      PersonErasurePreview(
        person: person, records: try PeopleTable.count(of: person.id, connection),
        activities: try ActivityQueries.naming(person.id, connection).count,
        signed: try ReportQueries.issued(connection).filter { $0.report.details.signer == person.id }
          .map(\.report.number),
        isClerk: actor == person.id)
    }
  }

  /// Erases a person: says so in the log first and deletes every row of theirs second, so that after a crash in between the
  /// same command (or `doctor`) deletes what is left. Erasing whom the log has as erased deletes what is left of them, and
  /// has the table's file written anew.
  ///
  /// It is final. Events keep the id; the same human on record once more gets another one.
  ///
  /// - Parameters:
  ///   - which: number, id or name in full.
  ///   - ground: a word of ``ErasureGround``, where one is given.
  /// - Throws: ``InvalidInput``, ``ErasureUnfinished``, `EventLogError`.
  public func erasePerson(_ which: String, on ground: String? = nil) async throws -> PersonErasure {
    let (number, id, ground) = try await resolve { resolver, problems, _ -> (Int, PersonID, ErasureGround?)? in
      let found = try problems.collect("person") { try resolver.found(person: which, for: .erase) }
      let ground: ErasureGround?? = try problems.collect("reason") { try ground.map { try resolver.word($0) } }
      guard let found, let ground else { return nil }
      return (found.number, found.id, ground)
    }
    try await mayRecord()
    let recorded = try await recordErasure(of: id, on: ground, tries: 5)
    let deleted: Int
    do {
      deleted = try await eraseRows(of: [id])
    } catch {
      throw ErasureUnfinished(number: number)
    }
    let appended = try recorded?.get()
    let stopped = appended?.stopped ?? []
    // Whatever happens from here on, it is recorded and done.
    guard let person = try? await read({ try PersonQueries.erased([id], $0)[id] }) else {
      throw ReadModelUnavailable(positions: appended?.positions ?? [], stopped: stopped)
    }
    return PersonErasure(person: person, wasErased: recorded == nil, deleted: deleted, stopped: stopped)
  }

  /// Appends the erasure; `nil` where the log has it. What others record of the person at the same moment doesn't matter:
  /// it is decided again.
  ///
  /// - Returns: also that it was recorded and a read model didn't take it in, since then there are rows to delete.
  private func recordErasure(
    of id: PersonID, on ground: ErasureGround?, tries: Int
  ) async throws -> Result<Appended, ReadModelUnavailable>? {
    let stream = try Self.stream(PersonEventFormat.category, id.uuid)
    let recorded = try await log.read(stream: stream)
    let state = try PersonEventFormat.person(recorded)
    let events = try refusing { () throws(PersonRejection) in try PersonDecider.erase(on: ground, state) }
    if events.isEmpty { return nil }
    do {
      return .success(
        try await append([
          DecidedWrite(
            stream: stream, expected: .exactly(recorded.count), events: events.map(PersonEventFormat.encode))
        ]))
    } catch let error as ReadModelUnavailable {
      return .failure(error)
    } catch EventLogError.conflict(let stream, let expected, let actual) {
      guard tries > 1 else { throw EventLogError.conflict(stream: stream, expected: expected, actual: actual) }
      return try await recordErasure(of: id, on: ground, tries: tries - 1)
    }
  }

  /// Deletes all rows of people whose erasure is in the log, and has the table's file written anew without them. That waits
  /// for others some seconds at most and may fail: the rows can't be read any more in any case, and the same command tries
  /// again.
  ///
  /// - Returns: how many rows there were.
  @discardableResult
  func eraseRows(of ids: [PersonID]) async throws -> Int {
    let deleted = try await pool.withConnection { try PeopleTable.erase(ids, $0) }
    try? await asOwner { try PeopleTable.rewrite($0) }
    return deleted
  }

  /// Deletes what is left of people whose erasure is in the log: a command was stopped between the two, or another stored a
  /// row while they were erased.
  ///
  /// - Returns: of how many people something was left.
  @discardableResult
  public func completeErasures() async throws -> Int {
    var count = 0
    while true {
      let ids = try await readAsItStands { try PeopleTable.unerased($0) }
      if ids.isEmpty { return count }
      try await eraseRows(of: ids)
      count += ids.count
    }
  }
}

extension FoundPerson {
  /// The log position of the registration.
  public var number: Int {
    switch self {
    case .onRecord(let person): person.number
    case .erased(let person): person.number
    }
  }

  /// The identity.
  public var id: PersonID {
    switch self {
    case .onRecord(let person): person.id
    case .erased(let person): person.id
    }
  }
}
