import Postgres
import Synchronization

extension EventLog {
  /// Reads the whole log and holds every event against what was recorded: positions without gaps, versions of each stream
  /// in order, times that don't run backwards, each leaf against the tree that is kept, the tree against itself, and the
  /// root against checkpoints.
  ///
  /// All of it in one snapshot. The tree is compared as it is found and not brought forward before: what has been changed
  /// since it took an event in is found by that. Memory holds sixteen bytes a stream, and otherwise doesn't grow.
  /// - Parameters:
  ///   - checkpoints: sizes and roots that somebody has kept; their signatures are the caller's affair.
  ///   - progress: told from time to time, on a thread of its own, how many events of how many have been read.
  /// - Throws: `.notMigrated`, `.cancelled`, `.database`. What is wrong with the log is no error but the answer.
  public func verify(
    checkpoints: [LogRoot] = [], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(EventLogError) -> LogVerification {
    try await withConnection { connection in
      let table = "\(LogTreeProjection().schemaName).tile"
      let hasTree = try connection.query("SELECT to_regclass($1) IS NOT NULL", [.text(table)])[0].bool(0)
      return try connection.transaction(.repeatableRead, readOnly: true) {
        // Before the snapshot, and the tree alone: nobody can put another in its place, and other projections can be
        // switched however long this takes.
        try connection.script(
          """
          \(hasTree ? "LOCK TABLE \(table) IN ACCESS SHARE MODE;" : "")
          \(EventCopy.planning(isLocal: true))
          \(try ProjectionRun.searchPath([LogTreeProjection().schemaName], connection))
          """)
        return try Verifying(connection, hasTree: hasTree, checkpoints, progress).run()
      }
    }
  }
}

/// One run of `EventLog.verify`.
private struct Verifying {
  private let connection: Connection
  private let checkpoints: [LogRoot]
  private let progress: @Sendable (Int, Int) -> Void
  private let head: Int
  private let treeSize: Int
  private let toldTreeSize: Int
  private let misfits: [TreeMisfit]
  private let otherLogTraces: [OtherLogTrace]
  private let checking: Checking

  /// Events whose leaves are fetched from the tree at once: 4 MiB of hashes.
  private static let stretch = 512 * Tile.width

  /// Events between two words about progress.
  private static let step = 10_000

