/// All that is known of an activity but its status. What isn't known is `nil` or empty, never invented.
public struct ActivityDetails: Hashable, Sendable {
  /// The kind's code.
  public var kind: KindCode
  /// The title; Vietnamese is required.
  public var title: LocalizedText
  /// When, to the precision known.
  public var period: Period
  /// The wall-clock time at which it starts on the first day, where known.
  public var startsAt: WallTime?
  /// The wall-clock time at which it ends on the last day, where known.
  public var endsAt: WallTime?
  /// Where; empty when unknown.
  public var places: [Place]
  /// The organisations that held it.
  public var organisers: [OrganisationID]
  /// Those they held it with.
  public var partners: [OrganisationID]
  /// The level of the holding association.
  public var level: ActivityLevel?
  /// The fields of cooperation that it served.
  public var fields: [CooperationField]
  /// Who was there.
  public var attendance: Attendance
  /// The value of aid, grants or gifts.
  public var amounts: [Money]
  /// The anniversaries it marks; one ceremony can mark several.
  public var occasions: [Occasion]
  /// What came of it, a sentence each.
  public var outcomes: [String]
  /// Documents and photos.
  public var documents: [DocumentLink]
  /// Where this is known from: a document's number or an article.
  public var sources: [String]
  /// Chosen to be described in the report.
  public var isHighlight: Bool
  /// Who may see it.
  public var visibility: Visibility

  /// What must be known, with the rest unknown.
  public init(kind: KindCode, title: LocalizedText, period: Period) {
    self.kind = kind
    self.title = title
    self.period = period
    self.startsAt = nil
    self.endsAt = nil
    self.places = []
    self.organisers = []
    self.partners = []
    self.level = nil
    self.fields = []
    self.attendance = Attendance()
    self.amounts = []
    self.occasions = []
    self.outcomes = []
    self.documents = []
    self.sources = []
    self.isHighlight = false
    self.visibility = .public
  }
}

extension ActivityDetails {
  /// The start and the end, where both are on one day in one zone and the end comes first.
  var reversedTimes: (start: WallTime, end: WallTime)? {
    guard let startsAt, let endsAt, endsAt < startsAt, startsAt.zone == endsAt.zone,
      period.first == period.last
    else { return nil }
    return (startsAt, endsAt)
  }
}
