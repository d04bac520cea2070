/// What decisions about an organisation need to know of the world and of other organisations.
public struct OrganisationContext: Sendable {
  /// Today in Việt Nam.
  public var today: CivilDate
  /// Who has, or had, the name that is to be taken, or is also called by it: the organisation itself, or another.
  public var nameHolder: Organisation?
  /// What an organisation is to become part of, followed by what that has become part of, and so on.
  public var heirs: [Organisation]

  /// A context of its parts.
  public init(today: CivilDate, nameHolder: Organisation? = nil, heirs: [Organisation] = []) {
    self.today = today
    self.nameHolder = nameHolder
    self.heirs = heirs
  }
}

/// The decisions about an organisation.
public enum OrganisationDecider {
  /// The most other names, and the most former ones.
  public static let mostNames = 50
  /// The most affiliations.
  public static let mostAffiliations = 20

  /// Puts one on record. Its stream is named for its name, so two with one name can't both be accepted.
  ///
  /// - Parameters:
  ///   - holder: who has this name, or had it.
  ///   - today: after which nothing can have happened to it.
  public static func register(
    _ organisation: Organisation, _ holder: Organisation?, today: CivilDate = .latest
  ) throws(OrganisationRejection) -> [OrganisationEvent] {
    if let holder { throw taken(organisation.name, by: holder) }
    try requireNothingAhead(organisation, today: today)
    return [.registered(try accepted(organisation))]
  }

  /// Puts the record right.
  ///
  /// - Parameters:
  ///   - holder: who has, or had, the name that it gets.
  ///   - today: after which nothing can have happened to it.
  public static func amend(
    _ organisation: Organisation, _ state: Organisation?, nameHolder holder: Organisation? = nil,
    today: CivilDate = .latest
  ) throws(OrganisationRejection) -> [OrganisationEvent] {
    guard let state else { throw .doesNotExist }
    guard state != organisation else { throw .nothingChanges }
    try requireNothingAhead(organisation, besides: state, today: today)
    if let holder, holder.id != organisation.id, folded(organisation.name.vi) != folded(state.name.vi) {
      throw taken(organisation.name, by: holder)
    }
    return [.amended(try accepted(organisation))]
  }

  /// What is said of its beginning and its end has happened. What stood there before is left as it is.
  private static func requireNothingAhead(
    _ organisation: Organisation, besides state: Organisation? = nil, today: CivilDate
  ) throws(OrganisationRejection) {
    let before = [state?.founded, state?.ending?.on]
    for period in [organisation.founded, organisation.ending?.on].compactMap(\.self)
    where period.first > today && !before.contains(period) {
      throw .liesAhead(period, today: today)
    }
  }

  /// Takes a step in its life: it is renamed (several times), merged into another or dissolved (one of both, once).
  public static func take(
    _ step: OrganisationStep, _ state: Organisation?, in context: OrganisationContext
  ) throws(OrganisationRejection) -> [OrganisationEvent] {
    guard let state else { throw .doesNotExist }
    let next = state.after(step)
    if let ending = state.ending { throw next == state ? .nothingChanges : .ended(ending) }
    switch step {
    case .renamed(let name, _):
      // Under the same Vietnamese name it goes on being called as before, and would be its own former name; what it is
      // called in other languages is put right by a correction.
      guard name.vi != state.name.vi else { throw .nothingChanges }
      if let holder = context.nameHolder, holder.id != state.id { throw taken(name, by: holder) }
    case .merged(let into, let on):
      guard into != state.id else { throw .mergedIntoItself }
      guard let heir = context.heirs.first(where: { $0.id == into }) else { throw .doesNotExist }
      if context.heirs.contains(where: { $0.id == state.id }) { throw .mergesInCircle(context.heirs) }
      if let ending = heir.ending, ending.on.last < on.first { throw .mergedIntoEnded(heir, ending) }
      if let founded = heir.founded, on.last < founded.first { throw .mergedIntoUnfounded(heir, founded: founded) }
    case .dissolved: break
    // It follows from the other's merger alone.
    case .absorbed: throw .nothingChanges
    }
    _ = try accepted(next)
    guard step.on.first <= context.today else { throw .liesAhead(step.on, today: context.today) }
    return [.took(step)]
  }

  /// What a merger means for the one that takes the other in; nothing for another step.
  public static func taking(in other: OrganisationID, by events: [OrganisationEvent]) -> [OrganisationEvent] {
    events.compactMap { event in
      guard case .took(.merged(_, let on)) = event else { return nil }
      return .took(.absorbed(other, on: on))
    }
  }

  /// Why a name can't be taken that another organisation has, or had, or is also called by.
  public static func taken(_ name: LocalizedText, by holder: Organisation) -> OrganisationRejection {
    let word = folded(name.vi)
    return if folded(holder.name.vi) == word {
      .nameTaken(holder)
    } else if holder.otherNames.contains(where: { folded($0) == word }) {
      .nameAlsoOf(name.vi, holder)
    } else {
      .nameHeldBefore(name.vi, by: holder)
    }
  }

  // MARK: Parts

  private static func accepted(_ organisation: Organisation) throws(OrganisationRejection) -> Organisation {
    guard !organisation.affiliations.contains(where: { $0.parent == organisation.id }) else {
      throw .answersToItself
    }
    guard organisation.mergedInto != organisation.id else { throw .mergedIntoItself }
    for affiliation in organisation.affiliations {
      if let from = affiliation.from, let until = affiliation.until, until <= from {
        throw .affiliationReversed(from: from, until: until.adding(days: -1))
      }
    }
    try checkLife(of: organisation)
    for (count, limit) in [
      (organisation.affiliations.count, mostAffiliations), (organisation.otherNames.count, mostNames),
      (organisation.formerNames.count, mostNames),
    ] where count > limit {
      throw .tooMany(count: count, limit: limit)
    }
    return organisation
  }

  /// Each part of its life after what it follows, as far as the dates tell.
  private static func checkLife(of organisation: Organisation) throws(OrganisationRejection) {
    if let founded = organisation.founded {
      if let ending = organisation.ending, ending.on.last < founded.first {
        throw .dissolvedBeforeFounded(founded: founded, dissolved: ending.on)
      }
      for former in organisation.formerNames where former.until.last < founded.first {
        throw .renamedBeforeFounded(former.until, founded: founded)
      }
    }
    for (former, next) in zip(organisation.formerNames, organisation.formerNames.dropFirst())
    where next.until.last < former.until.first {
      throw .beforeRenamed(next.until, former)
    }
    if let ending = organisation.ending, let last = organisation.formerNames.last, ending.on.last < last.until.first {
      throw .beforeRenamed(ending.on, last)
    }
  }
}
