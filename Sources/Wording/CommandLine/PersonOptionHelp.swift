// Options of the commands on people.
extension OptionHelp {
  /// A person's right name.
  public static let correctName = OptionHelp(
    Phrase(vi: "Họ và tên đúng", en: "The right name", ru: "Правильное имя"), value: Value.name)
  /// `--reason` of an erasure.
  public static let erasureGround = OptionHelp(
    Phrase(
      vi:
        "Lý do, công khai: request (theo yêu cầu), purpose (đã xong mục đích), order (theo quyết định), mistake (nhầm)",
      en: "Why, which is public: request (theirs), purpose (no longer needed), order (of an authority), mistake",
      ru: "Почему, открыто: request (по просьбе), purpose (цель достигнута), order (решение), mistake (ошибка)"),
    value: Value.word)
  /// `--yes`.
  public static let yes = OptionHelp(
    Phrase(vi: "Không hỏi lại", en: "Don't ask first", ru: "Не переспрашивать"))
  /// `--erased`.
  public static let erased = OptionHelp(
    Phrase(vi: "Những người đã xóa", en: "Those who were erased", ru: "Удалённые лица"))
}
