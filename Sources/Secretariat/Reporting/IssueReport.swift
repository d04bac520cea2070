import Documents
public import EventStore
import Friendship
import Postgres
import Wording

/// A report to be issued, as a person types it.
public struct TypedReportIssue: Sendable, Hashable {
  /// For which period.
  public var period = ""
  /// Of what.
  public var scope = TypedReportScope()
  /// In whose boundaries: `then`, `now` or a date.
  public var boundaries: String?
  /// The number; the next one of the year without.
  public var number: String?
  /// Who signs, by number or name; whom the form names without.
  public var signer: String?
  /// The day it's dated; today without.
  public var date: String?
  /// Who issues it; the organisation that it's about, or the one that records, without.
  public var issuer: String?
  /// The number of the report whose place it takes.
  public var supersedes: String?

  /// Nothing typed yet.
  public init() {}
}

/// What issuing a report led to.
public struct ReportIssued: Sendable {
  /// What was issued, with what a person ought to know about it.
  public let sheet: IssuedReportSheet
  /// Whether its number was taken because none was given.
  public let isNumberChosen: Bool
  /// The read models that could not take it in.
  public let stopped: [ProjectionStop]
}

extension Book {
  /// Issues a report: composes it from the log as it stands now, writes it in the forms asked for, keeps the files, and
  /// records that it was issued, with the hashes of all of it. Its canonical JSON is always kept.
  ///
  /// Files are kept first, the event is appended second: a crash in between leaves files that nothing refers to, and the
  /// same command does it all. Two who issue at once get different numbers, or the one who named a number that was taken
  /// meanwhile is told so.
  ///
  /// - Parameters:
  ///   - ready: called with the bytes of each file, in order, before anything is recorded, so that they can be put where
  ///     they'll be renamed from.
  ///   - sign: signs the log at a size, the position that the report is composed at; `nil` where there is no key. The
  ///     report carries what was signed, which covers all that it stands on. A signature whose report isn't recorded in
  ///     the end is still true.
  ///
  ///   Both are called again where a number has to be chosen again. What they throw ends it.
  /// - Throws: ``InvalidInput``, ``ReportRefused``, ``KeptFileError``, ``ReadModelsStopped``, `EventLogError`,
  ///   `RenderingError`, what `sign` and `ready` throw.
  public func issueReport(
    _ typed: TypedReportIssue, as files: [ReportFile],
    ready: @Sendable ([[UInt8]]) async throws -> Void = { _ in },
    sign: @Sendable (_ size: Int) async throws -> SignedNote? = { _ in nil }
  ) async throws -> ReportIssued {
    let own = clerk.defaultOrganisation
    let today = clerk.today
    let asked = try await resolve { resolver, problems, connection in
      try resolver.issue(typed, own: own, today: today, &problems, connection)
    }
    var attempt = 1
    while true {
      var draft = try await draft(asked)
      let checkpoint = try await sign(draft.position)
      draft.report.checkpoint = try checkpoint.map { try CheckpointStamp($0) }
      let canonical = try HashedFile(draft.report.canonicalJSON)
      let rendered = try await Self.rendered(draft, files, canonical)
      try await ready(rendered.map(\.bytes))
      let report = draft.issued(
        ReportID(clerk.newID()), canonical, zip(files, rendered).map { ($0, $1) }, checkpoint: checkpoint)
      let events = try refusing { () throws(ReportRejection) in try ReportIssuing.issue(report, in: draft.context) }
      try await mayRecord()
      try await pool.withConnection { try KeptFiles.keep([canonical] + rendered, $0) }
      do {
        let appended = try await append(try Self.writes(report, events))
        return ReportIssued(
          sheet: draft.sheet(report, recorded: appended.positions[0]), isNumberChosen: asked.number == nil,
          stopped: appended.stopped)
      } catch EventLogError.conflict(let stream, _, _) where stream.category == ReportEventFormat.numberCategory {
        // Somebody took the number between the question and the append.
        guard asked.number == nil else { throw ReportRefused(rejection: .numberTaken(report.number)) }
        guard attempt < Self.mostAttempts else {
          throw EventLogError.conflict(stream: stream, expected: .noStream, actual: 1)
        }
        attempt += 1
      } catch EventLogError.conflict(let stream, _, _) where stream.category == ReportEventFormat.successorCategory {
        guard let superseded = draft.context.superseded else { throw RecordingUnknown() }
        throw ReportRefused(rejection: .alreadySuperseded(superseded.number, by: nil))
      }
    }
  }

