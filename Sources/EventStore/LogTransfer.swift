public import Postgres

/// Takes a book into another database: the log to the byte, positions and times too, and every other table that belongs to
/// it. Read models are made anew there from the log.
///
/// A move closes the old book, in an order in which a crash never leaves two open books and never none with the data:
///
/// 1. appends wait; all rows are copied and compared in one transaction, whose commit leaves the new book closed ("arriving");
/// 2. the old book is closed ("moved");
/// 3. the new one is opened.
///
/// Cut off after 1, the same command makes the copy anew; after 2, it opens the new book. One at a time uses a target: what
/// another has begun there isn't taken for its leavings.
public struct LogTransfer {
  private let source: Connection
  private let target: Connection
  private let requiresDurability: Bool
  private let secondsToWait: Int
  private let progress: (Progress) -> Void

  /// How far it is.
  public struct Progress: Sendable, Hashable {
    /// The steps.
    public enum Step: Sendable, Hashable {
      /// Rows are being copied.
      case copying
      /// Both sides are being read and compared.
      case comparing
    }
    /// What is being done.
    public let step: Step
    /// Events so far.
    public let events: Int
    /// Events in all.
    public let totalEvents: Int
  }

  /// - Parameters:
  ///   - source: a login that is a member of the log's owner, on a migrated database.
  ///   - target: a login of an empty database; makes roles and schemas.
  ///   - requiresDurability: false lets the target lose acknowledged appends in a crash, for tests only.
  ///   - secondsToWait: so long for those who are appending; then the move is given up.
  ///   - progress: called now and then.
  public init(
    from source: Connection, to target: Connection, requiresDurability: Bool = true, secondsToWait: Int = 10,
    progress: @escaping (Progress) -> Void = { _ in }
  ) {
    self.source = source
    self.target = target
    self.requiresDurability = requiresDurability
    self.secondsToWait = secondsToWait
    self.progress = progress
  }

