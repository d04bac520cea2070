/// The columns of a file, as its first row names them.
struct ImportHeader: Sendable {
  let columns: [String]
  /// Where the columns stand, in the order of their names: every row says in that order what it says.
  let byName: [Int]

  init(_ columns: [String]) {
    self.columns = columns
    byName = columns.indices.sorted { columns[$0] < columns[$1] }
  }
}

/// A row of an import by its columns' names.
struct ImportRow: Sendable {
  /// The line of the file on which it starts, from 1.
  let line: Int
  /// Bytes of what it says.
  var size: Int { values.reduce(0) { $0 + $1.utf8.count } }
  private let header: ImportHeader
  /// In the order of the header; those at the end that are empty may be missing.
  private let values: [String]

  /// `nil` when the row has more fields than the header has columns, but for empty ones at its end.
  init?(_ record: CSVRecord, header: ImportHeader) {
    guard record.fields.dropFirst(header.columns.count).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      return nil
    }
    line = record.line
    self.header = header
    values = record.fields.prefix(header.columns.count).map(\.trimmingWhitespace)
  }

  /// Whether it says nothing at all: spreadsheets leave such rows behind, of separators only.
  var isBlank: Bool { values.allSatisfy(\.isEmpty) }

  /// What a column says; `nil` where it's empty or not there.
  subscript(_ column: String) -> String? {
    // A few dozen short names: a walk over them is quicker than a dictionary made for every row.
    guard let index = header.columns.firstIndex(of: column), index < values.count, !values[index].isEmpty else {
      return nil
    }
    return values[index]
  }

  /// The parts of a column that holds several things, separated by bars.
  func list(_ column: String) -> [String] {
    guard let value = self[column] else { return [] }
    return value.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)).trimmingWhitespace }
      .filter { !$0.isEmpty }
  }

  /// Links keep their captions: a bar with no space around it would cut a link, so documents are separated by `||`.
  func documents(_ column: String) -> [String] {
    guard let value = self[column] else { return [] }
    return value.split(separator: "||").map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
  }

  /// All that the row says, by column, in an order that doesn't depend on the file's: what its identity is made from.
  var content: [String] {
    var content: [String] = []
    content.reserveCapacity(2 * values.count)
    for index in header.byName where index < values.count && !values[index].isEmpty {
      content.append(header.columns[index])
      content.append(values[index])
    }
    return content
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmingWhitespace: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "" }
    // Most values have none.
    if !first.properties.isWhitespace, !last.properties.isWhitespace { return self }
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
