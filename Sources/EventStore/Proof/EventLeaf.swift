import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The leaf of an event, to the byte; docs/proof.md has it as a table. This never changes: another form would be another
/// first line.
///
///     "huunghi-event-v1\n"  17 bytes
///     position              u64, big-endian as all numbers here
///     version               u64
///     id                    16 bytes
///     recorded_at           i64, microseconds since 1970-01-01T00:00:00Z
///     schema version        u32
///     stream                u16 bytes, then UTF-8
///     type                  u16 bytes, then UTF-8
///     SHA-256 of data       32 bytes
///     SHA-256 of metadata   32 bytes
public enum EventLeaf {
  /// The input of an event's leaf hash.
  public static func input(_ event: RecordedEvent) -> [UInt8] {
    let stream = Array(event.stream.description.utf8)
    let type = Array(event.type.utf8)
    let id = withUnsafeBytes(of: event.id.uuid) { Array($0) }
    var input: [UInt8] = []
    stream.withUnsafeBytes { stream in
      type.withUnsafeBytes { type in
        id.withUnsafeBytes { id in
          event.data.withUnsafeBytes { data in
            event.metadata.withUnsafeBytes { metadata in
              let row = EventRow(
                position: Int64(event.position), version: Int64(event.version),
                recordedAt: event.recordedAt.microseconds, schemaVersion: Int32(clamping: event.schemaVersion),
                stream: stream, type: type, id: id, data: data, metadata: metadata)
              append(row, to: &input)
            }
          }
        }
      }
    }
    return input
  }

  /// The leaf hash of an event.
  public static func hash(_ event: RecordedEvent) -> TreeHash {
    .leaf(input(event))
  }

  /// Where the position stands in a leaf's input.
  static let positionOffset = 17

  /// The hash of the same leaf at another position.
  static func hash(_ input: [UInt8], at position: Int64) -> TreeHash {
    var moved = input
    withUnsafeBytes(of: position.bigEndian) { bytes in
      moved.replaceSubrange(positionOffset..<positionOffset + 8, with: bytes)
    }
    return .leaf(moved)
  }

  private static let name = Array("huunghi-event-v1\n".utf8)

  /// Writes the input of a row's leaf behind what is there.
  static func append(_ row: EventRow, to bytes: inout [UInt8]) {
    bytes += name
    bytes.appendNumber(row.position)
    bytes.appendNumber(row.version)
    bytes.append(contentsOf: row.id)
    bytes.appendNumber(row.recordedAt)
    bytes.appendNumber(row.schemaVersion)
    bytes.appendNumber(UInt16(clamping: row.stream.count))
    bytes.append(contentsOf: row.stream)
    bytes.appendNumber(UInt16(clamping: row.type.count))
    bytes.append(contentsOf: row.type)
    appendSHA256(of: row.data, to: &bytes)
    appendSHA256(of: row.metadata, to: &bytes)
  }

  private static func appendSHA256(of content: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    var hasher = SHA256()
    hasher.update(bufferPointer: content)
    hasher.finalize().withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

extension [UInt8] {
  /// Writes a number with its highest byte first.
  fileprivate mutating func appendNumber(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
