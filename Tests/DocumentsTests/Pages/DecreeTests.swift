import Friendship
import Testing

@testable import Documents

/// Would catch a document that an office would send back: a margin, a letter's size, a rule or a place that isn't
/// Nghị định 30/2020/NĐ-CP's, Phụ lục I.
struct DecreeTests {
  private func document(_ language: Language = .vi, form: WordForm = .builtIn) throws -> Unzipped {
    let blocks = SampleReport.blocks(language)
    return try Unzipped(PagedDocument(title: "x", blocks: blocks, language: language, form: form).printed)
  }

  private func body(_ document: Unzipped) throws -> XMLTree {
    try #require(try document.tree("word/document.xml").first("w:body"))
  }

  /// Twips of so many tenths of a millimetre.
  private func twips(_ tenths: Int) -> Int { (tenths * 1440 + 127) / 254 }

  @Test func `the page is A4 with margins of 20, 20, 30 and 15 mm`() throws {
    let sections = try body(document()).all("w:sectPr")
    #expect(sections.count == 3)
    let page = try #require(sections[0].first("w:pgSz")).attributes,
      margins = try #require(sections[0].first("w:pgMar"))
    #expect(page["w:w"] == "11906" && page["w:h"] == "16838" && page["w:orient"] == nil)
    for (side, tenths) in [("top", 200...250), ("bottom", 200...250), ("left", 300...350), ("right", 150...200)] {
      let length = try #require(margins.attributes["w:\(side)"].flatMap(Int.init))
      #expect((twips(tenths.lowerBound) - 1...twips(tenths.upperBound)).contains(length), "\(side)")
    }
  }

  @Test func `the page's number stands in the middle of the top margin, on no first page`() throws {
    let document = try document()
    let sections = try body(document).all("w:sectPr")
    let references = sections[0].children.filter { $0.name == "w:headerReference" }
    #expect(references.map { $0.attributes["w:type"] } == ["default", "first"])
    #expect(sections[0].first("w:titlePg") != nil)
    let number = try document.tree("word/header1.xml")
    #expect(number.all("w:instrText").map(\.text) == [" PAGE "])
    let style = try document.style("header")
    #expect(style.value("w:pPr", "w:jc") == "center" && ["26", "28"].contains(style.value("w:rPr", "w:sz")))
    #expect(try document.tree("word/header2.xml").all("w:r").isEmpty)
  }

  @Test func `appendices lie, keep the margins and count their pages each by itself`() throws {
    let body = try body(document())
    let sections = body.all("w:sectPr")
    // The text's, and one for each appendix.
    #expect(sections.count == 1 + body.paragraphs(in: .appendix).count && sections.count == 3)
    for section in sections.dropFirst() {
      let page = try #require(section.first("w:pgSz")).attributes
      #expect(page == ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
      #expect(section.first("w:pgMar") == sections[0].first("w:pgMar"))
      #expect(section.first("w:type")?.attributes == ["w:val": "nextPage"])
      #expect(section.first("w:pgNumType")?.attributes == ["w:start": "1"])
      // So that they have the header with the number, on their first page too.
      #expect(section.children.allSatisfy { !["w:headerReference", "w:titlePg"].contains($0.name) })
    }
    #expect(sections[0].first("w:pgNumType") == nil)
    // Each section ends where the next appendix begins, with no page for the paragraph that says so.
    let ends = body.children.enumerated().filter { $0.element.first(["w:pPr", "w:sectPr"]) != nil }
    for (index, end) in ends {
      #expect(body.children[index + 1].value("w:pPr", "w:pStyle") == WordStyle.appendix.rawValue)
      #expect(end.first(["w:pPr", "w:spacing"])?.attributes["w:line"] == "20" && end.text.isEmpty)
    }
  }

  @Test(arguments: [Language.en, .ru]) func `pages of other editions are counted through the document`(
    language: Language
  ) throws {
    let blocks = SampleReport.blocks(language) + [.appendix(Appendix(label: "2", title: "x", reference: ""))]
    let document = try Unzipped(PagedDocument(title: "x", blocks: blocks, language: language).printed)
    let body = try body(document)
    #expect(body.all("w:sectPr").count == 2 && body.all("w:pgNumType").isEmpty)
    let appendices = body.paragraphs(in: .appendix)
    #expect(appendices.map { $0.first(["w:pPr", "w:pageBreakBefore"]) != nil } == [false, true])
  }

