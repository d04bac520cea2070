import Friendship

extension RegisterEvent {
  /// What happened to an entry of a register; what it changed is told after it.
  public var name: Phrase {
    switch self {
    case .entered: Phrase(vi: "ghi vào sổ", en: "put on record", ru: "внесено в записи")
    case .amended: Phrase(vi: "sửa bản ghi", en: "record corrected", ru: "запись исправлена")
    case .took(.forwarded): Phrase(vi: "chuyển đi", en: "forwarded", ru: "передано")
    case .took(.answered): Phrase(vi: "được trả lời", en: "answered", ru: "дан ответ")
    case .took(.closed): Phrase(vi: "kết thúc xử lý", en: "closed", ru: "закрыто")
    case .took(.ended(let ending)): ending.name
    }
  }
}

extension OrganisationEvent {
  /// What happened to an organisation; what it changed in its own record is told after it.
  public func name(_ names: Names) -> Phrase {
    switch self {
    case .registered: Phrase(vi: "ghi vào sổ", en: "put on record", ru: "внесена в записи")
    case .amended: Phrase(vi: "sửa bản ghi", en: "record corrected", ru: "запись исправлена")
    case .took(.renamed): Phrase(vi: "đổi tên", en: "renamed", ru: "переименована")
    case .took(.merged): Phrase(vi: "sáp nhập vào tổ chức khác", en: "merged into another", ru: "присоединена к другой")
    case .took(.dissolved): Phrase(vi: "giải thể", en: "dissolved", ru: "распущена")
    case .took(.absorbed(let other, let on)):
      Phrase { language in
        let other = "\(names.organisation(other, in: language)) (\(on.text(in: language)))"
        return Phrase(
          vi: "nhận sáp nhập: \(other)", en: "took in: \(other)", ru: "к ней присоединена: \(other)"
        ).in(language)
      }
    }
  }
}
