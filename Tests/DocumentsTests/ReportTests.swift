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
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Số lượt người tham dự  ") })
    #expect(line.contains("khoảng 1.445, biết được ở 2/4 hoạt động") && line.contains("không so sánh được"))
  }

  @Test func `a period without activities says so and counts nothing`() {
    let text = Fixtures.text(fixtures.report(held: []).blocks(in: .vi))
    #expect(text.contains("Chưa ghi nhận hoạt động nào."))
    #expect(!text.contains("Theo loại hoạt động"))
  }

  @Test func `a period with tallies and changes of organisations alone has them under their headings`() {
    var report = fixtures.report(held: [])
    report.organisationChanges = [
      OrganisationChange(
        fixtures.association, .renamed(from: LocalizedText(vi: "Hội hữu nghị Việt - Xô")), fixtures.period("2025"))
    ]
    for language in Language.allCases {
      let blocks = report.blocks(in: language)
      var level = 0
      for case .heading(let text, let next) in blocks {
        #expect(next <= level + 1, "\(text)")
        level = next
      }
      let headings = blocks.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
      #expect(headings.contains("1. \(ReportSection.organisation.name.in(language))"))
      #expect(headings.contains("2. \(ReportHeading.tallies.phrase.in(language))"))
    }
  }

  @Test func `a change of money is reckoned on the amounts, not on whole units`() throws {
    func amounts(_ number: Int, _ when: String, _ typed: [String]) -> CountedActivity {
      fixtures.activity(number, fixtures.aid, "Trao quà", when, at: fixtures.haNoi) {
        $0.amounts = typed.compactMap { Money(typed: $0) }
      }
    }
    let report = fixtures.report(
      previous: [amounts(1, "3/2024", ["10.99:USD", "10.50:EUR", "9.99:RUB"])],
      held: [amounts(2, "3/2025", ["19.99:USD", "10.99:EUR", "19.99:RUB"])])
    let changes = Set(
      FigureTables(report: report, language: .vi).general.flatMap { block -> [String] in
        guard case .table(let table) = block else { return [] }
        return table.rows.compactMap { if case .text(let change) = $0[3] { change } else { nil } }
      })
    #expect(changes.isSuperset(of: ["+81,9%", "+4,7%", "+10 RUB"]), "\(changes)")
  }

  @Test func `tallies, unreported plans and directions stand apart from the totals`() {
    let text = Fixtures.text(fixtures.report().blocks(in: .vi))
    for expected in [
      "I. Bối cảnh, công tác lãnh đạo, chỉ đạo", "II. Kết quả công tác", "III. Đánh giá chung",
      "IV. Phương hướng, nhiệm vụ", "V. Kiến nghị, đề xuất", "6. Số liệu tổng hợp, không cộng vào các số trên",
      "trên 20", "Gửi Bộ Giáo dục", "Hoạt động đã qua ngày dự kiến",
      "Phụ lục I. Danh mục hoạt động", "Phụ lục VI. Đơn vị hành chính tại thời điểm diễn ra",
      "Phụ lục VII. Số liệu của tỉnh, thành phố", "Phụ lục VIII. Những mục chưa tính vào số liệu",
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
    let subject = LetterheadText.reportSubject(report.period, report.period.following).in(language)
    for page in [
      Fixtures.text(blocks, language), markdown.document(title: title, blocks),
      html.document(title: title, blocks),
    ] {
      #expect(page.contains(subject))
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

  @Test func `a report in another language says once how much of it stands in Vietnamese`() {
    var report = fixtures.report()
    let json = report.json(in: .en).bytes
    report.activities.append(fixtures.activity(41, fixtures.conference, "Tọa đàm chưa dịch", "3/2025"))
    let counted = Self.untranslated(report, .en)
    #expect(counted == Self.untranslated(fixtures.report(), .en).map { $0 + 1 })
    #expect(Self.untranslated(report, .ru) != nil && Self.untranslated(report, .vi) == nil)
    var markdown = MarkdownRenderer(language: .en), html = HTMLRenderer(language: .en)
    let blocks = report.blocks(in: .en)
    for text in [
      Fixtures.text(blocks, .en, width: 300), markdown.document(title: "", blocks), html.document(title: "", blocks),
    ] {
      #expect(text.matches(of: /no translation of them is on record/).count == 1)
    }
    // Nothing lacks a translation, nothing is said.
    report.activities = []
    report.names.organisations = [:]
    report.notes = [:]
    report.tallies = []
    report.proposals = []
    report.directions = []
    report.provinceFigures = []
    report.planned = []
    report.possible = []
    report.unreported = []
    report.cancelled = []
    #expect(Self.untranslated(report, .en) == nil)
    let asRecorded = "stand as they were recorded"
    #expect(!Fixtures.text(report.blocks(in: .en), .en, width: 300).contains(asRecorded))
    // An outcome has no other language to be in.
    var details = LocalizedText(vi: "Ký kết")
    details.en = "Signing"
    report.activities = [
      fixtures.activity(42, fixtures.conference, "x", "3/2025") {
        $0.title = details
        $0.outcomes = ["Thông qua nghị quyết"]
      }
    ]
    #expect(Fixtures.text(report.blocks(in: .en), .en, width: 300).contains(asRecorded))
    #expect(!Fixtures.text(report.blocks(in: .vi), width: 300).contains("để nguyên như trong sổ"))
    #expect(fixtures.report().json(in: .en).bytes == json)
  }

  /// How much stands in Vietnamese in a report in a language, as it says.
  private static func untranslated(_ report: Report, _ language: Language) -> Int? {
    let pattern = /(?:no translation of them is on record|перевода в записях нет): ([0-9]+)/
    return Fixtures.text(report.blocks(in: language), language, width: 300).firstMatch(of: pattern)
      .flatMap { Int($0.output.1) }
  }

  @Test func `spreadsheets have the general figures as numbers, in the rows that tell them in words`() throws {
    let report = fixtures.report(previous: fixtures.heldIn2024)
    let tables = report.blocks(in: .vi).compactMap { if case .table(let table) = $0 { table } else { nil } }
    let general = try #require(tables.first { !$0.counts.isEmpty })
    #expect(general.counts.map(\.head) == ["Năm 2025: bằng số", "Năm 2024: bằng số"])
    let heads = general.rows.map { row in if case .text(let head) = row[0] { head } else { "" } }
    let numbers = Dictionary(zip(heads, general.counts[0].values)) { first, _ in first }
    #expect(general.counts.allSatisfy { $0.values.count == general.rows.count })
    let wanted = [
      "Số hoạt động": 4, Phrase.capitalised(ReportFigureSort.people.name.vi): 1445, Head.associations.phrase.vi: 31,
      "Đoàn vào": 2,
    ]
    for (head, number) in wanted { #expect(numbers[head] == .some(number), "\(head): \(numbers)") }
    #expect(general.counts[1].values[0] == 10)
  }

  @Test func `what people write stands in its chapter, and a marked place where nobody wrote`() {
    var report = fixtures.report()
    report.notes[.context] = LocalizedText(vi: "Năm sáp nhập tỉnh.\nCông tác đối ngoại được quan tâm.")
    let text = Fixtures.text(report.blocks(in: .vi))
    #expect(text.contains("Năm sáp nhập tỉnh.\n\nCông tác đối ngoại được quan tâm.\n"))
    #expect(!text.contains("report note context") && text.contains("report note causes 2025"))
  }

  @Test func `the head and the end come from the form, the number and day from the issue`() throws {
    var report = fixtures.report()
    report.issuer = fixtures.association
    report.form.parentBody = LocalizedText(vi: "Liên hiệp các tổ chức hữu nghị Việt Nam")
    report.form.numberSuffix = "BC-HVN"
    report.form.place = LocalizedText(vi: "Hà Nội", en: "Hanoi", ru: "Ханой")
    report.form.authority = [LocalizedText(vi: "TM. BAN CHẤP HÀNH"), LocalizedText(vi: "CHỦ TỊCH")]
    report.form.recipients = [LocalizedText(vi: "Như trên"), LocalizedText(vi: "- Lưu: VT.")]
    let signer = PersonID(try #require(UUID(uuidString: "00000000-0000-8000-8000-00000000000a")))
    report.names.people[signer] = "Nguyễn Văn A"
    // A draft has a marked place for who will sign.
    #expect(Fixtures.text(report.blocks(in: .vi)).contains("[Họ và tên]"))
    report.issue = ReportIssueDetails(number: 5, date: CivilDate(iso: "2026-02-03")!, signer: signer)
    let text = Fixtures.text(report.blocks(in: .vi))
    #expect(!text.contains("[Họ và tên]"))
    for expected in [
      "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ VIỆT NAM", "Số: 05/BC-HVN", "Hà Nội, ngày 03 tháng 02 năm 2026",
      "TM. BAN CHẤP HÀNH", "Nguyễn Văn A", "- Như trên;", "- Lưu: VT.", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    let english = Fixtures.text(report.blocks(in: .en))
    #expect(english.contains("No. 05/BC-HVN") && english.contains("Hanoi, 3 February 2026"))
    #expect(!english.contains("Độc lập"))
    #expect(report.json(in: .vi)["issue"]?.text.contains("Nguyễn") == false)
  }

  @Test(arguments: Language.allCases) func `what isn't known to the day is in words, not in signs that nobody explains`(
    language: Language
  ) {
    var report = fixtures.report()
    report.tallies[0].value.period = fixtures.period("~1/1/2025..24/5/2025")
    report.provinceFigures[0].value.period = fixtures.period("~5/2025")
    report.possible = [fixtures.activity(40, fixtures.conference, "Tọa đàm khác", "12/2024..24/1/2025")]
    let text = Fixtures.text(report.blocks(in: language), language, width: 300)
    #expect(!text.contains("~") && !text.contains("(?)"), "\(text)")
    let words =
      switch language {
      case .vi: ["Khoảng từ ngày 01/01 đến ngày 24/5/2025", "Khoảng tháng 5/2025", "(không rõ ngày)"]
      case .en: ["About 1 January – 24 May 2025", "About May 2025", "(day not known)"]
      case .ru: ["Примерно 1 января – 24 мая 2025 г.", "Около мая 2025 г.", "(день неизвестен)"]
      }
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test(arguments: [
    ("2025", "2026"), ("2/2024", "3/2024"), ("1/2025..6/2025", "7/2025..12/2025"), ("2024..2025", "2026..2027"),
    ("15/12/2024..14/12/2025", "15/12/2025..14/12/2026"), ("23/5/2025", "24/5/2025"),
    ("2027", "2028"), ("2028", "2029"), ("15/12/2026..14/12/2027", "15/12/2027..14/12/2028"),
    ("7/2027..12/2027", "1/2028..6/2028"), ("10/2027..12/2027", "1/2028..3/2028"), ("1/2028", "2/2028"),
    ("31/1/2025..30/3/2025", "31/3/2025..30/5/2025"), ("30/11/2024..29/12/2024", "30/12/2024..29/1/2025"),
    ("1/1/2025..10/1/2025", "11/1/2025..20/1/2025"),
  ]) func `what follows a period is as long as it`(typed: String, next: String) {
    let (following, expected) = (fixtures.period(typed).following, fixtures.period(next))
    #expect(following.first == expected.first && following.last == expected.last)
  }

  @Test(arguments: ["Như trên", "- Như trên;", "– Như trên.", "Như trên; "])
  func `a recipient has the decree's marks once, whatever was typed`(typed: String) {
    #expect(LetterheadText.recipient(typed, isLast: false) == "- Như trên;")
    #expect(LetterheadText.recipient(typed, isLast: true) == "- Như trên.")
  }

  @Test func `a form that names no recipients has those of the decree, in the Vietnamese edition`() throws {
    func recipients(_ form: ReportForm, _ language: Language) throws -> [String] {
      var report = fixtures.report()
      report.form = form
      let blocks = report.blocks(in: language)
      return try #require(
        blocks.lazy.compactMap { if case .signature(let end) = $0 { end.recipients } else { nil } }.first)
    }
    var form = ReportForm()
    #expect(try recipients(form, .vi) == ["- Lưu: VT."])
    form.addressees = [LocalizedText(vi: "Liên hiệp các tổ chức hữu nghị Việt Nam")]
    #expect(try recipients(form, .vi) == ["- Như trên;", "- Lưu: VT."])
    for language in [Language.en, .ru] { #expect(try recipients(form, language) == []) }
    // Whoever names some has thought of them all.
    form.recipients = [LocalizedText(vi: "Ban Chấp hành"), LocalizedText(vi: "Như trên")]
    for language in Language.allCases {
      #expect(try recipients(form, language) == ["- Ban Chấp hành;", "- Như trên."])
    }
  }

  @Test func `the last lines stay on the page of the signature`() throws {
    var renderer = WordRenderer(form: .builtIn, language: .vi, purpose: .printing)
    let text = String(decoding: renderer.document(fixtures.report().blocks(in: .vi)).part, as: UTF8.self)
    let paragraphs = text.components(separatedBy: "</w:p>")
    let closing = try #require(paragraphs.first { $0.contains("Trên đây là báo cáo") })
    #expect(closing.contains("<w:keepNext/>"))
    #expect(paragraphs.count { $0.contains("<w:keepNext/>") } <= 4)
  }

  @Test func `a section describes what was chosen, then the highest level, then the most people`() {
    func activity(_ number: Int, _ level: ActivityLevel?, _ people: Int, isHighlight: Bool = false) -> CountedActivity {
      fixtures.activity(number, fixtures.conference, "Hội nghị \(number)", "\(number)/3/2025", at: fixtures.haNoi) {
        $0.level = level
        $0.attendance.people = Count(people)
        $0.isHighlight = isHighlight
      }
    }
    let few = [
      activity(1, .chapter, 900), activity(2, .central, 10), activity(3, .provincial, 20), activity(4, .provincial, 80),
      activity(5, nil, 5000), activity(6, .central, 20), activity(7, .chapter, 1, isHighlight: true),
    ]
    #expect(ResultsChapter.chosen(few).map(\.number) == [2, 3, 4, 6, 7])
    let many = (1...9).map { activity($0, .chapter, 1, isHighlight: $0 > 2) }
    #expect(ResultsChapter.chosen(many).map(\.number) == Array(3...9))
  }

  @Test func `every breakdown of single values adds up to the whole`() {
    let figures = fixtures.report(previous: fixtures.heldIn2024).figures
    let count = figures.activities.count
    #expect(figures.byKind.reduce(0) { $0 + $1.count } == count)
    #expect(figures.byLevel.reduce(0) { $0 + $1.count } == count)
    #expect(figures.byMonth.reduce(0) { $0 + $1.count } + figures.monthUnknown.count == count)
    #expect(Set(figures.byProvince.flatMap(\.activities)).union(figures.outsideProvinces) == Set(figures.activities))
  }

  @Test func `no id stands twice on a page, and every link leads somewhere`() {
    var report = fixtures.report()
    report.cancelled = [report.activities[0]]
    var renderer = HTMLRenderer(language: .vi)
    let page = renderer.document(title: "", report.blocks(in: .vi))
    let ids = page.matches(of: /id="(n[0-9]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count && ids.count > 4)
    #expect(Set(page.matches(of: /href="#(n[0-9]+)"/).map { String($0.1) }).isSubset(of: ids))
  }

  @Test func `all activities stand in the first appendix, in every form`() throws {
    let report = fixtures.report()
    let blocks = report.blocks(in: .vi)
    let sheets = SpreadsheetDocument(title: "", blocks: blocks, language: .vi).sheets
    let appendix = try #require(sheets.first { $0.name == "Phụ lục I" })
    #expect(appendix.table.rows.count == report.activities.count)
    var renderer = WordRenderer(form: .builtIn, language: .vi, purpose: .editing)
    var markdown = MarkdownRenderer(language: .vi), html = HTMLRenderer(language: .vi)
    for form in [
      Fixtures.text(blocks), markdown.document(title: "", blocks), html.document(title: "", blocks),
      String(decoding: renderer.document(blocks).part, as: UTF8.self),
    ] {
      let start = try #require(form.firstRange(of: "Danh mục hoạt động")?.upperBound)
      for activity in report.activities { #expect(form[start...].contains(activity.title.vi)) }
    }
  }

  @Test func `chapters are numbered as Romans did`() {
    #expect(
      (1...14).map(Report.roman).joined(separator: " ") == "I II III IV V VI VII VIII IX X XI XII XIII XIV")
  }
}
