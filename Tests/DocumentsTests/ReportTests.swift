import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a figure that is counted twice, lost, compared with nothing, or different in another language or form.
struct ReportTests {
  private let fixtures = Fixtures()

  @Test func `figures carry the numbers behind them and sums say for how many they were known`() throws {
    let json = fixtures.report().json(in: .vi)
    let figures = try #require(json["figures"])
    #expect(figures["activities"]?.text == #"{"activities":[11,6,5,12],"value":4}"#)
    #expect(
      figures["people"]?.text == #"{"activities":[6,5],"exact":false,"known_for":2,"out_of":4,"value":1445}"#)
    #expect(figures["associations"]?["value"] == 31)
    #expect(figures["delegations_in"]?["value"] == 2)
    #expect(
      figures["delegations_in"]?["people"]?.text
        == #"{"activities":[5],"exact":true,"known_for":1,"out_of":2,"value":12}"#)
    #expect(figures["delegations_out"]?["people"]?["value"] == .null)
    #expect(
      figures["aid"]?.text
        == #"[{"activities":[11],"currency":"USD","hundredths":250050},{"activities":[11],"currency":"VND","hundredths":12000000000}]"#
    )
    #expect(figures["month_unknown"]?["activities"]?.text == "[12]")
    #expect(figures["outside_provinces"]?["activities"]?.text == "[12]")
    #expect(json["previous"] == .null)
  }

  @Test func `an activity is listed with what it marks`() throws {
    let report = fixtures.report()
    #expect(Fixtures.text(report.blocks(in: .vi)).contains("Nhân dịp: 75 năm: Ngày thành lập Hội hữu nghị Việt - Xô\n"))
    #expect(!Fixtures.text(report.blocks(in: .vi)).contains("Nhân dịp: \n"))
    let json = report.json(in: .vi).text
    #expect(json.contains(#""occasions":[{"name":"#) && json.contains(#""observance":"viet-xo-founding""#))
  }

  @Test func `an empty year before reads not recorded, never 0 or a percentage`() {
    for previous in [nil, [CountedActivity]()] {
      let text = Fixtures.text(fixtures.report(previous: previous).blocks(in: .vi), width: 120)
      #expect(text.contains("chưa ghi nhận"))
      #expect(text.contains("Kỳ trước (năm 2024): chưa ghi nhận, nên không so sánh."))
      #expect(!text.contains("%  ") && !text.contains("+") && !text.contains("\u{2212}"))
    }
  }

  @Test func `a percentage is given only of ten or more, a difference below`() throws {
    let ten = Fixtures.text(fixtures.report(previous: fixtures.heldIn2024).blocks(in: .vi), width: 140)
    let line = try #require(ten.split(separator: "\n").first { $0.hasPrefix("Số hoạt động  ") })
    #expect(line.contains("\u{2212}60%"))
    let nine = Array(fixtures.heldIn2024.dropLast())
    let fewer = Fixtures.text(fixtures.report(previous: nine).blocks(in: .vi), width: 140)
    let other = try #require(fewer.split(separator: "\n").first { $0.hasPrefix("Số hoạt động  ") })
    #expect(other.contains("\u{2212}5") && !other.contains("%"))
  }

  @Test func `sums that aren't known whole aren't compared`() throws {
    let text = Fixtures.text(fixtures.report(previous: fixtures.heldIn2024).blocks(in: .vi), width: 160)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Số người tham dự") })
    #expect(line.contains("khoảng 1.445, biết được ở 2/4 hoạt động") && line.contains("không so sánh được"))
  }

  @Test func `a period without activities says so and counts nothing`() {
    let text = Fixtures.text(fixtures.report(held: []).blocks(in: .vi))
    #expect(text.contains("Chưa ghi nhận hoạt động nào."))
    #expect(!text.contains("Theo loại hoạt động"))
  }

  @Test func `tallies, unreported plans and directions stand apart from the totals`() {
    let text = Fixtures.text(fixtures.report().blocks(in: .vi))
    for expected in [
      "I. Số liệu chung", "III. Các hoạt động đã diễn ra", "IV. Số liệu tổng hợp, ghi riêng",
      "V. Hoạt động đã qua ngày dự kiến", "VI. Kiến nghị, đề xuất chưa được trả lời", "trên 20",
      "VII. Phương hướng, nhiệm vụ kỳ tới", "VIII. Số liệu của tỉnh, thành phố",
      "Hải Dương: tăng trưởng: 10,2% (gần đúng) [24]",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test func `an activity keeps the province of its day, marked with the one that shows it now`() {
    let text = Fixtures.text(fixtures.report().blocks(in: .vi))
    #expect(text.contains("Địa điểm: tỉnh Hải Dương [tính vào thành phố Hải Phòng]"))
    #expect(text.contains("23-24/05/2025  Hội nghị toàn quốc Hội hữu nghị Việt - Nga [5]"))
    #expect(text.contains("Kết quả: Thống nhất phương hướng sau sáp nhập"))
  }

  @Test func `figures are the same in every language`() throws {
    func numbers(_ json: JSON) -> [JSON] {
      switch json {
      case .int: [json]
      case .array(let values): values.flatMap(numbers)
      case .object(let members): members.sorted { $0.key < $1.key }.flatMap { numbers($0.value) }
      default: []
      }
    }
    let report = fixtures.report(previous: fixtures.heldIn2024)
    let vietnamese = numbers(report.json(in: .vi))
    #expect(vietnamese.count > 100)
    #expect(numbers(report.json(in: .en)) == vietnamese)
    #expect(numbers(report.json(in: .ru)) == vietnamese)
  }

  @Test func `the JSON is valid, canonical and the same each time`() throws {
    let report = fixtures.report(previous: fixtures.heldIn2024)
    let bytes = report.json(in: .ru).bytes
    #expect(bytes == report.json(in: .ru).bytes)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let again = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(Array(again) == bytes)
  }

  @Test(arguments: Language.allCases) func `each language speaks its own words in every form`(
    language: Language
  ) {
    let report = fixtures.report(previous: fixtures.heldIn2024)
    let blocks = report.blocks(in: language)
    var markdown = MarkdownRenderer(language: language), html = HTMLRenderer(language: language)
    let title = report.title(in: language)
    for page in [
      Fixtures.text(blocks, language), markdown.document(title: title, blocks),
      html.document(title: title, blocks),
    ] {
      #expect(page.contains(title))
      #expect(page.contains(Heading.byProvince.phrase.in(language)))
      if language != .vi { #expect(!page.contains("Địa điểm") && !page.contains("hoạt động")) }
      if language != .ru { #expect(!page.contains("Место:")) }
    }
  }

  @Test func `a report of an organisation names it and whether those below count`() {
    var report = fixtures.report()
    report.scope = .organisation(fixtures.association, withThoseBelow: true)
    #expect(
      Fixtures.text(report.blocks(in: .vi)).contains(
        "Phạm vi: Hội hữu nghị Việt - Nga và các tổ chức trực thuộc."))
    report.view = .asOf(CivilDate(iso: "2025-07-01")!)
    let russian = Fixtures.text(report.blocks(in: .ru), width: 200)
    #expect(russian.contains("в границах на 1 июля 2025 г.") && !russian.contains("г.."))
  }

  @Test func `chapters are numbered as Romans did`() {
    #expect(
      (1...14).map(Report.roman).joined(separator: " ") == "I II III IV V VI VII VIII IX X XI XII XIII XIV")
  }
}
