import Foundation
import Friendship

/// What ids are called: the labels that a sentence or a document needs for the things it mentions.
///
/// A label that is missing is never guessed at: the text says that the name is unknown, with enough of the id to find
/// it by.
public struct Names: Sendable {
  /// Organisations by id.
  public var organisations: [OrganisationID: LocalizedText]
  /// Provinces by id.
  public var provinces: [ProvinceID: Province]
  /// Kinds of activity by code.
  public var kinds: [KindCode: ActivityKind]
  /// Countries by their two-letter code.
  public var countries: [String: LocalizedText]
  /// Observances by id.
  public var observances: [String: LocalizedText]
  /// The names of people on record.
  public var people: [PersonID: String]
  /// The numbers of people whose record was erased: what is left to call them by.
  public var erasedPeople: [PersonID: Int]
  /// The numbers by which people address activities.
  public var activityNumbers: [ActivityID: Int]

  /// A directory of what is known; anything left out has no labels.
  public init(
    organisations: [OrganisationID: LocalizedText] = [:], provinces: [ProvinceID: Province] = [:],
    kinds: [KindCode: ActivityKind] = [:], countries: [String: LocalizedText] = [:],
    observances: [String: LocalizedText] = [:], people: [PersonID: String] = [:],
    erasedPeople: [PersonID: Int] = [:], activityNumbers: [ActivityID: Int] = [:]
  ) {
    self.organisations = organisations
    self.provinces = provinces
    self.kinds = kinds
    self.countries = countries
    self.observances = observances
    self.people = people
    self.erasedPeople = erasedPeople
    self.activityNumbers = activityNumbers
  }

  /// An organisation's name.
  public func organisation(_ id: OrganisationID, in language: Language) -> String {
    if let name = organisations[id] { return name.text(in: language) }
    let end = Self.ending(of: id.uuid.uuidString)
    return Phrase(
      vi: "tổ chức chưa rõ tên (…\(end))", en: "organisation of unknown name (…\(end))",
      ru: "организация с неизвестным названием (…\(end))"
    ).in(language)
  }

  /// A province's bare name, `Hải Dương`.
  public func province(_ id: ProvinceID, in language: Language) -> String {
    provinces[id]?.name.text(in: language) ?? id.value
  }

  /// The same, with when the unit existed where another of some has that name too: `Hải Phòng (đến 30/06/2025)`.
  public func province(_ id: ProvinceID, among units: [ProvinceID], in language: Language) -> String {
    withLife(province(id, in: language), id, among: units, in: language)
  }

  /// A province's name with what it is, and with when it existed where another of some has that name too.
  public func provinceWithKind(_ id: ProvinceID, among units: [ProvinceID], in language: Language) -> String {
    withLife(provinceWithKind(id, in: language), id, among: units, in: language)
  }

  private func withLife(_ name: String, _ id: ProvinceID, among units: [ProvinceID], in language: Language) -> String {
    let own = province(id, in: language)
    guard let unit = provinces[id], units.contains(where: { $0 != id && province($0, in: language) == own }) else {
      return name
    }
    let life =
      if let last = unit.validTo?.adding(days: -1).numeric {
        Phrase(vi: "đến \(last)", en: "until \(last)", ru: "по \(last)")
      } else {
        Phrase(
          vi: "từ \(unit.validFrom.numeric)", en: "since \(unit.validFrom.numeric)", ru: "с \(unit.validFrom.numeric)")
      }
    return "\(name) (\(life.in(language)))"
  }

  /// A province's name with what it is: `tỉnh Hải Dương`, `Hai Duong province`, `провинция Хайзыонг`.
  public func provinceWithKind(_ id: ProvinceID, in language: Language) -> String {
    guard let unit = provinces[id] else { return id.value }
    let name = unit.name.text(in: language)
    return switch (unit.kind, language) {
    case (.province, .vi): "tỉnh \(name)"
    case (.city, .vi): "thành phố \(name)"
    case (.specialZone, .vi): "đặc khu \(name)"
    case (.province, .en): "\(name) province"
    case (.city, .en): "\(name) city"
    case (.specialZone, .en): "\(name) special zone"
    case (.province, .ru): "провинция \(name)"
    case (.city, .ru): "город \(name)"
    case (.specialZone, .ru): "особая зона \(name)"
    }
  }

