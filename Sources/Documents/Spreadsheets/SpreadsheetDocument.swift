import Friendship
import Wording

/// A document as a spreadsheet: a sheet of what it is and who signs it, one of its text, one of its dated entries, and
/// one a table, with numbers and dates to reckon with.
public struct SpreadsheetDocument: Sendable {
  let title: String
  let language: Language
  let sheets: [Sheet]

  /// A document.
  /// - Parameters:
  ///   - title: what the file's properties call it.
  ///   - blocks: what stands in it. Charts have no place in a spreadsheet and are left out; their figures stand in tables
  ///     of their own.
  public init(title: String, blocks: [Block], language: Language) {
    self.title = title
    self.language = language
    sheets = Sheet.sheets(of: blocks, title: title, language)
  }

  /// An XLSX, the same bytes for the same document, whole or not at all.
  public func xlsx() throws(RenderingError) -> [UInt8] {
    for sheet in sheets {
      let (rows, columns) = (sheet.table.rows.count, sheet.table.columns.count)
      guard rows + 2 <= WorkbookWriter.mostRows, columns <= WorkbookWriter.mostColumns else {
        throw .sheetTooLarge(rows: rows, columns: columns)
      }
    }
    // The library writes to a file only.
    return try TemporaryFolder.with { (folder) throws(RenderingError) in
      let name = "sheets.xlsx"
      let writer = try WorkbookWriter(path: folder.path(of: name), title: title, language: language)
      for sheet in sheets { try writer.write(sheet) }
      try writer.end()
      guard let bytes = folder.read(name) else { throw .sheetFailed(detail: "no file was written") }
      return bytes
    }
  }
}
