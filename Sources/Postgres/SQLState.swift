/// The SQLSTATE codes that this project tells apart, by their names in PostgreSQL's manual (appendix A).
public enum SQLState {
  /// 23505: a row with this key exists.
  public static let uniqueViolation = "23505"
  /// 23503: a row that is referred to doesn't exist.
  public static let foreignKeyViolation = "23503"
  /// 23502: a column that must have a value has none.
  public static let notNullViolation = "23502"
  /// 23514: a CHECK constraint refuses the row.
  public static let checkViolation = "23514"
  /// 40001: run the transaction again.
  public static let serializationFailure = "40001"
  /// 40P01: run the transaction again.
  public static let deadlockDetected = "40P01"
  /// 42501: the role may not do that.
  public static let insufficientPrivilege = "42501"
  /// 42601: not SQL.
  public static let syntaxError = "42601"
  /// 42P01: no such table.
  public static let undefinedTable = "42P01"
  /// 42P07: the table exists already.
  public static let duplicateTable = "42P07"
  /// 3D000: no such database.
  public static let invalidCatalogName = "3D000"
  /// 42P04: the database exists already.
  public static let duplicateDatabase = "42P04"
  /// 53100: the server's disk is full.
  public static let diskFull = "53100"
  /// 55P03: a lock wasn't to be had (`NOWAIT`, `lock_timeout`).
  public static let lockNotAvailable = "55P03"
  /// 57014: cancelled by request, or by `statement_timeout`.
  public static let queryCanceled = "57014"
  /// 57P01: the server is being stopped, or somebody ended this session.
  public static let adminShutdown = "57P01"
  /// 57P02: another server process crashed and every session was ended.
  public static let crashShutdown = "57P02"
  /// 57P03: the server is starting up, shutting down or recovering.
  public static let cannotConnectNow = "57P03"
  /// 0A000: among others, "cached plan must not change result type".
  public static let featureNotSupported = "0A000"
  /// 26000: a prepared statement that the server no longer knows.
  public static let invalidSQLStatementName = "26000"
  /// 25006: a write in a read-only transaction.
  public static let readOnlyTransaction = "25006"
  /// XX001: what the server reads of its own files can't be right: a page, a long value.
  public static let dataCorrupted = "XX001"
  /// XX002: what the server reads of an index can't be right.
  public static let indexCorrupted = "XX002"
  /// 58P01: a file of the server's is gone.
  public static let undefinedFile = "58P01"
  /// 42703: no such column.
  public static let undefinedColumn = "42703"

  /// Are the server's own data damaged: what it reads can't be right, or isn't there?
  public static func isDamage(_ code: String) -> Bool {
    code == dataCorrupted || code == indexCorrupted || code == undefinedFile
  }

  /// The manual's name of a code, where it is one of the above; nil for the others.
  static func name(of code: String) -> String? {
    names[code]
  }

  private static let names = [
    uniqueViolation: "unique_violation",
    foreignKeyViolation: "foreign_key_violation",
    notNullViolation: "not_null_violation",
    checkViolation: "check_violation",
    serializationFailure: "serialization_failure",
    deadlockDetected: "deadlock_detected",
    insufficientPrivilege: "insufficient_privilege",
    syntaxError: "syntax_error",
    undefinedTable: "undefined_table",
    duplicateTable: "duplicate_table",
    invalidCatalogName: "invalid_catalog_name",
    duplicateDatabase: "duplicate_database",
    diskFull: "disk_full",
    lockNotAvailable: "lock_not_available",
    queryCanceled: "query_canceled",
    adminShutdown: "admin_shutdown",
    crashShutdown: "crash_shutdown",
    cannotConnectNow: "cannot_connect_now",
    featureNotSupported: "feature_not_supported",
    invalidSQLStatementName: "invalid_sql_statement_name",
    readOnlyTransaction: "read_only_sql_transaction",
    dataCorrupted: "data_corrupted",
    indexCorrupted: "index_corrupted",
    undefinedFile: "undefined_file",
    undefinedColumn: "undefined_column",
  ]

  /// Does a server's own message of this code name only objects and conditions, never a value of a row?
  ///
  /// Messages of class 22 quote the value that didn't convert, those of class 23 and P0 may be written by a
  /// trigger: they stay in `PostgresError.detail`. The classes here talk of connections, transactions,
  /// roles, catalog names, resources and locks; those of damage, of files and indexes.
  static func messageIsFreeOfValues(_ code: String) -> Bool {
    safeClasses.contains(String(code.prefix(2))) || code == dataCorrupted || code == indexCorrupted
  }

  private static let safeClasses: Set<String> = [
    "08", "0A", "25", "26", "28", "3D", "3F", "40", "42", "53", "55", "57", "58",
  ]

  /// Does this code mean that the session is gone, or never came to be?
  static func meansConnectionLost(_ code: String) -> Bool {
    code.hasPrefix("08") || code == adminShutdown || code == crashShutdown || code == cannotConnectNow
  }
}