  /// Name, half points allowed, bold, italic, capitals, alignment.
  @Test(arguments: [
    ("Quốc hiệu", 24...26, true, false, true, "center"), ("Tiêu ngữ", 26...28, true, false, false, "center"),
    ("Cơ quan chủ quản", 24...26, false, false, true, "center"),
    ("Cơ quan ban hành", 24...26, true, false, true, "center"), ("Số, ký hiệu", 26...26, false, false, false, "center"),
    ("Địa danh và thời gian", 26...28, false, true, false, "center"),
    ("Tên loại văn bản", 26...28, true, false, true, "center"),
    ("Trích yếu nội dung", 26...28, true, false, false, "center"),
    ("Nội dung văn bản", 26...28, false, false, false, "both"),
    ("Quyền hạn, chức vụ", 26...28, true, false, true, "center"),
    ("Họ tên người ký", 26...28, true, false, false, "center"), ("Nơi nhận", 24...24, true, true, false, nil),
    ("Danh sách nơi nhận", 22...22, false, false, false, nil), ("Phụ lục", 28...28, true, false, false, "center"),
    ("heading 1", 26...28, true, false, false, "both"), ("heading 2", 26...28, true, false, false, "both"),
    ("heading 3", 26...28, true, true, false, "both"),
  ])
  func `each part has the letters of the decree's table`(
    name: String, sizes: ClosedRange<Int>, isBold: Bool, isItalic: Bool, isCapital: Bool, alignment: String?
  ) throws {
    let style = try document().style(name)
    #expect(sizes.contains(try #require(style.value("w:rPr", "w:sz").flatMap(Int.init))))
    #expect((style.first(["w:rPr", "w:b"]) != nil) == isBold)
    #expect((style.first(["w:rPr", "w:i"]) != nil) == isItalic)
    #expect((style.first(["w:rPr", "w:caps"]) != nil) == isCapital)
    #expect(style.value("w:pPr", "w:jc") == alignment)
    #expect(style.value("w:rPr", "w:color") == "000000")
    #expect(style.first(["w:rPr", "w:rFonts"])?.attributes["w:ascii"] == "Times New Roman")
  }

  @Test func `the text is set off by 1.27 cm, 6 points between paragraphs, between single and one and a half lines`()
    throws
  {
    let style = try document().style("Nội dung văn bản")
    #expect(style.first(["w:pPr", "w:ind"])?.attributes["w:firstLine"] == "720")
    let spacing = try #require(style.first(["w:pPr", "w:spacing"])).attributes.compactMapValues { Int($0) }
    #expect((spacing["w:before"] ?? 0) + (spacing["w:after"] ?? 0) >= 120)
    #expect((240...360).contains(try #require(spacing["w:line"])))
  }

  @Test func `headings have the levels that bookmarks and tags are made of`() throws {
    let document = try document()
    for (name, level) in [("heading 1", "0"), ("heading 2", "1"), ("heading 3", "2"), ("Phụ lục", "0")] {
      #expect(try document.style(name).value("w:pPr", "w:outlineLvl") == level)
    }
    let body = try body(document)
    #expect(body.paragraphs(in: .heading1).map(\.text).first == "I. BỐI CẢNH, CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
    #expect(body.paragraphs(in: .heading2).count == 1 && body.paragraphs(in: .heading3).count == 1)
  }

