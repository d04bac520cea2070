import CLibpq

extension Connection {
  /// Puts rows into a table by COPY in binary form. All of them are kept or, if `body` throws or the server refuses one,
  /// none.
  /// - Parameters:
  ///   - table: the table and its columns as SQL names them: `entry (number, title)`.
  ///   - body: writes the rows.
  /// - Returns: the rows that were copied.
  /// - Throws: what `body` throws, or the server's error.
  @discardableResult
  public func copyIn(_ table: String, rows body: (inout CopyWriter) throws -> Void) throws -> Int {
    try copyIn(statement: "COPY \(table) FROM STDIN (FORMAT binary)") {
      var writer = CopyWriter(self)
      try body(&writer)
      try writer.end()
    }
  }

  /// The same with rows in text form, as `copyOut` hands them over.
  @discardableResult
  public func copyIn(_ table: String, relay body: (inout CopyRelay) throws -> Void) throws -> Int {
    try copyIn(statement: "COPY \(table) FROM STDIN") {
      var relay = CopyRelay(self)
      try body(&relay)
      try relay.end()
    }
  }

  private func copyIn(statement: String, _ body: () throws -> Void) throws -> Int {
    try beginCopy(statement, PGRES_COPY_IN, "COPY … FROM STDIN")
    defer { isStreaming = false }
    do {
      try body()
    } catch {
      _ = PQputCopyEnd(pointer, "the writer gave up")
      drain()
      throw error
    }
    guard PQputCopyEnd(pointer, nil) == 1 else { throw currentError() }
    return try endCopy()
  }

  /// Runs a `COPY … TO STDOUT` and hands each row to `body` as the server sends it, its line feed included,
  /// in constant memory. The bytes are valid inside `body` only.
  ///
  /// If `body` throws, the COPY is cancelled and what `body` threw is thrown on.
  public func copyOut(_ sql: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try beginCopy(sql, PGRES_COPY_OUT, "COPY … TO STDOUT")
    defer { isStreaming = false }
    var row: UnsafeMutablePointer<CChar>?
    while true {
      let count = PQgetCopyData(pointer, &row, 0)
      guard count > 0 else { break }
      defer { PQfreemem(row) }
      do {
        try body(UnsafeRawBufferPointer(start: row, count: Int(count)))
      } catch {
        cancelHandle?.cancel()
        discardCopy()
        drain()
        throw error
      }
    }
    _ = try endCopy()
  }

  private func beginCopy(_ sql: String, _ expected: ExecStatusType, _ form: String) throws(PostgresError) {
    try checkReady()
    try check(sql, limit: Limits.statementBytes)
    guard let answer = PQexec(pointer, sql) else { throw currentError() }
    let result = QueryResult(answer)
    guard result.status == expected else {
      if let error = error(of: result) { throw error }
      endUnwantedCopy(result.status)
      throw PostgresError(.usage, "the statement isn't a \(form)")
    }
    isStreaming = true
  }

  /// Takes the server's verdict on a COPY.
  private func endCopy() throws(PostgresError) -> Int {
    var count = 0
    var failure: PostgresError?
    while let answer = PQgetResult(pointer) {
      let result = QueryResult(answer)
      if result.status == PGRES_COMMAND_OK {
        count = result.affectedRows
      } else {
        failure = failure ?? error(of: result) ?? currentError()
        if PQstatus(pointer) != CONNECTION_OK { break }
      }
    }
    if let failure { throw failure }
    guard PQstatus(pointer) == CONNECTION_OK else { throw currentError() }
    return count
  }
}
