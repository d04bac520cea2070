/// Why something about reports is refused.
public enum ReportRejection: Error, Hashable, Sendable {
  /// A text or form that is what the record says already.
  case nothingChanges
  /// There is no text of this section to take away.
  case noNote(ReportNoteSection)
  /// More lines of one sort than a head or an end has room for.
  case tooMany(count: Int, limit: Int)
  /// A number below 1, or too great to be one.
  case numberOutOfRange(Int)
  /// The organisation has given this number in that year.
  case numberTaken(ReportNumber)
  /// A day still to come.
  case dateAhead(CivilDate, today: CivilDate)
  /// A day before the time that the report is about.
  case dateBeforePeriod(CivilDate, Period)
  /// A report takes the place of one of the same organisation only.
  case otherIssuer(ReportNumber)
  /// A report takes the place of one about the same: the same country, province or organisation.
  case otherScope(ReportNumber)
  /// … and of the same time, in part at least.
  case otherPeriod(ReportNumber, Period)
  /// Another has taken that one's place; known by its number, unless that was just now.
  case alreadySuperseded(ReportNumber, by: ReportNumber?)
}
