/// Writes JSON straight into bytes, for lists so long that values in between would cost more than the writing.
///
/// Members must be written in the order of their keys, so that the bytes are canonical; the tests hold every document
/// against a writer that sorts.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func beginObject() { begin(UInt8(ascii: "{")) }
  mutating func endObject() { bytes.append(UInt8(ascii: "}")) }
  mutating func beginArray() { begin(UInt8(ascii: "[")) }
  mutating func endArray() { bytes.append(UInt8(ascii: "]")) }

  /// The key of the member that comes next, which needs no escaping.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func value(_ text: String?) {
    separate()
    guard let text else { return bytes.append(contentsOf: "null".utf8) }
    JSON.write(text, to: &bytes)
  }

  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A value that is there already.
  mutating func value(written: [UInt8]) {
    separate()
    bytes.append(contentsOf: written)
  }

  mutating func value(_ json: JSON) {
    separate()
    json.write(to: &bytes)
  }

  /// An array, each element written by a closure.
  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  private mutating func begin(_ byte: UInt8) {
    separate()
    bytes.append(byte)
  }

  /// A comma, unless what comes is the first of its object or array, the value of a key, or all there is.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
