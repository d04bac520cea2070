/// Why a text is not a period.
public struct PeriodError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// Longer than any period can be written; the limit in characters.
    case tooLong(limit: Int)
    /// None of the forms of the grammar.
    case unrecognised
    /// A year written with two digits, as in 23/5/25: which century is not for a program to guess.
    case shortYear(String)
    /// A year outside the limits.
    case yearOutOfRange(Int, limits: ClosedRange<Int>)
    /// A month that is not 1 to 12.
    case impossibleMonth(Int)
    /// A day that its month does not have, with how many days it has: 30/2/2025.
    case impossibleDay(day: Int, month: Int, year: Int, daysInMonth: Int)
    /// The end comes before the start.
    case endBeforeStart(start: CivilDate, end: CivilDate)
  }

  /// The text as typed (its first characters, if it is too long).
  public let text: String
  /// What is wrong with it.
  public let reason: Reason

  /// An error of this reason in this text.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }
}
