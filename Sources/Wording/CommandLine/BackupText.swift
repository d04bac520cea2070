import Friendship

/// What is said while the book is backed up, checked and restored.
public enum BackupText {
  // MARK: What goes on

  /// The log is being read.
  public static let reading = Phrase(vi: "Đọc nhật ký", en: "Reading the log", ru: "Чтение журнала")
  /// Files are being copied.
  public static let copying = Phrase(vi: "Sao chép", en: "Copying", ru: "Копирование")
  /// Bytes are being compared with the manifest.
  public static let checkingFiles = Phrase(vi: "Kiểm tra tệp", en: "Checking the files", ru: "Проверка файлов")
  /// A copy is being started.
  public static let starting = Phrase(
    vi: "Mở thử bản sao", en: "Starting a copy of the backup", ru: "Запуск дубликата копии")
  /// Read models are being made.
  public static let building = Phrase(
    vi: "Dựng các bảng đọc", en: "Building the read models", ru: "Построение представлений")
  /// Both sides are being compared.
  public static let comparing = Phrase(vi: "Đối chiếu", en: "Comparing", ru: "Сверка")
  /// Ctrl-C while something is being copied.
  public static let stopping = Phrase(
    vi: "Đang dừng và dọn phần làm dở. Nhấn Ctrl-C lần nữa để dừng ngay.",
    en: "Stopping, and removing what was half made. Press Ctrl-C again to stop at once.",
    ru: "Остановка и удаление недоделанного. Нажмите Ctrl-C ещё раз, чтобы прервать сразу.")

  // MARK: Answers

  /// A backup was made. `size` is in megabytes.
  public static func made(_ folder: String, events: Int, megabytes: Int) -> Phrase {
    Phrase(each: { language in
      let count = Noun.event.counted(events, in: language)
      return Phrase(
        vi: "Đã sao lưu \(count) vào \(folder) (\(megabytes) MB).",
        en: "\(count) backed up into \(folder) (\(megabytes) MB).",
        ru: "Резервная копия создана в \(folder): \(count) (\(megabytes) МБ)."
      ).in(language)
    })
  }
  /// What is backed up is a book that has moved.
  public static func restoredOfMoved(_ address: String, isOpen: Bool) -> Phrase {
    if isOpen {
      return Phrase(
        vi: """
          Lưu ý: bản sao lưu là của sổ cũ, đã đóng khi chuyển sang \(address). Sổ khôi phục ở đây thì mở; nếu sổ ở địa chỉ \
          kia còn dùng thì từ nay có hai sổ khác nhau.
          """,
        en: """
          Note: the backup is of the old book, closed when it was moved to \(address). What was restored here is open; if \
          the book at that address is still in use, there are two of them from now on.
          """,
        ru: """
          Внимание: копия снята со старого журнала, закрытого при переносе на \(address). Восстановленный здесь открыт; \
          если журнал по тому адресу ещё ведётся, теперь их два.
          """)
    }
    return Phrase(
      vi: """
        Lưu ý: bản sao lưu là của sổ cũ, đã đóng khi chuyển sang \(address); sổ khôi phục ở đây chỉ đọc được. Để ghi tiếp, \
        dùng sổ ở địa chỉ ấy, hoặc khôi phục vào một cơ sở dữ liệu mới (HUUNGHI_DATABASE_URL).
        """,
      en: """
        Note: the backup is of the old book, closed when it was moved to \(address); what was restored here can only be \
        read. To go on recording, use the book at that address, or restore into a new database (HUUNGHI_DATABASE_URL).
        """,
      ru: """
        Внимание: копия снята со старого журнала, закрытого при переносе на \(address); восстановленный здесь — только для \
        чтения. Чтобы продолжить записи, работайте с журналом по тому адресу или восстановите копию в новую базу \
        (HUUNGHI_DATABASE_URL).
        """)
  }

