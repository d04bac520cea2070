/// What the help says of an option or argument, and what its value is called.
public struct OptionHelp: Hashable, Sendable {
  /// What it is for, without a full stop.
  public let help: Phrase
  /// The name of its value in angle brackets; `nil` for what takes none.
  public let value: Phrase?

  /// The help of an option.
  public init(_ help: Phrase, value: Phrase? = nil) {
    self.help = help
    self.value = value
  }

  /// Names of values.
  enum Value {
    static let activity = Phrase(verbatim: "N")
    static let period = Phrase(vi: "thời-gian", en: "period", ru: "время")
    static let day = Phrase(vi: "ngày", en: "day", ru: "день")
    static let place = Phrase(vi: "nơi", en: "place", ru: "место")
    static let organisation = Phrase(vi: "tổ-chức", en: "organisation", ru: "организация")
    static let number = Phrase(vi: "số", en: "number", ru: "число")
    static let person = Phrase(vi: "người|@tệp", en: "person|@file", ru: "человек|@файл")
    static let text = Phrase(vi: "văn-bản", en: "text", ru: "текст")
    static let file = Phrase(vi: "tệp", en: "file", ru: "файл")
    static let name = Phrase(vi: "tên", en: "name", ru: "название")
    static let word = Phrase(vi: "từ", en: "word", ru: "слово")
    static let code = Phrase(vi: "mã", en: "code", ru: "код")
    static let province = Phrase(vi: "tỉnh", en: "province", ru: "провинция")
    static let kind = Phrase(vi: "loại", en: "kind", ru: "вид")
    static let delegation = Phrase(vi: "in|out:số:nước", en: "in|out:number:from", ru: "in|out:число:страна")
    static let amount = Phrase(vi: "số:tiền-tệ", en: "number:currency", ru: "сумма:валюта")
    static let link = Phrase(vi: "liên-kết", en: "link", ru: "ссылка")
    static let time = Phrase(vi: "giờ", en: "time", ru: "время")
  }
}

// What every command has.
extension OptionHelp {
  /// `--lang`.
  public static let language = OptionHelp(
    Phrase(
      vi: "Ngôn ngữ: vi, en hoặc ru", en: "Language: vi, en or ru", ru: "Язык: vi, en или ru"),
    value: Phrase(verbatim: "vi|en|ru"))
  /// `--json`.
  public static let json = OptionHelp(
    Phrase(
      vi: "In JSON, cả khi báo lỗi (ra stderr)", en: "Print JSON, errors too (on stderr)",
      ru: "Вывести JSON, ошибки тоже (в stderr)"))
}

