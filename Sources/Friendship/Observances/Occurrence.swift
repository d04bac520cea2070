/// One return of an observance on the calendar.
public struct Occurrence: Hashable, Sendable {
  /// What is observed.
  public let observance: Observance
  /// The Gregorian day.
  public let date: CivilDate
  /// How many years have passed since the year of origin, at least 1, or nil without one. Part of the title: "75 years
  /// of diplomatic relations".
  public let years: Int?

  /// A return of an observance.
  public init(observance: Observance, date: CivilDate, years: Int?) {
    self.observance = observance
    self.date = date
    self.years = years
  }

  /// Whether it is a round year (năm tròn): a multiple of 5, tens included. Associations plan for these.
  public var isRound: Bool { years.map { $0 % 5 == 0 } ?? false }

  /// Whether it is a multiple of 10.
  public var isDecade: Bool { years.map { $0 % 10 == 0 } ?? false }
}

extension Observance {
  /// How many years the observance counts in a year of its calendar, or nil without a year of origin, in that year
  /// and before it.
  public func yearsCount(in year: Int) -> Int? {
    guard let originYear, year > originYear else { return nil }
    return year - originYear
  }

  /// Whether the year of its calendar is a round one (a multiple of 5 since the origin).
  public func isRound(in year: Int) -> Bool { yearsCount(in: year).map { $0 % 5 == 0 } ?? false }

  /// The occurrences in a Gregorian year, in order. See `occurrences(during:)`.
  public func occurrences(in year: Int) -> [Occurrence] {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
    return occurrences(during: first...first.endOfYear)
  }

  /// The occurrences from the first day to the last, in order.
  ///
  /// An observance with a year of origin begins with the year after it, one with a first year with that. 29 February is observed in leap years only. A
  /// lunar day is observed in the ordinary month, never in the leap one, and the 30th of a month of 29 days on its
  /// last day, as New Year's Eve is; a Gregorian year may so hold none or two. Lunar days outside `LunarYear.years`
  /// have no occurrences.
  public func occurrences(during days: ClosedRange<CivilDate>) -> [Occurrence] {
    switch calendar {
    case .solar:
      let years = days.lowerBound.year...days.upperBound.year
      return years.compactMap {
        occurrence(of: $0, on: CivilDate(year: $0, month: month, day: day), in: days)
      }
    case .lunar:
      let years = (days.lowerBound.year - 1...days.upperBound.year).clamped(to: LunarYear.years)
      return years.compactMap { occurrence(of: $0, on: LunarYear($0).flatMap(lunarDay), in: days) }
    }
  }

  private func occurrence(of year: Int, on date: CivilDate?, in days: ClosedRange<CivilDate>) -> Occurrence? {
    guard let date, days.contains(date), originYear.map({ year > $0 }) ?? true, firstYear.map({ year >= $0 }) ?? true
    else { return nil }
    return Occurrence(observance: self, date: date, years: yearsCount(in: year))
  }

  private func lunarDay(in year: LunarYear) -> CivilDate? {
    year.civilDate(day: day, month: month) ?? (day == 30 ? year.civilDate(day: 29, month: month) : nil)
  }
}
