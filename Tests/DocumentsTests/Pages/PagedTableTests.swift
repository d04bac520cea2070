import Friendship
import Testing

@testable import Documents

/// Would catch a text that gets lost where columns run on in others, a spreadsheet that lacks a column, columns that don't
/// fill the line or break words, and widths that make a long table longer than those set by hand.
@Suite struct PagedTableTests {
  /// Activities as the first appendix has them.
  private static func activities(_ rows: [[Table.Cell]]) -> Table {
    Table(
      columns: [
        Table.Column("Số", .trailing, share: 8), Table.Column("Tên hoạt động", share: 24),
        Table.Column("Loại", share: 20, runsOnIn: 1, namesItself: false), Table.Column("Địa điểm", share: 19),
        Table.Column("Kết quả", share: 20, runsOnIn: 1),
      ], rows: rows, style: .records)
  }

  private static func cells(_ table: Table, inAppendix: Bool = true) throws -> [[String]] {
    let blocks: [Block] =
      (inAppendix ? [.appendix(Appendix(label: "Phụ lục 1", title: "x", reference: ""))] : []) + [.table(table)]
    let body = try Unzipped(PagedDocument(title: "x", blocks: blocks, language: .vi).printed).tree("word/document.xml")
    return body.all("w:tr").map { row in row.all("w:tc").map { $0.all("w:p").map(\.text).joined(separator: "¶") } }
  }

