import Friendship

/// What is said while a read model is made anew and compared.
public enum RebuildText {
  /// Read models that an earlier version of the program had left were removed.
  public static func pruned(_ count: Int) -> Phrase {
    Phrase(
      vi: "Đã xóa \(count) bảng đọc của phiên bản cũ.",
      en:
        "\(count) \(count == 1 ? "read model" : "read models") of an earlier version \(count == 1 ? "was" : "were") removed.",
      ru: "Удалено представлений прежней версии: \(count).")
  }
  /// Another process makes the same read model.
  public static let waiting = Phrase(
    vi: "Lệnh khác đang dựng bảng đọc này, đang chờ…", en: "Another command is making this read model, waiting…",
    ru: "Это представление строит другая команда, ожидание…")
  /// Events are taken in.
  public static let events = Phrase(vi: "Đọc nhật ký", en: "Reading the log", ru: "Чтение журнала")
  /// Indexes are made.
  public static let indexes = Phrase(vi: "Lập chỉ mục", en: "Making indexes", ru: "Построение индексов")
  /// Events a second.
  public static func rate(_ perSecond: Int) -> Phrase {
    Phrase(each: { Digits.grouped(perSecond, in: $0) + Phrase(vi: "/giây", en: "/s", ru: "/с").in($0) })
  }
  /// How long it will still take: `1:05`.
  public static func left(_ seconds: Int) -> Phrase {
    let time = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    return Phrase(vi: "còn \(time)", en: "\(time) left", ru: "осталось \(time)")
  }
  /// What was left half made is gone on with.
  public static func goingOn(_ position: Int) -> Phrase {
    Phrase(
      vi: "Làm tiếp bản dựng dở, từ sau sự kiện \(position).",
      en: "Going on with what was half made, after event \(position).",
      ru: "Продолжение начатого построения после события \(position).")
  }
  /// An event can't be taken in. `reason` is in English, for an administrator.
  public static func stopped(_ name: String, at position: Int, _ reason: String) -> Phrase {
    Phrase(
      vi: "Không dựng lại được bảng đọc “\(name)”, bản đang dùng vẫn như cũ. Dừng ở sự kiện \(position): \(reason)",
      en: "“\(name)” can't be made anew; what is in use stays as it was. It stopped at event \(position): \(reason)",
      ru: "«\(name)» построить заново нельзя, действующее не изменилось. Остановка на событии \(position): \(reason)")
  }
  /// Ctrl-C.
  public static let interrupted = Phrase(
    vi: "Đã dừng. Bản đang dùng vẫn như cũ; chạy lại lệnh này để làm tiếp.",
    en: "Interrupted. What is in use stays as it was; the same command goes on with what was made.",
    ru: "Прервано. Действующее представление не изменилось; та же команда продолжит построение.")
  /// The new one is ready and not in use.
  public static func beside(_ name: String) -> Phrase {
    Phrase(
      vi:
        "Bản mới của bảng đọc “\(name)” đã sẵn sàng bên cạnh bản đang dùng. So sánh: huunghi projection compare \(name)",
      en: "The new “\(name)” is ready beside the one in use. To compare them: huunghi projection compare \(name)",
      ru:
        "Новое представление «\(name)» готово и стоит рядом с действующим. Сравнить: huunghi projection compare \(name)"
    )
  }
  /// A new one that a run has left before it was done: the last event that it has taken in.
  public static func halfMade(_ name: String, _ position: Int) -> Phrase {
    Phrase(
      vi:
        "bản mới của bảng đọc “\(name)” đang dựng dở, đến sự kiện \(position); làm tiếp và đưa vào dùng: huunghi projection rebuild \(name)",
      en:
        "a new “\(name)” is half made, up to event \(position); to go on and put it in place: huunghi projection rebuild \(name)",
      ru:
        "новое представление «\(name)» построено не до конца, до события \(position); продолжить и ввести в действие: huunghi projection rebuild \(name)"
    )
  }
  /// A new one that is ready and not in use: the last event that it has taken in.
  public static func readyBeside(_ name: String, _ position: Int) -> Phrase {
    Phrase(
      vi:
        "bản mới của bảng đọc “\(name)” đã dựng đến sự kiện \(position), chưa đưa vào dùng; so sánh: huunghi projection compare \(name); đưa vào dùng: huunghi projection rebuild \(name)",
      en:
        "a new “\(name)” is made up to event \(position) and not in use; to compare: huunghi projection compare \(name); to put it in place: huunghi projection rebuild \(name)",
      ru:
        "новое представление «\(name)» построено до события \(position) и не введено в действие; сравнить: huunghi projection compare \(name); ввести: huunghi projection rebuild \(name)"
    )
  }

