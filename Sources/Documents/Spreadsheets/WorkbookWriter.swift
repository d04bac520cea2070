import CLibxlsxwriter
import Friendship
import Wording

/// Writes an XLSX file by libxlsxwriter. Text is always written as text: nothing that begins like a formula is one.
///
/// Not `Sendable`: the library's workbook belongs to whoever made it, and is freed with this.
final class WorkbookWriter {
  /// Rows of a sheet (Excel's limit).
  static let mostRows = 1_048_576
  /// Columns of a sheet (Excel's limit).
  static let mostColumns = 16_384
  /// Characters of a cell, in UTF-16 (Excel's limit).
  static let longestText = 32_767
  /// What a double holds exactly.
  private static let greatestExact = 1 << 53

  private let language: Language
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  /// What a cell looks like.
  private struct Look: Hashable {
    var isBold = false
    var isHead = false
    var isCaption = false
    /// The number's format, as spreadsheets write it.
    var number: String?
  }

  init(path: String, title: String, language: Language) throws(RenderingError) {
    self.language = language
    workbook = workbook_new(path)
    guard let workbook else { throw .sheetFailed(detail: "no memory") }
    let title = PageText.clean(String(title.prefix(255)))
    title.withCString { text in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: text)
      // The library copies them. A fixed day, so that the same document is the same bytes: 1 January 1980, as in zips.
      properties.created = 315_532_800
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  /// Writes the file.
  func end() throws(RenderingError) {
    guard let workbook else { return }
    // Closing frees it, whatever comes of it.
    self.workbook = nil
    try Self.check(workbook_close(workbook))
  }

  /// A sheet: what it shows, then the head, which stays in sight, then the rows.
  func write(_ sheet: Sheet) throws(RenderingError) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw .sheetFailed(detail: "a sheet's name was refused")
    }
    var widths = Array(repeating: 8, count: sheet.table.columns.count)
    var row: UInt32 = 0
    if !sheet.caption.isEmpty {
      try Self.write(sheet.caption, worksheet, row, 0, format(Look(isCaption: true)))
      row += 1
    }
    if sheet.hasHead {
      for (index, column) in sheet.table.columns.enumerated() {
        try Self.write(column.head, worksheet, row, UInt16(index), format(Look(isHead: true)))
        widths[index] = max(widths[index], column.head.count)
      }
      row += 1
      worksheet_freeze_panes(worksheet, row, 0)
      _ = worksheet_repeat_rows(worksheet, row - 1, row - 1)
    }
    for (index, cells) in sheet.table.rows.enumerated() {
      let isSum = sheet.table.sums.contains(index)
      for (column, cell) in cells.prefix(widths.count).enumerated() {
        widths[column] = max(widths[column], try write(cell, worksheet, row, UInt16(column), isBold: isSum))
      }
      row += 1
    }
    for (index, width) in widths.enumerated() {
      // In digits of the default letters; what is longer goes on on the next line of its cell.
      _ = worksheet_set_column(worksheet, UInt16(index), UInt16(index), Double(min(width + 2, 60)), nil)
    }
    worksheet_set_landscape(worksheet)
    let a4: UInt8 = 9
    worksheet_set_paper(worksheet, a4)
    worksheet_fit_to_pages(worksheet, 1, 0)
  }

  /// A cell; how many characters wide it is.
  private func write(
    _ cell: Table.Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16, isBold: Bool
  ) throws(RenderingError) -> Int {
    func text(_ text: String) throws(RenderingError) -> Int {
      try Self.write(text, worksheet, row, column, format(Look(isBold: isBold)))
      return text.prefix(60).count
    }
    func number(_ number: Double, _ form: String, _ text: String) throws(RenderingError) -> Int {
      let look = format(Look(isBold: isBold, number: form))
      try Self.check(worksheet_write_number(worksheet, row, column, number, look))
      return text.prefix(60).count
    }
    switch cell {
    case .text(let value): return try text(value)
    case .lines(let lines):
      try Self.write(lines: lines, worksheet, row, column, format(Look(isBold: isBold)))
      return lines.map { $0.prefix(60).count }.max() ?? 0
    case .anchor(let found): return try number(Double(found), "0", String(found))
    case .references(let numbers):
      guard let only = numbers.first, numbers.count == 1 else { return try text(References.text(numbers, language)) }
      return try number(Double(only), "0", String(only))
    case .value(.count(let count), let shown):
      guard count.magnitude <= Self.greatestExact else { return try text(shown) }
      return try number(Double(count), "#,##0", shown)
    case .value(.hundredths(let amount, let currency), let shown):
      guard amount.magnitude <= Self.greatestExact else { return try text(shown) }
      let code = currency.filter { $0.isASCII && $0.isLetter }
      let digits = amount % 100 == 0 ? "#,##0" : "#,##0.00"
      return try number(Double(amount) / 100, "\(digits) \"\(code)\"", shown)
    case .value(.date(let date), let shown):
      let (year, month, day) = date.components
      // Before March 1900 spreadsheets count a day that never was.
      guard year > 1900 else { return try text(shown) }
      var value = lxw_datetime()
      (value.year, value.month, value.day) = (Int32(year), Int32(month), Int32(day))
      let look = format(Look(isBold: isBold, number: language == .ru ? "dd.mm.yyyy" : "dd/mm/yyyy"))
      try Self.check(worksheet_write_datetime(worksheet, row, column, &value, look))
      return 10
    }
  }

  private static func write(
    _ text: String, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(RenderingError) {
    try write(lines: [text], worksheet, row, column, format)
  }

  private static func write(
    lines: [String], _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(RenderingError) {
    let text = CellText.of(lines)
    // A formula is what `worksheet_write_formula` writes; `=`, `+`, `-` and `@` mean nothing here.
    try check(
      text.isEmpty
        ? worksheet_write_blank(worksheet, row, column, format)
        : worksheet_write_string(worksheet, row, column, text, format))
  }

  private func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    if look.isBold || look.isHead || look.isCaption { format_set_bold(format) }
    if look.isHead {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xE8E8E8)
    }
    if !look.isCaption {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if look.number == nil { format_set_text_wrap(format) }
    }
    if let number = look.number { format_set_num_format(format, number) }
    formats[look] = format
    return format
  }

  private static func check(_ error: lxw_error) throws(RenderingError) {
    guard error == LXW_NO_ERROR else { throw .sheetFailed(detail: String(cString: lxw_strerror(error))) }
  }
}

/// Text as a cell holds it.
enum CellText {
  /// The lines, cleaned; what Excel has no room for is cut off, with … in its place.
  static func of(_ lines: [String]) -> String {
    let text = escaped(lines.map(PageText.clean).joined(separator: "\n"))
    guard text.utf16.count > WorkbookWriter.longestText else { return text }
    var cut = text.prefix(WorkbookWriter.longestText - 1)
    while cut.utf16.count > WorkbookWriter.longestText - 1 { cut.removeLast() }
    return "\(cut)…"
  }

  /// `_x0041_` in a file means the letter A (ECMA-376, 22.9.2.19, ST_Xstring): text that looks so has its first `_`
  /// written in that way.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/) { _ in "_x005F_" }
  }
}
