/// Headings over groups of commands in the help.
public enum GroupText {
  /// Recording.
  public static let activities = Phrase(vi: "Ghi hoạt động", en: "Recording", ru: "Записи")
  /// Reading.
  public static let reading = Phrase(vi: "Xem và báo cáo", en: "Reading", ru: "Просмотр и отчёты")
  /// Tallies, proposals, directions, figures.
  public static let registers = Phrase(
    vi: "Kiến nghị, phương hướng, số liệu", en: "Proposals, directions, figures",
    ru: "Предложения, направления, показатели")
  /// Lists.
  public static let lists = Phrase(vi: "Danh mục", en: "Lists", ru: "Справочники")
  /// Looking after the book.
  public static let care = Phrase(vi: "Quản lý sổ", en: "Looking after the book", ru: "Обслуживание")
}
