/// One year of the Vietnamese lunar calendar: its twelve or thirteen months, from Tết on.
///
/// The rules are those of the East Asian lunisolar calendar: a month begins on the day of the new moon; the winter
/// solstice falls in month 11; where thirteen months begin between two months 11, the first that holds none of the
/// twelve principal terms (the sun at a multiple of 30 degrees) is a leap month and repeats the number before it.
/// Days are those of UTC+7 from 1968 (Quyết định 121-CP of 8 August 1967), those of UTC+8 before.
public struct LunarYear: Hashable, Sendable {
  /// The years whose calendar can be asked for. It is held against tables for 1900 to 2100; later, a new moon within
  /// seconds of midnight may turn out a day off, since the slowing of the earth's rotation can't be foretold.
  public static let years = 1850...2250

  /// A month of a lunar year.
  public struct Month: Hashable, Sendable {
    /// 1 to 12.
    public let number: Int
    /// Whether it is a leap month (nhuận), which follows the month of the same number.
    public let isLeap: Bool
    /// Its first day.
    public let first: CivilDate
    /// 29 or 30 days.
    public let length: Int

    /// Its last day.
    public var last: CivilDate { first.adding(days: length - 1) }
  }

  /// The number of the year, that of the Gregorian year in which it begins.
  public let number: Int
  /// Its months in order.
  public let months: [Month]

  /// The lunar year that begins in this Gregorian year, or nil outside `years`.
  public init?(_ number: Int) {
    guard Self.years.contains(number) else { return nil }
    self.number = number
    // Months 11 and 12 of the solar-minded year before belong to the lunar year before; Tết follows them.
    let months = LunarSolstices.months(from: number - 1) + LunarSolstices.months(from: number)
    guard let start = months.firstIndex(where: { $0.number == 1 && !$0.isLeap }),
      let end = months[(start + 1)...].firstIndex(where: { $0.number == 1 && !$0.isLeap })
    else { return nil }
    self.months = Array(months[start..<end])
  }

  /// Tết, the first day of the year.
  public var first: CivilDate { months[0].first }

  /// The last day of the year.
  public var last: CivilDate { months[months.count - 1].last }

  /// The Gregorian day of a lunar day, or nil if the year has no such month or the month no such day.
  public func civilDate(day: Int, month: Int, isLeapMonth: Bool = false) -> CivilDate? {
    guard let month = months.first(where: { $0.number == month && $0.isLeap == isLeapMonth }),
      (1...month.length).contains(day)
    else { return nil }
    return month.first.adding(days: day - 1)
  }

  /// The lunar date of a Gregorian day, or nil if it isn't in this year.
  public func date(of day: CivilDate) -> LunarDate? {
    guard let month = months.last(where: { $0.first <= day }), day <= month.last else { return nil }
    return LunarDate(
      day: month.first.days(until: day) + 1, month: month.number, isLeapMonth: month.isLeap, year: number)
  }
}

/// The months from one winter solstice to the next, which is the stretch that decides on a leap month.
enum LunarSolstices {
  /// The months from month 11 of `year` to month 10 of the next year.
  static func months(from year: Int) -> [LunarYear.Month] {
    let start = month11(of: year)
    let end = month11(of: year + 1)
    let starts = (start...end).map(firstDay)
    let sectors = starts.map(solarSector)
    // Of thirteen months the first without a principal term: the sun is in one sector at its start and at its end.
    let leap = end - start == 13 ? (0..<13).first { sectors[$0] == sectors[$0 + 1] } : nil
    return (0..<(end - start)).map { index in
      let ordinal = leap.map { index >= $0 ? index - 1 : index } ?? index
      return LunarYear.Month(
        number: (ordinal + 10) % 12 + 1, isLeap: index == leap,
        first: CivilDate(unchecked: Int32(starts[index])),
        length: starts[index + 1] - starts[index])
    }
  }

  /// The number of the new moon that begins the month with the winter solstice.
  private static func month11(of year: Int) -> Int {
    let endOfYear = Int(CivilDate.dayNumber(year: year, month: 12, day: 31))
    // 10,962 days lie between 1970-01-01 and the new moon of number 0.
    var moon = Int((Double(endOfYear - 10_962) / 29.530588861).rounded(.down)) + 1
    while firstDay(moon) > endOfYear { moon -= 1 }
    // The last new moon of the year, unless the solstice had passed when its day began.
    return solarSector(firstDay(moon)) >= 9 ? moon - 1 : moon
  }

  /// The local day of a new moon, in days since 1970-01-01.
  private static func firstDay(_ newMoon: Int) -> Int {
    let instant = Astronomy.newMoon(newMoon)
    return Int((instant + offset(at: instant)).rounded(.down))
  }

  /// In which of the twelve parts of the ecliptic, from the spring equinox on, the sun is as the local day begins.
  private static func solarSector(_ day: Int) -> Int {
    let midnight = Double(day)
    return Int(Astronomy.solarLongitude(atDay: midnight - offset(at: midnight)) / 30)
  }

  /// Local time less Universal Time, in days: seven hours from 1 January 1968, eight before.
  private static func offset(at instant: Double) -> Double { instant < -731 ? 8 / 24 : 7 / 24 }
}
