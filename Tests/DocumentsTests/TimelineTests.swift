import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a total that counts what happened elsewhere, history without the unit it happened in, broken streaming.
struct TimelineTests {
  private let fixtures = Fixtures()

  private var header: TimelineHeader {
    let gazetteer = Gazetteer(
      Array(fixtures.names.provinces.values).sorted { $0.id < $1.id },
      changes: [
        ProvinceChange(
          id: "C", effective: CivilDate(iso: "2025-07-01")!, kind: .merge, from: [fixtures.haiDuong],
          into: [fixtures.haiPhong])
      ])
    let reach = gazetteer.reach(of: fixtures.haiPhong, view: .now, today: CivilDate(iso: "2026-01-01")!)
    return TimelineHeader(
      unit: fixtures.haiPhong, view: .now, reach: reach, period: nil, known: fixtures.known,
      names: fixtures.names)
  }

  private var entries: [TimelineEntry] {
    let held = fixtures.heldIn2025
    return [
      .figure(fixtures.report().provinceFigures[0]),
      .activity(held[1], .elsewhere(by: [fixtures.provincial])),
      .activity(held[3], .placeUnknown(by: [fixtures.association])),
      .activity(held[2], .inFormerUnits([fixtures.haiDuong])),
      .activity(
        fixtures.activity(40, fixtures.conference, "Họp mặt", "1/9/2025", at: fixtures.haiPhong), .here),
      .activity(
        fixtures.activity(
          41, fixtures.conference, "Dự kiến", "1/10/2025", at: fixtures.haiPhong, status: .cancelled), .here),
      .activity(
        fixtures.activity(42, fixtures.conference, "Không rõ", "2/1/2026", at: fixtures.haiDuong),
        .possibly(in: fixtures.haiDuong, heirs: [fixtures.haiPhong, fixtures.haNoi])),
      .tally(fixtures.tally), .proposal(fixtures.report().proposals[0]),
      .direction(fixtures.report().directions[0]),
      .organisation(
        OrganisationChange(
          fixtures.provincial, .renamed(from: LocalizedText(vi: "Hội Cũ", en: "Old", ru: "Старое")),
          fixtures.period("9/2025")), of: fixtures.haiDuong),
      .organisation(
        OrganisationChange(fixtures.provincial, .dissolved, fixtures.period("2026")), of: fixtures.haiPhong),
    ]
  }

  private func text(_ language: Language = .vi) -> String {
    var timeline = Timeline(header, in: language)
    var renderer = TextRenderer(language: language, width: 200)
    var page = renderer.begin(title: header.title(in: language))
    for block in timeline.opening { page += renderer.render(block) }
    for entry in entries { for block in timeline.add(entry) { page += renderer.render(block) } }
    for block in timeline.closing { page += renderer.render(block) }
    return page + renderer.end()
  }

  @Test func `history is marked with the unit it happened in`() {
    let page = text()
    #expect(page.hasPrefix("Dòng thời gian: thành phố Hải Phòng\n═"))
    #expect(
      page.contains("• Tỉnh Hải Dương (từ 01/01/1997 đến 30/06/2025)\n• Thành phố Hải Phòng (từ 01/07/2025)"))
    #expect(page.contains("◆ diễn ra ở tỉnh Hải Dương khi đó\n"))
    #expect(
      page.contains(
        "◆ diễn ra ở tỉnh Hải Dương khi đó; có thể thuộc thành phố Hải Phòng hoặc thành phố Hà Nội"))
    #expect(
      page.contains(
        "◆ ở nơi khác, do tổ chức của tỉnh, thành phố thực hiện: Hội hữu nghị Việt - Nga tỉnh Hải Dương"))
    #expect(page.contains("◇ số liệu của tỉnh"))
  }

  @Test func `what became of an organisation is told with its unit where that is another`() {
    let page = text()
    #expect(
      page.contains(
        """
        Đổi tên: Hội Cũ thành Hội hữu nghị Việt - Nga tỉnh Hải Dương
        """))
    let lines = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let marks = lines.indices.filter { lines[$0] == "◇ Biến động về tổ chức" }
    #expect(marks.map { lines[$0 + 1].hasPrefix("Tỉnh, thành phố: tỉnh Hải Dương") } == [true, false])
    #expect(text(.ru).contains("Переименовано: Старое, ныне"))
    #expect(text(.en).contains("Dissolved: "))
  }

  @Test func `totals count only what happened here`() {
    #expect(
      text().contains(
        """
        • Đã diễn ra ở đây: 2 hoạt động
        • trong đó ở tỉnh Hải Dương khi đó: 1
        • Có thể thuộc đây, không tính vào tổng số: 1 hoạt động
        • Ở nơi khác, không tính vào tổng số: 1 hoạt động
        • Chưa rõ nơi diễn ra, không tính vào tổng số: 1 hoạt động
        • Chưa hoặc không diễn ra, không tính vào tổng số: 1 hoạt động
        """))
  }

  @Test func `each year stands once as a heading`() {
    let lines = text().split(separator: "\n")
    #expect(lines.filter { $0 == "2024" }.count == 1)
    #expect(lines.filter { $0 == "2025" }.count == 2)  // the tally of 2025 comes after 2026 in this disorder
    #expect(lines.filter { $0 == "2026" }.count == 2)  // and so does an association's end
  }

  @Test func `an empty timeline says so`() {
    let timeline = Timeline(header, in: .en)
    #expect(Fixtures.text(timeline.closing, .en) == "No activity is on record.\n")
  }

  @Test(arguments: [0, 1, 12]) func `streamed JSON is whole and canonical`(count: Int) throws {
    var writer = TimelineJSON(header, in: .vi)
    var text = writer.begin()
    for entry in entries.prefix(count) { text += writer.add(entry) }
    text += writer.end()
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((object["entries"] as? [Any])?.count == count)
    let again = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(String(decoding: again, as: UTF8.self) == text)
    if count == 12 {
      let totals = object["totals"] as? [String: Any]
      #expect(
        totals?["total"] as? Int == 2 && totals?["elsewhere"] as? Int == 1 && totals?["place_unknown"] as? Int == 1)
      let text = self.text()
      #expect(text.contains("chưa rõ nơi diễn ra, do tổ chức") && text.contains("Chưa rõ nơi diễn ra, không tính"))
      let last = (object["entries"] as? [[String: Any]])?.last
      #expect((last?["organisation_change"] as? [String: Any])?["what"] as? String == "dissolved")
      #expect((last?["province"] as? [String: Any])?["id"] as? String == "hai-phong-2025")
    }
  }
}
