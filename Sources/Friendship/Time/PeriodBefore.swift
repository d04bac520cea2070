extension Period {
  /// The period that a report compares this one with: the same stretch of the calendar, as few whole years earlier as
  /// keep the two apart. The year before for `2025`, `15/12/2024..14/12/2025` and `1/2025..6/2025`; two years earlier
  /// for `2024..2025`.
  ///
  /// Nil if it would begin before the first of `Period.years`.
  public var yearBefore: Period? {
    // A stretch touches at most one year more than its whole years, so the loop ends soon.
    for years in 1...(last.year - first.year + 1) {
      guard Self.years.contains(first.year - years) else { return nil }
      let start = Self.moved(first, back: years, keepsEnd: false)
      let end = Self.moved(last, back: years, keepsEnd: precision != .day)
      guard let end, end < first else { continue }
      return start.flatMap {
        Period(first: $0, last: end, precision: precision, isApproximate: isApproximate)
      }
    }
    return nil
  }

  /// The time as long as this one that follows it: the next year after a year, the next month after a month, else as
  /// many days.
  public var following: Period {
    let start = last.adding(days: 1)
    let (firstYear, firstMonth, _) = first.components
    let (lastYear, lastMonth, _) = last.components
    guard first == first.startOfMonth, last == last.endOfMonth else {
      return Period(start...start.adding(days: dayCount - 1))
    }
    let months = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1
    let end = lastYear * 12 + lastMonth - 1 + months
    let lastDay = CivilDate(year: end / 12, month: end % 12 + 1, day: 1)?.endOfMonth ?? .latest
    return Period(start...max(start, lastDay))
  }

  /// The same day of an earlier year: 28 February for a 29 February it lacks; the last of the month for the last of
  /// the month, where that is kept.
  private static func moved(_ day: CivilDate, back years: Int, keepsEnd: Bool) -> CivilDate? {
    let (year, month, number) = day.components
    let length = CivilDate.daysInMonth(month, of: year - years)
    let isEnd = keepsEnd && number == CivilDate.daysInMonth(month, of: year)
    return CivilDate(year: year - years, month: month, day: isEnd ? length : min(number, length))
  }
}
