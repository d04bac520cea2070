import FoundationEssentials

/// The identity of an issued report.
public struct ReportID: Hashable, Sendable {
  /// The UUID itself.
  public let uuid: UUID

  /// Wraps a UUID.
  public init(_ uuid: UUID) { self.uuid = uuid }
}

/// A file in which a report was issued. Its bytes are kept under their hash.
public struct IssuedFile: Hashable, Sendable {
  /// Its form, as the ending of a file's name has it: `docx`.
  public var format: String
  /// The language it is in; `nil` for the canonical JSON, which is in none.
  public var language: Language?
  /// What it was called when it was issued, without its folder.
  public var name: String
  /// How many bytes it has.
  public var size: Int
  /// By what its bytes are known.
  public var hash: ContentHash

  /// A file of its parts.
  public init(format: String, language: Language?, name: String, size: Int, hash: ContentHash) {
    self.format = format
    self.language = language
    self.name = name
    self.size = size
    self.hash = hash
  }
}

/// A report as it was issued: all that is needed to compose it again, and by what to prove that it's the same.
public struct IssuedReport: Hashable, Sendable {
  /// Its identity.
  public var id: ReportID
  /// Which organisation issued it: its numbers are its own.
  public var organisation: OrganisationID
  /// Of what it tells.
  public var scope: ReportScope
  /// For which time.
  public var period: Period
  /// In whose boundaries.
  public var view: BoundaryView
  /// With what number, on what day and by whom.
  public var details: ReportIssueDetails
  /// What stood in its head and at its end, as it was set then.
  public var form: ReportForm
  /// The document that was its form then.
  public var formDocument: ContentHash?
  /// The log position that it was composed at. What was recorded later isn't in it.
  public var position: Int
  /// The log's signed checkpoint at that position, where there was one.
  public var checkpoint: String?
  /// The hash of its canonical JSON.
  public var canonical: ContentHash
  /// The files it was issued in, the canonical JSON first.
  public var files: [IssuedFile]
  /// The report that it takes the place of.
  public var supersedes: ReportID?

  /// A report of its parts.
  public init(
    id: ReportID, organisation: OrganisationID, scope: ReportScope, period: Period, view: BoundaryView,
    details: ReportIssueDetails, form: ReportForm, formDocument: ContentHash?, position: Int, checkpoint: String?,
    canonical: ContentHash, files: [IssuedFile], supersedes: ReportID?
  ) {
    self.id = id
    self.organisation = organisation
    self.scope = scope
    self.period = period
    self.view = view
    self.details = details
    self.form = form
    self.formDocument = formDocument
    self.position = position
    self.checkpoint = checkpoint
    self.canonical = canonical
    self.files = files
    self.supersedes = supersedes
  }

  /// The number within the year in which it's counted.
  public var number: ReportNumber { details.reportNumber }
}

/// A report's number: those of an organisation begin anew each year, and none is given twice.
public struct ReportNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number, from 1.
  public var value: Int
  /// The year of the day that the report is dated.
  public var year: Int

  /// A number of its year.
  public init(_ value: Int, year: Int) {
    self.value = value
    self.year = year
  }

  /// `5/2026`, as the commands take it.
  public var description: String { "\(value)/\(year)" }

  /// Numbers that can be given.
  public static let range = 1...99_999
}

extension ReportIssueDetails {
  /// The number with its year.
  public var reportNumber: ReportNumber { ReportNumber(number, year: date.year) }
}

/// What happens to an issued report.
public enum ReportEvent: Hashable, Sendable {
  /// It was issued. It never changes.
  case issued(IssuedReport)

  /// The report after the event.
  public var report: IssuedReport {
    switch self {
    case .issued(let report): report
    }
  }
}
