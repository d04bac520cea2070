import Friendship

/// What is said of a book that moves to another database.
public enum MoveText {
  /// It has moved.
  public static func moved(_ address: String, events: Int) -> Phrase {
    Phrase(each: { language in
      let count = Noun.event.counted(events, in: language)
      return Phrase(
        vi: "Đã chuyển sổ (\(count)) sang \(address) và đối chiếu. Sổ cũ đã đóng: chỉ còn đọc được.",
        en: "The book (\(count)) was moved to \(address) and compared. The old one is closed: it can only be read.",
        ru: "Журнал (\(count)) перенесён на \(address) и сверен. Старый закрыт: его можно только читать."
      ).in(language)
    })
  }
  /// The next command goes there.
  public static func settingsChanged(_ file: String) -> Phrase {
    Phrase(
      vi: "Các lệnh sau sẽ dùng địa chỉ mới (ghi trong \(file)).",
      en: "From now on commands use the new address (kept in \(file)).",
      ru: "Теперь команды используют новый адрес (записан в \(file)).")
  }
  /// There are no settings to change.
  public static let setAddress = Phrase(
    vi: "Từ nay đặt HUUNGHI_DATABASE_URL thành địa chỉ mới.",
    en: "From now on set HUUNGHI_DATABASE_URL to the new address.",
    ru: "Теперь задайте новый адрес в HUUNGHI_DATABASE_URL.")
  /// The password wasn't kept.
  public static let passwordLeftOut = Phrase(
    vi: "Mật khẩu không được giữ trong thiết lập: ghi nó vào ~/.pgpass.",
    en: "Settings keep no password: put it into ~/.pgpass.",
    ru: "Пароль в настройках не хранится: запишите его в ~/.pgpass.")
  /// It has moved, but can't be read there yet.
  public static func movedButNotShown(_ why: String) -> Phrase {
    Phrase(
      vi: "Đã chuyển xong, nhưng chưa dựng được bảng đọc: \(why)",
      en: "It has moved, but the read models aren't built: \(why)",
      ru: "Перенос выполнен, но представления не построены: \(why)")
  }

  /// Only a private book moves.
  public static let notPrivate = Phrase(
    vi: "Sổ đã ở máy chủ ngoài. Lệnh này chuyển PostgreSQL riêng; giữa hai máy chủ thì sao lưu rồi khôi phục.",
    en: "The book is on an external server already. This moves a private one; between servers, back up and restore.",
    ru:
      "Журнал уже на внешнем сервере. Команда переносит собственный PostgreSQL; между серверами — копия и восстановление."
  )
  /// Somebody wants to record in a book that has moved.
  public static func closed(_ address: String) -> Phrase {
    Phrase(
      vi: "Sổ này đã chuyển sang \(address); ở đây chỉ còn đọc được. Dùng địa chỉ mới: huunghi setup --database …",
      en:
        "This book was moved to \(address); here it can only be read. Use the new address: huunghi setup --database …",
      ru: "Этот журнал перенесён на \(address); здесь его можно только читать. Новый адрес: huunghi setup --database …")
  }
  /// Somebody wants to record in a book that hasn't arrived.
  public static func arriving(_ address: String) -> Phrase {
    Phrase(
      vi: "Sổ đang được chuyển đến đây từ \(address) và chưa mở. Ở máy có sổ cũ, chạy lại: huunghi database move …",
      en:
        "A book is being moved here from \(address) and isn't open yet. Where the old one is, run again: huunghi database move …",
      ru: "Сюда переносится журнал с \(address), он ещё не открыт. Там, где старый, повторите: huunghi database move …")
  }
  /// What is read is a book that has moved.
  public static func readingOld(_ address: String) -> Phrase {
    Phrase(
      vi: "Lưu ý: sổ này đã chuyển sang \(address); đây là nội dung lúc chuyển.",
      en: "Note: this book was moved to \(address); what is shown is as it was then.",
      ru: "Внимание: журнал перенесён на \(address); показано его состояние на момент переноса.")
  }

  // MARK: Refusals

  /// The database there holds something.
  public static func notEmpty(_ what: String) -> Phrase {
    Phrase(
      vi: "Cơ sở dữ liệu ở địa chỉ ấy không trống (\(what)). Cần một cơ sở dữ liệu mới.",
      en: "The database at that address isn't empty (\(what)). It takes a new one.",
      ru: "База данных по этому адресу не пуста (\(what)). Нужна новая.")
  }
  /// It is the same database.
  public static let sameDatabase = Phrase(
    vi: "Địa chỉ ấy chính là cơ sở dữ liệu đang dùng.", en: "That address is the database in use.",
    ru: "Это адрес той же базы данных.")
  /// No right to make roles.
  public static let mayNotMakeRoles = Phrase(
    vi:
      "Tài khoản ở đó không được tạo vai trò huunghi_owner và huunghi_app; cần quyền CREATEROLE, hoặc là thành viên của cả hai.",
    en:
      "The account there may not create the roles huunghi_owner and huunghi_app; it needs CREATEROLE, or to be a member of both.",
    ru:
      "Учётной записи там нельзя создавать роли huunghi_owner и huunghi_app; нужно право CREATEROLE или членство в обеих."
  )
  /// No right to make schemas.
  public static let mayNotMakeSchemas = Phrase(
    vi: "Tài khoản ở đó không phải là chủ cơ sở dữ liệu; cần là chủ để tạo lược đồ.",
    en: "The account there doesn't own the database; it has to, so as to make schemas.",
    ru: "Учётная запись там не владеет базой данных, а это нужно, чтобы создавать схемы.")
  /// What was written isn't what was read. `what` is a table.
  public static func differs(_ what: String) -> Phrase {
    Phrase(
      vi: "Bản chép không giống bản gốc (\(what)); đã bỏ bản chép, sổ cũ còn nguyên.",
      en: "The copy isn't like the original (\(what)); it was dropped, and the old book is as it was.",
      ru: "Копия отличается от оригинала (\(what)); она удалена, старый журнал не изменён.")
  }
  /// Settings under which acknowledged records would be lost.
  public static func unsafeSettings(_ settings: String) -> Phrase {
    Phrase(
      vi: "Máy chủ có thể làm mất điều vừa ghi khi mất điện (\(settings)). Đặt lại là on rồi thực hiện lại.",
      en:
        "The server could lose what was just recorded in a power failure (\(settings)). Set it to on, then run the command again.",
      ru:
        "Сервер может потерять только что записанное при сбое питания (\(settings)). Установите on и повторите команду."
    )
  }
}
