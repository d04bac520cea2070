import Friendship

/// Reads words of the closed lists as people type them, in any of the three languages or by code.
public enum Vocabulary {
  /// The longest word that is looked at, in bytes.
  public static let longestWord = 200

  /// The value that a word means. Case, diacritics and punctuation don't count; a beginning that fits only one value
  /// is enough.
  ///
  /// - Throws: `UnknownWord` with the values that come near, or all of the list.
  public static func parse<Value: Term>(_ typed: String, as list: Value.Type = Value.self) throws(UnknownWord)
    -> Value
  {
    let word = typed.utf8.count <= longestWord ? folded(typed) : ""
    guard !word.isEmpty else { throw unknown(typed, Array(list.allCases)) }
    var starts: [Value] = []
    var parts: [Value] = []
    for value in list.allCases {
      let words = spellings(of: value)
      if words.contains(word) { return value }
      if words.contains(where: { $0.hasPrefix(word) }) { starts.append(value) }
      if words.contains(where: { " \($0) ".contains(" \(word) ") || isNear($0, word) }) {
        parts.append(value)
      }
    }
    if starts.count == 1, let only = starts.first { return only }
    let near = starts.isEmpty ? parts : starts
    throw unknown(typed, near.isEmpty ? Array(list.allCases) : near)
  }

  /// All that is accepted for a value, folded: the code, the names, the other words.
  static func spellings<Value: Term>(of value: Value) -> [String] {
    let name = value.name
    return ([value.code, name.vi, name.en, name.ru] + value.otherWords).map(folded)
  }

  /// Two slips of the hand at most, and fewer in a short word.
  private static func isNear(_ word: String, _ typed: String) -> Bool {
    let limit = typed.utf8.count < 5 ? 1 : 2
    return editDistance(Array(word.utf8), Array(typed.utf8), atMost: limit) != nil
  }

  private static func unknown<Value: Term>(_ typed: String, _ candidates: [Value]) -> UnknownWord {
    UnknownWord(
      typed: String(typed.prefix(longestWord)), list: Value.listName,
      candidates: candidates.map { UnknownWord.Candidate(code: $0.code, name: $0.name) })
  }
}

/// A word that is in none of the spellings of a closed list.
public struct UnknownWord: Error, Hashable, Sendable {
  /// A value that may have been meant.
  public struct Candidate: Hashable, Sendable {
    /// What can be typed for it in any language.
    public let code: String
    /// Its name.
    public let name: Phrase
  }

  /// As typed (its first characters, if it is long).
  public let typed: String
  /// What the list is a list of.
  public let list: Phrase
  /// Those that come near, or the whole list.
  public let candidates: [Candidate]

  /// The error as a sentence with the words that would be right.
  public var phrase: Phrase {
    func choices(_ language: Language) -> String {
      candidates.map { candidate in
        let name = candidate.name.in(language)
        return name == candidate.code ? name : "\(name) (\(candidate.code))"
      }.joined(separator: "; ")
    }
    return Phrase(
      vi: "Không có \(list.vi) “\(typed)”. Có thể dùng: \(choices(.vi)).",
      en: "There is no \(list.en) “\(typed)”. Possible: \(choices(.en)).",
      ru: "Нет такого значения («\(list.ru)»): «\(typed)». Возможные: \(choices(.ru)).")
  }
}
