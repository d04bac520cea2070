import Foundation

/// The text as it is compared when a person searches: lower case, without diacritics, đ as d, ё as е; everything that
/// is neither letter nor digit is one space, none at the ends. Composed (NFC) and decomposed (NFD) texts fold alike.
///
/// `"  Hải Dương "` gives `"hai duong"`, `"Bà Rịa - Vũng Tàu"` gives `"ba ria vung tau"`.
public func folded(_ text: String) -> String {
  var folding = Folding(capacity: text.utf8.count)
  for scalar in text.unicodeScalars { folding.append(scalar) }
  return String(decoding: folding.bytes, as: UTF8.self)
}

/// The work of `folded`: bytes gathered so far, and whether a space is owed before the next letter.
private struct Folding {
  private(set) var bytes: [UInt8] = []
  private var isSpaceOwed = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: put(UInt8(scalar.value))
    case 0x41...0x5A: put(UInt8(scalar.value + 0x20))
    case 0...0x7F: isSpaceOwed = !bytes.isEmpty
    case 0x300...0x36F: break  // combining marks of decomposed text
    case 0xC0...0x17F, 0x1A0...0x1B0, 0x1EA0...0x1EF9:
      if let base = Self.latinBase(scalar.value) { put(base) } else { appendOther(scalar) }
    case 0x401, 0x451: put(0x435 as UInt32)  // ё, whose marks decomposed text drops too
    case 0x419, 0x439: put(0x438 as UInt32)  // й, for the same reason
    case 0x410...0x42F: put(scalar.value + 0x20)
    case 0x430...0x44F: put(scalar.value)
    default: appendOther(scalar)
    }
  }

  private mutating func put(_ byte: UInt8) {
    if isSpaceOwed { bytes.append(0x20) }
    isSpaceOwed = false
    bytes.append(byte)
  }

  /// A scalar of two bytes in UTF-8.
  private mutating func put(_ value: UInt32) {
    put(UInt8(0xC0 | value >> 6))
    bytes.append(UInt8(0x80 | value & 0x3F))
  }

  /// The rest of Unicode, one scalar at a time; no name in Vietnamese, English or Russian comes here.
  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
      switch part.properties.generalCategory {
      case .nonspacingMark, .format: break
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber, .spacingMark:
        if isSpaceOwed { bytes.append(0x20) }
        isSpaceOwed = false
        bytes += Array(part.properties.lowercaseMapping.utf8)
      default: isSpaceOwed = !bytes.isEmpty
      }
    }
  }

  /// The plain letter under a Latin letter with diacritics, as it stands in the Unicode blocks Latin-1 Supplement,
  /// Latin Extended-A, ơ and ư, and the Vietnamese part of Latin Extended Additional.
  private static func latinBase(_ value: UInt32) -> UInt8? {
    let letter: Unicode.Scalar
    switch value {
    case 0xC0...0xC6, 0xE0...0xE6, 0x100...0x105, 0x1EA0...0x1EB7: letter = "a"
    case 0xC7, 0xE7, 0x106...0x10D: letter = "c"
    case 0xD0, 0xF0, 0x10E...0x111: letter = "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x1EB8...0x1EC7: letter = "e"
    case 0x11C...0x123: letter = "g"
    case 0x124...0x127: letter = "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x133, 0x1EC8...0x1ECB: letter = "i"
    case 0x134...0x135: letter = "j"
    case 0x136...0x138: letter = "k"
    case 0x139...0x142: letter = "l"
    case 0xD1, 0xF1, 0x143...0x14B: letter = "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x153, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: letter = "o"
    case 0x154...0x159: letter = "r"
    case 0xDF, 0x15A...0x161, 0x17F: letter = "s"
    case 0x162...0x167: letter = "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: letter = "u"
    case 0x174...0x175: letter = "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178, 0x1EF2...0x1EF9: letter = "y"
    case 0x179...0x17E: letter = "z"
    default: return nil
    }
    return UInt8(letter.value)
  }
}