  @Test func `columns that run on in another leave nothing out, and a spreadsheet has each`() throws {
    let table = Self.activities([
      [.anchor(7), .text("Gặp mặt"), .text("Giao lưu"), .text("Huế"), .lines(["Ký kết", "Trao quà."])],
      [.anchor(8), .text("Hội nghị."), .text(""), .text(""), .lines([])],
      [.anchor(9), .text(""), .text("Đại hội"), .text("Vinh"), .lines(["Bầu"])],
      [.anchor(10)],
    ])
    #expect(
      try Self.cells(table) == [
        ["Số", "Tên hoạt động, loại, kết quả", "Địa điểm"],
        ["7", "Gặp mặt. Giao lưu. Kết quả: Ký kết; Trao quà.", "Huế"], ["8", "Hội nghị.", ""],
        ["9", " Đại hội. Kết quả: Bầu.", "Vinh"], ["10", "", ""],
      ])
    let sheet = try #require(Sheet.sheets(of: [.table(table)], title: "x", .vi).first { $0.table.rows.count == 4 })
    #expect(sheet.table.columns.map(\.head) == ["Số", "Tên hoạt động", "Loại", "Địa điểm", "Kết quả"])
  }

  @Test func `a column that would run on in one that isn't there, or that runs on itself, is a column`() throws {
    let columns = [
      Table.Column("a", runsOnIn: 1), Table.Column("b", runsOnIn: 2), Table.Column("c", runsOnIn: 9),
      Table.Column("d", runsOnIn: 3), Table.Column("e", runsOnIn: -1),
    ]
    let cells = try Self.cells(Table(columns: columns, rows: [["1", "2", "3", "4", "5"]]))
    #expect(Set(cells[1].flatMap { $0.split { " .:".contains($0) } }.map(String.init)).isSuperset(of: ["1", "2", "3"]))
    #expect(cells[1].joined().contains("4") && cells[1].joined().contains("5"))
  }

  /// Widths of so many rows like those of a year.
  private static func widths(_ rows: Int, total: Int, _ text: (Int) -> String = { _ in "Gặp mặt" }) -> (
    table: PagedTable, widths: [Int]?
  ) {
    let table = PagedTable(
      activities(
        (0..<rows).map { row in
          [
            .anchor(93_000 + row), .text(text(row)), .text("Giao lưu"), .text("tỉnh Thừa Thiên Huế"),
            .lines(row % 3 == 0 ? [] : [String(repeating: "hai bên thống nhất ", count: row % 12)]),
          ]
        }), .vi)
    return (table, ColumnWidths(table, text: 20, head: 20).fitted(in: total))
  }

  @Test(arguments: [1, 6, 100, 1000])
  func `fitted columns fill the line exactly, and no word is wider than its column`(rows: Int) throws {
    let (table, fitted) = Self.widths(rows, total: 14_286)
    let widths = try #require(fitted)
    #expect(widths.count == 3 && widths.reduce(0, +) == 14_286)
    for row in table.rows {
      for (cell, width) in zip(row, widths) {
        for word in (cell.lines.joined(separator: " ") + cell.continuation).split(separator: " ") {
          #expect(TextMeasure.twips(String(word), bold: cell.isLead, halfPoints: 20) < width - 170)
        }
      }
    }
  }

  @Test func `fitted columns make rows lower than shares do`() throws {
    /// The lines of all rows, each as many as its highest cell has.
    func lines(_ table: PagedTable, _ widths: [Int]) -> Int {
      table.rows.reduce(0) { sum, row in
        sum
          + (zip(row, widths).map { cell, width in
            let text = cell.lines.joined(separator: " ") + cell.continuation
            return (TextMeasure.twips(text, halfPoints: 20) + width - 171) / (width - 170)
          }.max() ?? 0)
      }
    }
    // Figures with the numbers behind them, as chapter II has them.
    let columns = ["Tỉnh", "Năm 2024", "Năm 2023", "So với kỳ trước", "Mã số"]
    let figures = PagedTable(
      Table(
        columns: columns.map { Table.Column($0, share: $0 == "Tỉnh" ? 34 : $0 == "Mã số" ? 24 : 14) },
        rows: (0..<34).map {
          [.text("Thừa Thiên Huế"), "381", "428", "+11%", .references(Array(93_000...93_000 + $0))]
        }),
      .vi)
    let (activities, _) = Self.widths(500, total: 14_286)
    for (table, most) in [(figures, 60), (activities, 100)] {
      let fitted = try #require(ColumnWidths(table, text: 20, head: 20).fitted(in: 9_354))
      let shares = WordRenderer.widths(of: table.columns, total: 9_354)
      #expect(lines(table, fitted) * 100 <= lines(table, shares) * most)
    }
  }

  @Test func `heads stand on one line where cells leave them the room`() throws {
    // The kinds of a year with three activities: short words and one number a row.
    let kinds = [
      "Tổ chức, hội viên", "– thành lập đơn vị", "Kỷ niệm, gặp mặt", "– lễ kỷ niệm", "Hội nghị, giao lưu, hợp tác",
    ]
    let table = PagedTable(
      Table(
        columns: ["Loại hoạt động", "Năm 2025", "Mã số các hoạt động"].map { Table.Column($0) },
        rows: (kinds + ["– hội nghị"]).map { [.text($0), "1", .references([228])] }),
      .vi)
    let widths = try #require(ColumnWidths(table, text: 26, head: 26).fitted(in: 9_354))
    for (column, width) in zip(table.columns, widths) {
      #expect(TextMeasure.twips(column.head, bold: true, halfPoints: 26) < width - 170, "\(column.head): \(widths)")
    }
  }

  @Test func `the boxes of a grid stay equally wide, whatever is in them`() throws {
    var grid = Table(
      columns: (1...7).map { Table.Column("\($0)") },
      rows: (0..<6).map { row in (0..<7).map { .text($0 == row ? "Hội nghị tổng kết công tác năm" : "1") } })
    for (style, isEqual) in [(Table.Style.grid, true), (.rows, false)] {
      grid.style = style
      let file = try Unzipped(PagedDocument(title: "x", blocks: [.table(grid)], language: .vi).printed)
      let widths = try file.tree("word/document.xml").all("w:gridCol").compactMap {
        $0.attributes["w:w"].flatMap(Int.init)
      }
      #expect(widths.count == 7 && ((widths.max() ?? 0) - (widths.min() ?? 0) < 10) == isEqual, "\(widths)")
    }
  }

  @Test func `a word longer than the line, or a line that is too short, takes no column's room away`() throws {
    let (_, hostile) = Self.widths(10, total: 14_286) { $0 == 5 ? String(repeating: "x", count: 10_000) : "Gặp mặt" }
    let widths = try #require(hostile)
    #expect(widths.reduce(0, +) == 14_286 && widths[0] > 500 && widths[2] > 1_000)
    #expect(Self.widths(10, total: 900).widths == nil)
  }

  @Test func `tables of appendices have letters of their own size, others those of tables`() throws {
    let table = Self.activities([[.anchor(1), "Gặp mặt", "Giao lưu", "Huế", "Ký kết"]])
    for (blocks, styles) in [
      ([Block.table(table)], [WordStyle.tableHead, .tableNumber, .tableText]),
      (
        [Block.appendix(Appendix(label: "Phụ lục 1", title: "x", reference: "")), .table(table)],
        [.appendixHead, .appendixNumber, .appendixText]
      ),
    ] {
      let file = try Unzipped(PagedDocument(title: "x", blocks: blocks, language: .vi).printed)
      let body = try file.tree("word/document.xml")
      for style in styles {
        #expect(!body.paragraphs(in: style).isEmpty, "\(style)")
        let size = try file.style(style.names[0]).value("w:rPr", "w:sz")
        #expect(size == (blocks.count == 1 ? "24" : "20"), "\(style)")
      }
    }
  }
}
