/// Looks at the rows of the log one after the other, on the thread of the scan, and remembers what is not as it should be.
struct LogChecker {
  /// A row whose leaf is not the one that the tree has at its position, or that has no place in the tree.
  struct Stray {
    let position: Int
    let leaf: [UInt8]

    /// What the tree has at this position.
    let expected: TreeHash?

    /// Is there nothing wrong with what the leaf doesn't cover?
    let isWhole: Bool
  }

  /// So many strays are looked at to find out what happened: each is tried at the places of the others.
  static let mostStrays = 500

  private(set) var events = 0

  /// The last position that was checked or passed over.
  private(set) var last = 0
  private(set) var frontier = MerkleFrontier()
  private(set) var isGapless = true
  private(set) var strays: [Stray] = []
  private(set) var strayCount = 0

  /// Stretches without rows, with what the tree has for the first ones of them.
  private(set) var gaps: [ClosedRange<Int>] = []
  private(set) var lostLeaves: [Int: TreeHash] = [:]

  /// Stretches whose rows the server couldn't read.
  private(set) var unreadable: [ClosedRange<Int>] = []

  /// What the rows themselves say against one another.
  private(set) var contradictions: [LogFault] = []
  private var doubles: Set<Int> = []

  /// The roots at the sizes that were asked for.
  private(set) var roots: [Int: TreeHash] = [:]

  /// The hashes of subtrees that tiles above level 0 hold, since they were last taken.
  private(set) var upper: [(subtree: Subtree, hash: TreeHash)] = []

  private let wantedSizes: Set<Int>
  private let treeSize: Int
  private var lastTime = Int64.min
  private var input: [UInt8] = []
  private var versions: [Int: Int32] = [:]

  /// The tree's leaves for the positions behind `leavesFrom`.
  private var leaves: [UInt8] = []
  private var leavesFrom = 0
  private var hasFollower = false

  init(treeSize: Int, wantedSizes: Set<Int>) {
    self.treeSize = treeSize
    self.wantedSizes = wantedSizes
    roots[0] = .empty
  }

  /// Gives it the tree's leaves for the positions that come next.
  mutating func compare(with leaves: [UInt8], after position: Int) {
    self.leaves = leaves
    leavesFrom = position
  }

  /// Are there more strays than are looked at?
  var isCut: Bool { strayCount > strays.count }

  /// Is it a position that a row has besides another, or that none can have?
  func isOutOfPlace(_ position: Int) -> Bool { position <= 0 || doubles.contains(position) }

  mutating func takeUpper() -> [(subtree: Subtree, hash: TreeHash)] {
    defer { upper.removeAll(keepingCapacity: true) }
    return upper
  }

  mutating func check(_ row: EventRow) {
    events += 1
    let position = Int(row.position)
    input.removeAll(keepingCapacity: true)
    EventLeaf.append(row, to: &input)
    let hash = TreeHash.leaf(input)
    if position <= last {
      // Two rows of one position, or one before the first: no constraint allows either.
      isGapless = false
      if doubles.count < Self.mostStrays { doubles.insert(position) }
      keep(Stray(position: position, leaf: input, expected: nil, isWhole: row.isWhole))
      return
    }
    if position > last + 1 { lose(last + 1...position - 1) }
    last = position
    let expected = TreeHash(at: position - 1 - leavesFrom, in: leaves)
    if let expected {
      if hash != expected || !row.isWhole {
        keep(Stray(position: position, leaf: input, expected: expected, isWhole: row.isWhole))
      }
    } else {
      if !row.isWhole { contradict(LogFault(position, .changed)) }
      // The first one behind the tree may have been moved there.
      if !hasFollower, position > treeSize {
        hasFollower = true
        keep(Stray(position: position, leaf: input, expected: nil, isWhole: row.isWhole), isCounted: false)
      }
    }
    checkTime(row, position)
    checkVersion(row, position)
    guard isGapless else { return }
    let leaf = frontier.size
    frontier.append(hash) { level, hash in
      if level % Tile.height == 0, position <= treeSize {
        upper.append((Subtree(level: level, index: leaf >> level), hash))
      }
    }
    if wantedSizes.contains(position) { roots[position] = frontier.root }
  }

  /// Passes over rows that can't be read.
  mutating func skip(_ range: ClosedRange<Int>) {
    if range.lowerBound > last + 1 { lose(last + 1...range.lowerBound - 1) }
    isGapless = false
    last = range.upperBound
    unreadable.append(range)
  }

  /// The log has ended; up to here it should have gone on.
  mutating func end(expectedAtLeast size: Int) {
    if last < size { lose(last + 1...size) }
  }

  private mutating func lose(_ range: ClosedRange<Int>) {
    isGapless = false
    gaps.append(range)
    for position in range.prefix(Self.mostStrays) {
      if let leaf = TreeHash(at: position - 1 - leavesFrom, in: leaves) { lostLeaves[position] = leaf }
    }
  }

  private mutating func keep(_ stray: Stray, isCounted: Bool = true) {
    if isCounted { strayCount += 1 }
    if strays.count < Self.mostStrays { strays.append(stray) }
  }

  private mutating func contradict(_ fault: LogFault) {
    if contradictions.count < LogVerification.mostFaults { contradictions.append(fault) }
  }

  private mutating func checkTime(_ row: EventRow, _ position: Int) {
    if row.recordedAt < lastTime { contradict(LogFault(position, .timeRunsBackwards)) }
    lastTime = row.recordedAt
  }

  /// By a hash of the stream's name, seeded anew in each process: sixteen bytes a stream. That two of a million streams
  /// have the same one, which would look like a fault, happens once in tens of millions of verifications.
  private mutating func checkVersion(_ row: EventRow, _ position: Int) {
    var hasher = Hasher()
    hasher.combine(bytes: row.stream)
    let stream = hasher.finalize()
    let expected = versions[stream, default: 0] &+ 1
    if row.version != expected {
      contradict(LogFault(position, .version(found: Int(row.version), expected: Int(expected))))
    }
    versions[stream] = Int32(truncatingIfNeeded: row.version)
  }
}
