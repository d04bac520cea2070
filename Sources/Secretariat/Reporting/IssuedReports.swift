import Documents
import EventStore
import Friendship
import Postgres
import Wording

/// The reports that were issued, with the numbers of those that took their places.
public struct IssuedReportList: Sendable {
  /// The reports, newest number first.
  public let reports: [StoredReport]
  /// The number of the report that took a report's place.
  public let successors: [ReportID: ReportNumber]
  /// Labels for issuers and scopes.
  public let names: Names
}

extension Book {
  /// The reports that were issued, in a year or in all.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func issuedReports(year typed: String?, by organisation: String?) async throws -> IssuedReportList {
    try await resolve { resolver, problems, connection in
      let year: Int?? = try problems.collect("year") {
        try typed.map { typed in
          let period = try resolver.period(typed)
          guard period.first.year == period.last.year else {
            throw InputProblem.period(PeriodError(text: typed, reason: .unrecognised))
          }
          return period.first.year
        }
      }
      let issuer: OrganisationID?? = try problems.collect("by") {
        try organisation.map { try resolver.organisation($0) }
      }
      guard let year, let issuer else { return nil }
      let reports = try ReportQueries.issued(year: year, by: issuer, connection)
      var successors: [ReportID: ReportNumber] = [:]
      for stored in reports {
        successors[stored.report.id] = try ReportQueries.successor(of: stored.report.id, connection)?.report.number
      }
      return IssuedReportList(
        reports: reports, successors: successors, names: try resolver.names(of: reports.map(\.report), connection))
    }
  }

  /// One issued report, by its number.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func issuedReport(_ number: String, by organisation: String?) async throws -> IssuedReportSheet {
    let own = clerk.defaultOrganisation
    return try await resolve { resolver, problems, connection in
      let found = try problems.collect("number") {
        try resolver.issuedReport(number, by: organisation, own: own, connection)
      }
      guard let stored = found else { return nil }
      let report = stored.report
      return IssuedReportSheet(
        report: report, recorded: stored.recorded,
        supersedes: try report.supersedes.flatMap { try ReportQueries.issued($0, connection)?.report.number },
        supersededBy: try ReportQueries.successor(of: report.id, connection)?.report.number,
        checkpoint: report.checkpoint.flatMap { try? CheckpointStamp(SignedNote(parsing: $0)) },
        names: try resolver.names(of: [report], connection))
    }
  }

  /// The bytes of a file that was issued.
  ///
  /// - Throws: ``KeptFileError/missing(_:)``, `EventLogError`.
  public func bytes(of file: IssuedFile) async throws -> [UInt8] {
    try await bytes(ofFile: file.hash)
  }

  /// The bytes that are kept under a hash.
  ///
  /// - Throws: ``KeptFileError/missing(_:)``, `EventLogError`.
  public func bytes(ofFile hash: ContentHash) async throws -> [UInt8] {
    try await pool.withConnection { try KeptFiles.bytes(of: hash, $0) }
  }
}

extension IssuedReport {
  /// The file that was issued in the form of the one asked for, and in its language where its name says one; of several
  /// the one in its language, else the first. JSON is in no language.
  public func file(like asked: ReportFile) -> IssuedFile? {
    let all = files.filter { $0.format == asked.format.rawValue }
    if let same = all.first(where: { $0.language == asked.language || $0.language == nil }) { return same }
    return asked.namesLanguage ? nil : all.first
  }
}

extension Resolver {
  /// Labels for what issued reports mention.
  func names(of reports: [IssuedReport], _ connection: Connection) throws -> Names {
    var names = directory.names
    let organisations = Set(reports.map(\.organisation) + reports.compactMap(\.scope.organisation))
    names.organisations = try OrganisationQueries.organisations(organisations, connection).mapValues(\.name)
    try names.add(people: Set(reports.map(\.details.signer)), connection)
    return names
  }
}
