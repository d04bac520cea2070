import Friendship

extension InputProblem {
  /// What was wrong, as typed, and what would be right.
  ///
  /// - Parameters:
  ///   - names: the labels of provinces, for those that a typed name could mean.
  ///   - period: the time that a province was asked for, where it is known.
  public func phrase(names: Names, period: Period? = nil) -> Phrase {
    switch self {
    case .text(let part, let error): error.phrase(for: part.name)
    case .translation(let part, let language, let error): error.phrase(for: part.name(in: language))
    case .period(let error): error.phrase
    case .time(let error): error.phrase
    case .count(let part, let typed): Self.notACount(part, typed)
    case .amount(let typed): Self.notAnAmount(typed)
    case .currency(let letters):
      Phrase(
        vi: "“\(letters)” không phải là mã tiền tệ ISO 4217, như VND, USD, EUR, RUB.",
        en: "“\(letters)” isn't a currency of ISO 4217, such as VND, USD, EUR, RUB.",
        ru: "«\(letters)» — не валюта по ISO 4217, например VND, USD, EUR, RUB.")
    case .delegation(let typed): Self.notADelegation(typed)
    case .province(let typed, let resolution):
      resolution.refusal(of: typed, in: period, names: names) ?? Phrase(verbatim: typed)
    case .place(let typed, let provinces, let countries):
      ProvinceRefusal.noPlace(typed, provinces: provinces, countries: countries, names)
    case .unknownOrganisation(let typed, let candidates):
      NameRefusal.unknown(.organisation, typed, candidates: candidates.map { Phrase($0) })
    case .severalOrganisations(let typed, let candidates):
      NameRefusal.ambiguous(.organisation, typed, candidates: candidates.map { Phrase($0) })
    case .unknownKind(let typed, let candidates):
      NameRefusal.unknown(.kind, typed, candidates: Self.near(typed, candidates).map { Self.named($0) })
    case .unknownWord(let word): word.phrase
    case .unknownPerson(let typed, let candidates):
      NameRefusal.unknown(.person, typed, candidates: candidates.map(\.phrase))
    case .erasedPerson(let number, let position, let moment):
      PersonText.wasErased(number, at: position, moment).then(PersonText.seeThoseOnRecord)
    case .samePerson(let other): PersonText.samePerson(other)
    case .severalPeople(let typed, let candidates):
      NameRefusal.ambiguous(.person, typed, candidates: candidates.map(\.phrase))
    case .noSuchActivity(let typed):
      Phrase(
        vi: "Không có hoạt động số \(typed). Xem các hoạt động: huunghi calendar.",
        en: "There is no activity \(typed). To see the activities: huunghi calendar.",
        ru: "Мероприятия № \(typed) нет. Посмотреть мероприятия: huunghi calendar.")
    case .noActivityNamed(let typed, let candidates):
      NameRefusal.unknown(.activity, typed, candidates: candidates.map(\.phrase))
    case .severalActivities(let typed, let candidates):
      NameRefusal.ambiguous(.activity, typed, candidates: candidates.map(\.phrase))
    case .noLastActivity:
      Phrase(
        vi: "Sổ chưa có hoạt động nào. Ghi hoạt động đầu tiên: huunghi record.",
        en: "There is no activity on record yet. To record the first: huunghi record.",
        ru: "В журнале ещё нет мероприятий. Записать первое: huunghi record.")
    case .noSuchEntry(let register, let typed): EntryRefusal.noSuch(register, typed)
    case .noEntryNamed(let register, let typed, let candidates): EntryRefusal.unnamed(register, typed, candidates)
    case .severalEntries(let register, let typed, let candidates): EntryRefusal.several(register, typed, candidates)
    case .noLastEntry(let register): EntryRefusal.none(register)
    case .wordsAlone(let typed, let step, let candidate): NameRefusal.wordsAlone(typed, step, fitting: candidate)
    case .likelyDuplicate(let candidate): Self.duplicate(of: candidate)
    case .missing(let part):
      Phrase(
        vi: "Chưa cho biết \(part.name.vi).", en: "The \(part.name.en) is missing.",
        ru: "Не указано: \(part.name.ru).")
    case .neverUnknown(let part):
      Phrase(
        vi: "\(part.name.capitalised.vi) không thể bỏ trống hay ghi là chưa rõ.",
        en: "The \(part.name.en) can't be made unknown.",
        ru: "\(part.name.capitalised.ru): не может быть неизвестно.")
    case .removesUnknown(let typed, let option):
      Phrase(
        vi: """
          “\(typed)” không phải là một mục có thể bớt. Bỏ hết, ghi là chưa rõ: --\(option) unknown; bớt một mục thì ghi đúng \
          mục ấy, xem bằng huunghi show.
          """,
        en: """
          “\(typed)” is nothing that can be taken out. To take out all, and leave it unknown: --\(option) unknown; to take \
          out one, name it as huunghi show does.
          """,
        ru: """
          «\(typed)» — не то, что можно убрать. Убрать всё и оставить неизвестным: --\(option) unknown; чтобы убрать одно, \
          укажите его так, как показывает huunghi show.
          """)
    case .knownOnLiesAhead(let day, let today):
      Phrase(
        vi:
          "Ngày \(day.numeric) chưa tới (hôm nay là \(today.numeric)); chỉ hỏi được sổ đã ghi gì đến hôm nay.",
        en:
          "\(day.numeric) hasn't come yet (today is \(today.numeric)); the record can be asked up to today.",
        ru: "\(day.numeric) ещё не наступило (сегодня \(today.numeric)); спросить можно только по сегодня.")
    case .boundaries(let typed):
      Phrase(
        vi: """
          “\(typed)” không phải là địa giới: ghi then (lúc diễn ra), now (hiện nay), hoặc một ngày như 30/6/2025.
          """,
        en: "“\(typed)” isn't boundaries: write then (of the time), now (of today), or one day such as 30/6/2025.",
        ru: """
          «\(typed)» — не границы: напишите then (на то время), now (нынешние) или один день, например 30/6/2025.
          """)
    case .boundariesTooEarly(let day, let first):
      Phrase(
        vi:
          "Không có địa giới ngày \(day.numeric): sổ có các tỉnh, thành phố từ ngày \(first.numeric).",
        en: "There are no boundaries of \(day.numeric): provinces are on record since \(first.numeric).",
        ru: "Границ на \(day.numeric) нет: провинции записаны с \(first.numeric).")
    case .provinceNotInBoundaries(let typed, let day, let others):
      ProvinceRefusal.notInBoundaries(typed, day, others, names)
    case .kindCode(let typed):
      Phrase(
        vi:
          "“\(typed)” không làm mã được: 1 đến 40 chữ thường không dấu, chữ số, gạch nối ở giữa, như film-week.",
        en:
          "“\(typed)” can't be a code: 1 to 40 lower-case letters a-z, digits, inner hyphens, such as film-week.",
        ru: "«\(typed)» не годится как код: 1–40 строчных букв a-z, цифр, дефисы внутри, например film-week.")
    case .kindNameTaken(let typed, let kind):
      Phrase(each: { language in
        let name = Self.named(kind).in(language)
        return Phrase(
          vi: "“\(typed)” đã là mã hay tên của loại hoạt động khác: \(name). Hãy chọn tên khác.",
          en: "“\(typed)” is the code or a name of another kind already: \(name). Choose another.",
          ru: "«\(typed)» — уже код или название другого вида: \(name). Выберите другое."
        ).in(language)
      })
    case .provinceNameTaken(let typed, let unit):
      Phrase(each: { language in
        let life = ProvinceRefusal.life(from: unit.validFrom, to: unit.validTo, in: language)
        return Phrase(
          vi:
            "“\(typed)” đã là tên của đơn vị \(unit.id.value) (\(life)) trong cùng thời gian. Sửa tên, ngày, hoặc đơn vị kia.",
          en: """
            “\(typed)” is the name of \(unit.id.value) at the same time (\(life)). Correct the name, the dates, or the other unit.
            """,
          ru: """
            «\(typed)» — название единицы \(unit.id.value) в то же время (\(life)). Исправьте название, даты или ту единицу.
            """
        ).in(language)
      })
    case .provinceGoesOn(let id, let day):
      Phrase(
        vi:
          "\(id.value) không chấm dứt ngày \(day.numeric): ghi valid_to của đơn vị, hoặc ghi vào partial_from nếu chỉ một phần.",
        en: """
          \(id.value) doesn't end on \(day.numeric): give that day as its valid_to, or name it in partial_from if it was a part only.
          """,
        ru: """
          \(id.value) не прекращает существования \(day.numeric): укажите этот день в valid_to или внесите её в partial_from, если \
          речь о части.
          """)
    case .provinceID(let typed):
      Phrase(
        vi:
          "“\(typed)” không làm mã đơn vị được: chữ thường không dấu, chữ số, gạch nối, như hai-duong-1997.",
        en: "“\(typed)” can't be a unit's id: lower-case letters, digits, hyphens, such as hai-duong-1997.",
        ru: "«\(typed)» не годится как код единицы: строчные буквы, цифры, дефисы, например hai-duong-1997.")
    case .notOneDay(let typed):
      Phrase(
        vi: "“\(typed)” không phải là một ngày; hãy ghi như 23/5/2025.",
        en: "“\(typed)” isn't one day; write one such as 23/5/2025.",
        ru: "«\(typed)» — не один день; напишите, например, 23/5/2025.")
    case .yesNo(let typed):
      Phrase(
        vi: "“\(typed)”: hãy ghi yes hoặc no (có, không).", en: "“\(typed)”: write yes or no.",
        ru: "«\(typed)»: напишите yes или no (да, нет).")
    case .unknownReference(let ref):
      Phrase(
        vi: "Không có hoạt động nào mang ref “\(ref)” trong sổ hay trong các tệp đứng trước.",
        en: "No activity has the ref “\(ref)”, on record or in the files before.",
        ru: "Мероприятия с ref «\(ref)» нет ни в журнале, ни в предыдущих файлах.")
    case .referenceTwice(let ref, let line):
      Phrase(
        vi: "“\(ref)” đã có ở dòng \(line) của tệp này.", en: "“\(ref)” stands on line \(line) of this file already.",
        ru: "«\(ref)» уже есть в строке \(line) этого файла.")
    case .reportNumber, .reportYear, .unknownReport, .severalReports, .figure, .unpaired, .withoutVietnamese:
      reportPhrase
    case .affiliationLoop(let names): Self.loop(names)
    }
  }

