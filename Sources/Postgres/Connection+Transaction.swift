import CLibpq

extension Connection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// A COMMIT whose connection is lost throws `.connection`, and whether it took effect is unknown: only the
  /// caller can look.
  /// - Throws: what `body` throws; `.usage` for a transaction inside a transaction, for a body that ended
  ///   the transaction itself, and for one that returns although a statement of it failed.
  @discardableResult
  public func transaction<T>(
    _ isolation: Isolation = .readCommitted, readOnly: Bool = false, _ body: () throws -> T
  ) throws -> T {
    try checkReady()
    try checkIdle("a transaction is under way already")
    try finish(
      PQexec(pointer, "BEGIN ISOLATION LEVEL \(isolation.rawValue) READ \(readOnly ? "ONLY" : "WRITE")"))
    let value: T
    do {
      value = try body()
      try commit()
    } catch {
      rollBack()
      throw error
    }
    return value
  }

  /// - Throws: `.usage` inside a transaction; `.connection` where the session is lost, though somebody passed that over.
  func checkIdle(_ refusal: String) throws(PostgresError) {
    switch PQtransactionStatus(pointer) {
    case PQTRANS_IDLE: break
    case PQTRANS_UNKNOWN: throw currentError()
    default: throw PostgresError(.usage, refusal)
    }
  }

  private func commit() throws(PostgresError) {
    try checkReady()
    switch PQtransactionStatus(pointer) {
    case PQTRANS_INTRANS:
      try finish(PQexec(pointer, "COMMIT"))
    case PQTRANS_INERROR:
      throw PostgresError(.usage, "a statement of the transaction failed and its error was passed over")
    case PQTRANS_IDLE:
      throw PostgresError(.usage, "the transaction was ended inside its body")
    default:
      throw currentError()
    }
  }

  /// Best effort: if it fails, the session isn't idle, the pool closes it, and the server rolls back.
  private func rollBack() {
    guard !isClosed, !isStreaming else { return }
    switch PQtransactionStatus(pointer) {
    case PQTRANS_INTRANS, PQTRANS_INERROR: PQclear(PQexec(pointer, "ROLLBACK"))
    default: break
    }
  }
}
