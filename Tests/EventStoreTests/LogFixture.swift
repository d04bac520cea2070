import EventStore
import Foundation
import Postgres
import TestDatabase

/// A migrated database of its own, and the log in it. Close it at the end.
struct LogFixture: Sendable {
  let settings: ConnectionSettings
  let pool: ConnectionPool
  let log: EventLog

  /// Runs a test on an empty log.
  static func run(
    connections: Int = 4, _ body: (LogFixture) async throws -> Void
  ) async throws {
    let settings = try await TestDatabase.make(template: "event_log") { try Migrator.migrate($0) }
    // The copy lacks the privileges on the database itself.
    try Migrator.migrate(Connection.open(settings))
    try await run(settings, connections: connections, body)
  }

  /// Runs a test on the log of a given database.
  static func run(
    _ settings: ConnectionSettings, connections: Int = 4, _ body: (LogFixture) async throws -> Void
  ) async throws {
    let pool = ConnectionPool(settings, maximumConnections: connections, prepare: EventLog.workAsApp)
    do {
      try await body(LogFixture(settings: settings, pool: pool, log: EventLog(pool: pool)))
    } catch {
      await pool.close()
      throw error
    }
    await pool.close()
  }

  /// A connection of its own that works as the app, for tests that hold something open.
  func connection() throws -> Connection {
    let connection = try Connection.open(settings)
    try EventLog.workAsApp(connection)
    return connection
  }

  /// A connection as the login, which may do anything.
  func administrator() throws -> Connection {
    try Connection.open(settings)
  }

  func everything() async throws -> [RecordedEvent] {
    var all: [RecordedEvent] = []
    try await log.forEach { all += $0 }
    return all
  }
}

/// A stream of the category `thing`.
func stream(_ id: String, category: String = "thing") -> StreamName {
  do {
    return try StreamName(category: category, id: id)
  } catch {
    fatalError("a test's own stream: \(error)")
  }
}

func event(
  _ data: String = #"{"a":1}"#, id: UUID = UUID(), type: String = "Happened", schemaVersion: Int = 1,
  metadata: String = #"{"actor":"x"}"#
) -> NewEvent {
  NewEvent(
    id: id, type: type, schemaVersion: schemaVersion, data: Array(data.utf8), metadata: Array(metadata.utf8))
}

func request(
  _ id: String, _ expected: ExpectedVersion = .any, _ events: NewEvent...
) -> AppendRequest {
  AppendRequest(
    stream: stream(id), expected: expected, events: events.isEmpty ? [event()] : events)
}

/// The error that a body throws, if it is the log's.
func logError(_ body: () async throws -> Void) async throws -> EventLogError? {
  do {
    try await body()
    return nil
  } catch let error as EventLogError {
    return error
  }
}

/// The SQLSTATE with which the server refuses a body.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? PostgresError)?.sqlState ?? "no SQLSTATE"
  }
}

/// Random numbers that come out the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
