#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Postgres

/// The end of the log for somebody who follows it: waits for it to move on, through restarts of the server, and notices
/// when it is another log's.
struct LogCursor: Sendable {
  private let log: EventLog
  private let following: Following
  /// The log that is followed, once it is known.
  private(set) var logID: UUID?
  /// Held as long as somebody reads on.
  private var place: AppendWatch.Place?

  static let firstDelay = Duration.milliseconds(50)
  static let longestDelay = Duration.seconds(5)

  /// - Parameter logID: the log that positions were kept of; nil to follow the one that is there.
  init(_ log: EventLog, logID: UUID?, _ following: Following) {
    self.log = log
    self.logID = logID
    self.following = following
  }

  /// Where the log ends now.
  /// - Parameter position: what is known of it already; a log that doesn't reach so far is another.
  /// - Throws: `.otherLog`, `.cancelled`, errors that no waiting mends.
  mutating func look(from position: Int) async throws(EventLogError) -> Int {
    let end = try await patiently { connection in try Self.end(connection) }
    if let logID, logID != end.id { throw .otherLog("its id is \(end.id), not \(logID)") }
    guard end.head >= position else { throw .otherLog("it ends at \(end.head), before position \(position)") }
    logID = end.id
    return end.head
  }

  /// Waits until the log ends beyond a position that it has reached; then says where.
  /// - Throws: as above.
  mutating func head(beyond position: Int) async throws(EventLogError) -> Int {
    while true {
      // Read before the log is: what is heard after this moment ends the waiting at once.
      let mark = await log.watch.mark
      let head = try await look(from: position)
      if head > position { return head }
      // Listening begins where reading has ended; the listener's first word is that it's ready.
      if place == nil { place = await log.watch.join() }
      await log.watch.wait(since: mark, atMost: following.polling)
      if Task.isCancelled { throw .cancelled }
    }
  }

  /// Runs a body that may be run again, until the server answers.
  func patiently<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws(EventLogError) -> T {
    var delay = Self.firstDelay
    while true {
      let result = await log.attempt(body)
      switch result {
      case .success(let value):
        if delay > Self.firstDelay { following.tell(.resumed) }
        return value
      case .failure(let error):
        guard error.isPassing, !Task.isCancelled else { throw Task.isCancelled ? .cancelled : error }
        if delay == Self.firstDelay { following.tell(.interrupted(error)) }
        try? await Task.sleep(for: delay)
        delay = min(delay * 2, Self.longestDelay)
      }
    }
  }

  private static func end(_ connection: Connection) throws -> (id: UUID, head: Int) {
    let rows = try connection.query(
      """
      SELECT identity.id, (SELECT coalesce(max(event.position), 0) FROM event_log.event)
        FROM event_log.identity
      """)
    guard let row = rows.first else { throw EventLogError.corrupt("no log in this database") }
    return (try row.uuid(0), try row.int(1))
  }
}

extension EventLog {
  /// A body on a connection, and what came of it.
  func attempt<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async -> Result<T, EventLogError> {
    do throws(EventLogError) {
      return .success(try await withConnection(body))
    } catch {
      return .failure(error)
    }
  }
}

extension EventLogError {
  /// Is the server away, or too busy, for the time being?
  var isPassing: Bool {
    guard case .database(let error) = self else { return false }
    return error.kind == .connection || error.kind == .busy
  }
}
