/// In whose boundaries a question about provinces is asked.
public enum BoundaryView: Hashable, Sendable {
  /// As it was on the day of each thing.
  case then
  /// In the units of today.
  case now
  /// In the units of a date.
  case asOf(CivilDate)

  /// The view of tables over the whole country.
  public static let national = BoundaryView.now

  /// The date whose units the view shows, or nil for `then`.
  public func date(today: CivilDate) -> CivilDate? {
    switch self {
    case .then: nil
    case .now: today
    case .asOf(let date): date
    }
  }
}

/// A part of the record that a province's timeline is made of: what happened in a unit in a stretch of days.
public struct Reach: Hashable, Sendable {
  /// How surely it belongs to the province asked about.
  public enum Certainty: Hashable, Sendable {
    /// All of it does.
    case certain
    /// Some of it may: a split (or, looking back, a merger) lies between, and the record doesn't say on which side a
    /// thing happened.
    case possible
  }

  /// The unit in which things happened.
  public let unit: ProvinceID
  /// The first day.
  public let from: CivilDate
  /// The day after the last, or nil if there is none.
  public let to: CivilDate?
  /// How surely it belongs.
  public let certainty: Certainty

  /// A part of a province's record.
  public init(unit: ProvinceID, from: CivilDate, to: CivilDate?, certainty: Certainty) {
    self.unit = unit
    self.from = from
    self.to = to
    self.certainty = certainty
  }

  /// Whether the day lies within.
  public func contains(_ day: CivilDate) -> Bool { from <= day && to.map { day < $0 } ?? true }
}

extension Gazetteer {
  /// The view in which a unit is shown if nothing else is asked: `now` for one that exists, `then` for a former one.
  public func defaultView(of unit: ProvinceID, today: CivilDate) -> BoundaryView {
    exists(unit, on: today) ? .now : .then
  }

  /// The unit or units under which a view shows what happened in a unit on a day.
  public func shown(_ unit: ProvinceID, on day: CivilDate, view: BoundaryView, today: CivilDate) -> Carried {
    guard let date = view.date(today: today) else { return self.unit(unit) == nil ? .none : .one(unit) }
    return carried(unit, from: day, to: date)
  }

  /// What to fetch for a province in a view: the units and stretches of days whose record `shown` puts under it,
  /// oldest first, its own life among them.
  ///
  /// Where things stay as they were on the day, they stay with the units that went by the province's name, or were it by
  /// another name, and became it. A province that doesn't exist on the view's date has only its own life to show.
  public func reach(of unit: ProvinceID, view: BoundaryView, today: CivilDate) -> [Reach] {
    guard let province = self.unit(unit) else { return [] }
    guard let date = view.date(today: today) else {
      return lives(of: province).map {
        Reach(unit: $0.id, from: $0.validFrom, to: $0.validTo, certainty: .certain)
      }
    }
    guard province.exists(on: date) else {
      return [Reach(unit: unit, from: province.validFrom, to: province.validTo, certainty: .certain)]
    }
    return ancestry(of: unit, on: date, among: units).map { part in
      Reach(unit: part.unit, from: part.from, to: part.to, certainty: part.certain ? .certain : .possible)
    }
  }

  /// A reach with what the record has of its units from outside their lives, as a plan has that was made before the end of
  /// its province was known: it goes with the nearest day of the life, where ``shown(_:on:view:today:)`` puts it.
  public func widened(_ reach: [Reach]) -> [Reach] {
    reach.map { part in
      guard let unit = unit(part.unit) else { return part }
      return Reach(
        unit: part.unit, from: part.from == unit.validFrom ? .earliest : part.from,
        to: part.to == unit.validTo ? nil : part.to, certainty: part.certainty)
    }
  }

  /// The unit and those before it that people take for the same, oldest first: of its name, or renamed into it.
  private func lives(of province: Province) -> [Province] {
    var lives = [province]
    while let first = lives.first {
      let before = (origins[first.id] ?? []).compactMap { unit($0) }.filter { origin in
        // Origins began earlier, so that this ends; a flaw of the data must not send us round for ever.
        guard origin.validFrom < first.validFrom, let moves = moves[origin.id] else { return false }
        let isRenamed = origins[first.id] == [origin.id] && moves.contains { $0.into == [first.id] }
        return isRenamed || (origin.name == first.name && moves.contains { $0.into.contains(first.id) })
      }
      guard let origin = before.first(where: { $0.name == first.name }) ?? before.first else { break }
      lives.insert(origin, at: 0)
    }
    return lives
  }
}

extension [Reach] {
  /// The units of which only a part belongs here: a split (or, looking back, a merger) lies between.
  public var partialUnits: Set<ProvinceID> {
    Set(map(\.unit)).subtracting(filter { $0.certainty == .certain }.map(\.unit))
  }
}
