/// What a document about a province says of its history, so that nobody takes what lies in other units for idleness.
public struct ProvinceBackground: Hashable, Sendable {
  /// That the unit had ended by the time that the document is about, or in it.
  public var ended: Ended?
  /// Boundary changes after which what had happened in a few districts is still counted in the unit that gave them away,
  /// oldest first.
  public var transfers: [ProvinceChange]
  /// Changes between the beginning of the period that is compared with and the end of the document's own, where each is
  /// counted in the boundaries of its day, oldest first.
  public var changesBetween: [ProvinceChange]

  /// The end of a unit.
  public struct Ended: Hashable, Sendable {
    /// The unit.
    public let unit: ProvinceID
    /// Its last day.
    public let lastDay: CivilDate
    /// The units that hold its history today.
    public let heirs: Carried
  }

  /// Nothing to say of it.
  public static let none = ProvinceBackground(ended: nil, transfers: [], changesBetween: [])
}

extension Gazetteer {
  /// What a document about a unit says of its history.
  ///
  /// - Parameter days: what it is about; all times without.
  /// - Parameter since: the first day of the period that it compares with.
  public func background(
    of unit: ProvinceID, view: BoundaryView, in days: ClosedRange<CivilDate>?, since: CivilDate? = nil,
    today: CivilDate
  ) -> ProvinceBackground {
    var background = ProvinceBackground.none
    let until = days?.upperBound ?? today
    if let lastDay = self.unit(unit)?.lastDay, lastDay <= until, lastDay < today {
      background.ended = .init(unit: unit, lastDay: lastDay, heirs: carried(unit, from: lastDay, to: today))
    }
    let units = Set(reach(of: unit, view: view, today: today).map(\.unit))
    if let date = view.date(today: today) {
      let first = since ?? days?.lowerBound ?? .earliest
      background.transfers = changes.filter { change in
        first < change.effective && change.effective <= date
          && !units.isDisjoint(with: change.givers + change.into) && crossesUnits(change, shownOn: date)
      }
    } else if let since {
      background.changesBetween = changes.filter { change in
        since < change.effective && change.effective <= until && change.changesExtent
          && !units.isDisjoint(with: change.from + change.into)
      }
    }
    return background
  }
}

extension Gazetteer {
  /// Whether a part of a unit passed to what a date's boundaries show as another.
  private func crossesUnits(_ change: ProvinceChange, shownOn date: CivilDate) -> Bool {
    guard !change.givers.isEmpty else { return false }
    let shown = (change.givers + change.into).map { carried($0, from: change.effective, to: date).units }
    return Set(shown.joined()).count > 1
  }
}

extension ProvinceChange {
  /// Whether a unit is smaller or larger after it.
  fileprivate var changesExtent: Bool {
    switch kind {
    case .boundary, .establish, .split, .merge: true
    case .rename, .status, .unchanged: false
    }
  }
}
