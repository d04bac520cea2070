/// The headings of an official report's chapters, sections and appendices.
public enum ReportHeading: String, CaseIterable, Hashable, Sendable {
  /// Chapter I.
  case context
  /// Chapter II.
  case results
  /// Chapter III.
  case assessment
  /// Chapter IV.
  case directions
  /// Chapter V.
  case proposals
  /// What the period before laid down for this one.
  case laidDown
  /// The figures of all.
  case overview
  /// Aggregates that stand beside the counted activities.
  case tallies
  /// What changed in organisations.
  case organisationChanges
  /// How activities spread over months, kinds and provinces.
  case distribution
  /// What went well.
  case strengths
  /// What fell short.
  case shortcomings
  /// Why.
  case causes
  /// What is to be done.
  case tasks
  /// What is planned for the next period.
  case planned
  /// The appendix of breakdowns.
  case breakdowns
  /// The appendix of all activities.
  case activities
  /// The appendix of delegations.
  case delegations
  /// The appendix of aid.
  case aid
  /// The appendix of organisations.
  case organisations
  /// The appendix of units whose boundaries changed.
  case formerUnits
  /// The appendix of figures stated for provinces.
  case provinceFigures
  /// The appendix of what isn't counted, and why.
  case notCounted

  /// The heading in three languages.
  public var phrase: Phrase {
    switch self {
    case .context:
      Phrase(
        vi: "Bối cảnh, công tác lãnh đạo, chỉ đạo", en: "Circumstances and leadership",
        ru: "Общая обстановка и руководство работой")
    case .results: Phrase(vi: "Kết quả công tác", en: "Results", ru: "Результаты работы")
    case .assessment: Phrase(vi: "Đánh giá chung", en: "Assessment", ru: "Общая оценка")
    case .directions: Phrase(vi: "Phương hướng, nhiệm vụ", en: "Directions and tasks", ru: "Направления и задачи")
    case .proposals: Phrase(vi: "Kiến nghị, đề xuất", en: "Proposals", ru: "Предложения")
    case .laidDown:
      Phrase(
        vi: "Phương hướng, nhiệm vụ đã đề ra cho kỳ báo cáo", en: "Directions laid down for the period",
        ru: "Направления, намеченные на отчётный период")
    case .overview: Phrase(vi: "Số liệu chung", en: "Overview", ru: "Общие показатели")
    case .tallies:
      Phrase(
        vi: "Số liệu tổng hợp, không cộng vào các số trên", en: "Aggregate figures, not added to those above",
        ru: "Сводные показатели, не входящие в приведённые числа")
    case .organisationChanges:
      Phrase(vi: "Biến động về tổ chức", en: "Changes of organisations", ru: "Изменения в составе организаций")
    case .distribution:
      Phrase(
        vi: "Phân bố hoạt động", en: "How the activities are spread", ru: "Распределение мероприятий")
    case .strengths: Phrase(vi: "Ưu điểm", en: "Strengths", ru: "Достижения")
    case .shortcomings: Phrase(vi: "Hạn chế, tồn tại", en: "Shortcomings", ru: "Недостатки")
    case .causes: Phrase(vi: "Nguyên nhân", en: "Causes", ru: "Причины")
    case .tasks: Phrase(vi: "Nhiệm vụ", en: "Tasks", ru: "Задачи")
    case .planned: Phrase(vi: "Hoạt động dự kiến", en: "Planned activities", ru: "Планируемые мероприятия")
    case .breakdowns: Phrase(vi: "Số liệu chi tiết", en: "Breakdowns", ru: "Разбивка показателей")
    case .activities: Phrase(vi: "Danh mục hoạt động", en: "List of activities", ru: "Перечень мероприятий")
    case .delegations: Phrase(vi: "Đoàn vào, đoàn ra", en: "Delegations", ru: "Делегации")
    case .aid: Phrase(vi: "Viện trợ, trao tặng", en: "Aid and gifts", ru: "Помощь и подарки")
    case .organisations: Phrase(vi: "Danh sách tổ chức", en: "Organisations", ru: "Организации")
    case .formerUnits:
      Phrase(
        vi: "Đơn vị hành chính tại thời điểm diễn ra", en: "Units as they were on the day",
        ru: "Административные единицы на день проведения")
    case .provinceFigures:
      Phrase(vi: "Số liệu của tỉnh, thành phố", en: "Figures of provinces", ru: "Показатели провинций")
    case .notCounted:
      Phrase(
        vi: "Những mục chưa tính vào số liệu", en: "What isn't counted", ru: "Что не вошло в подсчёт")
    }
  }

  /// `Phụ lục II`; `Phụ lục` where there is one only.
  public static func appendix(_ number: String?) -> Phrase {
    let number = number.map { " \($0)" } ?? ""
    return Phrase(vi: "Phụ lục\(number)", en: "Appendix\(number)", ru: "Приложение\(number)")
  }
}
