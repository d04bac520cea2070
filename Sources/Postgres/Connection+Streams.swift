import CLibpq

extension Connection {
  /// Runs one statement and hands its rows to `body` one at a time, in constant memory (libpq's single-row
  /// mode). The connection can't do anything else meanwhile.
  ///
  /// If `body` throws, the statement is cancelled and what `body` threw is thrown on.
  /// - Parameter meanwhile: run once the statement is sent and before its first row is read, in the time that the
  ///   server takes to find it.
  public func forEach(
    _ sql: String, _ parameters: [Parameter] = [], meanwhile: () throws -> Void = {}, _ body: (Row) throws -> Void
  ) throws {
    try send(sql, parameters)
    _ = PQsetSingleRowMode(pointer)
    isStreaming = true
    defer { isStreaming = false }
    try orCancelling(meanwhile)
    var failure: PostgresError?
    while let answer = PQgetResult(pointer) {
      let result = QueryResult(answer)
      switch result.status {
      case PGRES_SINGLE_TUPLE:
        try orCancelling { try body(Row(result: result, index: 0)) }
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        break
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        endUnwantedCopy(result.status)
        throw PostgresError(.usage, "a COPY from or to the client runs through copyIn and copyOut")
      default:
        failure = error(of: result) ?? currentError()
      }
    }
    if let failure { throw failure }
    if PQstatus(pointer) != CONNECTION_OK { throw currentError() }
  }

  /// Runs one statement and returns its rows, with what `meanwhile` makes in the time that the server takes: other
  /// rows are read, where they come from another statement, while these are found.
  ///
  /// The connection can't be used in `meanwhile`. If that throws, the statement is cancelled.
  public func query<Value>(
    _ sql: String, _ parameters: [Parameter] = [], meanwhile: () throws -> Value
  ) throws -> (rows: [Row], value: Value) {
    try send(sql, parameters)
    isStreaming = true
    defer { isStreaming = false }
    let value = try orCancelling(meanwhile)
    // Behind its result libpq says that the statement is over, which must be read before the next.
    defer { drain() }
    return (try finish(PQgetResult(pointer)).rows, value)
  }

  private func orCancelling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      cancelAndDrain()
      throw error
    }
  }

  /// Ends a statement whose rest nobody wants. PQcancel returns when the server has passed the request on, so
  /// that it can't reach a later statement: the server drops a request that finds no statement running.
  func cancelAndDrain() {
    cancelHandle?.cancel()
    drain()
  }

  /// Takes the answers that are left.
  func drain() {
    while let answer = PQgetResult(pointer) {
      PQclear(answer)
      // Nothing can be drained from a lost connection, and libpq says so again and again.
      if PQstatus(pointer) != CONNECTION_OK { return }
    }
  }

  /// Reads a COPY to its end.
  func discardCopy() {
    var row: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(pointer, &row, 0) > 0 { PQfreemem(row) }
  }

  /// Leaves a COPY that was begun by the wrong call.
  func endUnwantedCopy(_ status: ExecStatusType) {
    if status == PGRES_COPY_IN { _ = PQputCopyEnd(pointer, "not begun by copyIn") }
    if status == PGRES_COPY_OUT { discardCopy() }
    drain()
  }
}
