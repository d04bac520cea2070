/// Questions on a terminal.
public enum PromptText {
  /// Before the questions of `record`.
  public static let recordIntroduction = Phrase(
    vi: """
      Trả lời từng câu; để trống rồi Enter nếu chưa rõ. Tên và kết quả là văn bản công khai, không thể xóa khỏi sổ: \
      đừng ghi thông tin cá nhân.
      """,
    en: """
      Answer one by one; leave empty what you don't know. Titles and outcomes are public text that can't be erased: \
      put no personal data there.
      """,
    ru: """
      Отвечайте по одному; неизвестное оставляйте пустым. Названия и результаты — открытый текст, который нельзя \
      стереть: не пишите туда личных данных.
      """)
  /// The kind.
  public static let kind = Phrase(vi: "Loại hoạt động", en: "Kind of activity", ru: "Вид мероприятия")
  /// The title.
  public static let title = Phrase(vi: "Tên hoạt động", en: "Title", ru: "Название")
  /// When.
  public static let period = Phrase(
    vi: "Thời gian (23/5/2025, 5/2025, …)", en: "When (23/5/2025, 5/2025, …)",
    ru: "Когда (23/5/2025, 5/2025, …)")
  /// Where.
  public static let place = Phrase(
    vi: "Nơi (tỉnh: địa điểm)", en: "Place (province: venue)", ru: "Место (провинция: где именно)")
  /// Who.
  public static let organiser = Phrase(vi: "Đơn vị tổ chức", en: "Organiser", ru: "Организатор")
  /// How many.
  public static let attended = Phrase(vi: "Số người tham dự", en: "How many attended", ru: "Число участников")
  /// What came of it.
  public static let outcome = Phrase(vi: "Kết quả", en: "Outcome", ru: "Результат")
  /// Where it's known from.
  public static let source = Phrase(vi: "Nguồn", en: "Source", ru: "Источник")
  /// An answer of which the terminal has dropped the end.
  public static func cutShort(_ bytes: Int) -> Phrase {
    Phrase(
      vi:
        "Màn hình chỉ nhận \(bytes) byte mỗi dòng, phần sau đã mất. Hãy trả lời ngắn hơn rồi thêm bằng huunghi amend.",
      en:
        "A terminal takes \(bytes) bytes a line, and the rest was lost. Answer in fewer, and add to it by huunghi amend.",
      ru:
        "Терминал принимает \(bytes) байт в строке, остальное потеряно. Ответьте короче и дополните через huunghi amend."
    )
  }
  /// An answer that isn't text.
  public static let notUTF8 = Phrase(
    vi: "Câu trả lời không phải UTF-8; hãy gõ lại.", en: "The answer isn't UTF-8; type it again.",
    ru: "Ответ не в UTF-8; введите заново.")

  /// An answer that must be given.
  public static let needed = Phrase(
    vi: "Câu này cần trả lời.", en: "This one needs an answer.", ru: "На этот вопрос нужен ответ.")
  /// Whether what looks like a duplicate is another activity.
  public static let isAnother = Phrase(
    vi: "Đây là một hoạt động khác, vẫn ghi?", en: "Is it another activity, to be recorded all the same?",
    ru: "Это другое мероприятие, всё равно записать?")
  /// Yes, as it may be typed.
  public static let yesNo = Phrase(vi: "(c/k)", en: "(y/n)", ru: "(д/н)")
  /// The words for yes.
  public static let yesWords = ["c", "co", "y", "yes", "d", "д", "да"]
  /// What an empty answer means.
  public static func current(_ value: String) -> Phrase { Phrase(verbatim: " [\(value)]") }
}
