import Friendship
import Wording

/// An organisation as a person types it: a new one, or corrections to one.
///
/// In a correction, what isn't given stays, and `unknown` (or nothing) takes a value or list away.
public struct TypedOrganisation: Sendable, Hashable {
  /// The name in Vietnamese.
  public var name: String?
  /// The name in English.
  public var nameEn: String?
  /// The name in Russian.
  public var nameRu: String?
  /// What sort it is, by code or name.
  public var kind: String?
  /// The province it belongs to.
  public var province: String?
  /// Other names.
  public var otherNames: [String] = []
  /// Former names, each with the time until which it held after an at sign (`Hội hữu nghị Việt - Xô @ 12/1991`).
  public var formerNames: [String] = []
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

/// A step in the life of an organisation as a person types it.
public enum TypedOrganisationStep: Sendable, Hashable {
  /// It took another name, in Vietnamese and where it has them in English and Russian.
  case rename(to: String, en: String?, ru: String?, on: String)
  /// It became part of another, which is named.
  case merge(into: String, on: String)
  /// It was dissolved.
  case dissolve(on: String, reason: String?)
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
  func resolve(_ typed: TypedKind, _ problems: inout ProblemList) throws -> ActivityKind? {
    let code = try problems.collect("code") {
      guard let code = KindCode(typed.code) else { throw InputProblem.kindCode(typed.code) }
      return code
    }
    let name = try localized(
      "name", vi: typed.name, en: typed.nameEn, ru: typed.nameRu, .name, Limits.short, &problems)
    let section: ReportSection? = try problems.collect("section") { try word(typed.section) }
    let aliases = try problems.collect("aliases", typed.aliases) { try text($0, .name, Limits.short) }
    guard let code, let name, let section else { return nil }
    var kind = ActivityKind(code: code, name: name, aliases: aliases, section: section)
    // What is left open stays as it was, and so stays taken.
    if let before = kinds.first(where: { $0.code == code }) { kind = kind.restated(over: before) }
    if !isShipped, let taken = taken(of: kind) {
      return try problems.collect(Self.column(of: taken.spelling, in: kind)) {
        throw InputProblem.kindNameTaken(taken.spelling, by: taken.by)
      }
    }
    return kind
  }

  /// The column that says this of what a kind is called by.
  private static func column(of spelling: String, in kind: ActivityKind) -> String {
    switch spelling {
    case kind.code.raw: "code"
    case kind.name.vi: "name"
    case kind.name.en: "name_en"
    case kind.name.ru: "name_ru"
    default: "aliases"
    }
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
