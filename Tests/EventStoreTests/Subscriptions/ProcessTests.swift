import EventStore
import Foundation
import Postgres
import Testing

/// Handling events exactly once. Would catch a handler that does something twice or leaves it out when its connection,
/// its transaction or a rival takes it by surprise.
@Suite(.timeLimit(.minutes(15))) struct ProcessTests {
  /// A handler's own tables: a line an event (twice would violate the key) and its checkpoint.
  private static let tables = """
    CREATE SCHEMA mine;
    CREATE TABLE mine.line (position bigint PRIMARY KEY, by text NOT NULL);
    CREATE TABLE mine.checkpoint (position bigint NOT NULL);
    INSERT INTO mine.checkpoint VALUES (0);
    """

  private static func handle(_ log: EventLog, as name: String, upTo end: Int) async throws {
    struct Done: Error {}
    do {
      try await log.process(
        batch: 4, Following(polling: .milliseconds(20)),
        from: { connection in
          let position = try connection.query("SELECT position FROM mine.checkpoint")[0].int(0)
          if position >= end { throw Done() }
          return position
        },
        handle: { batch, connection in
          guard
            try connection.execute(
              "UPDATE mine.checkpoint SET position = $2 WHERE position = $1", [.int(batch.after), .int(batch.position)])
              == 1
          else { throw CheckpointMoved() }
          try connection.execute(
            "INSERT INTO mine.line SELECT unnest($1::bigint[]), $2",
            [.ints(batch.events.map(\.position)), .text(name)])
          if batch.position >= end { throw LastBatch() }
        })
    } catch is LastBatch {
      // Thrown inside the transaction: the last batch is undone, and left to be handled.
    } catch EventLogError.defect {
      // The checkpoint is where it should come to.
    }
  }

  private struct LastBatch: Error {}

  @Test func `each event is handled once, whatever is killed and however many handle`() async throws {
    try await LogFixture.run(connections: 8) { fixture in
      try fixture.connection().script(Self.tables)
      let pool = ConnectionPool(
        try fixture.settings.setting("application_name", to: "handler"), maximumConnections: 4,
        prepare: EventLog.workAsApp)
      let log = EventLog(pool: pool)
      let handlers = (1...3).map { number in
        Task { try await Self.handle(log, as: "\(number)", upTo: Int.max) }
      }
      for seed in 1...20 {
        try await fixture.record(10, seed: seed)
        _ = try fixture.administrator().execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'handler'")
      }
      try await fixture.until("SELECT count(*) FROM mine.line", is: 200)
      for handler in handlers { handler.cancel() }
      for handler in handlers { _ = await handler.result }
      let lines = try fixture.connection().query("SELECT position FROM mine.line ORDER BY position")
      #expect(try lines.map { try $0.int(0) } == Array(1...200))
      #expect(try fixture.connection().query("SELECT position FROM mine.checkpoint")[0].int(0) == 200)
      await pool.close()
    }
  }

  @Test func `what a handler throws ends it, and nothing of the batch remains`() async throws {
    try await LogFixture.run { fixture in
      try fixture.connection().script(Self.tables)
      try await fixture.record(8)
      try await Self.handle(fixture.log, as: "1", upTo: 8)
      let lines = try fixture.connection().query("SELECT position FROM mine.line ORDER BY position")
      #expect(try lines.map { try $0.int(0) } == Array(1...4))
      #expect(try fixture.connection().query("SELECT position FROM mine.checkpoint")[0].int(0) == 4)
    }
  }

  @Test func `another log behind the address ends it, also where the batches begin anew`() async throws {
    try await LogFixture.run { fixture in
      try fixture.connection().script(Self.tables)
      try await fixture.record(8)
      let administrator = try fixture.administrator()
      try administrator.script("ALTER TABLE event_log.identity DISABLE TRIGGER ALL")
      let settings = fixture.settings
      let error = try await logError {
        try await fixture.log.process(
          batch: 4, from: { try $0.query("SELECT position FROM mine.checkpoint")[0].int(0) },
          handle: { _, _ in
            try Connection.open(settings).script("UPDATE event_log.identity SET id = gen_random_uuid()")
            throw CheckpointMoved()
          })
      }
      guard case .otherLog = error else {
        Issue.record("it went on with \(String(describing: error))")
        return
      }
    }
  }
}
