import Friendship
import Wording

/// One thing on a province's timeline.
public enum TimelineEntry: Hashable, Sendable {
  /// An activity, and how it belongs to the province.
  case activity(CountedActivity, Relation)
  /// An aggregate for the province.
  case tally(Numbered<Tally>)
  /// A proposal that concerns the province.
  case proposal(Numbered<Proposal>)
  /// A direction for the province's organisations.
  case direction(Numbered<Direction>)
  /// A figure stated for the province, or for a unit whose history is now its own.
  case figure(Numbered<ProvinceFigure>)
  /// What became of an organisation, and the unit that this one belongs to.
  case organisation(OrganisationChange, of: ProvinceID?)

  /// How an activity belongs to the province whose timeline it is on.
  public enum Relation: Hashable, Sendable {
    /// It happened in this unit.
    case here
    /// It happened in a unit whose history is now part of this one's, or in several.
    case inFormerUnits([ProvinceID])
    /// It may have happened here: a split lies between, and the record doesn't say on which side. All the units it may
    /// belong to are named.
    case possibly(in: ProvinceID, heirs: [ProvinceID])
    /// It happened elsewhere, held by these associations of the province.
    case elsewhere(by: [OrganisationID])
    /// Where it happened isn't on record; these associations of the province held it.
    case placeUnknown(by: [OrganisationID])

    /// Whether the timeline's totals count it.
    public var counts: Bool {
      switch self {
      case .here, .inFormerUnits: true
      case .possibly, .elsewhere, .placeUnknown: false
      }
    }
  }

  /// When it was.
  public var period: Period {
    switch self {
    case .activity(let activity, _): activity.period
    case .tally(let tally): tally.value.period
    case .proposal(let proposal): proposal.value.raised
    case .direction(let direction): direction.value.given
    case .figure(let figure): figure.value.period
    case .organisation(let change, _): change.period
    }
  }
}
