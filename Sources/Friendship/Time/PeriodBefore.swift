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
      let end = Self.moved(last, back: years, keepsEnd: precision != .day || isWholeMonths)
      guard let end, end < first else { continue }
      return start.flatMap {
        Period(first: $0, last: end, precision: precision, isApproximate: isApproximate)
      }
    }
    return nil
  }

  /// Whether it is whole months of the calendar, however it was typed: `1/2/2025..28/2/2025` is `2/2025`.
  private var isWholeMonths: Bool {
    let (year, month, day) = last.components
    return first.components.day == 1 && day == CivilDate.daysInMonth(month, of: year)
  }

  /// The time as long as this one that follows it: as many months where it is whole months, from whatever day of the
  /// month (the next year after a year, the next month after a month, `15/12/2027..14/12/2028` after
  /// `15/12/2026..14/12/2027`), else as many days.
  public var following: Period {
    let start = last.adding(days: 1)
    let (firstYear, firstMonth, firstDay) = first.components
    let (startYear, startMonth, startDay) = start.components
    guard startDay == firstDay else { return Period(start...start.adding(days: dayCount - 1)) }
    let months = (startYear - firstYear) * 12 + startMonth - firstMonth
    let (year, month) = (startYear * 12 + startMonth - 1 + months).quotientAndRemainder(dividingBy: 12)
    let day = min(startDay, CivilDate.daysInMonth(month + 1, of: year))
    let end = CivilDate(year: year, month: month + 1, day: day)?.adding(days: -1) ?? .latest
    return Period(start...max(start, end))
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
