/// A row of an import by its columns' names.
struct ImportRow: Sendable {
  /// The line of the file on which it starts, from 1.
  let line: Int
  private let columns: [String: String]

  /// `nil` when the row has more fields than the header has columns.
  init?(_ record: CSVRecord, header: [String]) {
    guard record.fields.count <= header.count else { return nil }
    line = record.line
    var columns: [String: String] = [:]
    for (name, field) in zip(header, record.fields) {
      let value = field.trimmingWhitespace
      if !value.isEmpty { columns[name] = value }
    }
    self.columns = columns
  }

  /// What a column says; `nil` where it's empty or not there.
  subscript(_ column: String) -> String? { columns[column] }

  /// The parts of a column that holds several things, separated by bars.
  func list(_ column: String) -> [String] {
    (columns[column] ?? "").split(separator: "|").map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
  }

  /// Links keep their captions: a bar with no space around it would cut a link, so documents are separated by `||`.
  func documents(_ column: String) -> [String] {
    (columns[column] ?? "").split(separator: "||").map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
  }

  /// All that the row says, by column, in an order that doesn't depend on the file's: what its identity is made from.
  var content: [String] {
    columns.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmingWhitespace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
