import CLibpq

extension Connection {
  /// Sends a statement and doesn't wait for its answer: a hint to others, which nobody misses if it's lost.
  ///
  /// The server runs it after what was sent before and before what is sent next, also where the connection is closed
  /// right away or this process ends. Its answer, an error too, is taken and dropped before the connection's next
  /// statement. Outside a transaction only: there its failure would be the transaction's.
  /// - Parameter sql: one statement without parameters, `Limits.statementBytes` at most.
  public func post(_ sql: String) throws(PostgresError) {
    try checkReady()
    try check(sql, limit: Limits.statementBytes)
    try checkIdle("a statement is posted outside transactions only")
    guard PQsendQuery(pointer, sql) == 1 else { throw currentError() }
    hasPosted = true
  }

  /// Takes the answer of what was posted; waits for it where the server isn't that far yet.
  func takePosted() {
    guard hasPosted else { return }
    hasPosted = false
    drain()
  }
}
