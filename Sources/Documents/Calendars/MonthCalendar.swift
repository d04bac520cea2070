import Friendship
import Wording

/// A month as a grid, weeks from Monday on; under each day the lunar day, and the numbers of that day's activities.
public struct MonthCalendar: Sendable {
  /// The year.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// What it shows.
  public let contents: CalendarContents
  /// The day marked as today, where that is wanted.
  public let today: CivilDate?
  private let first: CivilDate

  /// A month's calendar, or `nil` if there is no such month.
  public init?(year: Int, month: Int, contents: CalendarContents, today: CivilDate? = nil) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.year = year
    self.month = month
    self.contents = contents
    self.today = today
    self.first = first
  }

  private var days: ClosedRange<CivilDate> { first...first.endOfMonth }

  /// The title.
  public func title(in language: Language) -> String { Months.heading(month, of: year).in(language) }

  /// The grid, then day by day what its numbers and stars stand for, then what has no known day.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.title(title(in: language))] + contents.opening(in: language)
    blocks.append(.table(grid(in: language)))
    let entries = contents.entries(in: language).map(\.block)
    if !entries.isEmpty { blocks += [.heading(Heading.days.phrase.in(language), level: 1)] + entries }
    blocks += contents.undatedBlocks(in: language)
    return blocks + [contents.closing(in: language)]
  }

  private func grid(in language: Language) -> Table {
    let columns = Weekday.allCases.map { Table.Column($0.short.in(language)) }
    var numbers: [CivilDate: [Int]] = [:]
    for activity in contents.dated where activity.period.overlaps(Period(days)) {
      for day in max(activity.period.first, days.lowerBound)...min(activity.period.last, days.upperBound) {
        numbers[day, default: []].append(activity.number)
      }
    }
    let starred = Set(contents.observances.map(\.date))
    let blanks = [Table.Cell](repeating: "", count: first.weekday.rawValue - 1)
    var cells = blanks
    for (day, lunar) in zip(days, LunarDate.dates(of: days)) {
      var head = "\(day.day)"
      if starred.contains(day) { head += " ★" }
      if day == today { head += " ◂" }
      var lines = [head, lunar?.cell(in: language) ?? ""]
      if let own = numbers[day] { lines.append(own.map { "[\($0)]" }.joined(separator: " ")) }
      cells.append(.lines(lines))
    }
    while cells.count % 7 != 0 { cells.append("") }
    let rows = stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<($0 + 7)]) }
    return Table(columns: columns, rows: rows, style: .grid)
  }

  /// The month as JSON: its days with their lunar days, observances and activities.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: contents.names, language: language)
    let days = zip(self.days, LunarDate.dates(of: self.days)).map { day, lunar in
      let own = contents.dated.filter { $0.period.contains(day) }.map(\.number)
      let observances = contents.observances.filter { $0.date == day }.map { JSON.string($0.observance.id) }
      return [
        "activities": JSON(own), "date": .string(day.iso), "lunar": Self.json(lunar),
        "observances": .array(observances),
        "weekday": .int(day.weekday.rawValue),
      ] as JSON
    }
    return [
      "activities": domain.activities(contents.activities),
      "day_unknown": JSON(contents.undated.map(\.number)),
      "days": .array(days),
      "document": "calendar",
      "ended": contents.background.ended.map(domain.ended) ?? .null,
      "known": contents.known.json,
      "language": .string(language.rawValue),
      "month": .int(month),
      "observances": .array(contents.observances.map(\.json)),
      "scope": contents.scope.json(contents.names, in: language),
      "year": .int(year),
    ]
  }

  private static func json(_ lunar: LunarDate?) -> JSON {
    guard let lunar else { return .null }
    return [
      "day": .int(lunar.day), "leap": .bool(lunar.isLeapMonth), "month": .int(lunar.month),
      "year": .int(lunar.year),
    ]
  }
}
