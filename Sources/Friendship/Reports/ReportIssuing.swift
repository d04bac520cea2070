/// What the record says of other reports, as far as it bears on one that is to be issued.
public struct ReportIssuingContext: Sendable {
  /// Today in Việt Nam.
  public var today: CivilDate
  /// The report that holds the number already, where one does.
  public var holder: IssuedReport?
  /// The report that the new one is to take the place of.
  public var superseded: IssuedReport?
  /// The report that has taken that one's place already.
  public var successor: IssuedReport?

  /// What bears on the decision.
  public init(
    today: CivilDate, holder: IssuedReport? = nil, superseded: IssuedReport? = nil, successor: IssuedReport? = nil
  ) {
    self.today = today
    self.holder = holder
    self.superseded = superseded
    self.successor = successor
  }
}

/// The decisions about issuing a report.
public enum ReportIssuing {
  /// Whether a report can be issued with these details, before it is composed.
  ///
  /// A date within the period is allowed, since associations sum up a year in December; one before it, or still to come,
  /// is a slip.
  public static func check(
    _ details: ReportIssueDetails, by organisation: OrganisationID, of scope: ReportScope, for period: Period,
    in context: ReportIssuingContext
  ) throws(ReportRejection) {
    guard ReportNumber.range.contains(details.number) else { throw .numberOutOfRange(details.number) }
    guard details.date <= context.today else { throw .dateAhead(details.date, today: context.today) }
    guard details.date >= period.first else { throw .dateBeforePeriod(details.date, period) }
    if context.holder != nil { throw .numberTaken(details.reportNumber) }
    if let superseded = context.superseded {
      guard superseded.organisation == organisation else { throw .otherIssuer(superseded.number) }
      guard superseded.scope == scope else { throw .otherScope(superseded.number) }
      guard superseded.period.overlaps(period) else { throw .otherPeriod(superseded.number, superseded.period) }
      guard context.successor == nil else {
        throw .alreadySuperseded(superseded.number, by: context.successor?.number)
      }
    }
  }

  /// Issues a report.
  public static func issue(
    _ report: IssuedReport, in context: ReportIssuingContext
  ) throws(ReportRejection) -> [ReportEvent] {
    try check(report.details, by: report.organisation, of: report.scope, for: report.period, in: context)
    return [.issued(report)]
  }
}

/// Something that a person ought to know about a report that is being issued. None of it stops it.
public enum ReportRemark: Hashable, Sendable {
  /// It is dated before its period is over; what is recorded later will show as changes since.
  case periodGoesOn(until: CivilDate)
  /// Activities that it tells as held, by their numbers, though they weren't over on the day that it is dated.
  case afterItsDate([Int])
  /// Plans of the period whose day has passed, by their numbers: nobody has said what became of them.
  case unreported([Int])
  /// Activities held of which something stands as it was planned, by their numbers: it is counted, and nobody has said it.
  case asPlanned([Int])
  /// Activities of the period for the association only, by their numbers: the report leaves them out.
  case internalLeftOut([Int])
  /// Sections that people write and nobody has written.
  case unwritten([ReportNoteSection])
  /// A report of the same scope and period that stands beside it.
  case alsoIssued(ReportNumber)
}
