import FoundationEssentials

/// The identity of an entry in a register (a tally, proposal, direction or figure).
public struct EntryID: Hashable, Sendable {
  /// The UUID itself.
  public let uuid: UUID

  /// Wraps a UUID.
  public init(_ uuid: UUID) { self.uuid = uuid }
}

/// An aggregate that stands beside dated activities ("more than 20 delegations this year") and is never expanded into them.
public struct Tally: Hashable, Sendable {
  /// Of what kind.
  public var kind: KindCode
  /// What is said, as a heading; Vietnamese is required.
  public var text: LocalizedText
  /// For which organisations; empty where the source names none by name.
  public var organisations: [OrganisationID]
  /// In which provinces; empty means nowhere in particular.
  public var provinces: [ProvinceID]
  /// For which time.
  public var period: Period
  /// How many, where the source says.
  public var count: Count?
  /// What it marks.
  public var occasions: [Occasion]
  /// Where it is known from.
  public var sources: [String]

  /// Makes a tally from its parts.
  public init(
    kind: KindCode, text: LocalizedText, organisations: [OrganisationID] = [], provinces: [ProvinceID] = [],
    period: Period, count: Count? = nil, occasions: [Occasion] = [], sources: [String] = []
  ) {
    self.kind = kind
    self.text = text
    self.organisations = organisations
    self.provinces = provinces
    self.period = period
    self.count = count
    self.occasions = occasions
    self.sources = sources
  }
}
