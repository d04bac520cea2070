import Postgres

/// Some events in order.
struct EventPage: Sendable {
  var events: [RecordedEvent] = []

  /// What to go on after: everything up to there that was asked for is in this page or one before it. A position; of a
  /// stream, a version.
  var reached: Int

  /// There was nothing more when it was read.
  var isLast = false

  /// It ended at the limit of bytes: so many events are too many at once.
  var isCutShort = false
}

/// Which events to read, in the order of the log (of a stream, that of its versions, which is the same).
enum EventQuery: Sendable {
  case all
  case categories([String])
  case types([String], categories: [String]?)
  case stream(StreamName)
  case streams([StreamName])

  /// Reads one page: `limit` events, or fewer once they come to `EventLimits.bytesPerPage`.
  /// - Parameters:
  ///   - after: a position; of a stream, a version.
  ///   - upTo: the last position (of a stream, version) wanted.
  ///   - inTransaction: rows beyond the limit of bytes are read and dropped, since ending a statement early
  ///     means cancelling it, which would fail the transaction.
  func page(
    _ connection: Connection, after: Int, upTo: Int, limit: Int, inTransaction: Bool = false
  ) throws -> EventPage {
    var page = EventPage(reached: after)
    var bytes = 0
    do {
      try connection.forEach(sql, parameters + [.int(after), .int(upTo), .int(limit)]) { row in
        guard bytes < EventLimits.bytesPerPage else {
          page.isCutShort = true
          if inTransaction { return }
          throw PageIsFull()
        }
        let event = try RecordedEvent(row)
        page.events.append(event)
        bytes += event.data.count + event.metadata.count
      }
    } catch is PageIsFull {}
    page.isLast = page.events.count < limit && !page.isCutShort
    page.reached = page.isLast ? upTo : page.events.last.map(marker) ?? after
    return page
  }

  /// Thrown inside a reader to end it.
  private struct PageIsFull: Error {}

  private func marker(of event: RecordedEvent) -> Int {
    if case .stream = self { event.version } else { event.position }
  }

  private var parameters: [Parameter] {
    switch self {
    case .all: []
    case .categories(let names): [.texts(names)]
    case .types(let names, let categories): [.texts(names), categories.map { .texts($0) } ?? .null(.texts)]
    case .stream(let name): [.text(name.description)]
    case .streams(let names): [.texts(Set(names.map(\.description)).sorted())]
    }
  }

  /// What is wanted at most is asked for outside of what the index is walked for: of a range with both ends the planner
  /// believes, where it has no figures of the log yet (after much was recorded at once, or a restore), that little lies
  /// between them, and then reads and sorts the whole rest of the log for every page.
  private var sql: String {
    switch self {
    case .all:
      """
      SELECT \(Self.columns)
        FROM (SELECT *
                FROM event_log.event
               WHERE position > $1
               ORDER BY position
               LIMIT $3) AS event
       WHERE position <= $2
       ORDER BY position
      """
    case .categories:
      // The index on (category, position) gives each category's events in order; merging a page of each finds
      // the next ones at a cost that doesn't depend on how many others lie between. OFFSET 0: row by row, however
      // cheap it looks to read a small log whole.
      """
      SELECT \(Self.columns)
        FROM (SELECT next.position AS wanted
                FROM unnest($1::text[]) AS chosen (category)
               CROSS JOIN LATERAL (
                     SELECT event.position
                       FROM event_log.event
                      WHERE event.category = chosen.category AND event.position > $2
                      ORDER BY event.position
                      LIMIT $4) AS next
               ORDER BY next.position
               LIMIT $4) AS page
       CROSS JOIN LATERAL (
             SELECT *
               FROM event_log.event
              WHERE event.position = page.wanted
             OFFSET 0) AS event
       WHERE page.wanted <= $3
       ORDER BY event.position
      """
    case .types:
      // Whoever asks says how far to look at most: there is no index on types.
      """
      SELECT \(Self.columns)
        FROM event_log.event
       WHERE type = ANY ($1) AND ($2 IS NULL OR category = ANY ($2)) AND position > $3 AND position <= $4
       ORDER BY position
       LIMIT $5
      """
    case .stream:
      """
      SELECT \(Self.columns)
        FROM (SELECT *
                FROM event_log.event
               WHERE stream = $1 AND version > $2
               ORDER BY version
               LIMIT $4) AS event
       WHERE version <= $3
       ORDER BY version
      """
    case .streams:
      // Stream by stream through the index on (stream, version), whatever the planner thinks of the log: with a
      // condition on the position beside the stream's it walks through the log by position, once for all streams or
      // even once for each. OFFSET 0 keeps the two apart.
      """
      SELECT \(Self.columns)
        FROM unnest($1::text[]) AS chosen (stream)
       CROSS JOIN LATERAL (
             SELECT *
               FROM event_log.event
              WHERE event.stream = chosen.stream
             OFFSET 0) AS event
       WHERE event.position > $2 AND event.position <= $3
       ORDER BY event.position
       LIMIT $4
      """
    }
  }

  private static let columns = """
    event.position, event.stream, event.version, event.id, event.type, event.schema_version, event.data,
           event.metadata, \(LogTime.sql("event.recorded_at"))
    """
}

extension RecordedEvent {
  /// Reads the columns of `EventQuery`.
  fileprivate init(_ row: Row) throws {
    let stream = try row.string(1)
    do throws(EventLogError) {
      self.stream = try StreamName(stream)
    } catch {
      throw EventLogError.corrupt("a stream's name at position \(try row.int(0))")
    }
    position = try row.int(0)
    version = try row.int(2)
    id = try row.uuid(3)
    type = try row.string(4)
    schemaVersion = try row.int(5)
    data = try row.withBytes(6) { Array($0) }
    metadata = try row.withBytes(7) { Array($0) }
    recordedAt = try LogTime(row, 8)
  }
}
