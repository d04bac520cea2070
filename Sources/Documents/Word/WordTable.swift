import Friendship

/// Tables: of fixed widths, their heads repeated on every page, no row cut by a page's end.
extension WordRenderer {
  /// Rows of one table when LibreOffice is to lay it out. Its time grows with the square of the rows of a table:
  /// 5,000 rows took minutes in one, seconds in fifty.
  static let printedRows = 100

  mutating func write(_ table: Table) {
    if let caption = table.caption, !caption.isEmpty { paragraph(.caption, caption) }
    guard !table.columns.isEmpty else { return }
    if endsInTable { gap() }
    let widths = Self.widths(of: table.columns, total: textWidth)
    // A seam shows as the head once more, so what is nearly one part stays one.
    let isCut = purpose == .printing && table.rows.count > Self.printedRows * 3 / 2
    let step = isCut ? Self.printedRows : max(table.rows.count, 1)
    var start = 0
    repeat {
      // Between two parts of one table, as little as there can be.
      if start > 0 { gap() }
      let end = min(start + step, table.rows.count)
      begin(table, widths)
      for index in start..<end {
        row(table.rows[index], table.columns, widths, isSum: table.sums.contains(index))
      }
      xml.put("</w:tbl>")
      start = end
    } while start < table.rows.count
    endsInTable = true
  }

  /// The columns' widths by their shares, together exactly the line's.
  static func widths(of columns: [Table.Column], total: Int) -> [Int] {
    let shares = columns.map { max($0.share, 1) }
    let sum = shares.reduce(0, +)
    var widths = shares.map { total * $0 / sum }
    widths[widths.count - 1] += total - widths.reduce(0, +)
    return widths
  }

  private mutating func begin(_ table: Table, _ widths: [Int]) {
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
    for (column, width) in zip(table.columns, widths) {
      cell(width)
      paragraph(.tableHead, column.head)
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

  private mutating func row(_ cells: [Table.Cell], _ columns: [Table.Column], _ widths: [Int], isSum: Bool) {
    xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for index in columns.indices {
      cell(widths[index])
      let style: WordStyle = columns[index].alignment == .trailing ? .tableNumber : .tableText
      let lines = index < cells.count ? lines(of: cells[index]) : []
      for line in lines.isEmpty ? [""] : lines {
        open(style)
        run(line, bold: isSum)
        close()
      }
      xml.put("</w:tc>")
    }
    xml.put("</w:tr>")
  }

  private func lines(of cell: Table.Cell) -> [String] {
    switch cell {
    case .text(let text), .value(_, let text): [text]
    case .lines(let lines): lines
    case .anchor(let number): [String(number)]
    case .references(let numbers): [References.text(numbers, language)]
    }
  }
}
