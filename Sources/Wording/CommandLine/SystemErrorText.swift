/// What the system says when it refuses a call on a file, by the number that it gives (`errno`).
///
/// The numbers are Linux's, the same on every processor that Swift runs on; this room knows no system.
public enum SystemErrorText: Int32, CaseIterable, Sendable {
  /// `EPERM`
  case notPermitted = 1
  /// `ENOENT`
  case noSuchFile = 2
  /// `EIO`
  case inputOutput = 5
  /// `EACCES`
  case accessDenied = 13
  /// `EBUSY`
  case busy = 16
  /// `EEXIST`
  case exists = 17
  /// `EXDEV`
  case otherDisk = 18
  /// `ENOTDIR`
  case notAFolder = 20
  /// `EISDIR`
  case isAFolder = 21
  /// `ENFILE`
  case tooManyOpenInSystem = 23
  /// `EMFILE`
  case tooManyOpen = 24
  /// `EFBIG`
  case fileTooLarge = 27
  /// `ENOSPC`
  case diskFull = 28
  /// `EROFS`
  case readOnly = 30
  /// `ENAMETOOLONG`
  case nameTooLong = 36
  /// `ENOTEMPTY`
  case notEmpty = 39
  /// `ELOOP`
  case tooManyLinks = 40
  /// `EDQUOT`
  case quotaUsedUp = 122

  /// What a number means; what the system itself says, in whatever language, where the number is an unusual one.
  ///
  /// - Parameter system: the system's own words, which in English are the ones that others search for.
  public static func phrase(_ number: Int32, system: String) -> Phrase {
    guard let known = SystemErrorText(rawValue: number) else { return Phrase(verbatim: system) }
    let (vi, ru) = known.words
    return Phrase(vi: vi, en: system, ru: ru)
  }

  private var words: (vi: String, ru: String) {
    switch self {
    case .notPermitted: ("hệ thống không cho phép", "операция не разрешена")
    case .noSuchFile: ("không có tệp hoặc thư mục ấy", "нет такого файла или папки")
    case .inputOutput: ("ổ đĩa đọc, ghi bị lỗi", "ошибка ввода-вывода")
    case .accessDenied: ("không có quyền truy cập", "нет прав доступа")
    case .busy: ("đang được dùng", "сейчас занято")
    case .exists: ("đã có sẵn", "уже существует")
    case .otherDisk: ("nằm trên một ổ đĩa khác", "находится на другом диске")
    case .notAFolder: ("một phần của đường dẫn không phải là thư mục", "часть пути — не папка")
    case .isAFolder: ("đó là một thư mục", "это папка")
    case .tooManyOpenInSystem: ("cả hệ thống đang mở quá nhiều tệp", "в системе открыто слишком много файлов")
    case .tooManyOpen: ("đang mở quá nhiều tệp", "открыто слишком много файлов")
    case .fileTooLarge: ("tệp quá lớn", "файл слишком велик")
    case .diskFull: ("ổ đĩa đã đầy", "на диске нет места")
    case .readOnly: ("ổ đĩa chỉ cho đọc", "диск доступен только для чтения")
    case .nameTooLong: ("tên quá dài", "слишком длинное имя")
    case .notEmpty: ("thư mục không trống", "папка не пуста")
    case .tooManyLinks: ("liên kết nối nhau quá nhiều lần", "слишком длинная цепочка ссылок")
    case .quotaUsedUp: ("đã hết dung lượng được cấp", "исчерпана квота на диске")
    }
  }
}
