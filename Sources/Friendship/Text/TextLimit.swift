import Foundation

/// What a typed text may be: its greatest length, and whether it may run over several lines.
///
/// `clean` is the one gate by which typed text enters the record.
public struct TextLimit: Hashable, Sendable {
  /// The most characters (as a reader counts them).
  public let characters: Int
  /// The most bytes in UTF-8, which also bounds how many marks can be heaped on one letter.
  public let bytes: Int
  /// Whether line breaks and tabs are allowed.
  public let allowsLines: Bool

  /// A limit. Without `bytes`, four bytes a character: more than any Vietnamese or Russian text needs.
  public init(characters: Int, bytes: Int? = nil, allowsLines: Bool = false) {
    self.characters = characters
    self.bytes = bytes ?? characters * 4
    self.allowsLines = allowsLines
  }

  /// The text as it is kept: normalised to NFC (PostgreSQL tells NFC from NFD, a reader doesn't), without white space
  /// at either end, line breaks written `\n`.
  ///
  /// - Throws: `TextError` if nothing is left, if it is too long, or if it holds a character that can't be seen and
  ///   changes what a reader sees: control characters (NUL among them), line and paragraph separators, bidirectional
  ///   embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069), a byte-order mark, noncharacters.
  public func clean(_ typed: String) throws(TextError) -> String {
    // A text far too long is refused before any work is done on it; NFC at most halves Vietnamese text.
    guard typed.utf8.count <= bytes * 4 + 1024 else {
      throw TextError(.tooManyBytes(typed.utf8.count, limit: bytes))
    }
    var text = typed
    if !Self.isSurelyNormalised(text) { text = text.precomposedStringWithCanonicalMapping }
    if allowsLines { text = Self.withPlainLineBreaks(text) }
    text = Self.trimmed(text)
    guard !text.isEmpty else { throw TextError(.empty) }
    try refuseUnseen(in: text)
    let count = text.count
    guard count <= characters else { throw TextError(.tooManyCharacters(count, limit: characters)) }
    guard text.utf8.count <= bytes else { throw TextError(.tooManyBytes(text.utf8.count, limit: bytes)) }
    return text
  }

  private func refuseUnseen(in text: String) throws(TextError) {
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) where isRefused(scalar) {
      throw TextError(.unseen(scalar, at: text.distance(from: text.startIndex, to: index) + 1))
    }
  }

  private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: !allowsLines
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// True for text made of letters that no normalisation touches: ASCII, Latin, Vietnamese, Cyrillic, composed.
  private static func isSurelyNormalised(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x1EA0...0x1EF9, 0x2010...0x2027: true
      default: false
      }
    }
  }

  private static func withPlainLineBreaks(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var plain = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        plain.append("\n")
      } else if !(scalar == "\n" && isAfterReturn) {
        plain.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(plain)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isTrimmed($0) }),
      let last = scalars.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// White space, but no other control character: those at the ends are refused, not dropped.
  private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0: true
    case 0...0x9F, 0x2028, 0x2029: false
    default: scalar.properties.isWhitespace
    }
  }
}

/// Why a typed text can't be kept.
public struct TextError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// More characters than the limit.
    case tooManyCharacters(Int, limit: Int)
    /// More bytes in UTF-8 than the limit.
    case tooManyBytes(Int, limit: Int)
    /// A character that can't be seen, and where: counted in characters from 1, white space at the start left out.
    case unseen(Unicode.Scalar, at: Int)
  }

  /// What is wrong.
  public let reason: Reason

  /// An error of this reason.
  public init(_ reason: Reason) { self.reason = reason }
}
