import Friendship
import Wording

/// What a timeline is of: the province, the boundaries, the time, and what it is put together from.
public struct TimelineHeader: Sendable {
  /// The province.
  public var unit: ProvinceID
  /// In whose boundaries.
  public var view: BoundaryView
  /// The units and stretches of days whose record it holds, oldest first (`Gazetteer.reach`).
  public var reach: [Reach]
  /// What is said of the province's history.
  public var background: ProvinceBackground
  /// The time asked for; `nil` for all of it.
  public var period: Period?
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// The labels of all that is mentioned.
  public var names: Names

  /// A header of its parts.
  public init(
    unit: ProvinceID, view: BoundaryView, reach: [Reach], background: ProvinceBackground = .none, period: Period?,
    known: KnownUpTo, names: Names
  ) {
    self.unit = unit
    self.view = view
    self.reach = reach
    self.background = background
    self.period = period
    self.known = known
    self.names = names
  }

  /// The title.
  public func title(in language: Language) -> String {
    let name = names.provinceWithKind(unit, in: language)
    let span = period.map { ", " + $0.spanText(in: language) } ?? ""
    return Phrase(
      vi: "Dòng thời gian: \(name)\(span)", en: "Timeline of \(name)\(span)", ru: "Хронология: \(name)\(span)"
    ).in(language)
  }

  /// What the timeline is put together from, one sentence a unit.
  func lineage(in language: Language) -> [String] {
    reach.map { part in
      let name = names.provinceWithKind(part.unit, in: language)
      let span = Self.span(part, in: language)
      let isPossible = part.certainty == .possible
      let mark = isPossible ? ": " + Sentence.possiblyHere.in(language) : ""
      return "\(Phrase.capitalised(name)) (\(span))\(mark)"
    }
  }

  /// The same drawn: a bar a unit, along the years.
  func lineageChart(in language: Language) -> Chart {
    let spans = reach.map { part in
      Chart.Span(
        Phrase.capitalised(names.provinceWithKind(part.unit, in: language)), from: part.from, until: part.to,
        isPossible: part.certainty == .possible)
    }
    let title = Phrase(vi: "Các đơn vị hành chính", en: "The units", ru: "Административные единицы")
    return Chart(
      title: title.in(language), description: lineage(in: language).joined(separator: "; "), form: .spans(spans))
  }

  private static func span(_ part: Reach, in language: Language) -> String {
    let first = part.from.numeric
    guard let last = part.to?.adding(days: -1).numeric else {
      return Phrase(vi: "từ \(first)", en: "since \(first)", ru: "с \(first)").in(language)
    }
    return Phrase(vi: "từ \(first) đến \(last)", en: "\(first) to \(last)", ru: "с \(first) по \(last)").in(
      language)
  }
}

/// What a timeline came to.
public struct TimelineTotals: Hashable, Sendable {
  /// Held in the unit itself.
  public var here = 0
  /// Held in units whose history is now part of this one's.
  public var inFormerUnits = 0
  /// The same by unit: what was held in several counts in each.
  public var formerUnits: [ProvinceID: Int] = [:]
  /// Held, perhaps here or perhaps in the period; not part of the total.
  public var possibly = 0
  /// Held elsewhere by the province's associations; not part of the total.
  public var elsewhere = 0
  /// Held by the province's associations, it isn't on record where; not part of the total.
  public var placeUnknown = 0
  /// On the timeline, but not held (planned, cancelled); not part of the total.
  public var notHeld = 0

  private let period: Period?

  /// None yet of those of a period; without one, of all times.
  public init(of period: Period?) { self.period = period }

  /// What happened here: in the unit and in those whose history is its own.
  public var total: Int { here + inFormerUnits }

  /// Whether an activity is part of the total: held, here, and surely in the period.
  func counts(_ activity: CountedActivity, _ relation: TimelineEntry.Relation) -> Bool {
    activity.status == .held && relation.counts && isSurelyInPeriod(activity)
  }

  /// Whether an activity lies in the period, however its date is known; reports count it then.
  func isSurelyInPeriod(_ activity: CountedActivity) -> Bool {
    period.map { activity.period.membership(in: $0) == .counted } ?? true
  }

  /// Takes an entry into account.
  public mutating func add(_ entry: TimelineEntry) {
    guard case .activity(let activity, let relation) = entry else { return }
    guard activity.status == .held else {
      notHeld += 1
      return
    }
    guard !relation.counts || isSurelyInPeriod(activity) else {
      // Of known days it is counted where it began.
      if !activity.period.isExact { possibly += 1 }
      return
    }
    switch relation {
    case .here: here += 1
    case .inFormerUnits(let units):
      inFormerUnits += 1
      for unit in units { formerUnits[unit, default: 0] += 1 }
    case .possibly: possibly += 1
    case .elsewhere: elsewhere += 1
    case .placeUnknown: placeUnknown += 1
    }
  }

  var json: JSON {
    let former = formerUnits.sorted { $0.key < $1.key }.map { unit, count in
      ["activities": .int(count), "province": .string(unit.value)] as JSON
    }
    return [
      "elsewhere": .int(elsewhere), "former_units": .array(former), "here": .int(here),
      "not_held": .int(notHeld), "place_unknown": .int(placeUnknown), "possibly": .int(possibly),
      "total": .int(total),
    ]
  }
}
