import Friendship
import Wording

extension Resolver {
  /// How much of a name has to be typed for a step, or where none is taken that can't be taken back.
  func demand(for step: FinalStep?) -> NameDemand { step != nil ? .forGood : isImport ? .inFull : .words }

  // MARK: Organisations

  /// An organisation by its name, or by words of it where those will do.
  func organisation(_ typed: String, for step: FinalStep? = nil) throws -> OrganisationID {
    guard !Self.isNoName(typed) else { throw InputProblem.unknownOrganisation(typed, candidates: []) }
    let demand = demand(for: step)
    var found = try organisations(called: typed)
    // By far the most are called by a name that nothing else has, just as it stands.
    if found.count == 1, found[0].allNames.contains(typed) { return found[0].id }
    let words = NameWords(typed)
    found.removeAll { !$0.allNames.contains { words.isSpelt(like: NameWords($0)) } }
    if found.isEmpty, demand != .inFull, !words.folded.isEmpty {
      let listed = try organisations(listedIn: typed)
      guard listed.isEmpty else { throw InputProblem.unknownOrganisation(typed, candidates: listed.map(\.name)) }
      // A bar separates names in files: words on both sides of one would be looked for in one name.
      if !typed.utf8.contains(UInt8(ascii: "|")) {
        found = try OrganisationQueries.holding(words, connection).map(\.organisation)
      }
    }
    let meaning = NameMeaning(typed, among: found, demand: demand) {
      $0.allNames
    } isPreferred: {
      // Of several that go, or went, by this name it is the one whose own it is now.
      $0.name.all.contains { words.isWhole(NameWords($0)) }
    }
    switch meaning {
    case .one(let organisation): return organisation.id
    case .several(let several):
      throw InputProblem.severalOrganisations(typed, candidates: several.prefix(8).map(\.name))
    case .words(let organisation):
      guard let step, let stored = try OrganisationQueries.organisation(organisation.id, connection) else { break }
      let label = Phrase(each: { "[\(stored.number)] \(organisation.name.text(in: $0))" })
      throw InputProblem.wordsAlone(
        typed, step, fitting: NumberedCandidate(number: stored.number, label: label))
    case .none: break
    }
    throw InputProblem.unknownOrganisation(typed, candidates: try nearestOrganisations(words))
  }

  /// Those that are called so in full, but for case and diacritics, as they stand or as earlier rows of an import leave them.
  private func organisations(called typed: String) throws -> [Organisation] {
    let word = folded(typed)
    let stored: [StoredOrganisation]
    if let known = memory.organisations[word] {
      stored = known
    } else {
      stored = try OrganisationQueries.named(typed, connection)
      remember(stored, as: word)
    }
    let onRecord = stored.map(\.organisation)
    // A row that adds what is on record already is refused: it brings no second one of the name.
    let expected = (pending.organisations[word] ?? []).compactMap { pending.changed[$0] }.filter { new in
      onRecord.contains { $0.id == new.id } || !onRecord.contains { folded($0.name.vi) == folded(new.name.vi) }
    }
    return expected + onRecord.filter { one in !expected.contains { $0.id == one.id } }
  }

  /// Several organisations whose names in full stand in one text; none where any part of it isn't one. All words of a
  /// union's and its association's names may occur in one name, so that words alone would find that one only.
  private func organisations(listedIn typed: String) throws -> [Organisation] {
    let parts = typed.split { $0 == "," || $0 == ";" || $0 == "|" }.map(String.init).filter { !folded($0).isEmpty }
    guard (2...8).contains(parts.count) else { return [] }
    let found = try parts.map(organisations(called:))
    return found.contains(where: \.isEmpty) ? [] : found.compactMap(\.first)
  }

  /// An organisation by its name or, in commands about organisations, by its number: the log position of its first event.
  /// A name goes before a number, should one consist of digits; words of a name don't.
  func organisation(orNumber typed: String, for step: FinalStep? = nil) throws -> OrganisationID {
    guard let number = Int(folded(typed)), try OrganisationQueries.named(typed, connection).isEmpty,
      let stored = try OrganisationQueries.organisation(number: number, connection)
    else { return try organisation(typed, for: step) }
    return stored.organisation.id
  }

  /// The names most like what was typed, best first, five at most: those that hold every word of it before others.
  private func nearestOrganisations(_ typed: NameWords) throws -> [LocalizedText] {
    let parts = typed.folded
    let word = parts.joined(separator: " ")
    return try OrganisationQueries.all(connection)
      .map { stored in
        let names = stored.organisation.allNames
        let holdsAll = !parts.isEmpty && names.map(folded).contains { name in parts.allSatisfy(name.contains) }
        let likeness = names.map { Likeness.of($0, word) }.max() ?? 0
        return (stored.organisation.name, holdsAll ? 1 + likeness : likeness)
      }
      .filter { $0.1 >= 0.4 }
      .sorted { $0.1 > $1.1 }
      .prefix(5).map(\.0)
  }

  // MARK: Activities

  /// At so many titles with the words that were typed a closer look is taken.
  private static let mostTitles = 100

  /// An activity by number, by `last`, by its title, or by words of that where those will do.
  func activity(_ typed: String, for step: FinalStep? = nil) throws -> StoredActivity {
    guard !Self.isNoName(typed) else { throw InputProblem.noActivityNamed(typed) }
    let word = folded(typed)
    if let number = Int(word) {
      guard let activity = try ActivityQueries.activity(number: number, connection) else {
        throw InputProblem.noSuchActivity(typed)
      }
      return activity
    }
    if Self.isLast(word) {
      guard let last = try ActivityQueries.last(connection) else { throw InputProblem.noLastActivity }
      return last
    }
    let words = NameWords(typed).folded
    let found = words.isEmpty ? [] : try ActivityQueries.search(words, limit: Self.mostTitles, connection)
    let meaning = NameMeaning(
      typed, among: found, isCutShort: found.count == Self.mostTitles, demand: demand(for: step)
    ) { $0.activity.details.title.all }
    switch meaning {
    case .one(let activity): return activity
    case .several(let several):
      throw InputProblem.severalActivities(typed, candidates: try candidates(Array(several.prefix(10))))
    case .words(let activity):
      guard let step, let candidate = try candidates([activity]).first else { break }
      throw InputProblem.wordsAlone(
        typed, step, fitting: NumberedCandidate(number: candidate.number, label: candidate.phrase))
    case .none: break
    }
    let near = words.isEmpty ? [] : try ActivityQueries.search(words, byBeginnings: true, limit: 5, connection)
    throw InputProblem.noActivityNamed(typed, candidates: try candidates(near))
  }
}

extension ActivityStep {
  /// Whether it takes the record back.
  var isRetraction: Bool { if case .retract = self { true } else { false } }

  /// The step, where it can't be taken back.
  var final: FinalStep? { if case .retract(let reason) = self { .retract(reason: reason) } else { nil } }
}

extension TypedOrganisationStep {
  /// The step, where it can't be taken back.
  var final: FinalStep? {
    switch self {
    case .rename: nil
    case .merge(let into, let on): .mergeOrganisation(into: into, on: on)
    case .dissolve(let on, let reason): .dissolve(on: on, reason: reason)
    }
  }
}
