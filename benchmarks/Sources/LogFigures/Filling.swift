import EventStore
import Foundation
import Postgres
import Secretariat

/// Makes a log long by what makes every log long: appends, thousands a call, each for a stream of its own.
struct Filling {
  let settings: ConnectionSettings

  struct NothingToCopy: Error {}

  /// Appends samples up to so many events.
  /// - Returns: where the log ends.
  @discardableResult
  func samples(to size: Int) async throws -> Int {
    try await filled { log in
      while true {
        let missing = size - (try await log.head())
        if missing <= 0 { return }
        let requests = try (0..<min(missing, 5_000)).map { _ in try Sample.request() }
        for answer in await log.append(requests) { _ = try answer.get() }
      }
    }
  }

  /// Records the activities of a book once more, as activities of their own, until the log has so many events: what
  /// happened to each, in the same order and to the byte, under new ids.
  /// - Parameter part: another for each call on one log, so that the ids are new again.
  /// - Returns: where the log ends.
  @discardableResult
  func copies(to size: Int, part: UInt8) async throws -> Int {
    try await filled { log in
      let end = try await log.head()
      var round: UInt16 = 0
      while try await log.head() < size {
        round += 1
        let before = try await log.head()
        try await copy(round, part, upTo: end, log, size)
        guard try await log.head() > before else { throw NothingToCopy() }
      }
    }
  }

  private func copy(
    _ round: UInt16, _ part: UInt8, upTo end: Int, _ log: EventLog, _ size: Int
  ) async throws {
    var missing = size - (try await log.head())
    // Cut where a page ends: an activity's later events are left out with what lies behind.
    try await log.forEach(categories: ["activity"], upTo: end, page: 5_000) { events in
      let taken = events.prefix(max(0, missing))
      missing -= taken.count
      let requests = try taken.map { event in
        guard let activity = UUID(uuidString: event.stream.id) else { throw NothingToCopy() }
        let id = Self.other(activity, round, part).uuidString.lowercased()
        return AppendRequest(
          stream: try StreamName(category: "activity", id: id),
          expected: event.version == 1 ? .noStream : .exactly(event.version - 1),
          events: [
            NewEvent(
              id: Self.other(event.id, round, part), type: event.type, schemaVersion: event.schemaVersion,
              data: event.data,
              metadata: event.metadata)
          ])
      }
      for answer in await log.append(requests) { _ = try answer.get() }
    }
  }

  /// A UUID for each round of each part: the same time and another number behind it, so that order stays.
  private static func other(_ uuid: UUID, _ round: UInt16, _ part: UInt8) -> UUID {
    var bytes = uuid.uuid
    bytes.13 ^= part
    bytes.14 ^= UInt8(round >> 8)
    bytes.15 ^= UInt8(round & 255)
    return UUID(uuid: bytes)
  }

  private func filled(_ body: (EventLog) async throws -> Void) async throws -> Int {
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    try await body(log)
    let head = try await log.head()
    await pool.close()
    // What the server would do by itself minutes later, while something is being measured.
    let connection = try Connection.open(settings)
    try connection.script("VACUUM (ANALYZE) event_log.event")
    try connection.script("CHECKPOINT")
    connection.close()
    return head
  }
}
