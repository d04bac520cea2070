import Friendship

// Options of the commands on organisations.
extension OptionHelp {
  /// A parent.
  public static let under = OptionHelp(
    Phrase(
      vi: "Trực thuộc tổ chức này; thêm thời gian sau @: “Hội … @ 2020” (từ năm 2020), “Hội … @ 5/2020..2023”",
      en: "The organisation it answers to, with when after an @: “Hội … @ 2020” (from 2020 on), “Hội … @ 5/2020..2023”",
      ru: "Вышестоящая организация, со сроком после @: «Hội … @ 2020» (с 2020 года), «Hội … @ 5/2020..2023»"),
    value: Value.organisation)
  /// The name that an organisation takes.
  public static let takenName = OptionHelp(
    Phrase(vi: "Tên mới, tiếng Việt", en: "The new name in Vietnamese", ru: "Новое название по-вьетнамски"),
    value: Value.name)
  /// When it happened to an organisation.
  public static let happenedOn = OptionHelp(Phrase(vi: "Khi nào", en: "When", ru: "Когда"), value: Value.period)
  /// What an organisation became part of.
  public static let mergedInto = OptionHelp(
    Phrase(vi: "Tổ chức tiếp nhận", en: "The organisation that takes it in", ru: "К какой организации присоединена"),
    value: Value.organisation)
  /// Former names.
  public static let formerName = OptionHelp(
    Phrase(
      vi: "Tên cũ và lúc thôi dùng: “Hội hữu nghị Việt - Xô @ 1994”; nhiều lần được",
      en: "A former name and when it was given up: “Hội hữu nghị Việt - Xô @ 1994”; may be repeated",
      ru: "Прежнее название и когда сменено: «Hội hữu nghị Việt - Xô @ 1994»; можно повторять"),
    value: Value.name)
  /// When it was dissolved, or that it wasn't.
  public static let correctedEnd = OptionHelp(
    Phrase(
      vi: "Giải thể khi nào; “unknown”: bỏ việc giải thể hoặc sáp nhập ghi nhầm",
      en: "When it was dissolved; “unknown” takes back an end or merger recorded by mistake",
      ru: "Когда распущена; «unknown» снимает роспуск или присоединение, записанные по ошибке"),
    value: Value.period)
}
