import Friendship

/// What stands above a table's column or before a value: `Địa điểm`, `Place`, `Место`.
public enum Head: String, CaseIterable, Hashable, Sendable {
  /// The number by which something is addressed.
  case number
  /// When it was.
  case date
  /// What it is called.
  case title
  /// What kind of activity.
  case kind
  /// Which section of the report.
  case section
  /// Where.
  case place
  /// Who held it.
  case organisers
  /// With whom.
  case partners
  /// At which level.
  case level
  /// In which field.
  case field
  /// Who was there.
  case attendance
  /// How many people.
  case people
  /// How many associations.
  case associations
  /// The associations named.
  case namedAssociations
  /// The people named.
  case participants
  /// The delegations.
  case delegations
  /// The value of aid.
  case amounts
  /// What it marked.
  case occasions
  /// What came of it.
  case outcomes
  /// Documents and photos.
  case documents
  /// Where it is known from.
  case sources
  /// Where it stands in its life.
  case status
  /// Who may see it.
  case visibility
  /// Chosen for the report.
  case highlight
  /// A column of a spreadsheet that has as a number what another says in words.
  case inNumbers
  /// Starting and ending time.
  case time
  /// What a figure measures.
  case measure
  /// In the period of the report.
  case thisPeriod
  /// In the period before.
  case previousPeriod
  /// The one against the other.
  case change
  /// How many activities.
  case activities
  /// The numbers of the activities behind a figure.
  case activityNumbers
  /// An organisation.
  case organisation
  /// A province or city.
  case province
  /// A month.
  case month
  /// A name.
  case name
  /// Other names or words.
  case otherNames
  /// The names that an organisation had before.
  case formerNames
  /// What it became part of.
  case mergedInto
  /// What became part of it.
  case absorbed
  /// Those that answer to it.
  case below
  /// When it was founded.
  case founded
  /// When it was dissolved.
  case dissolved
  /// A code.
  case code
  /// An id.
  case id
  /// The first day of a life.
  case from
  /// The last day of a life.
  case until
  /// A region.
  case region
  /// A person's office.
  case position
  /// A way to reach a person.
  case contact
  /// When a person's record was erased.
  case erasedOn
  /// To whom an organisation answers.
  case parents
  /// A remark.
  case note
  /// What isn't known.
  case missing
  /// The command that does something about it.
  case command
  /// When an event was recorded.
  case recordedAt
  /// An event of the log.
  case event
  /// Who did it.
  case actor
  /// A stream of the log.
  case stream
  /// A version.
  case version
  /// Up to which event something has come.
  case checkpoint
  /// How many events it is behind.
  case lag
  /// For how many seconds it is behind.
  case lagSeconds
  /// What something takes, in bytes.
  case bytes
  /// How something is doing.
  case state
  /// A value.
  case value
  /// A stretch of time.
  case period
  /// To whom a proposal is addressed.
  case addressee
  /// To whom it was passed on.
  case forwarded
  /// Its answer.
  case answer
  /// That a proposal was closed.
  case closed
  /// That a direction was done.
  case done
  /// That a direction was given up.
  case dropped
  /// The activity that did it.
  case doneBy
  /// When a proposal was raised.
  case raised
  /// When a direction was laid down.
  case given
  /// How many.
  case count
  /// What something says.
  case text
  /// In which activity something was said.
  case atActivity
  /// Who is to do it.
  case responsible
  /// The reason given.
  case reason
  /// A country.
  case country
  /// What sort of thing it is.
  case sort
  /// Who signs.
  case signer
  /// The day that a report is dated.
  case issuedOn
  /// Of what a report tells.
  case scope
  /// In whose boundaries.
  case boundaries
  /// Up to which event of the log.
  case composedAt
  /// By what bytes are known.
  case hash
  /// The report whose place another takes.
  case supersedes
  /// The report that took its place.
  case supersededBy
  /// As a report has it.
  case whenIssued
  /// As it would be now.
  case asOfNow
  /// The body above the issuing one.
  case parentBody
  /// The issuing body.
  case body
  /// What follows a report's number.
  case numberSuffix
  /// Where it's signed.
  case signedAt
  /// To whom it's addressed.
  case addressees
  /// By whose authority it's signed.
  case authority
  /// Who receives it.
  case recipients
  /// The sentence that opens it.
  case opening
  /// The sentence that closes it.
  case closing
  /// The document that is its form.
  case formDocument

