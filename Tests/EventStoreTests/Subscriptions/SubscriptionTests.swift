import EventStore
import Foundation
import LocalPostgres
import Postgres
import Synchronization
import TestDatabase
import Testing

/// Following the log. Would catch an event that a follower never gets, gets twice or out of order, a wake-up that is
/// missed, and one who follows another log without noticing.
@Suite(.timeLimit(.minutes(15))) struct SubscriptionTests {
  /// Nobody is awake by the clock: only a notification comes in time.
  static let woken = Following(polling: .seconds(3_600))
  static let polling = Following(polling: .milliseconds(5))

  @Test(arguments: [1, 7, 1_000])
  func `it gives what is there and then what comes, each once and in order`(batch: Int) async throws {
    try await LogFixture.run(connections: 6) { fixture in
      try await fixture.record(60)
      let subscription = try fixture.log.subscribe(batch: batch, Self.woken)
      let reader = Task {
        var positions: [Int] = []
        for try await batch in subscription {
          #expect(batch.after == positions.last ?? 0)
          positions += batch.events.map(\.position)
          if positions.count >= 120 { break }
        }
        return positions
      }
      for seed in 2...13 { try await fixture.record(5, seed: seed) }
      #expect(try await reader.value == Array(1...120))
    }
  }

  @Test func `it gives only what was selected`() async throws {
    try await LogFixture.run { fixture in
      for number in 0..<60 {
        _ = try await fixture.log.append(
          AppendRequest(
            stream: stream("a", category: number % 2 == 0 ? "thing" : "other"), expected: .any,
            events: [event(type: number % 3 == 0 ? "Third" : "Happened")]))
      }
      func positions(_ selection: EventSelection, after: Int = 0) async throws -> [Int] {
        var all: [Int] = []
        for try await batch in try fixture.log.subscribe(to: selection, after: after, batch: 4, Self.woken) {
          all += batch.events.map(\.position)
          if batch.isCurrent { break }
        }
        return all
      }
      let all = Array(1...60)
      #expect(try await positions(.everything) == all)
      #expect(try await positions(.everything, after: 55) == [56, 57, 58, 59, 60])
      #expect(try await positions(.everything, after: 60) == [])
      let things = all.filter { $0 % 2 == 1 }, thirds = all.filter { $0 % 3 == 1 }
      #expect(try await positions(EventSelection(categories: ["thing"])) == things)
      #expect(try await positions(EventSelection(categories: ["thing", "other"])) == all)
      #expect(try await positions(EventSelection(types: ["Third"])) == thirds)
      #expect(
        try await positions(EventSelection(categories: ["thing"], types: ["Third"]))
          == things.filter { thirds.contains($0) })
      #expect(try await positions(EventSelection(categories: ["nothing"])) == [])
    }
  }

  @Test func `one who is far behind gets no more at a time than a page, and holds nothing open between`() async throws {
    try await LogFixture.run { fixture in
      let long = #"{"a":"\#(String(repeating: "đ", count: 250_000))"}"#
      for number in 0..<60 { _ = try await fixture.log.append(request("\(number)", .any, event(long))) }
      var positions: [Int] = [], batches = 0
      let administrator = try fixture.administrator()
      for try await batch in try fixture.log.subscribe(batch: 1_000, Self.woken) {
        batches += 1
        positions += batch.events.map(\.position)
        // What is handed over is all that was read: 30 MB aren't waiting behind it.
        let bytes = batch.events.reduce(0) { $0 + $1.data.count }
        #expect(bytes < EventLimits.bytesPerPage + long.utf8.count)
        let open = try administrator.query(
          """
          SELECT count(*) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
             AND (state <> 'idle' OR backend_xmin IS NOT NULL)
          """
        ).first?.int(0)
        #expect(open == 0)
        if batch.isCurrent { break }
      }
      #expect(positions == Array(1...60) && batches >= 4)
    }
  }

  @Test func `names that can't be are refused`() throws {
    for names in ["Thing", "", "a-b"] {
      #expect(throws: EventLogError.self) { try EventSelection(categories: [names]) }
    }
    #expect(throws: EventLogError.self) { try EventSelection(types: ["no type"]) }
    #expect(throws: EventLogError.self) {
      try EventSelection(types: Set((0...EventLimits.namesPerSelection).map { "T\($0)" }))
    }
    let log = EventLog(pool: ConnectionPool(ConnectionSettings(keywords: [:])))
    #expect(throws: EventLogError.self) { try log.subscribe(batch: 0) }
    #expect(throws: EventLogError.self) { try log.subscribe(after: -1) }
  }

  @Test func `an append wakes whoever waits, every time`() async throws {
    try await LogFixture.run(connections: 4) { fixture in
      // An appender of another process: with a pool, and so a notifier, of its own.
      try await LogFixture.run(fixture.settings) { other in
        var batches = try fixture.log.subscribe(Self.woken).makeAsyncIterator()
        #expect(try await batches.next()?.isCurrent == true)
        var next = 1
        for round in 1...100 {
          let burst = 1 + round % 4
          let appender = round % 2 == 0 ? other.log : fixture.log
          for _ in 0..<burst { _ = try await appender.append(request("a")) }
          let last = next + burst
          while next < last {
            for event in try await batches.next()?.events ?? [] {
              #expect(event.position == next)
              next += 1
            }
          }
        }
      }
    }
  }

  @Test func `without notifications it polls`() async throws {
    try await LogFixture.run { fixture in
      // As an older program appends, or one that was killed right after: nobody tells.
      let append = """
        SELECT count(*) FROM event_log.append(
          ARRAY[1]::bigint[], ARRAY['thing-a'], ARRAY[-1]::bigint[], ARRAY[gen_random_uuid()], ARRAY['Happened'],
          ARRAY[1]::bigint[], ARRAY['{}']::json[], ARRAY['{}']::json[])
        """
      var batches = try fixture.log.subscribe(Self.polling).makeAsyncIterator()
      #expect(try await batches.next()?.position == 0)
      for position in 1...5 {
        try fixture.connection().execute(append)
        #expect(try await batches.next()?.events.map(\.position) == [position])
      }
    }
  }

  @Test func `an append that can't tell anybody is recorded all the same`() async throws {
    try await LogFixture.run { fixture in
      try fixture.administrator().script("REVOKE EXECUTE ON FUNCTION pg_catalog.pg_notify FROM PUBLIC")
      for position in 1...3 { #expect(try await fixture.log.append(request("a")).positions == [position]) }
      var batches = try fixture.log.subscribe(Self.polling).makeAsyncIterator()
      #expect(try await batches.next()?.events.count == 3)
    }
  }

  @Test func `where the listener's session ends, another takes its place`() async throws {
    try await LogFixture.run { fixture in
      var batches = try fixture.log.subscribe(Self.woken).makeAsyncIterator()
      _ = try await batches.next()
      for position in 1...4 {
        let waiting = Task { [iterator = batches] in
          var iterator = iterator
          return (try await iterator.next(), iterator)
        }
        try await fixture.endSessions(where: "query LIKE 'LISTEN%'")
        _ = try await fixture.log.append(request("a"))
        let (batch, iterator) = try await waiting.value
        batches = iterator
        #expect(batch?.events.map(\.position) == [position])
      }
    }
  }

  @Test func `nobody listens once nobody follows`() async throws {
    try await LogFixture.run { fixture in
      let listeners =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
      let reader = Task {
        for try await _ in try fixture.log.subscribe(Self.woken) {}
      }
      try await fixture.until(listeners, is: 1)
      reader.cancel()
      #expect(try await logError { try await reader.value }?.isCancelled == true)
      try await fixture.until(listeners, is: 0)
    }
  }

  @Test func `lost connections leave no gap and nothing twice`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      let news = Mutex<[Bool]>([])
      let following = Following(polling: .milliseconds(50)) { said in
        news.withLock { news in
          if case .resumed = said { news.append(true) } else { news.append(false) }
        }
      }
      // Sessions of its own, so that only the follower's are ended.
      let pool = ConnectionPool(
        try fixture.settings.setting("application_name", to: "follower"), maximumConnections: 1,
        prepare: EventLog.workAsApp)
      let subscription = try EventLog(pool: pool).subscribe(batch: 3, following)
      let reader = Task {
        var positions: [Int] = []
        for try await batch in subscription {
          positions += batch.events.map(\.position)
          if positions.count >= 200 { break }
        }
        return positions
      }
      for seed in 1...20 {
        try await fixture.record(10, seed: seed)
        _ = try fixture.administrator().execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'follower'")
      }
      #expect(try await reader.value == Array(1...200))
      // Each time that it was told the server is away, it was told that it's back.
      #expect(news.withLock { $0 }.enumerated().allSatisfy { ($0 % 2 == 1) == $1 })
      await pool.close()
    }
  }

  @Test func `a server that is restarted is waited for`() async throws {
    let server = try await LocalCluster.temporary()
    try Migrator.migrate(Connection.open(server.settings))
    try await LogFixture.run(server.settings) { fixture in
      let reader = Task {
        var positions: [Int] = []
        for try await batch in try fixture.log.subscribe(Self.polling) {
          positions += batch.events.map(\.position)
          if positions.count >= 30 { break }
        }
        return positions
      }
      for round in 1...3 {
        if round > 1 {
          try await server.cluster.stop()
          _ = try await server.cluster.start()
        }
        try await fixture.record(10, seed: round)
      }
      #expect(try await reader.value == Array(1...30))
    }
    await server.stop()
  }

  @Test(
    arguments: [
      "UPDATE event_log.identity SET id = gen_random_uuid()", "DELETE FROM event_log.event WHERE position > 3",
    ])
  func `another log behind the address ends it`(change: String) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(5)
      var batches = try fixture.log.subscribe(Self.polling).makeAsyncIterator()
      #expect(try await batches.next()?.position == 5)
      try fixture.administrator().script(
        """
        ALTER TABLE event_log.identity DISABLE TRIGGER refuse_change;
        ALTER TABLE event_log.event DISABLE TRIGGER refuse_change;
        \(change)
        """)
      let error = try await logError { _ = try await batches.next() }
      guard case .otherLog = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      // A position that was kept of a log is no position of another.
      let stranger = try fixture.log.subscribe(of: UUID(), Self.polling)
      let refused = try await logError { for try await _ in stranger { break } }
      guard case .otherLog = refused else {
        Issue.record("\(String(describing: refused))")
        return
      }
    }
  }

  @Test func `it says how far it is where nothing wanted comes`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(30)
      var batches = try fixture.log.subscribe(to: EventSelection(types: ["Never"]), after: 10, Self.woken)
        .makeAsyncIterator()
      let batch = try #require(try await batches.next())
      #expect(batch.events.isEmpty && batch.after == 10 && batch.position == 30 && batch.isCurrent)
    }
  }

  @Test func `the last events of a selection are found from the end`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(40)
      let all = try await fixture.everything()
      #expect(try await fixture.log.last(7).map(\.position) == Array(34...40))
      let others = all.filter { $0.stream.category == "other" }.suffix(4)
      #expect(try await fixture.log.last(4, of: EventSelection(categories: ["other"])) == Array(others))
      #expect(
        try await fixture.log.last(100, of: EventSelection(types: ["Happened"]), upTo: 9).map(\.position).count == 9)
      #expect(try await fixture.log.last(5, of: EventSelection(types: ["Never"])).isEmpty)
    }
  }
}

extension EventLogError {
  var isCancelled: Bool {
    if case .cancelled = self { true } else { false }
  }
}

extension LogFixture {
  /// Ends those sessions of this database, once there is one.
  func endSessions(where condition: String) async throws {
    let connection = try administrator()
    while true {
      let ended = try connection.execute(
        """
        SELECT pg_terminate_backend(pid, 10000)
          FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND \(condition)
        """)
      if ended > 0 { return }
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  /// Asks until a count is what it should be; the suite's time limit ends it.
  func until(_ count: String, is wanted: Int) async throws {
    let connection = try administrator()
    while try connection.query(count)[0].int(0) != wanted {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
