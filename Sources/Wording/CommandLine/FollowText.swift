/// What commands say that follow the log.
public enum FollowText {
  /// The server doesn't answer.
  public static let serverAway = Phrase(
    vi: "Mất kết nối với cơ sở dữ liệu; đang chờ máy chủ.", en: "The database is away; waiting for it.",
    ru: "Связь с базой данных потеряна; ожидание сервера.")
  /// It answers again.
  public static let serverBack = Phrase(
    vi: "Đã kết nối lại, tiếp tục từ chỗ đã dừng.", en: "It is back; going on from where it was.",
    ru: "Связь восстановлена; продолжение с того же места.")
  /// Another log answers.
  public static let otherLog = Phrase(
    vi: "Ở địa chỉ này đang là một nhật ký khác với nhật ký đang theo dõi. Hãy chạy lại lệnh.",
    en: "Another log answers at this address than the one that was followed. Run the command again.",
    ru: "По этому адресу отвечает другой журнал, не тот, за которым следили. Запустите команду ещё раз.")
  /// Not the name of a category or type.
  public static func badName(_ typed: String) -> Phrase {
    Phrase(
      vi:
        "“\(typed)” không phải tên nhóm (như activity) hay kiểu sự kiện (như ActivityRecorded). Xem: huunghi log tail.",
      en: "“\(typed)” isn't the name of a category (like activity) or type of event. See: huunghi log tail.",
      ru: "«\(typed)» — не название категории (например, activity) или типа события. См. huunghi log tail.")
  }
  /// Read models are kept up to date.
  public static func readModelsCurrent(_ position: Int) -> Phrase {
    Phrase(
      vi: "Các bảng đọc đã theo kịp đến sự kiện \(position) và tiếp tục được cập nhật. Nhấn Ctrl-C để dừng.",
      en: "The read models are up to date at event \(position), and are kept so. Press Ctrl-C to end.",
      ru: "Представления обновлены до события \(position) и обновляются дальше. Нажмите Ctrl-C, чтобы закончить.")
  }
  /// The same where one has stopped, or several, which is told next.
  public static func othersCurrent(_ position: Int) -> Phrase {
    Phrase(
      vi: "Có bảng đọc đã dừng; các bảng khác theo kịp đến sự kiện \(position). Nhấn Ctrl-C để dừng.",
      en: "A read model has stopped; the others are up to date at event \(position). Press Ctrl-C to end.",
      ru: "Есть остановившееся представление; остальные обновлены до события \(position). Ctrl-C — закончить.")
  }
  /// A read model has stopped. `reason` is in English, for an administrator.
  public static func stopped(_ name: String, at position: Int, _ reason: String) -> Phrase {
    Phrase(
      vi: "Bảng đọc “\(name)” dừng ở sự kiện \(position): \(reason)",
      en: "The read model “\(name)” has stopped at event \(position): \(reason)",
      ru: "Представление «\(name)» остановилось на событии \(position): \(reason)")
  }
}
