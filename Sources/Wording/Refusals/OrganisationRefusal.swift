import Friendship

extension OrganisationRejection {
  /// Why an organisation's record was refused.
  ///
  /// - Parameter number: the organisation's, for the commands that are suggested.
  public func phrase(names: Names, number: Int? = nil) -> Phrase {
    switch self {
    case .nameTaken(let organisation):
      let name = Phrase(organisation.name)
      return Phrase(
        vi: "Đã có tổ chức tên “\(name.vi)” trong sổ. Xem: huunghi organisation show \"\(name.vi)\".",
        en: """
          An organisation named “\(name.en)” is on record already. \
          To see it: huunghi organisation show \"\(name.vi)\".
          """,
        ru: "Организация «\(name.ru)» уже записана. Посмотреть: huunghi organisation show \"\(name.vi)\".")
    case .doesNotExist:
      return Phrase(
        vi: "Tổ chức này chưa có trong sổ. Thêm mới: huunghi organisation add …",
        en: "This organisation isn't on record. To add it: huunghi organisation add …",
        ru: "Этой организации в записях нет. Добавить: huunghi organisation add …")
    case .nothingChanges:
      return Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy.",
        en: "Nothing would change: the record says so already.",
        ru: "Ничего не изменилось бы: в записи уже так.")
    case .answersToItself:
      return Phrase(
        vi: "Một tổ chức không thể trực thuộc chính nó.", en: "An organisation can't answer to itself.",
        ru: "Организация не может подчиняться сама себе.")
    case .affiliationReversed(let from, let until):
      return Phrase(
        vi: "Thời gian trực thuộc kết thúc (\(until.numeric)) trước khi bắt đầu (\(from.numeric)).",
        en: "The affiliation ends (\(until.numeric)) before it starts (\(from.numeric)).",
        ru: "Подчинение заканчивается (\(until.numeric)) раньше, чем начинается (\(from.numeric)).")
    case .dissolvedBeforeFounded(let founded, let dissolved):
      return Phrase(
        vi: "Giải thể (\(dissolved.text(in: .vi))) trước khi thành lập (\(founded.text(in: .vi))).",
        en: "Dissolved (\(dissolved.text(in: .en))) before it was founded (\(founded.text(in: .en))).",
        ru: "Упразднена (\(dissolved.text(in: .ru))) раньше, чем основана (\(founded.text(in: .ru))).")
    case .nameHeldBefore(let typed, let organisation):
      let name = Phrase(organisation.name)
      return Phrase(
        vi: """
          “\(typed)” từng là tên của tổ chức “\(name.vi)” và vẫn dùng để tìm tổ chức ấy. \
          Xem: huunghi organisation show "\(name.vi)".
          """,
        en: """
          “\(typed)” was the name of “\(name.en)”, which is still found by it. \
          To see it: huunghi organisation show "\(name.vi)".
          """,
        ru: """
          «\(typed)» — прежнее название организации «\(name.ru)», по нему её по-прежнему находят. \
          Посмотреть: huunghi organisation show "\(name.vi)".
          """)
    case .nameAlsoOf(let typed, let organisation):
      let name = Phrase(organisation.name)
      let command = "huunghi organisation amend \"\(organisation.name.vi)\" --other-name …"
      return Phrase(
        vi: "“\(typed)” là tên gọi khác của “\(name.vi)”. Nếu không còn đúng, ghi lại các tên gọi khác: \(command)",
        en: "“\(typed)” is another name of “\(name.en)”. If it no longer is, give its other names anew: \(command)",
        ru:
          "«\(typed)» — другое название организации «\(name.ru)». Если это уже не так, укажите её другие названия заново: \(command)"
      )
    case .renamedBeforeFounded(let period, let founded):
      return Phrase(
        vi: "Đổi tên (\(period.text(in: .vi))) trước khi thành lập (\(founded.text(in: .vi))).",
        en: "Renamed (\(period.text(in: .en))) before it was founded (\(founded.text(in: .en))).",
        ru: "Переименована (\(period.text(in: .ru))) раньше, чем основана (\(founded.text(in: .ru))).")
    case .beforeRenamed(let period, let former):
      let old = Phrase(former.name)
      return Phrase(
        vi: """
          Thời gian “\(period.text(in: .vi))” là trước khi tổ chức thôi mang tên “\(old.vi)” \
          (\(former.until.text(in: .vi))).
          """,
        en: """
          “\(period.text(in: .en))” is before it gave up the name “\(old.en)” \
          (\(former.until.text(in: .en))).
          """,
        ru: """
          «\(period.text(in: .ru))» — раньше, чем организация сменила название «\(old.ru)» \
          (\(former.until.text(in: .ru))).
          """)
    case .ended(let ending):
      let command = "huunghi organisation amend \(number.map(String.init) ?? "…") --dissolved unknown"
      let (vi, en, ru) = (ending.phrase(names).vi, ending.phrase(names).en, ending.phrase(names).ru)
      return Phrase(
        vi: "Tổ chức này không còn (\(vi)). Nếu ghi nhầm: \(command).",
        en: "The organisation is no more (\(en)). If that is wrong: \(command).",
        ru: "Организации больше нет (\(ru)). Если это ошибка: \(command).")
    case .mergedIntoItself:
      return Phrase(
        vi: "Một tổ chức không thể sáp nhập vào chính nó.", en: "An organisation can't be merged into itself.",
        ru: "Организацию нельзя присоединить к самой себе.")
    case .mergedIntoEnded(let heir, let ending):
      let name = Phrase(heir.name)
      let end = ending.phrase(names)
      return Phrase(
        vi: "Không thể sáp nhập vào “\(name.vi)”: khi đó tổ chức ấy không còn (\(end.vi)).",
        en: "It can't be merged into “\(name.en)”, which was no more by then (\(end.en)).",
        ru: "Нельзя присоединить к «\(name.ru)»: к тому времени этой организации уже не было (\(end.ru)).")
    case .mergedIntoUnfounded(let heir, let founded):
      let name = Phrase(heir.name)
      return Phrase(
        vi: "Không thể sáp nhập vào “\(name.vi)”: tổ chức ấy thành lập sau đó (\(founded.text(in: .vi))).",
        en: "It can't be merged into “\(name.en)”, which was founded later (\(founded.text(in: .en))).",
        ru: "Нельзя присоединить к «\(name.ru)»: эта организация основана позже (\(founded.text(in: .ru))).")
    case .mergesInCircle(let heirs):
      let way = Phrase { language in heirs.map { "“\($0.name.text(in: language))”" }.joined(separator: " → ") }
      return Phrase(
        vi: "Không thể sáp nhập: chính tổ chức này đã tiếp nhận tổ chức kia (\(way.vi)).",
        en: "It can't be merged there: it took that organisation in itself (\(way.en)).",
        ru: "Присоединить нельзя: эта организация сама приняла ту в свой состав (\(way.ru)).")
    case .liesAhead(let period, let today): return .notYet(period, today: today)
    case .tooMany(let count, let limit):
      return Phrase(
        vi: "Quá nhiều tên gọi hoặc tổ chức cấp trên: \(Digits.grouped(count, in: .vi)), tối đa \(limit).",
        en: "Too many names or parent organisations: \(Digits.grouped(count, in: .en)), at most \(limit).",
        ru:
          "Слишком много названий или вышестоящих организаций: \(Digits.grouped(count, in: .ru)), не больше \(limit)."
      )
    }
  }
}

extension Organisation.Ending {
  /// How it ended, as part of a sentence.
  public func phrase(_ names: Names) -> Phrase {
    switch self {
    case .dissolved(let on, _):
      Phrase(
        vi: "giải thể \(on.text(in: .vi))", en: "dissolved, \(on.text(in: .en))", ru: "распущена, \(on.text(in: .ru))")
    case .merged(let into, let on):
      Phrase(
        vi: "sáp nhập vào “\(names.organisation(into, in: .vi))”, \(on.text(in: .vi))",
        en: "merged into “\(names.organisation(into, in: .en))”, \(on.text(in: .en))",
        ru: "присоединена к «\(names.organisation(into, in: .ru))», \(on.text(in: .ru))")
    }
  }
}
