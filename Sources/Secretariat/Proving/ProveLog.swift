public import EventStore

/// That one event is in the log of a size: all that a stranger needs, who has a checkpoint of that size.
public struct EventProof: Sendable {
  /// Which log.
  public let origin: String
  /// The event.
  public let event: RecordedEvent
  /// What its leaf hash is made over.
  public let leafInput: [UInt8]
  /// The size and root it is proved for.
  public let root: LogRoot
  /// From the leaf's sibling to the root's child.
  public let path: [TreeHash]
}

/// That the log of one size is the beginning of the log of another.
public struct GrowthProof: Sendable {
  /// Which log.
  public let origin: String
  /// The smaller one.
  public let first: LogRoot
  /// The larger one.
  public let second: LogRoot
  /// The hashes of RFC 9162 §2.1.4.
  public let path: [TreeHash]
}

/// Something is asked of the log that it hasn't got: a position or a size beyond its end.
public struct BeyondTheLog: Error, Sendable {
  /// What was asked for.
  public let asked: Int
  /// Where the log ends, or the size that was asked for beside it.
  public let end: Int
}

/// The event as it is read now is not the one that the tree has taken in.
public struct EventChanged: Error, Sendable {
  /// Its position.
  public let position: Int
}

/// The log has another root than what was last signed: a proof from it would speak of another history.
public struct ContradictsSigned: Error, Sendable {
  /// The size that was signed.
  public let size: Int
}

extension LogTree {
  /// - Throws: `ContradictsSigned`. A tree that hasn't come so far contradicts nothing yet.
  fileprivate func requireAgreement(with signed: LogRoot?) throws {
    guard let signed, signed.size <= size else { return }
    guard try root(at: signed.size) == signed else { throw ContradictsSigned(size: signed.size) }
  }
}

extension Book {
  /// Proves that an event is in the log.
  ///
  /// - Parameters:
  ///   - position: of the event.
  ///   - size: of the log that it is proved for; `nil` for the whole.
  ///   - signed: what was last signed of this log, whatever size is asked for.
  /// - Throws: `BeyondTheLog`, `EventChanged`, `ContradictsSigned`, `LogProofError`; `EventLogError.missing` where it was and
  ///   is no more.
  public func prove(position: Int, size: Int? = nil, signed: LogRoot? = nil) async throws -> EventProof {
    let prover = try LogProver(pool: pool)
    let origin = try await checkpointOrigin()
    try await prover.bringForward()
    let event = position > 0 ? try await log.read(after: position - 1, upTo: position, limit: 1).first : nil
    return try await prover.read { tree in
      try tree.requireAgreement(with: signed)
      let size = size ?? tree.size
      guard (0...tree.size).contains(size) else { throw BeyondTheLog(asked: size, end: tree.size) }
      guard (1...max(1, size)).contains(position), size > 0 else { throw BeyondTheLog(asked: position, end: size) }
      guard let event else { throw EventLogError.missing(position...position) }
      let input = EventLeaf.input(event)
      guard try tree.leaf(at: position) == .leaf(input) else { throw EventChanged(position: position) }
      let (root, path) = (try tree.root(at: size), try tree.inclusionProof(ofPosition: position, in: size))
      try LogProofError.checking { () throws(MerkleProofError) in
        try MerkleProof.verifyInclusion(
          of: .leaf(input), at: position - 1, in: size, root: root.hash, proof: path)
      }
      return EventProof(origin: origin, event: event, leafInput: input, root: root, path: path)
    }
  }

  /// Proves that the log has only grown between two sizes.
  ///
  /// - Parameters:
  ///   - second: `nil` for the whole log.
  ///   - signed: what was last signed of this log, whatever sizes are asked for.
  /// - Throws: `BeyondTheLog`, `ContradictsSigned`, `LogProofError`.
  public func proveGrowth(
    from first: Int, to second: Int? = nil, signed: LogRoot? = nil
  ) async throws -> GrowthProof {
    let prover = try LogProver(pool: pool)
    let origin = try await checkpointOrigin()
    try await prover.bringForward()
    return try await prover.read { tree in
      try tree.requireAgreement(with: signed)
      let second = second ?? tree.size
      guard (0...tree.size).contains(second) else { throw BeyondTheLog(asked: second, end: tree.size) }
      guard (0...second).contains(first) else { throw BeyondTheLog(asked: first, end: second) }
      let (start, end) = (try tree.root(at: first), try tree.root(at: second))
      let path = try tree.consistencyProof(from: first, to: second)
      try LogProofError.checking { () throws(MerkleProofError) in
        try MerkleProof.verifyConsistency(from: first, root: start.hash, to: second, root: end.hash, proof: path)
      }
      return GrowthProof(origin: origin, first: start, second: end, path: path)
    }
  }

  /// Whether the log has other events than those that were signed, as far as its tree can tell. A log that is shorter
  /// contradicts nothing, nor does one whose tree can't be brought so far or read: `verifyLog` finds out why.
  public func contradicts(_ signed: LogRoot) async -> Bool {
    do {
      let tree = try await readModels().first { $0.name == LogTreeProjection().name }
      if (tree?.checkpoint ?? 0) < signed.size { try await bringTreeForward() }
      try await LogProver(pool: pool).read { try $0.requireAgreement(with: signed) }
      return false
    } catch is ContradictsSigned {
      return true
    } catch {
      return false
    }
  }

  /// Holds every event of the log against what was recorded, then brings the tree forward if nothing was wrong, so that
  /// the next verification has more to compare with.
  ///
  /// - Parameters:
  ///   - checkpoints: of this log, whose signatures have been verified.
  ///   - progress: told, on another thread, how many events of how many have been read.
  /// - Throws: `EventLogError`, `LogProofError`. What is wrong with the log is the answer.
  public func verifyLog(
    checkpoints: [LogRoot], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> LogVerification {
    let answer = try await log.verify(checkpoints: checkpoints, progress: progress)
    if answer.isSound { try await bringTreeForward() }
    return answer
  }
}
