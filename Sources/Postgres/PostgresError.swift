/// What went wrong between this process and PostgreSQL.
///
/// It may be printed anywhere: `description` holds no value of a row or parameter. What the server said word
/// for word, values included, is in `detail` and in `debugDescription`.
public struct PostgresError: Error, Sendable {
  /// What sort of failure it is, which says what a caller can do about it.
  public enum Kind: Sendable, Hashable {
    /// The server can't be reached, or the connection was lost. Whether the last statement took effect is
    /// unknown if it was a COMMIT or stood outside a transaction.
    case connection
    /// The server refused a statement; see `sqlState`.
    case server
    /// The calling task was cancelled.
    case cancelled
    /// A value isn't of the kind that was asked for.
    case decoding
    /// The caller used this room wrongly: a nested transaction, a limit passed, a closed pool.
    case usage
    /// Too many bodies wait for a connection of the pool.
    case busy
  }

  /// What the server said, word for word. May hold values of rows and parameters: for a debugger or a log
  /// that only the operator reads.
  public struct Detail: Sendable, Hashable, CustomStringConvertible {
    /// The message itself.
    public var primary = ""
    /// The DETAIL line, such as "Key (id)=(…) already exists."
    public var detail: String?
    /// The HINT line.
    public var hint: String?
    /// The CONTEXT lines: the functions that were running.
    public var context: String?

    /// All of it in one text.
    public var description: String {
      var lines = [primary]
      if let detail { lines.append("DETAIL: \(detail)") }
      if let hint { lines.append("HINT: \(hint)") }
      if let context { lines.append("CONTEXT: \(context)") }
      return lines.joined(separator: "\n")
    }
  }

  /// What sort of failure it is.
  public let kind: Kind

  /// The five characters of the server's SQLSTATE; nil where the error isn't the server's.
  public let sqlState: String?

  /// One sentence free of values.
  public let message: String

  /// The constraint that refused a row.
  public let constraint: String?

  /// The table (with its schema) that the error is about.
  public let table: String?

  /// What the server said, values included.
  public let detail: Detail?

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
    sqlState = nil
    constraint = nil
    table = nil
    detail = nil
  }

  init(
    kind: Kind, sqlState: String, detail: Detail, constraint: String? = nil, table: String? = nil
  ) {
    self.kind = kind
    self.sqlState = sqlState
    self.detail = detail
    self.constraint = constraint
    self.table = table
    message =
      SQLState.messageIsFreeOfValues(sqlState)
      ? detail.primary : "the server refused the statement"
  }

  static let cancelled = PostgresError(.cancelled, "cancelled")
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
  /// The message with SQLSTATE, constraint and table; never a value.
  public var description: String {
    var text = message
    if let sqlState {
      text += " (SQLSTATE \(sqlState)"
      if let name = SQLState.name(of: sqlState) { text += " \(name)" }
      if let constraint { text += ", constraint \(constraint)" }
      if let table { text += ", table \(table)" }
      text += ")"
    }
    return text
  }

  /// The description and what the server said, values included.
  public var debugDescription: String {
    guard let detail else { return "PostgresError.\(kind): \(description)" }
    return "PostgresError.\(kind): \(description)\n\(detail)"
  }
}
