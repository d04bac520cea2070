#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Whole columns as one parameter, for `unnest($1::bigint[], …)`: a batch of any size is one statement.
/// Each is encoded once, here, in the binary form of `array_recv`: dimensions, a flag for NULLs, the
/// elements' type, then the elements, each behind its length.
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

  /// The types that elements of arrays have.
  private enum Element: UInt32 {
    case bool = 16
    case bytes = 17
    case int = 20
    case bareText = 25
    case json = 114
    case uuid = 2950
  }

  private static func array<Value>(
    _ type: ValueType, element: Element, _ values: [Value], _ append: (inout [UInt8], Value) -> Void
  ) -> Parameter {
    array(type, element: element, values as [Value?], append)
  }

  private static func array<Value>(
    _ type: ValueType, element: Element, _ values: [Value?], _ append: (inout [UInt8], Value) -> Void
  ) -> Parameter {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20 + values.count * 20)
    // An empty array has no dimension.
    bytes.appendBigEndian(Int32(values.isEmpty ? 0 : 1))
    bytes.appendBigEndian(Int32(0))
    bytes.appendBigEndian(element.rawValue)
    var hasNull = false
    if !values.isEmpty {
      bytes.appendBigEndian(Int32(clamping: values.count))
      bytes.appendBigEndian(Int32(1))
    }
    for value in values {
      guard let value else {
        hasNull = true
        bytes.appendBigEndian(Int32(-1))
        continue
      }
      let start = bytes.count
      bytes.appendBigEndian(Int32(0))
      append(&bytes, value)
      // Longer than 2 GiB can't be sent: `ParameterBuffer` refuses the parameter long before.
      bytes.overwrite(Int32(clamping: bytes.count - start - 4), at: start)
    }
    if hasNull { bytes.overwrite(Int32(1), at: 4) }
    return Parameter(type: type, payload: .binary(bytes))
  }
}

extension [UInt8] {
  mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  mutating func overwrite(_ value: Int32, at index: Int) {
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
