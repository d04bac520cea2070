/// What every renderer does with text from anywhere before it escapes it for its own form.
enum PlainText {
  /// What stands for a character that can't be shown as itself.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The text on one line, with nothing in it that a reader can't see and that would act on a terminal or turn the
  /// order of letters: control characters and bidirectional marks become U+FFFD, line breaks and tabs a space.
  ///
  /// Texts are cleaned before they are recorded; this holds for those that weren't (an older record, another program).
  static func clean(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in !mayHoldUnseen(bytes, from: SimpleText(bytes).end) }
    return isClean ? text : replacingUnseen(text)
  }

  /// The text cleaned, and how many columns it takes: nearly all texts are looked at once for both.
  static func measured(_ text: String) -> (text: String, width: Int) {
    var text = text
    let cleanWidth = text.withUTF8 { bytes in
      let simple = SimpleText(bytes)
      return mayHoldUnseen(bytes, from: simple.end) ? nil : width(bytes, after: simple)
    }
    if let cleanWidth { return (text, cleanWidth) }
    text = replacingUnseen(text)
    return (text, width(text))
  }

  private static func replacingUnseen(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        scalars.append(replacement)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// A quick look at the bytes: true when one of them could begin a character that `clean` replaces.
  private static func mayHoldUnseen(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte &- 0x20 < 0x5F { continue }
      if byte < 0x80 { return true }
      if byte >= 0xC2, byte != 0xE1, index < bytes.count {
        let next = bytes[index]
        switch byte {
        case 0xC2 where next < 0xA0: return true
        case 0xD8 where next == 0x9C: return true
        // U+2000 to U+206F: spaces, dashes and quotes are common, marks and separators are not.
        case 0xE2 where next == 0x80 && index + 1 < bytes.count:
          let last = bytes[index + 1]
          if (0x8E...0x8F).contains(last) || (0xA8...0xAE).contains(last) { return true }
        case 0xE2 where next == 0x81: return true
        case 0xEF where next == 0xBB: return true
        default: break
        }
      }
    }
    return false
  }

  /// How many columns a cleaned text takes: combining marks and joiners take none. East Asian width isn't looked at.
  static func width(_ bytes: some Collection<UInt8>) -> Int {
    let simple = bytes.withContiguousStorageIfAvailable { bytes in
      let simple = SimpleText(bytes)
      return simple.end == bytes.count ? simple.width : nil
    }
    if case let width?? = simple { return width }
    var width = 0
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x00...0x7F, 0xC2...0xCB, 0xCE...0xD1: width += 1
      case 0x80...0xBF, 0xCC: break  // U+0300 to U+033F are combining marks
      case 0xCD:
        guard let next = iterator.next() else { return width }
        if next >= 0xB0 { width += 1 }  // U+0340 to U+036F are combining marks too
      case 0xE1:
        // Vietnamese letters are E1 BA and E1 BB; the rest of the block is looked up.
        guard let next = iterator.next() else { return width }
        guard next == 0xBA || next == 0xBB else { return slowWidth(bytes) }
        width += 1
      case 0xE2:
        guard let next = iterator.next(), let last = iterator.next() else { return width }
        if next == 0x83 { return slowWidth(bytes) }  // U+20D0 to U+20FF: combining marks for symbols
        if !(next == 0x80 && (0x8B...0x8F).contains(last)) { width += 1 }
      default: return slowWidth(bytes)
      }
    }
    return width
  }

  /// Where the word that begins at an index of cleaned text ends, and how many columns it takes.
  static func word(_ bytes: [UInt8], from start: Int) -> (end: Int, width: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      let simple = SimpleText(buffer, from: start, isWord: true)
      if simple.end == buffer.count || buffer[simple.end] == 0x20 { return (simple.end, simple.width) }
      let end = buffer[simple.end...].firstIndex(of: 0x20) ?? buffer.endIndex
      return (end, width(bytes[start..<end]))
    }
  }

  static func width(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in width(bytes, after: SimpleText(bytes)) }
  }

  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, after simple: SimpleText) -> Int {
    let rest = UnsafeBufferPointer(rebasing: bytes[simple.end...])
    return plainWidth(rest).map { simple.width + $0 } ?? width(bytes)
  }

  /// The width of text in Latin, Vietnamese or Cyrillic letters, composed, where every character takes one column;
  /// `nil` for any other, which takes a closer look.
  private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x00...0x7F, 0xC2...0xCB, 0xCE...0xD1: width += 1
      case 0x80...0xBF: break
      case 0xE1 where index + 1 < bytes.count && bytes[index + 1] & 0xFE == 0xBA: width += 1
      default: return nil
      }
    }
    return width
  }

  private static func slowWidth(_ bytes: some Collection<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + 1
      }
    }
  }
}
