/// A JSON value that is always written in the same bytes: keys in order, no spaces, no floating-point numbers.
///
/// The form is that of RFC 8785 (JSON Canonicalization Scheme) for keys in ASCII and whole numbers.
public enum JSON: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Nothing known.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Values by key. Keys are in ASCII and no two alike; any order, since writing sorts them.
  case object([(key: String, value: JSON)])
  /// A value written already, by `JSONWriter`: long lists of activities are not held as values.
  case written([UInt8])

  /// Text, or null.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  /// A number, or null.
  public init(_ number: Int?) { self = number.map(JSON.int) ?? .null }
  /// Numbers in order.
  public init(_ numbers: [Int]) { self = .array(numbers.map(JSON.int)) }
  /// Texts in order.
  public init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }
  /// Text written in code.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number written in code.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false written in code.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list written in code.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object written in code.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  /// An object with a member more.
  func with(_ key: String, _ value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [(key: key, value: value)])
  }

  /// The bytes, UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes the value after what is there already.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .written(let value): bytes.append(contentsOf: value)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in Self.sorted(members).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Members by key. Code mostly gives them in order, which is cheaper to see than to bring about.
  private static func sorted(_ members: [(key: String, value: JSON)]) -> [(key: String, value: JSON)] {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { precedes($0.key, $1.key) }
    return isSorted ? members : members.sorted { precedes($0.key, $1.key) }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Writes a text in quotes.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      guard utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
        bytes.append(contentsOf: utf8)
        return
      }
      for byte in utf8 { write(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  /// Equal when written alike.
  public static func == (a: JSON, b: JSON) -> Bool { a.bytes == b.bytes }

  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// The member of an object, the first of that key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
