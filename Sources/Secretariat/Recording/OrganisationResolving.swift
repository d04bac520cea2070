import Friendship
import Wording

extension Resolver {
  /// The organisation of this name or number, as it stands.
  func stored(_ typed: String, for step: FinalStep? = nil) throws -> StoredOrganisation {
    let id = try organisation(orNumber: typed, for: step)
    guard let stored = try OrganisationQueries.organisation(id, connection) else {
      throw InputProblem.unknownOrganisation(typed, candidates: [])
    }
    return stored
  }

  /// What a typed organisation stands for, with every problem found in it.
  ///
  /// - Parameter base: the organisation that it corrects; without one it is new, or said as a whole by a row of an import.
  func resolve(
    _ typed: TypedOrganisation, id: OrganisationID, from base: Organisation? = nil, _ problems: inout ProblemList
  ) throws -> Organisation? {
    let name = try localized(
      "name", vi: typed.name ?? base?.name.vi ?? "", en: corrected(typed.nameEn, base?.name.en, base) { $0 },
      ru: corrected(typed.nameRu, base?.name.ru, base) { $0 }, .name, Limits.short, &problems)
    let kind: OrganisationKind? = try problems.collect("type") {
      if typed.kind == nil, let base { return base.kind }
      return try word(typed.kind ?? "")
    }
    let founded: Period?? = try problems.collect("founded") {
      try corrected(typed.founded, base?.founded, base) { try period($0) }
    }
    let ending: Organisation.Ending?? = try problems.collect("dissolved") {
      try corrected(typed.dissolved, base?.ending, base) { typed in
        guard case .dissolved(_, let reason)? = base?.ending else { return .dissolved(on: try period(typed)) }
        return .dissolved(on: try period(typed), reason: reason)
      }
    }
    let province: ProvinceID?? = try problems.collect("province") {
      try corrected(typed.province, base?.province, base) { typed in
        if case .one(let id) = directory.gazetteer.resolve(typed) { return id }
        return try self.province(asked: typed)
      }
    }
    let others = try corrected("other_names", typed.otherNames, base?.otherNames, &problems) {
      try text($0, .name, Limits.short)
    }
    let former = try corrected("former_names", typed.formerNames, base?.formerNames, &problems) { try formerName($0) }
    let affiliations = try corrected("parents", typed.parents, base?.affiliations, &problems) { try affiliation($0) }
    let note: String?? = try problems.collect("note") {
      try corrected(typed.note, base?.note, base) { try text($0, .note, TextLimit(characters: 1000)) }
    }
    guard let name, let kind, let founded, let ending, let province, let note else { return nil }
    let organisation = Organisation(
      id: id, name: name, otherNames: others, formerNames: former, kind: kind, province: province,
      affiliations: affiliations, founded: founded, ending: ending, note: note)
    _ = try problems.collect("parents") { try checkAffiliations(of: organisation) }
    return organisation
  }

  /// What a typed step stands for, with every problem found in it.
  ///
  /// - Parameter which: the organisation as it was typed, which a refusal repeats in the command that would do.
  func resolve(
    _ typed: TypedOrganisationStep, on which: String, _ problems: inout ProblemList
  ) throws -> OrganisationStep? {
    switch typed {
    case .rename(let name, let en, let ru, let on):
      let name = try localized("name", vi: name, en: en, ru: ru, .name, Limits.short, &problems)
      let on = try problems.collect("on") { try period(on) }
      guard let name, let on else { return nil }
      return .renamed(to: name, on: on)
    case .merge(let into, let typedDay):
      let heir = try problems.collect("into") {
        try organisation(orNumber: into, for: .takeInOrganisation(which, on: typedDay))
      }
      let on = try problems.collect("on") { try period(typedDay) }
      guard let heir, let on else { return nil }
      return .merged(into: heir, on: on)
    case .dissolve(let on, let reason):
      let on = try problems.collect("on") { try period(on) }
      let reason: String?? = try problems.collect("reason") {
        try reason.map { try text($0, .reason, Limits.long) }
      }
      guard let on, let reason else { return nil }
      return .dissolved(on: on, reason: reason)
    }
  }

  /// What was typed; in a correction what was there before where nothing was typed, and nothing for `unknown`.
  private func corrected<Value>(
    _ typed: String?, _ before: Value?, _ base: Organisation?, _ step: (String) throws -> Value
  ) rethrows -> Value? {
    if base == nil { return try typed.map(step) }
    guard let typed else { return before }
    return typed.isEmpty || Self.isUnknown(typed) ? nil : try step(typed)
  }

  private func corrected<Value: Hashable>(
    _ column: String, _ typed: [String], _ before: [Value]?, _ problems: inout ProblemList,
    _ step: (String) throws -> Value
  ) throws -> [Value] {
    guard let before else { return try problems.collect(column, typed, step) }
    return try list(column, typed, from: before, &problems, step)
  }

  /// `Name @ until`: when it was given up for another.
  private func formerName(_ typed: String) throws -> Organisation.FormerName {
    guard let at = typed.lastIndex(of: "@") else { throw InputProblem.missing(.period) }
    return Organisation.FormerName(
      try localized(vi: String(typed[..<at]), en: nil, ru: nil, .name, Limits.short),
      until: try period(String(typed[typed.index(after: at)...])))
  }

  /// `Name`, `Name @ from`, or `Name @ from..until`: when it began and when it ended, each as exactly as it is known.
  private func affiliation(_ typed: String) throws -> Affiliation {
    let parts = typed.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var affiliation = Affiliation(parent: try organisation(parts[0].trimmed), began: nil, ended: nil)
    if parts.count == 2 {
      let ends = parts[1].split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      if !ends[0].isEmpty { affiliation.began = try period(ends[0]) }
      if ends.count == 2, !ends[1].isEmpty { affiliation.ended = try period(ends[1]) }
    }
    return affiliation
  }
}
