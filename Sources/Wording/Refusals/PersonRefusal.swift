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
    Phrase(
      vi: "“\(other.name)” với chức vụ ấy đã có trong sổ (số \(other.number)); hãy ghi chức vụ khác để phân biệt.",
      en:
        "“\(other.name)” with that position is on record as \(other.number); give another position to tell them apart.",
      ru:
        "«\(other.name)» с этой должностью уже записан(а) под № \(other.number); укажите иную должность для различения."
    )
  }
}
