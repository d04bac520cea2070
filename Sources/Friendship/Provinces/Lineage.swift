/// The unit or units at province level that a place belongs to on another day.
public enum Carried: Hashable, Sendable {
  /// Certainly this unit.
  case one(ProvinceID)
  /// One of these, at least two, by id; which one can't be said without knowing the place better.
  case several([ProvinceID])
  /// None that the record knows.
  case none

  /// The units in question: one, several or none.
  public var units: [ProvinceID] {
    switch self {
    case .one(let unit): [unit]
    case .several(let units): units
    case .none: []
    }
  }

  init(_ units: Set<ProvinceID>) {
    switch units.count {
    case 0: self = .none
    case 1: self = units.first.map(Carried.one) ?? .none
    default: self = .several(units.sorted())
    }
  }
}

/// A unit whose history was carried into another, and how surely.
public struct Ancestor: Hashable, Sendable {
  /// The earlier unit.
  public let unit: ProvinceID
  /// The first day of its history that counts.
  public let from: CivilDate
  /// The day after the last, or nil if there is none.
  public let to: CivilDate?
  /// Whether all that happened there in this time counts. Otherwise a split lies between, and each thing may or may
  /// not have happened on this side of it.
  public let certain: Bool

  /// A unit and the part of its life that counts.
  public init(unit: ProvinceID, from: CivilDate, to: CivilDate?, certain: Bool) {
    self.unit = unit
    self.from = from
    self.to = to
    self.certain = certain
  }
}

extension Gazetteer {
  /// The units that on `date` hold what happened in the unit on `day`.
  ///
  /// Forward in time the whole history of a unit follows a merger, a renaming, a change of status; a split makes its
  /// heirs several, unless they have all become one unit again since. Backward, a unit made from several leads to
  /// each of them. A transfer of some districts moves no history either way; ``ProvinceBackground`` tells of it.
  ///
  /// - Parameter day: a day outside the unit's life counts as the nearest within.
  public func carried(_ unit: ProvinceID, from day: CivilDate, to date: CivilDate) -> Carried {
    guard let province = self.unit(unit) else { return .none }
    let day = min(max(day, province.validFrom), province.lastDay ?? .latest)
    var found: Set<ProvinceID> = []
    if date >= day {
      carryForward(unit, after: day, to: date, into: &found)
    } else {
      carryBack(unit, to: date, into: &found)
    }
    return Carried(found)
  }

  /// The units that on `date` hold the unit's history from its first day on; itself, while it exists unsplit; none on
  /// a date before it existed.
  public func heirs(of unit: ProvinceID, on date: CivilDate) -> Carried {
    guard let province = self.unit(unit), province.validFrom <= date else { return .none }
    return carried(unit, from: province.validFrom, to: date)
  }

  /// The earlier units whose history, certainly or possibly, is the unit's on `date` (by default its first day), over
  /// any number of changes, oldest first.
  public func ancestors(of unit: ProvinceID, on date: CivilDate? = nil) -> [Ancestor] {
    guard let province = self.unit(unit) else { return [] }
    return ancestry(of: unit, on: date ?? province.validFrom, among: units.filter { $0.id != unit })
  }

  /// The parts of the lives of `candidates` that on `date` count as the unit's history.
  func ancestry(of unit: ProvinceID, on date: CivilDate, among candidates: [Province]) -> [Ancestor] {
    var found: [Ancestor] = []
    for candidate in candidates {
      for (from, to) in stretches(of: candidate) {
        let carried = carried(candidate.id, from: from, to: date)
        guard carried.units.contains(unit) else { continue }
        let certain = carried == .one(unit)
        if let last = found.last, last.unit == candidate.id, last.to == from, last.certain == certain {
          found[found.count - 1] = Ancestor(unit: candidate.id, from: last.from, to: to, certain: certain)
        } else {
          found.append(Ancestor(unit: candidate.id, from: from, to: to, certain: certain))
        }
      }
    }
    return found
  }

  /// The life of a unit, cut where a part of its history moved on while it lived.
  private func stretches(of province: Province) -> [(from: CivilDate, to: CivilDate?)] {
    let cuts = (moves[province.id] ?? []).map(\.day)
      .filter { $0 > province.validFrom && province.exists(on: $0) }
    let starts = [province.validFrom] + cuts
    let ends = cuts.map(Optional.some) + [province.validTo]
    return zip(starts, ends).map { (from: $0, to: $1) }
  }

  private func carryForward(
    _ unit: ProvinceID, after day: CivilDate, to date: CivilDate, into found: inout Set<ProvinceID>
  ) {
    // Each step goes to a later day, so a chain of changes that leads back to a unit ends too.
    guard let move = moves[unit]?.first(where: { $0.day > day }), move.day <= date else {
      if exists(unit, on: date) { found.insert(unit) }
      return
    }
    for heir in move.into { carryForward(heir, after: move.day, to: date, into: &found) }
  }

  private func carryBack(_ unit: ProvinceID, to date: CivilDate, into found: inout Set<ProvinceID>) {
    guard let province = self.unit(unit) else { return }
    if province.validFrom <= date {
      if province.exists(on: date) { found.insert(unit) }
      return
    }
    // An origin began before the unit did; anything else is a flaw of the data that must not send us round for ever.
    for origin in origins[unit] ?? [] where (self.unit(origin)?.validFrom ?? .latest) < province.validFrom {
      carryBack(origin, to: date, into: &found)
    }
  }
}
