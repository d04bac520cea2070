/// Headings of documents.
public enum Heading: String, CaseIterable, Hashable, Sendable {
  /// By kind.
  case byKind
  /// By level.
  case byLevel
  /// By organiser.
  case byOrganiser
  /// By province.
  case byProvince
  /// By province and the time of its boundaries.
  case byProvinceAndTime
  /// By field.
  case byField
  /// By month.
  case byMonth
  /// What may belong to the period.
  case possible
  /// Plans whose day has passed.
  case unreported
  /// What was cancelled.
  case cancelled
  /// Entries of a calendar whose day isn't known.
  case dayUnknown
  /// The days of a calendar that have something on them.
  case days
  /// The events of an activity.
  case history
  /// What isn't known of an activity.
  case unknown
  /// What can be done next.
  case nextSteps
  /// What is missing from the record.
  case gaps
  /// Totals.
  case totals
  /// The files of an issued report.
  case files
  /// What a person ought to know about a report that was issued.
  case remarks
  /// Figures that change.
  case figuresChanged
  /// What was recorded about activities since.
  case recordedSince
  /// Entries of the registers that differ.
  case entriesChanged
  /// What was recorded about organisations since.
  case organisationsRecorded
  /// Kinds of activities whose name or section has changed.
  case kindsChanged
  /// People whose record has changed.
  case peopleChanged
  /// Written parts that differ.
  case notesChanged

  /// The heading in three languages.
  public var phrase: Phrase {
    switch self {
    case .byKind: Phrase(vi: "Theo loại hoạt động", en: "By kind", ru: "По видам")
    case .byLevel: Phrase(vi: "Theo cấp", en: "By level", ru: "По уровням")
    case .byOrganiser: Phrase(vi: "Theo đơn vị tổ chức", en: "By organiser", ru: "По организаторам")
    case .byProvince: Phrase(vi: "Theo tỉnh, thành phố", en: "By province", ru: "По провинциям")
    case .byProvinceAndTime:
      Phrase(
        vi: "Theo tỉnh, thành phố và thời gian của địa giới", en: "By province and time of its boundaries",
        ru: "По провинциям и времени их границ")
    case .byField: Phrase(vi: "Theo lĩnh vực", en: "By field", ru: "По областям сотрудничества")
    case .byMonth: Phrase(vi: "Theo tháng", en: "By month", ru: "По месяцам")
    case .possible:
      Phrase(
        vi: """
          Hoạt động có thể thuộc phạm vi báo cáo (chưa rõ thời gian, địa điểm hoặc lúc trực thuộc), không tính vào tổng số
          """,
        en: "May belong here (time, place or affiliation not known well enough); not counted",
        ru: "Возможно, относятся сюда (время, место или подчинённость известны неточно); в итоги не входят")
    case .unreported:
      Phrase(
        vi: "Hoạt động đã qua ngày dự kiến, chưa báo cáo, không tính vào tổng số",
        en: "Planned, day passed, not reported; not counted",
        ru: "Срок прошёл, отчёта нет; в итоги не входят")
    case .cancelled: Phrase(vi: "Hoạt động đã hủy", en: "Cancelled", ru: "Отменённые мероприятия")
    case .dayUnknown:
      Phrase(
        vi: "Trong thời gian này, chưa rõ ngày", en: "In this time, day not known",
        ru: "В это время, день неизвестен")
    case .days: Phrase(vi: "Các ngày có hoạt động, ngày kỷ niệm", en: "Day by day", ru: "По дням")
    case .history: Phrase(vi: "Quá trình ghi sổ", en: "History of the record", ru: "История записи")
    case .unknown: Phrase(vi: "Chưa rõ", en: "Not known", ru: "Неизвестно")
    case .nextSteps: Phrase(vi: "Bước tiếp theo", en: "What can follow", ru: "Что дальше")
    case .gaps: Phrase(vi: "Những điều còn thiếu", en: "What is missing", ru: "Чего не хватает")
    case .totals: Phrase(vi: "Tổng cộng", en: "Totals", ru: "Итого")
    case .files: Phrase(vi: "Các tệp đã ban hành", en: "Files issued", ru: "Выпущенные файлы")
    case .remarks: Phrase(vi: "Cần lưu ý", en: "To note", ru: "Обратите внимание")
    case .figuresChanged:
      Phrase(vi: "Số liệu sẽ thay đổi", en: "Figures that would change", ru: "Показатели, которые изменились бы")
    case .recordedSince:
      Phrase(vi: "Đã ghi sau khi ban hành", en: "Recorded since", ru: "Записано после выпуска")
    case .entriesChanged:
      Phrase(
        vi: "Kiến nghị, phương hướng, số liệu khác", en: "Proposals, directions and other entries",
        ru: "Предложения, направления и другие записи")
    case .organisationsRecorded:
      Phrase(
        vi: "Tổ chức: đã ghi sau khi ban hành", en: "Organisations: recorded since",
        ru: "Организации: записано после выпуска")
    case .kindsChanged:
      Phrase(vi: "Loại hoạt động đã sửa", en: "Kinds that were amended", ru: "Исправленные виды мероприятий")
    case .peopleChanged:
      Phrase(
        vi: "Người được nhắc đến, hồ sơ đã sửa hoặc xóa", en: "People it refers to, corrected or erased",
        ru: "Упомянутые люди, чьи данные исправлены или удалены")
    case .notesChanged: Phrase(vi: "Phần viết đã thay đổi", en: "Written parts that changed", ru: "Изменённые разделы")
    }
  }
}
