import Friendship

/// What `doctor` found.
public enum DoctorText {
  /// Before what is well.
  public static let good = Phrase(vi: "Tốt:", en: "Good:", ru: "Хорошо:")
  /// Before what is to be seen to, though nothing is wrong yet.
  public static let warning = Phrase(vi: "CHÚ Ý:", en: "WARNING:", ru: "ВНИМАНИЕ:")
  /// Before what isn't.
  public static let problem = Phrase(vi: "VẤN ĐỀ:", en: "PROBLEM:", ru: "ПРОБЛЕМА:")
  /// At the end.
  public static let allGood = Phrase(vi: "Không có vấn đề.", en: "No problems.", ru: "Проблем нет.")
  /// At the end.
  public static let hasProblems = Phrase(
    vi: "Có vấn đề cần xử lý.", en: "There are problems to deal with.", ru: "Есть проблемы, требующие внимания.")

  /// The database answers.
  public static func database(_ version: String, events: Int) -> Phrase {
    Phrase(each: { language in
      let events = Noun.event.counted(events, in: language)
      return Phrase(
        vi: "PostgreSQL \(version), nhật ký có \(events)", en: "PostgreSQL \(version), the log holds \(events)",
        ru: "PostgreSQL \(version), в журнале \(events)"
      ).in(language)
    })
  }
  /// The log's identity.
  public static func logID(_ id: String) -> Phrase {
    Phrase(vi: "mã của nhật ký: \(id)", en: "the log's id: \(id)", ru: "код журнала: \(id)")
  }
  /// Whether events are missing, the first stretches of them.
  public static func positions(_ missing: [ClosedRange<Int>]) -> Phrase {
    guard !missing.isEmpty else {
      return Phrase(
        vi: "số sự kiện liên tục, không thiếu (đọc từng sự kiện: huunghi log verify)",
        en: "event numbers run without a gap (to read each event: huunghi log verify)",
        ru: "номера событий идут без пропусков (прочитать каждое: huunghi log verify)")
    }
    let list = missing.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
    return Phrase(
      vi: "thiếu sự kiện: \(list); xem: huunghi log verify; phục hồi từ bản sao lưu",
      en: "events are missing: \(list); see: huunghi log verify; restore from a backup",
      ru: "нет событий: \(list); см. huunghi log verify; восстановите из резервной копии")
  }
  /// Something that can't be read. `reason` is the server's word, with the file or index.
  public static func unreadable(_ reason: String) -> Phrase {
    Phrase(
      vi: "không đọc được: \(reason); xem: huunghi log verify; phục hồi từ bản sao lưu đã đối chiếu",
      en: "can't be read: \(reason); see: huunghi log verify; restore a verified backup",
      ru: "не читается: \(reason); см. huunghi log verify; восстановите проверенную копию")
  }
  /// Pages of the server's files that it found damaged.
  public static func damagedPages(_ count: Int) -> Phrase {
    Phrase(
      vi: "máy chủ đã gặp \(count) trang dữ liệu hỏng; xem: huunghi log verify; phục hồi từ bản sao lưu đã đối chiếu",
      en: "the server has come upon damaged pages: \(count); see: huunghi log verify; restore a verified backup",
      ru: "сервер обнаружил повреждённые страницы: \(count); см. huunghi log verify; восстановите проверенную копию")
  }
  /// A setting under which something could be lost.
  public static func unsafe(_ name: String, _ value: String) -> Phrase {
    Phrase(
      vi: "\(name) = \(value): mất điện có thể làm mất dữ liệu vừa ghi; đặt lại là on",
      en: "\(name) = \(value): a power failure could lose what was just recorded; set it to on",
      ru: "\(name) = \(value): сбой питания может стереть только что записанное; установите on")
  }
  /// Settings are safe.
  public static let safe = Phrase(
    vi: "thiết lập ghi đĩa an toàn", en: "the settings for writing to disk are safe",
    ru: "настройки записи на диск надёжны")
  /// The server's clock.
  public static func clock(_ secondsBehind: Int) -> Phrase {
    guard secondsBehind > 0 else {
      return Phrase(vi: "đồng hồ máy chủ đúng", en: "the server's clock is right", ru: "часы сервера верны")
    }
    return Phrase(
      vi: "đồng hồ máy chủ chậm \(secondsBehind) giây so với lần ghi cuối; quá 300 giây thì không ghi được",
      en: "the server's clock is \(secondsBehind) s behind the last event; beyond 300 s nothing can be recorded",
      ru: "часы сервера отстают от последней записи на \(secondsBehind) с; свыше 300 с записывать нельзя")
  }
  /// A read model in order: how far it was behind when it was looked at, and for how long, if any of it was its own.
  public static func readModel(_ name: String, lag: Int, seconds: Double?) -> Phrase {
    guard let seconds else {
      return Phrase(
        vi: "bảng đọc “\(name)” theo kịp nhật ký (còn \(lag))", en: "the read model “\(name)” keeps up (\(lag) behind)",
        ru: "представление «\(name)» не отстаёт (осталось \(lag))")
    }
    let time = Int(seconds.rounded())
    return Phrase(
      vi: "bảng đọc “\(name)” vừa được cập nhật: trước đó chậm \(lag) sự kiện, \(time) giây",
      en: "the read model “\(name)” was brought up to date just now: it was \(lag) events and \(time) s behind",
      ru: "представление «\(name)» обновлено сейчас: отставало на \(lag) событий и \(time) с")
  }
  /// Tables of a read model are gone, or lack a column.
  public static func readModelMisshapen(_ name: String, _ tables: [String]) -> Phrase {
    let list = tables.joined(separator: ", ")
    return Phrase(
      vi: "Bảng đọc “\(name)”: mất bảng hoặc cột (\(list)). Dựng lại: huunghi projection rebuild \(name).",
      en:
        "Read model “\(name)”: tables or columns are gone (\(list)). To make it anew: huunghi projection rebuild \(name).",
      ru:
        "Представление «\(name)»: пропали таблицы или столбцы (\(list)). Построить заново: huunghi projection rebuild \(name)."
    )
  }