  /// The head in three languages.
  public var phrase: Phrase {
    switch self {
    case .number: Phrase(vi: "Số", en: "No.", ru: "№")
    case .date: Phrase(vi: "Thời gian", en: "When", ru: "Когда")
    case .title: Phrase(vi: "Tên hoạt động", en: "Title", ru: "Название")
    case .kind: Phrase(vi: "Loại hoạt động", en: "Kind", ru: "Вид")
    case .sort: Phrase(vi: "Loại", en: "Sort", ru: "Вид")
    case .section: Phrase(vi: "Mục của báo cáo", en: "Report section", ru: "Раздел отчёта")
    case .place: Phrase(vi: "Địa điểm", en: "Place", ru: "Место")
    case .organisers: Phrase(vi: "Đơn vị tổ chức", en: "Organised by", ru: "Организаторы")
    case .partners: Phrase(vi: "Phối hợp với", en: "Together with", ru: "Совместно с")
    case .level: Phrase(vi: "Cấp", en: "Level", ru: "Уровень")
    case .field: Phrase(vi: "Lĩnh vực", en: "Field", ru: "Область")
    case .attendance: Phrase(vi: "Tham dự", en: "Attendance", ru: "Участие")
    case .people: Phrase(vi: "Số người tham dự", en: "People attending", ru: "Число участников")
    case .associations:
      Phrase(vi: "Số Hội tham dự", en: "Associations attending", ru: "Число обществ-участников")
    case .namedAssociations: Phrase(vi: "Các Hội tham dự", en: "Associations named", ru: "Общества поимённо")
    case .participants: Phrase(vi: "Người tham dự", en: "People named", ru: "Участники поимённо")
    case .delegations: Phrase(vi: "Các đoàn", en: "Delegations", ru: "Делегации")
    case .amounts: Phrase(vi: "Giá trị viện trợ, trao tặng", en: "Value of aid", ru: "Объём помощи")
    case .occasions: Phrase(vi: "Nhân dịp", en: "Occasion", ru: "Повод")
    case .outcomes: Phrase(vi: "Kết quả", en: "Outcome", ru: "Результат")
    case .documents: Phrase(vi: "Tài liệu, ảnh", en: "Documents and photos", ru: "Документы и фотографии")
    case .sources: Phrase(vi: "Nguồn", en: "Source", ru: "Источник")
    case .status: Phrase(vi: "Trạng thái", en: "Status", ru: "Состояние")
    case .visibility: Phrase(vi: "Phạm vi phổ biến", en: "Visibility", ru: "Доступность")
    case .highlight: Phrase(vi: "Nêu trong báo cáo", en: "Described in the report", ru: "Описать в отчёте")
    case .inNumbers: Phrase(vi: "bằng số", en: "in numbers", ru: "числом")
    case .time: Phrase(vi: "Giờ", en: "Time", ru: "Время")
    case .measure: Phrase(vi: "Chỉ tiêu", en: "Figure", ru: "Показатель")
    case .thisPeriod: Phrase(vi: "Kỳ này", en: "This period", ru: "Этот период")
    case .previousPeriod: Phrase(vi: "Kỳ trước", en: "Period before", ru: "Прошлый период")
    case .change: Phrase(vi: "So với kỳ trước", en: "Change", ru: "Изменение")
    case .activities: Phrase(vi: "Số hoạt động", en: "Activities", ru: "Мероприятий")
    case .activityNumbers: Phrase(vi: "Mã số các hoạt động", en: "Numbers", ru: "Номера мероприятий")
    case .organisation: Phrase(vi: "Tổ chức", en: "Organisation", ru: "Организация")
    case .province: Phrase(vi: "Tỉnh, thành phố", en: "Province or city", ru: "Провинция, город")
    case .month: Phrase(vi: "Tháng", en: "Month", ru: "Месяц")
    case .name: Phrase(vi: "Tên gọi", en: "Name", ru: "Название")
    case .otherNames: Phrase(vi: "Tên gọi khác", en: "Other names", ru: "Другие названия")
    case .formerNames: Phrase(vi: "Tên cũ", en: "Former name", ru: "Прежнее название")
    case .mergedInto: Phrase(vi: "Đã sáp nhập vào", en: "Merged into", ru: "Присоединена к")
    case .absorbed: Phrase(vi: "Tổ chức đã sáp nhập vào đây", en: "Took in", ru: "Присоединены")
    case .below: Phrase(vi: "Vẫn ghi là trực thuộc", en: "Still answer to it", ru: "Всё ещё подчинены")
    case .founded: Phrase(vi: "Thành lập", en: "Founded", ru: "Основана")
    case .dissolved: Phrase(vi: "Giải thể", en: "Dissolved", ru: "Распущена")
    case .code: Phrase(vi: "Mã", en: "Code", ru: "Код")
    case .id: Phrase(vi: "Mã định danh", en: "Id", ru: "Идентификатор")
    case .from: Phrase(vi: "Từ ngày", en: "From", ru: "С")
    case .until: Phrase(vi: "Đến ngày", en: "Until", ru: "По")
    case .region: Phrase(vi: "Vùng", en: "Region", ru: "Регион")
    case .position: Phrase(vi: "Chức vụ", en: "Position", ru: "Должность")
    case .contact: Phrase(vi: "Liên hệ", en: "Contact", ru: "Контакт")
    case .parents: Phrase(vi: "Trực thuộc", en: "Answers to", ru: "Подчиняется")
    case .note: Phrase(vi: "Ghi chú", en: "Note", ru: "Примечание")
    case .missing: Phrase(vi: "Còn thiếu", en: "Missing", ru: "Не хватает")
    case .command: Phrase(vi: "Lệnh", en: "Command", ru: "Команда")
    case .recordedAt: Phrase(vi: "Ghi lúc", en: "Recorded", ru: "Записано")
    case .erasedOn: Phrase(vi: "Ngày xóa", en: "Erased on", ru: "Удалено")
    case .event: Phrase(vi: "Sự kiện", en: "Event", ru: "Событие")
    case .actor: Phrase(vi: "Người ghi", en: "By", ru: "Кем записано")
    case .stream: Phrase(vi: "Dòng sự kiện", en: "Stream", ru: "Поток")
    case .version: Phrase(vi: "Phiên bản", en: "Version", ru: "Версия")
    case .checkpoint: Phrase(vi: "Đã đọc đến", en: "Checkpoint", ru: "Прочитано до")
    case .lag: Phrase(vi: "Còn chậm", en: "Behind", ru: "Отставание")
    case .bytes: Phrase(vi: "Số byte", en: "Bytes", ru: "Байт")
    case .lagSeconds: Phrase(vi: "Chậm (giây)", en: "Behind (s)", ru: "Отставание, с")
    case .state: Phrase(vi: "Tình trạng", en: "State", ru: "Статус")
    case .value: Phrase(vi: "Giá trị", en: "Value", ru: "Значение")
    case .period: Phrase(vi: "Khoảng thời gian", en: "Period", ru: "Период")
    case .addressee: Phrase(vi: "Nơi nhận kiến nghị", en: "Addressed to", ru: "Адресат")
    case .forwarded: Phrase(vi: "Đã chuyển tới", en: "Forwarded to", ru: "Передано")
    case .answer: Phrase(vi: "Trả lời", en: "Answer", ru: "Ответ")
    case .closed: Phrase(vi: "Kết thúc xử lý", en: "Closed", ru: "Закрыто")
    case .done: Phrase(vi: "Đã hoàn thành", en: "Done", ru: "Выполнено")
    case .dropped: Phrase(vi: "Không thực hiện", en: "Dropped", ru: "Снято")
    case .doneBy: Phrase(vi: "Thực hiện qua hoạt động", en: "Done by activity", ru: "Выполнено мероприятием")
    case .raised: Phrase(vi: "Nêu lúc", en: "Raised", ru: "Внесено")
    case .given: Phrase(vi: "Đề ra lúc", en: "Given", ru: "Задано")
    case .count: Phrase(vi: "Số lượng", en: "Count", ru: "Количество")
    case .text: Phrase(vi: "Nội dung", en: "Text", ru: "Текст")
    case .atActivity: Phrase(vi: "Nêu tại hoạt động", en: "At activity", ru: "На мероприятии")
    case .responsible: Phrase(vi: "Đơn vị thực hiện", en: "To be done by", ru: "Исполнители")
    case .reason: Phrase(vi: "Lý do", en: "Reason", ru: "Причина")
    case .country: Phrase(vi: "Nước", en: "Country", ru: "Страна")
    case .signer: Phrase(vi: "Người ký", en: "Signed by", ru: "Подписал")
    case .issuedOn: Phrase(vi: "Ngày ban hành", en: "Dated", ru: "Дата")
    case .scope: Phrase(vi: "Phạm vi", en: "Scope", ru: "Охват")
    case .boundaries: Phrase(vi: "Địa giới", en: "Boundaries", ru: "Границы")
    case .composedAt: Phrase(vi: "Theo sổ đến sự kiện", en: "Record up to event", ru: "По записям до события")
    case .hash: Phrase(vi: "Mã băm SHA-256", en: "SHA-256", ru: "Хеш SHA-256")
    case .supersedes: Phrase(vi: "Thay cho báo cáo số", en: "Supersedes", ru: "Заменяет отчёт №")
    case .supersededBy: Phrase(vi: "Đã được thay bằng số", en: "Superseded by", ru: "Заменён отчётом №")
    case .whenIssued: Phrase(vi: "Khi ban hành", en: "When issued", ru: "При выпуске")
    case .asOfNow: Phrase(vi: "Hiện nay", en: "Now", ru: "Теперь")
    case .parentBody: Phrase(vi: "Cơ quan chủ quản", en: "Parent body", ru: "Вышестоящий орган")
    case .body: Phrase(vi: "Cơ quan ban hành", en: "Issuing body", ru: "Кто выпускает")
    case .numberSuffix: Phrase(vi: "Ký hiệu sau số", en: "After the number", ru: "После номера")
    case .signedAt: Phrase(vi: "Nơi ban hành", en: "Signed at", ru: "Место подписания")
    case .addressees: Phrase(vi: "Kính gửi", en: "To whom", ru: "Кому")
    case .authority: Phrase(vi: "Quyền hạn, chức vụ ký", en: "Authority and office", ru: "Должность подписавшего")
    case .recipients: Phrase(vi: "Nơi nhận", en: "Recipients", ru: "Рассылка")
    case .opening: Phrase(vi: "Câu mở đầu", en: "Opening", ru: "Вступление")
    case .closing: Phrase(vi: "Câu kết", en: "Closing", ru: "Заключение")
    case .formDocument: Phrase(vi: "Tệp mẫu (docx)", en: "Form (docx)", ru: "Форма (docx)")
    }
  }

  /// A value after its head: `Địa điểm: tỉnh Hải Dương`.
  public func with(_ value: String, in language: Language) -> String {
    phrase.in(language) + ": " + value
  }
}
