import FoundationEssentials

// The text of an identity as stored events, streams and keys have it: 36 characters in lower case (RFC 9562, section 4).
// Foundation's own goes through sscanf and snprintf, which was a tenth of a yearly report's time.

extension UUID {
  /// The text, in lower case.
  var text: String {
    withUnsafeBytes(of: uuid) { bytes in
      String(unsafeUninitializedCapacity: 36) { text in
        var position = 0
        for (index, byte) in bytes.enumerated() {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[position] = UInt8(ascii: "-")
            position += 1
          }
          text[position] = Self.digit(byte >> 4)
          text[position + 1] = Self.digit(byte & 15)
          position += 2
        }
        return position
      }
    }
  }

  /// The identity that a text of 36 characters, in either case, stands for.
  init?(text: String) {
    var text = text
    guard let value = text.withUTF8({ UUID(digits: $0) }) else { return nil }
    self = value
  }

  /// The identity that 36 digits and dashes stand for.
  init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 36 else { return nil }
    var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isRead = withUnsafeMutableBytes(of: &value) { bytes in
      var position = 0
      for index in 0..<16 {
        if index == 4 || index == 6 || index == 8 || index == 10 {
          guard digits[position] == UInt8(ascii: "-") else { return false }
          position += 1
        }
        guard let high = Self.value(digits[position]), let low = Self.value(digits[position + 1]) else { return false }
        bytes[index] = high << 4 | low
        position += 2
      }
      return true
    }
    guard isRead else { return nil }
    self.init(uuid: value)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
