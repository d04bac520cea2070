import FoundationEssentials

/// A sum over activities of which some have no figure: the total, and for how many it was known.
public struct KnownSum: Hashable, Sendable {
  /// How a sum is meant.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// All its numbers were exact.
    case exact
    /// With one that is about so many, and none that is more.
    case about
    /// With one that is more than so many, and none that is about: a bound, and no estimate.
    case moreThan
    /// With one of each.
    case aboutOrMore
  }

  /// The sum of the numbers known.
  public private(set) var total = 0
  /// How the sum is meant.
  public private(set) var qualifier = Qualifier.exact
  /// The numbers of the activities whose figure was known, in order.
  public private(set) var knownFor: [Int] = []
  /// How many activities there were.
  public private(set) var outOf = 0

  /// An empty sum.
  public init() {}

  /// Takes one activity into the sum.
  public mutating func add(_ count: Count?, of number: Int) {
    outOf += 1
    guard let count else { return }
    // A limit of a thousand million a figure and 64 bits leave room for nine thousand million activities.
    total += count.value
    switch (count.qualifier, qualifier) {
    case (.about, .exact): qualifier = .about
    case (.moreThan, .exact): qualifier = .moreThan
    case (.about, .moreThan), (.moreThan, .about): qualifier = .aboutOrMore
    default: break
    }
    knownFor.append(number)
  }
}

/// An amount of aid in one currency, summed.
public struct AidSum: Hashable, Sendable {
  /// The currency's three letters.
  public var currency: String
  /// The sum in hundredths; `nil` when it would not fit 64 bits.
  public var hundredths: Int?
  /// The numbers of the activities that carry an amount in this currency, in order.
  public var activities: [Int]
}

/// Activities of one sort, by their numbers.
public struct Group<Key: Hashable & Sendable>: Hashable, Sendable {
  /// Of what sort.
  public var key: Key
  /// Their numbers, in the order of the report.
  public var activities: [Int]
  /// How many.
  public var count: Int { activities.count }
}

/// The figures of a report over one period: what was held, counted once in totals and once a group in each breakdown.
///
/// Every figure keeps the numbers of the activities behind it.
public struct ReportFigures: Hashable, Sendable {
  /// All that was held.
  public private(set) var activities: [Int] = []
  /// People attending.
  public private(set) var people = KnownSum()
  /// Associations represented.
  public private(set) var associations = KnownSum()
  /// Delegations received: how many, in which activities, and their people.
  public private(set) var incoming = DelegationSum()
  /// Delegations sent.
  public private(set) var outgoing = DelegationSum()
  /// Aid by currency, by the currency's letters.
  public private(set) var aid: [AidSum] = []
  /// By kind, the largest first, then by code.
  public private(set) var byKind: [Group<KindCode>] = []
  /// By level, in the order of the levels; `nil` where the level isn't known comes last.
  public private(set) var byLevel: [Group<ActivityLevel?>] = []
  /// By organiser, the largest first. An activity with several counts in each.
  public private(set) var byOrganiser: [Group<OrganisationID>] = []
  /// Those of which no organiser is known.
  public private(set) var organiserUnknown: [Int] = []
  /// By province under the chosen view, the largest first. An activity in several counts in each.
  public private(set) var byProvince: [Group<ProvinceID>] = []
  /// Those in no province: abroad, online, nationwide or unknown.
  public private(set) var outsideProvinces: [Int] = []
  /// The activities in a unit that was split since, of which isn't known under which of its heirs the view shows them. They
  /// count in none.
  public private(set) var provinceUnknown: [Int] = []
  /// By unit as it was on the day, where the view shows it under others, the largest first.
  public private(set) var byFormerUnit: [Group<ProvinceID>] = []
  /// By field, in the order of the fields. An activity with several counts in each.
  public private(set) var byField: [Group<CooperationField>] = []
  /// Those of which no field is known.
  public private(set) var fieldUnknown: [Int] = []
  /// By month as `year * 12 + month - 1`, in order: those whose month is known.
  public private(set) var byMonth: [Group<Int>] = []
  /// Those whose month isn't known.
  public private(set) var monthUnknown: [Int] = []

  /// Delegations of one direction.
  public struct DelegationSum: Hashable, Sendable {
    /// How many delegations.
    public var count = 0
    /// The numbers of the activities they belong to, in order.
    public var activities: [Int] = []
    /// Their people; "out of" counts delegations here.
    public var people = KnownSum()
  }

