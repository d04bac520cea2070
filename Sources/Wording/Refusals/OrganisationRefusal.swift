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

extension RegisterRejection {
  /// Why an entry of a register was refused.
  ///
  /// - Parameter instead: for a province that didn't exist then, the units to which the place belonged then.
  public func phrase(names: Names, instead: [ProvinceID] = []) -> Phrase {
    switch self {
    case .alreadyExists:
      return Phrase(
        vi: "Mục này đã có trong sổ.", en: "This entry is on record already.", ru: "Эта запись уже есть.")
    case .doesNotExist:
      return Phrase(
        vi: "Không có mục này trong sổ để sửa.", en: "There is no such entry to correct.",
        ru: "Такой записи нет, исправлять нечего.")
    case .nothingChanges:
      return Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy.",
        en: "Nothing would change: the record says so already.",
        ru: "Ничего не изменилось бы: в записи уже так.")
    case .otherRegister(let register):
      return Phrase(
        vi: "Mục này là “\(register.name.vi)”, không thể chuyển sang loại khác; hãy nhập mục mới.",
        en: "This entry is “\(register.name.en)” and can't become another sort; make a new entry.",
        ru: "Эта запись — «\(register.name.ru)», другим видом она стать не может; сделайте новую.")
    case .provinceNotThen(let id, let period):
      return ProvinceRefusal.notThen(id, period, instead: instead, names)
    case .unknownProvince(let id):
      return Phrase(
        vi: "Không có tỉnh, thành phố “\(id.value)”. Xem danh sách: huunghi province list.",
        en: "There is no province “\(id.value)”. To see them all: huunghi province list.",
        ru: "Провинции «\(id.value)» нет. Весь список: huunghi province list.")
    case .beforeRaised(let period, let raised):
      return Phrase(
        vi:
          "Chuyển hoặc trả lời (\(period.text(in: .vi))) trước khi kiến nghị được nêu (\(raised.text(in: .vi))).",
        en: "Forwarded or answered (\(period.text(in: .en))) before it was raised (\(raised.text(in: .en))).",
        ru:
          "Передано или дан ответ (\(period.text(in: .ru))) раньше, чем предложение внесено (\(raised.text(in: .ru)))."
      )
    }
  }
}
