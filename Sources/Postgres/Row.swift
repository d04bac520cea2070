#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
import CLibpq

/// One row of a result. Columns are counted from 0 and read when they are asked for; nothing is copied before.
///
/// A row keeps the memory of the whole result it came from: keep values, not rows.
///
/// Every reader throws `.decoding` if the value isn't of its kind, or is NULL where it has no `optional…` twin;
/// the error names the column, never the value. A column that doesn't exist is `.usage`.
public struct Row: Sendable {
  let result: QueryResult
  let index: Int32

  /// Columns in this row.
  public var count: Int { Int(result.columnCount) }

  /// Is the value NULL?
  public func isNull(_ column: Int) throws(PostgresError) -> Bool {
    try value(column) == nil
  }

  /// A value as text, whatever its type: `numeric`, `date` and ranges too.
  public func string(_ column: Int) throws(PostgresError) -> String {
    String(decoding: try present(column), as: UTF8.self)
  }

  /// A value as text, or nil for NULL.
  public func optionalString(_ column: Int) throws(PostgresError) -> String? {
    guard let value = try value(column) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// A `smallint`, `integer` or `bigint`, or a `numeric` without fraction that fits 64 bits.
  public func int(_ column: Int) throws(PostgresError) -> Int {
    guard let number = parseInt(try present(column)) else { throw unreadable(column, as: "an integer") }
    return number
  }

  /// An integer, or nil for NULL.
  public func optionalInt(_ column: Int) throws(PostgresError) -> Int? {
    try isNull(column) ? nil : try int(column)
  }

  /// A `boolean`.
  public func bool(_ column: Int) throws(PostgresError) -> Bool {
    let value = try present(column)
    if value.count == 1, value[0] == UInt8(ascii: "t") { return true }
    if value.count == 1, value[0] == UInt8(ascii: "f") { return false }
    throw unreadable(column, as: "a boolean")
  }

  /// A `boolean`, or nil for NULL.
  public func optionalBool(_ column: Int) throws(PostgresError) -> Bool? {
    try isNull(column) ? nil : try bool(column)
  }

  /// A `double precision` or `real`, infinities and NaN included; of a `numeric`, the nearest double.
  public func double(_ column: Int) throws(PostgresError) -> Double {
    guard let number = Double(try string(column)) else { throw unreadable(column, as: "a number") }
    return number
  }

  /// A number, or nil for NULL.
  public func optionalDouble(_ column: Int) throws(PostgresError) -> Double? {
    try isNull(column) ? nil : try double(column)
  }

  /// A `uuid`.
  public func uuid(_ column: Int) throws(PostgresError) -> UUID {
    guard let uuid = parseUUID(try present(column)) else { throw unreadable(column, as: "a uuid") }
    return uuid
  }

  /// A `uuid`, or nil for NULL.
  public func optionalUUID(_ column: Int) throws(PostgresError) -> UUID? {
    try isNull(column) ? nil : try uuid(column)
  }

  /// A `bytea`. (The bytes of a text or json: `withBytes`.)
  public func bytes(_ column: Int) throws(PostgresError) -> [UInt8] {
    let value = try present(column)
    if let bytes = parseHexadecimal(value) { return bytes }
    guard type(of: column) == Parameter.ValueType.bytes.rawValue, let bytes = parseEscapedBytes(value) else {
      throw unreadable(column, as: "bytea")
    }
    return bytes
  }

  /// A `bytea`, or nil for NULL.
  public func optionalBytes(_ column: Int) throws(PostgresError) -> [UInt8]? {
    try isNull(column) ? nil : try bytes(column)
  }

  /// A `text[]` of one dimension without NULLs, or any other array in the text form of its elements.
  public func texts(_ column: Int) throws(PostgresError) -> [String] {
    var texts: [String] = []
    for element in try optionalElements(column) {
      guard let element else { throw unreadable(column, as: "an array without NULLs") }
      texts.append(element)
    }
    return texts
  }

  /// The elements of an array of one dimension as text, nil for NULLs among them.
  public func optionalElements(_ column: Int) throws(PostgresError) -> [String?] {
    guard let elements = parseArray(try present(column)) else {
      throw unreadable(column, as: "an array of one dimension")
    }
    return elements
  }

  /// A `bigint[]` (or `integer[]`) of one dimension without NULLs.
  public func ints(_ column: Int) throws(PostgresError) -> [Int] {
    var numbers: [Int] = []
    for text in try texts(column) {
      guard let number = Int(text) else { throw unreadable(column, as: "an array of integers") }
      numbers.append(number)
    }
    return numbers
  }

  /// Lends the value's bytes, as the server sent them in text form, without a copy: UTF-8 for `text` and
  /// `json`. They are valid inside `body` only.
  public func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
    let value = try present(column)
    return try withExtendedLifetime(result) { try body(UnsafeRawBufferPointer(value)) }
  }

  private func present(_ column: Int) throws(PostgresError) -> UnsafeBufferPointer<UInt8> {
    guard let value = try value(column) else {
      throw PostgresError(.decoding, "column \(column) (\(name(of: column))) is NULL")
    }
    return value
  }

  /// The bytes of a value; nil for NULL. They live as long as `result`.
  private func value(_ column: Int) throws(PostgresError) -> UnsafeBufferPointer<UInt8>? {
    guard column >= 0, column < Int(result.columnCount) else {
      throw PostgresError(.usage, "column \(column) of a result with \(count) columns")
    }
    let column = Int32(column)
    let length = PQgetlength(result.pointer, index, column)
    if length == 0, PQgetisnull(result.pointer, index, column) == 1 { return nil }
    let start = PQgetvalue(result.pointer, index, column)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: Int(length))
  }

  private func name(of column: Int) -> String {
    PQfname(result.pointer, Int32(column)).map { String(cString: $0) } ?? "?"
  }

  private func type(of column: Int) -> UInt32 {
    PQftype(result.pointer, Int32(column))
  }

  private func unreadable(_ column: Int, as kind: String) -> PostgresError {
    PostgresError(
      .decoding,
      "column \(column) (\(name(of: column)), type \(type(of: column))) can't be read as \(kind)")
  }
}
