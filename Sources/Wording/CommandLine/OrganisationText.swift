/// What a command that recorded something of an organisation says it did.
public enum OrganisationText: String, CaseIterable, Hashable, Sendable {
  case added, amended, renamed, merged, dissolved

  /// The sentence, with the organisation's number.
  public func phrase(_ number: Int) -> Phrase {
    switch self {
    case .added:
      Phrase(
        vi: "Đã thêm tổ chức, số \(number).", en: "The organisation is on record as \(number).",
        ru: "Организация записана под номером \(number).")
    case .amended:
      Phrase(
        vi: "Đã sửa bản ghi của tổ chức số \(number).", en: "The record of the organisation \(number) was amended.",
        ru: "Запись об организации \(number) исправлена.")
    case .renamed:
      Phrase(
        vi: "Đã ghi nhận tổ chức số \(number) đổi tên.", en: "The new name of the organisation \(number) is on record.",
        ru: "Новое название организации \(number) записано.")
    case .merged:
      Phrase(
        vi: "Đã ghi nhận tổ chức số \(number) sáp nhập vào tổ chức khác.",
        en: "The organisation \(number) was marked as merged.",
        ru: "Организация \(number) отмечена как присоединённая.")
    case .dissolved:
      Phrase(
        vi: "Đã ghi nhận tổ chức số \(number) giải thể.", en: "The organisation \(number) was marked as dissolved.",
        ru: "Организация \(number) отмечена как распущенная.")
    }
  }
}
