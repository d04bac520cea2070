import Friendship

extension OrganisationRejection {
  /// Why an organisation's record was refused.
  public func phrase(names: Names) -> Phrase {
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
        vi: "Tổ chức này chưa có trong sổ. Thêm mới: huunghi organisation add ….",
        en: "This organisation isn't on record. To add it: huunghi organisation add ….",
        ru: "Этой организации в записях нет. Добавить: huunghi organisation add ….")
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
