import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps the activities read model: folds each activity's events by the domain's own `evolve` and writes a row a version.
struct ActivitiesProjection: Projection {
  let name = "activities"
  // 2: provinces beside their activity. 3: days that are found without ranges. 4: words that are found without a function.
  // 5: other places than provinces. 6: what stands as it was planned.
  let version = 6
  let schema = ActivitiesSchema.tables
  let indexes = ActivitiesSchema.indexes
  let categories: Set<String>? = [ActivityEventFormat.category]

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try prepare(events)(connection)
  }

  func prepare(_ events: [RecordedEvent]) throws -> PreparedBatch {
    let steps = try events.map { try DecodedStep($0) }
    // A stream that begins in this batch has no row yet; most of a rebuild's do.
    let begun = Set(steps.filter(\.isFirst).map(\.id))
    let present = Array(Set(steps.map(\.id)).subtracting(begun))
    return { connection in
      var versions = try ActivityVersions(present: present, of: steps.count, connection)
      for step in steps { versions.apply(step) }
      try versions.write(to: connection)
    }
  }
}

/// What the projection takes of an event.
private struct DecodedStep: Sendable {
  let id: ActivityID
  let position: Int
  let isFirst: Bool
  let event: ActivityEvent
  /// The event's data, where they are an activity's details in their stored form and nothing else.
  let details: [UInt8]?

  init(_ recorded: RecordedEvent) throws {
    id = ActivityID(try recorded.streamUUID())
    position = recorded.position
    isFirst = recorded.version == 1
    event = try ActivityEventFormat.decode(recorded)
    details = ActivityEventFormat.isOfDetails(recorded) ? recorded.data : nil
  }
}

/// The versions of some activities while a batch of events is applied: the ones known so far and the new ones.
private struct ActivityVersions {
  private struct Version {
    let number: Int
    let activity: Activity
    let from: Int
    var until: Int?
    /// The details in their stored form, where an event holds just that.
    var details: [UInt8]?
  }

  /// The newest version of an activity: a row of the table, or a new one, by its place in `new`.
  private enum Newest {
    case stored(Version)
    case new(Int)
  }

  private var newest: [ActivityID: Newest] = [:]
  /// Versions that the table hasn't got, in the order of the events.
  private var new: [Version] = []
  /// Rows of the table whose time of being known has ended.
  private var ended: [(id: ActivityID, until: Int)] = []

  init(present ids: [ActivityID], of events: Int, _ connection: Connection) throws {
    new.reserveCapacity(events)
    newest.reserveCapacity(events)
    guard !ids.isEmpty else { return }
    let rows = try connection.query(
      """
      SELECT \(StoredActivity.columns), lower(known)
        FROM activity
       WHERE id = ANY ($1) AND is_present
      """, [.uuids(ids.map(\.uuid))])
    for row in rows {
      let stored = try StoredActivity(row)
      let from = try row.int(StoredActivity.columnCount)
      newest[stored.activity.id] = .stored(Version(number: stored.number, activity: stored.activity, from: from))
    }
  }

  mutating func apply(_ step: DecodedStep) {
    let known = newest[step.id]
    let old: Version? =
      switch known {
      case .stored(let version): version
      case .new(let place): new[place]
      case nil: nil
      }
    guard let activity = Activity.evolve(old?.activity, id: step.id, step.event) else { return }
    switch known {
    case .stored: ended.append((step.id, step.position))
    case .new(let place): new[place].until = step.position
    case nil: break
    }
    newest[step.id] = .new(new.count)
    new.append(
      Version(
        number: old?.number ?? step.position, activity: activity, from: step.position,
        details: old == nil ? step.details : nil))
  }

  func write(to connection: Connection) throws {
    if !ended.isEmpty {
      _ = try connection.execute(
        """
        UPDATE activity
           SET known = int8range(lower(activity.known), ended.until)
          FROM unnest($1::uuid[], $2::bigint[]) AS ended (id, until)
         WHERE activity.id = ended.id AND activity.is_present
        """, [.uuids(ended.map(\.id.uuid)), .ints(ended.map(\.until))])
    }
    guard !new.isEmpty else { return }
    // The server puts the first rows in their place while the next ones are still written here.
    try connection.copyIn("activity (\(Self.columns))") { (writer: inout CopyWriter) in
      for version in new { try writer.row { Self.write(version, to: &$0) } }
    }
  }

  /// What `write` writes, in its order.
  private static let columns = """
    number, id, known, version, status, merged_into, kind, level, first_day, last_day, organisers, places, folded_title,
    words, details, expected
    """

  private static func write(_ version: Version, to row: inout CopyRow) {
    let activity = version.activity
    let details = activity.details
    let title = folded(details.title.vi)
    let others = [details.title.en, details.title.ru].compactMap { $0.map(folded) }
    row.int(version.number)
    row.uuid(activity.id.uuid)
    row.range(from: version.from, until: version.until)
    row.int(activity.version)
    row.text(activity.status.code)
    row.uuid(activity.status.survivor)
    row.text(details.kind.raw)
    row.text(details.level?.rawValue)
    row.date(dayNumber: details.period.first.dayNumber)
    row.date(dayNumber: details.period.last.dayNumber)
    row.uuids(details.organisers.map(\.uuid))
    row.texts(Set(details.places.flatMap(\.keys)).sorted())
    row.text(title)
    row.words(of: others.isEmpty ? title : ([title] + others).joined(separator: " "))
    row.text(utf8: version.details ?? JSONWriter.value { $0.details(details) })
    row.text(StoredActivity.text(activity.expected))
  }
}

extension Activity.Status {
  /// The activity that a merged one gave way to.
  fileprivate var survivor: UUID? {
    if case .merged(let into) = self { into.uuid } else { nil }
  }
}
