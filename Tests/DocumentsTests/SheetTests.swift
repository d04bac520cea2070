import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a sheet that hides what isn't known, or a list whose rows a machine can't read.
struct SheetTests {
  private let fixtures = Fixtures()
  private let today = CivilDate(iso: "2025-06-01")!

  private var details: ActivityDetails {
    var details = ActivityDetails(
      kind: fixtures.conference,
      title: LocalizedText(vi: "Hội nghị toàn quốc", ru: "Всевьетнамская конференция"),
      period: fixtures.period("23-24/5/2025"))
    details.places = [.province(fixtures.haiDuong, venue: nil)]
    details.organisers = [fixtures.association]
    details.startsAt = WallTime(hour: 8, minute: 0)
    details.endsAt = WallTime(hour: 17, minute: 30)
    return details
  }

  private func activity(_ status: Activity.Status) -> Activity {
    let id = ActivityID(UUID(uuidString: "0197F000-0000-7000-8000-00000000000C")!)
    return Activity(id: id, status: status, details: details, version: 1)
  }

  private func gaps(_ status: Activity.Status, on day: CivilDate? = nil) -> [Gap] {
    Gap.gaps(of: activity(status), today: day ?? today)
  }

  private func sheet(_ status: Activity.Status = .held) -> ActivitySheet {
    ActivitySheet(
      number: 12, activity: activity(status), gaps: gaps(status), fromSettings: [.organisers],
      history: [
        HistoryEvent(
          position: 12, recorded: Moment(microsecondsSince1970: 1_748_000_000_000_000), actor: Phrase(verbatim: "Lan"),
          happening: .activity(.recorded(details), titleBefore: nil))
      ], known: fixtures.known, names: fixtures.names)
  }

  @Test func `a sheet says what is known, what isn't and the commands that add it`() {
    #expect(
      Fixtures.text(sheet().blocks(in: .vi), width: 80) == """
        Hội nghị toàn quốc [12]
        ═══════════════════════

        Trạng thái:          đã diễn ra
        Tên hoạt động (ru):  Всевьетнамская конференция
        Loại hoạt động:      hội nghị
        Thời gian:           ngày 23-24/5/2025
        Giờ:                 từ 08:00 đến 17:30
        Địa điểm:            tỉnh Hải Dương
        Đơn vị tổ chức:      Hội hữu nghị Việt - Nga (theo thiết lập)

        Chưa rõ
        ───────
        Cấp tổ chức:       huunghi amend 12 --level …
        Lĩnh vực:          huunghi amend 12 --add-field …
        Số người tham dự:  huunghi amend 12 --attended …
        Kết quả:           huunghi amend 12 --add-outcome …
        Nguồn:             huunghi amend 12 --add-source …

        Quá trình ghi sổ
        ────────────────
        23/05/2025 18:33  Ghi là đã diễn ra [12]
                       Người ghi: Lan

        """)
  }

  @Test func `a plan isn't asked who came, but whether it took place once its day has passed`() {
    #expect(gaps(.planned) == [.report, .level, .field, .sources])
    #expect(gaps(.planned, on: CivilDate(iso: "2025-05-24")) == [.level, .field, .sources])
    #expect(gaps(.retracted) == [])
    // What was put off and got no new day wants a word too, as the report says.
    #expect(gaps(.postponed).first == .report)
  }

  @Test func `what stands as it was planned is named as such, field by field, and not as missing`() {
    var held = activity(.held)
    held.details.attendance.people = Count(300)
    held.details.outcomes = ["Ký kết"]
    held.expected = [.outcomes, .people]
    let gaps = Gap.gaps(of: held, today: today)
    #expect(gaps == [.level, .field, .expected(.people), .expected(.outcomes), .sources])
    #expect(gaps[2...3].map(\.code) == ["expected-people", "expected-outcomes"])
    #expect(gaps[2].name.en == "how many attended (as planned)")
    #expect(
      gaps[2...3].map { $0.command(12, status: .held) } == [
        "huunghi amend 12 --attended …", "huunghi amend 12 --as-planned",
      ])
  }

  @Test(arguments: Language.allCases) func `the JSON of a sheet is valid`(language: Language) throws {
    let json = sheet().json(in: language)
    _ = try JSONSerialization.jsonObject(with: Data(json.bytes))
    #expect(json["activity"]?["starts_at"] == "08:00" && json["activity"]?["people"] == .null)
    #expect(json["from_settings"]?.text == #"["organisers"]"#)
  }

  @Test func `gaps are listed with the first command to take`() {
    let item = GapList.Item(activity: fixtures.heldIn2025[3], gaps: [.date, .people])
    let list = GapList(
      period: fixtures.period("2025"), items: [item], known: fixtures.known, names: fixtures.names)
    let page = Fixtures.text(list.blocks(in: .vi))
    #expect(page.contains("Còn thiếu: ngày chính xác, số người tham dự"))
    #expect(page.contains("huunghi amend 12 --period"))
    let empty = GapList(period: nil, items: [], known: fixtures.known, names: fixtures.names)
    #expect(Fixtures.text(empty.blocks(in: .en), .en).contains("Nothing is missing."))
  }

  @Test func `a listing is a table for people and objects for machines`() {
    let listing = Listing(
      title: Phrase(vi: "Các tỉnh", en: "Provinces", ru: "Провинции"),
      columns: [
        Listing.Column(.name), Listing.Column(.kind, key: "kind"), Listing.Column(.from),
        Listing.Column(.until),
        Listing.Column(.activities, isNumber: true), Listing.Column(.otherNames),
      ],
      rows: [
        [
          .text("Hải Dương"), .term(ProvinceKind.province.name, code: "province"),
          .day(CivilDate(iso: "1997-01-01")!),
          .none, .number(1445), .list(["HD", "Hai Duong"]),
        ]
      ])
    let page = Fixtures.text(listing.blocks(in: .vi))
    #expect(page.contains("Hải Dương  tỉnh") && page.contains("01/01/1997") && page.contains("1.445"))
    #expect(
      listing.json(in: .en)["rows"]?.text
        == #"[{"activities":1445,"from":"1997-01-01","kind":"province","name":"Hải Dương","other_names":["HD","Hai Duong"],"until":null}]"#
    )
    let empty = Listing(title: listing.title, columns: listing.columns, rows: [])
    #expect(Fixtures.text(empty.blocks(in: .ru), .ru).contains("Нет."))
  }
}
