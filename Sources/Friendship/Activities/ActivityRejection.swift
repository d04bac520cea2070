/// Why a command on an activity is refused. Each case carries what a sentence for a person needs (Wording says it).
public enum ActivityRejection: Error, Hashable, Sendable {
  /// It has no events: there is no such activity.
  case doesNotExist
  /// It was entered before under the same id.
  case alreadyExists
  /// A record of the past that is still to come, or going on: known to the day, and its last day is after today.
  case recordLiesAhead(Period, today: CivilDate)
  /// A plan whose last day is before today.
  case planLiesBehind(Period, today: CivilDate)
  /// A plan that is moved to a time before today.
  case moveLiesBehind(Period, today: CivilDate)
  /// Said to have taken place, though it is still to come or going on.
  case notYet(Period, today: CivilDate)
  /// A step that can't follow the status it has.
  case wrongStep(Step, from: Activity.Status)
  /// A command that would change nothing.
  case nothingChanges
  /// New hours for a plan that was put off and has no date.
  case hoursWithoutDate
  /// A plan that was put off and has no date is said to have taken place, and not when.
  case heldWithoutDate
  /// Something to be removed that isn't there.
  case notThere(ActivityListItem)
  /// A province that did not exist at any time of the period; with the units that carry it forward or back.
  case provinceNotThen(ProvinceID, Period)
  /// The wall-clock end lies before the start on the same day.
  case timesReversed(WallTime, WallTime)
  /// Organisations that are said to have held it, and to have been partners of those who held it.
  case partnersOfThemselves([OrganisationID])
  /// Fewer associations are said to have come than are named.
  case fewerAssociationsThanNamed(Count, named: Int)
  /// More of something than is accepted.
  case tooMany(Limited, count: Int, limit: Int)
  /// The two are the same activity.
  case mergedIntoItself
  /// The surviving record can't survive: it was retracted or merged itself.
  case cannotAbsorb(Activity.Status)

  /// The steps in a life that a status can forbid.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// `confirm`
    case confirm
    /// `move`
    case move
    /// `move --postpone`
    case postpone
    /// `held`
    case hold
    /// `cancel`
    case cancel
    /// `amend`
    case amend
    /// `retract`
    case retract
    /// `merge`
    case merge
  }

  /// What has a limit in an activity.
  public enum Limited: String, Hashable, Sendable, CaseIterable {
    /// Places, 70 at most (all provinces of 1996 to 2008).
    case places
    /// Organisers, 100 at most.
    case organisers
    /// Partners, 100 at most.
    case partners
    /// Named associations, 200 at most.
    case associations
    /// Named people, 2,000 at most.
    case participants
    /// Delegations, 200 at most.
    case delegations
    /// Amounts, 50 at most.
    case amounts
    /// Occasions, 20 at most.
    case occasions
    /// Outcomes, 100 at most.
    case outcomes
    /// Documents, 200 at most.
    case documents
    /// Sources, 50 at most.
    case sources
  }
}
