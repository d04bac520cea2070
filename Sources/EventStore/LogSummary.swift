import Postgres

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a log, or its beginning, comes to: two logs with the same summary hold the same events, to the byte.
public struct LogSummary: Sendable, Hashable {
  /// The log's own id.
  public var logID: UUID
  /// How many events, which is the position of the last.
  public var size: Int
  /// The root of the Merkle tree over them (RFC 9162), 32 bytes.
  public var root: [UInt8]
  /// When the last of them was recorded; nil for an empty log.
  public var recordedAt: LogTime?

  /// A summary that was kept somewhere.
  public init(logID: UUID, size: Int, root: [UInt8], recordedAt: LogTime?) {
    self.logID = logID
    self.size = size
    self.root = root
    self.recordedAt = recordedAt
  }
}

extension EventLog {
  /// Reads a log from first to last and sums it up, in memory that doesn't grow with it.
  /// - Parameters:
  ///   - size: also sum up the first so many events, to be compared with what was kept of the log when it held so many.
  ///   - progress: called with each page's last position and the log's.
  /// - Returns: of the whole log; and of its first `size` events, nil where it holds fewer.
  /// - Throws: `.missing` where a position is, `.corrupt` where times run backwards, and what reading throws.
  public func summary(
    alsoOf size: Int? = nil, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws(EventLogError) -> (whole: LogSummary, beginning: LogSummary?) {
    try await withConnection { try LogSummary.read($0, alsoOf: size, progress) }
  }
}

extension LogSummary {
  /// As `EventLog.summary`, on a connection; inside a transaction all of one snapshot.
  static func read(
    _ connection: Connection, alsoOf size: Int? = nil, isInTransaction: Bool = false,
    _ progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> (whole: LogSummary, beginning: LogSummary?) {
    let identity = try connection.query("SELECT id FROM event_log.identity")
    guard let row = identity.first else { throw EventLogError.corrupt("a log without an id") }
    var tree = MerkleFrontier()
    var summary = LogSummary(logID: try row.uuid(0), size: 0, root: tree.root.bytes, recordedAt: nil)
    var beginning = size == 0 ? summary : nil
    let head = try EventLog.head(connection)?.position ?? 0
    while summary.size < head {
      let page = try EventQuery.all.page(
        connection, after: summary.size, upTo: head, limit: 1_000, inTransaction: isInTransaction)
      for event in page.events {
        guard event.position == summary.size + 1 else {
          throw EventLogError.missing(summary.size + 1...max(summary.size + 1, event.position - 1))
        }
        if let last = summary.recordedAt, event.recordedAt < last {
          throw EventLogError.corrupt("the time of event \(event.position) is before that of the one before it")
        }
        tree.append(EventLeaf.hash(event))
        summary.size = event.position
        summary.recordedAt = event.recordedAt
        if summary.size == size {
          summary.root = tree.root.bytes
          beginning = summary
        }
      }
      guard !page.events.isEmpty else { throw EventLogError.missing(summary.size + 1...head) }
      progress(summary.size, head)
    }
    summary.root = tree.root.bytes
    return (summary, beginning)
  }
}
