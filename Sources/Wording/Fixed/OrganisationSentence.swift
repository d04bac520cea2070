import Friendship

extension Sentence {
  /// What became of an organisation, named as it is named now.
  public static func organisationChange(_ change: OrganisationChange, _ names: Names) -> Phrase {
    Phrase { language in
      let name = names.organisation(change.organisation, in: language)
      switch change.kind {
      case .founded:
        return Phrase(vi: "Thành lập: \(name)", en: "Founded: \(name)", ru: "Создано: \(name)").in(language)
      case .renamed(let former):
        let old = former.text(in: language)
        return Phrase(
          vi: "Đổi tên: \(old) thành \(name)", en: "Renamed: \(old), now \(name)",
          ru: "Переименовано: \(old), ныне \(name)"
        ).in(language)
      case .merged(let into):
        let other = names.organisation(into, in: language)
        return Phrase(
          vi: "Sáp nhập: \(name) vào \(other)", en: "Merged: \(name) into \(other)",
          ru: "Присоединено: \(name) → \(other)"
        ).in(language)
      case .dissolved:
        return Phrase(vi: "Giải thể: \(name)", en: "Dissolved: \(name)", ru: "Распущено: \(name)").in(language)
      }
    }
  }
}
