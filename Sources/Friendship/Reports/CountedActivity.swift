/// An activity as a report counts it: what the figures need, with the number that leads back to its events.
public struct CountedActivity: Hashable, Sendable {
  /// Its number: the log position of its first event.
  public var number: Int
  /// Where it stands in its life: planned, confirmed, postponed, held or cancelled.
  public var status: Activity.Status
  /// Its kind.
  public var kind: KindCode
  /// Its title.
  public var title: LocalizedText
  /// When.
  public var period: Period
  /// The provinces it happened in, as they were on the day, with their venues.
  public var places: [Place]
  /// The units under which the chosen boundary view shows it; more than one for a place that a split left open.
  public var units: [ProvinceID]
  /// Who held it.
  public var organisers: [OrganisationID]
  /// With whom.
  public var partners: [OrganisationID]
  /// At which level.
  public var level: ActivityLevel?
  /// In which fields.
  public var fields: [CooperationField]
  /// How many people attended.
  public var people: Count?
  /// How many associations were represented.
  public var associations: Count?
  /// Delegations received and sent.
  public var delegations: [Delegation]
  /// The value of aid.
  public var amounts: [Money]
  /// The anniversaries it marked.
  public var occasions: [Occasion]
  /// What came of it.
  public var outcomes: [String]
  /// Chosen to be described.
  public var isHighlight: Bool
  /// Who may see it.
  public var visibility: Visibility

  /// An activity's counted form.
  public init(number: Int, status: Activity.Status, details: ActivityDetails, units: [ProvinceID]) {
    self.number = number
    self.status = status
    self.kind = details.kind
    self.title = details.title
    self.period = details.period
    self.places = details.places
    self.units = units
    self.organisers = details.organisers
    self.partners = details.partners
    self.level = details.level
    self.fields = details.fields
    self.people = details.attendance.people
    self.associations = details.attendance.associations
    self.delegations = details.attendance.delegations
    self.amounts = details.amounts
    self.occasions = details.occasions
    self.outcomes = details.outcomes
    self.isHighlight = details.isHighlight
    self.visibility = details.visibility
  }
}

extension Period {
  /// The one month in which all of it lies, as `year * 12 + month - 1`; `nil` where it spans several.
  public var singleMonth: Int? {
    let start = first.components, end = last.components
    return start.year == end.year && start.month == end.month ? start.year * 12 + start.month - 1 : nil
  }
}
