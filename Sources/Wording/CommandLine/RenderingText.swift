import Friendship

/// What a person is told when a document can't be made in the form they asked for.
public enum RenderingText {
  /// A program isn't installed. `command` installs it on Debian.
  public static func programMissing(_ name: String, command: String) -> Phrase {
    Phrase(
      vi: "Máy này chưa có \(name) để tạo tệp. Cài bằng lệnh (quyền quản trị): \(command)",
      en: "\(name), which makes this file, isn't on this machine. Install it (as administrator): \(command)",
      ru: "На этом компьютере нет \(name), без которого файл не создать. Установите (от администратора): \(command)")
  }

  /// A program was ended because it didn't end.
  public static func programTimedOut(_ name: String, seconds: Int) -> Phrase {
    Phrase(
      vi: "\(name) chạy quá \(seconds) giây nên đã bị dừng; chưa tạo tệp nào. Hãy thử lại.",
      en: "\(name) hadn't finished after \(seconds) s and was stopped; no file was made. Try again.",
      ru: "\(name): работа не завершилась за \(seconds) с и была остановлена; файл не создан. Повторите попытку.")
  }

  /// A program made nothing. `detail` is in English, for an administrator.
  public static func programFailed(_ name: String, _ detail: String) -> Phrase {
    let said = detail.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let end = said.isEmpty ? "" : ": \(said)"
    return Phrase(
      vi: "\(name) không tạo được tệp\(end)", en: "\(name) couldn't make the file\(end)",
      ru: "\(name): не удалось создать файл\(end)")
  }

  /// No room or no right for temporary files.
  public static func temporaryFolder(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase(
      vi: "Không ghi được tệp tạm trong \(path) (\(reason.vi)). Kiểm tra thư mục ấy, hoặc đặt TMPDIR là thư mục khác.",
      en: "Temporary files can't be written in \(path) (\(reason.en)). Check that folder, or set TMPDIR to another.",
      ru: "Временные файлы в \(path) не записать (\(reason.ru)). Проверьте папку или укажите другую в TMPDIR.")
  }

  /// More than a spreadsheet holds.
  public static func sheetTooLarge(rows: Int, columns: Int) -> Phrase {
    Phrase { language in
      let (rows, columns) = (Digits.grouped(rows, in: language), Digits.grouped(columns, in: language))
      return Phrase(
        vi: "Bảng có \(rows) dòng, \(columns) cột: vượt mức của bảng tính Excel. Chọn thời gian ngắn hơn.",
        en:
          "The table has \(rows) rows and \(columns) columns: more than a spreadsheet holds. Choose a shorter period.",
        ru:
          "В таблице строк: \(rows), столбцов: \(columns) — больше, чем вмещает таблица Excel. Выберите период короче."
      ).in(language)
    }
  }

  /// The spreadsheet couldn't be written. `detail` is in English, for an administrator.
  public static func sheetFailed(_ detail: String) -> Phrase {
    Phrase(
      vi: "Không tạo được bảng tính: \(detail)", en: "The spreadsheet couldn't be made: \(detail)",
      ru: "Не удалось создать таблицу Excel: \(detail)")
  }

  /// A form that is too large.
  public static func formTooLarge(megabytes: Int) -> Phrase {
    Phrase(
      vi: "Tệp mẫu quá lớn (tối đa \(megabytes) MB). Bỏ bớt hình trong mẫu rồi thử lại.",
      en: "The form is too large (\(megabytes) MB at most). Take pictures out of it, then try again.",
      ru: "Файл бланка слишком велик (не более \(megabytes) МБ). Уберите из него рисунки и повторите.")
  }

  /// A form that isn't a DOCX.
  public static let formNotWordDocument = Phrase(
    vi: "Tệp mẫu không phải là văn bản .docx hoặc đã hỏng. Mở mẫu bằng Word hay LibreOffice rồi lưu lại dạng .docx.",
    en: "The form isn't a .docx file, or it is damaged. Open it in Word or LibreOffice and save it as .docx.",
    ru: "Бланк — не файл .docx или повреждён. Откройте его в Word или LibreOffice и сохраните как .docx.")
  /// A form with macros.
  public static let formWithMacros = Phrase(
    vi: "Tệp mẫu có macro nên không dùng được. Lưu lại dạng .docx (không có macro).",
    en: "The form has macros and isn't used. Save it as .docx (without macros).",
    ru: "В бланке есть макросы, использовать его нельзя. Сохраните его как .docx (без макросов).")
  /// A form that would fetch something.
  public static let formWithOutsideContent = Phrase(
    vi: "Tệp mẫu có hình hoặc trường liên kết ra ngoài tệp. Chèn hẳn nội dung đó vào mẫu rồi thử lại.",
    en:
      "The form has a picture or a field linked to something outside it. Put that into the form itself, then try again.",
    ru: "В бланке есть рисунок или поле, связанные с внешним источником. Вставьте их в сам бланк и повторите.")
  /// A DOCX of an unusual kind.
  public static let formUnusual = Phrase(
    vi: "Không đọc được kiểu .docx của tệp mẫu (có mật khẩu hoặc “Strict Open XML”). Lưu lại dạng .docx thông thường.",
    en: "This kind of .docx isn't read (a password, or “Strict Open XML”). Save the form as an ordinary .docx.",
    ru: "Такой .docx не читается (пароль или «Strict Open XML»). Сохраните бланк как обычный .docx.")

  /// The first sheet of a spreadsheet: what document it is.
  public static let generalSheet = Phrase(vi: "Thông tin chung", en: "About", ru: "Общие сведения")
  /// The sheet of what is said in sentences.
  public static let textSheet = Phrase(vi: "Nội dung", en: "Text", ru: "Текст")
  /// The sheet of dated entries.
  public static let entriesSheet = Phrase(vi: "Danh mục", en: "Entries", ru: "Перечень")
  /// A table without a name of its own.
  public static let tableSheet = Phrase(vi: "Bảng", en: "Table", ru: "Таблица")
  /// Under which heading an entry stands.
  public static let entryHeading = Phrase(vi: "Đề mục", en: "Heading", ru: "Раздел")
  /// When an entry was.
  public static let entryWhen = Phrase(vi: "Thời gian", en: "When", ru: "Когда")
  /// What an entry is.
  public static let entryTitle = Phrase(vi: "Nội dung", en: "What", ru: "Что")
  /// By which number an entry is found.
  public static let entryNumber = Phrase(vi: "Mã số", en: "Number", ru: "Номер")
  /// What more is known of an entry.
  public static let entryDetails = Phrase(vi: "Chi tiết", en: "Details", ru: "Подробности")
}
