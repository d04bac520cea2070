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
