import Documents
import EventStore
import Friendship
import Postgres
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
      func beginning() throws {
        names.organisations = try OrganisationQueries.names(nameRows)
        try begin(
          TimelineHeader(
            unit: unit, view: resolved.view,
            reach: resolved.directory.gazetteer.reach(of: unit, view: resolved.view, today: resolved.today),
            background: resolved.background(in: resolved.period?.days), period: resolved.period, known: resolved.known,
            names: names))
      }

      let sorter = ActivitySorter(unit: unit, reach: reach, own: Set(own.map(\.organisation.id)), resolved: resolved)
      var filter = resolved.filter(resolved.period?.days)
      filter.reachOrOrganisers = own.map(\.organisation.id)
      try Relay.run(to: add) { relay in
        var timeline = TimelineStream(
          changes.map { .organisation($0.change, of: $0.of.province) } + entries.compactMap(\.timelineEntry),
          relay: relay)
        try ActivityQueries.forEach(filter, connection, meanwhile: beginning) { stored in
          let activity = resolved.counted(stored)
          try timeline.put(activity, sorter.relation(of: activity))
        }
        try timeline.end()
      }
    }
  }
}

/// The entries of a timeline in the order of time, sent on some hundred at a time.
private struct TimelineStream {
  private var waiting: ArraySlice<TimelineEntry>
  /// The activities of the day that is being read, as far as their days are known: they stand in the order of their hours.
  private var ofTheDay: [(activity: CountedActivity, relation: TimelineEntry.Relation)] = []
  private var batch: [TimelineEntry] = []
  private let relay: Relay<[TimelineEntry]>

  /// Enough that handing over costs nothing, few enough that the first are soon on their way.
  private static let batchSize = 128

  /// - Parameter few: what stands among the activities that follow: what became of organisations, register entries. Each
  ///   sort comes in its own order, and of one day in the order of the sorts.
  init(_ few: [TimelineEntry], relay: Relay<[TimelineEntry]>) {
    waiting =
      few.enumerated()
      .sorted { ($0.element.period.first, $0.offset) < ($1.element.period.first, $1.offset) }
      .map(\.element)[...]
    self.relay = relay
  }

  mutating func put(_ activity: CountedActivity, _ relation: TimelineEntry.Relation) throws {
    if let day = ofTheDay.first?.activity.period.first, day != activity.period.first { try putTheDay() }
    try putEntries(before: activity.period.first)
    if activity.period.isExact {
      ofTheDay.append((activity, relation))
    } else {
      try put(.activity(activity, relation))
    }
  }

  mutating func end() throws {
    try putTheDay()
    try putEntries(before: nil)
    try relay.send(batch)
  }

  private mutating func putTheDay() throws {
    // Most days have one activity, or none with an hour.
    if ofTheDay.contains(where: { $0.activity.times.start != nil }) {
      ofTheDay = ofTheDay.enumerated().sorted { a, b in
        (a.element.activity.startMinute, a.offset) < (b.element.activity.startMinute, b.offset)
      }.map(\.element)
    }
    for (activity, relation) in ofTheDay { try put(.activity(activity, relation)) }
    ofTheDay.removeAll(keepingCapacity: true)
  }

  private mutating func putEntries(before day: CivilDate?) throws {
    while let entry = waiting.first, day.map({ entry.period.first < $0 }) ?? true {
      waiting.removeFirst()
      try put(entry)
    }
  }

  private mutating func put(_ entry: TimelineEntry) throws {
    batch.append(entry)
    guard batch.count == Self.batchSize else { return }
    try relay.send(batch)
    batch.removeAll(keepingCapacity: true)
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
    let certain = parts.filter { $0.certainty == .certain }.map(\.unit)
    if !certain.isEmpty { return .inFormerUnits(certain) }
    if let part = parts.first {
      let heirs = resolved.directory.gazetteer.shown(
        part.unit, on: activity.period.first, view: resolved.view, today: resolved.today)
      return .possibly(in: part.unit, heirs: heirs.units)
    }
    let organisers = activity.organisers.filter(own.contains)
    return activity.places.isEmpty ? .placeUnknown(by: organisers) : .elsewhere(by: organisers)
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
