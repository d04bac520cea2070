public import Postgres

/// The tree as it is kept: roots and proofs of any size that it has had. On a connection of the caller's, inside
/// `ProjectionReader.query("log_tree")` or another transaction whose search path leads to its tiles.
public struct LogTree {
  private let connection: Connection
  private let tiles = Cache()

  /// Leaves of the tree: events that it has taken in.
  public let size: Int

  /// The tree of a transaction, as far as its checkpoint says that it has come. Looks at every tile, but reads no hashes.
  /// - Throws: `LogProofError.treeMisshapen`, `PostgresError`.
  public init(_ connection: Connection) throws {
    self.connection = connection
    size = try Checkpoint.position(of: LogTreeProjection().schemaName, connection) ?? 0
    if let misfit = try TileTable.misfits(inTreeOf: size, limit: 1, connection).first {
      throw LogProofError.treeMisshapen(misfit)
    }
  }

  /// The root of the tree when it had so many leaves.
  /// - Throws: `MerkleProofError.outOfRange` for a size that it hasn't come to; `.corrupt`, `PostgresError`.
  public func root(at size: Int? = nil) throws -> LogRoot {
    let tree = try tree(of: size ?? self.size)
    return LogRoot(size: tree.size, hash: try tree.root())
  }

  /// The leaf hash of the event at a position, as it was when the tree took it in.
  public func leaf(at position: Int) throws -> TreeHash {
    guard (1...max(1, size)).contains(position), size > 0 else { throw MerkleProofError.outOfRange }
    return try hash(of: Subtree(level: 0, index: position - 1))
  }

  /// That the event at a position is in the tree of a size (RFC 9162 §2.1.3).
  public func inclusionProof(ofPosition position: Int, in size: Int) throws -> [TreeHash] {
    try tree(of: size).inclusionProof(of: position - 1)
  }

  /// That the log of `first` events is the beginning of the log of `size` (RFC 9162 §2.1.4).
  public func consistencyProof(from first: Int, to size: Int) throws -> [TreeHash] {
    try tree(of: size).consistencyProof(from: first)
  }

  /// Makes sure that a root which the tree has told is that of the events, as far as they aren't covered by a root that is
  /// certain: by reading those behind it, and hashing them anew.
  /// - Parameter known: certain, since it was signed; of the empty tree where nothing was.
  /// - Throws: `LogProofError.eventsDiffer`, `.proofFails`; `PostgresError`.
  public func confirm(_ root: LogRoot, by known: LogRoot) throws {
    guard root.size > known.size else {
      let proof = try consistencyProof(from: root.size, to: known.size)
      return try LogProofError.checking { () throws(MerkleProofError) in
        try MerkleProof.verifyConsistency(
          from: root.size, root: root.hash, to: known.size, root: known.hash, proof: proof)
      }
    }
    let summing = LogRoot.Summing(from: try frontier(at: known.size))
    guard summing.root == known else { throw LogProofError.proofFails }
    try connection.script(EventCopy.planning(isLocal: true))
    var isWhole = true
    do {
      try LogScan(connection: connection).forEach(after: known.size, upTo: root.size) { try summing.add($0) }
    } catch EventLogError.corrupt {
      isWhole = false
    }
    guard isWhole, summing.root == root else {
      throw LogProofError.eventsDiffer(after: known.size, through: root.size)
    }
  }

  /// The right edge of the tree when it had so many leaves.
  private func frontier(at size: Int) throws -> MerkleFrontier {
    var subtrees: [TreeHash] = []
    var start = 0
    while start < size {
      let level = Int.bitWidth - 1 - (size - start).leadingZeroBitCount
      subtrees.append(try hash(of: Subtree(level: level, index: start >> level)))
      start += 1 << level
    }
    return MerkleFrontier(size: size, subtrees: subtrees)
  }

  private func tree(of size: Int) throws -> MerkleTree {
    guard (0...self.size).contains(size) else { throw MerkleProofError.outOfRange }
    return MerkleTree(size: size, hash: hash)
  }

  private func hash(of subtree: Subtree) throws -> TreeHash {
    let place = Tile.place(of: subtree)
    guard let hash = try tile(place.tile).root(of: place.range) else {
      throw EventLogError.corrupt("the tree lacks hashes in tile \(place.tile.level)/\(place.tile.index)")
    }
    return hash
  }

  private func tile(_ id: Tile.ID) throws -> Tile {
    if let tile = tiles.known[id] { return tile }
    guard let tile = try TileTable.tile(id, connection) else {
      throw EventLogError.corrupt("the tree lacks tile \(id.level)/\(id.index)")
    }
    tiles.known[id] = tile
    return tile
  }

  /// Tiles read so far: a proof needs some tens at most.
  private final class Cache {
    var known: [Tile.ID: Tile] = [:]
  }
}