  /// Said with a backup of a book that was moved.
  public static func ofMoved(_ address: String) -> Phrase {
    Phrase(
      vi: """
        Lưu ý: đây là sổ cũ, đã đóng khi chuyển sang \(address); những gì ghi từ đó không có trong bản sao lưu này. Sao lưu cả \
        sổ ở địa chỉ mới.
        """,
      en: """
        Note: this is the old book, closed when it was moved to \(address); nothing recorded since is in this backup. Back up \
        the book at its new address too.
        """,
      ru: """
        Внимание: это старый журнал, закрытый при переносе на \(address); записанного с тех пор в этой копии нет. Создайте \
        копию и журнала по новому адресу.
        """)
  }
  /// What to do with a new backup.
  public static func next(_ folder: String) -> Phrase {
    Phrase(
      vi: "Có cả dữ liệu cá nhân: giữ nơi an toàn, ngoài máy này. Kiểm tra: huunghi database backup --verify \(folder)",
      en:
        "It holds personal data: keep it safe, and off this machine. Check it: huunghi database backup --verify \(folder)",
      ru:
        "В ней персональные данные: храните её надёжно и не на этой машине. Проверка: huunghi database backup --verify \(folder)"
    )
  }
  /// A backup was checked.
  public static func verified(_ folder: String, events: Int, at moment: String) -> Phrase {
    Phrase(each: { language in
      let count = Noun.event.counted(events, in: language)
      return Phrase(
        vi: "Bản sao lưu trong \(folder) tốt: mở được, \(count) đúng như khi sao lưu lúc \(moment).",
        en: "The backup in \(folder) is good: it starts, and its \(count) are those that were backed up at \(moment).",
        ru: "Копия в \(folder) исправна: запускается, \(count) — те же, что были сохранены \(moment)."
      ).in(language)
    })
  }
  /// The result couldn't be written into the backup's own file: a medium that can't be written, most likely.
  public static func verifiedNotNoted(_ file: String) -> Phrase {
    Phrase(
      vi: "Không ghi được kết quả vào \(file); đã ghi ở máy này.",
      en: "The result couldn't be written into \(file); it is kept on this machine.",
      ru: "Записать результат в \(file) не удалось; он сохранён на этой машине.")
  }
  /// The backup is there, and couldn't be noted beside the settings, for a reason that is a sentence.
  public static func notRegistered(_ why: Phrase) -> Phrase {
    Phrase(
      vi: "Không ghi nhớ được bản sao lưu này, nên huunghi doctor không biết có nó. \(why.vi)",
      en: "No note could be taken of this backup, so huunghi doctor won't know of it. \(why.en)",
      ru: "Отметить эту копию не удалось, и huunghi doctor о ней не узнает. \(why.ru)")
  }
  /// The book was restored.
  public static func restored(_ place: String, events: Int, at moment: String) -> Phrase {
    Phrase(each: { language in
      let count = Noun.event.counted(events, in: language)
      return Phrase(
        vi: """
          Đã khôi phục \(count) vào \(place), như lúc \(moment). Những gì ghi sau đó không có trong bản sao này. \
          Ai đã được xóa sau đó thì phải xóa lại: huunghi person erase.
          """,
        en: """
          \(count) restored into \(place), as of \(moment). What was recorded later isn't in this backup. \
          Whoever was erased later has to be erased again: huunghi person erase.
          """,
        ru: """
          Восстановлено в \(place) по состоянию на \(moment): \(count). Записанного позже в этой копии нет. \
          Данные, удалённые позже, удалите снова: huunghi person erase.
          """
      ).in(language)
    })
  }

  // MARK: Refusals

