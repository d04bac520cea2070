extension Organisation {
  /// What the record says happened to it, in the order of time: founded, renamed, merged or dissolved.
  public var changes: [OrganisationChange] {
    var changes: [OrganisationChange] = []
    if let founded { changes.append(OrganisationChange(id, .founded, founded)) }
    changes += formerNames.map { OrganisationChange(id, .renamed(from: $0.name), $0.until) }
    switch ending {
    case .dissolved(let on, _): changes.append(OrganisationChange(id, .dissolved, on))
    case .merged(let into, let on): changes.append(OrganisationChange(id, .merged(into: into), on))
    case nil: break
    }
    return OrganisationChange.inOrder(changes)
  }

  /// Whether it existed on some day of a period, as far as the record says: it isn't known to have been founded after it,
  /// nor to have ended before it.
  public func existed(in period: Period) -> Bool {
    (founded.map { $0.first <= period.last } ?? true) && (ending.map { $0.on.last >= period.first } ?? true)
  }
}

extension OrganisationChange {
  /// Changes in the order of time; of one time first what was founded, then renamed, merged and dissolved. What is the
  /// same in all that keeps its place, so that one record always gives one order.
  public static func inOrder(_ changes: [OrganisationChange]) -> [OrganisationChange] {
    changes.enumerated()
      .sorted { one, other in
        let (left, right) = (one.element, other.element)
        return (left.period.first, left.period.last, left.rank, one.offset)
          < (right.period.first, right.period.last, right.rank, other.offset)
      }
      .map(\.element)
  }

  private var rank: Int {
    switch kind {
    case .founded: 0
    case .renamed: 1
    case .merged: 2
    case .dissolved: 3
    }
  }
}
