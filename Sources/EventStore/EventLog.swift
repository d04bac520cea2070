#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import Postgres

/// The log of events in one database: append, read, and where it stands.
///
/// Positions have no gaps and follow the order of commits, so a reader that remembers one number misses nothing:
/// whatever is recorded later has a greater position. Everything else (who decides what to record, what events
/// mean) is for other rooms.
///
/// The pool's connections must work as `huunghi_app`: make it with `prepare: EventLog.workAsApp`.
public final class EventLog: Sendable {
  let pool: ConnectionPool
  let queue: AppendQueue
  let watch: AppendWatch

  /// The log behind a pool; nothing is connected yet.
  public convenience init(pool: ConnectionPool) {
    self.init(pool: pool, queue: AppendQueue(pool: pool))
  }

  init(pool: ConnectionPool, queue: AppendQueue) {
    self.pool = pool
    self.queue = queue
    watch = AppendWatch(pool: pool)
  }

  /// Makes a new connection work as the role that may append and read, and nothing else. For a pool's `prepare`.
  /// - Throws: `EventLogError.notMigrated` if the cluster lacks the role, `.notAMember` if the login may not take it.
  @Sendable public static func workAsApp(_ connection: Connection) throws { try take("huunghi_app", connection) }

  /// Makes a new connection work as the owner of the tables. For a pool's `prepare`.
  /// - Throws: as ``workAsApp(_:)``.
  @Sendable public static func workAsOwner(_ connection: Connection) throws { try take("huunghi_owner", connection) }

  private static func take(_ role: String, _ connection: Connection) throws {
    do {
      // Appending needs READ COMMITTED, and a database may have been set up otherwise.
      try connection.script("SET ROLE \(role); SET default_transaction_isolation = 'read committed'")
    } catch {
      switch error.sqlState {
      // invalid_parameter_value: no such role.
      case "22023": throw EventLogError.notMigrated(pending: Migrator.names)
      case SQLState.insufficientPrivilege:
        let login = try connection.query("SELECT quote_ident(session_user)")
        throw EventLogError.notAMember(login: try login[0].string(0))
      default: throw error
      }
    }
  }

  /// The last position; 0 for an empty log.
  public func head() async throws(EventLogError) -> Int {
    try await withConnection { connection in
      try connection.query("SELECT coalesce(max(position), 0) FROM event_log.event")[0].int(0)
    }
  }

  /// The last event at or before a position (of all, without one) and when it was recorded; `nil` for an empty log.
  /// On a connection of the caller's, so that it belongs to the same snapshot as what is read beside it.
  public static func head(
    upTo position: Int? = nil, _ connection: Connection
  ) throws -> (position: Int, recordedAt: LogTime)? {
    try connection.query(
      """
      SELECT position, \(LogTime.sql("recorded_at"))
        FROM event_log.event
       WHERE position <= coalesce($1, 9223372036854775807)
       ORDER BY position DESC
       LIMIT 1
      """, [.int(position)]
    ).first.map { (try $0.int(0), try LogTime($0, 1)) }
  }

  /// The log's own id, made once: whoever keeps a position keeps it too, and notices another log behind the same
  /// address. A restored dump is the same log.
  public func logID() async throws(EventLogError) -> UUID {
    try await withConnection { try Self.id($0) }
  }

  /// The log's own id.
  /// - Throws: `.corrupt` where somebody has taken it away.
  static func id(_ connection: Connection) throws -> UUID {
    guard let row = try connection.query("SELECT id FROM event_log.identity").first else {
      throw EventLogError.corrupt("a log without an id: the row of event_log.identity is gone")
    }
    return try row.uuid(0)
  }

  /// The last position recorded before an instant, 0 if none. A later append may still be given an instant
  /// before it if the instant is in the future: resolve a date once, then keep the position.
  /// - Parameter instantMicroseconds: microseconds since 1970, from year 1 to 9999.
  public func position(knownBefore instantMicroseconds: Int64) async throws(EventLogError) -> Int {
    // 0001-01-01 and 9999-12-31, far inside PostgreSQL's own range.
    let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999
    guard range.contains(instantMicroseconds) else {
      throw .badRequest("an instant outside the years 1 to 9999")
    }
    return try await withConnection { connection in
      try connection.query(
        """
        SELECT event_log.position_before(timestamptz '1970-01-01 00:00:00+00'
                                           + $1 / 86400000000 * interval '1 day'
                                           + $1 % 86400000000 * interval '1 microsecond')
        """, [.int(Int(instantMicroseconds))])[0].int(0)
    }
  }

  /// A body on a connection of the pool, whose errors are the log's.
  func withConnection<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws(EventLogError) -> T {
    do {
      return try await pool.withConnection(body)
    } catch {
      throw EventLogError(any: error)
    }
  }
}