  /// The title of a comparison.
  public static func title(_ name: String) -> Phrase {
    Phrase(
      vi: "Bảng đọc “\(name)”: bản đang dùng và bản dựng lại", en: "“\(name)”: the one in use and the one made anew",
      ru: "«\(name)»: действующее и построенное заново")
  }
  /// The heads of its table: table, rows of either, and differences of three kinds.
  public static let heads = [
    Phrase(vi: "Bảng", en: "Table", ru: "Таблица"),
    Phrase(vi: "Số dòng đang dùng", en: "Rows in use", ru: "Строк сейчас"),
    Phrase(vi: "Số dòng bản mới", en: "Rows made anew", ru: "Строк в новом"),
    Phrase(vi: "Chỉ ở bản đang dùng", en: "Only in use", ru: "Только сейчас"),
    Phrase(vi: "Chỉ ở bản mới", en: "Only anew", ru: "Только в новом"),
    Phrase(vi: "Khác giá trị", en: "Other values", ru: "Иные значения"),
  ]
  /// A row that only the one in use has.
  public static func onlyOld(_ table: String, _ key: String) -> Phrase {
    Phrase(
      vi: "\(table) \(key): chỉ có ở bản đang dùng", en: "\(table) \(key): only in the one in use",
      ru: "\(table) \(key): только в действующем")
  }
  /// A row that only the new one has.
  public static func onlyNew(_ table: String, _ key: String) -> Phrase {
    Phrase(
      vi: "\(table) \(key): chỉ có ở bản mới", en: "\(table) \(key): only in the new one",
      ru: "\(table) \(key): только в новом")
  }
  /// A row that both have, with other values in these columns.
  public static func changed(_ table: String, _ key: String, _ columns: [String]) -> Phrase {
    let list = columns.joined(separator: ", ")
    return Phrase(
      vi: "\(table) \(key): khác ở \(list)", en: "\(table) \(key): differs in \(list)",
      ru: "\(table) \(key): отличается \(list)")
  }
  /// Columns, or whole tables, that only one has.
  public static func shape(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      vi: "chỉ có ở một bên: \(list)", en: "only one of them has: \(list)", ru: "есть только в одном: \(list)")
  }
  /// Columns that weren't compared.
  public static func notCompared(_ columns: [String]) -> Phrase {
    let list = columns.joined(separator: ", ")
    return Phrase(
      vi: "không so sánh, vì chỉ là số thứ tự tự sinh: \(list)",
      en: "not compared, being numbers that a sequence gives: \(list)",
      ru: "не сравнивалось (номера из последовательности): \(list)")
  }
  /// The two have read up to different positions.
  public static func positions(old: Int, new: Int) -> Phrase {
    Phrase(
      vi: "bản đang dùng đọc đến sự kiện \(old), bản mới đến \(new)",
      en: "the one in use has read up to event \(old), the new one to \(new)",
      ru: "действующее прочитано до события \(old), новое — до \(new)")
  }
  /// They are the same.
  public static func same(_ position: Int) -> Phrase {
    Phrase(
      vi: "Hai bản giống hệt nhau tại sự kiện \(position).", en: "They are the same at event \(position).",
      ru: "Они совпадают на событии \(position).")
  }
  /// They aren't.
  public static func different(_ count: Int, name: String) -> Phrase {
    Phrase(
      vi: "Có \(count) chỗ khác nhau. Đưa bản mới vào dùng: huunghi projection rebuild \(name)",
      en:
        "There \(count == 1 ? "is 1 difference" : "are \(count) differences"). To put the new one in place: huunghi projection rebuild \(name)",
      ru: "Различий: \(count). Ввести новое в действие: huunghi projection rebuild \(name)")
  }
  /// Nothing to compare with.
  public static func nothingInUse(_ name: String) -> Phrase {
    Phrase(
      vi: "Bảng đọc “\(name)” chưa được dựng lần nào, nên không có gì để so.",
      en: "The read model “\(name)” was never made, so there is nothing to compare with.",
      ru: "Представление «\(name)» ещё не построено, сравнивать не с чем.")
  }
}
