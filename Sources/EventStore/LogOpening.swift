import Postgres

/// What `Migrator.verify` has seen of a database besides its migrations: whether it may be recorded in.
public struct LogOpening: Sendable, Hashable {
  /// Settings of the server under which an acknowledged append is lost in a crash of the machine, as `name = value`:
  /// `fsync` and `full_page_writes`, which can't be set for one transaction. (`synchronous_commit` can, and `append` does.)
  public internal(set) var unsafeSettings: [String] = []

  /// Was the log closed (see `LogClosure`)?
  public internal(set) var isClosed = false
}

/// A log that isn't appended to any more, or not yet.
public struct LogClosure: Sendable, Hashable {
  /// True for a log that is being moved here and isn't open yet; false for one that has gone elsewhere.
  public let isArriving: Bool
  /// Where it comes from, or where it went: host, port, database and user.
  public let address: String
  /// When.
  public let since: LogTime

  /// Reads it; nil for an open log.
  public static func read(_ connection: Connection) throws(EventLogError) -> LogClosure? {
    do {
      return try connection.query(
        """
        SELECT state, address, (extract(epoch FROM closed_at) * 1000000)::bigint FROM event_log.closure
        """
      ).first.map {
        LogClosure(
          isArriving: try $0.string(0) == "arriving", address: try $0.string(1),
          since: LogTime(microseconds: Int64(try $0.int(2))))
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// The same of a log that may be an older program's, which knew no closing: that one is open.
  public static func find(_ connection: Connection) throws -> LogClosure? {
    try isThere(connection) ? try read(connection) : nil
  }

  /// Is there a table that would say so?
  static func isThere(_ connection: Connection) throws -> Bool {
    try connection.query("SELECT to_regclass('event_log.closure') IS NOT NULL")[0].bool(0)
  }

  /// Closes a log, in a transaction of the caller's, who works as the owner.
  static func close(_ state: String, address: String, _ connection: Connection) throws(PostgresError) {
    try connection.execute(
      "SELECT event_log.close_log($1, $2)", [.text(state), .text(String(address.prefix(1_000)))])
  }

  /// Opens a log that has arrived.
  static func open(_ connection: Connection) throws(PostgresError) {
    try connection.execute("SELECT event_log.open_log()")
  }
}

extension EventLog {
  /// Where the book has gone, or where it comes from while it isn't open yet; nil for an open one.
  public func closure() async throws(EventLogError) -> LogClosure? {
    try await withConnection { try LogClosure.read($0) }
  }
}
