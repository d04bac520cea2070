import Friendship

extension ProvinceBackground {
  /// What a document says of the history of the province that it is about, a sentence each.
  public func sentences(_ names: Names, in language: Language) -> [String] {
    var sentences: [String] = []
    if let ended { sentences.append(ended.sentence(names).in(language)) }
    if !transfers.isEmpty {
      let list = Self.list(transfers, names) { $0.givers }
      sentences.append(
        Phrase(
          vi: "Có phần địa giới đã chuyển giữa các đơn vị; việc trước đó ở phần ấy vẫn tính cho đơn vị cũ: \(list.vi).",
          en:
            "Parts of units passed to others; what happened in them before stays with the unit that they left: \(list.en).",
          ru:
            "Часть территории переходила в другие единицы; то, что было там прежде, остаётся за прежней: \(list.ru)."
        ).in(language))
    }
    return sentences
  }

  /// Beside a comparison, that the two periods had other boundaries; `nil` where they had the same.
  public func comparisonSentence(_ names: Names, in language: Language) -> String? {
    guard !changesBetween.isEmpty else { return nil }
    let list = Self.list(changesBetween, names) { $0.from }
    return Phrase(
      vi: "Địa giới đã thay đổi trong hai kỳ này, mỗi việc tính theo địa giới vào ngày diễn ra: \(list.vi).",
      en: "Boundaries changed in these two periods, and each activity is counted in those of its day: \(list.en).",
      ru: "В эти два периода границы менялись, и каждое мероприятие учтено в границах своего дня: \(list.ru)."
    ).in(language)
  }

  /// `01/07/2025 (Hải Dương, Hải Phòng → Hải Phòng)`.
  private static func list(
    _ changes: [ProvinceChange], _ names: Names, from givers: (ProvinceChange) -> [ProvinceID]
  ) -> Phrase {
    Phrase { language in
      changes.map { change in
        func units(_ ids: [ProvinceID]) -> String {
          ids.map { names.province($0, in: language) }.joined(separator: ", ")
        }
        return "\(change.effective.numeric) (\(units(givers(change))) → \(units(change.into)))"
      }.joined(separator: "; ")
    }
  }
}

extension ProvinceBackground.Ended {
  fileprivate func sentence(_ names: Names) -> Phrase {
    Phrase { language in
      let was = Phrase.capitalised(names.provinceWithKind(unit, in: language))
      let now = heirs.units.map { names.provinceWithKind($0, in: language) }.joined(separator: "; ")
      let head = Phrase(
        vi: "\(was) có đến hết ngày \(lastDay.numeric)", en: "\(was) existed until \(lastDay.numeric)",
        ru: "\(was): единица существовала по \(lastDay.numeric)"
      ).in(language)
      guard !now.isEmpty else { return head + "." }
      return head
        + Phrase(vi: ", nay thuộc \(now).", en: "; it is in today's \(now).", ru: "; ныне \(now).").in(language)
    }
  }
}
