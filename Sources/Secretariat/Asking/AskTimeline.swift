import Documents
import EventStore
import Friendship
import Postgres
import Synchronization
import Wording

extension Book {
  /// A province's timeline, in the order of time, in constant memory.
  ///
  /// It holds what happened there and, marked, what the province's associations did elsewhere.
  ///
  /// - Parameter question: needs a province.
  /// - Parameter begin: called once, before the first entry.
  /// - Parameter add: called with some hundred entries at a time, on a thread of its own while the next are being read;
  ///   never twice at once.
  /// - Throws: ``InvalidInput``, `EventLogError`, and what the two closures throw.
  public func timeline(
    _ question: Question, begin: @escaping @Sendable (TimelineHeader) throws -> Void,
    add: @escaping @Sendable ([TimelineEntry]) throws -> Void
  ) async throws {
    guard question.province != nil else { throw InvalidInput(problems: [.missing(.province)]) }
    try await ask(question) { resolved, connection in
      guard case .province(let unit) = resolved.scope, let reach = resolved.reach else { return }
      let own = try OrganisationQueries.inProvinces(reach.map(\.unit), knownAt: resolved.knownAt, connection)
      let entries = try RegisterQueries.entries(
        onTimelineOf: reach, own: own.map(\.organisation.id), in: resolved.period?.days, knownAt: resolved.knownAt,
        connection)
      let changes = try resolved.organisationChanges(in: resolved.period?.days, connection)
      var names = resolved.directory.names
      names.activityNumbers = try resolved.activityNumbers(entries, connection)
      // Names of all organisations: which ones the stream will mention isn't known before it runs.
      let nameRows = try OrganisationQueries.nameRows(knownAt: resolved.knownAt, connection)

      let sorter = ActivitySorter(unit: unit, reach: reach, own: Set(own.map(\.organisation.id)), resolved: resolved)
      var filter = resolved.filter(resolved.period?.days)
      filter.reachOrOrganisers = own.map(\.organisation.id)
      let merging = Mutex(
        TimelineMerge(
          changes.map { .organisation($0.change, of: $0.of.province) } + entries.compactMap(\.timelineEntry),
          sorter: sorter))
      // Rows are read here and made into entries there: both threads have as much to do.
      try Relay.run(to: { stored in try add(merging.withLock { $0.entries(of: stored) }) }) { relay in
        var batch: [StoredActivity] = []
        func beginning() throws {
          names.organisations = try OrganisationQueries.names(nameRows)
          try begin(
            TimelineHeader(
              unit: unit, view: resolved.view, reach: reach, period: resolved.period, known: resolved.known,
              names: names))
        }
        try ActivityQueries.forEach(filter, connection, meanwhile: beginning) { stored in
          batch.append(stored)
          guard batch.count == TimelineMerge.batchSize else { return }
          try relay.send(batch)
          batch.removeAll(keepingCapacity: true)
        }
        try relay.send(batch)
      }
      try add(merging.withLock { $0.rest() })
    }
  }
}

/// Makes entries of a timeline's activities, and puts among them, in the order of time, the few that are known beforehand:
/// what became of organisations, register entries.
private struct TimelineMerge {
  /// So many activities are handed over at a time: enough that it costs nothing, few enough that the first are soon on
  /// their way.
  static let batchSize = 128

  private var waiting: ArraySlice<TimelineEntry>
  private let sorter: ActivitySorter

  /// - Parameter few: each sort in its own order. Of one day they stand in the order of the sorts.
  init(_ few: [TimelineEntry], sorter: ActivitySorter) {
    self.sorter = sorter
    waiting =
      few.enumerated()
      .sorted { ($0.element.period.first, $0.offset) < ($1.element.period.first, $1.offset) }
      .map(\.element)[...]
  }

  /// The next activities, with what stands before them.
  mutating func entries(of activities: [StoredActivity]) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    entries.reserveCapacity(activities.count)
    for stored in activities {
      let activity = sorter.resolved.counted(stored)
      while let entry = waiting.first, entry.period.first < activity.period.first {
        entries.append(entry)
        waiting.removeFirst()
      }
      entries.append(.activity(activity, sorter.relation(of: activity)))
    }
    return entries
  }

  /// What stands behind the last activity.
  mutating func rest() -> [TimelineEntry] {
    defer { waiting = [] }
    return Array(waiting)
  }
}

/// Says how an activity belongs to the province of a timeline.
private struct ActivitySorter {
  let unit: ProvinceID
  let reach: [Reach]
  let own: Set<OrganisationID>
  let resolved: ResolvedQuestion

  func relation(of activity: CountedActivity) -> TimelineEntry.Relation {
    let places = activity.places.compactMap(\.provinceID)
    if places.contains(unit) { return .here }
    let parts = reach.filter { places.contains($0.unit) }
    if let part = parts.first(where: { $0.certainty == .certain }) { return .inFormerUnit(part.unit) }
    if let part = parts.first {
      let heirs = resolved.directory.gazetteer.shown(
        part.unit, on: activity.period.first, view: resolved.view, today: resolved.today)
      return .possibly(in: part.unit, heirs: heirs.units)
    }
    return .elsewhere(by: activity.organisers.filter(own.contains))
  }
}

extension StoredEntry {
  fileprivate var timelineEntry: TimelineEntry? {
    switch entry {
    case .tally(let value): .tally(Numbered(number, value))
    case .proposal(let value): .proposal(Numbered(number, value))
    case .direction(let value): .direction(Numbered(number, value))
    case .figure(let value): .figure(Numbered(number, value))
    }
  }
}
