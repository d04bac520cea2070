/// XML as it is written: markup of ours, and text from anywhere made harmless.
struct XMLBytes {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// What every part of a document begins with.
  static let declaration: StaticString = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  /// Markup that stands in the program.
  mutating func put(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Markup put together from numbers and names of ours.
  mutating func put(markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// A number, without making a string of it: a table of thousands of rows has them by the ten thousand.
  mutating func put(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Text from anywhere, cleaned (``PageText``) and escaped; safe inside an element and inside a quoted attribute.
  mutating func text(_ value: String) {
    var value = PageText.clean(value)
    value.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let escaped: StaticString
        switch utf8[index] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        default: continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        escaped.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }
}
