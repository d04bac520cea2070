import Foundation
import Friendship
import Testing

@testable import Documents

/// Would catch text from outside that breaks a document or changes what is in it, and a document that isn't the same the
/// next time.
struct WordRendererTests {
  /// Control characters and noncharacters among letters.
  private static let unseen: String = {
    var scalars = String.UnicodeScalarView()
    let values: [UInt32] = [0x61, 0, 0x62, 1, 0x63, 0x7F, 0x64, 0x85, 0x65, 0xFFFE, 0x66, 0xFFFF, 0x67, 0xFDD0, 0x68]
    scalars.append(contentsOf: values.compactMap(Unicode.Scalar.init))
    return String(scalars)
  }()

  static let hostile: [String] = [
    "<script>alert('x')</script> & \"quoted\" ]]> <!-- --> <?x?>", "</w:t></w:r></w:p><w:p/>", "=1+1", "@SUM(A1)",
    "\u{202E}drow\u{2066}\u{200F}\u{61C} nghị", unseen,
    "dòng\nmới\ttab\r\n", "👩‍👩‍👧 🇻🇳 é", "e\u{302}\u{301} đ", String(repeating: "Hữu nghị ", count: 1200),
    String(repeating: "x", count: 10_000), "_x0041_", "", " ", "\u{FEFF}",
  ]

  static func blocks(_ text: String) -> [Block] {
    [
      .title(text), .heading(text, level: 1), .heading(text, level: 9), .paragraph(text), .list([text]), .note(text),
      .placeholder(text), .entry(Entry(when: text, title: text, number: 1, lines: [text])), .facts([Fact(text, text)]),
      .letterhead(
        Letterhead(
          stateHeader: .init(name: text, motto: text), parentBody: text, body: text, number: text, placeAndDate: text,
          documentType: text, subject: text, addresseesLabel: text, addressees: [text, text])),
      .letterhead(
        Letterhead(
          stateHeader: nil, parentBody: nil, body: text, number: text, placeAndDate: text, documentType: text,
          subject: text, addresseesLabel: text, addressees: [])),
      .table(
        Table(
          columns: [Table.Column(text), Table.Column(text, .trailing, share: 0)],
          rows: [
            [.text(text), .lines([text, text])], [.references([1, 2])], [], [.lines([]), .value(.count(1), text)],
          ],
          caption: text, sums: [0, 99])), .table(Table(columns: [], rows: [])),
      .chart(Chart(title: text, description: text, form: .columns([.init(text, 3)]))),
      .chart(Chart(title: text, description: text, form: .bars([.init(text, Int.max)]))),
      .chart(Chart(title: text, description: text, form: .tiles([.init(text, column: 0, row: 0, value: 1)]))),
      .signature(SignatureBlock(authority: [text], name: text, recipientsLabel: text, recipients: [text])),
      .signature(SignatureBlock(authority: [], name: nil, recipientsLabel: "", recipients: [])),
      .appendix(Appendix(label: text, title: text, reference: text)),
      .appendix(Appendix(label: text, title: text, reference: text)),
    ]
  }

  @Test(arguments: hostile, Language.allCases)
  func `whatever the text, every part is XML and the text is only text`(text: String, language: Language) throws {
    let document = PagedDocument(title: text, blocks: Self.blocks(text), language: language)
    let file = try Unzipped(document.printed)
    for (name, content) in file.parts {
      let tree = XMLTree(part: content)
      #expect(tree != nil, "\(name)")
    }
    let tree = try file.tree("word/document.xml")
    let expected = PageText.clean(text)
    #expect(tree.paragraphs(in: .body).map(\.text) == [expected])
    #expect(tree.all("w:p").count > 20 && tree.all("script").isEmpty)
  }

  @Test func `characters that no reader sees are dropped, line breaks are spaces, and letters are composed`() {
    let cleaned = Self.hostile.map(PageText.clean)
    #expect(cleaned[4] == "drow nghị" && cleaned[5] == "abcd efgh" && cleaned[6] == "dòng mới tab  ")
    #expect(Array(cleaned[8].unicodeScalars) == ["ế", " ", "đ"])
    #expect(cleaned[7].hasPrefix("👩‍👩‍👧 🇻🇳 é") && cleaned[14] == "")
    for text in ["Hải Dương – “Hữu nghị”…", "Хайфон № 5", "Ơn ưng Đặng"] { #expect(PageText.clean(text) == text) }
  }

  @Test(arguments: Language.allCases)
  func `the same document is the same bytes`(language: Language) throws {
    func printed() -> [UInt8] {
      PagedDocument(title: SampleReport.title(language), blocks: SampleReport.blocks(language), language: language)
        .printed
    }
    #expect(printed() == printed())
    let properties = try Unzipped(printed()).text("docProps/core.xml")
    #expect(!properties.contains("created") && properties.contains(SampleReport.title(language)))
  }

  @Test func `a long table is cut up for LibreOffice alone, with every row in it once`() async throws {
    let blocks: [Block] = [.table(SampleReport.activities(1000))]
    let document = PagedDocument(title: "x", blocks: blocks, language: .vi)
    for (file, tables) in [(document.printed, 10), (try await document.docx(), 1)] {
      let body = try Unzipped(file).tree("word/document.xml")
      #expect(body.all("w:tbl").count == tables)
      // What the style says of lines, the parts say themselves.
      let isStyled = body.first(["w:body", "w:tbl", "w:tblPr", "w:tblStyle"]) != nil
      let borders = body.first(["w:body", "w:tbl", "w:tblPr", "w:tblBorders"])
      #expect(isStyled == (tables == 1) && (borders?.children.count == 6) == (tables == 10))
      let numbers = body.all("w:tr").filter { $0.first(["w:trPr", "w:tblHeader"]) == nil }
        .compactMap { Int($0.all("w:tc")[0].text) }
      #expect(numbers == Array(1...1000))
    }
  }

  @Test func `a document without blocks is a document`() throws {
    let body = try Unzipped(PagedDocument(title: "", blocks: [], language: .vi).printed).tree("word/document.xml")
    #expect(body.all("w:sectPr").count == 1)
  }

  @Test func `lines of a name are about as long as each other`() {
    func cut(_ text: String, _ width: Int) -> [String] { TextMeasure.balanced(text, width: width) { $0.count } }
    #expect(cut("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ VIỆT NAM", 30) == ["LIÊN HIỆP CÁC TỔ CHỨC", "HỮU NGHỊ VIỆT NAM"])
    let name = "HỘI HỮU NGHỊ VIỆT - NGA TỈNH HẢI DƯƠNG"
    #expect(cut(name, 25) == ["HỘI HỮU NGHỊ VIỆT - NGA", "TỈNH HẢI DƯƠNG"])
    #expect(cut(name, 20) == ["HỘI HỮU NGHỊ", "VIỆT - NGA", "TỈNH HẢI DƯƠNG"])
    #expect(cut("HỘI VIỆT - NGA", 9) == ["HỘI", "VIỆT -", "NGA"])
    #expect(cut("ngắn", 30) == ["ngắn"] && cut("", 30) == [""])
    #expect(cut(String(repeating: "x", count: 50), 30).count == 1)
  }
}
