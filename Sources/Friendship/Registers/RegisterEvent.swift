/// What happens in a register.
public enum RegisterEvent: Hashable, Sendable {
  /// An entry was made.
  case entered(RegisterEntry)
  /// An entry was put right; the whole new value.
  case amended(RegisterEntry)
  /// An entry was carried on.
  case took(RegisterStep)

  /// Whether it is a step, and not an entry said as a whole.
  public var isStep: Bool { if case .took = self { true } else { false } }
}

/// A step in the life of a proposal or direction.
public enum RegisterStep: Hashable, Sendable {
  /// A proposal was passed on.
  case forwarded(Proposal.Forwarding)
  /// A proposal was answered.
  case answered(Proposal.Answer)
  /// A proposal was closed.
  case closed(Proposal.Closing)
  /// A direction was done or dropped.
  case ended(Direction.Ending)

  /// When.
  public var on: Period {
    switch self {
    case .forwarded(let forwarding): forwarding.on
    case .answered(let answer): answer.on
    case .closed(let closing): closing.on
    case .ended(let ending): ending.on
    }
  }
}

/// Why an entry is refused.
public enum RegisterRejection: Error, Hashable, Sendable {
  /// It was entered before under the same id.
  case alreadyExists
  /// There is none to put right.
  case doesNotExist
  /// A correction or step that changes nothing.
  case nothingChanges
  /// An entry can't move to another register.
  case otherRegister(RegisterEntry.Register)
  /// A province that did not exist at any time of the period.
  case provinceNotThen(ProvinceID, Period)
  /// A figure stated for a unit before that unit existed can be about an earlier year, but the unit must be known.
  case unknownProvince(ProvinceID)
  /// Forwarded, answered or closed before it was raised.
  case beforeRaised(Period, raised: Period)
  /// Closed before it was answered.
  case beforeAnswered(Period, answered: Period)
  /// A direction done or dropped before it was given.
  case beforeGiven(Period, given: Period)
  /// What can only have happened is said of a time still to come.
  case liesAhead(Period, today: CivilDate)
  /// A proposal that was answered can't be forwarded or answered again.
  case answered(Proposal.Answer)
  /// A proposal that was closed can't go on.
  case closed(Proposal.Closing)
  /// What was never answered isn't closed without saying why.
  case reasonNeeded
  /// A direction that was done or dropped can't be so again.
  case ended(Direction.Ending)
  /// More of something than an entry holds.
  case tooMany(count: Int, limit: Int)
}
