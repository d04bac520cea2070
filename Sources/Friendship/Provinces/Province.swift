/// What sort of unit at province level it is.
public enum ProvinceKind: String, CaseIterable, Hashable, Sendable {
  /// Tỉnh.
  case province
  /// Thành phố trực thuộc trung ương, a city under central rule.
  case city
  /// Đặc khu trực thuộc trung ương, a special zone equal to a province (Vũng Tàu - Côn Đảo, 1979 to 1991).
  case specialZone

  /// The Vietnamese term as statutes write it.
  public var vietnameseTerm: String {
    switch self {
    case .province: "tỉnh"
    case .city: "thành phố trực thuộc trung ương"
    case .specialZone: "đặc khu trực thuộc trung ương"
    }
  }

  /// The kind of this Vietnamese term, diacritics optional, or nil.
  public init?(vietnameseTerm term: String) {
    let term = folded(term)
    guard let kind = Self.allCases.first(where: { folded($0.vietnameseTerm) == term }) else { return nil }
    self = kind
  }
}

/// A unit at province level with its life: it existed on the days from `validFrom` to before `validTo`.
///
/// A unit that changed its name, its kind or (by a merger or a split) its extent ended, and another began; a transfer
/// of a few districts did not end one.
public struct Province: Hashable, Sendable {
  /// The fixed id.
  public let id: ProvinceID
  /// The two-digit code of its time; not a key, since codes were reused.
  public var code: String?
  /// The ISO 3166-2 code.
  public var iso: String?
  /// The name, without "tỉnh" or "thành phố".
  public var name: LocalizedText
  /// Province, city or special zone.
  public var kind: ProvinceKind
  /// The first day.
  public var validFrom: CivilDate
  /// The day after the last, or nil while it exists.
  public var validTo: CivilDate?
  /// The region among the six before 1 July 2025, for units of after 2006.
  public var region: String?
  /// The region among the six of October 2025.
  public var region2025: String?
  /// What `validFrom` rests on: baseline, adopted or operational.
  public var validFromBasis: String?
  /// A remark of the source.
  public var note: String?

  /// A unit as recorded.
  public init(
    id: ProvinceID, code: String? = nil, iso: String? = nil, name: LocalizedText, kind: ProvinceKind,
    validFrom: CivilDate, validTo: CivilDate? = nil, region: String? = nil, region2025: String? = nil,
    validFromBasis: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.code = code
    self.iso = iso
    self.name = name
    self.kind = kind
    self.validFrom = validFrom
    self.validTo = validTo
    self.region = region
    self.region2025 = region2025
    self.validFromBasis = validFromBasis
    self.note = note
  }

  /// Whether it existed on the day.
  public func exists(on day: CivilDate) -> Bool {
    guard let validTo else { return validFrom <= day }
    return validFrom <= day && day < validTo
  }

  /// Whether it existed on any day of the period.
  public func exists(during period: Period) -> Bool {
    guard let validTo else { return validFrom <= period.last }
    return validFrom <= period.last && period.first < validTo
  }

  /// The last day it existed, or nil while it does.
  public var lastDay: CivilDate? { validTo?.adding(days: -1) }
}
