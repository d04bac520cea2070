import Friendship

/// Tables: of fixed widths, their heads repeated on every page, no row cut by a page's end.
extension WordRenderer {
  /// Rows of one table when LibreOffice is to lay it out. Its time grows with the square of the rows of a table:
  /// 5,000 rows took minutes in one, seconds in fifty.
  static let printedRows = 100

  mutating func write(_ table: Table) {
    let isCaptioned = table.caption.map { !$0.isEmpty } ?? false
    if let caption = table.caption, isCaptioned { paragraph(.caption, caption) }
    guard !table.columns.isEmpty else { return }
    if endsInTable {
      gap()
    } else if !isCaptioned, endsInText {
      // Paragraphs bring their space along before them, and a table has none.
      space(120)
    }
    let styles = TableStyles(inAppendix: isInAppendix)
    let paged = PagedTable(table, language)
    // Boxes of a calendar are equally wide.
    let isFitted = table.rows.count >= Self.fittedRows && table.style != .grid
    let widths = isFitted ? widths(of: paged, styles) : Self.widths(of: paged.columns, total: textWidth)
    // A seam shows as the head once more, so what is nearly one part stays one.
    let isCut = purpose == .printing && table.rows.count > Self.printedRows * 3 / 2
    let step = isCut ? Self.printedRows : max(table.rows.count, 1)
    var start = 0
    repeat {
      // Between two parts of one table, as little as there can be.
      if start > 0 { gap() }
      let end = min(start + step, table.rows.count)
      begin(table, paged, widths, styles)
      for index in start..<end {
        row(paged.rows[index], paged.columns, widths, styles, isSum: table.sums.contains(index))
      }
      xml.put("</w:tbl>")
      start = end
    } while start < table.rows.count
    endsInTable = true
  }

  /// The columns' widths, together exactly the line's: from what is in them, or by their shares where the longest words
  /// leave no room.
  private func widths(of table: PagedTable, _ styles: TableStyles) -> [Int] {
    let sizes = (form.styles.size(of: styles.text), form.styles.size(of: styles.head))
    return ColumnWidths(table, text: sizes.0, head: sizes.1).fitted(in: textWidth)
      ?? Self.widths(of: table.columns, total: textWidth)
  }

  /// From so many rows on, columns are as wide as what is in them wants; a table of a few is better laid out as the one
  /// beside it than a line lower.
  private static let fittedRows = 6

  /// The columns' widths by their shares, together exactly the line's.
  static func widths(of columns: [Table.Column], total: Int) -> [Int] {
    let shares = columns.map { max($0.share, 1) }
    let sum = shares.reduce(0, +)
    var widths = shares.map { total * $0 / sum }
    widths[widths.count - 1] += total - widths.reduce(0, +)
    return widths
  }

  private mutating func begin(_ table: Table, _ paged: PagedTable, _ widths: [Int], _ styles: TableStyles) {
    // LibreOffice takes a third longer where each paragraph in a cell has to be held against a table style.
    let lines = purpose == .printing ? form.styles.tableLines : nil
    xml.put("<w:tbl><w:tblPr>")
    if lines == nil {
      xml.put("<w:tblStyle w:val=\"")
      xml.text(form.styles.id(of: .table))
      xml.put("\"/>")
    }
    xml.put("<w:tblW w:w=\"")
    xml.put(widths.reduce(0, +))
    xml.put("\" w:type=\"dxa\"/>")
    lines?.borders?.write(to: &xml)
    xml.put("<w:tblLayout w:type=\"fixed\"/>")
    lines?.margins?.write(to: &xml)
    if let caption = table.caption, !caption.isEmpty {
      xml.put("<w:tblCaption w:val=\"")
      xml.text(caption)
      xml.put("\"/>")
    }
    xml.put("</w:tblPr>")
    grid(widths)
    xml.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (column, width) in zip(paged.columns, widths) {
      cell(width)
      paragraph(styles.head, column.head)
      xml.put("</w:tc>")
    }
    xml.put("</w:tr>")
  }

  mutating func grid(_ widths: [Int]) {
    xml.put("<w:tblGrid>")
    for width in widths {
      xml.put("<w:gridCol w:w=\"")
      xml.put(width)
      xml.put("\"/>")
    }
    xml.put("</w:tblGrid>")
  }

  mutating func cell(_ width: Int) {
    xml.put("<w:tc><w:tcPr><w:tcW w:w=\"")
    xml.put(width)
    xml.put("\" w:type=\"dxa\"/></w:tcPr>")
  }

  private mutating func row(
    _ cells: [PagedTable.Cell], _ columns: [Table.Column], _ widths: [Int], _ styles: TableStyles, isSum: Bool
  ) {
    xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for index in columns.indices {
      cell(widths[index])
      let content = cells[index]
      for (number, line) in (content.lines.isEmpty ? [""] : content.lines).enumerated() {
        open(columns[index].alignment == .trailing ? styles.number : styles.text)
        run(line, bold: isSum || content.isLead)
        if number == content.lines.count - 1 { run(content.continuation) }
        close()
      }
      xml.put("</w:tc>")
    }
    xml.put("</w:tr>")
  }
}

/// The styles that a table's paragraphs are set in.
struct TableStyles {
  let head: WordStyle
  let text: WordStyle
  let number: WordStyle

  init(inAppendix: Bool) {
    head = inAppendix ? .appendixHead : .tableHead
    text = inAppendix ? .appendixText : .tableText
    number = inAppendix ? .appendixNumber : .tableNumber
  }
}
