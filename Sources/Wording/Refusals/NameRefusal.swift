import Friendship

/// Why a name typed for something on record can't be taken: it is unknown, or fits several.
public enum NameRefusal {
  /// What a name can be for.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// An organisation.
    case organisation
    /// A person.
    case person
    /// A kind of activity.
    case kind
    /// An activity, by number or words of its title.
    case activity
    /// A country.
    case country
    /// An observance that an activity marks.
    case observance

    /// What it is called in a sentence.
    public var name: Phrase {
      switch self {
      case .organisation: Phrase(vi: "tổ chức", en: "organisation", ru: "организация")
      case .person: Phrase(vi: "người", en: "person", ru: "лицо")
      case .kind: Phrase(vi: "loại hoạt động", en: "kind of activity", ru: "вид мероприятия")
      case .activity: Phrase(vi: "hoạt động", en: "activity", ru: "мероприятие")
      case .country: Phrase(vi: "nước", en: "country", ru: "страна")
      case .observance: Phrase(vi: "ngày kỷ niệm", en: "observance", ru: "памятная дата")
      }
    }

    /// What to do about a name that isn't on record.
    func remedy(_ typed: String) -> Phrase {
      switch self {
      case .organisation:
        let add = "huunghi organisation add \(NameRefusal.quoted(typed)) --kind provincial"
        let others = OrganisationKind.allCases.map(\.code).filter { $0 != "provincial" }.joined(separator: ", ")
        return Self.seeAll("huunghi organisation list").then(
          Phrase(
            vi: "Thêm mới: \(add) (loại khác: \(others)).", en: "To add it: \(add) (other kinds: \(others)).",
            ru: "Добавить: \(add) (другие виды: \(others))."))
      case .person:
        let add = "huunghi person add \(NameRefusal.quoted(typed))"
        return Self.seeAll("huunghi person list").then(Self.add(add))
      case .kind: return Self.seeAll("huunghi kind list").then(Self.add("huunghi kind add --help"))
      case .activity: return Self.seeAll("huunghi calendar")
      case .country:
        return Phrase(
          vi: "Có thể ghi mã hai chữ (RU) hoặc tên tiếng Việt, Anh, Nga.",
          en: "A two-letter code (RU) or a name in Vietnamese, English or Russian will do.",
          ru: "Можно указать двухбуквенный код (RU) или название по-вьетнамски, по-английски, по-русски.")
      case .observance:
        return Phrase(
          vi: "Dịp khác có thể ghi bằng lời.", en: "Any other occasion can be given in words.",
          ru: "Иной повод можно записать словами.")
      }
    }

    private static func add(_ command: String) -> Phrase {
      Phrase(vi: "Thêm mới: \(command).", en: "To add it: \(command).", ru: "Добавить: \(command).")
    }

    private static func seeAll(_ command: String) -> Phrase {
      Phrase(
        vi: "Xem danh sách: \(command).", en: "To see them all: \(command).", ru: "Весь список: \(command).")
    }
  }

  /// In double quotes, as a shell takes it.
  static func quoted(_ typed: String) -> String {
    "\"" + typed.replacing(/[\\"$`]/) { "\\" + $0.output } + "\""
  }

  /// Nothing on record is called so; perhaps one of the candidates was meant.
  public static func unknown(_ subject: Subject, _ typed: String, candidates: [Phrase] = []) -> Phrase {
    let problem = Phrase(
      vi: "Không có \(subject.name.vi) “\(typed)” trong sổ.",
      en: "There is no \(subject.name.en) “\(typed)” on record.",
      ru: "В записях нет: \(subject.name.ru) «\(typed)».")
    return problem.then(didYouMean(candidates)).then(subject.remedy(typed))
  }

  /// Several things on record are called so.
  public static func ambiguous(_ subject: Subject, _ typed: String, candidates: [Phrase]) -> Phrase {
    Phrase(
      vi: "“\(typed)” khớp với nhiều mục (\(subject.name.vi)): \(list(candidates, .vi)). Hãy ghi rõ hơn.",
      en: "“\(typed)” fits several (\(subject.name.en)): \(list(candidates, .en)). Say more exactly which.",
      ru: "«\(typed)» подходит к нескольким (\(subject.name.ru)): \(list(candidates, .ru)). Уточните.")
  }

  /// A list of candidates as a question; `nil` where there are none.
  static func didYouMean(_ candidates: [Phrase]) -> Phrase? {
    guard !candidates.isEmpty else { return nil }
    return Phrase(
      vi: "Có phải: \(list(candidates, .vi))?", en: "Did you mean: \(list(candidates, .en))?",
      ru: "Может быть: \(list(candidates, .ru))?")
  }

  private static func list(_ candidates: [Phrase], _ language: Language) -> String {
    candidates.map { $0.in(language) }.joined(separator: "; ")
  }
}