  /// A kind's name; its code where the list has no such kind.
  public func kind(_ code: KindCode, in language: Language) -> String {
    kinds[code]?.name.text(in: language) ?? code.raw
  }

  /// The section of the report that counts a kind; a kind the list doesn't have counts among the exchanges, the
  /// broadest.
  public func section(of code: KindCode) -> ReportSection { kinds[code]?.section ?? .exchanges }

  /// A country's name, or what was typed for it.
  public func country(_ reference: CountryReference, in language: Language) -> String {
    switch reference {
    case .listed(let code): countries[code]?.text(in: language) ?? code
    case .named(let name): name
    }
  }

  /// A person's name; for one whose record was erased, that it was, with the number.
  public func person(_ id: PersonID, in language: Language) -> String { person(id).in(language) }

  /// The same in every language.
  public func person(_ id: PersonID) -> Phrase {
    if let name = people[id] { return Phrase(verbatim: name) }
    if let number = erasedPeople[id] { return PersonText.erased(number) }
    let end = Self.ending(of: id.uuid.uuidString)
    return Phrase(
      vi: "người không còn lưu tên (…\(end))", en: "person whose name isn't kept (…\(end))",
      ru: "лицо, имя которого не хранится (…\(end))")
  }

  /// What an activity marks, with the count of years where it is known.
  public func occasion(_ occasion: Occasion, in language: Language) -> String {
    switch occasion {
    case .text(let text): return text
    case .observance(let id, let years):
      let name = observances[id]?.text(in: language) ?? id
      guard let years else { return name }
      return switch language {
      case .vi: "\(Digits.grouped(years, in: .vi)) năm: \(name)"
      case .en: "\(Noun.year.counted(years, in: .en)): \(name)"
      case .ru: "\(Noun.year.counted(years, in: .ru)): \(name)"
      }
    }
  }

  /// A place in words: `tỉnh Hải Dương (Nhà văn hóa)`, `Mát-xcơ-va, Liên bang Nga`, `trực tuyến`.
  public func place(_ place: Place, in language: Language) -> String {
    switch place {
    case .province(let id, let venue):
      let name = provinceWithKind(id, in: language)
      return venue.map { "\(name) (\($0))" } ?? name
    case .abroad(let country, let city):
      let name = self.country(country, in: language)
      return city.map { "\($0), \(name)" } ?? name
    case .online: return Phrase(vi: "trực tuyến", en: "online", ru: "онлайн").in(language)
    case .nationwide: return Phrase(vi: "cả nước", en: "nationwide", ru: "вся страна").in(language)
    }
  }

  /// A delegation in words: `đoàn vào, 12 người, từ Liên bang Nga`.
  public func delegation(_ delegation: Delegation, in language: Language) -> String {
    let counterpart = country(delegation.counterpart, in: language)
    let people = delegation.people.map { Noun.person.counted($0, in: language) }
    let parts: [String?]
    switch (delegation.direction, language) {
    case (let direction, .vi):
      parts = [direction.name.vi, people, (direction == .incoming ? "từ " : "đi ") + counterpart]
    case (let direction, .en):
      parts = [direction.name.en, people, (direction == .incoming ? "from " : "to ") + counterpart]
    // The country's name is kept in the nominative, which a program can't decline: it stands in brackets.
    case (let direction, .ru): parts = [direction.name.ru, people, "(\(counterpart))"]
    }
    return parts.compactMap(\.self).joined(separator: language == .ru ? " " : ", ")
  }

  /// The number by which people address an activity; unknown ones are shown by the end of their id.
  public func activity(_ id: ActivityID) -> String {
    activityNumbers[id].map(String.init) ?? "…" + Self.ending(of: id.uuid.uuidString)
  }

  /// Enough of an id to look it up by. The end, since ids made within a minute begin alike.
  private static func ending(of id: String) -> String { String(id.suffix(8)).lowercased() }
}