// Activities.
extension OptionHelp {
  /// An activity.
  public static let activity = OptionHelp(
    Phrase(
      vi: "Số của hoạt động, “last”, hoặc vài chữ trong tên",
      en: "The activity's number, “last”, or words of its title",
      ru: "Номер мероприятия, last или слова из названия"), value: Value.activity)
  /// The kind, as an argument.
  public static let kind = OptionHelp(
    Phrase(
      vi: "Loại hoạt động: tên hoặc mã (xem: huunghi kind list)",
      en: "The kind of activity, by name or code (see: huunghi kind list)",
      ru: "Вид мероприятия, названием или кодом (см. huunghi kind list)"), value: Value.kind)
  /// The title.
  public static let title = OptionHelp(
    Phrase(
      vi: "Tên hoạt động; công khai, không xóa được", en: "The title; public text that can't be erased",
      ru: "Название; открытый текст, стереть нельзя"), value: Value.name)
  /// The title in English.
  public static let titleEn = OptionHelp(
    Phrase(vi: "Tên bằng tiếng Anh", en: "The title in English", ru: "Название по-английски"),
    value: Value.name)
  /// The title in Russian.
  public static let titleRu = OptionHelp(
    Phrase(vi: "Tên bằng tiếng Nga", en: "The title in Russian", ru: "Название по-русски"), value: Value.name)
  /// When.
  public static let period = OptionHelp(
    Phrase(
      vi: "Thời gian: 23/5/2025, 23-24/5/2025, 5/2025, ~4/2025",
      en: "When: 23/5/2025, 23-24/5/2025, 5/2025, ~4/2025",
      ru: "Когда: 23/5/2025, 23-24/5/2025, 5/2025, ~4/2025"), value: Value.period)
  /// The new time of a moved plan.
  public static let newPeriod = OptionHelp(
    Phrase(vi: "Thời gian mới", en: "The new time", ru: "Новое время"), value: Value.period)
  /// The time of day.
  public static let time = OptionHelp(
    Phrase(
      vi: "Giờ: 08:30, 08:30-11:00, 08:30 Europe/Moscow",
      en: "Time of day: 08:30, 08:30-11:00, 08:30 Europe/Moscow",
      ru: "Время суток: 08:30, 08:30-11:00, 08:30 Europe/Moscow"), value: Value.time)
  /// Where.
  public static let at = OptionHelp(
    Phrase(
      vi: "Nơi: \"Hải Dương\", \"Hà Nội: Nhà hát Lớn\", \"Nga: Mátxcơva\", online, nationwide",
      en: "Place: \"Hải Dương\", \"Hà Nội: Opera House\", \"Russia: Moscow\", online, nationwide",
      ru: "Место: \"Hải Dương\", \"Hà Nội: Nhà hát Lớn\", \"Россия: Москва\", online, nationwide"),
    value: Value.place)
  /// By whom.
  public static let by = OptionHelp(
    Phrase(vi: "Đơn vị tổ chức", en: "Organiser", ru: "Организатор"), value: Value.organisation)
  /// With whom.
  public static let with = OptionHelp(
    Phrase(vi: "Đơn vị phối hợp", en: "Partner", ru: "Партнёр"), value: Value.organisation)
  /// How many people.
  public static let attended = OptionHelp(
    Phrase(
      vi: "Số người tham dự: 120, ~120 (khoảng), >20 (trên)",
      en: "How many attended: 120, ~120 (about), >20 (more than)",
      ru: "Число участников: 120, ~120 (около), >20 (более)"), value: Value.number)
  /// How many associations.
  public static let associations = OptionHelp(
    Phrase(
      vi: "Số Hội có đại diện", en: "How many associations were represented",
      ru: "Число представленных обществ"),
    value: Value.number)
  /// An association by name.
  public static let association = OptionHelp(
    Phrase(
      vi: "Hội tham dự, nêu tên", en: "An association present, by name", ru: "Общество-участник, по названию"),
    value: Value.organisation)
  /// A person.
  public static let person = OptionHelp(
    Phrase(
      vi: "Người tham dự: số hoặc tên, vai trò sau dấu hai chấm; @tệp: mỗi dòng một người",
      en: "A person present: number or name, the role after a colon; @file: one a line",
      ru: "Участник: номер или имя, роль после двоеточия; @файл: по одному в строке"), value: Value.person)
  /// A delegation.
  public static let delegation = OptionHelp(
    Phrase(
      vi: "Đoàn vào hoặc ra: in:12:Nga, out::Lào", en: "A delegation in or out: in:12:Russia, out::Laos",
      ru: "Делегация: in:12:Россия, out::Лаос"), value: Value.delegation)
  /// An amount.
  public static let amount = OptionHelp(
    Phrase(
      vi: "Giá trị viện trợ, quà: 120000000:VND", en: "Value of aid or gifts: 120000000:VND",
      ru: "Стоимость помощи, даров: 120000000:VND"), value: Value.amount)
  /// A field of cooperation.
  public static let field = OptionHelp(
    Phrase(
      vi: "Lĩnh vực: văn hóa, giáo dục, …", en: "Field: culture, education, …",
      ru: "Область: культура, образование, …"),
    value: Value.word)
  /// The level.
  public static let level = OptionHelp(
    Phrase(
      vi: "Cấp: trung ương, tỉnh, chi hội", en: "Level: central, provincial, chapter",
      ru: "Уровень: central, provincial, chapter"),
    value: Value.word)
  /// An occasion.
  public static let occasion = OptionHelp(
    Phrase(vi: "Dịp kỷ niệm", en: "The occasion it marks", ru: "Повод"), value: Value.text)
  /// An outcome.
  public static let outcome = OptionHelp(
    Phrase(
      vi: "Kết quả; công khai, không xóa được", en: "An outcome; public text that can't be erased",
      ru: "Результат; открытый текст, стереть нельзя"), value: Value.text)
  /// A source.
  public static let source = OptionHelp(
    Phrase(
      vi: "Nguồn: số văn bản hoặc bài báo", en: "Source: a document's number or an article",
      ru: "Источник: номер документа или статья"),
    value: Value.text)
  /// A document.
  public static let document = OptionHelp(
    Phrase(
      vi: "Liên kết tài liệu, ảnh; chú thích sau dấu |", en: "Link to a document or photo; a caption after |",
      ru: "Ссылка на документ или фото; подпись после |"), value: Value.link)
  /// Chosen for the report.
  public static let highlight = OptionHelp(
    Phrase(vi: "Nêu trong báo cáo", en: "Describe it in the report", ru: "Описать в отчёте"))
  /// For the association only.
  public static let `internal` = OptionHelp(
    Phrase(vi: "Chỉ dùng nội bộ", en: "For the association only", ru: "Только для общества"))
  /// What was planned is what came about.
  public static let asPlanned = OptionHelp(
    Phrase(vi: "Còn lại đúng như kế hoạch", en: "All else came about as planned", ru: "Остальное вышло по плану"))
  /// Go on in spite of a likely duplicate.
  public static let distinct = OptionHelp(
    Phrase(
      vi: "Vẫn ghi dù giống một hoạt động đã có", en: "Go on though one like it is on record",
      ru: "Записать, хотя похожее уже есть"))
  /// Why.
  public static let reason = OptionHelp(
    Phrase(
      vi: "Lý do; công khai, không xóa được", en: "The reason; public text that can't be erased",
      ru: "Причина; открытый текст, стереть нельзя"),
    value: Value.text)
  /// Put off with no new date.
  public static let postpone = OptionHelp(
    Phrase(vi: "Hoãn, chưa có ngày mới", en: "Put it off with no new date", ru: "Отложить без новой даты"))