  init(
    _ connection: Connection, hasTree: Bool, _ checkpoints: [LogRoot],
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws {
    self.connection = connection
    self.checkpoints = checkpoints
    self.progress = progress
    head = try connection.query("SELECT coalesce(max(position), 0) FROM event_log.event")[0].int(0)
    (treeSize, toldTreeSize, misfits) = try Self.treeSize(connection, hasTree: hasTree)
    otherLogTraces = try OtherLogTrace.all(connection)
    checking = Checking(LogChecker(treeSize: treeSize, wantedSizes: Set(checkpoints.map(\.size))))
  }

  /// How far the tree has come, by the hashes that it has and by the runner's word. Under whose id it is kept doesn't matter:
  /// whoever has changed the log's id must not be rid of the tree by that.
  private static func treeSize(
    _ connection: Connection, hasTree: Bool
  ) throws -> (kept: Int, told: Int, misfits: [TreeMisfit]) {
    let told = try Checkpoint.position(of: LogTreeProjection().schemaName, connection)
    guard hasTree else { return (0, 0, TreeMisfit.all(of: told ?? 0)) }
    let kept = try TileTable.size(told: told, connection)
    let misfits = try TileTable.misfits(inTreeOf: told ?? kept, limit: TreeMisfit.mostTold, connection)
    return (kept, told ?? 0, misfits)
  }

  func run() throws -> LogVerification {
    var tree = TreeFindings()
    if toldTreeSize > treeSize { tree.lacking.append(treeSize + 1) }
    var start = 0
    while true {
      let end = start + Self.stretch
      // Where the tree or the log has ended, there is nothing to compare any more.
      let isLast = end >= min(treeSize, head)
      if let lacking = try lendLeaves(start..<end) { tree.lacking.append(lacking) }
      try scan(after: start == 0 ? nil : start, upTo: isLast ? nil : end)
      for (subtree, hash) in checking.state.withLock({ $0.takeUpper() }) {
        try tree.compare(subtree, hash, treeSize, connection)
      }
      if isLast { break }
      start = end
    }
    return finish(tree)
  }

  /// Lends the checker the tree's leaves for the next stretch.
  /// - Returns: the first position for which the tree should have a leaf and has none.
  private func lendLeaves(_ range: Range<Int>) throws -> Int? {
    var leaves: [UInt8] = []
    let end = max(range.lowerBound, min(range.upperBound, treeSize))
    let wanted = (end - range.lowerBound) * TreeHash.byteCount
    leaves.reserveCapacity(wanted)
    var lacking: Int?
    func fill(upTo count: Int) {
      guard leaves.count < count else { return }
      lacking = lacking ?? range.lowerBound + leaves.count / TreeHash.byteCount + 1
      // Nothing hashes to this.
      leaves += [UInt8](repeating: 0, count: count - leaves.count)
    }
    if wanted > 0 {
      let first = range.lowerBound / Tile.width
      for tile in try TileTable.tiles(level: 0, first..<(end - 1) / Tile.width + 1, connection) {
        fill(upTo: (tile.id.index - first) * Tile.width * TreeHash.byteCount)
        leaves += tile.hashes.prefix(min(Tile.width * TreeHash.byteCount, wanted - leaves.count))
      }
      fill(upTo: wanted)
    }
    let lent = leaves
    checking.state.withLock { $0.compare(with: lent, after: range.lowerBound) }
    return lacking
  }

  /// Checks the rows of a stretch, without those that the server can't read.
  private func scan(after: Int?, upTo: Int?) throws {
    guard try !DamageSearch.isUndamaged(connection, { try pass(after: after, upTo: upTo) }) else { return }
    let end = upTo ?? head
    // What was checked before the damage was come upon isn't checked again.
    var reached = max(after ?? 0, checking.state.withLock { $0.last })
    var search = DamageSearch(connection)
    for stretch in reached < end ? try search.unreadable(reached + 1...end) : [] {
      if reached + 1 < stretch.lowerBound { try pass(after: reached, upTo: stretch.lowerBound - 1) }
      checking.state.withLock { $0.skip(stretch) }
      reached = stretch.upperBound
    }
    if reached < end { try pass(after: reached, upTo: end) }
  }

  private func pass(after: Int?, upTo: Int?) throws {
    let (checking, progress, head) = (checking, progress, head)
    try LogScan(connection: connection).forEach(after: after, upTo: upTo) { row in
      let events = checking.check(row)
      if events % Self.step == 0 { progress(events, head) }
    }
  }

  private func finish(_ tree: TreeFindings) -> LogVerification {
    let checker = checking.state.withLock { checker in
      checker.end(expectedAtLeast: max(treeSize, toldTreeSize, head))
      return checker
    }
    var answer = LogVerification()
    answer.events = checker.events
    answer.treeSize = treeSize
    answer.treeMisfits = misfits
    answer.otherLogTraces = otherLogTraces
    if checker.isGapless { answer.root = LogRoot(size: checker.frontier.size, hash: checker.frontier.root) }
    answer.fits = checkpoints.map { checkpoint in
      guard checkpoint.size <= head else { return .beyondTheLog }
      return checker.roots[checkpoint.size] == checkpoint.hash ? .confirmed : .differs
    }
    let confirmed = zip(checkpoints, answer.fits).filter { $0.1 == .confirmed }.map(\.0.size).max() ?? 0
    let compared = max(treeSize, confirmed)
    if let size = answer.root?.size, size > compared { answer.uncompared = compared + 1...size }
    let isProved = { (position: Int) in position <= confirmed || tree.confirms(position) }
    var reading = FaultReading(checker, isProved: isProved)
    var faults = reading.faults()
    let isOtherwiseSound = faults.isEmpty
    for position in tree.wrong + tree.lacking where isOtherwiseSound || isProved(position) {
      if !faults.contains(LogFault(position, .tree)) { faults.append(LogFault(position, .tree)) }
    }
    faults.sort { $0.position < $1.position }
    answer.faultCount = max(faults.count, checker.isCut ? checker.strayCount : 0)
    answer.faults = Array(faults.prefix(LogVerification.mostFaults))
    return answer
  }
}

/// The checker, shared with the scan's thread.
private final class Checking: Sendable {
  let state: Mutex<LogChecker>

  init(_ checker: LogChecker) {
    state = Mutex(checker)
  }

  /// - Returns: how many rows have been checked.
  func check(_ row: EventRow) -> Int {
    state.withLock { checker in
      checker.check(row)
      return checker.events
    }
  }
}

/// How the tiles above level 0 fit what the events hash to.
private struct TreeFindings {
  /// Tiles of level 0 whose hash, as the level above has it, is that of the events.
  private var confirmed: Set<Int> = []

  /// The last positions of subtrees for which the tree has another hash.
  private(set) var wrong: [Int] = []

  /// Positions for which the tree has no leaf, the first of each stretch.
  var lacking: [Int] = []

  /// The tile that was last read for each level of subtrees: the next one is mostly in it too.
  private var tiles: [Int: Tile] = [:]

  mutating func compare(_ subtree: Subtree, _ hash: TreeHash, _ treeSize: Int, _ connection: Connection) throws {
    let end = (subtree.index + 1) << subtree.level
    guard end <= treeSize else { return }
    let place = Tile.place(of: subtree)
    if tiles[subtree.level]?.id != place.tile { tiles[subtree.level] = try TileTable.tile(place.tile, connection) }
    if tiles[subtree.level]?[place.range.lowerBound] != hash {
      wrong.append(end)
    } else if subtree.level == Tile.height {
      confirmed.insert(subtree.index)
    }
  }

  func confirms(_ position: Int) -> Bool {
    position > 0 && confirmed.contains((position - 1) >> Tile.height)
  }
}