  /// A short name of the problem for machines: `unknown-organisation`.
  public var code: String {
    switch self {
    case .text, .translation: "text"
    case .period: "period"
    case .time: "time"
    case .count: "count"
    case .amount: "amount"
    case .currency: "currency"
    case .delegation: "delegation"
    case .province(_, .several): "several-provinces"
    case .province(_, .notThen), .provinceNotInBoundaries: "province-not-then"
    case .province: "unknown-province"
    case .place: "unknown-place"
    case .unknownOrganisation: "unknown-organisation"
    case .severalOrganisations: "several-organisations"
    case .unknownKind: "unknown-kind"
    case .unknownWord: "unknown-word"
    case .unknownPerson: "unknown-person"
    case .erasedPerson: "erased-person"
    case .samePerson: "same-person"
    case .severalPeople: "several-people"
    case .noSuchActivity, .noActivityNamed, .noLastActivity: "unknown-activity"
    case .severalActivities: "several-activities"
    case .noSuchEntry, .noEntryNamed, .noLastEntry: "unknown-entry"
    case .severalEntries: "several-entries"
    case .wordsAlone: "words-alone"
    case .likelyDuplicate: "likely-duplicate"
    case .missing: "missing"
    case .neverUnknown: "never-unknown"
    case .removesUnknown: "removes-unknown"
    case .knownOnLiesAhead: "known-on-ahead"
    case .boundaries: "boundaries"
    case .boundariesTooEarly: "boundaries-too-early"
    case .kindCode: "kind-code"
    case .kindNameTaken: "kind-name-taken"
    case .provinceNameTaken: "province-name-taken"
    case .provinceGoesOn: "province-goes-on"
    case .provinceID: "province-id"
    case .notOneDay: "not-one-day"
    case .yesNo: "yes-no"
    case .unknownReference: "unknown-reference"
    case .referenceTwice: "reference-twice"
    case .reportNumber: "report-number"
    case .reportYear: "report-year"
    case .unknownReport: "unknown-report"
    case .severalReports: "several-reports"
    case .figure: "figure"
    case .unpaired, .withoutVietnamese: "unpaired"
    case .affiliationLoop: "affiliation-loop"
    }
  }

