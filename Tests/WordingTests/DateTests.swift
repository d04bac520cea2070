import Friendship
import Testing
import Wording

/// Would catch a day invented where only a month is known, a Russian month in the wrong case, a missing zero.
struct DateTests {
  @Test(
    arguments: [
      ("23/5/2025", "ngày 23/5/2025", "23 May 2025", "23 мая 2025 г.", "23/05/2025"),
      ("1/1/2025", "ngày 01/01/2025", "1 January 2025", "1 января 2025 г.", "01/01/2025"),
      ("23-24/5/2025", "ngày 23-24/5/2025", "23–24 May 2025", "23–24 мая 2025 г.", "23-24/05/2025"),
      ("2-5/2/2025", "từ tháng 02/2025 đến tháng 5/2025", "", "", ""),
      (
        "30/4-2/5/2025", "từ ngày 30/4 đến ngày 02/5/2025", "30 April – 2 May 2025",
        "30 апреля – 2 мая 2025 г.",
        "30/04-02/05/2025"
      ),
      (
        "15/12/2024..14/12/2025", "từ ngày 15/12/2024 đến ngày 14/12/2025",
        "15 December 2024 – 14 December 2025",
        "15 декабря 2024 г. – 14 декабря 2025 г.", "15/12/2024-14/12/2025"
      ),
      ("5/2025", "tháng 5/2025", "May 2025", "май 2025 г.", "05/2025"),
      ("3-5/2025", "từ tháng 3 đến tháng 5/2025", "March – May 2025", "март – май 2025 г.", "03-05/2025"),
      ("~4/2025", "khoảng tháng 4/2025", "about April 2025", "около апреля 2025 г.", "~04/2025"),
      ("~23/5/2025", "khoảng ngày 23/5/2025", "about 23 May 2025", "около 23 мая 2025 г.", "~23/05/2025"),
      (
        "~23-24/5/2025", "khoảng ngày 23-24/5/2025", "about 23–24 May 2025", "примерно 23–24 мая 2025 г.",
        "~23-24/05/2025"
      ),
      ("2024", "năm 2024", "2024", "2024 г.", "2024"),
      ("2024-2026", "từ năm 2024 đến năm 2026", "2024–2026", "2024–2026 гг.", "2024-2026"),
      (
        "1/2025..24/5/2025", "từ 01/01/2025 đến 24/5/2025 (không rõ ngày)",
        "between 1 January and 24 May 2025 (day not known)",
        "между 1 января и 24 мая 2025 г. (день неизвестен)",
        "01/01/2025-24/05/2025 (?)"
      ),
      (
        "2025..24/5/2025", "từ 01/01/2025 đến 24/5/2025 (không rõ ngày)",
        "between 1 January and 24 May 2025 (day not known)",
        "между 1 января и 24 мая 2025 г. (день неизвестен)",
        "01/01/2025-24/05/2025 (?)"
      ),
    ].filter { !$0.2.isEmpty })
  func `a period is said as exactly as it is known`(
    typed: String, vi: String, en: String, ru: String, numeric: String
  ) throws {
    let period = try Period.parse(typed)
    #expect(period.text(in: .vi) == vi)
    #expect(period.text(in: .en) == en)
    #expect(period.text(in: .ru) == ru)
    #expect(period.numeric == numeric)
  }

  @Test(arguments: [
    ("2025", "năm 2025", "2025", "2025 год"),
    ("1/1/2025..31/12/2025", "năm 2025", "2025", "2025 год"),
    ("5/2025", "tháng 5/2025", "May 2025", "май 2025 г."),
    ("1/1/2025..30/6/2025", "từ tháng 01 đến tháng 6/2025", "January – June 2025", "январь – июнь 2025 г."),
    (
      "15/12/2024..14/12/2025", "từ ngày 15/12/2024 đến ngày 14/12/2025",
      "15 December 2024 – 14 December 2025", "15 декабря 2024 г. – 14 декабря 2025 г."
    ),
    (
      "2025..24/5/2025", "từ ngày 01/01 đến ngày 24/5/2025", "1 January – 24 May 2025",
      "1 января – 24 мая 2025 г."
    ),
  ])
  func `the time of a report is a stretch, however it was typed`(
    typed: String, vi: String, en: String, ru: String
  ) throws {
    let period = try Period.parse(typed)
    #expect(period.spanText(in: .vi) == vi)
    #expect(period.spanText(in: .en) == en)
    #expect(period.spanText(in: .ru) == ru)
  }

  @Test func `a date can name its weekday`() throws {
    let day = try #require(CivilDate(iso: "2025-05-23"))
    #expect(day.textWithWeekday(in: .vi) == "thứ Sáu, 23/5/2025")
    #expect(day.textWithWeekday(in: .en) == "Friday, 23 May 2025")
    #expect(day.textWithWeekday(in: .ru) == "пятница, 23 мая 2025 г.")
    #expect(Weekday.allCases.map { $0.short.in(.vi) } == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
  }

  @Test func `a time of day names another zone than Vietnam's`() throws {
    #expect(try WallTime.parse("9:05").text(in: .vi) == "09:05")
    #expect(try WallTime.parse("19:30 Europe/Moscow").text(in: .ru) == "19:30 (московское время)")
    #expect(try WallTime.parse("19:30 Asia/Tokyo").text(in: .en) == "19:30 (Asia/Tokyo)")
  }

  @Test(arguments: [
    // From the shipped table of the Vietnamese calendar: 2025 had a leap sixth month from 25 July.
    ("2025-01-29", "1/1", "mùng 1/1", "mùng 1/1 năm Ất Tỵ"),
    ("2025-07-25", "1/6 nhuận", "mùng 1/6 nhuận", "mùng 1/6 nhuận năm Ất Tỵ"),
    ("2025-08-08", "15", "15/6 nhuận", "15/6 nhuận năm Ất Tỵ"),
    ("2025-05-23", "26", "26/4", "26/4 năm Ất Tỵ"),
  ])
  func `a lunar day reads as on a Vietnamese calendar`(iso: String, cell: String, short: String, long: String)
    throws
  {
    let day = try #require(CivilDate(iso: iso))
    let lunar = try #require(LunarDate(of: day))
    #expect(lunar.cell(in: .vi) == cell)
    #expect(lunar.text(in: .vi) == short)
    #expect(lunar.longText(in: .vi) == long)
  }

  @Test func `lunar days are numbers in English and Russian`() throws {
    let day = try #require(CivilDate(iso: "2025-07-25"))
    let lunar = try #require(LunarDate(of: day))
    #expect(lunar.longText(in: .en) == "day 1 of leap lunar month 6, 2025")
    #expect(lunar.longText(in: .ru) == "1-й день 6-го вставного лунного месяца 2025 г.")
  }

  @Test(arguments: [
    (0, "01/01/1970 07:00", "1970-01-01T07:00+07:00"),
    (1_748_000_000_000_000, "23/05/2025 18:33", "2025-05-23T18:33+07:00"),
    (-1, "01/01/1970 06:59", "1970-01-01T06:59+07:00"),
  ])
  func `a moment is read off Vietnam's clocks`(microseconds: Int64, numeric: String, iso: String) {
    let moment = Moment(microsecondsSince1970: microseconds)
    #expect(moment.numeric == numeric)
    #expect(moment.iso == iso)
  }
}
