import Friendship

extension TimesOfDay {
  /// `từ 14:00 đến 16:00`; that they aren't known, where they aren't.
  public func text(in language: Language) -> String {
    let parts = [
      start.map { Phrase(vi: "từ ", en: "from ", ru: "с ").in(language) + $0.text(in: language) },
      end.map { Phrase(vi: "đến ", en: "until ", ru: "до ").in(language) + $0.text(in: language) },
    ].compactMap(\.self)
    return parts.isEmpty
      ? Phrase(vi: "chưa rõ giờ", en: "time unknown", ru: "время суток неизвестно").in(language)
      : parts.joined(separator: " ")
  }
}
