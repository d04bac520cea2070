import Postgres

/// Finds the positions that the server can't read, since its own data are damaged: a page of the table, a long value.
/// Inside a transaction; each try is undone.
struct DamageSearch {
  let connection: Connection

  private var tries = 0

  /// Beyond so many tries, stretches aren't narrowed any further: a file that is gone as a whole has no sound event to find.
  private static let mostTries = 2_000

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The stretches of a range that can't be read, in order, none beside another.
  mutating func unreadable(_ range: ClosedRange<Int>) throws -> [ClosedRange<Int>] {
    if try isReadable(range) { return [] }
    guard range.lowerBound < range.upperBound, tries < Self.mostTries else { return [range] }
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    var found = try unreadable(range.lowerBound...middle)
    for stretch in try unreadable(middle + 1...range.upperBound) {
      if let last = found.last, last.upperBound + 1 == stretch.lowerBound {
        found[found.count - 1] = last.lowerBound...stretch.upperBound
      } else {
        found.append(stretch)
      }
    }
    return found
  }

  private mutating func isReadable(_ range: ClosedRange<Int>) throws -> Bool {
    tries += 1
    return try Self.isUndamaged(connection) {
      try EventCopy(connection: connection).forEach(after: range.lowerBound - 1, upTo: range.upperBound) { _ in }
    }
  }

  /// Runs a body that reads.
  /// - Returns: false where the server says that its data are damaged; the transaction goes on.
  static func isUndamaged(_ connection: Connection, _ body: () throws -> Void) throws -> Bool {
    try connection.script("SAVEPOINT reading")
    do {
      try body()
    } catch {
      guard let state = (error as? PostgresError)?.sqlState, SQLState.isDamage(state) else { throw error }
      try connection.script("ROLLBACK TO SAVEPOINT reading; RELEASE SAVEPOINT reading")
      return false
    }
    try connection.script("RELEASE SAVEPOINT reading")
    return true
  }
}