  /// A list that grows by one.
  public var adding: OptionHelp {
    OptionHelp(Phrase(each: { "+ " + self.help.in($0) }), value: value)
  }
  /// A list that loses one.
  public var removing: OptionHelp {
    OptionHelp(Phrase(each: { "− " + self.help.in($0) }), value: value)
  }
}

// Organisations, people, kinds.
extension OptionHelp {
  /// A name to be added.
  public static let newName = OptionHelp(
    Phrase(vi: "Tên tiếng Việt", en: "The name in Vietnamese", ru: "Название по-вьетнамски"),
    value: Value.name)
  /// A name in English.
  public static let nameEn = OptionHelp(
    Phrase(vi: "Tên tiếng Anh", en: "The name in English", ru: "Название по-английски"), value: Value.name)
  /// A name in Russian.
  public static let nameRu = OptionHelp(
    Phrase(vi: "Tên tiếng Nga", en: "The name in Russian", ru: "Название по-русски"), value: Value.name)
  /// Another name.
  public static let otherName = OptionHelp(
    Phrase(vi: "Tên gọi khác", en: "Another name", ru: "Другое название"),
    value: Value.name)
  /// The sort of an organisation.
  public static let organisationKind = OptionHelp(
    Phrase(
      vi:
        "Loại tổ chức: union (liên hiệp), central (trung ương), provincial (tỉnh), chapter (chi hội), unit, partner",
      en: "The sort: union, central, provincial, chapter, unit, partner",
      ru: "Вид организации: union (союз), central, provincial, chapter, unit, partner"), value: Value.word)
  /// The province of an organisation.
  public static let ofProvince = OptionHelp(
    Phrase(vi: "Thuộc tỉnh, thành phố", en: "The province it belongs to", ru: "Провинция"),
    value: Value.province)
  /// When it was founded.
  public static let founded = OptionHelp(
    Phrase(vi: "Thành lập khi nào", en: "When it was founded", ru: "Когда основана"), value: Value.period)
  /// When it was dissolved.
  public static let dissolved = OptionHelp(
    Phrase(vi: "Giải thể khi nào", en: "When it was dissolved", ru: "Когда упразднена"), value: Value.period)
  /// A note.
  public static let note = OptionHelp(
    Phrase(vi: "Ghi chú", en: "A note", ru: "Примечание"), value: Value.text)
  /// An organisation asked about.
  public static let askedOrganisation = OptionHelp(
    Phrase(
      vi: "Tên hoặc số của tổ chức", en: "The organisation's name or number", ru: "Название или номер организации"),
    value: Value.organisation)
  /// A person's name.
  public static let personName = OptionHelp(
    Phrase(vi: "Họ và tên", en: "The person's name", ru: "Имя"), value: Value.name)
  /// A person's office.
  public static let position = OptionHelp(
    Phrase(vi: "Chức vụ", en: "Office or position", ru: "Должность"), value: Value.text)
  /// A person's contact.
  public static let contact = OptionHelp(
    Phrase(vi: "Điện thoại hoặc thư điện tử", en: "Telephone or e-mail", ru: "Телефон или эл. почта"),
    value: Value.text)
  /// A person asked about.
  public static let askedPerson = OptionHelp(
    Phrase(vi: "Số, mã hoặc tên", en: "Number, id or name", ru: "Номер, код или имя"),
    value: Phrase(vi: "người", en: "person", ru: "человек"))
  /// A kind's code.
  public static let kindCode = OptionHelp(
    Phrase(
      vi: "Mã: chữ thường không dấu, số, gạch nối", en: "The code: lower-case letters, digits, hyphens",
      ru: "Код: строчные латинские буквы, цифры, дефис"),
    value: Value.code)
  /// A section of the report.
  public static let section = OptionHelp(
    Phrase(
      vi:
        "Mục của báo cáo: organisation, anniversaries, exchanges, delegations, congratulations, aid, information, awards",
      en:
        "Section of the report: organisation, anniversaries, exchanges, delegations, congratulations, aid, information, awards",
      ru:
        "Раздел отчёта: organisation, anniversaries, exchanges, delegations, congratulations, aid, information, awards"
    ),
    value: Value.word)
  /// Another word for a kind.
  public static let alias = OptionHelp(
    Phrase(vi: "Từ khác cũng gọi loại này", en: "Another word for it", ru: "Другое слово для этого вида"),
    value: Value.word)
}

