// The commands that copy the book.
extension CommandHelp {
  /// What such a command does.
  var copyAbstract: Phrase {
    switch self {
    case .databaseBackup:
      Phrase(
        vi: "Sao lưu cả sổ vào một thư mục, hoặc kiểm tra bản sao lưu",
        en: "Back the whole book up into a folder, or check a backup",
        ru: "Создать резервную копию журнала или проверить её")
    case .databaseRestore:
      Phrase(
        vi: "Khôi phục sổ từ bản sao lưu vào chỗ còn trống", en: "Restore the book from a backup into an empty place",
        ru: "Восстановить журнал из копии на пустое место")
    case .databaseMove:
      Phrase(
        vi: "Chuyển sổ sang một máy chủ PostgreSQL khác", en: "Move the book to another PostgreSQL server",
        ru: "Перенести журнал на другой сервер PostgreSQL")
    case .databaseUpgrade:
      Phrase(
        vi: "Đưa PostgreSQL riêng lên phiên bản mới nhất đã cài",
        en: "Bring the private PostgreSQL to the newest version installed",
        ru: "Перевести собственный PostgreSQL на новейшую установленную версию")
    default: Phrase(verbatim: rawValue)
    }
  }

  /// What else a reader of such a command's help has to know.
  var copyDetails: Phrase? {
    switch self {
    case .databaseBackup:
      Phrase(
        vi: """
          Thư mục phải chưa có hoặc còn trống. Bản sao có cả dữ liệu cá nhân: giữ nơi an toàn. --verify mở thử một bản chép \
          của nó, đọc hết nhật ký và so với lúc sao lưu; sổ đang dùng không bị động đến. Xem docs/backup.md.
          """,
        en: """
          The folder must not exist yet, or be empty. A backup holds personal data: keep it safe. --verify starts a copy \
          of it, reads the whole log and compares it with what it was; the book in use isn't touched. See docs/backup.md.
          """,
        ru: """
          Папки ещё не должно быть, или она пуста. В копии есть персональные данные: храните её надёжно. --verify \
          запускает её дубликат, читает весь журнал и сверяет; рабочий журнал не затрагивается. См. docs/backup.md.
          """)
    case .databaseRestore:
      Phrase(
        vi: "Không bao giờ ghi đè lên sổ đang có. Bản sao được kiểm tra trước khi dùng.",
        en: "Never overwrites a book. The backup is checked before it serves.",
        ru: "Никогда не пишет поверх журнала. Копия проверяется до начала работы.")
    case .databaseMove:
      Phrase(
        vi: """
          Cần PostgreSQL 15 trở lên, một cơ sở dữ liệu UTF-8 còn trống và quyền tạo vai trò. Sổ được chép, đối chiếu, rồi sổ cũ \
          đóng lại: chỉ còn đọc được. Mật khẩu để trong ~/.pgpass.
          """,
        en: """
          Takes PostgreSQL 15 or later, an empty database in UTF-8 and the right to create roles. The book is copied and \
          compared, then the old one is closed: it can only be read. The password belongs in ~/.pgpass.
          """,
        ru: """
          Нужны PostgreSQL 15 или новее, пустая база данных в UTF-8 и право создавать роли. Журнал копируется и сверяется, \
          затем старый закрывается: его можно только читать. Пароль — в ~/.pgpass.
          """)
    case .databaseUpgrade:
      Phrase(
        vi: "Cần cài cả phiên bản cũ lẫn mới. Dữ liệu cũ được giữ bên cạnh, chỉ còn đọc được.",
        en: "Both versions have to be installed. The old data is kept beside the new, and can only be read.",
        ru: "Нужны обе версии. Старые данные остаются рядом, их можно только читать.")
    default: nil
    }
  }
}

extension OptionHelp {
  /// `database backup --verify`.
  public static let verifyBackup = OptionHelp(
    Phrase(
      vi: "Kiểm tra bản sao lưu có trong thư mục, không tạo bản mới", en: "Check the backup in the folder; make none",
      ru: "Проверить копию в папке, новой не создавать"))
  /// `database backup --dump`.
  public static let dumpBackup = OptionHelp(
    Phrase(
      vi: "Kết xuất (pg_dump), đọc được bằng phiên bản PostgreSQL khác",
      en: "Make a dump (pg_dump), which another version of PostgreSQL can read",
      ru: "Сделать дамп (pg_dump), читаемый другой версией PostgreSQL"))
  /// The folder of a backup.
  public static let backupFolder = OptionHelp(
    Phrase(vi: "Thư mục của bản sao lưu", en: "The backup's folder", ru: "Папка копии"),
    value: Phrase(vi: "thư-mục", en: "folder", ru: "папка"))
  /// Where a book moves to.
  public static let moveAddress = OptionHelp(
    Phrase(
      vi: "Địa chỉ PostgreSQL: postgresql://người-dùng@máy-chủ:5432/tên",
      en: "PostgreSQL's address: postgresql://user@host:5432/name",
      ru: "Адрес PostgreSQL: postgresql://пользователь@сервер:5432/имя"), value: Phrase(verbatim: "URL"))
}
