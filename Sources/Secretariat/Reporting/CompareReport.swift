import Documents
import EventStore
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
    let (before, after, touched, people, labels) = try await readAsItStands { connection in
      let before = try ReportBasis(report).compose(at: report.position, connection)
      let after = try ReportBasis(report).compose(at: position, connection)
      let numbers = before.numbers.union(after.numbers)
      let people = try Self.people(of: before, report, upTo: position, connection)
      return (
        before, after, try ActivityQueries.touched(numbers, after: report.position, upTo: position, connection),
        people, try Names(people: Set(people.map(\.id)), connection)
      )
    }
    var (recorded, names) = try await events(of: touched, after: report.position, upTo: position, after.names)
    names.people.merge(labels.people) { $1 }
    names.erasedPeople.merge(labels.erasedPeople) { $1 }
    var same = after
    same.known = before.known
    return ReportChanges(
      report: report, known: after.known, figures: Self.figures(before, after), activities: recorded,
      entries: Self.entries(before, after),
      organisations: Self.organisations(before.organisationChanges, after.organisationChanges),
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

  /// The events of some activities between two positions, with labels for what they mention.
  private func events(
    of touched: [StoredActivity], after position: Int, upTo head: Int, _ known: Names
  ) async throws -> ([ReportChanges.Recorded], Names) {
    var recorded: [RecordedEvent] = []
    var titles: [Int: LocalizedText] = [:]
    for start in stride(from: 0, to: touched.count, by: EventLimits.requestsPerCall) {
      let part = touched[start..<min(start + EventLimits.requestsPerCall, touched.count)]
      let streams = try part.map { try Self.stream(ActivityEventFormat.category, $0.activity.id.uuid) }
      for events in try await log.read(streams: streams).values {
        let meanings = try events.map { (position: $0.position, event: try ActivityEventFormat.decode($0)) }
        titles.merge(meanings.titlesBefore) { $1 }
        recorded += events
      }
    }
    let events = recorded.filter { $0.position > position && $0.position <= head }.sorted { $0.position < $1.position }
    let actors = Set(try events.compactMap { try EventMetadata.actor(of: $0.metadata) }.map { PersonID($0) })
    let decoded = try events.map { ($0, try ActivityEventFormat.decode($0)) }
    let others = decoded.compactMap { $1.otherActivity } + touched.map(\.activity.id)
    let (people, organisations, numbers) = try await readAsItStands { connection in
      (
        try Names(people: actors, connection), try OrganisationQueries.names(connection),
        try ActivityQueries.numbers(of: others, connection)
      )
    }
    var names = known
    names.organisations.merge(organisations) { old, _ in old }
    names.activityNumbers.merge(numbers) { $1 }
    let byStream = Dictionary(grouping: decoded) { $0.0.stream.id }
    let shown = touched.map { stored in
      ReportChanges.Recorded(
        number: stored.number, title: stored.activity.details.title,
        events: (byStream[stored.activity.id.uuid.text] ?? []).map { event, meaning in
          let actor = (try? EventMetadata.actor(of: event.metadata)).flatMap(\.self).map { PersonID($0) }
          return HistoryEvent(
            position: event.position, recorded: Moment(microsecondsSince1970: event.recordedAt.microseconds),
            actor: actor.map { people.person($0) }, event: meaning, titleBefore: titles[event.position])
        })
    }
    return (shown, names)
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
