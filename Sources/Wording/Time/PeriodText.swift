import Friendship

extension Period {
  /// When, as prose says it and no more exactly than it is known.
  ///
  /// | | vi | en | ru |
  /// |---|---|---|---|
  /// | a day | ngày 23/5/2025 | 23 May 2025 | 23 мая 2025 г. |
  /// | days | ngày 23-24/5/2025 | 23–24 May 2025 | 23–24 мая 2025 г. |
  /// | some day of a month | tháng 5/2025 | May 2025 | май 2025 г. |
  /// | about | khoảng tháng 4/2025 | about April 2025 | около апреля 2025 г. |
  /// | a stretch whose day isn't known | từ 01/01/2025 đến 24/5/2025 (không rõ ngày) | between 1 January and … | … |
  public func text(in language: Language) -> String {
    let body: String
    if let year = wholeYears {
      body = Self.years(year, isApproximate, language)
    } else if let months = wholeMonths {
      body = Self.months(months.first, months.last, isApproximate, language)
    } else if precision == .day {
      body = days(isApproximate, language)
    } else {
      return between(language)
    }
    guard isApproximate else { return body }
    return switch language {
    case .vi: "khoảng \(body)"
    case .en: "about \(body)"
    case .ru: (isRussianRange ? "примерно " : "около ") + body
    }
  }

  /// For lists and tables, short and numeric: `23-24/05/2025`, `05/2025`, `2024`, `~04/2025`,
  /// `01/01/2025-24/05/2025 (?)` where the day isn't known. The same in every language.
  public var numeric: String {
    if isSingleDay { return first.numeric }
    let mark = isApproximate ? "~" : ""
    if let years = wholeYears {
      return mark
        + (years.lowerBound == years.upperBound
          ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)")
    }
    let (firstYear, firstMonth, firstDay) = first.components
    let (lastYear, lastMonth, _) = last.components
    if wholeMonths != nil {
      let end = "\(Digits.padded(lastMonth))/\(lastYear)"
      if (firstYear, firstMonth) == (lastYear, lastMonth) { return mark + end }
      let start = Digits.padded(firstMonth) + (firstYear == lastYear ? "" : "/\(firstYear)")
      return "\(mark)\(start)-\(end)"
    }
    if first == last { return mark + last.numeric }
    if precision != .day { return "\(mark)\(first.numeric)-\(last.numeric) (?)" }
    if firstYear != lastYear { return "\(mark)\(first.numeric)-\(last.numeric)" }
    let start = Digits.padded(firstDay) + (firstMonth == lastMonth ? "" : "/\(Digits.padded(firstMonth))")
    return "\(mark)\(start)-\(last.numeric)"
  }

  /// For documents that are signed: ``numeric``, or in words where that has a sign (`~`, `?`) that they don't explain.
  public func formal(in language: Language) -> String {
    let short = numeric
    return short.contains { $0 == "~" || $0 == "?" } ? Phrase.capitalised(text(in: language)) : short
  }

  /// The stretch of time itself, for the period of a report, a timeline or a calendar, however it was typed: a
  /// whole year is `năm 2025`, `2025`, `2025 год`; else whole months, else from day to day.
  public func spanText(in language: Language) -> String {
    let (firstYear, firstMonth, _) = first.components
    let (lastYear, lastMonth, _) = last.components
    if first == first.startOfYear, last == last.endOfYear {
      if firstYear == lastYear {
        return Phrase(vi: "năm \(firstYear)", en: "\(firstYear)", ru: "\(firstYear) год").in(language)
      }
      return Phrase(
        vi: "từ năm \(firstYear) đến năm \(lastYear)", en: "\(firstYear)–\(lastYear)",
        ru: "\(firstYear)–\(lastYear) годы"
      ).in(language)
    }
    if first == first.startOfMonth, last == last.endOfMonth {
      return Self.months((firstYear, firstMonth), (lastYear, lastMonth), false, language)
    }
    return Period(first...last).text(in: language)
  }

  /// The years, where the period is known to whole years only.
  private var wholeYears: ClosedRange<Int>? {
    guard precision == .year, first == first.startOfYear, last == last.endOfYear else { return nil }
    return yearSpan
  }

  /// The months, where the period is known to whole months only.
  private var wholeMonths: (first: (Int, Int), last: (Int, Int))? {
    guard precision >= .month, first == first.startOfMonth, last == last.endOfMonth else { return nil }
    let (firstYear, firstMonth, _) = first.components
    let (lastYear, lastMonth, _) = last.components
    return ((firstYear, firstMonth), (lastYear, lastMonth))
  }

