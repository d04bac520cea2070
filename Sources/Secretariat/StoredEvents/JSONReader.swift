import EventStore

/// Why bytes can't be read as the JSON that was expected.
struct JSONReadingError: Error, CustomStringConvertible {
  /// Where in the bytes, from 0.
  let offset: Int
  /// What was expected there.
  let expected: String

  var description: String { "\(expected) expected at byte \(offset)" }
}

/// Reads the JSON of stored events in one pass, without a tree: a field's reader is called as its key is met.
///
/// PostgreSQL has checked the bytes as JSON and as UTF-8 when they were stored, so this is strict in structure and sparing
/// in checks; it never reads outside its bytes, nor deeper than the log accepts.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var depth = 0

  /// Reads one value from bytes.
  static func read<Value>(_ bytes: [UInt8], _ body: (inout JSONReader) throws -> Value) throws -> Value {
    try bytes.withUnsafeBytes { try read($0, body) }
  }

  /// Reads one value from bytes that live as long as the call.
  static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, _ body: (inout JSONReader) throws -> Value
  ) throws -> Value {
    try bytes.withMemoryRebound(to: UInt8.self) { buffer in
      var reader = JSONReader(bytes: buffer)
      let value = try body(&reader)
      guard reader.isAtEnd else { throw reader.failure("the end") }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // MARK: Values

  /// Calls `body` once a field, with the reader before its value; the body reads the value or skips it.
  mutating func object(_ body: (JSONKey, inout JSONReader) throws -> Void) throws {
    try expect(UInt8(ascii: "{"), "an object")
    try enter()
    defer { depth -= 1 }
    if try next() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      let key = try self.key()
      try expect(UInt8(ascii: ":"), "a colon")
      try body(key, &self)
      if try separatorOrEnd(UInt8(ascii: "}")) { return }
    }
  }

  /// Reads an array, an element a call.
  mutating func array<Element>(_ body: (inout JSONReader) throws -> Element) throws -> [Element] {
    try expect(UInt8(ascii: "["), "an array")
    try enter()
    defer { depth -= 1 }
    var elements: [Element] = []
    if try next() == UInt8(ascii: "]") {
      offset += 1
      return elements
    }
    while true {
      elements.append(try body(&self))
      if try separatorOrEnd(UInt8(ascii: "]")) { return elements }
    }
  }

  /// Reads an array of strings.
  mutating func strings() throws -> [String] { try array { try $0.string() } }

  mutating func string() throws -> String {
    if let plain = try plainString() { return String(decoding: plain, as: UTF8.self) }
    let start = offset
    return try escapedString(from: start)
  }

  /// The bytes of a string without escapes, which live as long as the reader's; `nil`, the reader behind the opening
  /// quote, for one with escapes.
  mutating func plainString() throws -> UnsafeBufferPointer<UInt8>? {
    try expect(UInt8(ascii: "\""), "a string")
    var end = offset
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        defer { offset = end + 1 }
        return UnsafeBufferPointer(rebasing: bytes[offset..<end])
      case UInt8(ascii: "\\"): return nil
      default: end += 1
      }
    }
    offset = end
    throw failure("the end of a string")
  }

  private mutating func key() throws -> JSONKey {
    if let plain = try plainString() { return JSONKey(bytes: plain, unescaped: nil) }
    let start = offset
    return JSONKey(
      bytes: UnsafeBufferPointer(rebasing: bytes[start..<start]), unescaped: try escapedString(from: start))
  }

  private mutating func skipString() throws {
    offset += 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    throw failure("the end of a string")
  }

  mutating func int() throws -> Int {
    _ = try next()
    let isNegative = bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let start = offset
    var value = 0
    while offset < bytes.count, case let digit = Int(bytes[offset]) - 48, (0...9).contains(digit) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= Int.max - digit else { throw failure("a number that fits 64 bits") }
      value = product + digit
      offset += 1
    }
    guard offset > start else { throw failure("a whole number") }
    return isNegative ? -value : value
  }

  mutating func bool() throws -> Bool {
    if try take("true") { return true }
    if try take("false") { return false }
    throw failure("true or false")
  }

  /// `nil` for null, else what the body reads.
  mutating func optional<Value>(_ body: (inout JSONReader) throws -> Value) throws -> Value? {
    try take("null") ? nil : try body(&self)
  }

  /// Passes over a value of any sort: a field that a newer program wrote.
  mutating func skip() throws {
    switch try next() {
    case UInt8(ascii: "{"): try object { _, reader in try reader.skip() }
    case UInt8(ascii: "["): _ = try array { try $0.skip() }
    case UInt8(ascii: "\""): try skipString()
    default:
      let start = offset
      while offset < bytes.count, !Self.isPunctuationOrSpace(bytes[offset]) { offset += 1 }
      guard offset > start else { throw failure("a value") }
    }
  }

  // MARK: Bytes

  func failure(_ expected: String) -> JSONReadingError { JSONReadingError(offset: offset, expected: expected) }

  /// One object or array deeper. A value that is passed over is read by recursion, so its depth is limited here and not
  /// by the formats.
  private mutating func enter() throws {
    guard depth < EventLimits.payloadDepth else {
      throw failure("no more than \(EventLimits.payloadDepth) values inside one another")
    }
    depth += 1
  }

  /// Whether nothing but white space is left.
  private var isAtEnd: Bool { bytes[offset...].allSatisfy(Self.isSpace) }

  private mutating func next() throws -> UInt8 {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard Self.isSpace(byte) else { return byte }
      offset += 1
    }
    throw failure("more JSON")
  }

  private mutating func expect(_ byte: UInt8, _ name: String) throws {
    guard try next() == byte else { throw failure(name) }
    offset += 1
  }

  private mutating func separatorOrEnd(_ end: UInt8) throws -> Bool {
    let byte = try next()
    guard byte == end || byte == UInt8(ascii: ",") else { throw failure("a comma or an end") }
    offset += 1
    return byte == end
  }

  private mutating func take(_ word: StaticString) throws -> Bool {
    _ = try next()
    guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] {
      return false
    }
    offset += word.utf8CodeUnitCount
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isPunctuationOrSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
    default: isSpace(byte)
    }
  }

  private mutating func escapedString(from start: Int) throws -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw failure("the end of a string")
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    guard offset < bytes.count else { throw failure("an escaped character") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try hexUnit()
      if (0xD800..<0xDC00).contains(unit), bytes[offset...].starts(with: #"\u"#.utf8) {
        offset += 2
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw failure("a low surrogate") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw failure("a character") }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: text.append(byte)
    }
  }

  private mutating func hexUnit() throws -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure("four hexadecimal digits") }
    var unit: UInt32 = 0
    // Not UInt32(_:radix:), which takes a sign too.
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Unicode.Scalar(byte).isASCII ? Character(Unicode.Scalar(byte)).hexDigitValue : nil else {
        throw failure("four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 4
    return unit
  }
}
