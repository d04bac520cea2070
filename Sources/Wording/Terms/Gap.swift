import Friendship

/// Something that the record of an activity doesn't say.
public enum Gap: String, CaseIterable, Hashable, Sendable {
  /// The day has passed, and nobody said whether it took place.
  case report
  /// The day isn't known exactly.
  case date
  /// Where.
  case place
  /// Who held it.
  case organisers
  /// At which level.
  case level
  /// In which fields.
  case field
  /// How many people attended.
  case people
  /// What came of it.
  case outcomes
  /// Where it is known from.
  case sources

  /// What is missing, in a few words.
  public var name: Phrase {
    switch self {
    case .report: Phrase(vi: "báo cáo đã diễn ra hay chưa", en: "whether it took place", ru: "состоялось ли")
    case .date: Phrase(vi: "ngày chính xác", en: "the exact day", ru: "точный день")
    case .place: Phrase(vi: "địa điểm", en: "the place", ru: "место")
    case .organisers: Phrase(vi: "đơn vị tổ chức", en: "the organiser", ru: "организатор")
    case .level: Phrase(vi: "cấp tổ chức", en: "the level", ru: "уровень")
    case .field: Phrase(vi: "lĩnh vực", en: "the field", ru: "область")
    case .people: Phrase(vi: "số người tham dự", en: "how many attended", ru: "число участников")
    case .outcomes: Phrase(vi: "kết quả", en: "the outcome", ru: "результат")
    case .sources: Phrase(vi: "nguồn", en: "the source", ru: "источник")
    }
  }

  /// The command that adds it to an activity. What was put off has no day, so that it has to be said when it took place.
  public func command(_ number: Int, status: Activity.Status) -> String {
    switch self {
    case .report: "huunghi held \(number)" + (status == .postponed ? " --period …" : "")
    case .date: "huunghi amend \(number) --period …"
    case .place: "huunghi amend \(number) --add-at …"
    case .organisers: "huunghi amend \(number) --add-by …"
    case .level: "huunghi amend \(number) --level …"
    case .field: "huunghi amend \(number) --add-field …"
    case .people: "huunghi amend \(number) --attended …"
    case .outcomes: "huunghi amend \(number) --add-outcome …"
    case .sources: "huunghi amend \(number) --add-source …"
    }
  }
}
