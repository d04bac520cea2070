import Friendship
import Testing

@testable import Documents

/// Would catch a sheet whose name a spreadsheet refuses, text that becomes a formula, and a table that is lost.
struct SpreadsheetTests {
  private func file(_ blocks: [Block], title: String = "x") throws -> Unzipped {
    try Unzipped(SpreadsheetDocument(title: title, blocks: blocks, language: .vi).xlsx())
  }

  @Test func `names of sheets are legal and unique`() {
    var names = SheetNames()
    let given = [
      "a/b\\c[d]*?:", "'quoted'", "History", "", "Phụ lục 1", "PHỤ LỤC 1", String(repeating: "dài ", count: 20),
      String(repeating: "dài ", count: 20), "🇻🇳" + String(repeating: "x", count: 40), "\u{202E}\u{0}",
    ].map { names.name($0) }
    #expect(given[0...5] == ["a b c d", "quoted", "History (2)", "1", "Phụ lục 1", "PHỤ LỤC 1 (2)"])
    #expect(given.allSatisfy { (1...31).contains($0.utf16.count) })
    #expect(Set(given.map { $0.lowercased() }).count == given.count)
  }

  @Test(arguments: WordRendererTests.hostile)
  func `whatever the text, every part is XML and nothing is a formula`(text: String) throws {
    let file = try file(WordRendererTests.blocks(text), title: text)
    for (name, content) in file.parts {
      let tree = XMLTree(part: content)
      #expect(tree != nil, "\(name)")
      #expect(tree?.all("f").isEmpty == true)
    }
  }

  @Test func `what is longer than a cell is cut, and what looks like an escape stays what it is`() {
    let long = CellText.of([String(repeating: "đ", count: 40_000)])
    #expect(long.utf16.count == 32_767 && long.hasSuffix("…"))
    #expect(CellText.of(["_x0041_", "_xyz_"]) == "_x005F_x0041_\n_xyz_")
  }

  @Test func `a document is a sheet of what it is, of its text and of its entries, and one for each table`() {
    let sheets = SpreadsheetDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi).sheets
    #expect(
      sheets.map(\.name) == [
        "Thông tin chung", "Nội dung", "Danh mục", "Bảng 1. Số hoạt động theo loại", "Phụ lục 1", "Phụ lục 2",
      ])
    let general = sheets[0].table.rows
    for line in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BC-HHNVN", "KT. CHỦ TỊCH", "Nguyễn Văn Ví Dụ"] {
      #expect(general.contains([.text(line)]), "\(line)")
    }
    #expect(general.contains([.text("Kính gửi:"), .text("Liên hiệp các tổ chức hữu nghị Việt Nam")]))
    #expect(
      general.suffix(3) == [["Nơi nhận:", "- Như trên;"], ["", "- Các Ủy viên Ban Chấp hành;"], ["", "- Lưu: VT."]])
    #expect(sheets[2].table.rows.count == 2 && sheets[4].table.rows.count == 40)
  }

  @Test func `counts stand behind the other columns, and in no other form`() throws {
    let table = Table(
      columns: [Table.Column("Hoạt động"), Table.Column("Quy mô")], rows: [["a", "khoảng 1.200 người"], ["b", ""]],
      counts: [Table.Counts("Số người", [1200, nil])])
    let sheet = try #require(SpreadsheetDocument(title: "x", blocks: [.table(table)], language: .vi).sheets.last)
    #expect(sheet.table.columns.map(\.head) == ["Hoạt động", "Quy mô", "Số người"])
    #expect(sheet.table.rows == [["a", "khoảng 1.200 người", .value(.count(1200), "1.200")], ["b", "", ""]])
    var markdown = MarkdownRenderer(language: .vi)
    let text = Fixtures.text([.table(table)]) + markdown.document(title: "", [.table(table)])
    #expect(text.contains("khoảng 1.200 người") && !text.contains("Số người"))
  }

  @Test func `the same document is the same bytes`() throws {
    let document = SpreadsheetDocument(title: "x", blocks: SampleReport.blocks(.ru), language: .ru)
    #expect(try document.xlsx() == document.xlsx())
  }

  @Test func `more than a spreadsheet holds is refused`() {
    let columns = Array(repeating: Table.Column("a"), count: WorkbookWriter.mostColumns + 1)
    let document = SpreadsheetDocument(title: "x", blocks: [.table(Table(columns: columns))], language: .vi)
    #expect(throws: RenderingError.sheetTooLarge(rows: 0, columns: 16_385)) { try document.xlsx() }
  }
}
