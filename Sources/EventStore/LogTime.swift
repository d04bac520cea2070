#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
import Postgres

/// An instant as the log keeps it: whole microseconds since 1970-01-01T00:00:00Z, which is what PostgreSQL stores
/// and what goes into an event's hash. `Date` is a binary fraction and would not come back the same.
public struct LogTime: Sendable, Hashable, Comparable {
  /// Microseconds since 1970, without leap seconds.
  public let microseconds: Int64

  /// An instant from microseconds since 1970.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The nearest `Date`, for showing.
  public var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

  /// Earlier is smaller.
  public static func < (left: LogTime, right: LogTime) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension LogTime {
  /// SQL for an instant of a column, as ``init(_:_:)`` reads it: NULL for `infinity`, which no append writes and no number
  /// stands for.
  static func sql(_ column: String) -> String {
    "CASE WHEN isfinite(\(column)) THEN (extract(epoch FROM \(column)) * 1000000)::bigint END"
  }

  /// What is said of such an event.
  static let endless = EventLogError.corrupt("an event with a time that isn't finite")

  /// Reads what `sql` gives.
  /// - Throws: `EventLogError.corrupt` for an instant that isn't one, `PostgresError`.
  init(_ row: Row, _ column: Int) throws {
    guard let microseconds = try row.optionalInt(column) else {
      throw Self.endless
    }
    self.init(microseconds: Int64(microseconds))
  }
}
