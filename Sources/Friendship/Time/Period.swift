/// How exactly a source knows a date.
public enum Precision: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// Known to the day.
  case day
  /// Known to the month.
  case month
  /// Known to the year.
  case year

  /// Orders the finer before the coarser.
  public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
}

/// What a source says of when: the days between which it was, and how exactly they are known.
///
/// Known to the day and not approximate (`isExact`), it lasted from the first day to the last. Otherwise it happened
/// some time within: no day is ever invented. `Period.parse` reads the one grammar that is used everywhere;
/// `canonical` writes it.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The years that a period may lie in: a limit on typing errors, wider than any association's record.
  public static let years = 1900...2200

  /// The first day it can have been.
  public let first: CivilDate
  /// The last day it can have been, inclusive; never before `first`.
  public let last: CivilDate
  /// How exactly the days are known; of a range, the coarser of its two ends.
  public let precision: Precision
  /// Whether the source said "about".
  public let isApproximate: Bool

  private init(_ first: CivilDate, _ last: CivilDate, _ precision: Precision, _ isApproximate: Bool) {
    self.first = first
    self.last = last
    self.precision = precision
    self.isApproximate = isApproximate
  }

  /// The period of these days, or nil if the last comes before the first, or if neither end is an end of a month
  /// (of a year) though that is said to be the precision.
  public init?(first: CivilDate, last: CivilDate, precision: Precision, isApproximate: Bool = false) {
    guard first <= last else { return nil }
    switch precision {
    case .day: break
    case .month: guard first == first.startOfMonth || last == last.endOfMonth else { return nil }
    case .year: guard first == first.startOfYear || last == last.endOfYear else { return nil }
    }
    self.init(first, last, precision, isApproximate)
  }

  /// One day.
  public init(_ day: CivilDate) { self.init(day, day, .day, false) }

  /// From the first of these days to the last, both known.
  public init(_ days: ClosedRange<CivilDate>) { self.init(days.lowerBound, days.upperBound, .day, false) }

  /// Some time in a month (1 to 12), or nil if there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(first, first.endOfMonth, .month, false)
  }

  /// Some time in a year, or nil outside 1 to 9999.
  public init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    self.init(first, first.endOfYear, .year, false)
  }

  /// The days from the first to the last.
  public var days: ClosedRange<CivilDate> { first...last }

  /// Whether it is known to the day: then it lasted from `first` to `last`.
  public var isExact: Bool { precision == .day && !isApproximate }

  /// Whether it is one day, known.
  public var isSingleDay: Bool { isExact && first == last }

  /// How many days lie between the ends, both counted.
  public var dayCount: Int { first.days(until: last) + 1 }

  /// The years it touches.
  public var yearSpan: ClosedRange<Int> { first.year...last.year }

  /// Whether the day lies within.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Whether the other lies wholly within, so that it certainly was then, however imprecise.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Whether the two have a day in common.
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// The same days, said to be approximate.
  public var approximately: Period { Period(first, last, precision, true) }

  /// The text in the grammar of `parse` that stands for exactly this period: `2024`, `2025-05`, `2025-05-23`,
  /// `2025-05-23..2025-05-24`, `~2025-04`. Each end is written as coarsely as the precision allows.
  public var canonical: String {
    let mark = isApproximate ? "~" : ""
    let start = Self.start(first, precision)
    let end = Self.end(last, precision)
    // "2025..2025" and "2025" are one value; the short form is the canonical one. Equal texts of a day are a day.
    if start == end { return mark + start }
    return mark + start + ".." + end
  }

  /// The same as `canonical`.
  public var description: String { canonical }

  private static func start(_ day: CivilDate, _ precision: Precision) -> String {
    if precision == .year, day == day.startOfYear { return String(day.iso.prefix(4)) }
    if precision >= .month, day == day.startOfMonth { return String(day.iso.prefix(7)) }
    return day.iso
  }

  private static func end(_ day: CivilDate, _ precision: Precision) -> String {
    if precision == .year, day == day.endOfYear { return String(day.iso.prefix(4)) }
    if precision >= .month, day == day.endOfMonth { return String(day.iso.prefix(7)) }
    return day.iso
  }
}
