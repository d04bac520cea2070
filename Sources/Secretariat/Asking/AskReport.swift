import Documents
import EventStore
import Friendship
import Postgres
import Wording

extension Book {
  /// The report for a period: of the country, a province or an organisation. A draft: it has no number. Like an issued one
  /// it leaves out what is for the association only, since files that are made of it go to others.
  ///
  /// - Throws: ``InvalidInput`` (no period, an unknown name), `EventLogError`.
  public func report(_ question: Question) async throws -> Report {
    guard question.period != nil else { throw InvalidInput(problems: [.missing(.period)]) }
    let own = clerk.defaultOrganisation
    return try await ask(question) { resolved, connection in
      guard let period = resolved.period else { throw InvalidInput(problems: [.missing(.period)]) }
      var resolved = resolved
      resolved.leavesOutInternal = true
      var report = try Self.compose(resolved, period, connection)
      if let issuer = resolved.scope.organisation ?? own {
        // The one that was set up may not have been on record then; an unknown scope is an error before this.
        guard try OrganisationQueries.organisations([issuer], knownAt: resolved.knownAt, connection)[issuer] != nil
        else {
          return report
        }
        let setting = try ReportQueries.form(of: issuer, knownAt: resolved.knownAt, connection)
        try report.setIssuer(issuer, setting?.form ?? ReportForm(), knownAt: resolved.knownAt, connection)
      }
      return report
    }
  }

  /// The report for a period, from one snapshot: all but who issues it and how it looks.
  static func compose(_ resolved: ResolvedQuestion, _ period: Period, _ connection: Connection) throws -> Report {
    let before = period.yearBefore
    // Each answer is read while the server looks for the next. (A period with none before it has an answer thrown away.)
    let rows = try ActivityQueries.fetch(resolved.filter(period.days), connection)
    let (rowsBefore, recorded) = try ActivityQueries.fetch(resolved.heldFilter(before ?? period), connection) {
      try rows.map(resolved.counted)
    }
    let all = resolved.shown(recorded)
    let (rowsPlanned, allBefore) = try ActivityQueries.fetch(resolved.plannedFilter(period.following), connection) {
      resolved.shown(try rowsBefore.map(forFigures: true, resolved.counted))
    }
    let sorted = SortedActivities(all, resolved, period)
    let unreported = Set(sorted.unreported.map(\.number))
    let still = Set(sorted.ahead.map(\.number))
    let next = resolved.shown(try rowsPlanned.map(resolved.counted)).filter {
      resolved.concerns($0.organisers, on: $0.period) && !unreported.contains($0.number) && !still.contains($0.number)
    }
    // A report that is made before its period is over has plans for the rest of it too.
    let planned = sorted.ahead + next
    let (figures, previous) = InParallel.both {
      ReportFigures(of: sorted.held)
    } _: {
      before.map { before in
        ReportFigures(of: allBefore.lazy.filter { resolved.membership(of: $0, in: before) == .counted })
      }
    }
    let tallies = try resolved.entries(.tally, in: period.days, connection)
    let proposals = try resolved.entries(.proposal, in: CivilDate.earliest...period.last, connection)
      .compactMap { $0.asOf(resolved.today) }
    let directions = try resolved.entries(.direction, in: CivilDate.earliest...period.following.last, connection)
      .compactMap { $0.asOf(resolved.today) }
      .filter { $0.direction.map { $0.value.isLaidDown(for: period) || $0.value.isTask(after: period) } ?? false }
    let stated = try resolved.entries(.figure, in: period.days, connection)
    let entries = tallies + proposals + directions + stated
    let changes = try resolved.organisationChanges(in: period.days, connection).map(\.change)
      .filter { $0.period.membership(in: period) != .outside }
    let members = try resolved.members(in: period, connection)
    var report = Report(
      scope: resolved.scope, period: period, view: resolved.view, known: resolved.known,
      figures: figures, previousPeriod: before ?? period,
      previous: previous.flatMap { $0.activities.isEmpty ? nil : $0 }, activities: sorted.held,
      possible: sorted.possible, unreported: sorted.unreported, cancelled: sorted.cancelled, planned: planned,
      tallies: tallies.compactMap(\.tally), proposals: proposals.compactMap(\.proposal).filter(\.value.isOpen),
      directions: directions.compactMap(\.direction), provinceFigures: stated.compactMap(\.figure),
      organisations: members, organisationChanges: changes,
      notes: try ReportQueries.notes(resolved.scope, period, knownAt: resolved.knownAt, connection),
      // Of the year before only who held something is named.
      names: try resolved.names(
        all + planned, entries, changes: changes,
        organisations: members.map(\.id) + (previous?.byOrganiser ?? []).map(\.key), connection))
    if resolved.today < period.last { report.goesOnAfter = resolved.today }
    if let before {
      report.previousPossible = allBefore.count { resolved.membership(of: $0, in: before) == .possible }
    }
    if all.count < recorded.count {
      report.leftOut = recorded.filter {
        $0.visibility == .internal && $0.status == .held && resolved.membership(of: $0, in: period) == .counted
      }.map(\.number)
    }
    report.partialUnits = (resolved.reach ?? []).partialUnits
    report.background = resolved.background(in: period.days, since: before?.first)
    return report
  }

}

