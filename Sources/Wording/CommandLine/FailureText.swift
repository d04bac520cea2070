import Friendship

/// What a person is told when a command can't do its work for a reason outside what they typed.
public enum FailureText {
  /// Added to the failure of a command that records.
  public static let nothingRecorded = Phrase(
    vi: "Chưa ghi gì vào sổ.", en: "Nothing was recorded.", ru: "Ничего не записано.")

  /// Added to the failure of a command whose record stands, because it was only the answer that failed.
  ///
  /// - Parameter number: of what it recorded something, where that has one.
  public static func recordedAllTheSame(_ number: String?, events count: Int, first: Int, last: Int) -> Phrase {
    Phrase(each: { language in
      let events =
        count == 1
        ? Phrase(vi: "sự kiện \(first)", en: "event \(first)", ru: "событие \(first)").in(language)
        : Noun.event.counted(count, in: language) + ", \(first)–\(last)"
      return Phrase(
        vi: "Đã ghi vào sổ\(number.map { " với số \($0)" } ?? "") (\(events)); không cần thực hiện lại lệnh.",
        en: "It was recorded all the same\(number.map { " as number \($0)" } ?? "") (\(events)); "
          + "don't run the command again.",
        ru: "Запись при этом сделана\(number.map { ", номер \($0)" } ?? "") (\(events)); "
          + "повторять команду не нужно."
      ).in(language)
    })
  }

  /// A command has done what it is for, though its answer can't be shown, or something failed afterwards.
  ///
  /// - Parameter done: what was done, as the answer would have said it.
  public static func doneAllTheSame(_ done: Phrase) -> Phrase {
    Phrase(
      vi: "Việc vẫn đã được thực hiện: \(done.vi)", en: "It was done all the same: \(done.en)",
      ru: "Команда при этом выполнена: \(done.ru)")
  }

  /// Somebody changed the same thing meanwhile.
  public static let conflict = Phrase(
    vi: "Vừa có người khác thay đổi chính bản ghi này. Xem lại rồi thực hiện lại lệnh.",
    en: "Somebody else has just changed this record. Look at it, then run the command again.",
    ru: "Эту запись только что изменил кто-то другой. Посмотрите её и повторите команду.")
  /// Others hold the log.
  public static let busy = Phrase(
    vi: "Sổ đang bận vì người khác đang ghi. Hãy thử lại.",
    en: "The record is busy: others are recording. Try again.",
    ru: "Журнал занят: записывают другие. Повторите попытку.")
  /// The server's clock runs behind.
  public static let clockBehind = Phrase(
    vi: "Đồng hồ máy chủ chậm hơn lần ghi cuối trên năm phút; chỉnh lại đồng hồ. Xem: huunghi doctor.",
    en:
      "The server's clock is more than five minutes behind the last event; set it right. See: huunghi doctor.",
    ru: "Часы сервера отстают от последней записи более чем на пять минут; поправьте их. См. huunghi doctor.")

  /// A database that isn't up to date.
  public static func notMigrated(_ pending: Int) -> Phrase {
    Phrase(
      vi:
        "Cơ sở dữ liệu chưa sẵn sàng cho phiên bản này (thiếu \(pending) bước). Chạy: huunghi database migrate.",
      en:
        "The database isn't ready for this version (\(pending) steps are missing). Run: huunghi database migrate.",
      ru:
        "База данных не готова для этой версии (не хватает шагов: \(pending)). Запустите: huunghi database migrate."
    )
  }

  /// A database made by something else.
  public static func foreignMigration(_ name: String, isNewer: Bool) -> Phrase {
    isNewer
      ? Phrase(
        vi: "Cơ sở dữ liệu đã được một phiên bản mới hơn nâng cấp (\(name)). Hãy cài phiên bản mới.",
        en: "A newer version of the program has changed the database (\(name)). Install the newer version.",
        ru: "Базу данных обновила более новая версия программы (\(name)). Установите новую версию.")
      : Phrase(
        vi: "Bước nâng cấp \(name) đã bị sửa sau khi áp dụng cho cơ sở dữ liệu này.",
        en: "The migration \(name) was changed after it had been applied to this database.",
        ru: "Шаг обновления \(name) изменён после применения к этой базе данных.")
  }

