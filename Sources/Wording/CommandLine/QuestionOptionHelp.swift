// Options of questions.
extension OptionHelp {
  /// `--history`.
  public static let history = OptionHelp(
    Phrase(
      vi: "Kèm lịch sử ghi và sửa", en: "With what was recorded and corrected",
      ru: "С историей записей и правок"))
  /// A period asked about.
  public static let askedPeriod = OptionHelp(
    Phrase(
      vi: "Thời kỳ: 2025, 5/2025, 1/2025..6/2025", en: "The period: 2025, 5/2025, 1/2025..6/2025",
      ru: "Период: 2025, 5/2025, 1/2025..6/2025"), value: Value.period)
  /// A province asked about.
  public static let askedProvince = OptionHelp(
    Phrase(
      vi: "Tỉnh, thành phố: tên hiện nay hoặc trước đây, không cần dấu",
      en: "The province, by its present or a former name, diacritics optional",
      ru: "Провинция или город: нынешнее или прежнее название, можно без диакритики"), value: Value.province)
  /// `--at` of a question.
  public static let askedAt = OptionHelp(
    Phrase(vi: "Chỉ ở tỉnh, thành phố này", en: "Only in this province", ru: "Только в этой провинции"),
    value: Value.province)
  /// `--by` of a question.
  public static let askedBy = OptionHelp(
    Phrase(vi: "Chỉ của tổ chức này", en: "Only by this organisation", ru: "Только этой организации"),
    value: Value.organisation)
  /// `--kind` of a question.
  public static let askedKind = OptionHelp(
    Phrase(vi: "Chỉ loại hoạt động này", en: "Only of this kind", ru: "Только этого вида"), value: Value.kind)
  /// `--boundaries`.
  public static let boundaries = OptionHelp(
    Phrase(
      vi: "Địa giới: then, now hoặc một ngày", en: "Boundaries: then, now or a date",
      ru: "Границы: then, now или дата"),
    value: Phrase(vi: "then|now|ngày", en: "then|now|date", ru: "then|now|дата"))
  /// `--known-on`.
  public static let knownOn = OptionHelp(
    Phrase(
      vi: "Như sổ đã ghi vào cuối ngày này", en: "As the record stood at the end of this day",
      ru: "Как было записано на конец этого дня"), value: Value.day)
  /// `--output`.
  public static let output = OptionHelp(
    Phrase(
      vi: "Ghi ra tệp .docx, .pdf, .xlsx, .html, .md, .txt hoặc .json (nhiều lần được)",
      en: "Write to a file: .docx, .pdf, .xlsx, .html, .md, .txt or .json (may be repeated)",
      ru: "Записать в файл .docx, .pdf, .xlsx, .html, .md, .txt или .json (можно несколько раз)"), value: Value.file)
  /// `--on`.
  public static let onDay = OptionHelp(
    Phrase(vi: "Những đơn vị có vào ngày này", en: "The units of this day", ru: "Единицы на этот день"),
    value: Value.day)
  /// `--all`.
  public static let allUnits = OptionHelp(
    Phrase(vi: "Cả những đơn vị trước đây", en: "Former units too", ru: "И прежние единицы"))
}
