import Friendship

/// Something that the record of an activity doesn't say.
public enum Gap: CaseIterable, Hashable, Sendable {
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
  /// Whether it came about as it was planned: nobody has said it again since it took place.
  case expected(ExpectedField)

  /// All of them, those of expectations last.
  public static var allCases: [Gap] {
    [.report, .date, .place, .organisers, .level, .field, .people, .outcomes, .sources]
      + ExpectedField.allCases.map(expected)
  }

  /// The word for it in JSON: `report`, `date`, … `expected-people`.
  public var code: String {
    switch self {
    case .report: "report"
    case .date: "date"
    case .place: "place"
    case .organisers: "organisers"
    case .level: "level"
    case .field: "field"
    case .people: "people"
    case .outcomes: "outcomes"
    case .sources: "sources"
    case .expected(let field): "expected-" + field.rawValue
    }
  }

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
    case .expected(let field):
      Phrase(each: { language in
        let name = field.name.in(language)
        return Phrase(vi: "\(name) (mới theo kế hoạch)", en: "\(name) (as planned)", ru: "\(name) (по плану)")
          .in(language)
      })
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
    case .expected(.people): "huunghi amend \(number) --attended …"
    case .expected(.associations): "huunghi amend \(number) --associations …"
    case .expected: "huunghi amend \(number) --as-planned"
    }
  }
}

extension ExpectedField {
  /// What a plan expects, in a few words.
  fileprivate var name: Phrase {
    switch self {
    case .people: Gap.people.name
    case .associations:
      Phrase(vi: "số Hội tham dự", en: "how many associations attended", ru: "число обществ-участников")
    case .namedAssociations:
      Phrase(vi: "các Hội tham dự", en: "which associations attended", ru: "общества-участники")
    case .participants: Phrase(vi: "những người tham dự", en: "who attended", ru: "участники")
    case .delegations: Phrase(vi: "các đoàn", en: "the delegations", ru: "делегации")
    case .amounts: Phrase(vi: "trị giá viện trợ", en: "the value of aid", ru: "сумма помощи")
    case .outcomes: Gap.outcomes.name
    }
  }
}
