import Postgres
import TestDatabase
import Testing

/// Would catch notifications that are lost, mixed up, or not waited for any more after the connection is gone.
@Suite struct ListenerTests {
  @Test func `what is sent is heard, in order`() async throws {
    let settings = try await TestDatabase.fresh()
    let listener = try await Listener.open(settings, channels: ["events", "Kênh \"hai\""])
    let connection = try Connection.open(settings)
    for n in 0..<100 { try connection.execute("SELECT pg_notify('events', $1)", [.text("\(n)")]) }
    try connection.execute("SELECT pg_notify($1, 'last')", [.text("Kênh \"hai\"")])
    var heard: [Listener.Notification] = []
    for try await notification in listener.notifications {
      heard.append(notification)
      if notification.payload == "last" { break }
    }
    #expect(heard.dropLast().map(\.payload) == (0..<100).map(String.init))
    #expect(heard.last?.channel == "Kênh \"hai\"")
    #expect(heard.allSatisfy { $0.process == connection.backendProcess })
    await listener.close()
  }

  @Test func `a lost connection ends the notifications with an error`() async throws {
    let settings = try await TestDatabase.fresh()
    let listener = try await Listener.open(settings, channels: ["events"])
    let connection = try Connection.open(settings)
    let process = try connection.query(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")[0].int(
        0)
    try terminate(process, settings)
    let error = await #expect(throws: PostgresError.self) { for try await _ in listener.notifications {} }
    #expect(error?.kind == .connection)
  }

  @Test func `closing ends the notifications and the session`() async throws {
    let settings = try await TestDatabase.fresh()
    let listener = try await Listener.open(settings, channels: ["events"])
    await listener.close()
    for try await _ in listener.notifications { Issue.record("nothing was sent") }
    try await expectNobodyListens(settings)
  }

  @Test func `a reader that is cancelled ends the session`() async throws {
    let settings = try await TestDatabase.fresh()
    let listener = try await Listener.open(settings, channels: ["events"])
    let reader = Task { for try await _ in listener.notifications {} }
    reader.cancel()
    _ = await reader.result
    try await expectNobodyListens(settings)
  }

  @Test func `no server is an error at once`() async {
    let error = await #expect(throws: PostgresError.self) {
      _ = try await Listener.open(
        ConnectionSettings(keywords: ["host": "/nonexistent"]), channels: ["events"])
    }
    #expect(error?.kind == .connection)
  }

  /// The server takes a moment to see that a client is gone.
  private func expectNobodyListens(_ settings: ConnectionSettings) async throws {
    let connection = try Connection.open(settings)
    var others = 1
    for _ in 0..<100_000 where others > 0 {
      others = try connection.query(
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE  datname = current_database() AND query LIKE 'LISTEN%'
        """)[0].int(0)
      await Task.yield()
    }
    #expect(others == 0)
  }
}