  /// Both at once.
  public static let verifyOrDump = Phrase(
    vi: "--verify không đi cùng --dump: loại của bản sao lưu đã có sẵn trong thư mục.",
    en: "--verify and --dump don't go together: what sort of backup it is, the folder says.",
    ru: "--verify и --dump вместе не указывают: вид копии известен из папки.")
  /// There is no book to back up.
  public static func nothingThere(_ folder: String) -> Phrase {
    Phrase(
      vi: "Chưa có sổ nào trong \(folder) để sao lưu.", en: "There is no book in \(folder) to back up.",
      ru: "В \(folder) ещё нет журнала, сохранять нечего.")
  }
  /// A folder that a backup can't be made in.
  public static func folderNotEmpty(_ folder: String) -> Phrase {
    Phrase(
      vi: "Thư mục \(folder) không trống. Mỗi bản sao lưu cần một thư mục mới, ví dụ \(folder)/2026-11-24.",
      en: "The folder \(folder) isn't empty. Each backup takes a folder of its own, such as \(folder)/2026-11-24.",
      ru: "Папка \(folder) не пуста. Каждой копии нужна своя папка, например \(folder)/2026-11-24.")
  }
  /// A folder with a whole backup in it.
  public static func alreadyBackup(_ folder: String) -> Phrase {
    Phrase(
      vi:
        "Trong \(folder) đã có một bản sao lưu. Chọn thư mục khác; để kiểm tra nó: huunghi database backup --verify \(folder)",
      en:
        "\(folder) holds a backup already. Choose another folder; to check it: huunghi database backup --verify \(folder)",
      ru: "В \(folder) уже есть копия. Выберите другую папку; проверить её: huunghi database backup --verify \(folder)")
  }
  /// A folder with half a backup.
  public static func unfinished(_ folder: String) -> Phrase {
    Phrase(
      vi:
        "Bản sao lưu trong \(folder) làm dở (bị ngắt giữa chừng) nên không dùng được. Xóa thư mục ấy rồi sao lưu lại.",
      en:
        "The backup in \(folder) is half made (it was cut off) and can't be used. Remove the folder and back up again.",
      ru: "Копия в \(folder) не закончена (была прервана) и не годится. Удалите папку и создайте копию заново.")
  }
  /// A folder that another command is making a backup in.
  public static func beingMade(_ folder: String) -> Phrase {
    Phrase(
      vi: "Một lệnh khác đang sao lưu vào \(folder). Đợi lệnh ấy xong, hoặc chọn thư mục khác.",
      en: "Another command is making a backup in \(folder). Wait until it is done, or choose another folder.",
      ru: "Другая команда создаёт копию в \(folder). Дождитесь её завершения или выберите другую папку.")
  }
  /// A folder that isn't a backup.
  public static func notABackup(_ folder: String) -> Phrase {
    Phrase(
      vi: "\(folder) không phải là bản sao lưu của huunghi: không có backup.json.",
      en: "\(folder) is no backup of huunghi's: it has no backup.json.",
      ru: "\(folder) — не резервная копия huunghi: нет backup.json.")
  }
  /// A backup's own file can't be read.
  public static func badRecord(_ file: String) -> Phrase {
    Phrase(
      vi: "Không đọc được \(file): tệp hỏng hoặc do phiên bản mới hơn tạo.",
      en: "\(file) can't be read: it is damaged, or a newer version made it.",
      ru: "\(file) не читается: повреждён или создан более новой версией.")
  }
  /// Files aren't what they were. `why` is what the program said.
  public static func damaged(_ folder: String, _ why: String) -> Phrase {
    Phrase(
      vi: "Bản sao lưu trong \(folder) bị hỏng, đừng dựa vào nó: \(why)",
      en: "The backup in \(folder) is damaged; don't rely on it: \(why)",
      ru: "Копия в \(folder) повреждена, полагаться на неё нельзя: \(why)")
  }
  /// The log in it isn't the one that was backed up.
  public static func differs(_ folder: String) -> Phrase {
    Phrase(
      vi: "Nhật ký trong bản sao lưu \(folder) không giống nhật ký lúc sao lưu (gốc Merkle khác). Đừng dựa vào nó.",
      en: "The log in the backup \(folder) isn't the log that was backed up (another Merkle root). Don't rely on it.",
      ru: "Журнал в копии \(folder) — не тот, что сохраняли (другой корень Меркла). Полагаться на неё нельзя.")
  }
  /// A backup was to be made among the files of what it is a backup of.
  public static func inDataFolder(_ path: String, _ data: String) -> Phrase {
    Phrase(
      vi: "\(path) nằm trong thư mục dữ liệu \(data). Hãy sao lưu ra ngoài, tốt nhất là sang ổ đĩa khác.",
      en: "\(path) lies in the data folder \(data). Make the backup outside of it, best on another disk.",
      ru: "\(path) находится в папке данных \(data). Создайте копию вне её, лучше на другом диске.")
  }

  /// A folder's name that has no character.
  public static let noFolder = Phrase(
    vi: "Chưa ghi thư mục. Ví dụ: huunghi database backup /media/usb/huunghi.",
    en: "No folder was given. For example: huunghi database backup /media/usb/huunghi.",
    ru: "Папка не указана. Например: huunghi database backup /media/usb/huunghi.")

  /// No server comes up on a copy of the backup.
  public static func startsNoServer(_ path: String, _ why: String) -> Phrase {
    Phrase(
      vi: "Bản sao lưu trong \(path) không dùng được: PostgreSQL không khởi động được với một bản chép của nó: \(why)",
      en: "The backup in \(path) can't be used: PostgreSQL doesn't start with a copy of it: \(why)",
      ru: "Резервная копия в \(path) непригодна: PostgreSQL с её дубликатом не запускается: \(why)")
  }

