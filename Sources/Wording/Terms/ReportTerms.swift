import Friendship

extension ReportNoteSection: Term {
  /// Phần do người viết.
  public static var listName: Phrase {
    Phrase(vi: "phần viết của báo cáo", en: "written section of a report", ru: "раздел, который пишет человек")
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .context: Phrase(vi: "bối cảnh, lãnh đạo, chỉ đạo", en: "context", ru: "обстановка и руководство")
    case .strengths: Phrase(vi: "ưu điểm", en: "strengths", ru: "успехи")
    case .shortcomings: Phrase(vi: "hạn chế, tồn tại", en: "shortcomings", ru: "недостатки")
    case .causes: Phrase(vi: "nguyên nhân", en: "causes", ru: "причины")
    }
  }

  /// Shorter words.
  public var otherWords: [String] {
    switch self {
    case .context: ["bối cảnh", "lãnh đạo", "chỉ đạo", "I", "circumstances", "обстановка"]
    case .strengths: ["mặt mạnh", "kết quả nổi bật", "достижения"]
    case .shortcomings: ["hạn chế", "tồn tại", "khuyết điểm", "weaknesses"]
    case .causes: ["lý do", "cause", "reasons", "причина"]
    }
  }
}

/// The sorts of figures that a report has, by the words with which they are asked about.
public enum ReportFigureSort: String, Term {
  /// All activities.
  case activities
  /// People attending.
  case people
  /// Associations represented.
  case associations
  /// Delegations received.
  case delegationsIn = "delegations-in"
  /// People of the delegations received.
  case peopleIn = "people-in"
  /// Delegations sent.
  case delegationsOut = "delegations-out"
  /// People of the delegations sent.
  case peopleOut = "people-out"
  /// Aid; the currency follows.
  case aid
  /// Activities with aid.
  case aidActivities = "aid-activities"
  /// A kind; its code or name follows.
  case kind
  /// A section of the report; its word follows.
  case section
  /// A level; its word follows.
  case level
  /// An organiser; its name follows.
  case organiser
  /// A province; its name follows.
  case province
  /// A field; its word follows.
  case field
  /// A month; it follows.
  case month
  /// In no province.
  case outsideProvinces = "outside-provinces"
  /// In a unit that was split since.
  case provinceUnknown = "province-unknown"
  /// In a unit as it was on the day; its id or name follows.
  case formerUnit = "former-unit"
  /// Of no known month.
  case monthUnknown = "month-unknown"

  /// Chỉ tiêu.
  public static var listName: Phrase { Phrase(vi: "số liệu", en: "figure", ru: "показатель") }

  /// What has to follow after a colon, as an example; `nil` where nothing does.
  public var example: String? {
    switch self {
    case .aid: "VND"
    case .kind: "conference"
    case .section: "exchanges"
    case .level: "central"
    case .organiser: "\"Hội hữu nghị Việt - Nga\""
    case .province: "\"Hải Phòng\""
    case .formerUnit: "\"Hải Dương\""
    case .field: "culture"
    case .month: "5/2025"
    case .activities, .people, .associations, .delegationsIn, .peopleIn, .delegationsOut, .peopleOut, .aidActivities,
      .outsideProvinces, .provinceUnknown, .monthUnknown:
      nil
    }
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .activities: Phrase(vi: "số hoạt động", en: "activities", ru: "мероприятия")
    case .people: Phrase(vi: "số lượt người tham dự", en: "people attending", ru: "число участников")
    case .associations: Phrase(vi: "số Hội tham dự", en: "associations attending", ru: "число обществ-участников")
    case .delegationsIn: Phrase(vi: "đoàn vào", en: "delegations received", ru: "принятые делегации")
    case .peopleIn:
      Phrase(
        vi: "số người trong các đoàn vào", en: "people in delegations received", ru: "люди в принятых делегациях")
    case .delegationsOut: Phrase(vi: "đoàn ra", en: "delegations sent", ru: "направленные делегации")
    case .peopleOut:
      Phrase(
        vi: "số người trong các đoàn ra", en: "people in delegations sent", ru: "люди в направленных делегациях")
    case .aid: Phrase(vi: "giá trị viện trợ, trao tặng", en: "value of aid", ru: "объём помощи")
    case .aidActivities:
      Phrase(vi: "hoạt động có viện trợ, trao tặng", en: "activities with aid", ru: "мероприятия с помощью")
    case .kind: Phrase(vi: "loại hoạt động", en: "kind", ru: "вид")
    case .section: Phrase(vi: "mục của báo cáo", en: "report section", ru: "раздел отчёта")
    case .level: Phrase(vi: "cấp", en: "level", ru: "уровень")
    case .organiser: Phrase(vi: "đơn vị tổ chức", en: "organiser", ru: "организатор")
    case .province: Phrase(vi: "tỉnh, thành phố", en: "province or city", ru: "провинция, город")
    case .field: Phrase(vi: "lĩnh vực", en: "field", ru: "область")
    case .month: Phrase(vi: "tháng", en: "month", ru: "месяц")
    case .outsideProvinces: Phrase(vi: "ngoài các tỉnh", en: "in no province", ru: "вне провинций")
    case .provinceUnknown:
      Phrase(vi: "chưa rõ tỉnh, thành phố", en: "province not known", ru: "провинция неизвестна")
    case .formerUnit:
      Phrase(vi: "đơn vị lúc diễn ra", en: "unit on the day", ru: "единица на день проведения")
    case .monthUnknown: Phrase(vi: "chưa rõ tháng", en: "month not known", ru: "месяц неизвестен")
    }
  }

  /// Shorter words.
  public var otherWords: [String] {
    switch self {
    case .activities: ["hoạt động", "total", "tổng số", "мероприятий"]
    case .people: ["số người tham dự", "số lượt người", "số người", "người", "attended", "участники"]
    case .associations: ["số Hội", "Hội", "общества"]
    case .delegationsIn: ["delegations received", "incoming", "приём"]
    case .peopleIn: ["số người đoàn vào"]
    case .delegationsOut: ["delegations sent", "outgoing", "выезд"]
    case .peopleOut: ["số người đoàn ra"]
    case .aid: ["viện trợ", "trị giá", "помощь"]
    case .aidActivities: []
    case .kind: ["loại"]
    case .section: ["mục", "раздел"]
    case .level: []
    case .organiser: ["đơn vị", "tổ chức", "organizer", "by"]
    case .province: ["tỉnh", "thành phố", "at", "провинция"]
    case .field: []
    case .month: []
    case .outsideProvinces: ["outside", "ngoài tỉnh"]
    case .provinceUnknown: ["không rõ tỉnh", "split", "chia tách"]
    case .formerUnit: ["đơn vị cũ", "tỉnh cũ"]
    case .monthUnknown: ["không rõ tháng"]
    }
  }
}
