/// Titles and remarks of lists that commands print.
public enum ListingText {
  /// Organisations.
  public static let organisations = Phrase(vi: "Tổ chức", en: "Organisations", ru: "Организации")
  /// Provinces.
  public static let provinces = Phrase(vi: "Tỉnh, thành phố", en: "Provinces and cities", ru: "Провинции и города")
  /// Kinds.
  public static let kinds = Phrase(vi: "Loại hoạt động", en: "Kinds of activity", ru: "Виды мероприятий")
  /// Events.
  public static let events = Phrase(vi: "Nhật ký sự kiện", en: "Events of the log", ru: "События журнала")
  /// Read models.
  public static let readModels = Phrase(vi: "Bảng đọc", en: "Read models", ru: "Представления")
  /// Read models that an earlier version of the program has left, and that were removed.
  public static let outdatedReadModels = Phrase(
    vi: "Bảng đọc của phiên bản cũ, đã bỏ", en: "Read models of earlier versions, removed",
    ru: "Удалённые представления прежних версий")
  /// What happened to a province.
  public static let changes = Phrase(vi: "Chia tách, sáp nhập, đổi tên", en: "Changes", ru: "Изменения")
  /// What a former unit is today.
  public static let today = Phrase(vi: "Hiện nay thuộc", en: "Today in", ru: "Ныне")
  /// A read model that runs.
  public static let running = Phrase(vi: "hoạt động", en: "running", ru: "работает")
  /// A read model that isn't made yet.
  public static let notMade = Phrase(vi: "chưa dựng", en: "not made yet", ru: "ещё не построено")
  /// A read model that has stopped. `reason` is in English, for an administrator.
  public static func stopped(at position: Int, _ reason: String) -> Phrase {
    Phrase(
      vi: "dừng ở sự kiện \(position): \(reason)", en: "stopped at event \(position): \(reason)",
      ru: "остановлено на событии \(position): \(reason)")
  }
  /// How many there are.
  public static func count(_ noun: Noun, _ count: Int) -> Phrase {
    Phrase(each: { noun.counted(count, in: $0) })
  }
}
