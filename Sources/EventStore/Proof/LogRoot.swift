import Postgres
import Synchronization

/// How many events a log holds, and the hash over all of them: two logs with the same are the same, event for event and
/// byte for byte.
public struct LogRoot: Sendable, Hashable {
  /// How many events; the last position of a sound log.
  public let size: Int

  /// The root of the RFC 9162 tree over their leaves (`EventLeaf`).
  public let hash: TreeHash

  /// A size and its root.
  public init(size: Int, hash: TreeHash) {
    self.size = size
    self.hash = hash
  }
}

extension EventLog {
  /// The size and root of the log, computed from the events alone in one pass: no tree that is kept is believed. Memory
  /// doesn't grow with the log.
  /// - Parameter position: only events up to here; nil for all.
  /// - Throws: `.corrupt` if positions have a gap or don't begin at 1; `.notMigrated`, `.cancelled`, `.database`.
  public func root(upTo position: Int? = nil) async throws(EventLogError) -> LogRoot {
    try await withConnection { try Self.root(upTo: position, $0) }
  }

  /// The same on a connection of the caller's, which may be to a copy of the log (one that was restored to be checked) and
  /// needs only to read it. No transaction must be open.
  /// - Throws: as `root(upTo:)`, and `PostgresError`.
  public static func root(upTo position: Int? = nil, _ connection: Connection) throws -> LogRoot {
    let summing = LogRoot.Summing(from: MerkleFrontier())
    try connection.transaction(.repeatableRead, readOnly: true) {
      try connection.script(EventCopy.planning(isLocal: true))
      try LogScan(connection: connection).forEach(after: nil, upTo: position) { try summing.add($0) }
    }
    return summing.root
  }
}

extension LogRoot {
  /// The leaves, added up on the scan's thread.
  final class Summing: Sendable {
    private let state: Mutex<(frontier: MerkleFrontier, input: [UInt8])>

    /// Goes on behind the leaves that a tree has.
    init(from frontier: MerkleFrontier) {
      state = Mutex((frontier: frontier, input: []))
    }

    func add(_ row: EventRow) throws {
      try state.withLock { state in
        guard row.position == state.frontier.size + 1 else {
          throw EventLogError.corrupt("position \(row.position) follows \(state.frontier.size) in the log")
        }
        state.input.removeAll(keepingCapacity: true)
        EventLeaf.append(row, to: &state.input)
        state.frontier.append(.leaf(state.input))
      }
    }

    var root: LogRoot {
      state.withLock { LogRoot(size: $0.frontier.size, hash: $0.frontier.root) }
    }
  }
}
