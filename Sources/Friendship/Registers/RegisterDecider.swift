/// The decisions about register entries.
public enum RegisterDecider {
  /// The most forwardings, organisations, provinces, occasions, fields or sources of an entry.
  public static let mostOfAnything = 500

  /// Enters one.
  ///
  /// - Parameter today: what can only have been said already must not lie ahead of it.
  public static func enter(
    _ entry: RegisterEntry, _ state: RegisterEntry?, gazetteer: Gazetteer, today: CivilDate
  ) throws(RegisterRejection) -> [RegisterEvent] {
    guard state == nil else { throw .alreadyExists }
    try check(entry, gazetteer, today)
    return [.entered(entry)]
  }

  /// Puts one right.
  ///
  /// - Parameter today: as when it is entered.
  public static func amend(
    _ entry: RegisterEntry, _ state: RegisterEntry?, gazetteer: Gazetteer, today: CivilDate
  ) throws(RegisterRejection) -> [RegisterEvent] {
    guard let state else { throw .doesNotExist }
    guard state.register == entry.register else { throw .otherRegister(state.register) }
    guard state != entry else { throw .nothingChanges }
    try check(entry, gazetteer, today)
    return [.amended(entry)]
  }

  /// Carries one on: a proposal is forwarded (several times), answered (once) and closed; a direction is done or dropped.
  public static func take(
    _ step: RegisterStep, _ state: RegisterEntry?, today: CivilDate
  ) throws(RegisterRejection) -> [RegisterEvent] {
    guard let state else { throw .doesNotExist }
    switch (step, state) {
    case (.ended(let ending), .direction(let direction)):
      if let before = direction.ending { throw before == ending ? .nothingChanges : .ended(before) }
    case (.forwarded(let forwarding), .proposal(let proposal)):
      try checkGoesOn(proposal)
      guard !proposal.forwarded.contains(forwarding) else { throw .nothingChanges }
    case (.answered(let answer), .proposal(let proposal)):
      if proposal.answer == answer, proposal.closed == nil { throw .nothingChanges }
      try checkGoesOn(proposal)
    case (.closed(let closing), .proposal(let proposal)):
      if let before = proposal.closed { throw before == closing ? .nothingChanges : .closed(before) }
    default: throw .otherRegister(state.register)
    }
    if let next = RegisterEntry.evolve(state, .took(step)) { try checkLife(next) }
    guard step.on.first <= today else { throw .liesAhead(step.on, today: today) }
    return [.took(step)]
  }

  private static func checkGoesOn(_ proposal: Proposal) throws(RegisterRejection) {
    if let closed = proposal.closed { throw .closed(closed) }
    if let answer = proposal.answer { throw .answered(answer) }
  }

  private static func check(
    _ entry: RegisterEntry, _ gazetteer: Gazetteer, _ today: CivilDate
  ) throws(RegisterRejection) {
    var said: [Period] = []
    switch entry {
    case .tally(let tally):
      try check(tally.provinces, in: tally.period, gazetteer)
      said = [tally.period]
    case .proposal(let proposal):
      try check(proposal.provinces, in: proposal.raised, gazetteer)
      said = [proposal.raised] + proposal.forwarded.map(\.on)
      said += [proposal.answer?.on, proposal.closed?.on].compactMap(\.self)
    case .direction(let direction): said = [direction.given] + [direction.ending?.on].compactMap(\.self)
    case .figure(let figure):
      // The figure itself may be about a year to come: a target.
      guard gazetteer.unit(figure.province) != nil else { throw .unknownProvince(figure.province) }
    }
    try checkLife(entry)
    for period in said where period.first > today { throw .liesAhead(period, today: today) }
    for count in counts(of: entry) where count > mostOfAnything { throw .tooMany(count: count, limit: mostOfAnything) }
  }

  /// Each step after what it follows, as far as the dates tell.
  private static func checkLife(_ entry: RegisterEntry) throws(RegisterRejection) {
    switch entry {
    case .proposal(let proposal):
      let steps = proposal.forwarded.map(\.on) + [proposal.answer?.on, proposal.closed?.on].compactMap(\.self)
      for period in steps where period.last < proposal.raised.first {
        throw .beforeRaised(period, raised: proposal.raised)
      }
      if let answer = proposal.answer, let closed = proposal.closed, closed.on.last < answer.on.first {
        throw .beforeAnswered(closed.on, answered: answer.on)
      }
      if let closed = proposal.closed, closed.reason == nil, proposal.answer == nil { throw .reasonNeeded }
      guard proposal.forwarded.count <= mostOfAnything else {
        throw .tooMany(count: proposal.forwarded.count, limit: mostOfAnything)
      }
    case .direction(let direction):
      if let ending = direction.ending, ending.on.last < direction.given.first {
        throw .beforeGiven(ending.on, given: direction.given)
      }
    case .tally, .figure: break
    }
  }

  private static func counts(of entry: RegisterEntry) -> [Int] {
    switch entry {
    case .tally(let tally):
      [tally.organisations.count, tally.provinces.count, tally.occasions.count, tally.sources.count]
    case .proposal(let proposal): [proposal.by.count, proposal.provinces.count, proposal.sources.count]
    case .direction(let direction):
      [direction.organisations.count, direction.fields.count, direction.sources.count]
    case .figure(let figure): [figure.sources.count]
    }
  }

  private static func check(
    _ provinces: [ProvinceID], in period: Period, _ gazetteer: Gazetteer
  ) throws(RegisterRejection) {
    for id in provinces {
      guard let unit = gazetteer.unit(id) else { throw .unknownProvince(id) }
      guard unit.exists(during: period) else { throw .provinceNotThen(id, period) }
    }
  }
}
