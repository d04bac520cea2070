import Friendship

/// An activity as a person types it, field by field, nothing of it checked yet.
///
/// The same on the command line and in a row of an import; ``Resolver`` turns it into values of the domain.
public struct TypedActivity: Sendable, Hashable {
  /// The kind, by code or by any of its names.
  public var kind = ""
  /// The title in Vietnamese.
  public var title = ""
  /// The title in English.
  public var titleEn: String?
  /// The title in Russian.
  public var titleRu: String?
  /// When, in the one grammar.
  public var period = ""
  /// The time of day: `08:30`, `08:30-11:00`, `08:30 Europe/Moscow`.
  public var time: String?
  /// How many attended: `120`, `~120`, `>20`.
  public var attended: String?
  /// How many associations were represented.
  public var associations: String?
  /// The level, by code or name.
  public var level: String?
  /// Places, organisers and all else that there can be several of.
  public var lists = TypedLists()
  /// Chosen to be described in the report.
  public var isHighlight: Bool?
  /// For the association only.
  public var isInternal: Bool?

  /// Nothing typed yet.
  public init() {}
}

/// Corrections to an activity as a person types them. What isn't given stays; a list that is given replaces the old one,
/// `add` and `remove` change it by one.
public struct TypedAmendment: Sendable, Hashable {
  /// A new kind.
  public var kind: String?
  /// New titles.
  public var title: String?
  /// The title in English; empty removes it.
  public var titleEn: String?
  /// The title in Russian; empty removes it.
  public var titleRu: String?
  /// A new period.
  public var period: String?
  /// A new time of day; empty makes it unknown.
  public var time: String?
  /// How many attended; `unknown` makes it unknown.
  public var attended: String?
  /// How many associations; `unknown` makes it unknown.
  public var associations: String?
  /// The level; `unknown` makes it unknown.
  public var level: String?
  /// Whether the report describes it.
  public var isHighlight: Bool?
  /// Whether it is for the association only.
  public var isInternal: Bool?
  /// Whether what was only expected, and isn't said besides, is what came about.
  public var isAsPlanned = false
  /// Lists that replace the old ones.
  public var lists = TypedLists()
  /// Things added to lists.
  public var add = TypedLists()
  /// Things removed from lists.
  public var remove = TypedLists()

  /// Nothing typed yet.
  public init() {}
}

/// The lists of an activity as they are typed.
public struct TypedLists: Sendable, Hashable {
  /// A province (`Hải Dương`), a province and venue (`Hải Dương: Nhà hát`), a country and city (`Nga: Mátxcơva`),
  /// `online`, `nationwide`, `unknown`.
  public var places: [String] = []
  /// Organisers, by name.
  public var organisers: [String] = []
  /// Partners, by name.
  public var partners: [String] = []
  /// Associations named as present, by name.
  public var namedAssociations: [String] = []
  /// People: a number or a name, with a role after a colon (`57: Chủ tịch`).
  public var people: [String] = []
  /// Delegations: `in|out:N:FROM`, N may be left empty.
  public var delegations: [String] = []
  /// Amounts: `120000000:VND`.
  public var amounts: [String] = []
  /// Fields of cooperation, by code or name.
  public var fields: [String] = []
  /// Occasions: an observance's id or name, or words.
  public var occasions: [String] = []
  /// Outcomes.
  public var outcomes: [String] = []
  /// Sources.
  public var sources: [String] = []
  /// Links to documents and photos, with a caption after a bar (`https://… | Toàn cảnh`).
  public var documents: [String] = []

  /// Empty lists.
  public init() {}
}