// Setting up, importing, looking after the book.
extension OptionHelp {
  /// Your name.
  public static let yourName = OptionHelp(
    Phrase(
      vi: "Họ tên người ghi (bỏ: unknown)", en: "Your name (unknown to take it out)", ru: "Ваше имя (убрать: unknown)"),
    value: Value.name)
  /// Your association.
  public static let yourAssociation = OptionHelp(
    Phrase(
      vi: "Hội của bạn (bỏ: unknown)", en: "Your association (unknown for none)", ru: "Ваше общество (убрать: unknown)"),
    value: Value.organisation)
  /// Your province.
  public static let yourProvince = OptionHelp(
    Phrase(
      vi: "Tỉnh của bạn (bỏ: unknown)", en: "Your province (unknown for none)", ru: "Ваша провинция (убрать: unknown)"),
    value: Value.province)
  /// Your language.
  public static let yourLanguage = OptionHelp(
    Phrase(vi: "Ngôn ngữ: vi, en, ru", en: "Your language: vi, en, ru", ru: "Ваш язык: vi, en, ru"),
    value: Phrase(verbatim: "vi|en|ru"))
  /// The database's address.
  public static let databaseURL = OptionHelp(
    Phrase(
      vi: "Địa chỉ PostgreSQL, không có mật khẩu; “private”: PostgreSQL riêng",
      en: "PostgreSQL's address, without a password; “private”: one of its own",
      ru: "Адрес PostgreSQL без пароля; private — собственный"), value: Phrase(verbatim: "URL"))
  /// Files to import.
  public static let importFiles = OptionHelp(
    Phrase(
      vi: "Tệp CSV (UTF-8, có dòng tiêu đề)", en: "CSV files (UTF-8, with a header)",
      ru: "Файлы CSV (UTF-8, с заголовком)"),
    value: Value.file)
  /// `--dry-run`.
  public static let dryRun = OptionHelp(
    Phrase(
      vi: "Chỉ kiểm tra, không ghi", en: "Check only, record nothing",
      ru: "Только проверить, ничего не записывать"))
  /// `--skip-bad`.
  public static let skipBad = OptionHelp(
    Phrase(
      vi: "Bỏ qua dòng sai, ghi các dòng đúng", en: "Leave out bad rows and record the others",
      ru: "Пропустить неверные строки, записать остальные"))
  /// How many events.
  public static let eventCount = OptionHelp(
    Phrase(
      vi: "Bao nhiêu sự kiện (mặc định 20)", en: "How many events (20 unless said)",
      ru: "Сколько событий (обычно 20)"),
    value: Value.number)
  /// An event of the log.
  public static let event = OptionHelp(
    Phrase(
      vi: "Số của sự kiện trong nhật ký", en: "The event's number in the log", ru: "Номер события в журнале"),
    value: Value.activity)
  /// A read model.
  public static let projection = OptionHelp(
    Phrase(vi: "Tên bảng đọc", en: "The read model's name", ru: "Название представления"), value: Value.name)
}

// Lists.
extension OptionHelp {
  /// Words that a name must hold.
  public static let matching = OptionHelp(
    Phrase(vi: "Chỉ những tên có các từ này", en: "Only names with these words", ru: "Только названия с этими словами"),
    value: Value.text)
}
