import FoundationEssentials
import Friendship

extension ReportFigure {
  /// What sort of figure it is.
  public var sort: ReportFigureSort {
    switch self {
    case .activities: .activities
    case .people: .people
    case .associations: .associations
    case .delegationsIn: .delegationsIn
    case .peopleIn: .peopleIn
    case .delegationsOut: .delegationsOut
    case .peopleOut: .peopleOut
    case .aid: .aid
    case .aidActivities: .aidActivities
    case .kind: .kind
    case .section: .section
    case .level: .level
    case .organiser: .organiser
    case .province: .province
    case .field: .field
    case .month: .month
    case .outsideProvinces: .outsideProvinces
    case .provinceUnknown: .provinceUnknown
    case .formerUnit: .formerUnit
    case .monthUnknown: .monthUnknown
    }
  }

  /// What it is called: `Số hoạt động`, `Loại hoạt động: hội nghị`, `Tháng: 05/2025`.
  public func text(_ names: Names, in language: Language) -> String {
    let name = Phrase.capitalised(sort.name.in(language))
    return detail(names, in: language).map { "\(name): \($0)" } ?? name
  }

  private func detail(_ names: Names, in language: Language) -> String? {
    switch self {
    case .aid(let currency): currency
    case .kind(let code): names.kind(code, in: language)
    case .section(let section): section.name.in(language)
    case .level(let level): level?.name.in(language) ?? Sentence.notKnown.in(language)
    case .organiser(let id): id.map { names.organisation($0, in: language) } ?? Sentence.notKnown.in(language)
    case .province(let id): names.province(id, in: language)
    case .formerUnit(let id): names.provinceWithKind(id, in: language)
    case .field(let field): field?.name.in(language) ?? Sentence.notKnown.in(language)
    case .month(let month): "\(Digits.padded(month % 12 + 1))/\(month / 12)"
    case .activities, .people, .associations, .delegationsIn, .peopleIn, .delegationsOut, .peopleOut, .aidActivities,
      .outsideProvinces, .provinceUnknown, .monthUnknown:
      nil
    }
  }

  /// How it's asked about: `kind:conference`, with ids and codes, the same in every language.
  public var typed: String {
    let detail: String? =
      switch self {
      case .aid(let currency): currency
      case .kind(let code): code.raw
      case .section(let section): section.rawValue
      case .level(let level): level?.rawValue ?? "unknown"
      case .organiser(let id): id?.uuid.uuidString.lowercased() ?? "unknown"
      case .province(let id), .formerUnit(let id): id.value
      case .field(let field): field?.rawValue ?? "unknown"
      case .month(let month): "\(month / 12)-\(Digits.padded(month % 12 + 1))"
      case .activities, .people, .associations, .delegationsIn, .peopleIn, .delegationsOut, .peopleOut,
        .aidActivities, .outsideProvinces, .provinceUnknown, .monthUnknown:
        nil
      }
    return detail.map { "\(sort.rawValue):\($0)" } ?? sort.rawValue
  }
}

extension FigureValue {
  /// How much, in words: `1.445`, `khoảng 120, biết được ở 8/10 hoạt động`, `5.000.000 đồng`, `chưa rõ`.
  public func text(in language: Language) -> String {
    let known = known.map { known in
      switch known.part {
      case .activities: Sentence.knownFor(known.count, outOf: known.outOf)
      case .delegations: Sentence.knownForDelegations(known.count, outOf: known.outOf)
      }
    }
    return amount(in: language) + (known.map { ", " + $0.in(language) } ?? "")
  }

  private func amount(in language: Language) -> String {
    switch amount {
    case .notKnown: Sentence.notKnown.in(language)
    case .notRecorded: Sentence.notRecorded.in(language)
    case .number(let number, let qualifier): qualifier.text(number, in: language)
    case .money(let hundredths?, let currency):
      Money.text(hundredths: hundredths, currency: currency, in: language)
    case .money(nil, _): Sentence.tooLarge.in(language)
    }
  }
}
