import Foundation

/// A name as its words, each with the diacritics that it's written with: what somebody typed, or what is on record.
///
/// `folded` makes one word of Ấn, Ân and An. Names are compared so where nothing else can be meant; but a diacritic that was
/// typed says something, and so does the end of a word: Ấn is neither An nor Anh.
public struct NameWords: Hashable, Sendable {
  private let words: [Word]

  /// The words of a text; everything that is neither letter nor digit only parts them.
  public init(_ text: String) {
    words = text.split { !$0.isLetter && !$0.isNumber }.map { Word(String($0)) }.filter { !$0.folded.isEmpty }
  }

  /// The words without their diacritics, as `folded` gives them.
  public var folded: [String] { words.map(\.folded) }

  /// Whether this is that name, but for case, diacritics and punctuation.
  public func isWhole(_ name: NameWords) -> Bool { !words.isEmpty && folded == name.folded }

  /// Whether this is that name, with every diacritic that was typed; one that wasn't says nothing.
  public func isSpelt(like name: NameWords) -> Bool {
    !words.isEmpty && words.count == name.words.count && zip(words, name.words).allSatisfy { $0.means($1) }
  }

  /// Whether each of these words is one of that name's, whole and with every diacritic that was typed.
  public func occur(in name: NameWords) -> Bool {
    !words.isEmpty && words.allSatisfy { word in name.words.contains { word.means($0) } }
  }

  private struct Word: Hashable, Sendable {
    let folded: String
    let marked: String

    init(_ text: String) {
      folded = Friendship.folded(text)
      marked = Self.marked(text)
    }

    func means(_ other: Word) -> Bool { folded == other.folded && (marked == folded || marked == other.marked) }

    /// The word in small letters, its tone after them: a syllable has one, and "hoà" is "hòa", as "thuý" is "thúy". In
    /// Russian ё is written as е wherever one likes.
    private static func marked(_ text: String) -> String {
      guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text.lowercased() }
      var letters = String.UnicodeScalarView()
      var tones = String.UnicodeScalarView()
      for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar.value {
        case 0x300, 0x301, 0x303, 0x309, 0x323: tones.append(scalar)
        case 0x308 where letters.last == "е": break
        default: letters.append(scalar)
        }
      }
      return String(letters + tones)
    }
  }
}
