import Crypto
import Postgres

/// A table that a book takes along when it is copied into another database.
struct TransferredTable: Sendable, Hashable {
  /// Schema and name, quoted.
  let name: String
  /// The columns that are stored, quoted; generated ones are made anew.
  let columns: [String]
  /// What its rows are sorted by, so that both sides are read in one order whatever their collations.
  let order: [String]

  /// The log itself: compared by its root, event by event.
  var isLog: Bool { name == "event_log.event" }

  /// What a new database gets from its own migrations, or is made anew from the log: which migrations were applied, the
  /// table that is there to be locked, whether the log is closed, and what read models have read.
  static let madeAnew = [
    "event_log.migration", "event_log.append_lock", "event_log.closure", "projection.checkpoint", "projection.switch",
  ]

  /// All tables that belong to the owner of the log, so that a later migration's aren't forgotten.
  static func all(_ connection: Connection) throws -> [TransferredTable] {
    try connection.query(
      """
      SELECT format('%I.%I', namespace.nspname, class.relname),
             (SELECT array_agg(quote_ident(attname) ORDER BY attnum)
                FROM pg_catalog.pg_attribute
               WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''),
             coalesce((SELECT array_agg(format('%I::text COLLATE "C"', attname) ORDER BY attnum)
                         FROM pg_catalog.pg_index
                         JOIN pg_catalog.pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                        WHERE indrelid = class.oid AND indisprimary),
                      ARRAY['class::text COLLATE "C"'])
        FROM pg_catalog.pg_class AS class
        JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
       WHERE class.relkind = 'r'
         AND class.relowner = 'huunghi_owner'::regrole
         AND format('%I.%I', namespace.nspname, class.relname) <> ALL ($1::text[])
       ORDER BY 1
      """, [.texts(madeAnew)]
    ).map { TransferredTable(name: try $0.string(0), columns: try $0.texts(1), order: try $0.texts(2)) }
  }

  /// Copies all rows, as the source's transaction sees them, into the table of the same name.
  /// - Parameter progress: called with the rows so far.
  /// - Returns: what the rows come to.
  func copy(from source: Connection, to target: Connection, progress: (Int) -> Void) throws -> Content {
    var content = Content()
    try target.copyIn("\(name) (\(columns.joined(separator: ", ")))") { (relay: inout CopyRelay) in
      try source.copyOut(copyOut) { line in
        content.add(line)
        try relay.pass(line)
        if content.rows.isMultiple(of: 1_000) { progress(content.rows) }
      }
    }
    return content
  }

  /// What the rows come to.
  func content(_ connection: Connection) throws -> Content {
    var content = Content()
    try connection.copyOut(copyOut) { content.add($0) }
    return content
  }

  private var copyOut: String {
    // By its primary key as it is: sorting a log of millions as text would take a disk.
    let order = isLog ? "position" : order.joined(separator: ", ")
    return """
      COPY (SELECT \(columns.joined(separator: ", ")) FROM \(name) AS class ORDER BY \(order)) TO STDOUT
      """
  }

  /// Is there a row?
  func isEmpty(_ connection: Connection) throws -> Bool {
    try connection.query("SELECT FROM \(name) LIMIT 1").isEmpty
  }

  /// Rows, and the SHA-256 over all of them in order, in COPY's text format.
  struct Content: Equatable {
    private(set) var rows = 0
    private var hash = SHA256()

    mutating func add(_ line: UnsafeRawBufferPointer) {
      rows += 1
      hash.update(bufferPointer: line)
    }

    static func == (left: Content, right: Content) -> Bool {
      left.rows == right.rows && left.hash.finalize() == right.hash.finalize()
    }
  }
}