  /// Each time somebody else must have issued a report in the same moment.
  private static let mostAttempts = 10

  /// The report's event with the reservations of its number and, where it takes another's place, of that place: what is
  /// unique across streams is a stream of its own.
  private static func writes(_ report: IssuedReport, _ events: [ReportEvent]) throws -> [DecidedWrite] {
    var writes = [
      DecidedWrite(
        stream: try stream(ReportEventFormat.category, report.id.uuid), expected: .noStream,
        events: events.map(ReportEventFormat.encode)),
      DecidedWrite(
        stream: try ReportEventFormat.stream(report.number, of: report.organisation), expected: .noStream,
        events: [ReportEventFormat.numberTaken(by: report.id)]),
    ]
    if let superseded = report.supersedes {
      writes.append(
        DecidedWrite(
          stream: try stream(ReportEventFormat.successorCategory, superseded.uuid), expected: .noStream,
          events: [ReportEventFormat.superseded(by: report.id)]))
    }
    return writes
  }

  /// Composes the report from the log as it stands now, and looks at what bears on issuing it.
  private func draft(_ asked: ResolvedReportIssue) async throws -> ReportDraft {
    let position = try await settledPosition()
    let today = clerk.today
    return try await readAsItStands { try ReportDraft(asked, at: position, today: today, $0) }
  }

  /// The files' bytes, with the canonical JSON for each that is asked for as JSON.
  private static func rendered(
    _ draft: ReportDraft, _ files: [ReportFile], _ canonical: HashedFile
  ) async throws -> [HashedFile] {
    var others = try await files.filter { $0.format != .json }.bytes(of: draft.report, form: draft.wordForm)
    return try files.map { $0.format == .json ? canonical : try HashedFile(others.removeFirst()) }
  }
}

/// What was typed, resolved.
struct ResolvedReportIssue: Sendable {
  var scope: ReportScope
  var period: Period
  var view: BoundaryView
  var issuer: OrganisationID
  var date: CivilDate
  var number: Int?
  var signer: PersonID?
  var superseded: IssuedReport?
}

extension Resolver {
  fileprivate func issue(
    _ typed: TypedReportIssue, own: OrganisationID?, today: CivilDate, _ problems: inout ProblemList,
    _ connection: Connection
  ) throws -> ResolvedReportIssue? {
    let period = try problems.collect("period") { try self.period(typed.period) }
    let date = try problems.collect("date") { try typed.date.map { try day($0) } ?? today }
    let view: BoundaryView?? = try problems.collect("boundaries") { try typed.boundaries.map { try self.view($0) } }
    // What counts as today is the day that it's dated, for the province as for the boundaries.
    let scope = try scope(typed.scope, in: view ?? nil, on: date, about: period, &problems)
    let number: Int?? = try problems.collect("number") {
      try typed.number.map { try newReportNumber($0, on: date) }
    }
    let signer: PersonID?? = try problems.collect("signer") { try typed.signer.map { try person($0) } }
    let issuer = try issuer(typed.issuer, own: scope?.organisation ?? own, &problems)
    let superseded: IssuedReport?? = try problems.collect("supersedes") {
      try typed.supersedes.map {
        try issuedReport($0, by: typed.issuer, own: issuer, connection).report
      }
    }
    guard let period, let scope, let date, let view, let number, let signer, let issuer, let superseded else {
      return nil
    }
    let usual: BoundaryView =
      if case .province(let unit) = scope { directory.gazetteer.defaultView(of: unit, today: date) } else { .national }
    return ResolvedReportIssue(
      scope: scope, period: period, view: view ?? usual, issuer: issuer, date: date, number: number, signer: signer,
      superseded: superseded)
  }
}