/// The activities of a report's period by what the report does with them.
private struct SortedActivities {
  /// What is counted, and what was held and may belong to the period.
  var held: [CountedActivity] = [], possible: [CountedActivity] = []
  /// Plans whose day has passed, and plans that were cancelled.
  var unreported: [CountedActivity] = [], cancelled: [CountedActivity] = []
  /// Plans of the period whose day is still to come.
  var ahead: [CountedActivity] = []

  init(_ all: [CountedActivity], _ resolved: ResolvedQuestion, _ period: Period) {
    for activity in all {
      switch (resolved.membership(of: activity, in: period), activity.status) {
      case (.counted, .held): held.append(activity)
      case (.possible, .held): possible.append(activity)
      case (.counted, .cancelled): cancelled.append(activity)
      // Also one that may belong to another period, which would say the same: neither would tell of it otherwise.
      case (.counted, .planned), (.counted, .confirmed), (.counted, .postponed), (.possible, .planned),
        (.possible, .confirmed), (.possible, .postponed):
        if activity.period.last < resolved.today { unreported.append(activity) } else { ahead.append(activity) }
      default: break
      }
    }
  }
}

extension ResolvedQuestion {
  /// These activities without those for the association only, where they're left out.
  fileprivate func shown(_ activities: [CountedActivity]) -> [CountedActivity] {
    leavesOutInternal ? activities.filter { $0.visibility == .public } : activities
  }

  /// What was held in another period, in the same scope and boundaries.
  fileprivate func heldFilter(_ period: Period) -> ActivityFilter {
    var filter = filter(period.days)
    filter.statuses = [.held]
    return filter
  }

  /// What is planned for another period, in the same scope and boundaries.
  fileprivate func plannedFilter(_ period: Period) -> ActivityFilter {
    var filter = filter(period.days)
    filter.statuses = [.planned, .confirmed, .postponed]
    return filter
  }
}

extension ReportScope {
  /// The organisation that it is about, where it's about one.
  var organisation: OrganisationID? { if case .organisation(let id, _) = self { id } else { nil } }
}

extension Report {
  /// Who issues it and how it looks, with the labels that its head and end need.
  mutating func setIssuer(
    _ issuer: OrganisationID, _ form: ReportForm, knownAt position: Int?, _ connection: Connection
  ) throws {
    self.issuer = issuer
    self.form = form
    names.organisations.merge(
      try OrganisationQueries.organisations([issuer], knownAt: position, connection).mapValues(\.name)
    ) { $1 }
    try names.add(people: Set([form.signer, issue?.signer].compactMap(\.self)), knownAt: position, connection)
  }
}

extension StoredEntry {
  /// The entry as it stood on a day, where it was there.
  fileprivate func asOf(_ day: CivilDate) -> StoredEntry? {
    entry.asOf(day).map { StoredEntry(number: number, id: id, entry: $0) }
  }

  /// The entry as a numbered tally, where it is one.
  var tally: Numbered<Tally>? { if case .tally(let value) = entry { Numbered(number, value) } else { nil } }
  /// The entry as a numbered proposal, where it is one.
  var proposal: Numbered<Proposal>? { if case .proposal(let value) = entry { Numbered(number, value) } else { nil } }
  /// The entry as a numbered direction, where it is one.
  var direction: Numbered<Direction>? {
    if case .direction(let value) = entry { Numbered(number, value) } else { nil }
  }
  /// The entry as a numbered figure, where it is one.
  var figure: Numbered<ProvinceFigure>? {
    if case .figure(let value) = entry { Numbered(number, value) } else { nil }
  }
}

extension ResolvedQuestion {
  /// Labels for what some activities, entries and changes mention, for other organisations, and for the scope.
  func names(
    _ activities: [CountedActivity], _ entries: [StoredEntry], changes: [OrganisationChange] = [],
    organisations: [OrganisationID] = [], _ connection: Connection
  ) throws -> Names {
    var names = directory.names
    var ids = Set(organisations)
    for activity in activities {
      ids.formUnion(activity.organisers)
      ids.formUnion(activity.partners)
    }
    for entry in entries { ids.formUnion(entry.entry.organisations) }
    ids.formUnion(changes.flatMap(\.mentioned))
    if case .organisation(let id, _) = scope { ids.insert(id) }
    names.organisations = try OrganisationQueries.organisations(ids, knownAt: knownAt, connection).mapValues(\.name)
    names.activityNumbers = try activityNumbers(entries, connection)
    return names
  }

  /// The numbers of the activities that some entries name. An entry can name one that was put on record after the position
  /// that is asked about.
  func activityNumbers(_ entries: [StoredEntry], _ connection: Connection) throws -> [ActivityID: Int] {
    try ActivityQueries.toldNumbers(of: entries.flatMap(\.entry.activities), knownAt: known.position, connection)
  }
}
