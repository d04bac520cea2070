import Foundation
import Friendship
import Wording

@testable import Documents

/// A small fixed record: what the press told of the association in 2025, and two made-up activities of 2024.
struct Fixtures {
  let haiDuong = ProvinceID("hai-duong-1997")!
  let haiPhong = ProvinceID("hai-phong-2025")!
  let haNoi = ProvinceID("ha-noi-2008")!
  let association = OrganisationID(UUID(uuidString: "00000000-0000-8000-8000-000000000001")!)
  let provincial = OrganisationID(UUID(uuidString: "00000000-0000-8000-8000-000000000002")!)
  let conference = KindCode("conference")!
  let anniversary = KindCode("anniversary")!
  let aid = KindCode("aid")!

  func period(_ text: String) -> Period {
    guard let period = try? Period.parse(text) else { preconditionFailure("not a period: \(text)") }
    return period
  }

  var names: Names {
    func unit(
      _ id: ProvinceID, _ vi: String, _ en: String, _ ru: String, _ kind: ProvinceKind, _ from: String,
      _ to: String? = nil
    ) -> Province {
      Province(
        id: id, name: LocalizedText(vi: vi, en: en, ru: ru), kind: kind, validFrom: CivilDate(iso: from)!,
        validTo: to.flatMap { CivilDate(iso: $0) })
    }
    func kind(_ code: KindCode, _ vi: String, _ en: String, _ ru: String, _ section: ReportSection)
      -> ActivityKind
    {
      ActivityKind(code: code, name: LocalizedText(vi: vi, en: en, ru: ru), section: section)
    }
    return Names(
      organisations: [
        association: LocalizedText(
          vi: "Hội hữu nghị Việt - Nga", en: "Vietnam-Russia Friendship Association",
          ru: "Общество вьетнамско-российской дружбы"),
        provincial: LocalizedText(vi: "Hội hữu nghị Việt - Nga tỉnh Hải Dương"),
      ],
      provinces: [
        haiDuong: unit(haiDuong, "Hải Dương", "Hai Duong", "Хайзыонг", .province, "1997-01-01", "2025-07-01"),
        haiPhong: unit(haiPhong, "Hải Phòng", "Hai Phong", "Хайфон", .city, "2025-07-01"),
        haNoi: unit(haNoi, "Hà Nội", "Hanoi", "Ханой", .city, "2008-08-01"),
      ],
      kinds: [
        conference: kind(conference, "hội nghị", "conference", "конференция", .exchanges),
        anniversary: kind(anniversary, "lễ kỷ niệm", "anniversary", "юбилей", .anniversaries),
        aid: kind(aid, "viện trợ", "aid", "помощь", .aid),
      ],
      countries: [
        "RU": LocalizedText(vi: "Liên bang Nga", en: "Russian Federation", ru: "Российская Федерация")
      ],
      observances: ["viet-xo-founding": LocalizedText(vi: "Ngày thành lập Hội hữu nghị Việt - Xô")])
  }

  func activity(
    _ number: Int, _ kind: KindCode, _ title: String, _ when: String, at province: ProvinceID? = nil,
    shownIn unit: ProvinceID? = nil, status: Activity.Status = .held,
    _ fill: (inout ActivityDetails) -> Void = { _ in }
  ) -> CountedActivity {
    var details = ActivityDetails(kind: kind, title: LocalizedText(vi: title), period: period(when))
    if let province { details.places = [.province(province, venue: nil)] }
    details.organisers = [association]
    fill(&details)
    var moved: [CountedActivity.MovedPlace] = []
    if let province, let unit { moved = [.init(province, shown: .one(unit))] }
    return CountedActivity(
      number: number, status: status, details: details, units: [unit ?? province].compactMap(\.self), moved: moved)
  }

  var heldIn2025: [CountedActivity] {
    [
      activity(11, aid, "Trao học bổng cho sinh viên", "3/2025", at: haNoi) {
        $0.amounts = [Money(typed: "120000000:VND")!, Money(typed: "2500.50:USD")!]
        $0.level = .central
      },
      activity(6, anniversary, "Lễ kỷ niệm 75 năm", "23/5/2025", at: haNoi) {
        $0.attendance.people = Count(1200)
        $0.occasions = [.observance(id: "viet-xo-founding", years: 75)]
        $0.level = .central
        $0.fields = [.culture]
      },
      activity(
        5, conference, "Hội nghị toàn quốc Hội hữu nghị Việt - Nga", "23-24/5/2025", at: haiDuong,
        shownIn: haiPhong
      ) {
        $0.organisers = [association, provincial]
        $0.attendance.people = Count(245, .about)
        $0.attendance.associations = Count(31)
        $0.attendance.delegations = [
          Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU")),
          Delegation(direction: .incoming, people: nil, counterpart: .listed("RU")),
        ]
        $0.outcomes = ["Thống nhất phương hướng sau sáp nhập"]
        $0.fields = [.culture, .education]
        $0.level = .central
      },
      activity(12, conference, "Tọa đàm", "2025..24/5/2025") { $0.places = [.online] },
    ]
  }

  /// Ten small ones, so that a percentage may be given.
  var heldIn2024: [CountedActivity] {
    (1...10).map {
      activity(100 + $0, conference, "Hội nghị \($0)", "\($0)/5/2024", at: haNoi) {
        $0.attendance.people = Count(10)
      }
    }
  }

  var tally: Numbered<Tally> {
    Numbered(
      21,
      Tally(
        kind: conference, text: LocalizedText(vi: "Đón đoàn Nga"), organisations: [association],
        period: period("2025"), count: Count(20, .moreThan)))
  }

  var known: KnownUpTo {
    KnownUpTo(position: 1445, moment: Moment(microsecondsSince1970: 1_748_000_000_000_000))
  }

  func report(previous: [CountedActivity]? = nil, held: [CountedActivity]? = nil) -> Report {
    let held = held ?? heldIn2025
    return Report(
      scope: .country, period: period("2025"), view: .now, known: known, figures: ReportFigures(of: held),
      previousPeriod: period("2024"), previous: previous.map { ReportFigures(of: $0) }, activities: held,
      unreported: [
        activity(30, conference, "Hội thảo chưa báo cáo", "1/4/2025", at: haNoi, status: .planned)
      ],
      tallies: [tally],
      proposals: [
        Numbered(
          22,
          Proposal(
            text: LocalizedText(vi: "Mở lớp tiếng Nga"), raised: period("24/5/2025"), addressee: "Bộ Giáo dục"
          ))
      ],
      directions: [
        Numbered(
          23,
          Direction(
            text: LocalizedText(vi: "Sắp xếp tổ chức"), given: period("24/5/2025"), period: period("2026"),
            audience: "Các Hội địa phương"))
      ],
      provinceFigures: [
        Numbered(
          24,
          ProvinceFigure(
            province: haiDuong, name: LocalizedText(vi: "tăng trưởng"), period: period("2024"),
            value: LocalizedText(vi: "10,2%"), isApproximate: true))
      ],
      organisations: [
        Organisation(id: association, name: LocalizedText(vi: "Hội hữu nghị Việt - Nga"), kind: .central),
        Organisation(
          id: provincial, name: LocalizedText(vi: "Hội hữu nghị Việt - Nga tỉnh Hải Dương"), kind: .provincial),
      ],
      names: names)
  }

  static func text(_ blocks: [Block], _ language: Language = .vi, width: Int = 100) -> String {
    var renderer = TextRenderer(language: language, width: width)
    return renderer.document(title: "", blocks)
  }
}
