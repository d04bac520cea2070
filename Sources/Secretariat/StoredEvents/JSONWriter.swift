/// Writes the JSON of stored events: the same value gives the same bytes, always.
///
/// An idempotent retry resends bytes, so nothing here may depend on hashing order, locale or a library's version; keys
/// are written in sorted order, which a debug build checks. docs/decisions/0004 says why this isn't JSONEncoder.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes one value and gives its bytes.
  static func value(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(512)
    body(&writer)
    return writer.bytes
  }

  /// Writes one object and gives its bytes.
  static func object(_ body: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    value { $0.object(body) }
  }

  mutating func object(_ body: (inout JSONObjectWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    var fields = JSONObjectWriter(self)
    bytes = []
    body(&fields)
    self = fields.writer
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Nearly all texts go as they are.
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: utf8)
        return
      }
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
        case 0..<0x20:
          bytes.append(contentsOf: #"\u00"#.utf8)
          bytes.append(Self.hex(byte >> 4))
          bytes.append(Self.hex(byte & 15))
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func int(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  mutating func bool(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  fileprivate mutating func raw(_ more: String.UTF8View) { bytes.append(contentsOf: more) }

  private static func hex(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}

/// Writes the fields of one object, in sorted order.
struct JSONObjectWriter {
  fileprivate var writer: JSONWriter
  private var lastKey = ""

  fileprivate init(_ writer: JSONWriter) { self.writer = writer }

  /// Any value.
  mutating func field(_ key: String, _ body: (inout JSONWriter) -> Void) {
    assert(lastKey.utf8.lexicographicallyPrecedes(key.utf8), "keys out of order: \(lastKey), \(key)")
    if !lastKey.isEmpty { writer.raw(",".utf8) }
    lastKey = key
    writer.string(key)
    writer.raw(":".utf8)
    body(&writer)
  }

  mutating func field(_ key: String, _ value: String) { field(key) { $0.string(value) } }

  mutating func field(_ key: String, _ value: Int) { field(key) { $0.int(value) } }

  /// Left out where there is nothing.
  mutating func field(_ key: String, ifKnown value: String?) {
    if let value { field(key, value) }
  }

  /// Left out where there is nothing.
  mutating func field<Value>(_ key: String, ifKnown value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
    if let value { field(key) { body(&$0, value) } }
  }

  /// Left out where it's false.
  mutating func field(_ key: String, ifTrue value: Bool) {
    if value { field(key) { $0.bool(true) } }
  }

  /// Left out where there are none.
  mutating func field<Element>(
    _ key: String, ifAny elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    if !elements.isEmpty { field(key) { $0.array(elements, body) } }
  }

  /// Left out where there are none.
  mutating func field(_ key: String, ifAny strings: [String]) {
    field(key, ifAny: strings) { $0.string($1) }
  }
}
