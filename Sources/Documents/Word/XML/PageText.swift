import Foundation

/// What the forms that other programs open (Word, LibreOffice, spreadsheets, SVG) do with text from anywhere before it
/// is escaped for each.
enum PageText {
  /// The text on one line, in NFC (Unicode normalisation form C: fonts and searches expect it), without control
  /// characters, bidirectional marks and overrides, and what XML 1.0 can't hold. Line breaks and tabs become a space.
  ///
  /// Unlike ``PlainText`` it leaves no U+FFFD where something was: in a document that people sign, a mark that no
  /// keyboard made has no place, and nothing there acts on a terminal.
  static func clean(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isPlain($0) }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      // Noncharacters; U+FFFE and U+FFFF aren't XML characters at all.
      case 0xFDD0...0xFDEF: break
      case let value where value & 0xFFFE == 0xFFFE: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// A quick look at the bytes: true for text in which nothing can need cleaning, as nearly all is. Letters of Latin,
  /// Vietnamese and Cyrillic, composed, and the dashes, quotes and dots of U+2010 to U+2027.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20...0x7E: index += 1
      // U+00A0 to U+02FF.
      case 0xC2:
        guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0 else { return false }
        index += 2
      case 0xC3...0xCB, 0xD0, 0xD1: index += 2
      case 0xE1:
        guard index + 1 < bytes.count, bytes[index + 1] & 0xFE == 0xBA else { return false }
        index += 3
      case 0xE2:
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0xA7).contains(bytes[index + 2]) else {
          return false
        }
        index += 3
      default: return false
      }
    }
    return true
  }
}
