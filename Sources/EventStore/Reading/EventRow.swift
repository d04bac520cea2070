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

  /// Has it all its columns, and is its category the one that its stream says? No constraint allows anything else.
  var isWhole = true

  /// The columns, in the order in which the initializer reads them.
  static let columns = "position, version, id, recorded_at, schema_version, stream, type, data, metadata, category"

  /// 2000-01-01, from which PostgreSQL counts, in microseconds since 1970.
  private static let postgresEpoch: Int64 = 946_684_800_000_000
}

extension EventRow {
  /// Reads a row (manual, COPY, "Binary Format"): the number of fields, then each behind its length. A NULL is read as
  /// nothing or zero, and the row is not whole.
  /// - Throws: `.corrupt` if the server sent something else than such a row.
  init(_ row: UnsafeRawBufferPointer) throws(EventLogError) {
    var reader = Reader(bytes: row)
    guard try reader.number(Int16.self) == 10 else { throw .corrupt("a row of the log without its ten columns") }
    position = try reader.field(Int64.self)
    version = try reader.field(Int64.self)
    id = try reader.field()
    // The infinite ones stand at both ends of the range.
    recordedAt = try reader.field(Int64.self) &+ Self.postgresEpoch
    schemaVersion = try reader.field(Int32.self)
    stream = try reader.field()
    type = try reader.field()
    data = try reader.field()
    metadata = try reader.field()
    let category = try reader.field()
    isWhole =
      !reader.hasNull && stream.count > category.count && stream[category.count] == UInt8(ascii: "-")
      && UnsafeRawBufferPointer(rebasing: stream[..<category.count]).elementsEqual(category)
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var offset = 0
    var hasNull = false

    mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(EventLogError) -> Number {
      let end = offset + MemoryLayout<Number>.size
      guard end <= bytes.count else { throw .corrupt("a row of the log that ends too early") }
      defer { offset = end }
      return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    mutating func field() throws(EventLogError) -> UnsafeRawBufferPointer {
      let length = Int(try number(Int32.self))
      guard length >= 0 else {
        hasNull = true
        return UnsafeRawBufferPointer(start: bytes.baseAddress, count: 0)
      }
      guard length <= bytes.count - offset else { throw .corrupt("a row of the log with a field that is too long") }
      defer { offset += length }
      return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    }

    mutating func field<Number: FixedWidthInteger>(_ type: Number.Type) throws(EventLogError) -> Number {
      let field = try field()
      guard !field.isEmpty else { return 0 }
      guard field.count == MemoryLayout<Number>.size else { throw .corrupt("a number in the log of another length") }
      return Number(bigEndian: field.loadUnaligned(as: Number.self))
    }
  }
}
