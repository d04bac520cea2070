/// Finds out what happened, from the rows that are not where the tree has them.
///
/// A leaf's input holds its position, so a row that was moved is recognised by giving it another position and comparing
/// with what the tree has there.
struct FaultReading {
  private let checker: LogChecker

  /// Rows that differ from the tree although the tree is right.
  private let rows: [LogChecker.Stray]

  /// Where the tree is wrong, since the row is proved by other means to be as it was.
  private let treeFaults: [LogFault]

  /// What the tree has at positions where that doesn't stand.
  private var known: [Int: TreeHash]

  /// Where what was recorded at a position stands now.
  private var destinations: [Int: Int] = [:]

  /// - Parameter isProved: is everything at a position known to be as it was, whatever the tree says?
  init(_ checker: LogChecker, isProved: (Int) -> Bool) {
    self.checker = checker
    rows = checker.strays.filter { $0.expected == nil || !$0.isWhole || !isProved($0.position) }
    // The leaf of a row whose category was changed is as it was, and the tree right to have it.
    treeFaults = checker.strays.compactMap { row in
      guard let expected = row.expected, expected != TreeHash.leaf(row.leaf), isProved(row.position) else { return nil }
      return LogFault(row.position, .tree)
    }
    known = checker.lostLeaves
    for row in rows { if let expected = row.expected { known[row.position] = expected } }
  }

  /// All faults in the order of positions.
  mutating func faults() -> [LogFault] {
    let origins = rows.map(origin)
    for (row, origin) in zip(rows, origins) { if let origin { destinations[origin] = row.position } }
    var faults = treeFaults
    var moves: [LogFault] = []
    for (row, origin) in zip(rows, origins) {
      guard let kind = kind(of: row, origin) else { continue }
      if case .moved = kind {
        moves.append(LogFault(row.position, kind))
      } else {
        faults.append(LogFault(row.position, kind))
      }
    }
    let hasShift = faults.contains { fault in
      switch fault.kind {
      case .inserted, .replaced: true
      default: false
      }
    }
    // Rows that were only pushed along by one tell nothing new.
    faults += moves.filter { move in
      guard hasShift, case .moved(let origin) = move.kind else { return true }
      return origin != move.position &+ 1 && move.position != origin &+ 1
    }
    faults += checker.gaps.flatMap(missing)
    faults += checker.unreadable.map { LogFault($0.lowerBound, .unreadable(through: $0.upperBound)) }
    // What rows say against one another is told where the tree doesn't know better: a row that is missing makes the
    // next one of its stream look wrong.
    if faults.isEmpty { faults = checker.contradictions }
    return faults.sorted { $0.position < $1.position }
  }

  private func kind(of row: LogChecker.Stray, _ origin: Int?) -> LogFault.Kind? {
    let position = row.position
    guard row.expected != nil else {
      // Two of one position, one before the first, or the first one behind the tree.
      guard let origin else { return checker.isOutOfPlace(position) ? .inserted : nil }
      return origin == position ? nil : .moved(from: origin)
    }
    let destination = destinations[position]
    switch origin {
    case nil:
      guard let destination else { return .changed }
      // Where its own event was pushed forward, it may have come from behind the last one that was looked at.
      return checker.isCut && destination < position ? nil : .inserted
    case position: return .changed
    case let origin?:
      if destination == origin { return position < origin ? .swapped(with: origin) : nil }
      if destination != nil { return .moved(from: origin) }
      // What was pushed back may have gone where nobody has looked any more.
      return checker.isCut && origin < position ? nil : .replaced(by: origin)
    }
  }

  /// Where a row was recorded, if the tree tells.
  private func origin(of row: LogChecker.Stray) -> Int? {
    if known[row.position].map({ EventLeaf.hash(row.leaf, at: Int64(row.position)) == $0 }) == true {
      return row.position
    }
    return known.first { EventLeaf.hash(row.leaf, at: Int64($0.key)) == $0.value }?.key
  }

  /// The positions of a gap, without those whose event stands elsewhere. Behind the last row that was looked at, where rows
  /// were moved, nobody knows whether it does.
  private func missing(_ gap: ClosedRange<Int>) -> [LogFault] {
    if checker.isCut, let last = checker.strays.map(\.position).max(), gap.lowerBound > last,
      destinations.contains(where: { $0.key != $0.value })
    {
      return []
    }
    let elsewhere = destinations.keys.filter(gap.contains).sorted()
    var faults: [LogFault] = []
    var start = gap.lowerBound
    for position in elsewhere {
      if start < position { faults.append(LogFault(start, .missing(through: position - 1))) }
      // No further than the end of numbers: whoever may do anything can give an event the last of them.
      guard position < gap.upperBound else { return faults }
      start = position + 1
    }
    return faults + [LogFault(start, .missing(through: gap.upperBound))]
  }
}
