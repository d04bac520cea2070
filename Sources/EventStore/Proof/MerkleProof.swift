/// Why a proof is refused.
public enum MerkleProofError: Error, Sendable, Hashable {
  /// It is asked of a leaf or a size that the tree hasn't got.
  case outOfRange

  /// It has more or fewer hashes than such a proof has.
  case wrongLength

  /// Its hashes don't lead to the root.
  case wrongRoot
}

/// Checks proofs, without the tree.
public enum MerkleProof {
  /// Checks that a leaf is in the tree of a root (RFC 9162 §2.1.3.2).
  /// - Parameter index: of the leaf, from 0.
  /// - Throws: why it doesn't prove it.
  public static func verifyInclusion(
    of leaf: TreeHash, at index: Int, in size: Int, root: TreeHash, proof: [TreeHash]
  ) throws(MerkleProofError) {
    guard index >= 0, index < size else { throw .outOfRange }
    var number = index
    var last = size - 1
    var hash = leaf
    for sibling in proof {
      guard last > 0 else { throw .wrongLength }
      if number & 1 == 1 || number == last {
        hash = .node(sibling, hash)
        while number & 1 == 0, number != 0 {
          number >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      number >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .wrongLength }
    guard hash == root else { throw .wrongRoot }
  }

  /// Checks that the tree of one root is the beginning of another's (RFC 9162 §2.1.4.2). Of the empty tree there is
  /// nothing to prove, but its root has to be the empty one; of the same size, the roots have to be the same.
  /// - Throws: why it doesn't prove it.
  public static func verifyConsistency(
    from first: Int, root firstRoot: TreeHash, to second: Int, root secondRoot: TreeHash, proof: [TreeHash]
  ) throws(MerkleProofError) {
    guard first >= 0, first <= second else { throw .outOfRange }
    if first == 0 || first == second {
      guard proof.isEmpty else { throw .wrongLength }
      guard first == second ? firstRoot == secondRoot : firstRoot == .empty else { throw .wrongRoot }
      return
    }
    // A first tree that is one full subtree is itself where the path begins.
    var hashes = (first & (first - 1) == 0 ? [firstRoot] : []) + proof
    guard let start = hashes.first else { throw .wrongLength }
    hashes.removeFirst()
    var number = first - 1
    var last = second - 1
    while number & 1 == 1 {
      number >>= 1
      last >>= 1
    }
    var firstHash = start
    var secondHash = start
    for hash in hashes {
      guard last > 0 else { throw .wrongLength }
      if number & 1 == 1 || number == last {
        firstHash = .node(hash, firstHash)
        secondHash = .node(hash, secondHash)
        while number & 1 == 0, number != 0 {
          number >>= 1
          last >>= 1
        }
      } else {
        secondHash = .node(secondHash, hash)
      }
      number >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .wrongLength }
    guard firstHash == firstRoot, secondHash == secondRoot else { throw .wrongRoot }
  }
}
