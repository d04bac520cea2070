import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Book {
  /// The people whose name holds the words, or all of them, 1,000 at most.
  public func people(matching words: String? = nil) async throws -> [StoredPerson] {
    try await read { connection in
      try PersonQueries.holding(
        words: folded(words ?? "").split(separator: " ").map(String.init), limit: 1000, connection)
    }
  }

  /// The people whose record was erased, in the order in which they were: to be erased again in a book that was restored
  /// from an older backup.
  public func erasedPeople() async throws -> [ErasedPerson] {
    try await read { try PersonQueries.allErased($0) }
  }

  /// One person, by number, id or name; an erased one by number or id.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func person(_ typed: String) async throws -> FoundPerson {
    try await resolve { resolver, problems, _ in
      try problems.collect("person") { try resolver.found(person: typed) }
    }
  }
}

extension Resolver {
  /// A person by number or by words of the name, with a role after a colon: `57: Chủ tịch`.
  func participant(_ typed: String) throws -> Participant { try participant(typed) { try person($0) } }

  /// The same, of somebody who may have been erased since.
  func formerParticipant(_ typed: String) throws -> Participant {
    try participant(typed) { try found(person: $0).id }
  }

  private func participant(_ typed: String, _ person: (String) throws -> PersonID) throws -> Participant {
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let role = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? parts[1] : nil
    return Participant(person: try person(parts[0]), role: try role.map { try text($0, .role, Limits.short) })
  }

  /// A person who is on record, by number, id or name.
  func person(_ typed: String) throws -> PersonID {
    if let id = pending.people[folded(typed)] { return id }
    return try person(onRecord: typed).id
  }

  /// The same, with what is on record of them.
  func person(onRecord typed: String) throws -> StoredPerson {
    switch try found(person: typed) {
    case .onRecord(let person): return person
    case .erased(let person): throw person.problem
    }
  }

  /// A person by number, id or name; an erased one by number or id.
  func found(person typed: String) throws -> FoundPerson {
    guard !Self.isNoName(typed) else { throw InputProblem.unknownPerson(typed) }
    let name = folded(typed)
    if let number = Int(name) {
      if let person = try PersonQueries.person(number: number, connection) { return .onRecord(person) }
      if let person = try PersonQueries.erased(number: number, connection) { return .erased(person) }
      throw InputProblem.unknownPerson(typed)
    }
    if let uuid = UUID(uuidString: typed.filter { !$0.isWhitespace }) {
      let id = PersonID(uuid)
      if let person = try PersonQueries.people([id], connection)[id] { return .onRecord(person) }
      if let person = try PersonQueries.erased([id], connection)[id] { return .erased(person) }
      throw InputProblem.unknownPerson(typed)
    }
    return .onRecord(try person(named: name, as: typed))
  }

  private func person(named name: String, as typed: String) throws -> StoredPerson {
    let words = name.split(separator: " ").map(String.init)
    let found = words.isEmpty ? [] : try PersonQueries.holding(words: words, limit: 9, connection)
    func those(_ isMeant: (String) -> Bool) -> [StoredPerson] {
      found.filter { ([$0.record.name] + $0.record.otherNames).contains(where: isMeant) }
    }
    // As it was typed goes before what it is without its diacritics, and that before words of a name.
    let spelt = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let meant = [those { $0 == spelt }, those { folded($0) == name }].first { !$0.isEmpty } ?? found
    guard let first = meant.first else { throw InputProblem.unknownPerson(typed) }
    guard meant.count == 1 else {
      throw InputProblem.severalPeople(
        typed, candidates: meant.map { PersonCandidate(number: $0.number, name: $0.record.name) })
    }
    return first
  }
}

extension ErasedPerson {
  /// Why they can't be named any more.
  var problem: InputProblem { .erasedPerson(number: number, position: position, moment) }
}
