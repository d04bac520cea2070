import EventStore
import Friendship
import Postgres
import Wording

/// Corrections to a person's record, as typed: what isn't given stays, `unknown` (or nothing) takes it away.
public struct TypedPersonCorrection: Sendable, Hashable {
  /// The name.
  public var name: String?
  /// Other spellings, in place of all there were.
  public var otherNames: [String] = []
  /// The position.
  public var position: String?
  /// Telephone or e-mail.
  public var contact: String?

  /// Nothing typed yet.
  public init() {}
}

extension Book {
  /// Puts a person's record right: name and position too, by which `addPerson` would take them for somebody else.
  ///
  /// - Parameter which: number, id or name.
  /// - Throws: ``InvalidInput``, ``PersonRefused``, ``ErasedMeanwhile``, `EventLogError` (`conflict`: somebody changed it
  ///   meanwhile). Nothing is left of the correction then.
  public func correctPerson(_ typed: TypedPersonCorrection, person which: String) async throws -> StoredPerson {
    let (person, record) = try await resolve { resolver, problems, connection -> (StoredPerson, PersonRecord)? in
      guard let person = try problems.collect("person", { try resolver.person(onRecord: which) }),
        let record = try resolver.resolve(typed, from: person.record, &problems)
      else { return nil }
      try problems.collect("name") { try Self.checkNobodyElse(is: record, but: person, connection) }
      return (person, record)
    }
    try await mayRecord()
    let recorded = try await log.read(stream: try Self.stream(PersonEventFormat.category, person.id.uuid))
    let state = try PersonEventFormat.person(recorded)
    let corrected = try refusing { () throws(PersonRejection) in
      try PersonDecider.correct(person.record, to: record, state)
    }
    let stored = try await pool.withConnection {
      try PeopleTable.store(corrected, of: .id(person.id), newID: person.id, $0)
    }
    do {
      // Another correction in between isn't to be overwritten.
      try await enterInLog(stored, inPlaceOf: person.commitment)
    } catch EventLogError.conflict(let stream, let expected, let actual) {
      // Nobody but this command knows of the row; `doctor` would take it for the newest word.
      try await pool.withConnection { try PeopleTable.withdraw(stored, $0) }
      throw EventLogError.conflict(stream: stream, expected: expected, actual: actual)
    }
    return try await self.person(stored, corrected)
  }

  /// By name and position people are known again: no two may have both.
  private static func checkNobodyElse(
    is record: PersonRecord, but person: StoredPerson, _ connection: Connection
  ) throws {
    let others = try PersonQueries.holding(NameWords(record.name), connection)
    guard
      let other = others.first(where: {
        $0.id != person.id && $0.record.name == record.name && $0.record.position == record.position
      })
    else { return }
    throw InputProblem.samePerson(PersonCandidate(number: other.number, name: other.record.name))
  }
}

extension Resolver {
  fileprivate func resolve(
    _ typed: TypedPersonCorrection, from before: PersonRecord, _ problems: inout ProblemList
  ) throws -> PersonRecord? {
    let name = try problems.collect("name") {
      try text(typed.name ?? before.name, .name, TextLimit(characters: 200))
    }
    let others = try list("other_names", typed.otherNames, from: before.otherNames, &problems) {
      try text($0, .name, Limits.short)
    }
    let position: String?? = try problems.collect("position") {
      try kept(typed.position, before.position) { try text($0, .position, Limits.short) }
    }
    let contact: String?? = try problems.collect("contact") {
      try kept(typed.contact, before.contact) { try text($0, .contact, Limits.short) }
    }
    guard let name, let position, let contact else { return nil }
    return PersonRecord(name: name, otherNames: others, position: position, contact: contact)
  }
}
