import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a day under the wrong weekday, a lunar day of China's calendar, an activity put on a day nobody gave.
struct CalendarTests {
  private let fixtures = Fixtures()

  private func contents(_ activities: [CountedActivity]) throws -> CalendarContents {
    let founding = try #require(
      Observance(
        id: "viet-xo-founding", name: LocalizedText(vi: "Ngày thành lập Hội hữu nghị Việt - Xô"), month: 5,
        day: 23,
        originYear: 1950, kind: "founding"))
    return CalendarContents(
      scope: .country, observances: founding.occurrences(in: 2025), activities: activities,
      known: fixtures.known,
      names: fixtures.names)
  }

  private func may() throws -> MonthCalendar {
    let activities = fixtures.heldIn2025.filter { $0.number != 11 }
    return try #require(MonthCalendar(year: 2025, month: 5, contents: contents(activities)))
  }

  @Test func `May 2025 reads as on the wall`() throws {
    let page = try Fixtures.text(may().blocks(in: .vi), width: 80)
    #expect(
      page.hasPrefix(
        """
        Tháng 5/2025
        ════════════

        Cả nước.

        ┌──────────┬──────────┬──────────┬──────────┬──────────┬──────────┬──────────┐
        │T2        │T3        │T4        │T5        │T6        │T7        │CN        │
        ├──────────┼──────────┼──────────┼──────────┼──────────┼──────────┼──────────┤
        │          │          │          │1         │2         │3         │4         │
        │          │          │          │4         │5         │6         │7         │
        ├──────────┼──────────┼──────────┼──────────┼──────────┼──────────┼──────────┤
        """))
    #expect(page.contains("│19        │20        │21        │22        │23 ★      │24        │25        │"))
    #expect(page.contains("│22        │23        │24        │25        │26        │27        │28        │"))
    #expect(page.contains("│          │          │          │          │[6] [5]   │[5]       │          │"))
    // 27 May 2025 was the first of the fifth lunar month.
    #expect(page.contains("│29        │1/5       │"))
    #expect(page.contains("23/05/2025     ★ Ngày thành lập Hội hữu nghị Việt - Xô (75 năm)"))
  }

  @Test(arguments: [80, 100]) func `a grid fits its width`(width: Int) throws {
    let page = try Fixtures.text(may().blocks(in: .vi), width: width)
    for line in page.split(separator: "\n") { #expect(PlainText.width(String(line)) <= width) }
    #expect(
      page.split(separator: "\n").contains { $0.hasPrefix("┌") && PlainText.width(String($0)) > width - 8 })
  }

  @Test func `an activity without a day stands under the grid, never in it`() throws {
    let calendar = try may()
    let page = Fixtures.text(calendar.blocks(in: .vi))
    let parts = page.components(separatedBy: "Trong thời gian này, chưa rõ ngày")
    #expect(
      parts.count == 2 && parts[0].contains("[5]") && !parts[0].contains("[12]") && parts[1].contains("[12]"))
    let days = try #require(calendar.json(in: .vi)["days"])
    #expect(!days.text.contains("12]"))
  }

  @Test func `hours are shown where they are known, and order the day`() throws {
    func activity(_ number: Int, _ hour: Int?, to end: Int? = nil) -> CountedActivity {
      fixtures.activity(number, fixtures.conference, "Việc \(number)", "23/5/2025", at: fixtures.haNoi) { details in
        details.startsAt = hour.flatMap { WallTime(hour: $0, minute: 30) }
        details.endsAt = end.flatMap { WallTime(hour: $0, minute: 0, zone: "Europe/Moscow") }
      }
    }
    let calendar = try #require(
      MonthCalendar(
        year: 2025, month: 5,
        contents: contents([activity(50, 14, to: 16), activity(51, nil), activity(52, 8), activity(53, nil)])))
    let page = Fixtures.text(calendar.blocks(in: .vi), width: 80)
    #expect(page.contains("[51] [53] ") && page.contains("[52] [50]"), "\(page)")
    let titles = ["★ Ngày thành lập", "Việc 51", "Việc 53", "Việc 52", "Việc 50"].map { page.range(of: $0)?.lowerBound }
    #expect(titles == titles.compactMap(\.self).sorted(), "\(page)")
    #expect(page.contains("Giờ: từ 08:30\n"), "\(page)")
    #expect(page.contains("Giờ: từ 14:30 đến 16:00"), "\(page)")
    #expect(page.components(separatedBy: "Giờ:").count == 3)
    let listed = try #require(calendar.json(in: .vi)["activities"]).text
    #expect(
      listed.contains(#""starts_at":"08:30""#) && listed.contains(#""ends_at":"16:00 Europe/Moscow""#), "\(listed)")
  }

  @Test func `leap months are marked and days outside the month stay blank`() throws {
    let july = try #require(MonthCalendar(year: 2025, month: 7, contents: contents([])))
    #expect(Fixtures.text(july.blocks(in: .vi), width: 80).contains("│1/6 nhuận │"))
    #expect(MonthCalendar(year: 2025, month: 13, contents: try contents([])) == nil)
  }

  @Test func `the JSON of a month has each day with its lunar day`() throws {
    let json = try may().json(in: .en)
    guard case .array(let days)? = json["days"] else { return #expect(Bool(false)) }
    #expect(days.count == 31)
    #expect(
      days[22].text
        == #"{"activities":[6,5],"date":"2025-05-23","lunar":{"day":26,"leap":false,"month":4,"year":2025},"observances":["viet-xo-founding"],"weekday":5}"#
    )
  }

  @Test func `an agenda goes month by month and ends with what has no day`() throws {
    let agenda = Agenda(period: fixtures.period("2025"), contents: try contents(fixtures.heldIn2025))
    let page = Fixtures.text(agenda.blocks(in: .vi))
    #expect(page.hasPrefix("Lịch hoạt động năm 2025\n"))
    #expect(page.contains("Tháng 5/2025\n────────────\n23/05/2025     ★"))
    let tail = try #require(page.components(separatedBy: "chưa rõ ngày").last)
    #expect(tail.contains("[11]") && tail.contains("[12]"))
    #expect(agenda.json(in: .vi)["day_unknown"]?.text == "[12,11]")
  }
}
