/// Bytes as lower-case hexadecimal digits, two a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var text = ""
  for byte in bytes {
    if byte < 16 { text += "0" }
    text += String(byte, radix: 16)
  }
  return text
}

/// The bytes that hexadecimal digits stand for; `nil` for an odd number of digits or anything else among them.
func bytes(hexadecimal text: String) -> [UInt8]? {
  // Not UInt8(_:radix:), which takes a sign too.
  let digits = text.unicodeScalars.map { $0.isASCII ? Character($0).hexDigitValue : nil }
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let high = digits[index], let low = digits[index + 1] else { return nil }
    bytes.append(UInt8(high << 4 | low))
  }
  return bytes
}
