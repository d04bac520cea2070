/// Short answers of commands.
public enum AnswerText {
  /// A file was written.
  public static func written(_ path: String) -> Phrase {
    Phrase(vi: "Đã ghi ra tệp \(path).", en: "Written to \(path).", ru: "Записано в файл \(path).")
  }
  /// A person is on record: added just now or before.
  public static func personOnRecord(_ number: Int) -> Phrase {
    Phrase(
      vi: "Có trong sổ với số \(number); ghi người tham dự: --person \(number).",
      en: "On record as \(number); to name them as present: --person \(number).",
      ru: "Записан(а) под номером \(number); указать участником: --person \(number).")
  }
  /// A kind is on the list.
  public static func kindAdded(_ code: String, _ name: Phrase) -> Phrase {
    Phrase(
      vi: "Đã thêm loại hoạt động “\(name.vi)” (\(code)).", en: "The kind “\(name.en)” (\(code)) is on the list.",
      ru: "Вид «\(name.ru)» (\(code)) добавлен.")
  }
  /// A read model was made anew.
  public static func rebuilt(_ name: String) -> Phrase {
    Phrase(
      vi: "Đã dựng lại bảng đọc “\(name)”.", en: "The read model “\(name)” was rebuilt.",
      ru: "Представление «\(name)» построено заново.")
  }
  /// A number out of its range.
  public static func oneTo(_ most: Int) -> Phrase {
    Phrase(
      vi: "cần một số từ 1 đến \(most)", en: "a number from 1 to \(most) is needed", ru: "нужно число от 1 до \(most)")
  }
  /// A kind of that code is there.
  public static func kindTaken(_ code: String, _ name: Phrase) -> Phrase {
    Phrase(
      vi: "Đã có loại hoạt động mã “\(code)”: \(name.vi). Xem: huunghi kind list.",
      en: "There is a kind with the code “\(code)”: \(name.en). See: huunghi kind list.",
      ru: "Вид с кодом «\(code)» уже есть: \(name.ru). См. huunghi kind list.")
  }

  /// What `huunghi` alone says.
  public static let welcome = Phrase(
    vi: "Ba lệnh để bắt đầu:", en: "Three commands to try:", ru: "Три команды для начала:")
  /// The three commands: recording, reading, reporting.
  public static let firstCommands = [
    CommandHelp.record.examples[0], CommandHelp.timeline.examples[0], CommandHelp.report.examples[0],
  ]
  /// Where all the others are.
  public static let allCommands = Phrase(
    vi: "Tất cả các lệnh: huunghi --help", en: "All commands: huunghi --help", ru: "Все команды: huunghi --help")
  /// Nothing has been set up.
  public static let notSetUp = Phrase(
    vi: "Chưa thiết lập (tên, Hội, tỉnh, ngôn ngữ): huunghi setup",
    en: "Not set up yet (name, association, province, language): huunghi setup",
    ru: "Ещё не настроено (имя, общество, провинция, язык): huunghi setup")
  /// The question on the first run.
  public static let offerSetup = Phrase(
    vi: "Thiết lập ngay bây giờ?", en: "Set it up now?", ru: "Настроить сейчас?")
  /// The settings were kept.
  public static func settingsKept(_ path: String) -> Phrase {
    Phrase(
      vi: "Đã lưu thiết lập vào \(path).", en: "The settings are kept in \(path).", ru: "Настройки сохранены в \(path)."
    )
  }
  /// An association that isn't on record.
  public static let addAssociation = Phrase(
    vi: "Hội này chưa có trong sổ. Thêm ngay?", en: "This association isn't on record. Add it now?",
    ru: "Этого общества в записях нет. Добавить?")
  /// Settings' names.
  public static let settingsTitle = Phrase(vi: "Thiết lập", en: "Settings", ru: "Настройки")
  /// The language, as a label.
  public static let language = Phrase(vi: "Ngôn ngữ", en: "Language", ru: "Язык")
  /// The database, as a label.
  public static let database = Phrase(vi: "Cơ sở dữ liệu", en: "Database", ru: "База данных")
  /// The private cluster, as a value.
  public static let privateDatabase = Phrase(
    vi: "PostgreSQL riêng", en: "a private PostgreSQL", ru: "собственный PostgreSQL")
  /// Asks for the association.
  public static let yourAssociation = Phrase(vi: "Hội của bạn", en: "Your association", ru: "Ваше общество")
  /// Asks for the province.
  public static let yourProvince = Phrase(vi: "Tỉnh của bạn", en: "Your province", ru: "Ваша провинция")
  /// Who records, as a label.
  public static let you = Phrase(vi: "Người ghi", en: "Who records", ru: "Кто записывает")
  /// Where a password belongs.
  public static let passwordHint = Phrase(
    vi: "Mật khẩu để trong ~/.pgpass, không ghi ở đây.", en: "A password belongs in ~/.pgpass, not here.",
    ru: "Пароль храните в ~/.pgpass, не здесь.")
  /// Nowhere to keep settings.
  public static let noSettingsFolder = Phrase(
    vi: "Không biết lưu thiết lập ở đâu: đặt HOME hoặc XDG_CONFIG_HOME.",
    en: "There is nowhere to keep settings: set HOME or XDG_CONFIG_HOME.",
    ru: "Негде сохранить настройки: задайте HOME или XDG_CONFIG_HOME.")
  /// Setup without options and without a terminal.
  public static let setupNeedsOptions = Phrase(
    vi: "Không có màn hình để hỏi; hãy dùng các tùy chọn, như --name, --province.",
    en: "There is no terminal to ask on; give options such as --name, --province.",
    ru: "Нет терминала, чтобы спросить; укажите параметры, например --name, --province.")
}
