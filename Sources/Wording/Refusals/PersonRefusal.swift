import Friendship

extension PersonRejection {
  /// Why something about a person was refused.
  public var phrase: Phrase {
    switch self {
    case .doesNotExist:
      Phrase(
        vi: "Không có người này trong sổ.", en: "There is no such person on record.",
        ru: "Такого человека в записях нет.")
    case .erased:
      Phrase(
        vi: "Hồ sơ của người này đã được xóa, không sửa được nữa.",
        en: "The record of this person was erased and can't be corrected any more.",
        ru: "Данные этого лица удалены, исправить их уже нельзя.")
    case .nothingChanges:
      Phrase(
        vi: "Không có gì thay đổi: sổ đã ghi đúng như vậy.", en: "Nothing would change: the record says so already.",
        ru: "Ничего не изменилось бы: в записи уже так.")
    }
  }
}

extension PersonText {
  /// Two people would have the same name and position.
  public static func samePerson(_ other: PersonCandidate) -> Phrase {
    let number =
      other.number.map { Phrase(vi: " (số \($0))", en: " as \($0)", ru: " под № \($0)") } ?? Phrase(verbatim: "")
    return Phrase(
      vi: "“\(other.name)” với chức vụ ấy đã có trong sổ\(number.vi); hãy ghi chức vụ khác để phân biệt.",
      en:
        "“\(other.name)” with that position is on record\(number.en); give another position to tell them apart.",
      ru:
        "«\(other.name)» с этой должностью уже записан(а)\(number.ru); укажите иную должность для различения."
    )
  }
}
