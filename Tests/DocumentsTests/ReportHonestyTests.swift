import Foundation
import Friendship
import Testing
import Wording

@testable import Documents

/// Would catch a report that says nothing was there where something may have been, or that a part is the whole.
struct ReportHonestyTests {
  private let fixtures = Fixtures()

  private func line(_ start: String, of report: Report, _ language: Language = .vi) throws -> String {
    let text = Fixtures.text(report.blocks(in: language), language, width: 200)
    return try #require(text.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init), "\(text)")
  }

  @Test func `activities with delegations of which none is recorded are told beside the delegations`() throws {
    let visits = KindCode("visit")!
    func report(_ held: [CountedActivity], before: [CountedActivity]? = nil) -> Report {
      var report = fixtures.report(previous: before, held: held)
      report.names.kinds[visits] = ActivityKind(
        code: visits, name: LocalizedText(vi: "đoàn vào", en: "visit", ru: "визит"), section: .delegations)
      return report
    }
    let told = fixtures.activity(50, visits, "Đón đoàn", "1/4/2025") {
      $0.attendance.delegations = [Delegation(direction: .incoming, people: nil, counterpart: .listed("RU"))]
    }
    let untold = fixtures.activity(51, visits, "Đón đoàn khác", "2/4/2025")
    let before = fixtures.activity(52, visits, "Đón đoàn cũ", "2/4/2024") {
      $0.attendance.delegations = told.delegations
    }
    #expect(try line("Đoàn vào", of: report([told])).contains("1 đoàn  "))
    let none = try line("Đoàn vào", of: report([untold]))
    #expect(none.contains("chưa ghi nhận; 1 hoạt động đoàn ra, đoàn vào chưa ghi đoàn nào"), "\(none)")
    let some = try line("Đoàn vào", of: report([told, untold], before: [before]))
    #expect(some.contains("1 đoàn; 1 hoạt động") && some.contains("không so sánh được"), "\(some)")
    let all = try line("Đoàn vào", of: report([told], before: [before]))
    #expect(!all.contains("không so sánh được"), "\(all)")
  }

  @Test(arguments: Language.allCases) func `a period before of which some may have been is told so`(language: Language)
  {
    var report = fixtures.report()
    func text() -> String { Fixtures.text(report.blocks(in: language), language, width: 200) }
    let none = Sentence.previousNotRecorded(report.previousPeriod).in(language)
    #expect(text().contains(none))
    report.previousPossible = 3
    #expect(!text().contains(none))
    #expect(text().contains(Sentence.previousNotRecorded(report.previousPeriod, possible: 3).in(language)))
  }

