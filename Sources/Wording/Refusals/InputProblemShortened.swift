extension InputProblem {
  /// What is shown of a typed text: no name may be longer, and a field of an import holds thousands of characters.
  public static let shownCharacters = 300

  /// The problem with what was typed cut to what a person reads, so that many of them can be kept.
  public var shortened: InputProblem {
    switch self {
    case .count(let part, let typed): .count(part, Self.shown(typed))
    case .amount(let typed): .amount(Self.shown(typed))
    case .delegation(let typed): .delegation(Self.shown(typed))
    case .province(let typed, let resolution): .province(Self.shown(typed), resolution)
    case .provinceNotInBoundaries(let typed, let day, let others):
      .provinceNotInBoundaries(Self.shown(typed), day, others)
    case .place(let typed, let provinces, let countries):
      .place(Self.shown(typed), provinces: provinces, countries: countries)
    case .unknownOrganisation(let typed, let candidates):
      .unknownOrganisation(Self.shown(typed), candidates: candidates)
    case .severalOrganisations(let typed, let candidates):
      .severalOrganisations(Self.shown(typed), candidates: candidates)
    case .unknownKind(let typed, let candidates): .unknownKind(Self.shown(typed), candidates: candidates)
    case .unknownPerson(let typed, let candidates): .unknownPerson(Self.shown(typed), candidates: candidates)
    case .severalPeople(let typed, let candidates): .severalPeople(Self.shown(typed), candidates: candidates)
    case .noSuchActivity(let typed): .noSuchActivity(Self.shown(typed))
    case .noActivityNamed(let typed, let candidates): .noActivityNamed(Self.shown(typed), candidates: candidates)
    case .severalActivities(let typed, let candidates):
      .severalActivities(Self.shown(typed), candidates: candidates)
    case .noSuchEntry(let register, let typed): .noSuchEntry(register, Self.shown(typed))
    case .noEntryNamed(let register, let typed, let candidates):
      .noEntryNamed(register, Self.shown(typed), candidates: candidates)
    case .severalEntries(let register, let typed, let candidates):
      .severalEntries(register, Self.shown(typed), candidates: candidates)
    case .wordsAlone(let typed, let step, let candidate): .wordsAlone(Self.shown(typed), step, fitting: candidate)
    case .kindCode(let typed): .kindCode(Self.shown(typed))
    case .kindNameTaken(let typed, let kind): .kindNameTaken(Self.shown(typed), by: kind)
    case .provinceNameTaken(let typed, let unit): .provinceNameTaken(Self.shown(typed), by: unit)
    case .provinceID(let typed): .provinceID(Self.shown(typed))
    case .boundaries(let typed): .boundaries(Self.shown(typed))
    case .notOneDay(let typed): .notOneDay(Self.shown(typed))
    case .yesNo(let typed): .yesNo(Self.shown(typed))
    case .unknownReference(let ref): .unknownReference(Self.shown(ref))
    case .referenceTwice(let ref, let line): .referenceTwice(Self.shown(ref), firstLine: line)
    case .reportNumber(let typed): .reportNumber(Self.shown(typed))
    case .reportYear(let typed, let year, let date): .reportYear(Self.shown(typed), year: year, of: date)
    case .unknownReport(let typed): .unknownReport(Self.shown(typed))
    case .severalReports(let typed, let issuers): .severalReports(Self.shown(typed), issuers: issuers)
    case .figure(let typed, let sort): .figure(Self.shown(typed), sort)
    // These hold no typed text, or cut it themselves.
    case .provinceGoesOn, .erasedPerson, .samePerson, .text, .translation, .period, .time, .unknownWord,
      .noLastActivity,
      .likelyDuplicate, .missing, .neverUnknown, .removesUnknown, .knownOnLiesAhead, .boundariesTooEarly, .currency,
      .noLastEntry, .affiliationLoop,
      .unpaired, .withoutVietnamese:
      self
    }
  }

  /// A typed text, its beginning where it is long.
  public static func shown(_ typed: String) -> String {
    // Bytes first: counting characters walks over all of them.
    guard typed.utf8.count > shownCharacters, typed.count > shownCharacters else { return typed }
    return String(typed.prefix(shownCharacters)) + "…"
  }
}
