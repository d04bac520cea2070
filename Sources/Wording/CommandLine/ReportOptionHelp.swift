// Options of the commands about official reports.
extension OptionHelp {
  /// `--without-below`.
  public static let withoutBelow = OptionHelp(
    Phrase(
      vi: "Không tính các tổ chức trực thuộc (cùng --by)", en: "Without those that answer to it (with --by)",
      ru: "Без подчинённых организаций (вместе с --by)"))
  /// A section that people write.
  public static let noteSection = OptionHelp(
    Phrase(
      vi: "Phần: context, strengths, shortcomings, causes", en: "Section: context, strengths, shortcomings, causes",
      ru: "Раздел: context, strengths, shortcomings, causes"), value: Phrase(vi: "phần", en: "section", ru: "раздел"))
  /// A section's text.
  public static let noteText = OptionHelp(
    Phrase(
      vi: "Nội dung tiếng Việt; @tệp hoặc - (đầu vào); công khai, không xóa được",
      en: "The text in Vietnamese; @file or - (standard input); it can't be erased",
      ru: "Текст по-вьетнамски; @файл или - (ввод); стереть нельзя"),
    value: Phrase(vi: "văn-bản|@tệp|-", en: "text|@file|-", ru: "текст|@файл|-"))
  /// A section's text in English.
  public static let noteTextEn = OptionHelp(
    Phrase(
      vi: "Nội dung tiếng Anh, hoặc @tệp", en: "The text in English, or @file", ru: "Текст по-английски или @файл"),
    value: Value.text)
  /// A section's text in Russian.
  public static let noteTextRu = OptionHelp(
    Phrase(vi: "Nội dung tiếng Nga, hoặc @tệp", en: "The text in Russian, or @file", ru: "Текст по-русски или @файл"),
    value: Value.text)
  /// `--remove`.
  public static let removeNote = OptionHelp(
    Phrase(vi: "Gỡ phần này khỏi báo cáo", en: "Take the section's text away", ru: "Убрать текст раздела"))

  /// Whose form.
  public static let formOf = OptionHelp(
    Phrase(
      vi: "Mẫu của tổ chức này (mặc định: Hội trong thiết lập)",
      en: "Of this organisation (yours unless said)", ru: "Этой организации (обычно вашей)"), value: Value.organisation)
  /// `--parent`.
  public static let formParent = OptionHelp(
    Phrase(
      vi: "Cơ quan chủ quản, trên đầu trang", en: "The parent body, at the head", ru: "Вышестоящий орган, вверху листа"),
    value: Value.name)
  /// `--body`.
  public static let formBody = OptionHelp(
    Phrase(
      vi: "Cơ quan ban hành, như ghi trên đầu trang", en: "The issuing body, as the head has it",
      ru: "Кто выпускает, как в заголовке"), value: Value.name)
  /// `--number-suffix`.
  public static let formNumberSuffix = OptionHelp(
    Phrase(
      vi: "Ký hiệu sau số: BC-HHNVN", en: "What follows the number: BC-HHNVN", ru: "Что следует за номером: BC-HHNVN"),
    value: Value.code)
  /// `--place`.
  public static let formPlace = OptionHelp(
    Phrase(vi: "Địa danh nơi ban hành", en: "Where it is signed", ru: "Место подписания"), value: Value.place)
  /// `--addressee`.
  public static let formAddressee = OptionHelp(
    Phrase(vi: "Kính gửi (nhiều lần được)", en: "To whom (may be repeated)", ru: "Кому (можно повторять)"),
    value: Value.name)
  /// `--authority`.
  public static let formAuthority = OptionHelp(
    Phrase(
      vi: "Quyền hạn, chức vụ người ký, mỗi lần một dòng", en: "Authority and office of the signer, a line each",
      ru: "Полномочия и должность подписавшего, по строке"), value: Value.text)
  /// `--signer` of a form.
  public static let formSigner = OptionHelp(
    Phrase(
      vi: "Người ký thường lệ: số hoặc tên", en: "Who usually signs: number or name",
      ru: "Кто обычно подписывает: номер или имя"), value: Phrase(vi: "người", en: "person", ru: "человек"))
  /// `--recipient`.
  public static let formRecipient = OptionHelp(
    Phrase(
      vi: "Nơi nhận (nhiều lần được); không nêu thì ghi “Lưu: VT”, có Kính gửi thì thêm “Như trên”",
      en: "A recipient (may be repeated); where none is named the Vietnamese edition has those of the decree",
      ru: "Рассылка (можно повторять); если не указана, во вьетнамском тексте — по постановлению"),
    value: Value.name)
  /// `--opening`.
  public static let formOpening = OptionHelp(
    Phrase(vi: "Câu mở đầu", en: "The opening sentence", ru: "Вступительная фраза"), value: Value.text)
  /// `--closing`.
  public static let formClosing = OptionHelp(
    Phrase(vi: "Câu kết", en: "The closing sentence", ru: "Заключительная фраза"), value: Value.text)
  /// `--form`.
  public static let formDocument = OptionHelp(
    Phrase(
      vi: "Tệp .docx làm mẫu; \"\" là bỏ mẫu riêng", en: "A .docx to be the form; \"\" for the built-in one",
      ru: "Файл .docx как форма; \"\" — встроенная"), value: Value.file)
  /// `--save-form`.
  public static let saveForm = OptionHelp(
    Phrase(vi: "Ghi tệp mẫu .docx ra đây", en: "Write the .docx form here", ru: "Записать форму .docx сюда"),
    value: Value.file)