  @Test func `the head has its parts in their places`() throws {
    let body = try body(document())
    let table = try #require(body.first("w:tbl"))
    let cells = table.all("w:tr").map { $0.all("w:tc").map(\.text) }
    #expect(
      cells == [
        [
          "LIÊN HIỆP CÁC TỔ CHỨCHỮU NGHỊ VIỆT NAMHỘI HỮU NGHỊ VIỆT - NGA",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc",
        ], ["Số: 05/BC-HHNVN", "Hà Nội, ngày 05 tháng 01 năm 2026"],
      ])
    #expect(body.paragraphs(in: .documentType).map(\.text) == ["BÁO CÁO"])
    #expect(
      body.paragraphs(in: .addressees).map(\.text) == [
        "Kính gửi:", "- Liên hiệp các tổ chức hữu nghị Việt Nam;", "- Ủy ban nhân dân thành phố Hải Phòng;",
        "- Các hội thành viên.",
      ])
  }

  /// The length of each rule, in twips: what its indents leave of the column's width.
  @Test func `rules are as long as the decree says`() throws {
    let body = try body(document())
    let columns = try #require(body.first("w:tbl")).all("w:gridCol").compactMap {
      $0.attributes["w:w"].flatMap(Int.init)
    }
    let rules = body.paragraphs(in: .rule).filter { $0.first(["w:pPr", "w:pBdr", "w:top"]) != nil }
      .compactMap { $0.first(["w:pPr", "w:ind"])?.attributes }
    #expect(rules.count == 3 && columns.reduce(0, +) == 9354)
    func length(_ rule: Int, in width: Int) -> Int {
      width - Int(rules[rule]["w:left"] ?? "0")! - Int(rules[rule]["w:right"] ?? "0")!
    }
    func measured(_ text: String, _ size: Int) -> Int { TextMeasure.twips(text, bold: true, halfPoints: size) }
    let body40 = Double(length(0, in: columns[0])) / Double(measured("HỘI HỮU NGHỊ VIỆT - NGA", 26))
    #expect((0.33...0.5).contains(body40))
    #expect(abs(length(1, in: columns[1]) - measured("Độc lập - Tự do - Hạnh phúc", 28)) <= 2)
    let subject =
      Double(length(2, in: 9354))
      / Double(
        measured("Tổng kết công tác năm 2025 và phương hướng nhiệm vụ năm 2026", 28))
    #expect((0.33...0.5).contains(subject))
  }

  @Test(arguments: [
    "Hội hữu nghị Việt - Nga Huế", "Hội hữu nghị Việt - Nga TP. Huế", "Hội hữu nghị Việt - Nga tỉnh Hải Dương",
    "Liên hiệp các tổ chức hữu nghị Việt Nam",
  ])
  func `the rule under a body's name goes by the lines that the name takes`(name: String) throws {
    var blocks = SampleReport.blocks(.vi)
    for (index, block) in blocks.enumerated() {
      if case .letterhead(var head) = block {
        head.body = name
        blocks[index] = .letterhead(head)
      }
    }
    let document = try Unzipped(PagedDocument(title: "x", blocks: blocks, language: .vi).printed)
    let body = try body(document)
    let width = try #require(body.first("w:tbl")?.all("w:gridCol").first?.attributes["w:w"].flatMap(Int.init))
    let lines = try #require(body.paragraphs(in: .issuingBody).first).all("w:t").map(\.text)
    let rule = try #require(
      body.paragraphs(in: .rule).first { $0.first(["w:pPr", "w:pBdr", "w:top"]) != nil }?.first(["w:pPr", "w:ind"]))
    let length = width - Int(rule.attributes["w:left"] ?? "0")! - Int(rule.attributes["w:right"] ?? "0")!
    #expect(lines.count > 1)
    for line in lines {
      let part = Double(length) / Double(TextMeasure.twips(line.uppercased(), bold: true, halfPoints: 26))
      #expect((0.33...0.51).contains(part), "\(line)")
    }
  }

  @Test func `several addressees stand close together, their dashes under the colon`() throws {
    let paragraphs = try body(document()).paragraphs(in: .addressees)
    let indents = paragraphs.compactMap { $0.first(["w:pPr", "w:ind"])?.attributes }
    let colon = Int(indents[0]["w:left"] ?? "0")! + TextMeasure.twips("Kính gửi", halfPoints: 28)
    for (paragraph, indent) in zip(paragraphs, indents).dropFirst() {
      #expect(Int(indent["w:left"] ?? "0")! - Int(indent["w:hanging"] ?? "0")! == colon)
      #expect(paragraph.first(["w:pPr", "w:spacing"])?.attributes["w:before"] == "0")
    }
  }

  @Test func `the end has recipients on the left and the signer on the right, and stays on one page`() throws {
    let body = try body(document())
    let row = try #require(
      body.children.filter { $0.name == "w:tbl" }.first { $0.text.contains("Nơi nhận") }?.first("w:tr"))
    let cells = row.all("w:tc")
    #expect(cells[0].text == "Nơi nhận:- Như trên;- Các Ủy viên Ban Chấp hành;- Lưu: VT.")
    #expect(
      cells[1].text.hasPrefix("TM. BAN CHẤP HÀNHKT. CHỦ TỊCHPHÓ CHỦ TỊCH")
        && cells[1].text.hasSuffix("Nguyễn Văn Ví Dụ"))
    #expect(row.first(["w:trPr", "w:cantSplit"]) != nil)
  }

  @Test func `tables have fixed widths, heads on every page and rows that stay whole`() throws {
    for table in try body(document()).all("w:tbl") {
      #expect(table.first(["w:tblPr", "w:tblLayout"])?.attributes["w:type"] == "fixed")
      let grid = table.first("w:tblGrid")?.children.compactMap { $0.attributes["w:w"] }
      for row in table.children where row.name == "w:tr" {
        #expect(row.first(["w:trPr", "w:cantSplit"]) != nil)
        #expect(row.all("w:tcW").compactMap { $0.attributes["w:w"] } == grid)
      }
      let isLayout = table.first(["w:tblPr", "w:tblBorders"]) == nil
      #expect((table.first(["w:tr", "w:trPr", "w:tblHeader"]) == nil) == isLayout)
    }
  }

  @Test func `a table without a caption doesn't touch the text above it`() throws {
    func above(_ blocks: [Block], _ caption: String? = nil) throws -> String? {
      let table = Table(columns: [Table.Column("Chỉ tiêu")], rows: [[.text("Số hoạt động")]], caption: caption)
      let document = PagedDocument(title: "x", blocks: blocks + [.table(table)], language: .vi)
      let parts = try body(Unzipped(document.printed)).children
      let place = try #require(parts.firstIndex { $0.name == "w:tbl" })
      return place > 0 ? parts[place - 1].first(["w:pPr", "w:spacing"])?.attributes["w:line"] : nil
    }
    #expect(try above([.paragraph("Trong kỳ báo cáo.")]) == "120")
    #expect(try above([.list(["một"])]) == "120" && above([.note("một")]) == "120")
    // What stands over a table by its nature keeps its own distance.
    #expect(try above([.paragraph("Trong kỳ báo cáo.")], "Theo cấp") == nil)
    #expect(try above([.heading("Số liệu", level: 2)]) == nil && above([]) == nil)
  }

  @Test func `other languages have a letter's head and never the state's`() throws {
    for language in [Language.en, .ru] {
      let document = try document(language)
      let body = try body(document)
      for style in [WordStyle.stateName, .stateMotto] { #expect(body.paragraphs(in: style).isEmpty) }
      #expect(body.paragraphs(in: .issuingBody).count == 1 && body.paragraphs(in: .signer).count == 1)
      #expect(document.text("word/styles.xml").contains("w:val=\"\(language.regionTag)\""))
    }
  }

  @Test func `a place to fill in is grey and bordered with dots`() throws {
    let style = try document().style("Chỗ cần điền")
    #expect(style.first(["w:pPr", "w:shd"])?.attributes["w:fill"] == "E0E0E0")
    #expect(style.value("w:pPr", "w:pBdr", "w:top") == "dotted")
    #expect(try body(document()).paragraphs(in: .placeholder).count == 2)
  }

  @Test func `sums are bold and charts say what they show`() throws {
    let body = try body(document())
    let sums = body.all("w:tr").filter { $0.text.hasPrefix("Cộng") }
    #expect(sums.count == 1 && sums[0].all("w:r").allSatisfy { $0.first(["w:rPr", "w:b"]) != nil })
    #expect(body.all("wp:docPr").map { $0.attributes["descr"] }.contains("Nhiều nhất là tháng 5, với 31 hoạt động."))
  }
}
