import Documents
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// A report composed to be issued, with what bears on issuing it. From one snapshot.
struct ReportDraft: Sendable {
  var report: Report
  let context: ReportIssuingContext
  let wordForm: WordForm
  private let basis: ReportBasis
  private let setting: ReportFormSetting
  let position: Int
  private let remarks: [ReportRemark]

  /// - Throws: ``InvalidInput`` where nobody signs, ``ReportRefused`` before any work is done on what can't be issued.
  init(_ asked: ResolvedReportIssue, at position: Int, today: CivilDate, _ connection: Connection) throws {
    let setting =
      try ReportQueries.form(of: asked.issuer, knownAt: position, connection)
      ?? ReportFormSetting(organisation: asked.issuer)
    let year = asked.date.year
    let number = try asked.number ?? ReportQueries.nextNumber(of: asked.issuer, in: year, connection)
    let details = ReportIssueDetails(
      number: number, date: asked.date, signer: try Self.signer(asked, setting, connection))
    let context = ReportIssuingContext(
      today: today,
      holder: try ReportQueries.issued(number: number, year: year, by: asked.issuer, connection).first?.report,
      superseded: asked.superseded,
      successor: try asked.superseded.flatMap { try ReportQueries.successor(of: $0.id, connection)?.report })
    try refusing { () throws(ReportRejection) in
      try ReportIssuing.check(details, by: asked.issuer, of: asked.scope, for: asked.period, in: context)
    }
    basis = ReportBasis(
      organisation: asked.issuer, scope: asked.scope, period: asked.period, view: asked.view, details: details,
      form: setting.form)
    report = try basis.compose(at: position, connection)
    report.supersedes = asked.superseded
    wordForm = try setting.document.map { try WordForm(bytes: KeptFiles.bytes(of: $0, connection)) } ?? .builtIn
    self.context = context
    self.setting = setting
    self.position = position
    remarks = try Self.remarks(report, basis, superseding: asked.superseded?.id, at: position, connection)
  }

  /// Whoever was named, or whom the form names; somebody whose name is still kept.
  private static func signer(
    _ asked: ResolvedReportIssue, _ setting: ReportFormSetting, _ connection: Connection
  ) throws -> PersonID {
    if let signer = asked.signer { return signer }
    guard let signer = setting.form.signer else { throw InvalidInput(problems: [.missing(.signer)]) }
    if try PersonQueries.people([signer], connection)[signer] != nil { return signer }
    if let erased = try PersonQueries.erased([signer], connection)[signer] {
      throw InvalidInput(problems: [erased.problem])
    }
    throw InvalidInput(problems: [.unknownPerson("…" + signer.uuid.text.suffix(8))])
  }

  /// The report as the log will have it.
  func issued(
    _ id: ReportID, _ canonical: HashedFile, _ files: [(file: ReportFile, content: HashedFile)],
    checkpoint: SignedNote?
  ) -> IssuedReport {
    let number = "\(basis.details.number)-\(basis.details.date.year)"
    let own = IssuedFile(
      format: DocumentFormat.json.rawValue, language: nil, name: "report-\(number).json", size: canonical.bytes.count,
      hash: canonical.hash)
    // Asked for as JSON, it's the same file under the name that was asked for.
    let asked = files.map { file, content in
      IssuedFile(
        format: file.format.rawValue, language: file.format == .json ? nil : file.language, name: file.name,
        size: content.bytes.count, hash: content.hash)
    }
    let all = asked.contains { $0.hash == own.hash } ? asked : [own] + asked
    return IssuedReport(
      id: id, organisation: basis.organisation, scope: basis.scope, period: basis.period, view: basis.view,
      details: basis.details, form: basis.form, formDocument: setting.document, position: position,
      checkpoint: checkpoint?.note, canonical: canonical.hash, files: all, supersedes: context.superseded?.id)
  }

  /// The answer to who issued it.
  func sheet(_ issued: IssuedReport, recorded: Int) -> IssuedReportSheet {
    IssuedReportSheet(
      report: issued, recorded: recorded, supersedes: context.superseded?.number, remarks: remarks,
      checkpoint: report.checkpoint, names: report.names)
  }

  private static func remarks(
    _ report: Report, _ basis: ReportBasis, superseding: ReportID?, at position: Int, _ connection: Connection
  ) throws -> [ReportRemark] {
    var remarks: [ReportRemark] = []
    if basis.details.date < basis.period.last { remarks.append(.periodGoesOn(until: basis.period.last)) }
    let date = basis.details.date
    let later = report.activities.filter { ($0.period.isExact ? $0.period.last : $0.period.first) > date }
    if !later.isEmpty { remarks.append(.afterItsDate(later.map(\.number))) }
    if !report.unreported.isEmpty { remarks.append(.unreported(report.unreported.map(\.number))) }
    remarks += report.remarks
    let unwritten = ReportNoteSection.allCases.filter { report.notes[$0] == nil }
    if !unwritten.isEmpty { remarks.append(.unwritten(unwritten)) }
    for other in try ReportQueries.issued(by: basis.organisation, connection) {
      guard other.report.scope == basis.scope, other.report.period.days == basis.period.days,
        other.report.id != superseding, try ReportQueries.successor(of: other.report.id, connection) == nil
      else { continue }
      remarks.append(.alsoIssued(other.report.number))
    }
    return remarks
  }
}
