/// What is said of the private PostgreSQL.
public enum ClusterText {
  /// It is being made.
  public static func making(_ folder: String) -> Phrase {
    Phrase(
      vi: "Lần đầu dùng: đang tạo PostgreSQL riêng trong \(folder) …",
      en: "First use: making a private PostgreSQL in \(folder) …",
      ru: "Первый запуск: создаётся собственный PostgreSQL в \(folder) …")
  }
  /// The facts are being loaded.
  public static let loading = Phrase(
    vi: "Đã tạo xong, đã nạp tỉnh, thành phố và loại hoạt động.",
    en: "It is ready; provinces and kinds of activity are loaded.",
    ru: "Готово; провинции и виды мероприятий загружены.")

  /// The server programs aren't there.
  public static func programsMissing(_ folders: String) -> Phrase {
    Phrase(
      vi: "Chưa cài PostgreSQL (đã tìm trong \(folders)). Trên Debian: apt-get install postgresql. "
        + "Hoặc dùng máy chủ khác: HUUNGHI_DATABASE_URL.",
      en: "PostgreSQL isn't installed (looked in \(folders)). On Debian: apt-get install postgresql. "
        + "Or use another server: HUUNGHI_DATABASE_URL.",
      ru: "PostgreSQL не установлен (искали в \(folders)). В Debian: apt-get install postgresql. "
        + "Или другой сервер: HUUNGHI_DATABASE_URL.")
  }
  /// Another major version made it.
  public static func otherVersion(found: Int, installed: String) -> Phrase {
    Phrase(
      vi: """
        Dữ liệu do PostgreSQL \(found) tạo, nhưng máy đang có: \(installed). Cài thêm PostgreSQL \(found) để mở. Rồi chuyển lên \
        phiên bản mới: huunghi database upgrade.
        """,
      en: """
        The data was made by PostgreSQL \(found), and installed is: \(installed). Install PostgreSQL \(found) beside it to \
        open it. Then bring it to the newer one: huunghi database upgrade
        """,
      ru: """
        Данные созданы PostgreSQL \(found), а установлен: \(installed). Установите рядом PostgreSQL \(found). Затем перейдите на \
        новую версию: huunghi database upgrade
        """)
  }
  /// The user that the server runs as is missing.
  public static func userMissing(_ name: String) -> Phrase {
    Phrase(
      vi:
        "PostgreSQL không chạy dưới quyền root, và không có người dùng “\(name)”. Trên Debian: apt-get install postgresql.",
      en:
        "PostgreSQL refuses to run as root, and there is no user “\(name)”. On Debian: apt-get install postgresql.",
      ru:
        "PostgreSQL не работает от root, а пользователя «\(name)» нет. В Debian: apt-get install postgresql.")
  }
  /// A folder that can't be used. `why` is what the system said.
  public static func folderUnusable(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "Không dùng được thư mục \(path): \(why.vi)", en: "The folder \(path) can't be used: \(why.en)",
      ru: "Папку \(path) использовать нельзя: \(why.ru)")
  }
  /// A file that can't be read. `why` is what the system said.
  public static func fileUnreadable(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "Không đọc được tệp \(path): \(why.vi)", en: "The file \(path) can't be read: \(why.en)",
      ru: "Файл \(path) прочитать нельзя: \(why.ru)")
  }
  /// A file stands where a folder should.
  public static let notAFolder = Phrase(
    vi: "đó không phải là thư mục", en: "it isn't a folder", ru: "это не папка")
  /// Somebody else's folder.
  public static func folderOfOtherUser(_ number: Int) -> Phrase {
    Phrase(
      vi: "nó thuộc về người dùng khác (số \(number))", en: "it belongs to another user (number \(number))",
      ru: "она принадлежит другому пользователю (номер \(number))")
  }
  /// A folder that isn't private.
  public static let folderOpen = Phrase(
    vi: "người khác vào được; sửa bằng chmod 700", en: "others may enter it; chmod 700 would do",
    ru: "в неё могут войти другие; поможет chmod 700")
  /// A folder that the server's user doesn't get to.
  public static func folderClosed(to user: String, at folder: String) -> Phrase {
    Phrase(
      vi: "máy chủ chạy với người dùng \(user), mà người dùng ấy không vào được \(folder)",
      en: "the server runs as the user \(user), to whom \(folder) is closed",
      ru: "сервер работает от имени \(user), а \(folder) для этого пользователя закрыта")
  }
  /// A path that is too long for the server.
  public static func pathTooLong(_ limit: Int) -> Phrase {
    Phrase(
      vi: "đường dẫn dài quá \(limit) byte", en: "its path is longer than \(limit) bytes",
      ru: "её путь длиннее \(limit) байт")
  }
  /// A path that the server can't be told.
  public static let pathWithLineBreak = Phrase(
    vi: "đường dẫn có ký tự xuống dòng", en: "its path holds a line break", ru: "в её пути есть перевод строки")
  /// A path that is too long for a socket, and no other place for one. `why` is why not there.
  public static func noSocketFolder(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "đường dẫn quá dài để đặt socket, mà \(path) cũng không dùng được: \(why.vi)",
      en: "its path is too long for a socket, and \(path) can't be used: \(why.en)",
      ru: "её путь слишком длинен для сокета, а \(path) использовать нельзя: \(why.ru)")
  }
  /// A system that can't do what an upgrade needs.
  public static let noExchange = Phrase(
    vi: "hệ thống này không đổi chỗ được hai thư mục", en: "this system can't exchange two folders",
    ru: "эта система не умеет менять две папки местами")
  /// No name is left for the old data.
  public static let namesTaken = Phrase(
    vi: "đã có cả nghìn thư mục mang tên ấy", en: "a thousand of that name are there",
    ru: "папок с таким именем уже тысяча")
  /// Something else is in its place.
  public static func notACluster(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      vi: "\(path) không phải dữ liệu PostgreSQL: \(why.vi)", en: "\(path) holds no PostgreSQL data: \(why.en)",
      ru: "В \(path) нет данных PostgreSQL: \(why.ru)")
  }
  /// Files of something else.
  public static let noVersion = Phrase(
    vi: "thư mục không trống mà không có tệp PG_VERSION", en: "it isn't empty and has no PG_VERSION",
    ru: "папка не пуста, а файла PG_VERSION в ней нет")
  /// A damaged file.
  public static let unknownVersion = Phrase(
    vi: "tệp PG_VERSION không ghi phiên bản nào", en: "its PG_VERSION names no version",
    ru: "в файле PG_VERSION не указана версия")
  /// Nothing at all.
  public static let nothingThere = Phrase(vi: "ở đó không có gì", en: "there is none", ru: "там ничего нет")
  /// Somebody else is at it.
  public static let busy = Phrase(
    vi: "Một tiến trình khác chạy hoặc dừng PostgreSQL riêng đã quá lâu.",
    en: "Another process has been starting or stopping the private PostgreSQL for too long.",
    ru: "Другой процесс слишком долго запускает или останавливает собственный PostgreSQL.")
  /// A start that takes too long. `why` is what the server says.
  public static func notUp(_ why: String) -> Phrase {
    Phrase(
      vi: "PostgreSQL riêng chưa chạy xong: \(why)", en: "The private PostgreSQL isn't up yet: \(why)",
      ru: "Собственный PostgreSQL ещё не запустился: \(why)")
  }
  /// A server that couldn't be made, started or stopped. `why` is what it said.
  public static func failed(_ why: String) -> Phrase {
    Phrase(
      vi: "PostgreSQL riêng gặp lỗi: \(why)", en: "The private PostgreSQL failed: \(why)",
      ru: "Сбой собственного PostgreSQL: \(why)")
  }
  /// There was no room to start.
  public static func diskFull(_ folder: String) -> Phrase {
    Phrase(
      vi: "PostgreSQL riêng không chạy được: ổ đĩa chứa \(folder) đã đầy. Giải phóng chỗ trống rồi thực hiện lại.",
      en:
        "The private PostgreSQL can't run: the disk that holds \(folder) is full. Make room, then run the command again.",
      ru:
        "Собственный PostgreSQL не запускается: диск с \(folder) заполнен. Освободите место и повторите команду.")
  }
  /// Nothing has been made yet.
  public static func absent(_ folder: String) -> Phrase {
    Phrase(
      vi: "Chưa có PostgreSQL riêng trong \(folder); lệnh đầu tiên cần đến sẽ tạo.",
      en: "There is no private PostgreSQL in \(folder) yet; the first command that needs it makes it.",
      ru: "Собственного PostgreSQL в \(folder) ещё нет; его создаст первая же команда.")
  }
  /// It stands still.
  public static func stopped(_ folder: String) -> Phrase {
    Phrase(
      vi: "PostgreSQL riêng trong \(folder) đang dừng.",
      en: "The private PostgreSQL in \(folder) is stopped.",
      ru: "Собственный PostgreSQL в \(folder) остановлен.")
  }
  /// It runs.
  public static func running(_ folder: String, version: String, process: Int) -> Phrase {
    Phrase(
      vi: "PostgreSQL \(version) riêng trong \(folder) đang chạy (tiến trình \(process)).",
      en: "The private PostgreSQL \(version) in \(folder) runs (process \(process)).",
      ru: "Собственный PostgreSQL \(version) в \(folder) работает (процесс \(process)).")
  }
  /// A server that isn't ours to start or stop.
  public static func external(_ address: String) -> Phrase {
    Phrase(
      vi: "Đang dùng máy chủ ngoài: \(address).", en: "An external server is used: \(address).",
      ru: "Используется внешний сервер: \(address).")
  }
  /// `database start` of an external server.
  public static let notOurs = Phrase(
    vi: "Cơ sở dữ liệu ở máy chủ ngoài; huunghi không chạy hay dừng máy chủ ấy.",
    en: "The database is on an external server, which huunghi neither starts nor stops.",
    ru: "База данных на внешнем сервере; huunghi его не запускает и не останавливает.")
  /// The migrations that were applied.
  public static func migrated(_ count: Int) -> Phrase {
    count == 0
      ? Phrase(
        vi: "Cơ sở dữ liệu đã ở phiên bản này.", en: "The database is up to date.",
        ru: "База данных уже обновлена.")
      : Phrase(
        vi: "Đã nâng cấp cơ sở dữ liệu (\(count) bước).",
        en: "The database was brought up to date (\(count) steps).",
        ru: "База данных обновлена (шагов: \(count)).")
  }
  /// It was brought to a newer version. `old` is where the old files are.
  public static func upgraded(to version: Int, old: String) -> Phrase {
    Phrase(
      vi: "Sổ nay ở PostgreSQL \(version). Dữ liệu cũ còn trong \(old); sao lưu xong rồi hãy xóa.",
      en:
        "The book is kept by PostgreSQL \(version) now. The old data is in \(old); remove it once you have a new backup.",
      ru: "Журнал теперь в PostgreSQL \(version). Старые данные — в \(old); удалите их, когда будет новая копия.")
  }
  /// There is no newer version installed.
  public static func newestAlready(_ version: Int) -> Phrase {
    Phrase(
      vi: "Sổ đang ở PostgreSQL \(version), phiên bản mới nhất đã cài.",
      en: "The book is kept by PostgreSQL \(version), the newest that is installed.",
      ru: "Журнал в PostgreSQL \(version), новее не установлено.")
  }
}