  /// A database that the record can't be kept in. `why` is in English, for an administrator.
  public static func unsuitable(_ why: String) -> Phrase {
    Phrase(
      vi: "Không thể giữ sổ trong cơ sở dữ liệu này (cần PostgreSQL 15 trở lên, UTF-8): \(why)",
      en: "The record can't be kept in this database (PostgreSQL 15 or later, UTF-8): \(why)",
      ru: "В этой базе данных журнал вести нельзя (нужен PostgreSQL 15 или новее, UTF-8): \(why)")
  }

  /// No server. `why` is what the server or the system said.
  public static func unreachable(_ why: String) -> Phrase {
    Phrase(
      vi: Phrase.sentence("Không kết nối được cơ sở dữ liệu: \(why)"),
      en: Phrase.sentence("The database can't be reached: \(why)"),
      ru: Phrase.sentence("Нет связи с базой данных: \(why)"))
  }
  /// What to do where the private server can't be reached.
  public static let seeStatus = Phrase(
    vi: "Xem: huunghi database status.", en: "See: huunghi database status.", ru: "См. huunghi database status.")
  /// What to do where a server that somebody named can't be: its address, without a password, and what names it.
  public static func checkServer(_ address: String, namedBy source: String) -> Phrase {
    Phrase(
      vi: """
        Xem máy chủ có chạy không và địa chỉ có đúng không: \(address) (theo \(source)); mật khẩu để trong ~/.pgpass.
        """,
      en: """
        See whether the server runs and the address is right: \(address) (from \(source)); the password belongs in ~/.pgpass.
        """,
      ru: """
        Проверьте, работает ли сервер и верен ли адрес: \(address) (задан в \(source)); пароль должен быть в ~/.pgpass.
        """)
  }

  /// The connection broke while something was being recorded.
  public static let outcomeUnknown = Phrase(
    vi: "Mất kết nối khi đang ghi; chưa rõ đã ghi hay chưa. Xem trước khi ghi lại: huunghi show last.",
    en:
      "The connection broke while recording; whether it was recorded isn't known. Look first: huunghi show last.",
    ru: "Связь прервалась во время записи; записано ли, неизвестно. Сначала посмотрите: huunghi show last.")

  /// Recorded, but the answer can't be shown: a read model has stopped, or the command was cut off after it.
  public static func recordedButNotShown(_ positions: [Int], isStopped: Bool) -> Phrase {
    let list = positions.map(String.init).joined(separator: ", ")
    let command = isStopped ? "huunghi doctor" : "huunghi show last"
    return Phrase(
      vi: "Đã ghi (sự kiện \(list)), nhưng chưa hiển thị được. Xem: \(command).",
      en: "It was recorded (event \(list)), but can't be shown here. See: \(command).",
      ru: "Записано (событие \(list)), но показать здесь не удалось. См. \(command).")
  }

  /// The server's disk is full.
  public static let diskFull = Phrase(
    vi: "Ổ đĩa của cơ sở dữ liệu đã đầy. Giải phóng chỗ trống rồi thực hiện lại.",
    en: "The database's disk is full. Make room, then run the command again.",
    ru: "Диск базы данных заполнен. Освободите место и повторите команду.")
  /// Too many connections, or no memory.
  public static let overloaded = Phrase(
    vi: "Máy chủ cơ sở dữ liệu quá tải. Hãy thử lại sau.",
    en: "The database server is overloaded. Try again later.",
    ru: "Сервер базы данных перегружен. Повторите позже.")
  /// A role that may not do that.
  public static func notAllowed(_ why: String) -> Phrase {
    Phrase(
      vi: "Tài khoản cơ sở dữ liệu không có quyền: \(why)",
      en: "The database account isn't allowed to: \(why)",
      ru: "У учётной записи базы данных нет прав: \(why)")
  }
  /// An account that was never let in; `login` is quoted as SQL has it.
  public static func notAMember(_ login: String) -> Phrase {
    let command = "GRANT huunghi_owner, huunghi_app TO \(login)"
    return Phrase(
      vi: "Tài khoản cơ sở dữ liệu \(login) chưa được dùng sổ này. Quản trị viên máy chủ cấp quyền bằng: \(command)",
      en: "The database account \(login) may not use this book. The server's administrator lets it: \(command)",
      ru: "Учётной записи \(login) эта книга не открыта. Администратор сервера даёт доступ так: \(command)")
  }
  /// A standby, or a read-only setting.
  public static let readOnly = Phrase(
    vi: "Cơ sở dữ liệu đang ở chế độ chỉ đọc.", en: "The database is read-only.",
    ru: "База данных доступна только для чтения.")

