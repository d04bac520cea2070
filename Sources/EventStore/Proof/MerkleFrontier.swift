/// The right edge of a growing tree (RFC 9162 §2.1.2): the hashes of the full subtrees that it falls into, largest first.
/// All that is needed to add leaves and to say the root, at any size 63 hashes at most.
public struct MerkleFrontier: Sendable, Hashable {
  /// Leaves so far.
  public private(set) var size = 0

  /// One hash for each bit of `size` that is set.
  private var subtrees: [TreeHash] = []

  /// A tree without leaves.
  public init() {
    subtrees.reserveCapacity(64)
  }

  /// A tree of so many leaves, by the hashes of the full subtrees that it falls into, largest first.
  init(size: Int, subtrees: [TreeHash]) {
    self.size = size
    self.subtrees = subtrees
  }

  /// Adds the next leaf.
  public mutating func append(_ leaf: TreeHash) {
    append(leaf) { _, _ in }
  }

  /// Adds the next leaf, and lends the hash of each subtree that it fills, by level from 1.
  mutating func append(_ leaf: TreeHash, _ filled: (Int, TreeHash) -> Void) {
    var hash = leaf
    for level in 0..<size.trailingOneBits {
      guard let left = subtrees.popLast() else { break }
      hash = .node(left, hash)
      filled(level + 1, hash)
    }
    subtrees.append(hash)
    size += 1
  }

  /// The hash of the tree as it is now.
  public var root: TreeHash {
    guard var hash = subtrees.last else { return .empty }
    for left in subtrees.dropLast().reversed() { hash = .node(left, hash) }
    return hash
  }
}

extension Int {
  /// How many of the lowest bits are 1 in a row.
  fileprivate var trailingOneBits: Int { (~self).trailingZeroBitCount }
}
