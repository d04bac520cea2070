import Friendship

/// Something said in Vietnamese, English and Russian. All three are required, so that the compiler sees to it that
/// nothing is said in one language only.
///
/// A sentence with values in it is a function that returns a phrase and interpolates the values as each language
/// writes them.
public struct Phrase: Hashable, Sendable {
  /// In Vietnamese.
  public let vi: String
  /// In English.
  public let en: String
  /// In Russian.
  public let ru: String

  /// A phrase in its three languages.
  public init(vi: String, en: String, ru: String) {
    self.vi = vi
    self.en = en
    self.ru = ru
  }

  /// What reads the same in every language: a code, a title as typed, a number of a document.
  public init(verbatim text: String) { self.init(vi: text, en: text, ru: text) }

  /// A recorded text: in English and Russian where it was recorded so, else in Vietnamese.
  public init(_ text: LocalizedText) {
    self.init(vi: text.text(in: .vi), en: text.text(in: .en), ru: text.text(in: .ru))
  }

  /// What a function of the language says in each.
  public init(each say: (Language) -> String) { self.init(vi: say(.vi), en: say(.en), ru: say(.ru)) }

  /// The phrase in one language.
  public func `in`(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    case .ru: ru
    }
  }

  /// The phrase with a capital first letter in each language.
  public var capitalised: Phrase { Phrase(each: { Self.capitalised(self.in($0)) }) }

  /// One sentence after another, a space between.
  public func then(_ other: Phrase?) -> Phrase {
    guard let other else { return self }
    return Phrase(vi: "\(vi) \(other.vi)", en: "\(en) \(other.en)", ru: "\(ru) \(other.ru)")
  }

  /// Names one after another, the last behind "and" or "or": `A, B và C`.
  public static func list(_ names: [String], or isChoice: Bool = false) -> Phrase {
    guard let last = names.last, names.count > 1 else { return Phrase(verbatim: names.first ?? "") }
    let others = names.dropLast().joined(separator: ", ")
    return isChoice
      ? Phrase(vi: "\(others) hoặc \(last)", en: "\(others) or \(last)", ru: "\(others) или \(last)")
      : Phrase(vi: "\(others) và \(last)", en: "\(others) and \(last)", ru: "\(others) и \(last)")
  }

  /// A text as a sentence: with a full stop, unless it ends in one (as Russian dates do) or in another mark that ends a
  /// sentence. A command that is left open ends in “…”.
  public static func sentence(_ text: String) -> String {
    guard let last = text.last, !".…?!".contains(last) else { return text }
    return text + "."
  }

  /// A text without a full stop at its end; what is cut short keeps its dots.
  public static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// A text with a small first letter.
  public static func uncapitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// A text with a capital first letter; the rest is left alone.
  public static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
