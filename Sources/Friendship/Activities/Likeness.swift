/// How alike two titles are, for the question "was this entered before?".
public enum Likeness {
  /// Two titles at least this alike, close in time and sharing a place or an organiser, are likely one activity.
  public static let threshold = 0.6

  /// From 0 (no word in common) to 1 (the same words): Dice's coefficient over words without diacritics,
  /// twice the words in common by the words in both. Order and case don't count.
  public static func of(_ a: String, _ b: String) -> Double {
    let first = words(a), second = words(b)
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(folded(text).split(separator: " "))
  }
}
