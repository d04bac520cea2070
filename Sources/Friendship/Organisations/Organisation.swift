import FoundationEssentials

/// The identity of an organisation, derived from the name under which it was first put on record.
public struct OrganisationID: Hashable, Sendable {
  /// The UUID itself.
  public let uuid: UUID

  /// Wraps a UUID.
  public init(_ uuid: UUID) { self.uuid = uuid }
}

/// What sort of organisation it is.
public enum OrganisationKind: String, CaseIterable, Sendable, Hashable {
  /// Liên hiệp: the umbrella union or a provincial union.
  case union
  /// The central body of a bilateral association.
  case central
  /// A provincial association.
  case provincial
  /// A chapter: of an agency, school, district or foreign city.
  case chapter
  /// A unit of an association, such as a centre.
  case unit
  /// A partner: a mirror association, an embassy, a People's Committee, a foreign organisation.
  case partner
}

/// That one organisation answers to another, for a time. An organisation can answer to several.
public struct Affiliation: Hashable, Sendable {
  /// To whom.
  public var parent: OrganisationID
  /// When it began, to the precision known: no day is invented for "2020".
  public var began: Period?
  /// When it ended, to the precision known; a day is the last on which it held.
  public var ended: Period?

  /// Makes an affiliation from its parts.
  public init(parent: OrganisationID, began: Period?, ended: Period?) {
    self.parent = parent
    self.began = began
    self.ended = ended
  }

  /// One between days, the last exclusive.
  public init(parent: OrganisationID, from: CivilDate? = nil, until: CivilDate? = nil) {
    self.init(parent: parent, began: from.map(Period.init), ended: until.map { Period($0.adding(days: -1)) })
  }

  /// The first day on which it can have held, where one is known.
  public var from: CivilDate? { began?.first }
  /// The day after the last on which it can have held, where it ended.
  public var until: CivilDate? { ended?.last.adding(days: 1) }

  /// Whether it can hold on some day from `first` to `last`.
  public func holds(from first: CivilDate, to last: CivilDate) -> Bool {
    (from.map { $0 <= last } ?? true) && (until.map { $0 > first } ?? true)
  }
}

/// An association, union, chapter, unit or partner.
public struct Organisation: Hashable, Sendable {
  /// A name that it had before another.
  public struct FormerName: Hashable, Sendable {
    /// The name; Vietnamese is required.
    public var name: LocalizedText
    /// When it was given up for the next one.
    public var until: Period

    /// Makes a former name from its parts.
    public init(_ name: LocalizedText, until: Period) {
      self.name = name
      self.until = until
    }
  }

  /// How it came to an end.
  public enum Ending: Hashable, Sendable {
    /// It was dissolved, for a reason where one is known.
    case dissolved(on: Period, reason: String? = nil)
    /// It became part of another.
    case merged(into: OrganisationID, on: Period)

    /// When.
    public var on: Period {
      switch self {
      case .dissolved(let on, _), .merged(_, let on): on
      }
    }
  }

  /// Its identity.
  public let id: OrganisationID
  /// Its name; Vietnamese is required.
  public var name: LocalizedText
  /// Other names, as people may type them.
  public var otherNames: [String]
  /// The names that it had before, in the order in which it gave them up.
  public var formerNames: [FormerName]
  /// What sort it is.
  public var kind: OrganisationKind
  /// The province it belongs to, where it belongs to one.
  public var province: ProvinceID?
  /// To whom it answers.
  public var affiliations: [Affiliation]
  /// When it was founded, where known.
  public var founded: Period?
  /// How it came to an end, where it did. Its province and those it answered to stay what they were.
  public var ending: Ending?
  /// A note, 1,000 characters at most.
  public var note: String?

  /// Makes an organisation from its parts.
  public init(
    id: OrganisationID, name: LocalizedText, otherNames: [String] = [], formerNames: [FormerName] = [],
    kind: OrganisationKind, province: ProvinceID? = nil, affiliations: [Affiliation] = [], founded: Period? = nil,
    ending: Ending? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.formerNames = formerNames
    self.kind = kind
    self.province = province
    self.affiliations = affiliations
    self.founded = founded
    self.ending = ending
    self.note = note
  }

  /// Every name by which it is found: its own, other and former ones, in every language.
  public var allNames: [String] { name.all + otherNames + formerNames.flatMap(\.name.all) }

  /// What it became part of, where it did.
  public var mergedInto: OrganisationID? { if case .merged(let into, _) = ending { into } else { nil } }
}
