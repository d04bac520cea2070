import Documents
import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Book {
  /// What was recorded about an issued report's subject since, and how its figures would change by that; also whose record
  /// was corrected or erased, of those to whom the report refers. No figure changes by that.
  ///
  /// The report is composed at its own position and at the last one, both as of the day it's dated: what differs is what
  /// the record has learnt, not what the calendar has.
  ///
  /// - Throws: ``InvalidInput``, ``ReadModelsStopped``, `EventLogError`.
  public func changes(since number: String, by organisation: String?) async throws -> ReportChanges {
    let report = try await issuedReport(number, by: organisation).report
    let position = try await settledPosition()
    let basis = ReportBasis(report)
    let (before, after, entries, touched, people) = try await readAsItStands { connection in
      let asked = try basis.question(at: report.position, connection)
      let askedNow = try basis.question(at: position, connection)
      let before = try basis.compose(asked, at: report.position, connection)
      let after = try basis.compose(askedNow, at: position, connection)
      let entries = Self.entries(before, after)
      let touched = TouchedRecords(
        activities: try ActivityQueries.touched(
          before.numbers.union(after.numbers), after: report.position, upTo: position, connection),
        organisations: try Self.touchedOrganisations(
          since: report.position, by: (before, asked), (after, askedNow), connection),
        entries: try RegisterQueries.entries(numbers: entries.map(\.number), connection))
      return (before, after, entries, touched, try Self.people(of: before, report, upTo: position, connection))
    }
    let told = try await events(of: touched, after: report.position, upTo: position)
    let names = try await readAsItStands { connection in
      var names = after.names
      // Who counts no more is named as the report named them.
      names.organisations.merge(before.names.organisations) { now, _ in now }
      try names.add(people: Set(people.map(\.id)), connection)
      try told.values.flatMap(\.self).addLabels(to: &names, connection)
      return names
    }
    func history(_ stream: UUID) -> [HistoryEvent] { (told[stream] ?? []).map { $0.shown(names) } }
    let streams = Dictionary(touched.entries.map { ($0.number, $0.id.uuid) }, uniquingKeysWith: { $1 })
    var same = after
    same.known = before.known
    return ReportChanges(
      report: report, known: after.known, figures: Self.figures(before, after),
      activities: touched.activities.map { stored in
        .init(
          number: stored.number, title: stored.activity.details.title, events: history(stored.activity.id.uuid))
      },
      entries: entries.map { change in
        var change = change
        change.events = streams[change.number].map(history) ?? []
        return change
      },
      organisations: Self.organisations(before.organisationChanges, after.organisationChanges),
      organisationRecords: touched.organisations.map { stored in
        .init(
          number: stored.number, title: stored.organisation.name, events: history(stored.organisation.id.uuid))
      },
      kinds: Self.kinds(before, after), people: people,
      notes: ReportNoteSection.allCases.filter { before.notes[$0] != after.notes[$0] },
      isDifferent: same.canonicalJSON != before.canonicalJSON, names: names)
  }

  /// The people to whom a report refers, as its signer or by an activity that it names, and whose record has changed since.
  private static func people(
    of before: Report, _ report: IssuedReport, upTo position: Int, _ connection: Connection
  ) throws -> [ReportChanges.PersonChange] {
    try PersonQueries.changes(after: report.position, upTo: position, connection).compactMap { change in
      let isSigner = change.id == report.details.signer
      let activities = try ActivityQueries.naming(
        change.id, among: before.numbers, knownAt: report.position, connection)
      guard isSigner || !activities.isEmpty else { return nil }
      return ReportChanges.PersonChange(
        id: change.id, number: change.number, position: change.position, recorded: change.moment,
        isErasure: change.isErasure, isSigner: isSigner, activities: activities)
    }
  }

  /// The figures that differ, of the period and of the one before, in the order of the report.
  private static func figures(_ before: Report, _ after: Report) -> [ReportChanges.FigureChange] {
    let none = ReportFigures(of: [CountedActivity]())
    func changes(_ old: ReportFigures, _ new: ReportFigures, isPeriodBefore: Bool) -> [ReportChanges.FigureChange] {
      old.differences(to: new, section: before.names.section(of:), laterSection: after.names.section(of:))
        .map { .init($0, isPeriodBefore: isPeriodBefore) }
    }
    return changes(before.figures, after.figures, isPeriodBefore: false)
      + changes(before.previous ?? none, after.previous ?? none, isPeriodBefore: true)
  }

  /// What became of organisations that one of two reports tells of: first what came, in the order of time, then what went.
  private static func organisations(
    _ before: [OrganisationChange], _ after: [OrganisationChange]
  ) -> [ReportChanges.OrganisationDifference] {
    let old = Set(before), new = Set(after)
    return after.filter { !old.contains($0) }.map { .init($0, .added) }
      + before.filter { !new.contains($0) }.map { .init($0, .gone) }
  }

  /// The kinds by which the report counts, or would count now, whose name or section isn't the same any more.
  private static func kinds(_ before: Report, _ after: Report) -> [ReportChanges.KindChange] {
    let counted = [before.figures, after.figures, before.previous, after.previous].compactMap { $0?.byKind.map(\.key) }
    return Set(counted.joined()).sorted { $0.raw < $1.raw }.compactMap { code in
      guard let was = before.names.kinds[code], let now = after.names.kinds[code],
        was.name != now.name || was.section != now.section
      else { return nil }
      return .init(was, now)
    }
  }

  private static func entries(_ before: Report, _ after: Report) -> [ReportChanges.EntryChange] {
    differences(before.tallies, after.tallies, \.text)
      + differences(before.proposals, after.proposals, \.text)
      + differences(before.directions, after.directions, \.text)
      + differences(before.provinceFigures, after.provinceFigures, \.name)
  }

  private static func differences<Value>(
    _ before: [Numbered<Value>], _ after: [Numbered<Value>], _ text: (Value) -> LocalizedText
  ) -> [ReportChanges.EntryChange] {
    let old = Dictionary(before.map { ($0.number, $0.value) }, uniquingKeysWith: { $1 })
    let new = Dictionary(after.map { ($0.number, $0.value) }, uniquingKeysWith: { $1 })
    return Set(old.keys).union(new.keys).sorted().compactMap { number in
      switch (old[number], new[number]) {
      case (nil, let value?): .init(number: number, text: text(value), difference: .added)
      case (let value?, nil): .init(number: number, text: text(value), difference: .gone)
      case (let was?, let now?) where was != now: .init(number: number, text: text(now), difference: .changed)
      default: nil
      }
    }
  }
}

extension Report {
  /// The numbers of all activities that it names or counts, the period before among them.
  fileprivate var numbers: Set<Int> {
    Set((activities + possible + unreported + cancelled + planned).map(\.number) + (previous?.activities ?? []))
  }
}
