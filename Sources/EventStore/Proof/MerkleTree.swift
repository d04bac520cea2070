/// A full subtree: the leaves `index << level ..< (index + 1) << level`, counted from 0.
public struct Subtree: Hashable, Sendable {
  /// The logarithm of its leaves: 0 for a leaf itself.
  public let level: Int

  /// Which one of that level, from 0.
  public let index: Int

  /// The subtree of a level and an index.
  public init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }
}

/// A tree of a given size over leaves that stay as they are, and what it can prove (RFC 9162 §2.1).
///
/// It asks for the hashes of full subtrees, which never change once they are full; so one store of them answers for every
/// size that the tree has had.
public struct MerkleTree {
  /// How many leaves.
  public let size: Int

  private let hash: (Subtree) throws -> TreeHash

  /// A tree over the hashes of full subtrees.
  /// - Parameter hash: is asked only for subtrees that lie within `size`; what it throws is thrown on.
  public init(size: Int, hash: @escaping (Subtree) throws -> TreeHash) {
    self.size = size
    self.hash = hash
  }

  /// The hash of the whole tree: MTH(D_n) of RFC 9162 §2.1.1.
  public func root() throws -> TreeHash {
    try root(of: 0..<size)
  }

  /// PATH(m, D_n) of RFC 9162 §2.1.3.1: the hashes from the leaf's sibling up to the root's child.
  /// - Parameter leaf: from 0, within the size.
  /// - Throws: `MerkleProofError.outOfRange`.
  public func inclusionProof(of leaf: Int) throws -> [TreeHash] {
    guard leaf >= 0, leaf < size else { throw MerkleProofError.outOfRange }
    var path: [TreeHash] = []
    var leaves = 0..<size
    while leaves.count > 1 {
      let middle = Self.split(leaves)
      if leaf < middle {
        path.append(try root(of: middle..<leaves.upperBound))
        leaves = leaves.lowerBound..<middle
      } else {
        path.append(try root(of: leaves.lowerBound..<middle))
        leaves = middle..<leaves.upperBound
      }
    }
    return path.reversed()
  }

  /// PROOF(m, D_n) of RFC 9162 §2.1.4.1: that the tree of `first` leaves is the beginning of this one. Empty for the
  /// same size, and for 0, which every tree begins with.
  /// - Throws: `MerkleProofError.outOfRange` for a size beyond this one.
  public func consistencyProof(from first: Int) throws -> [TreeHash] {
    guard first >= 0, first <= size else { throw MerkleProofError.outOfRange }
    guard first > 0 else { return [] }
    var proof: [TreeHash] = []
    var leaves = 0..<size
    var isWholeSubtree = true
    while first < leaves.upperBound {
      let middle = Self.split(leaves)
      if first <= middle {
        proof.append(try root(of: middle..<leaves.upperBound))
        leaves = leaves.lowerBound..<middle
      } else {
        proof.append(try root(of: leaves.lowerBound..<middle))
        leaves = middle..<leaves.upperBound
        isWholeSubtree = false
      }
    }
    // What the verifier can't derive from the first root.
    if !isWholeSubtree { proof.append(try root(of: leaves)) }
    return proof.reversed()
  }

  /// The largest power of two smaller than the count, behind the start.
  private static func split(_ leaves: Range<Int>) -> Int {
    let power = 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
    return leaves.lowerBound + power
  }

  /// The root over leaves that begin where a split has put them, so that they fall into full subtrees from the left.
  private func root(of leaves: Range<Int>) throws -> TreeHash {
    var parts: [TreeHash] = []
    var start = leaves.lowerBound
    while start < leaves.upperBound {
      let level = Int.bitWidth - 1 - (leaves.upperBound - start).leadingZeroBitCount
      parts.append(try hash(Subtree(level: level, index: start >> level)))
      start += 1 << level
    }
    guard var hash = parts.popLast() else { return .empty }
    while let left = parts.popLast() { hash = .node(left, hash) }
    return hash
  }
}
