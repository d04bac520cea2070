/// A row of the log as COPY in binary form brings it, read in place: nothing is copied and nothing is believed, since a
/// row that somebody has changed is exactly what is looked for.
struct EventRow {
  let position: Int64
  let version: Int64

  /// Microseconds since 1970.
  let recordedAt: Int64

  let schemaVersion: Int32
  let stream: UnsafeRawBufferPointer
  let type: UnsafeRawBufferPointer
  let id: UnsafeRawBufferPointer
  let data: UnsafeRawBufferPointer
  let metadata: UnsafeRawBufferPointer

  /// The columns, in the order in which the initializer reads them.
  static let columns = "position, version, id, recorded_at, schema_version, stream, type, data, metadata"

  /// 2000-01-01, from which PostgreSQL counts, in microseconds since 1970.
  private static let postgresEpoch: Int64 = 946_684_800_000_000
}

extension EventRow {
  /// Reads a row (manual, COPY, "Binary Format"): the number of fields, then each behind its length.
  /// - Throws: `.corrupt` for a NULL or a length that isn't right.
  init(_ row: UnsafeRawBufferPointer) throws(EventLogError) {
    var reader = Reader(bytes: row)
    guard try reader.number(Int16.self) == 9 else { throw .corrupt("a row of the log without its nine columns") }
    position = try reader.field(Int64.self)
    version = try reader.field(Int64.self)
    id = try reader.field()
    let time = try reader.field(Int64.self)
    // The infinite ones stand at both ends of the range.
    recordedAt = time &+ Self.postgresEpoch
    schemaVersion = try reader.field(Int32.self)
    stream = try reader.field()
    type = try reader.field()
    data = try reader.field()
    metadata = try reader.field()
    guard id.count == 16 else { throw .corrupt("an id without 16 bytes") }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(EventLogError) -> Number {
      let end = offset + MemoryLayout<Number>.size
      guard end <= bytes.count else { throw .corrupt("a row of the log that ends too early") }
      defer { offset = end }
      return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    mutating func field() throws(EventLogError) -> UnsafeRawBufferPointer {
      let length = Int(try number(Int32.self))
      // -1 is NULL.
      guard length >= 0, length <= bytes.count - offset else {
        throw .corrupt("a row of the log with a field that is NULL or too long")
      }
      defer { offset += length }
      return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    }

    mutating func field<Number: FixedWidthInteger>(_ type: Number.Type) throws(EventLogError) -> Number {
      guard try number(Int32.self) == MemoryLayout<Number>.size else {
        throw .corrupt("a number in the log of another length")
      }
      return try number(type)
    }
  }
}