  /// The numbers of the activities that each organiser held.
  public var numbersByOrganiser: [OrganisationID: [Int]] {
    Dictionary(byOrganiser.map { ($0.key, $0.activities) }, uniquingKeysWith: +)
  }

  /// The figures of the activities given; only those held count.
  public init(of all: some Sequence<CountedActivity>) {
    var kinds: [KindCode: [Int]] = [:]
    var levels: [ActivityLevel?: [Int]] = [:]
    var organisers: [OrganisationID: [Int]] = [:]
    var provinces: [ProvinceID: [Int]] = [:]
    var formerUnits: [ProvinceID: [Int]] = [:]
    var fields: [CooperationField: [Int]] = [:]
    var months: [Int: [Int]] = [:]
    var sums: [String: AidSum] = [:]
    for activity in all where activity.status == .held {
      let number = activity.number
      activities.append(number)
      people.add(activity.people, of: number)
      associations.add(activity.associations, of: number)
      count(activity.delegations, of: number)
      for amount in activity.amounts {
        sums[amount.currency, default: AidSum(currency: amount.currency, hundredths: 0, activities: [])]
          .add(amount, of: number)
      }
      kinds[activity.kind, default: []].append(number)
      levels[activity.level, default: []].append(number)
      Self.note(number, under: activity.organisers, in: &organisers)
      if activity.organisers.isEmpty { organiserUnknown.append(number) }
      Self.note(number, under: activity.units, in: &provinces)
      Self.note(number, under: activity.moved.map(\.place), in: &formerUnits)
      if !activity.possibleUnits.isEmpty {
        provinceUnknown.append(number)
      } else if activity.units.isEmpty {
        outsideProvinces.append(number)
      }
      Self.note(number, under: activity.fields, in: &fields)
      if activity.fields.isEmpty { fieldUnknown.append(number) }
      if let month = activity.period.countedMonth {
        months[month, default: []].append(number)
      } else {
        monthUnknown.append(number)
      }
    }
    aid = sums.values.sorted { $0.currency < $1.currency }
    byKind = Self.largestFirst(kinds) { $0.raw }
    byOrganiser = Self.largestFirst(organisers) { $0.uuid.uuidString }
    byProvince = Self.largestFirst(provinces) { $0.value }
    byFormerUnit = Self.largestFirst(formerUnits) { $0.value }
    byLevel = (ActivityLevel.allCases.map(Optional.some) + [nil]).compactMap { level in
      levels[level].map { Group(key: level, activities: $0) }
    }
    byField = CooperationField.allCases.compactMap { field in
      fields[field].map { Group(key: field, activities: $0) }
    }
    byMonth = months.sorted { $0.key < $1.key }.map { Group(key: $0.key, activities: $0.value) }
  }

  /// Adds an activity to each of its groups, once to one that is named twice.
  private static func note<Key: Hashable>(_ number: Int, under keys: [Key], in groups: inout [Key: [Int]]) {
    for (index, key) in keys.enumerated() where !keys[..<index].contains(key) {
      groups[key, default: []].append(number)
    }
  }

  private mutating func count(_ delegations: [Delegation], of number: Int) {
    func add(_ delegation: Delegation, to sum: inout DelegationSum) {
      sum.count += 1
      if sum.activities.last != number { sum.activities.append(number) }
      sum.people.add(delegation.people, of: number)
    }
    for delegation in delegations {
      switch delegation.direction {
      case .incoming: add(delegation, to: &incoming)
      case .outgoing: add(delegation, to: &outgoing)
      }
    }
  }

  private static func largestFirst<Key: Hashable>(
    _ groups: [Key: [Int]], _ name: (Key) -> String
  ) -> [Group<Key>] {
    groups.map { (group: Group(key: $0.key, activities: $0.value), name: name($0.key)) }
      .sorted { ($1.group.count, $0.name) < ($0.group.count, $1.name) }
      .map(\.group)
  }
}

extension AidSum {
  fileprivate mutating func add(_ amount: Money, of number: Int) {
    if let sum = hundredths {
      let (value, overflow) = sum.addingReportingOverflow(amount.hundredths)
      hundredths = overflow ? nil : value
    }
    if activities.last != number { activities.append(number) }
  }
}
