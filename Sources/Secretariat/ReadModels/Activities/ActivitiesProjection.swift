import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps the activities read model: folds each activity's events by the domain's own `evolve` and writes a row a version.
struct ActivitiesProjection: Projection {
  let name = "activities"
  // 2: provinces beside their activity. 3: days that are found without ranges.
  let version = 3
  let schema = ActivitiesSchema.tables
  let indexes = ActivitiesSchema.indexes
  let categories: Set<String>? = [ActivityEventFormat.category]

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try prepare(events)(connection)
  }

  func prepare(_ events: [RecordedEvent]) throws -> PreparedBatch {
    let ids = try events.map { ActivityID(try $0.streamUUID()) }
    // A stream that begins in this batch has no row yet; most of a rebuild's do.
    let begun = Set(zip(events, ids).filter { $0.0.version == 1 }.map(\.1))
    let present = Array(Set(ids).subtracting(begun))
    let decoded = try events.map { try ActivityEventFormat.decode($0) }
    return { connection in
      var versions = try ActivityVersions(present: present, connection)
      for index in events.indices { versions.apply(decoded[index], to: ids[index], events[index]) }
      try versions.write(to: connection)
    }
  }

}

/// The versions of some activities while a batch of events is applied: the ones known so far and the new ones.
private struct ActivityVersions {
  private struct Version {
    var number: Int
    var activity: Activity
    var from: Int
    var until: Int?
    /// The details in their stored form, where an event holds just that.
    var details: [UInt8]?
  }

  /// The newest version of each activity; `isStored` when its row is in the table.
  private var newest: [ActivityID: (version: Version, isStored: Bool)] = [:]
  /// Rows of the table whose time of being known has ended: number and end.
  private var ended: [(number: Int, until: Int)] = []
  /// New versions that ended within the batch.
  private var passed: [Version] = []

  init(present ids: [ActivityID], _ connection: Connection) throws {
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
      newest[stored.activity.id] = (
        Version(number: stored.number, activity: stored.activity, from: from, until: nil), true
      )
    }
  }

  mutating func apply(_ event: ActivityEvent, to id: ActivityID, _ recorded: RecordedEvent) {
    let position = recorded.position
    let old = newest[id]
    guard let activity = Activity.evolve(old?.version.activity, id: id, event) else { return }
    if let old {
      if old.isStored {
        ended.append((old.version.number, position))
      } else {
        var version = old.version
        version.until = position
        passed.append(version)
      }
    }
    let number = old?.version.number ?? position
    let details = old == nil && ActivityEventFormat.isOfDetails(recorded) ? recorded.data : nil
    newest[id] = (
      Version(number: number, activity: activity, from: position, until: nil, details: details), false
    )
  }

  func write(to connection: Connection) throws {
    if !ended.isEmpty {
      _ = try connection.execute(
        """
        UPDATE activity
           SET known = int8range(lower(activity.known), ended.until)
          FROM unnest($1::bigint[], $2::bigint[]) AS ended (number, until)
         WHERE activity.number = ended.number AND activity.is_present
        """, [.ints(ended.map(\.number)), .ints(ended.map(\.until))])
    }
    let versions = (passed + newest.values.filter { !$0.isStored }.map(\.version)).sorted { $0.from < $1.from }
    guard !versions.isEmpty else { return }
    // The server puts the first rows in their place while the next ones are still written here.
    try connection.copyIn("COPY activity (\(Self.columns)) FROM STDIN") { writer in
      for version in versions { try writer.row(Self.fields(version)) }
    }
  }

  /// What a row is written to, in the order of `fields`.
  private static let columns = """
    number, id, known, version, status, merged_into, kind, level, first_day, last_day, organisers, units, folded_title,
    details
    """

  private static func fields(_ version: Version) -> [CopyField] {
    let activity = version.activity
    let details = activity.details
    return [
      .int(version.number), .uuid(activity.id.uuid),
      .text("[\(version.from),\(version.until.map(String.init) ?? ""))"), .int(activity.version),
      .text(activity.status.code), activity.status.survivor.map { .uuid($0) } ?? .null, .text(details.kind.raw),
      details.level.map { .text($0.rawValue) } ?? .null, .text(details.period.first.iso),
      .text(details.period.last.iso), .text(arrayText(details.organisers.map(\.uuid.text))),
      .text(arrayText(Set(details.places.compactMap(\.provinceID?.value)).sorted())),
      .text(details.title.all.map(folded).joined(separator: " | ")),
      .utf8(version.details ?? JSONWriter.value { $0.details(details) }),
    ]
  }
}

extension Activity.Status {
  /// The activity that a merged one gave way to.
  fileprivate var survivor: UUID? {
    if case .merged(let into) = self { into.uuid } else { nil }
  }
}