  /// Whether Russian says it as a range, which takes no genitive after "about".
  private var isRussianRange: Bool {
    if let years = wholeYears { return years.lowerBound != years.upperBound }
    if let months = wholeMonths { return months.first != months.last }
    return first != last
  }

  private static func years(_ years: ClosedRange<Int>, _ isApproximate: Bool, _ language: Language) -> String {
    let (first, last) = (years.lowerBound, years.upperBound)
    return switch language {
    case .vi: first == last ? "năm \(first)" : "từ năm \(first) đến năm \(last)"
    case .en: first == last ? "\(first)" : "\(first)–\(last)"
    case .ru: first == last ? "\(first) г." : "\(first)–\(last) гг."
    }
  }

  private static func months(
    _ first: (Int, Int), _ last: (Int, Int), _ isApproximate: Bool, _ language: Language
  ) -> String {
    let (firstYear, firstMonth) = first
    let (lastYear, lastMonth) = last
    let isOne = first == last
    switch language {
    case .vi:
      let end = "tháng \(CivilDate.vietnamese(month: lastMonth))/\(lastYear)"
      if isOne { return end }
      let start =
        "tháng \(CivilDate.vietnamese(month: firstMonth))" + (firstYear == lastYear ? "" : "/\(firstYear)")
      return "từ \(start) đến \(end)"
    case .en:
      let end = "\(Months.names[lastMonth - 1].en) \(lastYear)"
      if isOne { return end }
      return Months.names[firstMonth - 1].en + (firstYear == lastYear ? "" : " \(firstYear)") + " – " + end
    case .ru:
      let names = isOne && isApproximate ? Months.genitive : Months.names.map(\.ru)
      let end = "\(names[lastMonth - 1]) \(lastYear) г."
      if isOne { return end }
      return names[firstMonth - 1] + (firstYear == lastYear ? "" : " \(firstYear) г.") + " – " + end
    }
  }

  private func days(_ isApproximate: Bool, _ language: Language) -> String {
    if first == last { return first.text(in: language) }
    let (firstYear, firstMonth, firstDay) = first.components
    let (lastYear, lastMonth, lastDay) = last.components
    let isOneMonth = (firstYear, firstMonth) == (lastYear, lastMonth)
    let isOneYear = firstYear == lastYear
    switch language {
    case .vi:
      let end = CivilDate.vietnamese(lastDay, lastMonth, lastYear)
      if isOneMonth { return "ngày \(Digits.padded(firstDay))-\(end)" }
      return
        "từ ngày \(CivilDate.vietnamese(firstDay, firstMonth, isOneYear ? nil : firstYear)) đến ngày \(end)"
    case .en:
      let end = last.text(in: .en)
      if isOneMonth { return "\(firstDay)–\(end)" }
      return "\(firstDay) \(Months.names[firstMonth - 1].en)" + (isOneYear ? "" : " \(firstYear)") + " – "
        + end
    case .ru:
      let end = last.text(in: .ru)
      if isOneMonth { return "\(firstDay)–\(end)" }
      return "\(firstDay) \(Months.genitive[firstMonth - 1])" + (isOneYear ? "" : " \(firstYear) г.") + " – "
        + end
    }
  }

  /// Some day of a stretch that is neither whole months nor whole years.
  private func between(_ language: Language) -> String {
    let (firstYear, firstMonth, firstDay) = first.components
    let (lastYear, lastMonth, lastDay) = last.components
    let about = isApproximate
    switch language {
    case .vi:
      let start = CivilDate.vietnamese(firstDay, firstMonth, firstYear)
      let end = CivilDate.vietnamese(lastDay, lastMonth, lastYear)
      return "\(about ? "khoảng " : "")từ \(start) đến \(end) (không rõ ngày)"
    case .en:
      let year = firstYear == lastYear ? "" : " \(firstYear)"
      let start = "\(firstDay) \(Months.names[firstMonth - 1].en)\(year)"
      return "\(about ? "about " : "")between \(start) and \(last.text(in: .en)) (day not known)"
    case .ru:
      let year = firstYear == lastYear ? "" : " \(firstYear) г."
      let start = "\(firstDay) \(Months.genitive[firstMonth - 1])\(year)"
      return "\(about ? "примерно " : "")между \(start) и \(last.text(in: .ru)) (день неизвестен)"
    }
  }
}
