// The log, and read models.
extension OptionHelp {
  /// Show what comes.
  public static let follow = OptionHelp(
    Phrase(
      vi: "Tiếp tục hiện sự kiện mới cho đến khi nhấn Ctrl-C", en: "Go on with new events until Ctrl-C",
      ru: "Показывать новые события до Ctrl-C"))
  /// Only a category of streams.
  public static let eventCategory = OptionHelp(
    Phrase(
      vi: "Chỉ sự kiện của nhóm này, như activity; có thể nhắc lại",
      en: "Only events of this category, like activity; may be repeated",
      ru: "Только события этой категории, например activity; можно повторять"),
    value: Value.name)
  /// Only a type.
  public static let eventType = OptionHelp(
    Phrase(
      vi: "Chỉ sự kiện kiểu này, như ActivityRecorded; có thể nhắc lại",
      en: "Only events of this type, like ActivityRecorded; may be repeated",
      ru: "Только события этого типа, например ActivityRecorded; можно повторять"),
    value: Value.name)
  /// Begin a rebuild anew.
  public static let restart = OptionHelp(
    Phrase(
      vi: "Làm lại từ đầu, bỏ phần đã dựng dở", en: "Begin anew, dropping what is half built",
      ru: "Начать заново, отбросив построенную часть"))
  /// Build and don't replace.
  public static let noSwitch = OptionHelp(
    Phrase(
      vi: "Dựng xong thì để bên cạnh, chưa thay bản đang dùng", en: "Leave the new one beside the old when it is ready",
      ru: "Оставить готовое рядом, не заменяя старое"))
}
