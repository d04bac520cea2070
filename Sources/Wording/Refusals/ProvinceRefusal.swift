import Friendship

/// Why a province can't be taken as meant.
public enum ProvinceRefusal {
  /// A unit that didn't exist in the period: when it did, and what the place belonged to then.
  public static func notThen(_ id: ProvinceID, _ period: Period, instead: [ProvinceID], _ names: Names)
    -> Phrase
  {
    Phrase { language in
      let name = Phrase.capitalised(names.provinceWithKind(id, in: language))
      let existed = names.provinces[id].map { Self.life(from: $0.validFrom, to: $0.validTo, in: language) }
      return notThen(name, period, life: existed, then: instead, names, in: language)
    }
  }

  private static func notThen(
    _ name: String, _ period: Period, life: String?, then units: [ProvinceID], _ names: Names,
    in language: Language
  ) -> String {
    let when = period.text(in: language)
    let existed = life.map { " (\($0))" } ?? ""
    let problem = Phrase(
      vi: "\(name) không tồn tại vào thời gian này: \(when)\(existed).",
      en: "\(name) didn't exist then: \(when)\(existed).",
      ru: "\(name) — такой единицы тогда (\(when)) не было\(existed).")
    if let early = tooEarly(period, names) { return problem.then(early).in(language) }
    guard !units.isEmpty else { return problem.then(dateOrPlace).in(language) }
    let list = units.map { "\(names.provinceWithKind($0, in: language)) (\($0.value))" }.joined(
      separator: "; ")
    return problem.then(
      Phrase(vi: "Khi đó là: \(list).", en: "At that time it was: \(list).", ru: "Тогда это: \(list).")
    ).then(dateOrPlace).in(language)
  }

  /// What to do about a unit and a time that don't go together: either may be what was mistyped.
  static let dateOrPlace = Phrase(
    vi: "Xem lại thời gian; nếu đúng thì ghi nơi ấy theo tên khi đó.",
    en: "Check the time; if it is right, give the place as it was then.",
    ru: "Проверьте время; если оно верно, укажите место так, как оно называлось тогда.")

  /// What to do about a time before the first units on record; nil for a later one.
  static func tooEarly(_ period: Period, _ names: Names) -> Phrase? {
    guard let first = names.provinces.values.map(\.validFrom).min(), period.last < first else { return nil }
    return Phrase(
      vi: """
        Sổ có các tỉnh, thành phố từ ngày \(first.numeric). Xem lại thời gian; nếu đúng thì ghi nơi là unknown, hoặc thêm \
        đơn vị thời đó.
        """,
      en: """
        Provinces are on record since \(first.numeric). Check the time; if it is right, give the place as unknown, or add \
        the units of that time.
        """,
      ru: """
        Провинции записаны с \(first.numeric). Проверьте время; если оно верно, укажите место как unknown или добавьте \
        единицы того времени.
        """
    ).then(adding)
  }

  /// How a unit that the record doesn't know is put there, with its history.
  static let adding = Phrase(
    vi: "Thêm đơn vị: huunghi import provinces.csv province_changes.csv (cách ghi tệp: docs/import.md).",
    en: "To add a unit: huunghi import provinces.csv province_changes.csv (the files: docs/import.md).",
    ru: "Добавить единицу: huunghi import provinces.csv province_changes.csv (файлы: docs/import.md).")

  /// A place that is neither a province nor a country, with those that may have been meant.
  public static func noPlace(
    _ typed: String, provinces: [ProvinceID], countries: [LocalizedText], _ names: Names
  ) -> Phrase {
    let problem = Phrase(
      vi: "Không có tỉnh, thành phố hay nước nào tên “\(typed)”.", en: "There is no province or country “\(typed)”.",
      ru: "Нет ни провинции, ни страны «\(typed)».")
    let forms = Phrase(
      vi: "Danh sách tỉnh: huunghi province list; ở nước ngoài ghi như “Nga: Mátxcơva”; chưa rõ nơi thì ghi unknown.",
      en: """
        To see the provinces: huunghi province list; write “Russia: Moscow” for a place abroad, unknown where it isn't known.
        """,
      ru: """
        Список провинций: huunghi province list; место за рубежом пишется как «Россия: Москва», неизвестное — unknown.
        """)
    guard !provinces.isEmpty || !countries.isEmpty else { return problem.then(forms).then(adding) }
    let likely = Phrase(each: { language in
      (provinces.map { "\(names.provinceWithKind($0, in: language)) (\($0.value))" }
        + countries.map { $0.text(in: language) }).joined(separator: "; ")
    })
    return problem.then(
      Phrase(vi: "Có phải: \(likely.vi)?", en: "Did you mean: \(likely.en)?", ru: "Может быть: \(likely.ru)?")
    ).then(forms).then(adding)
  }

  /// A province that there wasn't on the day whose boundaries are asked for.
  static func notInBoundaries(
    _ typed: String, _ day: CivilDate, _ others: [Resolution.OtherTime], _ names: Names
  ) -> Phrase {
    Phrase { language in
      let problem = Phrase(
        vi: "“\(typed)” không phải là tỉnh, thành phố trong địa giới ngày \(day.numeric).",
        en: "“\(typed)” isn't a province in the boundaries of \(day.numeric).",
        ru: "«\(typed)» — не провинция в границах на \(day.numeric).")
      let advice = Phrase(
        vi: "Hãy hỏi theo đơn vị của ngày đó, hoặc bỏ --boundaries.",
        en: "Ask for the unit of that day, or leave out --boundaries.",
        ru: "Спросите о единице того дня или уберите --boundaries.")
      return ([problem.in(language)] + others.map { $0.text(names, in: language) } + [advice.in(language)])
        .joined(separator: " ")
    }
  }

