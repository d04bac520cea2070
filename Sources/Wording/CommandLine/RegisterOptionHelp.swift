import Friendship

// Tallies, proposals, directions, figures.
extension OptionHelp {
  /// An entry of a register.
  public static func entry(_ register: RegisterEntry.Register) -> OptionHelp {
    OptionHelp(
      Phrase(
        vi: "Số của mục (\(register.name.vi)), “last”, hoặc vài chữ trong nội dung",
        en: "The number of the \(register.name.en), “last”, or words of its text",
        ru: "Номер записи (\(register.name.ru)), last или слова из текста"), value: Value.activity)
  }
  /// A text.
  public static let entryText = OptionHelp(
    Phrase(
      vi: "Nội dung; công khai, không xóa được", en: "What it says; public text that can't be erased",
      ru: "Содержание; открытый текст, стереть нельзя"), value: Value.text)
  /// The text in English.
  public static let textEn = OptionHelp(
    Phrase(vi: "Nội dung bằng tiếng Anh", en: "The text in English", ru: "Текст по-английски"), value: Value.text)
  /// The text in Russian.
  public static let textRu = OptionHelp(
    Phrase(vi: "Nội dung bằng tiếng Nga", en: "The text in Russian", ru: "Текст по-русски"), value: Value.text)
  /// For which time an aggregate or figure is.
  public static let aboutPeriod = OptionHelp(
    Phrase(
      vi: "Thời kỳ: 2025, 5/2025, 1/2025..6/2025, ~2024", en: "For which time: 2025, 5/2025, 1/2025..6/2025, ~2024",
      ru: "За какое время: 2025, 5/2025, 1/2025..6/2025, ~2024"), value: Value.period)
  /// How many.
  public static let tallyCount = OptionHelp(
    Phrase(
      vi: "Số lượng: 23, ~20 (khoảng), >20 (trên)", en: "How many: 23, ~20 (about), >20 (more than)",
      ru: "Сколько: 23, ~20 (около), >20 (более)"), value: Value.number)
  /// Whose aggregate.
  public static let tallyBy = OptionHelp(
    Phrase(vi: "Của tổ chức nào", en: "Of which organisation", ru: "Какой организации"), value: Value.organisation)
  /// Which provinces.
  public static let entryAt = OptionHelp(
    Phrase(
      vi: "Tỉnh, thành phố liên quan; “nationwide”: không riêng tỉnh nào",
      en: "The province it concerns; “nationwide”: none in particular",
      ru: "К какой провинции относится; nationwide — ни к какой отдельно"), value: Value.province)
  /// When a proposal was raised.
  public static let raised = OptionHelp(
    Phrase(
      vi: "Nêu khi nào: 24/5/2025, 5/2025", en: "When it was raised: 24/5/2025, 5/2025",
      ru: "Когда внесено: 24/5/2025, 5/2025"), value: Value.period)
  /// To whom a proposal is addressed.
  public static let addressee = OptionHelp(
    Phrase(vi: "Gửi tới ai, ghi bằng lời", en: "To whom it is addressed, in words", ru: "Кому адресовано, словами"),
    value: Value.name)
  /// Who raised it.
  public static let raisedBy = OptionHelp(
    Phrase(vi: "Tổ chức nêu kiến nghị", en: "The organisation that raised it", ru: "Кем внесено"),
    value: Value.organisation)
  /// The activity from which an entry comes.
  public static let fromActivity = OptionHelp(
    Phrase(
      vi: "Hoạt động nơi nêu ra: số, “last”, hoặc vài chữ trong tên",
      en: "The activity it comes from: number, “last”, or words of its title",
      ru: "На каком мероприятии: номер, last или слова из названия"), value: Value.activity)
  /// To whom a proposal is passed on.
  public static let forwardedTo = OptionHelp(
    Phrase(vi: "Chuyển tới ai, ghi bằng lời", en: "To whom it was passed on, in words", ru: "Кому передано, словами"),
    value: Value.name)
  /// When a step was taken.
  public static let stepOn = OptionHelp(
    Phrase(
      vi: "Khi nào (mặc định: hôm nay)", en: "When (today unless said)", ru: "Когда (обычно сегодня)"),
    value: Value.period)
  /// The answer to a proposal.
  public static let answer = OptionHelp(
    Phrase(
      vi: "Nội dung trả lời; công khai, không xóa được", en: "The answer; public text that can't be erased",
      ru: "Ответ; открытый текст, стереть нельзя"), value: Value.text)
  /// When the answer came.
  public static let answered = OptionHelp(
    Phrase(vi: "Trả lời khi nào", en: "When it was answered", ru: "Когда дан ответ"), value: Value.period)
  /// Forwardings that replace those before.
  public static let forwarded = OptionHelp(
    Phrase(
      vi: "Đã chuyển tới ai, khi nào: \"Bộ Ngoại giao @ 6/2025\"",
      en: "To whom it was passed on and when: \"Bộ Ngoại giao @ 6/2025\"",
      ru: "Кому и когда передано: \"Bộ Ngoại giao @ 6/2025\""), value: Value.text)
  /// What came of it, or why it is given up.
  public static let closingReason = OptionHelp(
    Phrase(
      vi: "Kết quả hoặc lý do; phải có khi chưa được trả lời",
      en: "The outcome or reason; needed where there is no answer",
      ru: "Результат или причина; нужна, если ответа нет"), value: Value.text)
  /// `--reopen`.
  public static let reopen = OptionHelp(
    Phrase(
      vi: "Bỏ việc kết thúc ghi nhầm", en: "Take back an ending recorded by mistake", ru: "Снять ошибочное завершение"))
  /// The period that a direction is for.
  public static let directionFor = OptionHelp(
    Phrase(
      vi: "Cho thời kỳ nào: 2026, 2025..2030", en: "For which time: 2026, 2025..2030",
      ru: "На какое время: 2026, 2025..2030"), value: Value.period)
  /// When a direction was given.
  public static let given = OptionHelp(
    Phrase(vi: "Đề ra khi nào", en: "When it was given", ru: "Когда задано"), value: Value.period)
  /// Who is to do it, by name.
  public static let responsible = OptionHelp(
    Phrase(vi: "Tổ chức thực hiện", en: "The organisation that is to do it", ru: "Организация-исполнитель"),
    value: Value.organisation)
  /// Who is to do it, in words.
  public static let audience = OptionHelp(
    Phrase(
      vi: "Ai thực hiện, ghi bằng lời: \"các Hội địa phương\"", en: "Who is to do it, in words: \"local associations\"",
      ru: "Кто выполняет, словами: \"местные общества\""), value: Value.text)
  /// The activity that did it.
  public static let doneBy = OptionHelp(
    Phrase(
      vi: "Hoạt động đã hoàn thành việc ấy: số, “last”, hoặc vài chữ trong tên",
      en: "The activity that did it: number, “last”, or words of its title",
      ru: "Каким мероприятием выполнено: номер, last или слова из названия"), value: Value.activity)
  /// What a figure measures.
  public static let figureName = OptionHelp(
    Phrase(
      vi: "Tên số liệu; công khai, không xóa được", en: "What it measures; public text that can't be erased",
      ru: "Что измеряется; открытый текст, стереть нельзя"), value: Value.name)
  /// The value with its unit.
  public static let figureValue = OptionHelp(
    Phrase(
      vi: "Giá trị kèm đơn vị, như nguồn ghi: \"10,2%\"", en: "The value with its unit, as stated: \"10.2%\"",
      ru: "Значение с единицей, как в источнике: \"10,2%\""), value: Value.text)
  /// The value in English.
  public static let valueEn = OptionHelp(
    Phrase(vi: "Giá trị bằng tiếng Anh", en: "The value in English", ru: "Значение по-английски"), value: Value.text)
  /// The value in Russian.
  public static let valueRu = OptionHelp(
    Phrase(vi: "Giá trị bằng tiếng Nga", en: "The value in Russian", ru: "Значение по-русски"), value: Value.text)
  /// The province of a figure.
  public static let figureAt = OptionHelp(
    Phrase(
      vi: "Tỉnh, thành phố mà số liệu nói đến", en: "The province it was stated for", ru: "О какой провинции"),
    value: Value.province)
  /// Approximate.
  public static let approximate = OptionHelp(
    Phrase(vi: "Nguồn cho là gần đúng", en: "The source calls it approximate", ru: "В источнике — приблизительно"))
  /// `--open`.
  public static let onlyOpen = OptionHelp(
    Phrase(vi: "Chỉ những mục chưa xong", en: "Only what is still open", ru: "Только незавершённые"))
}
