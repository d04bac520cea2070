/// A direction (phương hướng): what is to be done in the next period, as an activity laid down.
public struct Direction: Hashable, Sendable {
  /// What became of it.
  public enum Ending: Hashable, Sendable {
    /// It was done, by an activity where one did it.
    case done(on: Period, activity: ActivityID?)
    /// It was given up.
    case dropped(reason: String, on: Period)

    /// When.
    public var on: Period {
      switch self {
      case .done(let period, _), .dropped(_, let period): period
      }
    }
  }

  /// What is to be done; Vietnamese is required.
  public var text: LocalizedText
  /// When it was laid down.
  public var given: Period
  /// The period it is for.
  public var period: Period
  /// The activity that laid it down, where one did.
  public var activity: ActivityID?
  /// Who is to do it.
  public var organisations: [OrganisationID]
  /// Who is to do it, in words, where they aren't single organisations ("local associations in merged provinces").
  public var audience: String?
  /// In which fields.
  public var fields: [CooperationField]
  /// What became of it; none while it is still to be done.
  public var ending: Ending?
  /// Where it is known from.
  public var sources: [String]

  /// Makes a direction from its parts.
  public init(
    text: LocalizedText, given: Period, period: Period, activity: ActivityID? = nil,
    organisations: [OrganisationID] = [], audience: String? = nil, fields: [CooperationField] = [],
    ending: Ending? = nil, sources: [String] = []
  ) {
    self.text = text
    self.given = given
    self.period = period
    self.activity = activity
    self.organisations = organisations
    self.audience = audience
    self.fields = fields
    self.ending = ending
    self.sources = sources
  }

  /// Whether it is still to be done.
  public var isOpen: Bool { ending == nil }
}

extension Direction {
  /// Whether a report for a period tells of it as laid down for that period: it was given beforehand, as at a conference of
  /// the year before or in January, or was given in the period and came to its end, or to that of its time, in it too.
  public func isLaidDown(for reported: Period) -> Bool {
    guard period.overlaps(reported), given.first <= reported.last else { return false }
    return given.first < reported.first || hasEnded(by: reported.last) || period.last <= reported.last
  }

  /// Whether a report for a period tells of it as a task for the time after: it is meant for the period that follows, be it
  /// given only then, or was given in the period that is reported and isn't laid down for that alone; and was neither done
  /// nor dropped by the end of that.
  public func isTask(after reported: Period) -> Bool {
    guard !hasEnded(by: reported.last) else { return false }
    let next = reported.following
    return period.overlaps(next) && given.first <= next.last
      || given.first >= reported.first && given.first <= reported.last && !isLaidDown(for: reported)
  }

  /// Whether it was surely done or dropped by the end of a day.
  private func hasEnded(by day: CivilDate) -> Bool { ending.map { $0.on.last <= day } ?? false }
}
