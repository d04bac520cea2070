import Friendship

/// What is said of settings.
public enum SettingsText {
  /// That a province which was chosen has ended, with what it is now part of; `nil` for one that hasn't.
  public static func ended(_ unit: Province, heirs: Carried, _ names: Names) -> Phrase? {
    guard let end = unit.validTo, heirs != .one(unit.id) else { return nil }
    return Phrase(each: { language in
      let was = Phrase.capitalised(names.provinceWithKind(unit.id, in: language))
      let now = heirs.units.map { names.provinceWithKind($0, in: language) }.joined(separator: "; ")
      let day = end.numeric
      let sentence =
        switch heirs {
        case .one:
          Phrase(
            vi: "\(was) nay thuộc \(now): việc từ ngày \(day) được ghi ở đó, trừ khi có --at.",
            en: "\(was) is now part of \(now): what happens from \(day) on is put there, unless --at says otherwise.",
            ru: "\(was) — теперь \(now): то, что было с \(day), записывается там, если не указано --at.")
        case .several:
          Phrase(
            vi: "\(was) nay thuộc \(now): với việc từ ngày \(day), hãy ghi nơi bằng --at.",
            en: "\(was) is now part of \(now): say by --at where things happen from \(day) on.",
            ru: "\(was) — теперь \(now): место того, что было с \(day), указывайте с помощью --at.")
        case .none:
          Phrase(
            vi: "\(was) không còn từ ngày \(day): với việc từ ngày ấy, hãy ghi nơi bằng --at.",
            en: "\(was) is no more since \(day): say by --at where things happen from then on.",
            ru: "\(was) — такой единицы нет с \(day): место того, что было позже, указывайте с помощью --at.")
        }
      return sentence.in(language)
    })
  }
}
