import CLibpq

extension Connection {
  /// Runs one statement and returns its rows, all of them in memory.
  /// - Parameters:
  ///   - sql: one statement, `Limits.statementBytes` at most.
  ///   - parameters: the values of `$1`, `$2` …
  public func query(_ sql: String, _ parameters: [Parameter] = []) throws(PostgresError) -> [Row] {
    try run(sql, parameters).rows
  }

  /// Runs one statement and drops its rows.
  /// - Returns: the rows that it inserted, changed, deleted or returned.
  @discardableResult
  public func execute(_ sql: String, _ parameters: [Parameter] = []) throws(PostgresError) -> Int {
    try run(sql, parameters).affectedRows
  }

  /// Runs many statements separated by semicolons, without parameters: a migration. They are one transaction
  /// unless they say BEGIN and COMMIT themselves.
  public func script(_ sql: String) throws(PostgresError) {
    try checkReady()
    try check(sql, limit: Limits.scriptBytes)
    try finish(PQexec(pointer, sql))
  }

  // MARK: - Running one statement

  /// Runs a statement, prepared if it has been here before.
  func run(_ sql: String, _ parameters: [Parameter]) throws(PostgresError) -> QueryResult {
    try checkReady()
    let key = StatementCache.Key(sql: sql, types: parameters.map(\.type.rawValue))
    if !statements.holds(key) { try check(sql, limit: Limits.statementBytes) }
    try self.parameters.fill(parameters)
    do {
      return try runOnce(key)
    } catch  where isStale(error) {
      // The server refused the prepared statement before it ran. Inside a transaction nothing can be done
      // but to let the next attempt succeed.
      statements.forget(key)
      guard PQtransactionStatus(pointer) == PQTRANS_IDLE else { throw error }
      return try runOnce(key)
    }
  }

  /// Sends a statement that single-row mode will read.
  func send(_ sql: String, _ parameters: [Parameter]) throws(PostgresError) {
    try checkReady()
    try check(sql, limit: Limits.statementBytes)
    try self.parameters.fill(parameters)
    let types = parameters.map(\.type.rawValue)
    let sent = self.parameters.withPointers { count, values, lengths, formats in
      PQsendQueryParams(pointer, sql, count, types, values, lengths, formats, 0)
    }
    guard sent == 1 else { throw currentError() }
  }

  private func runOnce(_ key: StatementCache.Key) throws(PostgresError) -> QueryResult {
    switch statements.use(key) {
    case .runUnprepared:
      return try finish(
        parameters.withPointers { count, values, lengths, formats in
          PQexecParams(pointer, key.sql, count, key.types, values, lengths, formats, 0)
        })
    case .prepare(let name):
      try deallocateAbandoned()
      try finish(PQprepare(pointer, name, key.sql, Int32(key.types.count), key.types))
      statements.prepared(key, name: name)
      return try runPrepared(name)
    case .runPrepared(let name):
      return try runPrepared(name)
    }
  }

  private func runPrepared(_ name: String) throws(PostgresError) -> QueryResult {
    try finish(
      parameters.withPointers { count, values, lengths, formats in
        PQexecPrepared(pointer, name, count, values, lengths, formats, 0)
      })
  }

  /// Gives back the server's memory for statements that were pushed out, where the session can do it: a
  /// failed transaction runs nothing.
  private func deallocateAbandoned() throws(PostgresError) {
    guard !statements.abandoned.isEmpty, PQtransactionStatus(pointer) != PQTRANS_INERROR else { return }
    for name in statements.takeAbandoned() {
      // The name may be gone already (`DEALLOCATE ALL`), which inside a transaction would fail it.
      let known = try finish(
        PQexec(pointer, "SELECT 1 FROM pg_catalog.pg_prepared_statements WHERE name = '\(name)'"))
      if known.rowCount > 0 { try finish(PQexec(pointer, "DEALLOCATE \(name)")) }
    }
  }

  private func isStale(_ error: PostgresError) -> Bool {
    error.sqlState == SQLState.invalidSQLStatementName
      || error.sqlState == SQLState.featureNotSupported
        && error.detail?.primary == "cached plan must not change result type"
  }

  /// Takes libpq's answer to a statement apart.
  /// - Throws: the error it holds, `.connection` if there is none at all.
  @discardableResult
  func finish(_ answer: OpaquePointer?) throws(PostgresError) -> QueryResult {
    guard let answer else { throw currentError() }
    let result = QueryResult(answer)
    switch result.status {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
      return result
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      endUnwantedCopy(result.status)
      throw PostgresError(.usage, "a COPY from or to the client runs through copyIn and copyOut")
    default:
      throw error(of: result) ?? currentError()
    }
  }

  /// Checks the text of a statement.
  func check(_ sql: String, limit: Int) throws(PostgresError) {
    let count = sql.utf8.count
    guard count <= limit else {
      throw PostgresError(.usage, "a statement of \(count) bytes, and the limit is \(limit)")
    }
    // C would take the text for ended there and run half a statement.
    guard !sql.utf8.contains(0) else { throw PostgresError(.usage, "a statement holds U+0000") }
  }
}
