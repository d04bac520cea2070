/// An entry of one of the registers that stand beside dated activities.
public enum RegisterEntry: Hashable, Sendable {
  /// An aggregate.
  case tally(Tally)
  /// A proposal.
  case proposal(Proposal)
  /// A direction.
  case direction(Direction)
  /// A province's figure.
  case figure(ProvinceFigure)

  /// Which register.
  public enum Register: String, CaseIterable, Sendable, Hashable {
    /// Tallies.
    case tally
    /// Proposals.
    case proposal
    /// Directions.
    case direction
    /// Province figures.
    case figure
  }

  /// Which register it is in.
  public var register: Register {
    switch self {
    case .tally: .tally
    case .proposal: .proposal
    case .direction: .direction
    case .figure: .figure
    }
  }
}

/// What happens in a register.
public enum RegisterEvent: Hashable, Sendable {
  /// An entry was made.
  case entered(RegisterEntry)
  /// An entry was put right or carried on (a proposal answered); the whole new value.
  case amended(RegisterEntry)

  /// The entry after the event.
  public var entry: RegisterEntry {
    switch self {
    case .entered(let entry), .amended(let entry): entry
    }
  }
}

/// Why an entry is refused.
public enum RegisterRejection: Error, Hashable, Sendable {
  /// It was entered before under the same id.
  case alreadyExists
  /// There is none to put right.
  case doesNotExist
  /// A correction that changes nothing.
  case nothingChanges
  /// An entry can't move to another register.
  case otherRegister(RegisterEntry.Register)
  /// A province that did not exist at any time of the period.
  case provinceNotThen(ProvinceID, Period)
  /// A figure stated for a unit before that unit existed can be about an earlier year, but the unit must be known.
  case unknownProvince(ProvinceID)
  /// Forwarded or answered before it was raised.
  case beforeRaised(Period, raised: Period)
}

/// The decisions about register entries.
public enum RegisterDecider {
  /// Enters one.
  public static func enter(
    _ entry: RegisterEntry, _ state: RegisterEntry?, gazetteer: Gazetteer
  ) throws(RegisterRejection) -> [RegisterEvent] {
    guard state == nil else { throw .alreadyExists }
    try check(entry, gazetteer)
    return [.entered(entry)]
  }

  /// Puts one right.
  public static func amend(
    _ entry: RegisterEntry, _ state: RegisterEntry?, gazetteer: Gazetteer
  ) throws(RegisterRejection) -> [RegisterEvent] {
    guard let state else { throw .doesNotExist }
    guard state.register == entry.register else { throw .otherRegister(state.register) }
    guard state != entry else { throw .nothingChanges }
    try check(entry, gazetteer)
    return [.amended(entry)]
  }

  private static func check(_ entry: RegisterEntry, _ gazetteer: Gazetteer) throws(RegisterRejection) {
    switch entry {
    case .tally(let tally):
      try check(tally.provinces, in: tally.period, gazetteer)
    case .proposal(let proposal):
      try check(proposal.provinces, in: proposal.raised, gazetteer)
      for step in proposal.forwarded where step.on.last < proposal.raised.first {
        throw .beforeRaised(step.on, raised: proposal.raised)
      }
      if let answer = proposal.answer, answer.on.last < proposal.raised.first {
        throw .beforeRaised(answer.on, raised: proposal.raised)
      }
    case .direction: break
    case .figure(let figure):
      guard gazetteer.unit(figure.province) != nil else { throw .unknownProvince(figure.province) }
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
