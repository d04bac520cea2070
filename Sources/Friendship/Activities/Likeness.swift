/// How alike two titles are, for the question "was this entered before?".
public enum Likeness {
  /// Two titles at least this alike, close in time and sharing a place or an organiser, are likely one activity.
  public static let threshold = 0.6
  /// So many days lie between the two at most.
  public static let days = 3

  /// From 0 (no word in common) to 1 (the same words): Dice's coefficient over words without diacritics,
  /// twice the words in common by the words in both. Order and case don't count.
  public static func of(_ a: String, _ b: String) -> Double { of(TitleWords(a), TitleWords(b)) }

  /// The same of titles whose words are known.
  public static func of(_ a: TitleWords, _ b: TitleWords) -> Double {
    guard !a.words.isEmpty, !b.words.isEmpty else { return 0 }
    return 2 * Double(a.words.intersection(b.words).count) / Double(a.words.count + b.words.count)
  }
}

/// The words of a title, for one that is compared with many.
public struct TitleWords: Sendable {
  fileprivate let words: Set<Substring>

  /// The words of a title as it's written.
  public init(_ title: String) { self.init(folded: Friendship.folded(title)) }

  /// The words of a title that has been folded already.
  public init(folded title: String) { words = Set(title.split(separator: " ")) }
}
