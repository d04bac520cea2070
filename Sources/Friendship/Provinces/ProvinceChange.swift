/// What happened to units at province level.
public enum ProvinceChangeKind: String, CaseIterable, Hashable, Sendable {
  /// One unit became several.
  case split
  /// Several units, or parts of some, became one.
  case merge
  /// A unit took another name.
  case rename
  /// A province became a city under central rule, or the reverse.
  case status
  /// Districts or communes passed to another unit; both went on.
  case boundary
  /// A unit was made from parts of others, which went on.
  case establish
  /// Named by the instrument and left as it was.
  case unchanged
}

/// One change to units at province level, as an instrument made it.
public struct ProvinceChange: Hashable, Sendable {
  /// The id of the change: `C2025-11`.
  public let id: String
  /// The day it took effect: the first day of the units it made.
  public var effective: CivilDate
  /// The day the instrument was adopted, if known.
  public var adopted: CivilDate?
  /// What happened.
  public var kind: ProvinceChangeKind
  /// The units it happened to.
  public var from: [ProvinceID]
  /// The units they became, or that received a part.
  public var into: [ProvinceID]
  /// Those of `from` of which only a part passed on; they lived on, and their history stayed with them.
  public var partialFrom: Set<ProvinceID>
  /// The legal instrument.
  public var instrument: String?
  /// How sure the record is.
  public var verification: String?
  /// A remark of the source.
  public var note: String?

  /// The units that gave a part away and went on, which keep the record of what had happened in it.
  public var givers: [ProvinceID] {
    switch kind {
    case .boundary, .establish: from + partialFrom.subtracting(from).sorted()
    case .split, .merge, .rename, .status, .unchanged: partialFrom.sorted()
    }
  }

  /// A change as recorded.
  public init(
    id: String, effective: CivilDate, adopted: CivilDate? = nil, kind: ProvinceChangeKind, from: [ProvinceID],
    into: [ProvinceID], partialFrom: Set<ProvinceID> = [], instrument: String? = nil,
    verification: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.effective = effective
    self.adopted = adopted
    self.kind = kind
    self.from = from
    self.into = into
    self.partialFrom = partialFrom
    self.instrument = instrument
    self.verification = verification
    self.note = note
  }
}