  /// When a unit existed: `từ 01/01/1997 đến 30/06/2025`, `từ 01/07/2025`.
  static func life(from: CivilDate, to: CivilDate?, in language: Language) -> String {
    guard let last = to?.adding(days: -1) else {
      return Phrase(
        vi: "có từ \(from.numeric)", en: "since \(from.numeric)", ru: "существует с \(from.numeric)"
      )
      .in(language)
    }
    return Phrase(
      vi: "tồn tại từ \(from.numeric) đến \(last.numeric)",
      en: "existed from \(from.numeric) to \(last.numeric)",
      ru: "существовала с \(from.numeric) по \(last.numeric)"
    ).in(language)
  }
}

extension Resolution {
  /// Why a typed name can't be taken for one province, with what would be right; `nil` where it is one.
  ///
  /// - Parameters:
  ///   - typed: the name as typed.
  ///   - period: the time it was asked for, where there was one.
  public func refusal(of typed: String, in period: Period?, names: Names) -> Phrase? {
    func list(_ units: [ProvinceID], _ language: Language) -> String {
      units.map { id in
        let name = names.provinceWithKind(id, in: language)
        guard let unit = names.provinces[id] else { return name }
        return
          "\(name) (\(id.value), \(ProvinceRefusal.life(from: unit.validFrom, to: unit.validTo, in: language)))"
      }.joined(separator: "; ")
    }
    switch self {
    case .one: return nil
    case .several(let units):
      return Phrase(
        vi: "“\(typed)” có thể là nhiều tỉnh, thành phố: \(list(units, .vi)).",
        en: "“\(typed)” may be several provinces: \(list(units, .en)).",
        ru: "«\(typed)» может означать несколько провинций: \(list(units, .ru))."
      ).then(Self.whichOfSeveral(Set(units.map { folded(names.province($0, in: .vi)) }).count == units.count))
    case .notThen(let typed, let candidates):
      return Phrase { language in
        Self.notThen(typed, candidates, period, names, in: language)
      }
    case .unknown(let suggestions):
      let problem = Phrase(
        vi: "Không có tỉnh, thành phố tên “\(typed)”.", en: "There is no province “\(typed)”.",
        ru: "Провинции «\(typed)» нет.")
      let all = Phrase(
        vi: "Xem danh sách: huunghi province list.", en: "To see them all: huunghi province list.",
        ru: "Весь список: huunghi province list."
      ).then(ProvinceRefusal.adding)
      guard !suggestions.isEmpty else { return problem.then(all) }
      return problem.then(
        Phrase(
          vi: "Có phải: \(list(suggestions, .vi))?", en: "Did you mean: \(list(suggestions, .en))?",
          ru: "Может быть: \(list(suggestions, .ru))?")
      ).then(all)
    }
  }

  /// How one of several is told apart: by its name where each has its own, else by the id alone.
  private static func whichOfSeveral(_ haveOwnNames: Bool) -> Phrase {
    haveOwnNames
      ? Phrase(
        vi: "Hãy ghi rõ tên hoặc mã.", en: "Give the full name or the id.", ru: "Укажите полное название или код.")
      : Phrase(
        vi: "Hãy ghi mã của đơn vị muốn nói (trong ngoặc).", en: "Give the id of the one that is meant (in brackets).",
        ru: "Укажите код нужной единицы (в скобках).")
  }

  private static func notThen(
    _ typed: String, _ candidates: [OtherTime], _ period: Period?, _ names: Names, in language: Language
  ) -> String {
    let when = period.map { ": " + $0.text(in: language) } ?? ""
    // In brackets, since a Russian date ends in a full stop of its own.
    let inBrackets = period.map { " (" + $0.text(in: language) + ")" } ?? ""
    let problem = Phrase(
      vi: "“\(typed)” không phải là tỉnh, thành phố vào thời gian này\(when).",
      en: "“\(typed)” wasn't a province then\(when).", ru: "«\(typed)» тогда\(inBrackets) не было провинцией.")
    let lines = candidates.map { $0.text(names, in: language) }
    let advice = period.flatMap { ProvinceRefusal.tooEarly($0, names) } ?? ProvinceRefusal.dateOrPlace
    return ([problem.in(language)] + lines + [advice.in(language)]).joined(separator: " ")
  }
}

extension Resolution.OtherTime {
  /// What it is, when it existed, and what it was at the time asked about.
  fileprivate func text(_ names: Names, in language: Language) -> String {
    let name = names.provinceWithKind(unit, in: language)
    let life = ProvinceRefusal.life(from: from, to: to, in: language)
    let units = then.units.map { "\(names.provinceWithKind($0, in: language)) (\($0.value))" }
    let then = units.isEmpty ? "" : Phrase(vi: "; khi đó là ", en: "; at that time: ", ru: "; тогда: ").in(language)
    return "\(Phrase.capitalised(name)) (\(unit.value)) \(life)\(then)\(units.joined(separator: ", "))."
  }
}
