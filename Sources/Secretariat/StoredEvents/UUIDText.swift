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
      // Every event has some: whether all were digits is asked once.
      var position = 0
      var isWrong = false
      for index in 0..<16 {
        if index == 4 || index == 6 || index == 8 || index == 10 {
          isWrong = isWrong || digits[position] != UInt8(ascii: "-")
          position += 1
        }
        let (high, low) = (Self.value(digits[position]), Self.value(digits[position + 1]))
        isWrong = isWrong || (high | low) > 15
        bytes[index] = high << 4 | low & 15
        position += 2
      }
      return !isWrong
    }
    guard isRead else { return nil }
    self.init(uuid: value)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// What a digit stands for; more than 15 for what is none.
  private static func value(_ digit: UInt8) -> UInt8 {
    let number = digit &- UInt8(ascii: "0")
    if number < 10 { return number }
    let letter = (digit | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : 0xFF
  }
}
