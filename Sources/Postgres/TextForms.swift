#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import CLibpq

// Readers of PostgreSQL's text forms, straight from the result's bytes; nil for what isn't in the form.

/// An optional sign and decimal digits that fit 64 bits.
func parseInt(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard !text.isEmpty else { return nil }
  let isNegative = text[0] == UInt8(ascii: "-")
  let start = isNegative ? 1 : 0
  guard start < text.count else { return nil }
  // Counted downwards: the smallest number has no positive twin.
  var number = 0
  for byte in text[start...] {
    let digit = Int(byte) - 48
    guard digit >= 0, digit <= 9 else { return nil }
    let (tens, overflowed) = number.multipliedReportingOverflow(by: 10)
    let (next, passed) = tens.subtractingReportingOverflow(digit)
    guard !overflowed, !passed else { return nil }
    number = next
  }
  if isNegative { return number }
  return number == Int.min ? nil : -number
}

/// `8-4-4-4-12` hexadecimal digits.
func parseUUID(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
  guard text.count == 36 else { return nil }
  var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  let isRead = withUnsafeMutableBytes(of: &uuid) { bytes in
    var position = 0
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 {
        guard text[position] == UInt8(ascii: "-") else { return false }
        position += 1
      }
      guard let byte = hexadecimalByte(text[position], text[position + 1]) else { return false }
      bytes[index] = byte
      position += 2
    }
    return true
  }
  return isRead ? UUID(uuid: uuid) : nil
}

/// `\x` and hexadecimal digits: bytea_output = hex, the default.
func parseHexadecimal(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard text.count >= 2, text.count.isMultiple(of: 2), text[0] == UInt8(ascii: "\\"),
    text[1] == UInt8(ascii: "x")
  else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count / 2 - 1)
  for position in stride(from: 2, to: text.count, by: 2) {
    guard let byte = hexadecimalByte(text[position], text[position + 1]) else { return nil }
    bytes.append(byte)
  }
  return bytes
}

/// bytea_output = escape, which a server may be set to. The bytes end with a zero byte, as libpq's values do.
func parseEscapedBytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var count = 0
  guard let bytes = PQunescapeBytea(text.baseAddress, &count) else { return nil }
  defer { PQfreemem(bytes) }
  return Array(UnsafeBufferPointer(start: bytes, count: count))
}

private func hexadecimalByte(_ high: UInt8, _ low: UInt8) -> UInt8? {
  guard let high = hexadecimalDigit(high), let low = hexadecimalDigit(low) else { return nil }
  return high << 4 | low
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// An array of one dimension: `{a,"b, c","d \" e",NULL}` (manual, "Array Input and Output Syntax").
func parseArray(_ text: UnsafeBufferPointer<UInt8>) -> [String?]? {
  let open = UInt8(ascii: "{"), close = UInt8(ascii: "}"), comma = UInt8(ascii: ",")
  let quote = UInt8(ascii: "\""), escape = UInt8(ascii: "\\")
  guard text.count >= 2, text[0] == open, text[text.count - 1] == close else { return nil }
  if text.count == 2 { return [] }
  var elements: [String?] = []
  var element: [UInt8] = []
  var position = 1
  while position < text.count {
    element.removeAll(keepingCapacity: true)
    var isQuoted = false
    if text[position] == quote {
      isQuoted = true
      position += 1
      while position < text.count, text[position] != quote {
        if text[position] == escape { position += 1 }
        guard position < text.count else { return nil }
        element.append(text[position])
        position += 1
      }
      position += 1
    } else {
      while position < text.count, text[position] != comma, text[position] != close {
        if text[position] == open { return nil }
        if text[position] == escape { position += 1 }
        guard position < text.count else { return nil }
        element.append(text[position])
        position += 1
      }
    }
    guard position < text.count, text[position] == comma || text[position] == close else { return nil }
    let string = String(decoding: element, as: UTF8.self)
    elements.append(!isQuoted && string == "NULL" ? nil : string)
    if text[position] == close { return position == text.count - 1 ? elements : nil }
    position += 1
  }
  return nil
}
