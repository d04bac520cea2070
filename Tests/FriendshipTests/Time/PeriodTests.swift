import Friendship
import Testing

/// Would catch a form of the grammar read as another time than was meant, or an impossible one let through.
@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024", "2024"), ("5/2025", "2025-05"), ("05/2025", "2025-05"), ("2025-05", "2025-05"),
    ("2025-5", "2025-05"), ("23/5/2025", "2025-05-23"), ("2025-05-23", "2025-05-23"),
    ("2025/5/23", "2025-05-23"), ("23.05.2025", "2025-05-23"), ("23-5-2025", "2025-05-23"),
    ("5.2025", "2025-05"), ("5-2025", "2025-05"),
    ("23-24/5/2025", "2025-05-23..2025-05-24"), ("30/4-2/5/2025", "2025-04-30..2025-05-02"),
    ("30/12/2025-2/1/2026", "2025-12-30..2026-01-02"), ("3-5/2025", "2025-03..2025-05"),
    ("11/2024-2/2025", "2024-11..2025-02"), ("2024-2026", "2024..2026"),
    ("23-24.05.2025", "2025-05-23..2025-05-24"),
    ("15/12/2024..14/12/2025", "2024-12-15..2025-12-14"), ("2024..2025", "2024..2025"),
    ("2025-05-23..2025-05-24", "2025-05-23..2025-05-24"), ("23.5.2025...24.5.2025", "2025-05-23..2025-05-24"),
    ("15/12/2024..5/2025", "2024-12-15..2025-05"), ("5/2025..2026", "2025-05..2026"),
    ("~4/2025", "~2025-04"), ("~ 2024", "~2024"), ("~1/4/2025..5/4/2025", "~2025-04-01..2025-04-05"),
    ("  23 / 5 / 2025 ", "2025-05-23"), ("15/12/2024 .. 14/12/2025", "2024-12-15..2025-12-14"),
    ("23–24/5/2025", "2025-05-23..2025-05-24"), ("2024…2025", "2024..2025"), ("２３／５／２０２５", "2025-05-23"),
    ("～４／２０２５", "~2025-04"), ("23/5/2025..23/5/2025", "2025-05-23"), ("29/2/2024", "2024-02-29"),
    ("1900", "1900"), ("2200", "2200"),
  ])
  func `a form of the grammar means its time`(text: String, canonical: String) throws {
    #expect(try Period.parse(text).canonical == canonical)
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31", Precision.year, false),
    ("~2/2024", "2024-02-01", "2024-02-29", .month, true),
    ("30/4-2/5/2025", "2025-04-30", "2025-05-02", .day, false),
    ("15/12/2024..5/2025", "2024-12-15", "2025-05-31", .month, false),
  ])
  func `a period spans the days it can have been`(
    text: String, first: String, last: String, precision: Precision, isApproximate: Bool
  ) throws {
    let period = try Period.parse(text)
    #expect(period.first.iso == first)
    #expect(period.last.iso == last)
    #expect(period.precision == precision)
    #expect(period.isApproximate == isApproximate)
    #expect(period.isExact == (precision == .day && !isApproximate))
  }

  @Test(arguments: [
    ("", PeriodError.Reason.empty), ("   ", .empty),
    ("30/2/2025", .impossibleDay(day: 30, month: 2, year: 2025, daysInMonth: 28)),
    ("29/2/2025", .impossibleDay(day: 29, month: 2, year: 2025, daysInMonth: 28)),
    ("31-32/5/2025", .impossibleDay(day: 32, month: 5, year: 2025, daysInMonth: 31)),
    ("0/5/2025", .impossibleDay(day: 0, month: 5, year: 2025, daysInMonth: 31)),
    ("5/23/2025", .impossibleMonth(23)), ("2025-26", .impossibleMonth(26)), ("13/2025", .impossibleMonth(13)),
    ("23/5/25", .shortYear("25")), ("1899", .yearOutOfRange(1899, limits: 1900...2200)),
    ("1/1/2201", .yearOutOfRange(2201, limits: 1900...2200)),
    ("0000", .yearOutOfRange(0, limits: 1900...2200)),
    ("5", .unrecognised), ("25", .unrecognised), ("20255", .unrecognised), ("tháng 5", .unrecognised),
    ("2025-05-23-24", .unrecognised), ("..2025", .unrecognised), ("2025..", .unrecognised),
    ("~", .unrecognised),
    ("~~2025", .unrecognised), ("2024..2025..2026", .unrecognised), ("23//5/2025", .unrecognised),
    ("23/5-2025", .unrecognised), ("23 24/5/2025", .unrecognised), ("20 25", .unrecognised),
    ("-", .unrecognised),
    ("2025-05-23T10:00", .unrecognised), ("１２３４５", .unrecognised), ("2024..~2025", .unrecognised),
  ])
  func `what has no meaning is refused, as typed, with the reason`(text: String, reason: PeriodError.Reason) {
    #expect(throws: PeriodError(text: text, reason: reason)) { try Period.parse(text) }
  }

  @Test func `an end before its start is refused with both days`() throws {
    let start = try #require(CivilDate(iso: "2025-05-24"))
    let end = try #require(CivilDate(iso: "2025-05-23"))
    let error = PeriodError(text: "24-23/5/2025", reason: .endBeforeStart(start: start, end: end))
    #expect(throws: error) { try Period.parse("24-23/5/2025") }
  }

  @Test func `a text longer than any period is refused without being read, and quoted in part`() {
    let text = String(repeating: "1", count: 100_000)
    #expect(throws: PeriodError(text: String(repeating: "1", count: 64), reason: .tooLong(limit: 64))) {
      try Period.parse(text)
    }
  }

  @Test func `any period is read back from its canonical text`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4000 {
      let period = Self.random(&generator)
      let back = try Period.parse(period.canonical)
      #expect(back == period, "\(period.canonical)")
      #expect(back.canonical == period.canonical)
    }
  }

  @Test func `no text makes the reader fail in any way but its own error`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789//--..~ 12025–…tháng")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...14, using: &generator)
      let text = String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      do {
        let period = try Period.parse(text)
        #expect(period.first <= period.last)
        #expect(try Period.parse(period.canonical) == period)
      } catch {
        #expect(error.text == text)
      }
    }
  }

  @Test func `a precision that neither end bears out makes no period`() throws {
    let day = try #require(CivilDate(iso: "2025-05-10"))
    #expect(Period(first: day, last: day, precision: .month) == nil)
    #expect(Period(first: day, last: day.endOfMonth, precision: .year) == nil)
    #expect(Period(first: day.endOfMonth, last: day, precision: .day) == nil)
    #expect(Period(first: day, last: day.endOfMonth, precision: .month) != nil)
  }

  @Test func `overlap needs one common day, and only what lies wholly within is contained`() throws {
    let year = try Period.parse("2025")
    let may = try Period.parse("5/2025")
    let turn = try Period.parse("30/12/2025..2/1/2026")
    #expect(year.contains(may) && !may.contains(year))
    #expect(year.overlaps(turn) && turn.overlaps(year) && !year.contains(turn))
    #expect(!may.overlaps(turn))
    let lastDay = try Period.parse("31/5/2025")
    #expect(may.overlaps(lastDay) && lastDay.overlaps(may) && may.contains(lastDay.first))
    let dayAfter = try Period.parse("1/6/2025")
    #expect(!may.overlaps(dayAfter) && !dayAfter.overlaps(may) && !may.contains(dayAfter.first))
    #expect(turn.yearSpan == 2025...2026)
    #expect(may.dayCount == 31)
  }

  @Test(arguments: [
    ("2025", "2024"), ("15/12/2024..14/12/2025", "2023-12-15..2024-12-14"),
    ("1/2025..6/2025", "2024-01..2024-06"),
    ("2024..2025", "2022..2023"), ("2/2025", "2024-02"), ("1/2/2025..28/2/2025", "2024-02-01..2024-02-29"),
    ("2/2/2025..28/2/2025", "2024-02-02..2024-02-28"), ("1/2/2024..29/2/2024", "2023-02-01..2023-02-28"),
    ("29/2/2024", "2023-02-28"), ("1/1/2025..23/5/2025", "2024-01-01..2024-05-23"), ("~5/2025", "~2024-05"),
    ("1/1/2024..1/1/2025", "2022-01-01..2023-01-01"), ("1/1/2024..31/12/2024", "2023-01-01..2023-12-31"),
  ])
  func `a period is compared with the same stretch of earlier years, apart from it`(
    text: String, before: String
  ) throws {
    #expect(try Period.parse(text).yearBefore?.canonical == before)
  }

  @Test func `the period before never overlaps, and there is none before the first year`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let period = Self.random(&generator)
      guard let before = period.yearBefore else {
        #expect(period.first.year - (period.last.year - period.first.year + 1) < 1900)
        continue
      }
      #expect(before.last < period.first && before.precision == period.precision)
    }
    #expect(try Period.parse("1900").yearBefore == nil)
  }

  private static func random(_ generator: inout SeededGenerator) -> Period {
    while true {
      let first = CivilDate(dayNumber: .random(in: -25_000...80_000, using: &generator))
      guard let first, let precision = Precision.allCases.randomElement(using: &generator) else { continue }
      let last = first.adding(days: .random(in: 0...1200, using: &generator))
      let starts = [first, first.startOfMonth, first.startOfYear]
      let ends = [last, last.endOfMonth, last.endOfYear]
      guard let start = starts.randomElement(using: &generator),
        let end = ends.randomElement(using: &generator),
        Period.years.contains(start.year), Period.years.contains(end.year),
        let period = Period(
          first: start, last: end, precision: precision, isApproximate: .random(using: &generator))
      else { continue }
      return period
    }
  }
}
