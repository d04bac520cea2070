#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value for one `$n` of a statement. Values reach the server beside the statement's text, never in it.
///
/// Numbers, booleans, bytes, UUIDs and arrays travel in PostgreSQL's binary form with their type declared; text
/// travels as text with the type left open, as a quoted literal's is: `$1` may stand for a date, an enum or a
/// range wherever the statement makes the type plain.
public struct Parameter: Sendable, Hashable {
  /// A type for a NULL, which has no value to tell its type by.
  public enum ValueType: UInt32, Sendable, Hashable {
    /// Left to the server, which takes what the statement needs and `text` if it needs nothing.
    case text = 0
    /// `boolean`
    case bool = 16
    /// `bytea`
    case bytes = 17
    /// `bigint`
    case int = 20
    /// `integer`
    case int4 = 23
    /// `json`
    case json = 114
    /// `double precision`
    case double = 701
    /// `bytea[]`
    case bytesArray = 1001
    /// `boolean[]`
    case bools = 1000
    /// `text[]`
    case texts = 1009
    /// `bigint[]`
    case ints = 1016
    /// `uuid`
    case uuid = 2950
    /// `uuid[]`
    case uuids = 2951
    /// `json[]`
    case jsons = 199
  }

  enum Payload: Hashable {
    case null
    case text(String)
    case eightBytes(UInt64)
    case fourBytes(UInt32)
    case oneByte(UInt8)
    case uuid(UUID)
    case binary([UInt8])
  }

  let type: ValueType
  let payload: Payload

  /// NULL of a type.
  public static func null(_ type: ValueType = .text) -> Parameter {
    Parameter(type: type, payload: .null)
  }

  /// A text, or anything in its text form whose type the statement makes plain. U+0000 is refused.
  public static func text(_ value: String) -> Parameter {
    Parameter(type: .text, payload: .text(value))
  }

  /// A text or NULL.
  public static func text(_ value: String?) -> Parameter {
    value.map { .text($0) } ?? .null(.text)
  }

  /// A `bigint`.
  public static func int(_ value: Int) -> Parameter {
    Parameter(type: .int, payload: .eightBytes(UInt64(bitPattern: Int64(value))))
  }

  /// A `bigint` or NULL.
  public static func int(_ value: Int?) -> Parameter {
    value.map { .int($0) } ?? .null(.int)
  }

  /// An `integer`, for functions that take nothing wider.
  public static func int4(_ value: Int32) -> Parameter {
    Parameter(type: .int4, payload: .fourBytes(UInt32(bitPattern: value)))
  }

  /// A `double precision`.
  public static func double(_ value: Double) -> Parameter {
    Parameter(type: .double, payload: .eightBytes(value.bitPattern))
  }

  /// A `boolean`.
  public static func bool(_ value: Bool) -> Parameter {
    Parameter(type: .bool, payload: .oneByte(value ? 1 : 0))
  }

  /// A `bytea`.
  public static func bytes(_ value: [UInt8]) -> Parameter {
    Parameter(type: .bytes, payload: .binary(value))
  }

  /// A `uuid`.
  public static func uuid(_ value: UUID) -> Parameter {
    Parameter(type: .uuid, payload: .uuid(value))
  }

  /// A `json` given as UTF-8; the server keeps these bytes.
  public static func json(_ value: [UInt8]) -> Parameter {
    Parameter(type: .json, payload: .binary(value))
  }

  /// A `json` given as text.
  public static func json(_ value: String) -> Parameter {
    Parameter(type: .json, payload: .text(value))
  }
}
