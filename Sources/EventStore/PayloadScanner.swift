/// Reads a payload once, before anything is sent, and says whether the log can keep it: a JSON object by RFC 8259,
/// in UTF-8, without `\u0000` and lone surrogates. PostgreSQL would say so too, but for the whole batch at once.
struct PayloadScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Checks one payload.
  static func check(_ payload: [UInt8]) throws(PayloadFault) {
    let fault = payload.withUnsafeBufferPointer { bytes -> PayloadFault? in
      var scanner = PayloadScanner(bytes: bytes)
      do throws(PayloadFault) {
        try scanner.document()
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  // MARK: - Grammar

  private mutating func document() throws(PayloadFault) {
    skipSpace()
    guard let first = peek else { throw .notJSON(offset: index) }
    // What isn't JSON at all is told apart from what is no object.
    try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw .notJSON(offset: index) }
    guard first == UInt8(ascii: "{") else { throw .notAnObject }
  }

  private mutating func value(depth: Int) throws(PayloadFault) {
    guard depth < EventLimits.payloadDepth else { throw .tooDeep(offset: index) }
    switch peek {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(PayloadFault) {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw .notJSON(offset: index) }
      try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .notJSON(offset: index) }
      skipSpace()
      try value(depth: depth + 1)
      skipSpace()
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw .notJSON(offset: index) }
    }
  }

  private mutating func array(depth: Int) throws(PayloadFault) {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipSpace()
      try value(depth: depth + 1)
      skipSpace()
      if take(UInt8(ascii: "]")) { return }
      guard take(UInt8(ascii: ",")) else { throw .notJSON(offset: index) }
    }
  }

  private mutating func word(_ word: StaticString) throws(PayloadFault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw .notJSON(offset: index) }
    }
  }

  private mutating func number() throws(PayloadFault) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
  }

  private mutating func digits() throws(PayloadFault) {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw .notJSON(offset: index) }
  }

  // MARK: - Strings

  private mutating func string() throws(PayloadFault) {
    index += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw .notJSON(offset: index)
      case 0..<0x80: index += 1
      default: try character(byte)
      }
    }
    throw .notJSON(offset: index)
  }

  private mutating func escape() throws(PayloadFault) {
    let start = index
    index += 1
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      index += 1
      switch try fourHexadecimals() {
      case 0: throw .nulCharacter(offset: start)
      case 0xD800..<0xDC00:
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .loneSurrogate(offset: start) }
        guard (0xDC00..<0xE000).contains(try fourHexadecimals()) else { throw .loneSurrogate(offset: start) }
      case 0xDC00..<0xE000: throw .loneSurrogate(offset: start)
      default: break
      }
    default: throw .notJSON(offset: index)
    }
  }

  private mutating func fourHexadecimals() throws(PayloadFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw .notJSON(offset: index)
      }
      number = number << 4 | UInt32(digit)
      index += 1
    }
    return number
  }

  /// One character beyond ASCII, by the table of well-formed sequences in the Unicode Standard (3-7): no overlong
  /// forms, no surrogates, nothing past U+10FFFF.
  private mutating func character(_ lead: UInt8) throws(PayloadFault) {
    let start = index
    index += 1
    let second: ClosedRange<UInt8>
    let rest: Int
    switch lead {
    case 0xC2...0xDF: (second, rest) = (0x80...0xBF, 0)
    case 0xE0: (second, rest) = (0xA0...0xBF, 1)
    case 0xE1...0xEC, 0xEE...0xEF: (second, rest) = (0x80...0xBF, 1)
    case 0xED: (second, rest) = (0x80...0x9F, 1)
    case 0xF0: (second, rest) = (0x90...0xBF, 2)
    case 0xF1...0xF3: (second, rest) = (0x80...0xBF, 2)
    case 0xF4: (second, rest) = (0x80...0x8F, 2)
    default: throw .notUTF8(offset: start)
    }
    guard let byte = peek, second.contains(byte) else { throw .notUTF8(offset: start) }
    index += 1
    for _ in 0..<rest {
      guard let byte = peek, (0x80...0xBF).contains(byte) else { throw .notUTF8(offset: start) }
      index += 1
    }
  }

  // MARK: - Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }
}
