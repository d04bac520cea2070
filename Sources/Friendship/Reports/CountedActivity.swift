/// An activity as a report counts it: what the figures need, with the number that leads back to its events.
public struct CountedActivity: Hashable, Sendable {
  /// Its number: the log position of its first event.
  public let number: Int
  /// Where it stands in its life: planned, confirmed, postponed, held or cancelled.
  public let status: Activity.Status
  /// The units under which the chosen boundary view shows it, and is known to rightly.
  public var units: [ProvinceID]
  /// The provinces it happened in that the view shows under other units, each once.
  public var moved: [MovedPlace]
  /// Whether something of it that is counted or told stands as it was planned, and nobody has said it since.
  public let isAsPlanned: Bool
  private let shared: Shared

  /// What is known of it, behind one reference: a report filters, groups and sorts thousands of these, and each copy of the
  /// details would count a reference to every list in them.
  private final class Shared: Sendable {
    let details: ActivityDetails

    init(_ details: ActivityDetails) { self.details = details }
  }

  /// An activity's counted form.
  public init(
    number: Int, status: Activity.Status, details: ActivityDetails, isAsPlanned: Bool = false, units: [ProvinceID],
    moved: [MovedPlace] = []
  ) {
    self.number = number
    self.status = status
    self.units = units
    self.moved = moved
    self.isAsPlanned = isAsPlanned
    shared = Shared(details)
  }

  /// A province that the view shows under another unit, or others: several where a split lies between.
  public struct MovedPlace: Hashable, Sendable {
    /// The unit as it was on the day.
    public let place: ProvinceID
    /// Where it is shown.
    public let shown: Carried

    /// A province and where it is shown.
    public init(_ place: ProvinceID, shown: Carried) {
      self.place = place
      self.shown = shown
    }
  }

  /// The units of which one is meant, and the record doesn't say which: a split lies between.
  public var possibleUnits: [ProvinceID] {
    var units: [ProvinceID] = []
    for case .several(let heirs) in moved.map(\.shown) { units += heirs.filter { !units.contains($0) } }
    return units
  }

  /// All that is known of it.
  public var details: ActivityDetails { shared.details }
  /// Its kind.
  public var kind: KindCode { shared.details.kind }
  /// Its title.
  public var title: LocalizedText { shared.details.title }
  /// When.
  public var period: Period { shared.details.period }
  /// From when to when on the clock.
  public var times: TimesOfDay { shared.details.times }
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
  /// How many associations were represented: the number given, else of those that are named.
  public var associations: Count? {
    let attendance = shared.details.attendance
    let named = attendance.namedAssociations.count
    return attendance.associations ?? (named > 0 ? Count(named) : nil)
  }
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
      && a.moved == b.moved && (a.shared === b.shared || a.details == b.details)
  }

  /// Hashes the number, which tells activities apart, and the state.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(status)
    hasher.combine(units)
  }
}

extension CountedActivity {
  /// What clocks showed at its beginning, in minutes of the day; -1 without an hour, which puts it before what has one.
  public var startMinute: Int { times.start.map { $0.hour * 60 + $0.minute } ?? -1 }
}

extension Period {
  /// The one month in which all of it lies, as `year * 12 + month - 1`; `nil` where it spans several.
  public var singleMonth: Int? { first.monthNumber == last.monthNumber ? first.monthNumber : nil }

  /// The month in which a report counts it, as `year * 12 + month - 1`: that in which it began, where that is known.
  public var countedMonth: Int? { isExact ? first.monthNumber : singleMonth }
}

extension CivilDate {
  fileprivate var monthNumber: Int {
    let (year, month, _) = components
    return year * 12 + month - 1
  }
}
