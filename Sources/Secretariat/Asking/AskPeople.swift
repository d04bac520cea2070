import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Book {
  /// The people whose name holds the words, or all of them, 1,000 at most.
  public func people(matching words: String? = nil) async throws -> [StoredPerson] {
    try await read { connection in
      try PersonQueries.holding(parts: NameWords(words ?? "").folded, limit: 1000, connection)
    }
  }

  /// The people whose record was erased, in the order in which they were: to be erased again in a book that was restored
  /// from an older backup.
  public func erasedPeople() async throws -> [ErasedPerson] {
    try await read { try PersonQueries.allErased($0) }
  }

  /// One person, by number, id or name; an erased one by number or id.
  ///
  /// - Parameter step: a step that can't be taken back, for which words of a name aren't enough.
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func person(_ typed: String, for step: FinalStep? = nil) async throws -> FoundPerson {
    try await resolve { resolver, problems, _ in
      try problems.collect("person") { try resolver.found(person: typed, for: step) }
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

  /// A person who is on record, by number, id or name, or will be by an earlier row of an import.
  func person(_ typed: String) throws -> PersonID {
    guard let expected = pending.people[folded(typed)] else { return try person(onRecord: typed).id }
    var named = expected.map { person in
      (id: person.id, names: person.names, candidate: PersonCandidate(number: nil, name: person.names[0]))
    }
    for person in try people(holding: typed) where !expected.contains(where: { $0.id == person.id }) {
      named.append((person.id, person.record.allNames, person.candidate))
    }
    switch NameMeaning(typed, among: named, demand: .inFull, names: { $0.names }) {
    case .one(let person): return person.id
    case .several(let several): throw InputProblem.severalPeople(typed, candidates: several.map(\.candidate))
    case .words, .none: throw InputProblem.unknownPerson(typed)
    }
  }

  /// The same, with what is on record of them.
  func person(onRecord typed: String) throws -> StoredPerson {
    switch try found(person: typed) {
    case .onRecord(let person): return person
    case .erased(let person): throw person.problem
    }
  }

  /// A person by number, id or name; an erased one by number or id.
  func found(person typed: String, for step: FinalStep? = nil) throws -> FoundPerson {
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
    return .onRecord(try person(named: typed, for: step))
  }

  private func person(named typed: String, for step: FinalStep?) throws -> StoredPerson {
    let found = try people(holding: typed)
    let meaning = NameMeaning(
      typed, among: found, isCutShort: found.count == PersonQueries.mostNamed, demand: demand(for: step)
    ) { $0.record.allNames }
    switch meaning {
    case .one(let person): return person
    case .several(let several):
      throw InputProblem.severalPeople(typed, candidates: several.prefix(9).map(\.candidate))
    case .words(let person):
      guard let step else { break }
      throw InputProblem.wordsAlone(
        typed, step, fitting: NumberedCandidate(number: person.number, label: person.candidate.phrase))
    case .none: break
    }
    let parts = NameWords(typed).folded
    let near = parts.isEmpty ? [] : try PersonQueries.holding(parts: parts, limit: 5, connection)
    throw InputProblem.unknownPerson(typed, candidates: near.map(\.candidate))
  }

  /// Those on record whose names have all words of a typed one. An import, in which a name comes again and again and only one in
  /// full counts, remembers who is called so.
  private func people(holding typed: String) throws -> [StoredPerson] {
    let word = folded(typed)
    if isImport, let known = memory.people[word] { return known }
    let words = NameWords(typed)
    guard !words.folded.isEmpty else { return [] }
    guard isImport else { return try PersonQueries.holding(words, connection) }
    let found = try PersonQueries.holding(words, connection).filter { person in
      person.record.allNames.contains { words.isWhole(NameWords($0)) }
    }
    remember(found, as: word)
    return found
  }
}

extension StoredPerson {
  /// As one who could be meant.
  fileprivate var candidate: PersonCandidate { PersonCandidate(number: number, name: record.name) }
}

extension PersonRecord {
  /// Every name by which they are found, their own first.
  var allNames: [String] { [name] + otherNames }
}

extension ErasedPerson {
  /// Why they can't be named any more.
  var problem: InputProblem { .erasedPerson(number: number, position: position, moment) }
}
