import Friendship
import Testing

/// Would catch an error in the astronomy, in the rule of leap months, or in the change from UTC+8 to UTC+7.
@Suite struct LunarDateTests {
  private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
  private static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]

  @Test func `every agreed day of the reference, 1900 to 2100, has its lunar date and comes back from it`()
    throws
  {
    let agreed = try ReferenceTable("vietnamese_lunar_reference").rows.filter { $0["status"] == "agreed" }
    #expect(agreed.count == 562)
    for row in agreed {
      let day = try #require(CivilDate(iso: row["solar_date"] ?? ""))
      let lunar = try #require(LunarDate(of: day))
      let found = "\(lunar.day)/\(lunar.month)/\(lunar.isLeapMonth ? 1 : 0)/\(lunar.year)"
      let known = ["lunar_day", "lunar_month", "lunar_leap", "lunar_year"].map { row[$0] ?? "" }
      #expect(found == known.joined(separator: "/"), "\(day)")
      #expect("\(Self.stems[lunar.yearStem]) \(Self.branches[lunar.yearBranch])" == row["can_chi_year"])

      let year = try #require(LunarYear(lunar.year))
      #expect(year.civilDate(day: lunar.day, month: lunar.month, isLeapMonth: lunar.isLeapMonth) == day)
    }
  }

  @Test func `Tết of 1985, 2007 and 2030 is Vietnam's, not China's`() throws {
    #expect(LunarYear(1985)?.first.iso == "1985-01-21")
    #expect(LunarYear(2007)?.first.iso == "2007-02-17")
    #expect(LunarYear(2030)?.first.iso == "2030-02-02")
    #expect(LunarYear(1968)?.first.iso == "1968-01-29")
  }

  @Test func `years follow one another without a gap, months are 29 or 30 days, one of a number is leap`()
    throws
  {
    var expected = try #require(LunarYear(1850)?.first)
    for number in LunarYear.years {
      let year = try #require(LunarYear(number))
      #expect(year.first == expected, "\(number)")
      #expect(year.months.map(\.number).sorted() == year.months.map(\.number))
      #expect(year.months.filter { !$0.isLeap }.map(\.number) == Array(1...12))
      #expect(year.months.filter(\.isLeap).count == year.months.count - 12)
      for month in year.months {
        #expect(month.first == expected)
        #expect((29...30).contains(month.length), "\(number) \(month)")
        expected = month.last.adding(days: 1)
      }
    }
  }

  @Test func `the days of a range have the dates that each has alone`() throws {
    let first = try #require(CivilDate(iso: "1984-12-20"))
    let days = first...first.adding(days: 800)
    #expect(LunarDate.dates(of: days) == days.map { LunarDate(of: $0) })
  }

  @Test func `a lunar day that a year doesn't have has no Gregorian day`() {
    #expect(LunarYear(2025)?.civilDate(day: 1, month: 6, isLeapMonth: true)?.iso == "2025-07-25")
    #expect(LunarYear(2025)?.civilDate(day: 1, month: 5, isLeapMonth: true) == nil)
    #expect(LunarYear(2025)?.civilDate(day: 30, month: 12) == nil)
    #expect(LunarYear(2025)?.civilDate(day: 31, month: 1) == nil)
  }

  @Test func `outside the years of the calendar there is no answer rather than a wrong one`() throws {
    #expect(LunarYear(1849) == nil)
    #expect(LunarDate(of: .earliest) == nil)
    #expect(LunarDate(of: .latest) == nil)
    #expect(LunarDate.dates(of: CivilDate.earliest...CivilDate.earliest.adding(days: 2)) == [nil, nil, nil])
  }
}
