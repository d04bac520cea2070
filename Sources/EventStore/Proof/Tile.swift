/// A part of the tree as it is kept (c2sp.org/tlog-tiles): up to 256 hashes of one level, each over a full tile of the
/// level below; at level 0, over one leaf.
struct Tile: Hashable, Sendable {
  /// Which one.
  struct ID: Hashable, Sendable {
    /// 0 for leaves; each level counts 256 times as many leaves a hash as the one below.
    let level: Int
    let index: Int
  }

  /// Levels of the tree in a tile: 2^8 hashes.
  static let height = 8
  static let width = 1 << height

  let id: ID

  /// One behind another, 32 bytes each.
  private(set) var hashes: [UInt8]

  init(id: ID, hashes: [UInt8] = []) {
    self.id = id
    self.hashes = hashes
  }

  var count: Int { hashes.count / TreeHash.byteCount }
  var isFull: Bool { count == Self.width }

  mutating func append(_ hash: TreeHash) {
    hash.withBytes { hashes.append(contentsOf: $0) }
  }

  subscript(_ index: Int) -> TreeHash? { TreeHash(at: index, in: hashes) }

  /// The hash over the hashes of a range whose length is a power of two.
  func root(of range: Range<Int>) -> TreeHash? {
    guard range.upperBound <= count, !range.isEmpty else { return nil }
    var level = range.compactMap { self[$0] }
    while level.count > 1 {
      level = stride(from: 0, to: level.count - 1, by: 2).map { .node(level[$0], level[$0 + 1]) }
    }
    return level[0]
  }

  /// Where a level ends: its last tile, and how many hashes that has.
  struct End: Hashable, Sendable {
    let id: ID
    let count: Int
  }

  /// Where the levels of a tree of so many leaves end, from level 0. A level has a hash for each full tile of the one below,
  /// and only those that have any are there.
  static func ends(inTreeOf size: Int) -> [End] {
    var ends: [End] = []
    var hashes = size
    while hashes > 0 {
      ends.append(End(id: ID(level: ends.count, index: (hashes - 1) / width), count: (hashes - 1) % width + 1))
      hashes /= width
    }
    return ends
  }

  /// Where the hash of a subtree comes from: a range of the hashes of one tile.
  static func place(of subtree: Subtree) -> (tile: ID, range: Range<Int>) {
    let level = subtree.level / height
    let count = 1 << (subtree.level % height)
    let first = subtree.index * count
    return (ID(level: level, index: first / width), first % width..<first % width + count)
  }
}

/// Tiles that are being filled with the leaves of a growing tree.
struct TileFilling {
  /// Leaves so far.
  private(set) var size: Int

  /// The last tile of each level, from level 0.
  private var last: [Tile]

  /// Filled since they were last taken.
  private var full: [Tile] = []

  /// The last tiles below this level have changed since they were last taken.
  private var changedLevels = 0

  /// Goes on where a tree has ended.
  /// - Parameter last: the last tile of each level, from level 0, as a tree of that size has them (`Tile.ends`).
  init(size: Int, last: [Tile]) {
    self.size = size
    self.last = last
  }

  /// Adds the next leaf.
  mutating func append(_ leaf: TreeHash) {
    append(leaf, level: 0)
    size += 1
  }

  private mutating func append(_ hash: TreeHash, level: Int) {
    if level == last.count { last.append(Tile(id: Tile.ID(level: level, index: 0))) }
    if last[level].isFull { last[level] = Tile(id: Tile.ID(level: level, index: last[level].id.index + 1)) }
    last[level].append(hash)
    changedLevels = max(changedLevels, level + 1)
    guard last[level].isFull, let root = last[level].root(of: 0..<Tile.width) else { return }
    full.append(last[level])
    append(root, level: level + 1)
  }

  /// The tiles that have changed since they were last taken, each once.
  mutating func takeChanged() -> [Tile] {
    defer {
      full = []
      changedLevels = 0
    }
    return full + last[..<changedLevels].filter { !$0.isFull }
  }
}
