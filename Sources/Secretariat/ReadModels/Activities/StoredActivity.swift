import FoundationEssentials
import Friendship
import Postgres

/// An activity as a row of the read model gives it: its state and its number.
public struct StoredActivity: Hashable, Sendable {
  /// The log position of its first event, by which people address it.
  public let number: Int
  /// Its state.
  public let activity: Activity

  /// The columns that ``init(_:)`` reads, in order.
  static let columns = "number, id, version, status, merged_into, details, expected"
  /// How many they are: where the first of the columns behind them stands.
  static let columnCount = 7

  /// Reads a row of ``columns``.
  ///
  /// - Parameter forFigures: leave out the texts, of which no figure is made.
  init(_ row: Row, forFigures: Bool = false) throws {
    number = try row.int(0)
    let status = try Self.status(row)
    let details = try row.withBytes(5) { bytes in
      try JSONReader.read(bytes) { forFigures ? try $0.detailsForFigures() : try $0.details() }
    }
    activity = Activity(
      id: ActivityID(try row.uuid(1)), status: status, details: details,
      expected: try row.optionalString(6).map(Self.expected) ?? [], version: try row.int(2))
  }

  /// Fields as the column `expected` names them; `nil` for none.
  static func text(_ expected: Set<ExpectedField>) -> String? {
    expected.isEmpty ? nil : ExpectedField.allCases.filter(expected.contains).map(\.rawValue).joined(separator: " ")
  }

  private static func expected(_ text: String) throws -> Set<ExpectedField> {
    Set(
      try text.split(separator: " ").map { word in
        guard let field = ExpectedField(rawValue: String(word)) else {
          throw ReadModelError(table: "activity", reason: "a field \(word) that this program doesn't know")
        }
        return field
      })
  }

  private static let plainStatuses: [(code: String, status: Activity.Status)] =
    [.held, .planned, .confirmed, .postponed, .cancelled, .retracted].map { ($0.code, $0) }

  private static func status(_ row: Row) throws -> Activity.Status {
    let code = try row.string(3)
    if let survivor = try row.optionalUUID(4) { return .merged(into: ActivityID(survivor)) }
    guard let status = plainStatuses.first(where: { $0.code == code })?.status else {
      throw ReadModelError(table: "activity", reason: "a status \(code) that this program doesn't know")
    }
    return status
  }
}

/// A row of a read model that can't be understood: the read model was made by another version of the program.
public struct ReadModelError: Error, CustomStringConvertible, Sendable {
  /// The table.
  public let table: String
  /// What was wrong.
  public let reason: String

  /// In English, for an administrator.
  public var description: String { "the read model's table \(table) holds \(reason); rebuild it" }
}
