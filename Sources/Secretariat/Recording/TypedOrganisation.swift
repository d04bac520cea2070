import Friendship
import Wording

/// An organisation as a person types it.
public struct TypedOrganisation: Sendable, Hashable {
  /// The name in Vietnamese.
  public var name = ""
  /// The name in English.
  public var nameEn: String?
  /// The name in Russian.
  public var nameRu: String?
  /// What sort it is, by code or name.
  public var kind = ""
  /// The province it belongs to.
  public var province: String?
  /// Other and former names.
  public var otherNames: [String] = []
  /// To whom it answers: a name, with dates after an at sign where known (`Hội … @ 01/01/2020..31/12/2024`).
  public var parents: [String] = []
  /// When it was founded.
  public var founded: String?
  /// When it was dissolved.
  public var dissolved: String?
  /// A note.
  public var note: String?

  /// Nothing typed yet.
  public init() {}
}

/// A kind of activity as a person types it.
public struct TypedKind: Sendable, Hashable {
  /// The code.
  public var code: String
  /// The name in Vietnamese.
  public var name: String
  /// The name in English.
  public var nameEn: String?
  /// The name in Russian.
  public var nameRu: String?
  /// The section of the report, by code or name.
  public var section: String
  /// Other words for it.
  public var aliases: [String]

  /// A kind as typed.
  public init(
    code: String, name: String, nameEn: String? = nil, nameRu: String? = nil, section: String, aliases: [String] = []
  ) {
    self.code = code
    self.name = name
    self.nameEn = nameEn
    self.nameRu = nameRu
    self.section = section
    self.aliases = aliases
  }
}

/// A person as typed. None of it enters the log.
public struct TypedPerson: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Other spellings.
  public var otherNames: [String]
  /// The position.
  public var position: String?
  /// Telephone or e-mail.
  public var contact: String?

  /// A person as typed.
  public init(name: String, otherNames: [String] = [], position: String? = nil, contact: String? = nil) {
    self.name = name
    self.otherNames = otherNames
    self.position = position
    self.contact = contact
  }
}

extension Resolver {
  func resolve(
    _ typed: TypedOrganisation, id: OrganisationID, _ problems: inout ProblemList
  ) throws -> Organisation? {
    let name = try problems.collect("name") {
      try localized(vi: typed.name, en: typed.nameEn, ru: typed.nameRu, .name, Limits.short)
    }
    let kind: OrganisationKind? = try problems.collect("type") { try word(typed.kind) }
    let founded: Period?? = try problems.collect("founded") { try typed.founded.map { try period($0) } }
    let dissolved: Period?? = try problems.collect("dissolved") { try typed.dissolved.map { try period($0) } }
    let province: ProvinceID?? = try problems.collect("province") {
      try typed.province.map { typed in
        if case .one(let id) = directory.gazetteer.resolve(typed) { return id }
        return try self.province(asked: typed)
      }
    }
    let others = try problems.collect("other_names", typed.otherNames) { try text($0, .name, Limits.short) }
    let affiliations = try problems.collect("parents", typed.parents) { try affiliation($0) }
    let note: String?? = try problems.collect("note") {
      try typed.note.map { try text($0, .note, TextLimit(characters: 1000)) }
    }
    guard let name, let kind, let founded, let dissolved, let province, let note else { return nil }
    let organisation = Organisation(
      id: id, name: name, otherNames: others, kind: kind, province: province, affiliations: affiliations,
      founded: founded, dissolved: dissolved, note: note)
    _ = try problems.collect("parents") { try checkAffiliations(of: organisation) }
    return organisation
  }

  /// `Name`, or `Name @ from..until`: the first and the last day.
  private func affiliation(_ typed: String) throws -> Affiliation {
    let parts = typed.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var affiliation = Affiliation(parent: try organisation(parts[0]))
    if parts.count == 2 {
      let ends = parts[1].split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if !ends[0].allSatisfy(\.isWhitespace) { affiliation.from = try period(ends[0]).first }
      if ends.count == 2, !ends[1].allSatisfy(\.isWhitespace) {
        affiliation.until = try period(ends[1]).last.adding(days: 1)
      }
    }
    return affiliation
  }

  func resolve(_ typed: TypedKind, _ problems: inout ProblemList) throws -> ActivityKind? {
    let code = try problems.collect("code") {
      guard let code = KindCode(typed.code) else { throw InputProblem.kindCode(typed.code) }
      return code
    }
    let name = try problems.collect("name") {
      try localized(vi: typed.name, en: typed.nameEn, ru: typed.nameRu, .name, Limits.short)
    }
    let section: ReportSection? = try problems.collect("section") { try word(typed.section) }
    let aliases = try problems.collect("aliases", typed.aliases) { try text($0, .name, Limits.short) }
    guard let code, let name, let section else { return nil }
    return ActivityKind(code: code, name: name, aliases: aliases, section: section)
  }

  func resolve(_ typed: TypedPerson, _ problems: inout ProblemList) throws -> PersonRecord? {
    let name = try problems.collect("person") { try text(typed.name, .name, TextLimit(characters: 200)) }
    let others = try problems.collect("other_names", typed.otherNames) { try text($0, .name, Limits.short) }
    let position: String?? = try problems.collect("position") {
      try typed.position.map { try text($0, .position, Limits.short) }
    }
    let contact: String?? = try problems.collect("contact") {
      try typed.contact.map { try text($0, .contact, Limits.short) }
    }
    guard let name, let position, let contact else { return nil }
    return PersonRecord(name: name, otherNames: others, position: position, contact: contact)
  }
}
