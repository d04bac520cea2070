/// A figure of a report by its name: what `report explain` is asked about, and what can change after a report is issued.
public enum ReportFigure: Hashable, Sendable {
  /// All activities held.
  case activities
  /// People attending.
  case people
  /// Associations represented.
  case associations
  /// Delegations received.
  case delegationsIn
  /// People of the delegations received.
  case peopleIn
  /// Delegations sent.
  case delegationsOut
  /// People of the delegations sent.
  case peopleOut
  /// Aid in a currency, by its three letters.
  case aid(String)
  /// Activities with aid, in whatever currency.
  case aidActivities
  /// Activities of a kind.
  case kind(KindCode)
  /// Activities of a section of the report.
  case section(ReportSection)
  /// Activities of a level; of an unknown one without.
  case level(ActivityLevel?)
  /// Activities of an organiser; of an unknown one without.
  case organiser(OrganisationID?)
  /// Activities in a province, under the chosen boundary view.
  case province(ProvinceID)
  /// Activities in a field; in an unknown one without.
  case field(CooperationField?)
  /// Activities of a month, as `year * 12 + month - 1`.
  case month(Int)
  /// Activities in no province.
  case outsideProvinces
  /// Activities in a unit that was split, shown under none of its heirs.
  case provinceUnknown
  /// Activities in a unit as it was on the day, which the view shows under others.
  case formerUnit(ProvinceID)
  /// Activities whose month isn't known.
  case monthUnknown
}

/// What a figure says: how much, for how many that is known, and from which activities.
public struct FigureValue: Hashable, Sendable {
  /// How much it is.
  public enum Amount: Hashable, Sendable {
    /// Nothing is known of it.
    case notKnown
    /// Nothing of it was recorded, so that none is known to have been.
    case notRecorded
    /// A number, and how it is meant.
    case number(Int, KnownSum.Qualifier)
    /// Money in hundredths of a currency; `nil` for a sum that doesn't fit.
    case money(Int?, currency: String)
  }

  /// For how many of what a sum is made of its number is known.
  public struct Known: Hashable, Sendable {
    /// What a sum is made of.
    public enum Part: Hashable, Sendable {
      /// Of activities.
      case activities
      /// Of delegations, of which an activity can have several.
      case delegations
    }

    /// For how many.
    public var count: Int
    /// Of how many.
    public var outOf: Int
    /// Of what.
    public var part: Part

    /// So many of so many.
    public init(_ count: Int, outOf: Int, _ part: Part) {
      self.count = count
      self.outOf = outOf
      self.part = part
    }
  }

  /// How much.
  public var amount: Amount
  /// For how many that is known; `nil` for what is counted, which is known of all, and where nothing is known.
  public var known: Known?
  /// The numbers of the activities behind it, in the order of the report.
  public var activities: [Int]

  /// A value of its parts.
  public init(_ amount: Amount, known: Known? = nil, _ activities: [Int]) {
    self.amount = amount
    self.known = known
    self.activities = activities
  }

  /// How many activities of a sort there are.
  init(count activities: [Int]) { self.init(.number(activities.count, .exact), activities) }

  /// A sum of which some parts have no figure.
  init(_ sum: KnownSum, of part: Known.Part) {
    guard !sum.knownFor.isEmpty else {
      self.init(.notKnown, [])
      return
    }
    var numbers: [Int] = []
    // Of an activity's delegations each is one for which it's known.
    for number in sum.knownFor where numbers.last != number { numbers.append(number) }
    self.init(
      .number(sum.total, sum.qualifier), known: Known(sum.knownFor.count, outOf: sum.outOf, part), numbers)
  }

  /// Whether a reader of the report is told the same, from whatever activities.
  public func saysTheSame(as other: FigureValue) -> Bool { amount == other.amount && known == other.known }
}

extension ReportFigures {
  /// What one figure says. A group that no activity is in is 0 of nothing.
  ///
  /// - Parameter section: in which section a kind is counted.
  public func value(of figure: ReportFigure, section: (KindCode) -> ReportSection) -> FigureValue {
    switch figure {
    case .activities: FigureValue(count: activities)
    case .people: FigureValue(people, of: .activities)
    case .associations: FigureValue(associations, of: .activities)
    case .delegationsIn: FigureValue(.number(incoming.count, .exact), incoming.activities)
    case .peopleIn: FigureValue(incoming.people, of: .delegations)
    case .delegationsOut: FigureValue(.number(outgoing.count, .exact), outgoing.activities)
    case .peopleOut: FigureValue(outgoing.people, of: .delegations)
    case .aid(let currency):
      aid.first { $0.currency == currency }.map {
        FigureValue(.money($0.hundredths, currency: currency), $0.activities)
      } ?? FigureValue(.notRecorded, [])
    case .aidActivities:
      FigureValue(count: activities.filter(Set(aid.flatMap(\.activities)).contains))
    case .kind(let code): group(byKind, code)
    case .section(let wanted): inSection(wanted, section)
    case .level(let level): group(byLevel, level)
    case .organiser(let id?): group(byOrganiser, id)
    case .organiser(nil): FigureValue(count: organiserUnknown)
    case .province(let id): group(byProvince, id)
    case .field(let field?): group(byField, field)
    case .field(nil): FigureValue(count: fieldUnknown)
    case .month(let month): group(byMonth, month)
    case .outsideProvinces: FigureValue(count: outsideProvinces)
    case .provinceUnknown: FigureValue(count: provinceUnknown)
    case .formerUnit(let id): group(byFormerUnit, id)
    case .monthUnknown: FigureValue(count: monthUnknown)
    }
  }

  /// The figures that have something to say, in the order of the report.
  ///
  /// - Parameter section: in which section a kind is counted.
  public func all(section: (KindCode) -> ReportSection) -> [ReportFigure] {
    let sections = Set(byKind.map { section($0.key) })
    var figures: [ReportFigure] = [
      .activities, .people, .associations, .delegationsIn, .peopleIn, .delegationsOut, .peopleOut,
    ]
    figures += aid.map { .aid($0.currency) }
    if !aid.isEmpty { figures.append(.aidActivities) }
    figures += ReportSection.allCases.filter(sections.contains).map { .section($0) }
    figures += byKind.map { .kind($0.key) }
    figures += byLevel.map { .level($0.key) }
    figures += byOrganiser.map { .organiser($0.key) }
    if !organiserUnknown.isEmpty { figures.append(.organiser(nil)) }
    figures += byProvince.map { .province($0.key) }
    if !provinceUnknown.isEmpty { figures.append(.provinceUnknown) }
    if !outsideProvinces.isEmpty { figures.append(.outsideProvinces) }
    figures += byFormerUnit.map { .formerUnit($0.key) }
    figures += byField.map { .field($0.key) }
    if !fieldUnknown.isEmpty { figures.append(.field(nil)) }
    figures += byMonth.map { .month($0.key) }
    if !monthUnknown.isEmpty { figures.append(.monthUnknown) }
    return figures
  }

  private func group<Key>(_ groups: [Group<Key>], _ key: Key) -> FigureValue {
    FigureValue(count: groups.first { $0.key == key }?.activities ?? [])
  }

  /// The activities of all kinds of a section, in the order of the report.
  private func inSection(_ wanted: ReportSection, _ section: (KindCode) -> ReportSection) -> FigureValue {
    let found = Set(byKind.filter { section($0.key) == wanted }.flatMap(\.activities))
    return FigureValue(count: activities.filter(found.contains))
  }
}