  /// A defect of the program. `what` is in English, for its makers.
  public static func defect(_ what: String) -> Phrase {
    Phrase(
      vi: "Lỗi của chương trình: \(Phrase.sentence(what)) Xin báo lại cho người phát triển.",
      en: "A defect of the program: \(Phrase.sentence(what)) Please report it.",
      ru: "Ошибка программы: \(Phrase.sentence(what)) Сообщите о ней разработчикам.")
  }

  /// The record itself holds something that this program can't read.
  public static func corrupt(_ what: String) -> Phrase {
    Phrase(
      vi: """
        Cơ sở dữ liệu chứa thứ mà chương trình không hiểu: \(Phrase.sentence(what)) Đối chiếu nhật ký: huunghi log verify.
        """,
      en: """
        The database holds something that the program can't read: \(Phrase.sentence(what)) To check the log: \
        huunghi log verify.
        """,
      ru: """
        В базе данных есть то, чего программа не понимает: \(Phrase.sentence(what)) Проверить журнал: huunghi log verify.
        """)
  }

  /// No such file.
  public static func noFile(_ path: String) -> Phrase {
    Phrase(
      vi: "Không mở được tệp “\(path)” để đọc.", en: "The file “\(path)” can't be opened for reading.",
      ru: "Файл «\(path)» не открывается для чтения.")
  }
  /// A file that can't be written. `why` is what the system said.
  public static func cannotWrite(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "Không ghi được vào “\(path)”: \(why.vi)", en: "“\(path)” can't be written: \(why.en)",
      ru: "Не удалось записать «\(path)»: \(why.ru)")
  }
  /// Standard output that can't be written.
  public static func cannotPrint(_ why: Phrase) -> Phrase {
    Phrase(
      vi: "Không in được kết quả: \(why.vi)", en: "The answer can't be printed: \(why.en)",
      ru: "Не удалось вывести ответ: \(why.ru)")
  }
  /// A pager that the system couldn't run.
  public static func pagerNotStarted(_ command: String) -> Phrase {
    Phrase(
      vi: "Không chạy được trình xem trang “\(command)” (biến PAGER); nội dung được in thẳng ra.",
      en: "The pager “\(command)” (PAGER) can't be started; the text is printed as it is.",
      ru: "Программа постраничного просмотра «\(command)» (PAGER) не запускается; текст выведен целиком.")
  }
  /// A file over its limit.
  public static func fileTooLarge(_ path: String, limit: Int) -> Phrase {
    Phrase(each: { language in
      let limit = Noun.byte.counted(limit, in: language)
      return Phrase(
        vi: "Tệp “\(path)” quá lớn; tối đa \(limit).",
        en: "The file “\(path)” is too large; at most \(limit).",
        ru: "Файл «\(path)» слишком велик; не больше \(limit)."
      ).in(language)
    })
  }
  /// A file without any bytes.
  public static func emptyFile(_ path: String) -> Phrase {
    Phrase(
      vi: "Tệp “\(path)” không có gì bên trong.", en: "The file “\(path)” is empty.", ru: "Файл «\(path)» пуст.")
  }
  /// A file with bytes that aren't UTF-8.
  public static func fileNotUTF8(_ path: String) -> Phrase {
    Phrase(
      vi: "Tệp “\(path)” không phải là văn bản UTF-8.", en: "The file “\(path)” isn't text in UTF-8.",
      ru: "Файл «\(path)» — не текст в UTF-8.")
  }
  /// An argument with bytes that aren't UTF-8.
  public static func argumentNotUTF8(_ number: Int) -> Phrase {
    Phrase(
      vi: "Tham số thứ \(number) không phải là văn bản UTF-8 hợp lệ.",
      en: "Argument \(number) isn't valid text in UTF-8.",
      ru: "Аргумент № \(number) — недопустимый текст UTF-8.")
  }
  /// A report's file with another ending.
  public static func unknownFormat(_ path: String) -> Phrase {
    Phrase(
      vi: "Không biết loại tệp của “\(path)”; dùng .docx, .pdf, .xlsx, .html, .md, .txt hoặc .json.",
      en: "The sort of file “\(path)” isn't known; use .docx, .pdf, .xlsx, .html, .md, .txt or .json.",
      ru: "Неизвестный вид файла «\(path)»; используйте .docx, .pdf, .xlsx, .html, .md, .txt или .json.")
  }

  /// Settings that can't be read.
  public static func badSettings(_ path: String, _ why: String) -> Phrase {
    Phrase(
      vi: "Không đọc được thiết lập trong “\(path)”: \(Phrase.sentence(why)) Sửa hoặc xóa tệp rồi chạy: huunghi setup.",
      en:
        "The settings in “\(path)” can't be read: \(Phrase.sentence(why)) Mend or remove the file, then run: huunghi setup.",
      ru:
        "Настройки в «\(path)» не читаются: \(Phrase.sentence(why)) Исправьте или удалите файл и запустите: huunghi setup."
    )
  }
  /// A date in `HUUNGHI_TODAY` that is none.
  public static func badToday(_ text: String) -> Phrase {
    Phrase(
      vi: "HUUNGHI_TODAY=“\(text)” không phải là một ngày như 2026-11-24.",
      en: "HUUNGHI_TODAY=“\(text)” isn't a day such as 2026-11-24.",
      ru: "HUUNGHI_TODAY=«\(text)» — не день вида 2026-11-24.")
  }
  /// Nowhere to keep the data.
  public static let noFolder = Phrase(
    vi: "Không biết giữ dữ liệu ở đâu: đặt HOME, XDG_DATA_HOME hoặc HUUNGHI_DATA.",
    en: "There is nowhere to keep the data: set HOME, XDG_DATA_HOME or HUUNGHI_DATA.",
    ru: "Негде хранить данные: задайте HOME, XDG_DATA_HOME или HUUNGHI_DATA.")
  /// An address that isn't one. It isn't repeated, since it may hold a password.
  public static let badAddress = Phrase(
    vi: "Không hiểu địa chỉ cơ sở dữ liệu; cách viết: postgresql://người-dùng@máy-chủ:5432/tên.",
    en: "The database's address can't be read; write it as postgresql://user@host:5432/name.",
    ru: "Адрес базы данных не читается; пишите postgresql://пользователь@сервер:5432/имя.")
  /// An address with a password in it.
  public static let passwordInURL = Phrase(
    vi:
      "Địa chỉ có chứa mật khẩu, thiết lập không giữ mật khẩu. Bỏ mật khẩu khỏi địa chỉ và để trong ~/.pgpass.",
    en: "The address holds a password, and settings keep none. Leave it out and put it into ~/.pgpass.",
    ru: "В адресе есть пароль, а в настройках он не хранится. Уберите его и запишите в ~/.pgpass.")

  /// Ctrl-C before anything was recorded.
  public static let interrupted = Phrase(
    vi: "Đã dừng theo yêu cầu.", en: "Interrupted.", ru: "Прервано.")
  /// Ctrl-C while recording: what is on its way comes to its end.
  public static let finishing = Phrase(
    vi: "Đang ghi nốt phần đã gửi rồi dừng. Nhấn Ctrl-C lần nữa để dừng ngay.",
    en: "Stopping once what was sent is recorded. Press Ctrl-C again to stop at once.",
    ru: "Остановка после записи отправленного. Нажмите Ctrl-C ещё раз, чтобы прервать сразу.")
  /// Ctrl-C twice while recording.
  public static let interruptedRecording = Phrase(
    vi: "Đã dừng khi đang ghi; chưa rõ đã ghi hay chưa. Xem trước khi ghi lại: huunghi show last.",
    en: "Interrupted while recording; whether it was recorded isn't known. Look first: huunghi show last.",
    ru: "Прервано во время записи; записано ли, неизвестно. Сначала посмотрите: huunghi show last.")

  /// A read model that has stopped; the record stands.
  public static func projectionStopped(_ name: String, at position: Int) -> Phrase {
    Phrase(
      vi: "Đã ghi, nhưng bảng đọc “\(name)” dừng ở sự kiện \(position). Xem: huunghi doctor.",
      en: "Recorded, but the read model “\(name)” has stopped at event \(position). See: huunghi doctor.",
      ru: "Записано, но представление «\(name)» остановилось на событии \(position). См. huunghi doctor.")
  }

  /// What was answered comes from read models one of which has stopped.
  public static func answerBehind(_ name: String, at position: Int) -> Phrase {
    Phrase(
      vi:
        "Cảnh báo: bảng đọc “\(name)” dừng ở sự kiện \(position), chỉ biết đến sự kiện \(position - 1). Xem: huunghi doctor.",
      en:
        "Warning: the read model “\(name)” has stopped at event \(position) and knows the record up to event \(position - 1) only. See: huunghi doctor.",
      ru:
        "Внимание: представление «\(name)» остановилось на событии \(position) и знает записи только до события \(position - 1). См. huunghi doctor."
    )
  }

  /// Events are missing in the log.
  public static func eventsMissing(_ first: Int, through last: Int) -> Phrase {
    let what =
      first == last
      ? Phrase(vi: "sự kiện \(first)", en: "event \(first)", ru: "события \(first)")
      : Phrase(
        vi: "sự kiện từ vị trí \(first) đến \(last)", en: "events from position \(first) to \(last)",
        ru: "событий с позиции \(first) по \(last)")
    return Phrase(
      vi:
        "Nhật ký thiếu \(what.vi): đã bị sửa hoặc hỏng. Xem: huunghi log verify; phục hồi từ bản sao lưu đã đối chiếu.",
      en:
        "The log has no \(what.en): it was changed or damaged. See: huunghi log verify; restore a verified backup.",
      ru:
        "В журнале нет \(what.ru): он изменён или повреждён. См. huunghi log verify; восстановите проверенную копию.")
  }

  /// A table, or a column of one, is gone. `reason` is the server's word.
  public static func damagedTables(_ reason: String) -> Phrase {
    Phrase(
      vi:
        "Một bảng trong cơ sở dữ liệu bị mất hoặc bị sửa: \(Phrase.sentence(reason)) Nếu là bảng đọc, dựng lại: huunghi projection rebuild TÊN (tên: huunghi projection list); nếu là nhật ký, phục hồi bản sao lưu: huunghi database restore.",
      en:
        "A table of the database is gone or was changed: \(Phrase.sentence(reason)) If it is a read model's, make it anew: huunghi projection rebuild NAME (names: huunghi projection list); if it is the log's, restore a backup: huunghi database restore.",
      ru:
        "Таблица базы данных пропала или изменена: \(Phrase.sentence(reason)) Если это таблица для чтения, постройте её заново: huunghi projection rebuild ИМЯ (имена: huunghi projection list); если журнал — восстановите копию: huunghi database restore."
    )
  }

  /// The server's own data are damaged. `reason` is the server's word, with the file or index.
  public static func damagedData(_ reason: String) -> Phrase {
    Phrase(
      vi:
        "Dữ liệu trên máy chủ bị hỏng: \(Phrase.sentence(reason)) Tìm sự kiện nào không đọc được bằng: huunghi log verify; phục hồi từ bản sao lưu đã đối chiếu bằng: huunghi database restore.",
      en:
        "The server's data are damaged: \(Phrase.sentence(reason)) Which events can't be read, says: huunghi log verify; restore a verified backup: huunghi database restore.",
      ru:
        "Данные сервера повреждены: \(Phrase.sentence(reason)) Какие события не читаются, скажет huunghi log verify; восстановите проверенную копию: huunghi database restore."
    )
  }

  /// A read model nobody knows.
  public static func unknownProjection(_ name: String) -> Phrase {
    Phrase(
      vi: "Không có bảng đọc “\(name)”. Xem: huunghi projection list.",
      en: "There is no read model “\(name)”. See: huunghi projection list.",
      ru: "Нет представления «\(name)». См. huunghi projection list.")
  }

  /// More of something than is taken at once.
  public static func tooLarge(_ what: String, size: Int, limit: Int) -> Phrase {
    Phrase(
      vi: "Quá lớn (\(what)): \(size), tối đa \(limit).",
      en: "Too large (\(what)): \(size), at most \(limit).",
      ru: "Слишком велико (\(what)): \(size), не больше \(limit).")
  }

  /// An event that isn't in the log.
  public static func noSuchEvent(_ typed: String) -> Phrase {
    Phrase(
      vi: "Không có sự kiện số “\(typed)” trong nhật ký. Xem: huunghi log tail.",
      en: "There is no event “\(typed)” in the log. See: huunghi log tail.",
      ru: "Нет события «\(typed)» в журнале. См. huunghi log tail.")
  }
}
