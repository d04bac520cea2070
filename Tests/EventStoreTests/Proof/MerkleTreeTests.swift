import EventStore
import Testing

/// The tree, its proofs and their verification, as values. Would catch a tree that isn't RFC 9162's, a proof that proves
/// nothing, and a verifier that believes what it should not.
struct MerkleTreeTests {
  /// The leaves that Certificate Transparency's own tests use, and their roots for sizes 0 to 8.
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6f),
  ]

  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test func `the roots are those of Certificate Transparency's test vectors`() throws {
    let forest = Forest(leaves: Self.leaves.map { TreeHash.leaf($0) })
    var frontier = MerkleFrontier()
    for (size, root) in Self.roots.enumerated() {
      #expect(try forest.tree(size).root().hex == root)
      #expect(frontier.root.hex == root)
      #expect(frontier.size == size)
      if size < 8 { frontier.append(.leaf(Self.leaves[size])) }
    }
  }

  @Test(arguments: [
    (
      0, 8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    ),
    (
      5, 8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (0, 1, []),
  ])
  func `inclusion proofs are those of Certificate Transparency's test vectors`(
    leaf: Int, size: Int, proof: [String]
  ) throws {
    let forest = Forest(leaves: Self.leaves.map { TreeHash.leaf($0) })
    #expect(try forest.tree(size).inclusionProof(of: leaf).map(\.hex) == proof)
  }

  @Test(arguments: [
    (1, 1, []),
    (
      1, 8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    ),
    (
      6, 8,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    ),
    (
      2, 5,
      [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]
    ),
  ])
  func `consistency proofs are those of Certificate Transparency's test vectors`(
    first: Int, second: Int, proof: [String]
  ) throws {
    let forest = Forest(leaves: Self.leaves.map { TreeHash.leaf($0) })
    #expect(try forest.tree(second).consistencyProof(from: first).map(\.hex) == proof)
  }

  @Test func `every leaf of every tree up to 64 is proved to be in it, and every changed proof is refused`() throws {
    let forest = Forest(count: 65)
    for size in 1...64 {
      let tree = forest.tree(size)
      let root = try tree.root()
      #expect(root == forest.plainRoot(size))
      for leaf in 0..<size {
        let proof = try tree.inclusionProof(of: leaf)
        func isAccepted(
          _ hash: TreeHash? = nil, at index: Int? = nil, in other: Int? = nil, _ otherRoot: TreeHash? = nil,
          _ otherProof: [TreeHash]? = nil
        ) -> Bool {
          (try? MerkleProof.verifyInclusion(
            of: hash ?? forest.leaves[leaf], at: index ?? leaf, in: other ?? size, root: otherRoot ?? root,
            proof: otherProof ?? proof)) != nil
        }
        #expect(isAccepted())
        #expect(!isAccepted(forest.leaves[(leaf + 1) % 65]))
        #expect(!isAccepted(nil, at: nil, in: nil, forest.leaves[64]))
        #expect(!isAccepted(nil, at: size, in: size))
        #expect(!isAccepted(nil, at: -1))
        for changed in Self.damaged(proof) { #expect(!isAccepted(nil, at: nil, in: nil, nil, changed)) }
        for index in 0..<size where index != leaf { #expect(!isAccepted(nil, at: index)) }
      }
    }
  }

  @Test func `of all pairs of sizes up to 64 consistency is proved, and every changed proof is refused`() throws {
    let forest = Forest(count: 65)
    let roots = try (0...64).map { try forest.tree($0).root() }
    for second in 0...64 {
      for first in 0...second {
        let proof = try forest.tree(second).consistencyProof(from: first)
        func isAccepted(
          _ from: Int? = nil, _ firstRoot: TreeHash? = nil, _ secondRoot: TreeHash? = nil, _ other: [TreeHash]? = nil
        ) -> Bool {
          (try? MerkleProof.verifyConsistency(
            from: from ?? first, root: firstRoot ?? roots[first], to: second, root: secondRoot ?? roots[second],
            proof: other ?? proof)) != nil
        }
        #expect(isAccepted())
        #expect(!isAccepted(nil, forest.leaves[64]))
        // Every tree begins with the empty one: then nothing ties the second root to anything.
        if first > 0 { #expect(!isAccepted(nil, nil, forest.leaves[64])) }
        #expect(!isAccepted(second + 1))
        for changed in Self.damaged(proof) { #expect(!isAccepted(nil, nil, nil, changed)) }
        if first > 1, first < second { #expect(!isAccepted(first - 1)) }
      }
    }
  }

  /// 2^8 and 2^16 are where tiles get another level.
  @Test(arguments: Array(1...11) + [16])
  func `sizes around powers of two agree with the plain definition`(power: Int) throws {
    let center = 1 << power
    let forest = Forest(count: center + 1)
    for size in [center - 1, center, center + 1] {
      #expect(try forest.tree(size).root() == forest.plainRoot(size))
      let first = size / 2
      let proof = try forest.tree(size).consistencyProof(from: first)
      try MerkleProof.verifyConsistency(
        from: first, root: forest.plainRoot(first), to: size, root: forest.plainRoot(size), proof: proof)
    }
  }

  @Test func `what a tree hasn't got is refused`() throws {
    let tree = Forest(count: 5).tree(5)
    #expect(throws: MerkleProofError.outOfRange) { try tree.inclusionProof(of: 5) }
    #expect(throws: MerkleProofError.outOfRange) { try tree.inclusionProof(of: -1) }
    #expect(throws: MerkleProofError.outOfRange) { try tree.consistencyProof(from: 6) }
  }

  /// One hash less, one more, each hash with each of some bits flipped, neighbours exchanged.
  private static func damaged(_ proof: [TreeHash]) -> [[TreeHash]] {
    var all: [[TreeHash]] = [proof + [.leaf([7])]]
    if !proof.isEmpty { all += [Array(proof.dropLast()), Array(proof.dropFirst())] }
    for index in proof.indices {
      var bytes = proof[index].bytes
      bytes[index % 32] ^= 1 << (index % 8)
      var changed = proof
      if let hash = TreeHash(bytes) { changed[index] = hash }
      all.append(changed)
      if index > 0 {
        var exchanged = proof
        exchanged.swapAt(index, index - 1)
        all.append(exchanged)
      }
    }
    return all
  }
}

/// Leaves, and trees over the first of them.
struct Forest {
  /// The hashes of all full subtrees, by level.
  private let levels: [[TreeHash]]

  var leaves: [TreeHash] { levels[0] }

  init(leaves: [TreeHash]) {
    var levels = [leaves]
    while let last = levels.last, last.count > 1 {
      levels.append(stride(from: 0, to: last.count - 1, by: 2).map { .node(last[$0], last[$0 + 1]) })
    }
    self.levels = levels
  }

  init(count: Int) { self.init(leaves: (0..<count).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }) }

  func tree(_ size: Int) -> MerkleTree {
    MerkleTree(size: size) { levels[$0.level][$0.index] }
  }

  func plainRoot(_ size: Int) -> TreeHash { plainRoot(Array(leaves[..<size])) }

  /// MTH as RFC 9162 §2.1.1 writes it.
  private func plainRoot(_ leaves: [TreeHash]) -> TreeHash {
    if leaves.isEmpty { return .empty }
    if leaves.count == 1 { return leaves[0] }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return .node(plainRoot(Array(leaves[..<split])), plainRoot(Array(leaves[split...])))
  }
}