  /// Copies the book, and leaves the old one as it is and open. For restoring, where nobody uses the old one.
  /// - Returns: what the log comes to, in both.
  /// - Throws: `.transfer`, `.unsuitableDatabase`, `.busy`, `.database`; then the target is as it was.
  public func copy() throws(EventLogError) -> LogSummary {
    do {
      return try TransferTarget(target, requiresDurability: requiresDurability).claimed { try copied(leaving: nil) {} }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// Moves the book: copies it, closes the old one and opens the new one.
  /// - Parameters:
  ///   - address: of the target, for those who come to the old book; without a password.
  ///   - origin: of the source, for those who come to the new one too early.
  /// - Returns: what the log comes to, in both.
  /// - Throws: as `copy`; `.closed` if it was moved to another address, or is being moved here.
  public func move(address: String, from origin: String) throws(EventLogError) -> LogSummary {
    do {
      return try TransferTarget(target, requiresDurability: requiresDurability).claimed {
        let closure = try LogClosure.read(source)
        if let closure {
          // A copy at another address, as a restored backup is, isn't where the book went: two would be open.
          guard !closure.isArriving, closure.address == address else {
            throw EventLogError.closed(isArriving: closure.isArriving, address: closure.address)
          }
          if let summary = try finish() { return summary }
          // Of a book that went there and isn't there any more, this is the only one: it goes there once more.
        }
        let summary = try copied(leaving: origin) {
          if closure == nil { try LogClosure.close("moved", address: address, source) }
        }
        try open()
        return summary
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  // MARK: - Steps

  /// Copies and compares in one transaction of each side.
  /// - Parameters:
  ///   - origin: closes the new log with this; nil leaves it open.
  ///   - closing: run in the source's transaction once the target's is committed.
  private func copied(leaving origin: String?, closing: () throws -> Void) throws -> LogSummary {
    let place = TransferTarget(target, requiresDurability: requiresDurability)
    try place.check(for: source)
    var isCommitted = false
    do {
      try Migrator.migrate(target)
      return try source.transaction(.repeatableRead) {
        try settle(source)
        // Before the first snapshot, which then holds all that was appended. Those who append wait, up to their own limit.
        try lockAppends(source)
        let summary = try target.transaction(.repeatableRead) { try fill(leaving: origin) }
        isCommitted = true
        try closing()
        return summary
      }
    } catch {
      // Once the copy is there it stays: whether the old book was closed may not be known, and the same command finds out.
      if !isCommitted { try? place.discardUnused() }
      throw error
    }
  }

  private func lockAppends(_ connection: Connection) throws {
    try connection.script(
      "SET LOCAL lock_timeout = '\(secondsToWait)s'; LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
  }

  /// Both sides write values in one form, and work as the owner, who may put events into the new log.
  private func settle(_ connection: Connection) throws {
    try connection.script(
      """
      SET LOCAL ROLE huunghi_owner;
      SET LOCAL timezone = 'UTC';
      SET LOCAL extra_float_digits = 3;
      SET LOCAL bytea_output = 'hex';
      SET LOCAL search_path = pg_catalog, pg_temp;
      """)
  }

  private func fill(leaving origin: String?) throws -> LogSummary {
    try settle(target)
    // Nobody records there before all is there: who prepares the database at this moment would.
    try lockAppends(target)
    let tables = try TransferredTable.all(source)
    guard try TransferredTable.all(target) == tables else {
      throw EventLogError.transfer(.differs("the list of tables"))
    }
    let total = try EventLog.head(source)?.position ?? 0
    var contents: [(TransferredTable, TransferredTable.Content)] = []
    for table in tables {
      contents.append((table, try take(table, total)))
    }
    for (table, content) in contents where !table.isLog {
      guard try table.content(target) == content else { throw EventLogError.transfer(.differs(table.name)) }
    }
    let comparing = { (events: Int, isSecond: Bool) in
      progress(Progress(step: .comparing, events: events + (isSecond ? total : 0), totalEvents: 2 * total))
    }
    let here = try LogSummary.read(source, isInTransaction: true) { done, _ in comparing(done, false) }.whole
    let there = try LogSummary.read(target, isInTransaction: true) { done, _ in comparing(done, true) }.whole
    guard here == there else { throw EventLogError.transfer(.differs("the log")) }
    if let origin { try LogClosure.close("arriving", address: origin, target) }
    return there
  }

  /// Copies a table. Rows that migrations have put there go first: the log's new id makes room for the old one. Triggers
  /// that refuse it are put aside for the moment, which only the owner can do.
  private func take(_ table: TransferredTable, _ total: Int) throws -> TransferredTable.Content {
    let isEmpty = try table.isEmpty(target)
    guard isEmpty || !table.isLog else { throw EventLogError.transfer(.notEmpty([table.name])) }
    let triggers = isEmpty ? [] : try triggers(of: table)
    for trigger in triggers { try target.script("ALTER TABLE \(table.name) DISABLE TRIGGER \(trigger.name)") }
    if !isEmpty { try target.script("DELETE FROM \(table.name)") }
    let content = try table.copy(from: source, to: target) { rows in
      if table.isLog { progress(Progress(step: .copying, events: rows, totalEvents: total)) }
    }
    for trigger in triggers {
      try target.script("ALTER TABLE \(table.name) ENABLE \(trigger.mode) TRIGGER \(trigger.name)")
    }
    return content
  }

  private func triggers(of table: TransferredTable) throws -> [(name: String, mode: String)] {
    try target.query(
      """
      SELECT quote_ident(tgname), CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END
        FROM pg_catalog.pg_trigger
       WHERE tgrelid = $1::text::regclass AND NOT tgisinternal AND tgenabled <> 'D'
      """, [.text(table.name)]
    ).map { (try $0.string(0), try $0.string(1)) }
  }

  /// Opens the new book.
  private func open() throws {
    try target.transaction {
      try settle(target)
      try LogClosure.open(target)
    }
  }

  /// Ends a move that was cut off behind the closing of the old book.
  /// - Returns: nil if the book isn't there.
  private func finish() throws -> LogSummary? {
    let place = TransferTarget(target, requiresDurability: requiresDurability)
    guard try place.holdsLog(of: source) else { return nil }
    let here = try LogSummary.read(source).whole
    let (whole, beginning) = try LogSummary.read(target, alsoOf: here.size)
    guard beginning == here else { throw EventLogError.transfer(.differs("the log")) }
    if let closure = try LogClosure.read(target) {
      guard closure.isArriving, whole == here else { return nil }
      try open()
    }
    return here
  }
}
