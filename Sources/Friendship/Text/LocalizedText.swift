/// A name or title in Vietnamese and, where the record has them, in English and Russian.
public struct LocalizedText: Hashable, Sendable {
  /// The Vietnamese text, always there.
  public var vi: String
  /// The English text, if recorded.
  public var en: String?
  /// The Russian text, if recorded.
  public var ru: String?

  /// The texts as recorded.
  public init(vi: String, en: String? = nil, ru: String? = nil) {
    self.vi = vi
    self.en = en
    self.ru = ru
  }

  /// The text in a language, or the Vietnamese one where that language has none: nothing is translated here.
  public func text(in language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en ?? vi
    case .ru: ru ?? vi
    }
  }

  /// Whether the record has it in a language, so that the Vietnamese text needn't stand in for it.
  public func isRecorded(in language: Language) -> Bool {
    switch language {
    case .vi: true
    case .en: en != nil
    case .ru: ru != nil
    }
  }

  /// The texts there are: Vietnamese, English, Russian.
  public var all: [String] { [vi, en, ru].compactMap(\.self) }

  /// The same with the translations of another where it has none of its own.
  public func completed(by other: LocalizedText) -> LocalizedText {
    LocalizedText(vi: vi, en: en ?? other.en, ru: ru ?? other.ru)
  }
}