  /// The same in English.
  public var inEnglish: OptionHelp {
    OptionHelp(
      Phrase(each: { self.help.in($0) + Phrase(vi: " (tiếng Anh)", en: " (in English)", ru: " (по-английски)").in($0) }
      ),
      value: value)
  }
  /// The same in Russian.
  public var inRussian: OptionHelp {
    OptionHelp(
      Phrase(each: { self.help.in($0) + Phrase(vi: " (tiếng Nga)", en: " (in Russian)", ru: " (по-русски)").in($0) }),
      value: value)
  }

  /// `--number`.
  public static let newReportNumber = OptionHelp(
    Phrase(
      vi: "Số của báo cáo (mặc định: số tiếp theo của năm)", en: "Its number (the next of the year unless said)",
      ru: "Номер (обычно следующий в году)"), value: Value.number)
  /// `--signer` of an issue.
  public static let signer = OptionHelp(
    Phrase(
      vi: "Người ký: số hoặc tên (mặc định: theo mẫu)", en: "Who signs: number or name (the form's unless said)",
      ru: "Кто подписывает: номер или имя (обычно из формы)"), value: Phrase(vi: "người", en: "person", ru: "человек"))
  /// `--date`.
  public static let issueDate = OptionHelp(
    Phrase(vi: "Ngày ban hành (mặc định: hôm nay)", en: "Its date (today unless said)", ru: "Дата (обычно сегодня)"),
    value: Value.day)
  /// `--issuer`.
  public static let issuer = OptionHelp(
    Phrase(
      vi: "Tổ chức ban hành (mặc định: tổ chức được báo cáo, hoặc Hội trong thiết lập)",
      en: "Who issues it (the organisation it is about, or yours, unless said)",
      ru: "Кто выпускает (обычно организация отчёта или ваша)"), value: Value.organisation)
  /// `--supersedes`.
  public static let supersedes = OptionHelp(
    Phrase(
      vi: "Thay cho báo cáo số này: 5 hoặc 5/2026", en: "It takes the place of this report: 5 or 5/2026",
      ru: "Заменяет отчёт с этим номером: 5 или 5/2026"), value: Value.number)
  /// An issued report.
  public static let reportNumber = OptionHelp(
    Phrase(
      vi: "Số của báo cáo: 5 (năm gần nhất) hoặc 5/2026", en: "The report's number: 5 (its newest year) or 5/2026",
      ru: "Номер отчёта: 5 (последний год) или 5/2026"), value: Value.number)
  /// An issued report or a file.
  public static let reportOrFile = OptionHelp(
    Phrase(
      vi: "Số của báo cáo, hoặc tên tệp", en: "A report's number, or a file", ru: "Номер отчёта или файл"),
    value: Phrase(vi: "số|tệp", en: "number|file", ru: "номер|файл"))
  /// `--key` of `report verify`.
  public static let heldKey = OptionHelp(
    Phrase(
      vi: "Chỉ tin khóa công khai này (dòng của log key show), không tin khóa trong cơ sở dữ liệu",
      en: "Trust this public key alone (the line of log key show), not those in the database",
      ru: "Доверять только этому открытому ключу (строка log key show), а не ключам базы данных"),
    value: Phrase(vi: "khóa", en: "key", ru: "ключ"))
  /// `--by` of issued reports.
  public static let issuedBy = OptionHelp(
    Phrase(vi: "Do tổ chức này ban hành", en: "Issued by this organisation", ru: "Выпущенные этой организацией"),
    value: Value.organisation)
  /// A year of numbers.
  public static let issuedYear = OptionHelp(
    Phrase(vi: "Năm ban hành", en: "The year of their numbers", ru: "Год выпуска"),
    value: Phrase(vi: "năm", en: "year", ru: "год"))
  /// A figure.
  public static let askedFigure = OptionHelp(
    Phrase(
      vi: "Số liệu: people, kind:conference, …", en: "The figure: people, kind:conference, …",
      ru: "Показатель: people, kind:conference, …"), value: Phrase(vi: "số-liệu", en: "figure", ru: "показатель"))
}
