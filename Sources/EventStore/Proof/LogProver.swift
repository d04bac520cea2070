#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import Postgres

/// Keeps the tree of a log and reads it: what signing and proving need.
public struct LogProver: Sendable {
  private let pool: ConnectionPool
  private let runner: ProjectionRunner
  private let reader: ProjectionReader

  /// Positions of one call to the runner. It would rather make a projection anew that is far behind, and a tree that is
  /// made anew has forgotten what it saw of the log before.
  private static let stretch = ProjectionRunner.farBehind

  /// The prover of the log behind a pool; nothing is connected yet.
  public init(pool: ConnectionPool) throws(EventLogError) {
    self.pool = pool
    runner = try ProjectionRunner(pool: pool, projections: [LogTreeProjection()])
    reader = try ProjectionReader(pool: pool, projections: [LogTreeProjection()])
  }

  /// Brings the tree up to the end of the log as it is now.
  /// - Parameter progress: told now and then how many events of how many it has taken in.
  /// - Throws: `.treeOfOtherLog`, `.treeBeyondLog`, `.treeMisshapen`, `.treeStopped`, and of `.log` `.notMigrated`, `.database`.
  public func bringForward(
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(LogProofError) {
    var (reached, head) = try await standing()
    if let tree = reached, tree > head { throw .treeBeyondLog(tree: tree, log: head) }
    repeat {
      // The first time there is nothing to lose, and making it at once is faster.
      let target = reached.map { head - $0 > Self.stretch ? $0 + Self.stretch : head }
      let outcome: ProjectionOutcome?
      do throws(EventLogError) {
        outcome = try await runner.catchUp(upTo: target)[LogTreeProjection().name]
      } catch {
        throw .log(error)
      }
      switch outcome {
      case .current(let position): reached = position
      case .stopped(let position, _): throw .treeStopped(at: position)
      case nil: return
      }
      progress(reached ?? 0, head)
    } while (reached ?? head) < head
  }

  /// The last position that the tree has taken in, by its checkpoint; nil before it was made.
  /// - Throws: `.log`.
  func position() async throws(LogProofError) -> Int? {
    do {
      return try await pool.withConnection { try Checkpoint.position(of: LogTreeProjection().schemaName, $0) }
    } catch {
      throw .log(EventLogError(any: error))
    }
  }

  /// Reads the tree in one snapshot, as far as it has come.
  /// - Throws: what the body throws; `PostgresError`.
  public func read<Value: Sendable>(_ body: @escaping @Sendable (LogTree) throws -> Value) async throws -> Value {
    try await reader.query(LogTreeProjection().name) { try body(LogTree($0)) }
  }

  /// The tiles that aren't those of a tree of the size that the tree is said to have; none before it is made. Reads no hashes.
  /// - Throws: `.log`.
  public func misfits() async throws(LogProofError) -> [TreeMisfit] {
    do {
      return try await reader.query(LogTreeProjection().name) { connection in
        guard let size = try Checkpoint.position(of: LogTreeProjection().schemaName, connection) else { return [] }
        guard try Self.hasTiles(connection) else { return TreeMisfit.all(of: size) }
        return try TileTable.misfits(inTreeOf: size, limit: TreeMisfit.mostTold, connection)
      }
    } catch {
      throw .log(EventLogError(any: error))
    }
  }

  private static func hasTiles(_ connection: Connection) throws -> Bool {
    let table = "\(LogTreeProjection().schemaName).tile"
    return try connection.query("SELECT to_regclass($1) IS NOT NULL", [.text(table)])[0].bool(0)
  }

  /// How far the tree has come, whether or not the log still reaches so far, and the log's last position.
  /// - Throws: `.treeOfOtherLog`, `.treeMisshapen`; the runner would make the one anew, and with it goes what it says against
  ///   the log, and the other would stop.
  private func standing() async throws(LogProofError) -> (tree: Int?, head: Int) {
    do {
      // In one snapshot, so that nobody takes the tree further between two looks at it.
      return try await reader.query(LogTreeProjection().name) { connection in
        // Without it there would be no row.
        _ = try EventLog.id(connection)
        let row = try connection.query(
          """
          SELECT checkpoint.position, (SELECT coalesce(max(event.position), 0) FROM event_log.event), identity.id,
                 checkpoint.log_id
            FROM event_log.identity
            LEFT JOIN projection.checkpoint ON checkpoint.schema = $1
          """, [.text(LogTreeProjection().schemaName)])[0]
        let (reached, head, log) = (try row.optionalInt(0), try row.int(1), try row.uuid(2))
        if try !row.isNull(3), try row.uuid(3) != log {
          throw LogProofError.treeOfOtherLog(
            tree: LogCheckpoint.origin(of: try row.uuid(3)), log: LogCheckpoint.origin(of: log))
        }
        guard let reached, reached <= head else { return (reached, head) }
        guard try Self.hasTiles(connection) else {
          if let misfit = TreeMisfit.all(of: reached).first { throw misfit }
          return (reached, head)
        }
        _ = try TileTable.last(inTreeOf: reached, connection)
        if head - reached > Self.stretch { try LogGaps.requireNone(after: reached, upTo: head, connection) }
        return (reached, head)
      }
    } catch let error as LogProofError {
      throw error
    } catch let misfit as TreeMisfit {
      throw .treeMisshapen(misfit)
    } catch {
      throw .log(EventLogError(any: error))
    }
  }
}

extension LogCheckpoint {
  /// Signs what the log has come to, or was at a size, unless that contradicts what was last signed.
  ///
  /// What was last signed may be of a greater size: one tree has both roots, so they say the same of the smaller one. What
  /// it doesn't cover is hashed anew from the events: whoever may write the tiles must get nothing signed by that.
  /// - Parameters:
  ///   - tree: of the log, brought forward.
  ///   - size: that is signed; nil for all that the tree has taken in.
  ///   - logID: of the log.
  ///   - last: the note that was last signed, as it was kept; nil if none was.
  ///   - keys: that may have signed it.
  /// - Throws: `LogProofError`: nothing is signed then.
  public static func sign(
    _ tree: LogTree, at size: Int? = nil, of logID: UUID, with key: NoteSigner, after last: String?,
    keys: [NoteVerifier]
  ) throws -> SignedNote {
    let origin = origin(of: logID)
    guard key.verifier.name == origin else { throw LogProofError.otherLog(key: key.verifier.name, log: origin) }
    var known = LogRoot(size: 0, hash: .empty)
    if let last {
      let signed: LogCheckpoint
      do {
        let note = try SignedNote(parsing: last)
        signed = try LogCheckpoint(parsing: note.text)
        guard signed.origin == origin else {
          throw LogProofError.otherLogSigned(signed: signed.origin, log: origin)
        }
        try note.verify(keys + [key.verifier])
      } catch is NoteError {
        throw LogProofError.lastUnreadable
      }
      guard signed.root.size <= tree.size else {
        throw LogProofError.earlierState(signed: signed.root.size, log: tree.size)
      }
      guard try tree.root(at: signed.root.size) == signed.root else {
        throw LogProofError.changedHistory(size: signed.root.size)
      }
      known = signed.root
    }
    let root = try tree.root(at: size)
    try tree.confirm(root, by: known)
    return try key.sign(LogCheckpoint(origin: origin, root: root).text)
  }
}
