import Friendship
import Testing

/// Would catch an error in the arithmetic of the calendar or in reading and writing ISO dates.
@Suite struct CivilDateTests {
  @Test func `every day from 1 to 9999 follows the one before, in date and in weekday`() throws {
    var day = CivilDate.earliest
    var (year, month, number) = (1, 1, 1)
    #expect(day.weekday == .monday)
    var mismatches = 0
    while true {
      let found = day.components
      if found != (year, month, number) || CivilDate(year: year, month: month, day: number) != day {
        mismatches += 1
      }
      guard day < .latest else { break }
      number += 1
      if number > CivilDate.daysInMonth(month, of: year) { (month, number) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      day = day.adding(days: 1)
    }
    #expect(mismatches == 0)
    #expect(day.iso == "9999-12-31")
  }

  @Test func `the epoch and known days have their numbers and weekdays`() throws {
    #expect(CivilDate(dayNumber: 0)?.iso == "1970-01-01")
    #expect(CivilDate(dayNumber: 0)?.weekday == .thursday)
    #expect(CivilDate(iso: "2025-05-23")?.weekday == .friday)
    #expect(CivilDate(iso: "2026-11-24")?.weekday == .tuesday)
    #expect(CivilDate(iso: "1969-12-31")?.weekday == .wednesday)
    #expect(CivilDate(iso: "2024-02-29")?.dayNumber == 19_782)
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "2025-1-1", "20250101",
    "2025/01/01",
    "2025-01-011", "", "２０２５-01-01", "-025-01-01", "2025-01-0a",
  ])
  func `what is no ISO date of a day that exists is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `a random day is read back from what it writes, and its month and year enclose it`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let number = Int32.random(
        in: CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber, using: &generator)
      guard let day = CivilDate(dayNumber: Int(number)) else {
        Issue.record("no day \(number)")
        continue
      }
      #expect(CivilDate(iso: day.iso) == day)
      #expect(day.startOfMonth.day == 1)
      #expect(day.endOfMonth.adding(days: 1).day == 1 || day.endOfMonth == .latest)
      #expect((day.startOfYear...day.endOfYear).contains(day))
    }
  }

  @Test func `counting stops at the ends of the calendar`() {
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.latest.adding(days: .max) == .latest)
    #expect(CivilDate.earliest.adding(days: .min) == .earliest)
    #expect(CivilDate(dayNumber: .max) == nil)
  }

  @Test func `a range of days can be walked`() throws {
    let first = try #require(CivilDate(iso: "2024-02-27"))
    let last = try #require(CivilDate(iso: "2024-03-01"))
    #expect((first...last).map(\.day) == [27, 28, 29, 1])
    #expect(first.days(until: last) == 3)
  }
}
