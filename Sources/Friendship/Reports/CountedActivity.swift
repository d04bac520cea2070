/// An activity as a report counts it: what the figures need, with the number that leads back to its events.
public struct CountedActivity: Hashable, Sendable {
  /// Its number: the log position of its first event.
  public let number: Int
  /// Where it stands in its life: planned, confirmed, postponed, held or cancelled.
  public let status: Activity.Status
  /// The units under which the chosen boundary view shows it; more than one for a place that a split left open.
  public var units: [ProvinceID]
  private let shared: Shared

  /// What is known of it, behind one reference: a report filters, groups and sorts thousands of these, and each copy of the
  /// details would count a reference to every list in them.
  private final class Shared: Sendable {
    let details: ActivityDetails

    init(_ details: ActivityDetails) { self.details = details }
  }

  /// An activity's counted form.
  public init(number: Int, status: Activity.Status, details: ActivityDetails, units: [ProvinceID]) {
    self.number = number
    self.status = status
    self.units = units
    shared = Shared(details)
  }

  /// All that is known of it.
  public var details: ActivityDetails { shared.details }
  /// Its kind.
  public var kind: KindCode { shared.details.kind }
  /// Its title.
  public var title: LocalizedText { shared.details.title }
  /// When.
  public var period: Period { shared.details.period }
  /// The provinces it happened in, as they were on the day, with their venues.
  public var places: [Place] { shared.details.places }
  /// Who held it.
  public var organisers: [OrganisationID] { shared.details.organisers }
  /// With whom.
  public var partners: [OrganisationID] { shared.details.partners }
  /// At which level.
  public var level: ActivityLevel? { shared.details.level }
  /// In which fields.
  public var fields: [CooperationField] { shared.details.fields }
  /// How many people attended.
  public var people: Count? { shared.details.attendance.people }
  /// How many associations were represented.
  public var associations: Count? { shared.details.attendance.associations }
  /// Delegations received and sent.
  public var delegations: [Delegation] { shared.details.attendance.delegations }
  /// The value of aid.
  public var amounts: [Money] { shared.details.amounts }
  /// The anniversaries it marks.
  public var occasions: [Occasion] { shared.details.occasions }
  /// What came of it.
  public var outcomes: [String] { shared.details.outcomes }
  /// Chosen to be described.
  public var isHighlight: Bool { shared.details.isHighlight }
  /// Who may see it.
  public var visibility: Visibility { shared.details.visibility }

  /// Whether all that is known of two is the same.
  public static func == (a: CountedActivity, b: CountedActivity) -> Bool {
    a.number == b.number && a.status == b.status && a.units == b.units
      && (a.shared === b.shared || a.details == b.details)
  }

  /// Hashes the number, which tells activities apart, and the state.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(status)
    hasher.combine(units)
  }
}

extension Period {
  /// The one month in which all of it lies, as `year * 12 + month - 1`; `nil` where it spans several.
  public var singleMonth: Int? {
    let start = first.components, end = last.components
    return start.year == end.year && start.month == end.month ? start.year * 12 + start.month - 1 : nil
  }
}
