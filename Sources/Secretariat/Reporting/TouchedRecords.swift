import Documents
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// The activities, organisations and entries of registers that concern a report, and of which something was recorded since.
struct TouchedRecords: Sendable {
  var activities: [StoredActivity]
  var organisations: [StoredOrganisation]
  var entries: [StoredEntry]
}

extension Book {
  /// The events of some records between two positions, in order, by the id of their stream.
  func events(
    of touched: TouchedRecords, after position: Int, upTo head: Int
  ) async throws -> [UUID: [ToldEvent]] {
    let activities = touched.activities.map { (ActivityEventFormat.category, $0.activity.id.uuid) }
    let organisations = touched.organisations.map { (OrganisationEventFormat.category, $0.organisation.id.uuid) }
    let entries = touched.entries.map { ($0.entry.register.rawValue, $0.id.uuid) }
    var told = try await events(of: activities, by: ToldEvent.ofActivity)
    told.merge(try await events(of: organisations, by: ToldEvent.ofOrganisation)) { $1 }
    told.merge(try await events(of: entries, by: ToldEvent.ofEntry)) { $1 }
    return told.mapValues { $0.filter { $0.position > position && $0.position <= head } }
  }

  /// All events of some streams, by the streams' ids. What was known before an event takes those before it to tell.
  private func events(
    of streams: [(category: String, id: UUID)], by tell: ([RecordedEvent]) throws -> [ToldEvent]
  ) async throws -> [UUID: [ToldEvent]] {
    var told: [UUID: [ToldEvent]] = [:]
    for start in stride(from: 0, to: streams.count, by: EventLimits.requestsPerCall) {
      let part = streams[start..<min(start + EventLimits.requestsPerCall, streams.count)]
      for events in try await log.read(streams: try part.map { try Self.stream($0.category, $0.id) }).values {
        if let id = try events.first?.streamUUID() { told[id] = try tell(events) }
      }
    }
    return told
  }

  /// The organisations of which something was recorded since a report was composed, and which it is about or names, or would
  /// be about or name now.
  static func touchedOrganisations(
    since position: Int, by before: (report: Report, asked: ResolvedQuestion),
    _ after: (report: Report, asked: ResolvedQuestion), _ connection: Connection
  ) throws -> [StoredOrganisation] {
    let touched = try OrganisationQueries.touched(
      after: position, upTo: after.report.known.position, connection)
    let then = try OrganisationQueries.organisations(touched.map(\.organisation.id), knownAt: position, connection)
    let (subjects, subjectsNow) = (
      before.asked.subjects(during: before.report.period.days), after.asked.subjects(during: after.report.period.days)
    )
    return touched.filter { stored in
      let id = stored.organisation.id
      return before.report.names.organisations[id] != nil || after.report.names.organisations[id] != nil
        || subjectsNow.contains(stored.organisation) || then[id].map(subjects.contains) ?? false
    }
  }
}
