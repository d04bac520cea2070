import Documents
import EventStore
import Friendship
import Postgres
import Wording

/// What an issued report is composed from, besides the log: nothing of the machine, nor of the day it's composed on.
struct ReportBasis: Sendable {
  var organisation: OrganisationID
  var scope: ReportScope
  var period: Period
  var view: BoundaryView
  var details: ReportIssueDetails
  var form: ReportForm
}

extension ReportBasis {
  /// What a report that was issued was composed from.
  init(_ report: IssuedReport) {
    self.init(
      organisation: report.organisation, scope: report.scope, period: report.period, view: report.view,
      details: report.details, form: report.form)
  }

  /// The report as the record stood at a position: the same for ever, as long as this program composes as it does.
  ///
  /// What counts as today, for plans gone by and for today's boundaries, is the day it's dated.
  func compose(at position: Int, _ connection: Connection) throws -> Report {
    try compose(try question(at: position, connection), at: position, connection)
  }

  /// What the report answers, as the record stood at a position.
  func question(at position: Int, _ connection: Connection) throws -> ResolvedQuestion {
    try ResolvedQuestion(frozen: scope, period, view, at: position, today: details.date, connection)
  }

  /// The report that answers its question as it's asked at a position.
  func compose(_ resolved: ResolvedQuestion, at position: Int, _ connection: Connection) throws -> Report {
    var report = try Book.compose(resolved, period, connection)
    report.issue = details
    try report.setIssuer(organisation, form, knownAt: position, connection)
    return report
  }
}

extension ResolvedQuestion {
  /// A question that depends on the log up to a position and on nothing else. What is for the association only is left
  /// out.
  init(
    frozen scope: ReportScope, _ period: Period, _ view: BoundaryView, at position: Int, today: CivilDate,
    _ connection: Connection
  ) throws {
    let known = try EventLog.head(upTo: position, connection)
    self.init(
      period: period, scope: scope, kind: nil, view: view, reach: nil, organisations: nil, knownAt: position,
      known: KnownUpTo(
        position: known?.position ?? 0,
        moment: known.map { Moment(microsecondsSince1970: $0.recordedAt.microseconds) }),
      directory: try Directory(knownAt: position, connection), today: today, leavesOutInternal: true)
    switch scope {
    case .country: break
    case .province(let unit):
      reach = directory.gazetteer.widened(directory.gazetteer.reach(of: unit, view: view, today: today))
    case .organisation(let id, let withThoseBelow):
      organisations =
        withThoseBelow
        ? try OrganisationQueries.reach(id, knownAt: position, connection) : OrganisationReach(id)
    }
  }
}

/// A read model can't take in an event, so what it says of a position isn't all that the log says. Nothing is frozen
/// from it.
public struct ReadModelsStopped: Error, Sendable {
  /// Which, and where.
  public let stops: [ProjectionStop]
}

extension Book {
  /// The last position of the log, once every read model has taken in all up to it. What is recorded meanwhile has a
  /// greater one, and doesn't show.
  ///
  /// - Throws: ``ReadModelsStopped``, `EventLogError`.
  func settledPosition() async throws -> Int {
    let head = try await log.head()
    let stops = ProjectionStop.among(try await projections.catchUp(upTo: head))
    guard stops.isEmpty else { throw ReadModelsStopped(stops: stops) }
    return head
  }
}
