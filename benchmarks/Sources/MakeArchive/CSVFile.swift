import Foundation

/// A CSV file that is being written: a header, then rows by column name.
struct CSVFile {
  private let columns: [String]
  private let output: FileHandle
  private var waiting: [UInt8] = []

  /// Makes the file, or empties it.
  init(_ path: String, columns: [String]) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let output = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    self.columns = columns
    self.output = output
    append(columns)
  }

  /// Adds a row; a column that isn't given is empty.
  mutating func write(_ row: [String: String]) throws {
    append(columns.map { row[$0] ?? "" })
    if waiting.count > 1 << 20 { try flush() }
  }

  mutating func close() throws {
    try flush()
    try output.close()
  }

  private mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { waiting.append(UInt8(ascii: ",")) }
      if field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) {
        waiting.append(UInt8(ascii: "\""))
        waiting.append(contentsOf: field.replacing("\"", with: "\"\"").utf8)
        waiting.append(UInt8(ascii: "\""))
      } else {
        waiting.append(contentsOf: field.utf8)
      }
    }
    waiting.append(UInt8(ascii: "\n"))
  }

  private mutating func flush() throws {
    try output.write(contentsOf: waiting)
    waiting = []
  }
}
