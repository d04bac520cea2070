#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Whole columns as one parameter, for `unnest($1::bigint[], …)`: a batch of any size is one statement.
/// Each is encoded once, here, in the binary form of `array_recv`: dimensions, a flag for NULLs, the elements' type, then
/// the size and the first index, then the elements, each behind its length.
extension Parameter {
  /// A `text[]`. The server refuses U+0000 in an element.
  public static func texts(_ values: [String]) -> Parameter {
    array(.texts, element: .bareText, values) { bytes, value in bytes.appendText(value) }
  }

  /// A `text[]` with NULLs.
  public static func texts(_ values: [String?]) -> Parameter {
    array(.texts, element: .bareText, values) { bytes, value in bytes.appendText(value) }
  }

  /// A `bigint[]`.
  public static func ints(_ values: [Int]) -> Parameter {
    array(.ints, element: .int, values) { bytes, value in bytes.appendBigEndian(Int64(value)) }
  }

  /// A `bigint[]` with NULLs.
  public static func ints(_ values: [Int?]) -> Parameter {
    array(.ints, element: .int, values) { bytes, value in bytes.appendBigEndian(Int64(value)) }
  }

  /// A `boolean[]`.
  public static func bools(_ values: [Bool]) -> Parameter {
    array(.bools, element: .bool, values) { bytes, value in bytes.append(value ? 1 : 0) }
  }

  /// A `boolean[]` with NULLs.
  public static func bools(_ values: [Bool?]) -> Parameter {
    array(.bools, element: .bool, values) { bytes, value in bytes.append(value ? 1 : 0) }
  }

  /// A `bytea[]`.
  public static func byteArrays(_ values: [[UInt8]]) -> Parameter {
    array(.bytesArray, element: .bytes, values) { bytes, value in bytes += value }
  }

  /// A `bytea[]` with NULLs.
  public static func byteArrays(_ values: [[UInt8]?]) -> Parameter {
    array(.bytesArray, element: .bytes, values) { bytes, value in bytes += value }
  }

  /// A `uuid[]`.
  public static func uuids(_ values: [UUID]) -> Parameter {
    array(.uuids, element: .uuid, values) { bytes, value in bytes.appendUUID(value) }
  }

  /// A `uuid[]` with NULLs.
  public static func uuids(_ values: [UUID?]) -> Parameter {
    array(.uuids, element: .uuid, values) { bytes, value in bytes.appendUUID(value) }
  }

  /// A `json[]`, each element given as UTF-8; the server keeps these bytes.
  public static func jsons(_ values: [[UInt8]]) -> Parameter {
    array(.jsons, element: .json, values) { bytes, value in bytes += value }
  }

  /// A `json[]` with NULLs.
  public static func jsons(_ values: [[UInt8]?]) -> Parameter {
    array(.jsons, element: .json, values) { bytes, value in bytes += value }
  }

  private static func array<Value>(
    _ type: ValueType, element: ArrayElement, _ values: [Value], _ append: (inout [UInt8], Value) -> Void
  ) -> Parameter {
    array(type, element: element, values as [Value?], append)
  }

  private static func array<Value>(
    _ type: ValueType, element: ArrayElement, _ values: [Value?], _ append: (inout [UInt8], Value) -> Void
  ) -> Parameter {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20 + values.count * 20)
    bytes.appendArray(element, values, append)
    return Parameter(type: type, payload: .binary(bytes))
  }
}

/// The types that elements of arrays have: their object identifiers.
enum ArrayElement: UInt32 {
  case bool = 16
  case bytes = 17
  case int = 20
  case bareText = 25
  case json = 114
  case uuid = 2950
}

extension [UInt8] {
  /// An array of one dimension, or of none where it is empty.
  mutating func appendArray<Value>(
    _ element: ArrayElement, _ values: [Value?], _ append: (inout [UInt8], Value) -> Void
  ) {
    let start = count
    appendBigEndian(Int32(values.isEmpty ? 0 : 1))
    appendBigEndian(Int32(0))
    appendBigEndian(element.rawValue)
    if !values.isEmpty {
      appendBigEndian(Int32(clamping: values.count))
      appendBigEndian(Int32(1))
    }
    var hasNull = false
    for value in values {
      if let value {
        appendWithLength { append(&$0, value) }
      } else {
        hasNull = true
        appendBigEndian(Int32(-1))
      }
    }
    if hasNull { overwrite(Int32(1), at: start + 4) }
  }

  /// What `body` appends, behind its length. Longer than 2 GiB can't be sent: parameters and rows have smaller limits.
  mutating func appendWithLength(_ body: (inout [UInt8]) -> Void) {
    let start = count
    appendBigEndian(Int32(0))
    body(&self)
    overwrite(Int32(clamping: count - start - 4), at: start)
  }

  mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  mutating func overwrite(_ value: some FixedWidthInteger, at index: Int) {
    Swift.withUnsafeBytes(of: value.bigEndian) { source in
      for (offset, byte) in source.enumerated() { self[index + offset] = byte }
    }
  }

  mutating func appendText(_ value: String) {
    append(contentsOf: value.utf8)
  }

  mutating func appendUUID(_ value: UUID) {
    Swift.withUnsafeBytes(of: value.uuid) { append(contentsOf: $0) }
  }
}
