import CLibpq

/// One `PGresult`, freed with its last reference.
///
/// `@unchecked Sendable` is safe: libpq never changes a result once it has handed it out, and this class only
/// reads it (libpq's manual, "Behavior in Threaded Programs").
final class QueryResult: @unchecked Sendable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    PQclear(pointer)
  }

  var status: ExecStatusType { PQresultStatus(pointer) }

  var rowCount: Int32 { PQntuples(pointer) }

  var columnCount: Int32 { PQnfields(pointer) }

  /// Rows that the statement touched; 0 for statements that touch none.
  var affectedRows: Int {
    guard let text = PQcmdTuples(pointer) else { return 0 }
    return Int(String(cString: text)) ?? 0
  }

  var rows: [Row] {
    let count = rowCount
    guard count > 0 else { return [] }
    return (0..<count).map { Row(result: self, index: $0) }
  }

  /// The error that the server sent; nil if this is no error.
  var error: PostgresError? {
    guard status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE else { return nil }
    guard let sqlState = field("C") else {
      // Made by libpq itself: the connection broke, or memory ran out.
      return PostgresError(.connection, connectionMessage(PQresultErrorMessage(pointer)))
    }
    var detail = PostgresError.Detail(primary: field("M") ?? "")
    detail.detail = field("D")
    detail.hint = field("H")
    detail.context = field("W")
    var table = field("t")
    if let name = table, let schema = field("s") { table = "\(schema).\(name)" }
    return PostgresError(
      kind: SQLState.meansConnectionLost(sqlState) ? .connection : .server,
      sqlState: sqlState, detail: detail, constraint: field("n"), table: table)
  }

  /// A field of an error by its letter (`PG_DIAG_…` in postgres_ext.h).
  private func field(_ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) }
  }
}

/// libpq's words about a connection, on one line.
func connectionMessage(_ text: UnsafePointer<CChar>?) -> String {
  let message = text.map { String(cString: $0) } ?? ""
  let lines = message.split(whereSeparator: \.isNewline)
    .map { line in String(line.drop { $0 == "\t" || $0 == " " }) }
  return lines.isEmpty ? "the connection was lost" : lines.joined(separator: "; ")
}
