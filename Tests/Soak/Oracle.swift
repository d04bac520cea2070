import Foundation

/// What a writer was told is recorded, kept outside the database: a line an event, written before the writer goes on, in one
/// call, so that it outlives a kill of the writer at any moment.
struct Oracle: Sendable {
  /// One event whose append was acknowledged.
  struct Entry: Sendable {
    let position: Int
    let stream: String
    let version: Int
    let id: UUID
  }

  let path: String

  /// A file that entries are added to.
  func open() throws -> FileHandle {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  static func line(_ entry: Entry) -> String {
    "\(entry.position) \(entry.stream) \(entry.version) \(entry.id)\n"
  }

  /// All entries, in the order in which they were acknowledged. A line without an end was never written whole, and the
  /// writer never went on from it.
  func entries() throws -> [Entry] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 4, let position = Int(fields[0]), let version = Int(fields[2]),
        let id = UUID(uuidString: String(fields[3]))
      else { return nil }
      return Entry(position: position, stream: String(fields[1]), version: version, id: id)
    }
  }
}
