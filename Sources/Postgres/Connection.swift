import CLibpq
import Glibc

/// One session with a PostgreSQL server. Everything on it is synchronous and blocks its thread.
///
/// It isn't Sendable: a pool lends it to a body on a thread of its own (`ConnectionPool.withConnection`), and the
/// compiler keeps it there. What a body leaves in the session (settings, temporary tables, session-level
/// advisory locks) the next body finds: prefer `SET LOCAL` and transaction-level locks.
///
/// Statements are prepared when they come back, and at most `Limits.preparedStatements` are kept. Name the
/// columns that a statement returns rather than `*`: a prepared statement whose result changes its shape is
/// refused by the server, which costs a transaction under way.
public final class Connection {
  let pointer: OpaquePointer
  var isClosed = false
  var statements = StatementCache(capacity: Limits.preparedStatements)
  var parameters = ParameterBuffer()

  /// Made once: every body of a pool may need it.
  lazy var cancelHandle = CancelHandle(of: pointer)

  /// Set for the length of a pool's body.
  var cancellation: CancellationToken?

  /// True while a reader of rows or a COPY holds the connection.
  var isStreaming = false

  /// True while the answer of a posted statement hasn't been taken.
  var hasPosted = false

  private init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    close()
  }

  /// Connects, and waits for it.
  /// - Throws: `.connection` if no server answers or lets us in, `.usage` for settings that can't be read.
  public static func open(_ settings: ConnectionSettings) throws(PostgresError) -> Connection {
    guard let pointer = try settings.connect() else {
      throw PostgresError(.connection, "no memory for a connection")
    }
    let connection = Connection(pointer)
    guard PQstatus(pointer) == CONNECTION_OK else {
      throw PostgresError(.connection, connectionMessage(PQerrorMessage(pointer)))
    }
    // libpq would print the server's notices on standard error, which belongs to the program.
    PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    try connection.settleTextForms()
    return connection
  }

  /// The forms in which dates and intervals come back, and what a backslash means in a statement, must not depend on how a
  /// server is set up.
  private func settleTextForms() throws(PostgresError) {
    let dateStyle = PQparameterStatus(pointer, "DateStyle").map { String(cString: $0) } ?? ""
    let intervalStyle = PQparameterStatus(pointer, "IntervalStyle").map { String(cString: $0) } ?? ""
    let plainStrings = PQparameterStatus(pointer, "standard_conforming_strings").map { String(cString: $0) }
    // All are reported at the start of a session, so that asking costs nothing.
    if !dateStyle.hasPrefix("ISO") { try script("SET datestyle = 'ISO'") }
    if intervalStyle != "postgres" { try script("SET intervalstyle = 'postgres'") }
    if plainStrings == "off" { try script("SET standard_conforming_strings = on") }
  }

  /// The server's version as libpq counts it: 150018 is 15.18.
  public var serverVersion: Int { Int(PQserverVersion(pointer)) }

  /// The server's process for this session, as in `pg_stat_activity.pid`.
  public var backendProcess: Int { Int(PQbackendPID(pointer)) }

  /// A name as SQL writes it: in double quotes, doubled inside. The way for schema and role names into a
  /// statement, where no parameter can stand.
  public func quoteIdentifier(_ name: String) throws(PostgresError) -> String {
    guard !name.utf8.contains(0) else { throw PostgresError(.usage, "a name holds U+0000") }
    guard let quoted = PQescapeIdentifier(pointer, name, name.utf8.count) else {
      throw PostgresError(.usage, "a name isn't valid UTF-8")
    }
    defer { PQfreemem(quoted) }
    return String(cString: quoted)
  }

  /// Ends the session. An open transaction is rolled back by the server. Calling it twice does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    PQfinish(pointer)
  }

  // MARK: - State

  /// Is the session alive and between transactions, so that another body may have it?
  public var isIdle: Bool {
    // What was posted is a transaction of its own, and over before the next statement.
    !isClosed && !isStreaming && PQstatus(pointer) == CONNECTION_OK
      && (hasPosted || PQtransactionStatus(pointer) == PQTRANS_IDLE)
  }

  /// Has the server hung up while nobody used the connection? One system call where it has not.
  func hasBeenLost() -> Bool {
    !isIdle || !takeInput()
  }

  /// Reads all that the server has sent on its own account: notices, notifications, or the news that the session
  /// is over and then the end.
  /// - Returns: is the session still alive?
  ///
  /// To the end, because nobody will say again that there is something to read: Dispatch reports a socket whose
  /// other side has hung up once, and libpq's own reading may stop before the end.
  func takeInput() -> Bool {
    while PQstatus(pointer) == CONNECTION_OK {
      var descriptor = pollfd(fd: PQsocket(pointer), events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, 0)
      if ready == 0 { return true }
      if ready < 0, errno != EINTR { return false }
      if PQconsumeInput(pointer) == 0 { return false }
    }
    return false
  }

  /// Throws unless a statement may be sent now.
  func checkReady() throws(PostgresError) {
    if isClosed { throw PostgresError(.usage, "the connection is closed") }
    if isStreaming {
      throw PostgresError(.usage, "the connection is busy: a reader of rows or a COPY is under way")
    }
    if let cancellation, cancellation.isCancelled { throw .cancelled }
    takePosted()
  }

  /// The error of a statement, seen with what this side knows.
  func error(of result: QueryResult) -> PostgresError? {
    guard let error = result.error else { return nil }
    return explained(error)
  }

  /// An error that came without a result.
  func currentError() -> PostgresError {
    explained(PostgresError(.connection, connectionMessage(PQerrorMessage(pointer))))
  }

  private func explained(_ error: PostgresError) -> PostgresError {
    guard let cancellation, cancellation.isCancelled else { return error }
    // A statement_timeout has the same SQLSTATE and stays the server's error.
    return error.sqlState == SQLState.queryCanceled ? .cancelled : error
  }
}