  /// A read model that wasn't made yet, or whose checkpoint was missing.
  public static func readModelMade(_ name: String, _ events: Int) -> Phrase {
    Phrase(
      vi: "bảng đọc “\(name)” chưa có, vừa được dựng đến sự kiện \(events)",
      en: "the read model “\(name)” wasn't made, and was made just now, up to event \(events)",
      ru: "представления «\(name)» не было; оно построено сейчас, до события \(events)")
  }
  /// A read model that has stopped: at which event, how far it is behind and for how long. `reason` is in English, for an
  /// administrator.
  public static func stopped(_ name: String, at position: Int, _ reason: String, lag: Int, seconds: Double?) -> Phrase {
    let time = Int((seconds ?? 0).rounded())
    return Phrase(
      vi:
        "bảng đọc “\(name)” dừng ở sự kiện \(position), chậm \(lag) sự kiện, \(time) giây: \(Phrase.sentence(reason)) Thử: huunghi projection rebuild \(name)",
      en:
        "the read model “\(name)” has stopped at event \(position), \(lag) events and \(time) s behind: \(Phrase.sentence(reason)) Try: huunghi projection rebuild \(name)",
      ru:
        "представление «\(name)» остановилось на событии \(position), отстаёт на \(lag) событий и \(time) с: \(Phrase.sentence(reason)) Попробуйте: huunghi projection rebuild \(name)"
    )
  }
  /// Read models that an earlier version of the program has left.
  public static func outdatedReadModels(_ count: Int, megabytes: Int) -> Phrase {
    Phrase(
      vi: "\(count) bảng đọc của phiên bản cũ còn chiếm \(megabytes) MB; bỏ đi bằng: huunghi projection prune",
      en: "read models of earlier versions: \(count), \(megabytes) MB; to remove them: huunghi projection prune",
      ru: "представлений прежних версий: \(count), \(megabytes) МБ; удалить: huunghi projection prune")
  }
  /// People whose registration a crash had cut off.
  public static func peopleCompleted(_ count: Int) -> Phrase {
    Phrase(
      vi: "đã hoàn tất ghi danh \(count) người", en: "registration completed of \(count)",
      ru: "завершена регистрация: \(count)")
  }
  /// People whose erasure a crash had cut off.
  public static func peopleErased(_ count: Int) -> Phrase {
    Phrase(
      vi: "đã hoàn tất việc xóa \(count) người", en: "erasure completed of \(count)",
      ru: "завершено удаление данных: \(count)")
  }
  /// Registrations without a record.
  public static func peopleMissing(_ count: Int) -> Phrase {
    guard count > 0 else {
      return Phrase(
        vi: "bảng người khớp với nhật ký", en: "the people table agrees with the log",
        ru: "таблица людей согласна с журналом")
    }
    return Phrase(
      vi: "\(count) người có trong nhật ký nhưng không còn bản ghi tương ứng",
      en: "\(count) people are in the log without a record that answers to it",
      ru: "людей в журнале без соответствующей записи: \(count)")
  }
  /// The files of issued reports and forms.
  public static func keptFiles(sound: Int, damaged: Int, unused: Int) -> Phrase {
    if damaged > 0 {
      return Phrase(
        vi: "\(damaged) tệp của báo cáo đã ban hành bị mất hoặc bị thay đổi; xem: huunghi report verify SỐ",
        en: "\(damaged) files of issued reports are missing or changed; see: huunghi report verify NUMBER",
        ru: "файлов выпущенных отчётов утрачено или изменено: \(damaged); см. huunghi report verify НОМЕР")
    }
    return Phrase(
      vi: "\(sound) tệp đã giữ còn nguyên vẹn, \(unused) tệp không dùng đến",
      en: "\(sound) kept files are sound, \(unused) are referred to by nothing",
      ru: "сохранённых файлов в порядке: \(sound), ни к чему не относятся: \(unused)")
  }
  /// Facts were loaded.
  public static let factsLoaded = Phrase(
    vi: "đã nạp các dữ kiện kèm chương trình còn thiếu", en: "shipped facts that were missing were loaded",
    ru: "загружены недостающие сведения")
  /// Facts on record.
  public static func facts(provinces: Int, kinds: Int) -> Phrase {
    Phrase(
      vi: "\(provinces) tỉnh, thành phố và \(kinds) loại hoạt động",
      en: "\(provinces) provinces and \(kinds) kinds of activity",
      ru: "провинций и городов: \(provinces), видов мероприятий: \(kinds)")
  }
}
