#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes events of rows that came by COPY. A log has few categories and types: their names are made once.
struct EventDecoder {
  private var categories = Names()
  private var types = Names()

  /// - Throws: `.corrupt` for a row that the log's own constraints forbid.
  mutating func event(_ row: EventRow) throws(EventLogError) -> RecordedEvent {
    guard row.isWhole, row.id.count == MemoryLayout<uuid_t>.size,
      let hyphen = row.stream.firstIndex(of: UInt8(ascii: "-"))
    else { throw .corrupt("the row at position \(row.position)") }
    let category = categories.name(UnsafeRawBufferPointer(rebasing: row.stream[..<hyphen]))
    guard
      let stream = StreamName(
        category: category, id: UnsafeRawBufferPointer(rebasing: row.stream[(hyphen + 1)...]))
    else { throw .corrupt("a stream's name at position \(row.position)") }
    return RecordedEvent(
      position: Int(row.position), stream: stream, version: Int(row.version),
      id: UUID(uuid: row.id.loadUnaligned(as: uuid_t.self)), type: types.name(row.type),
      schemaVersion: Int(row.schemaVersion), data: Array(row.data), metadata: Array(row.metadata),
      recordedAt: LogTime(microseconds: row.recordedAt))
  }

  /// Texts that come again and again, the ones that came last first.
  private struct Names {
    private var known: [String] = []
    private static let limit = 16

    mutating func name(_ bytes: UnsafeRawBufferPointer) -> String {
      if let index = known.firstIndex(where: { Self.isSame($0, bytes) }) {
        // Most are like the one before.
        if index > 0 { known.swapAt(index, index - 1) }
        return known[max(0, index - 1)]
      }
      let name = String(decoding: bytes, as: UTF8.self)
      if known.count == Self.limit { known.removeLast() }
      known.insert(name, at: 0)
      return name
    }

    private static func isSame(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
      let utf8 = name.utf8
      return utf8.count == bytes.count
        && utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) } ?? utf8.elementsEqual(bytes)
    }
  }
}