  @Test func `two units of one name are told apart by when they were`() throws {
    let before = ProvinceID("hai-phong-1976")!
    var report = fixtures.report(held: [
      fixtures.activity(60, fixtures.conference, "A", "1/5/2025", at: before),
      fixtures.activity(61, fixtures.conference, "B", "1/8/2025", at: fixtures.haiPhong),
      fixtures.activity(62, fixtures.conference, "C", "1/8/2025", at: fixtures.haNoi),
    ])
    report.view = .then
    report.names.provinces[before] = Province(
      id: before, name: LocalizedText(vi: "Hải Phòng"), kind: .city, validFrom: CivilDate(iso: "1976-07-02")!,
      validTo: CivilDate(iso: "2025-07-01")!)
    let names = ["Hải Phòng (đến 30/06/2025)", "Hải Phòng (từ 01/07/2025)", "Hà Nội"]
    for name in names { #expect(try line(name, of: report).contains("1")) }
    // A unit that wasn't there yet had not 0.
    report.previous = ReportFigures(of: fixtures.heldIn2024)
    func rows() -> [[String]] {
      Fixtures.text(report.blocks(in: .vi), width: 200).split(separator: "\n").filter { $0.hasPrefix("Hải Phòng (") }
        .map { $0.split(separator: " ").suffix(4).map(String.init) }
    }
    #expect(rows().contains(["1", "—", "—", "61"]) && rows().contains(["1", "0", "+1", "60"]), "\(rows())")
    // In today's boundaries it has what those before it had.
    report.view = .now
    #expect(rows().contains(["1", "0", "+1", "61"]), "\(rows())")
    report.view = .then
    let units = [before, fixtures.haiPhong, fixtures.haNoi]
    #expect(units.map { report.names.province($0, among: units, in: .vi) } == names)
  }

  @Test func `what was stated for a unit of which a part belongs to a province is marked on its paper`() {
    let mark = Sentence.statedForPart.in(.vi)
    var report = fixtures.report()
    report.tallies[0].value.provinces = [fixtures.haiDuong]
    func marks() -> Int {
      Fixtures.text(report.blocks(in: .vi), width: 200).split(separator: mark, omittingEmptySubsequences: false).count
        - 1
    }
    #expect(marks() == 0)
    report.partialUnits = [fixtures.haiDuong]
    #expect(marks() == 2, "the tally and the figure")
    // Another of its provinces is wholly there.
    report.tallies[0].value.provinces.append(fixtures.haiPhong)
    #expect(marks() == 1)
    let parts = [
      Reach(unit: fixtures.haiDuong, from: CivilDate.earliest, to: nil, certainty: .possible),
      Reach(unit: fixtures.haiPhong, from: CivilDate.earliest, to: nil, certainty: .possible),
      Reach(unit: fixtures.haiPhong, from: CivilDate.earliest, to: nil, certainty: .certain),
    ]
    #expect(parts.partialUnits == [fixtures.haiDuong])
  }

  @Test func `what may have been before or after boundaries changed stands on no map, and beside them`() throws {
    let laiChau = ProvinceID("lai-chau-2004")!
    var report = fixtures.report(held: [
      fixtures.activity(60, fixtures.conference, "A", "2025", at: laiChau),
      fixtures.activity(61, fixtures.conference, "B", "~24/6/2025..13/8/2025", at: laiChau),
      fixtures.activity(62, fixtures.conference, "C", "4/2025", at: laiChau),
      fixtures.activity(63, fixtures.conference, "D", "29/6/2025..2/7/2025", at: laiChau),
      fixtures.activity(64, fixtures.conference, "E", "5/10/2025", at: laiChau),
      fixtures.activity(65, fixtures.conference, "F", "2025", at: fixtures.haiPhong),
    ])
    report.view = .then
    report.names.provinces[laiChau] = Province(
      id: laiChau, name: LocalizedText(vi: "Lai Châu"), kind: .province, validFrom: CivilDate(iso: "2004-01-01")!)
    let maps = try #require(report.provinceMaps)
    // What is known to the month or by its days counts on its first day; a unit of one time, on that time's map.
    #expect(maps.maps.map { $0.counts[laiChau] } == [2, 1] && maps.unclear == [laiChau: 2])
    #expect(maps.maps.map { $0.counts[fixtures.haiPhong] } == [nil, 1])
    let caption = Heading.byProvinceAndTime.phrase.in(.vi)
    let tables = report.blocks(in: .vi).compactMap { block -> Table? in
      if case .table(let table) = block, table.caption == caption { table } else { nil }
    }
    let table = try #require(tables.first)
    #expect(
      tables.count == 1 && table.columns.dropFirst().map(\.head) == ["Đến 30/06/2025", "Từ 01/07/2025", "Chưa rõ"])
    #expect(table.rows.count == 2)
    #expect(
      table.rows.first { $0[0] == .text("Lai Châu") }?.dropFirst() == [
        .value(.count(2), "2"), .value(.count(1), "1"), .value(.count(2), "2"),
      ])
  }

  @Test func `bounds aren't compared, and what is about so much changed by about so much`() throws {
    func change(_ now: Count?, _ before: Count?) throws -> String {
      let held = [fixtures.activity(60, fixtures.conference, "A", "1/5/2025") { $0.attendance.people = now }]
      let earlier = [fixtures.activity(61, fixtures.conference, "B", "1/5/2024") { $0.attendance.people = before }]
      return try line("Số lượt người tham dự  ", of: fixtures.report(previous: earlier, held: held))
    }
    #expect(try change(Count(903), Count(100)).contains(" +803% "))
    #expect(try change(Count(903), Count(100, .moreThan)).contains("không so sánh được"))
    #expect(try change(Count(4, .moreThan), Count(100, .about)).contains("không so sánh được"))
    #expect(try change(Count(903, .about), Count(100)).contains(" khoảng +803% "))
  }

  @Test func `aid of which a part has no value is told so and not compared`() throws {
    func aid(_ number: Int, _ day: String, _ amount: String?) -> CountedActivity {
      fixtures.activity(number, fixtures.aid, "Viện trợ \(number)", day) { details in
        details.amounts = amount.flatMap { Money(typed: $0) }.map { [$0] } ?? []
      }
    }
    let before = [aid(60, "1/3/2024", "100:USD")]
    let whole = fixtures.report(previous: before, held: [aid(61, "1/3/2025", "50:USD"), aid(62, "2/3/2025", "5:EUR")])
    let text = Fixtures.text(whole.blocks(in: .vi), width: 200)
    #expect(text.contains("−50%") && !text.contains("chưa rõ trị giá"), "\(text)")
    let part = fixtures.report(previous: before, held: [aid(61, "1/3/2025", "50:USD"), aid(62, "2/3/2025", nil)])
    let told = Fixtures.text(part.blocks(in: .vi), width: 200)
    #expect(told.contains("50 USD; 1 hoạt động viện trợ, trao tặng chưa rõ trị giá"), "\(told)")
    #expect(told.contains("\n1 hoạt động viện trợ, trao tặng chưa rõ trị giá.\n") && !told.contains("−50%"), "\(told)")
    let none = fixtures.report(held: [aid(61, "1/3/2025", nil)])
    #expect(
      Fixtures.text(none.blocks(in: .vi), width: 200).contains("\n1 hoạt động viện trợ, trao tặng chưa rõ trị giá.\n"))
  }

  @Test func `breakdowns by organiser and field have a row of those of which none is known`() throws {
    let report = fixtures.report(held: [
      fixtures.activity(60, fixtures.conference, "A", "1/5/2025") { $0.fields = [.culture] },
      fixtures.activity(61, fixtures.conference, "B", "2/5/2025") { $0.organisers = [] },
    ])
    #expect(try line("Chưa rõ đơn vị tổ chức", of: report).contains("61"))
    #expect(try line("Chưa rõ lĩnh vực", of: report).contains("61"))
    let figures = report.figures.all(section: report.names.section(of:))
    for (figure, numbers) in [(ReportFigure.organiser(nil), [61]), (.field(nil), [61])] {
      #expect(figures.contains(figure) && figure.typed.hasSuffix(":unknown"))
      #expect(report.figures.value(of: figure, section: report.names.section(of:)).activities == numbers)
    }
    #expect(!fixtures.report(held: []).figures.all(section: report.names.section(of:)).contains(.organiser(nil)))
  }

  @Test func `what more may belong to a period, and that it isn't over, is said with the figures`() throws {
    var report = fixtures.report(previous: fixtures.heldIn2024)
    #expect(!Fixtures.text(report.blocks(in: .vi)).contains("Có thể còn"))
    report.possible = [fixtures.activity(60, fixtures.conference, "A", "~2025..2026")]
    report.previousPossible = 2
    report.goesOnAfter = CivilDate(iso: "2025-11-24")
    let told = try line("Có thể còn", of: report)
    #expect(
      told
        == "Có thể còn 1 hoạt động nữa thuộc kỳ báo cáo; có thể còn 2 hoạt động nữa thuộc kỳ trước, vì chưa rõ thời gian, nơi hoặc đơn vị."
    )
    #expect(try line("Kỳ báo cáo chưa", of: report) == "Kỳ báo cáo chưa kết thúc; số liệu tính đến ngày 24/11/2025.")
    report.possible = []
    #expect(
      try line("2 more", of: report, .en)
        == "2 more activities may belong to the period before, as their time, place or organiser isn't known well enough."
    )
  }

  @Test func `an activity is told in a whole sentence, whatever of it isn't known`() {
    let fixtures = Fixtures()
    func told(_ fill: (inout ActivityDetails) -> Void) -> String {
      ActivitySentence.text(
        of: fixtures.activity(7, fixtures.conference, "Hội nghị", "2/8/2016", fill), fixtures.names, in: .vi)
    }
    #expect(
      told { $0.places = [.online, .province(fixtures.haNoi, venue: nil), .nationwide] }
        == "Ngày 02/8/2016, tại thành phố Hà Nội, trực tuyến và cả nước, Hội hữu nghị Việt - Nga tổ chức “Hội nghị”. [7]"
    )
    #expect(
      told { $0.places = [.online] } == "Ngày 02/8/2016, trực tuyến, Hội hữu nghị Việt - Nga tổ chức “Hội nghị”. [7]")
    #expect(told { $0.organisers = [] } == "Ngày 02/8/2016, diễn ra “Hội nghị”. [7]")
    #expect(
      told { ($0.organisers, $0.partners) = ([], [fixtures.provincial]) }
        == "Ngày 02/8/2016, diễn ra “Hội nghị” với sự phối hợp của Hội hữu nghị Việt - Nga tỉnh Hải Dương. [7]")
    #expect(
      told { ($0.organisers, $0.outcomes) = ([], ["Một.", "Hai?", "Ba…", "Bốn..."]) }
        == "Ngày 02/8/2016, diễn ra “Hội nghị”. Kết quả: Một; Hai?; Ba…; Bốn... [7]")
    #expect(told { ($0.organisers, $0.outcomes) = ([], ["Một", "Hai."]) }.hasSuffix("Kết quả: Một; Hai. [7]"))
  }
}
