/// A day of the Vietnamese lunar calendar.
public struct LunarDate: Hashable, Sendable {
  /// 1 to 30.
  public let day: Int
  /// 1 to 12.
  public let month: Int
  /// Whether the month is a leap month (nhuận).
  public let isLeapMonth: Bool
  /// The number of the lunar year, that of the Gregorian year in which it began.
  public let year: Int

  init(day: Int, month: Int, isLeapMonth: Bool, year: Int) {
    self.day = day
    self.month = month
    self.isLeapMonth = isLeapMonth
    self.year = year
  }

  /// The lunar date of a Gregorian day, or nil outside the years of `LunarYear`.
  ///
  /// Works out a lunar year or two; for the days of a month or a year, `dates(of:)` does so once for all of them.
  public init?(of day: CivilDate) {
    let year = day.year
    // Tết falls between 20 January and 21 February.
    if let date = LunarYear(year)?.date(of: day) ?? LunarYear(year - 1)?.date(of: day) {
      self = date
    } else {
      return nil
    }
  }

  /// The lunar dates of a range of Gregorian days, one for each in order; nil for days outside the years of
  /// `LunarYear`.
  public static func dates(of days: ClosedRange<CivilDate>) -> [LunarDate?] {
    var dates: [LunarDate?] = []
    dates.reserveCapacity(days.lowerBound.days(until: days.upperBound) + 1)
    var year = LunarYear(days.lowerBound.year - 1)
    for day in days {
      if let current = year, current.last < day { year = LunarYear(current.number + 1) }
      if year == nil { year = LunarYear(day.year) }
      dates.append(year?.date(of: day))
    }
    return dates
  }

  /// The index of the year's heavenly stem (can), 0 for Giáp to 9 for Quý.
  public var yearStem: Int { (year + 6) % 10 }

  /// The index of the year's earthly branch (chi), 0 for Tý to 11 for Hợi.
  public var yearBranch: Int { (year + 8) % 12 }
}
