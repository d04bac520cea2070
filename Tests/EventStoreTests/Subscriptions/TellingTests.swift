import Foundation
import Postgres
import Testing

@testable import EventStore

/// Whether there is anybody to tell. Would catch an append that tells an empty room, one that tells nobody though somebody
/// follows, and an event that falls between an append that saw nobody and a follower who comes before its commit.
@Suite(.timeLimit(.minutes(15))) struct TellingTests {
  /// How many sessions of this database share the followers' lock, or wait for it.
  private static func listeners(granted: Bool) -> String {
    """
    SELECT count(*) FROM pg_locks
     WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted = \(granted)
       AND (classid::bigint << 32) + objid::bigint = \(AppendNotifier.listeners)
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    """
  }

  /// Is so much told to one who listens and doesn't say so?
  private func told(_ listener: Listener, _ connection: Connection) async throws -> [String] {
    try connection.execute("SELECT pg_notify($1, 'end')", [.text(AppendNotifier.channel)])
    var heard: [String] = []
    for try await notification in listener.notifications {
      if notification.payload == "end" { break }
      heard.append(notification.payload)
    }
    return heard
  }

  /// Records them, and says whether somebody was there to be told.
  private func heard(_ requests: [AppendRequest], _ connection: Connection) throws -> Bool {
    if let single = SingleAppend(requests) {
      return try SingleAppend.answer(connection.query(SingleAppend.sql, single.parameters))?.isHeard ?? false
    }
    return try AppendBatch.isHeard(connection.query(AppendBatch.sql, AppendBatch(requests).parameters))
  }

  @Test func `where nobody follows nothing is told, and from the first follower on it is`() async throws {
    try await LogFixture.run { fixture in
      // Hears what is told, but doesn't share the followers' lock.
      let ear = try await Listener.open(fixture.settings, channels: [AppendNotifier.channel])
      for _ in 0..<3 { _ = try await fixture.log.append(request("a")) }
      _ = await fixture.log.append((0..<3).map { request("s\($0)") })
      #expect(try await told(ear, fixture.connection()) == [])

      let reader = Task { for try await _ in try fixture.log.subscribe(SubscriptionTests.woken) {} }
      try await fixture.until(Self.listeners(granted: true), is: 1)
      // The first tells at once, before its connection does anything else.
      _ = try await fixture.log.append(request("a"))
      try await fixture.pool.withConnection { _ = try $0.query("SELECT 1") }
      #expect(try await told(ear, fixture.connection()) == [""])

      reader.cancel()
      _ = await reader.result
      try await fixture.until(Self.listeners(granted: true), is: 0)
      await ear.close()
    }
  }

  @Test(arguments: [1, 3])
  func `who begins to follow during an append that saw nobody gets its events`(count: Int) async throws {
    try await LogFixture.run { fixture in
      let append = try fixture.connection()
      try append.script("BEGIN")
      #expect(try !heard((0..<count).map { request("s\($0)") }, append))

      var batches = try fixture.log.subscribe(SubscriptionTests.woken).makeAsyncIterator()
      #expect(try await batches.next()?.position == 0)
      let next = Task { [batches] in
        var batches = batches
        return try await batches.next()?.events.map(\.position)
      }
      // The follower has looked and found nothing; it is waited for until the append is over.
      try await fixture.until(Self.listeners(granted: false), is: 1)
      try append.script("COMMIT")
      #expect(try await next.value == Array(1...count))
    }
  }

  @Test func `an append sees who follows in another process, and its neighbours don't hide it`() async throws {
    try await LogFixture.run { fixture in
      let reader = Task { for try await _ in try fixture.log.subscribe(SubscriptionTests.woken) {} }
      try await fixture.until(Self.listeners(granted: true), is: 1)
      try await LogFixture.run(fixture.settings) { other in
        for requests in [[request("a")], [request("b"), request("c")]] {
          let isHeard = try await other.pool.withConnection { try heard(requests, $0) }
          #expect(isHeard)
        }
      }
      reader.cancel()
      _ = await reader.result
    }
  }
}