  /// The kinds that a slip of the hand would make of what was typed; else those that were found, unless they're so many
  /// that naming them says nothing.
  private static func near(_ typed: String, _ kinds: [ActivityKind]) -> [ActivityKind] {
    let word = Array(folded(typed).utf8.prefix(60))
    let near = kinds.filter { kind in
      ([kind.code.raw] + kind.name.all + kind.aliases).contains {
        editDistance(Array(folded($0).utf8), word, atMost: 2) != nil
      }
    }
    return near.isEmpty ? (kinds.count > 8 ? [] : kinds) : near
  }

  private static func named(_ kind: ActivityKind) -> Phrase {
    Phrase(each: { language in
      let name = kind.name.text(in: language)
      return name == kind.code.raw ? name : "\(name) (\(kind.code.raw))"
    })
  }

  private static func notACount(_ part: Part, _ typed: String) -> Phrase {
    let name = part.name.capitalised
    return Phrase(
      vi: "\(name.vi): “\(typed)” không phải là số đếm. Cách viết: 120, 1.200, ~120 (khoảng), >20 (trên).",
      en: "\(name.en): “\(typed)” isn't a count. Forms: 120, 1,200, ~120 (about), >20 (more than).",
      ru: "\(name.ru): «\(typed)» — не количество. Можно писать: 120, 1.200, ~120 (около), >20 (более).")
  }

