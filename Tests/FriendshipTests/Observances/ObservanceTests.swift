import Friendship
import Testing

/// Would catch an anniversary on the wrong day, in the wrong year, or with the wrong count.
@Suite struct ObservanceTests {
  private func observance(
    _ calendar: ObservanceCalendar, _ month: Int, _ day: Int, since year: Int? = nil
  ) throws -> Observance {
    try #require(
      Observance(
        id: "x", name: LocalizedText(vi: "x"), calendar: calendar, month: month, day: day, originYear: year,
        kind: "holiday"))
  }

  @Test func `75 years of relations with Russia in 2025, a round year and not a decade`() throws {
    let relations = try observance(.solar, 1, 30, since: 1950)
    let found = try #require(relations.occurrences(in: 2025).first)
    #expect(found.date.iso == "2025-01-30")
    #expect(found.years == 75 && found.isRound && !found.isDecade)
    #expect(relations.isRound(in: 2025) && !relations.isRound(in: 2026))
    #expect([1949, 1950, 1951].map(relations.yearsCount) == [nil, nil, 1])
    #expect(relations.occurrences(in: 1950).isEmpty)
    #expect(relations.occurrences(in: 2030).first?.isDecade == true)
  }

  @Test func `a day that was made lately has no occurrences before`() throws {
    var day = try observance(.solar, 11, 24)
    day.firstYear = 2026
    #expect(day.occurrences(in: 2025).isEmpty)
    #expect(day.occurrences(in: 2026).map(\.date.iso) == ["2026-11-24"])
  }

  @Test func `lunar days come on the Gregorian days of the Vietnamese calendar`() throws {
    let tet = try observance(.lunar, 1, 1)
    let kings = try observance(.lunar, 3, 10)
    #expect(tet.occurrences(in: 2025).map(\.date.iso) == ["2025-01-29"])
    #expect(tet.occurrences(in: 1985).map(\.date.iso) == ["1985-01-21"])
    #expect(kings.occurrences(in: 2025).map(\.date.iso) == ["2025-04-07"])
    #expect(kings.occurrences(in: 2025).first?.isRound == false)
  }

  @Test func `a lunar day late in the year may come twice in a Gregorian year, or not at all`() throws {
    let day = try observance(.lunar, 12, 1)
    let counts = (2000...2040).map { day.occurrences(in: $0).count }
    #expect(Set(counts) == [0, 1, 2])
    #expect(counts.reduce(0, +) == 41)
  }

  @Test func `the thirtieth of a short lunar month is observed on its last day`() throws {
    let eve = try observance(.lunar, 12, 30)
    // The lunar year 2025 ends with a month of 29 days, on 16 February 2026.
    #expect(eve.occurrences(in: 2026).map(\.date.iso) == ["2026-02-16"])
  }

  @Test func `a leap month does not repeat an observance`() throws {
    // 2025 has a month 6 and a leap month 6.
    #expect(try observance(.lunar, 6, 15).occurrences(in: 2025).map(\.date.iso) == ["2025-07-09"])
  }

  @Test func `29 February is observed in leap years only`() throws {
    let day = try observance(.solar, 2, 29)
    let first = try #require(CivilDate(iso: "2023-01-01"))
    #expect(
      day.occurrences(during: first...first.adding(days: 2200)).map(\.date.iso) == [
        "2024-02-29", "2028-02-29",
      ])
  }

  @Test func `a day that no year has makes no observance`() {
    for (calendar, month, day) in [
      (ObservanceCalendar.solar, 2, 30), (.solar, 13, 1), (.lunar, 1, 31), (.lunar, 1, 0),
    ] {
      #expect(
        Observance(
          id: "x", name: LocalizedText(vi: "x"), calendar: calendar, month: month, day: day, kind: "holiday")
          == nil)
    }
  }

  @Test func `every observance of the shipped table occurs in 2026`() throws {
    for row in try ReferenceTable("holidays_observances").rows {
      let calendar = try #require(ObservanceCalendar(rawValue: row["calendar"] ?? ""), "\(row)")
      let month = try #require(Int(row["month"] ?? ""))
      let day = try #require(Int(row["day"] ?? ""))
      let known = try observance(calendar, month, day, since: Int(row["origin_year"] ?? ""))
      #expect(known.occurrences(in: 2026).count == 1, "\(row)")
    }
  }
}