  /// The log in it can't be read through. `why` is in English.
  public static func unreadable(_ folder: String, _ why: String) -> Phrase {
    Phrase(
      vi: "Không đọc hết được nhật ký trong bản sao lưu \(folder): \(Phrase.sentence(why)) Đừng dựa vào nó.",
      en: "The log in the backup \(folder) can't be read through: \(Phrase.sentence(why)) Don't rely on it.",
      ru: "Журнал в копии \(folder) не читается до конца: \(Phrase.sentence(why)) Полагаться на неё нельзя.")
  }
  /// A backup that wasn't made. `why` is what the program said.
  public static func failed(_ why: String) -> Phrase {
    Phrase(
      vi: "Không sao lưu được: \(why)", en: "The backup wasn't made: \(why)", ru: "Копия не создана: \(why)")
  }
  /// A backup that couldn't be read in.
  public static func notRestored(_ why: String) -> Phrase {
    Phrase(
      vi: "Không đọc được bản sao lưu vào máy chủ: \(why)", en: "The backup couldn't be read in: \(why)",
      ru: "Копию прочитать не удалось: \(why)")
  }
  /// A disk without room.
  public static func noRoom(_ path: String) -> Phrase {
    Phrase(
      vi: "Ổ đĩa chứa \(path) đã hết chỗ. Chưa tạo được gì.", en: "The disk of \(path) is full. Nothing was made.",
      ru: "На диске с \(path) нет места. Ничего не создано.")
  }
  /// Programs that are missing. `package` is Debian's.
  public static func programsMissing(_ programs: String, version: Int, folders: String, package: String) -> Phrase {
    Phrase(
      vi:
        "Thiếu \(programs) của PostgreSQL \(version) (đã tìm trong \(folders)). Trên Debian: apt-get install \(package)",
      en:
        "\(programs) of PostgreSQL \(version) are missing (looked in \(folders)). On Debian: apt-get install \(package)",
      ru: "Нет \(programs) из PostgreSQL \(version) (искали в \(folders)). В Debian: apt-get install \(package)")
  }
  /// There is a book where one was to be restored.
  public static func bookInPlace(_ place: String, aside: String) -> Phrase {
    Phrase(
      vi: """
        Đã có sổ trong \(place); khôi phục không bao giờ ghi đè. Muốn thay, cất sổ ấy sang bên trước: \
        huunghi database stop && mv \(place) \(aside)
        """,
      en: """
        There is a book in \(place), and restoring never overwrites one. To replace it, move it aside first: \
        huunghi database stop && mv \(place) \(aside)
        """,
      ru: """
        В \(place) уже есть журнал, поверх него восстановления не бывает. Чтобы заменить, сначала отложите его: \
        huunghi database stop && mv \(place) \(aside)
        """)
  }

  // MARK: What doctor says

  /// A verified backup that is young enough.
  public static func recent(_ day: String, _ folder: String) -> Phrase {
    Phrase(
      vi: "bản sao lưu đã kiểm tra gần nhất: \(day), \(folder)", en: "the newest verified backup: \(day), \(folder)",
      ru: "последняя проверенная копия: \(day), \(folder)")
  }
  /// The same of one whose folder isn't there now.
  public static func recentElsewhere(_ day: String, _ folder: String) -> Phrase {
    Phrase(
      vi:
        "bản sao lưu đã kiểm tra gần nhất: \(day), \(folder); thư mục ấy hiện KHÔNG có ở đây: nếu nó không nằm trên thiết bị đã tháo ra thì hãy sao lưu lại",
      en:
        "the newest verified backup: \(day), \(folder); that folder is NOT there now: unless it is on a medium that was taken out, back up again",
      ru:
        "последняя проверенная копия: \(day), \(folder); этой папки сейчас НЕТ: если она не на отключённом носителе, создайте копию заново"
    )
  }
  /// The newest one is younger than now.
  public static func fromFuture(_ day: String) -> Phrase {
    Phrase(
      vi:
        "bản sao lưu đã kiểm tra gần nhất mang thời điểm ở tương lai, \(day): đồng hồ máy sai, lúc ấy hoặc bây giờ; chỉnh đồng hồ rồi sao lưu lại",
      en:
        "the newest verified backup is dated in the future, \(day): the machine's clock was or is wrong; set it, then back up again",
      ru:
        "последняя проверенная копия датирована будущим, \(day): часы машины шли или идут неверно; исправьте их и создайте копию заново"
    )
  }
  /// None, of a book in which nobody has recorded anything.
  public static let notYetNeeded = Phrase(
    vi: "chưa ai ghi gì nên chưa cần sao lưu", en: "nobody has recorded anything, so no backup is needed yet",
    ru: "никто ещё ничего не записал, резервная копия пока не нужна")
  /// None.
  public static let missing = Phrase(
    vi: "không có bản sao lưu nào đã kiểm tra; chạy: huunghi database backup THƯ-MỤC, rồi … backup --verify THƯ-MỤC",
    en: "there is no verified backup; run: huunghi database backup FOLDER, then … backup --verify FOLDER",
    ru: "нет ни одной проверенной копии; запустите: huunghi database backup ПАПКА, затем … backup --verify ПАПКА")
  /// Too old.
  public static func old(_ day: String) -> Phrase {
    Phrase(
      vi: "bản sao lưu đã kiểm tra gần nhất là của \(day), quá bảy ngày; sao lưu và kiểm tra lại",
      en: "the newest verified backup is of \(day), more than seven days ago; make and verify another",
      ru: "последняя проверенная копия — от \(day), больше семи дней назад; создайте и проверьте новую")
  }
}
