/// Which statements a connection has prepared, the least recently used given up first.
///
/// A statement is prepared when it is run for the second time: the first time it costs one message to run it
/// unprepared, and a short process, or DDL, never comes back for it.
struct StatementCache {
  /// The same text with parameters of other types is another statement.
  struct Key: Hashable {
    let sql: String
    let types: [UInt32]
  }

  /// What to do with a statement now.
  enum Step: Equatable {
    case runUnprepared
    case prepare(name: String)
    case runPrepared(name: String)
  }

  private struct Entry {
    var name: String?
    var lastUse: UInt64
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var uses: UInt64 = 0
  private var names: UInt64 = 0

  /// Names that the server still holds and nobody needs: to be deallocated when the session can.
  private(set) var abandoned: [String] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// Has this statement been seen, and so been checked?
  func holds(_ key: Key) -> Bool {
    entries[key] != nil
  }

  /// Counts one use of a statement.
  mutating func use(_ key: Key) -> Step {
    uses += 1
    if let entry = entries[key] {
      entries[key]?.lastUse = uses
      if let name = entry.name { return .runPrepared(name: name) }
      names += 1
      return .prepare(name: "s\(names)")
    }
    if entries.count >= capacity { removeOldest() }
    entries[key] = Entry(name: nil, lastUse: uses)
    return .runUnprepared
  }

  /// The server has prepared the statement under this name.
  mutating func prepared(_ key: Key, name: String) {
    entries[key]?.name = name
  }

  /// The server refused the prepared statement itself: its tables changed, or it was deallocated.
  mutating func forget(_ key: Key) {
    if let name = entries.removeValue(forKey: key)?.name { abandoned.append(name) }
  }

  /// Takes the names to deallocate.
  mutating func takeAbandoned() -> [String] {
    defer { abandoned = [] }
    return abandoned
  }

  private mutating func removeOldest() {
    // A walk over a hundred entries, at most once a new statement, which costs a plan anyway.
    if let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) { forget(oldest.key) }
  }
}