  private static func notAnAmount(_ typed: String) -> Phrase {
    Phrase(
      vi: "“\(typed)” không phải là giá trị kèm tiền tệ. Cách viết: 120000000:VND, 2500.50:USD.",
      en: "“\(typed)” isn't an amount with its currency. Forms: 120000000:VND, 2500.50:USD.",
      ru: "«\(typed)» — не сумма с валютой. Можно писать: 120000000:VND, 2500.50:USD."
    ).then(typed.contains(".") && typed.uppercased().hasSuffix("VND") ? wholeDong : nil)
  }

  private static let wholeDong = Phrase(
    vi: "Đồng không có số lẻ: viết đủ các số không.", en: "A đồng has no parts: write all the zeros.",
    ru: "У донга нет долей: напишите все нули.")

  private static func notADelegation(_ typed: String) -> Phrase {
    Phrase(
      vi:
        "“\(typed)” không phải là đoàn. Cách viết: in:12:Nga (đoàn vào, 12 người), out::Lào (đoàn ra, chưa rõ số).",
      en:
        "“\(typed)” isn't a delegation. Forms: in:12:Russia (received, 12 people), out::Laos (sent, number unknown).",
      ru:
        "«\(typed)» — не делегация. Можно писать: in:12:Россия (принята, 12 человек), out::Лаос (направлена)."
    )
  }

  private static func loop(_ names: [LocalizedText]) -> Phrase {
    let circle = Phrase(each: { language in
      (names + names.prefix(1)).map { $0.text(in: language) }.joined(separator: " → ")
    })
    return Phrase(
      vi: "Các tổ chức không thể trực thuộc vòng quanh: \(circle.vi).",
      en: "Organisations can't answer to each other in a circle: \(circle.en).",
      ru: "Организации не могут подчиняться друг другу по кругу: \(circle.ru).")
  }

  private static func duplicate(of candidate: ActivityCandidate) -> Phrase {
    let n = candidate.number
    let found = candidate.phrase
    return Phrase(
      vi: """
        Có thể đã ghi rồi: \(found.vi). Nếu đúng là việc ấy, thường chỉ cần thêm đơn vị tổ chức: \
        huunghi amend \(n) --add-by "…". Nếu là hoạt động khác, thêm --distinct.
        """,
      en: """
        It may be on record already: \(found.en). If it is the same, the usual answer is to add the organiser: \
        huunghi amend \(n) --add-by "…". If it is another, add --distinct.
        """,
      ru: """
        Возможно, это уже записано: \(found.ru). Если это оно, обычно достаточно добавить организатора: \
        huunghi amend \(n) --add-by "…". Если другое, добавьте --distinct.
        """)
  }
}

extension ActivityCandidate {
  /// Number, title, time and organisers: `[12] Hội nghị toàn quốc, ngày 23-24/5/2025, Hội hữu nghị Việt - Nga`.
  public var phrase: Phrase {
    Phrase(each: { language in
      let parts = ["[\(number)] \(title.text(in: language))", period.text(in: language)]
      return (parts + organisers.map { $0.text(in: language) }).joined(separator: ", ")
    })
  }
}
