import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

/// Projections that run. Would catch an event applied twice or never, a batch half applied, a projection that
/// holds up the others, and a query that writes.
@Suite(.timeLimit(.minutes(15))) struct ProjectionTests {
  @Test(arguments: 1...6)
  func `run in pieces, made anew, and in other batch sizes: all the same`(seed: Int) async throws {
    try await LogFixture.run { fixture in
      var random = SeededGenerator(seed: seed)
      for round in 0..<8 {
        try await fixture.record(Int.random(in: 0...30, using: &random), seed: seed * 100 + round)
        let batch = Int.random(in: 1...20, using: &random)
        let head = try await fixture.log.head()
        let outcomes = try await fixture.runner(Tally(), batch: batch).catchUp(
          upTo: Bool.random(using: &random) ? nil : Int.random(in: 0...head, using: &random))
        guard case .current = outcomes["tally"] else {
          Issue.record("\(outcomes)")
          return
        }
      }
      _ = try await fixture.runner(Tally()).catchUp()
      let incremental = try fixture.contents()
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
      for batch in [1, 3, 1_000] {
        let head = try await fixture.log.head()
        let outcome = try await fixture.runner(Tally(), batch: batch).rebuild("tally")
        #expect(outcome == .current(position: head))
        #expect(try fixture.contents() == incremental)
        #expect(try fixture.checkpoint() == head)
      }
    }
  }

  @Test func `a command sees its own writes`() async throws {
    try await LogFixture.run { fixture in
      let runner = try fixture.runner(Tally())
      let reader = try ProjectionReader(pool: fixture.pool, projections: [Tally()])
      for number in 1...5 {
        let receipt = try await fixture.log.append(request("a"))
        let outcomes = try await runner.catchUp(upTo: receipt.lastPosition)
        #expect(outcomes == ["tally": .current(position: receipt.lastPosition)])
        let seen = try await reader.query("tally") { try $0.query("SELECT count(*) FROM entry")[0].int(0) }
        #expect(seen == number)
      }
    }
  }

  @Test func `only those that are asked for come forward, and the others lose nothing`() async throws {
    try await LogFixture.run { fixture in
      let runner = try fixture.runner(Tally(), Tally(name: "other"))
      try await fixture.record(20)
      _ = try await runner.catchUp()
      try await fixture.record(20, seed: 2)
      #expect(try await runner.catchUp(upTo: 30, only: ["other"]) == ["other": .current(position: 30)])
      #expect(try fixture.checkpoint() == 20 && fixture.checkpoint("other_v1") == 30)
      #expect(try await runner.catchUp(only: []).isEmpty)
      _ = try await runner.catchUp()
      #expect(try fixture.contents() == fixture.contents("other_v1") && fixture.checkpoint() == 40)
      await #expect(throws: EventLogError.self) {
        try await runner.catchUp(only: ["other", "third"])
      }
    }
  }

  @Test func `tables that are put in order hold what they held, and the planner has figures for them`() async throws {
    try await LogFixture.run { fixture in
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      try await fixture.record(50)
      _ = try await runner.catchUp()
      let before = try fixture.contents()
      try await runner.tidy("tally")
      #expect(try fixture.contents() == before)
      let figures = "SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'tally_v1.entry'::regclass"
      #expect(try fixture.connection().query(figures)[0].int(0) == fixture.entries().count)
      await #expect(throws: EventLogError.self) { try await runner.tidy("other") }
    }
  }

  @Test func `when nothing is new, nothing is written`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      _ = try await fixture.runner(Tally()).catchUp()
      let pool = ConnectionPool(fixture.settings, maximumConnections: 1) { connection in
        try EventLog.workAsApp(connection)
        try connection.script("SET default_transaction_read_only = on")
      }
      let outcomes = try await ProjectionRunner(pool: pool, projections: [Tally()]).catchUp()
      #expect(outcomes == ["tally": .current(position: 20)])
      await pool.close()
    }
  }

  @Test func `a projection without categories takes in every event`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      let runner = try fixture.runner(Tally(categories: nil), batch: 7)
      #expect(try await runner.catchUp() == ["tally": .current(position: 20)])
      try await fixture.record(5, seed: 2)
      #expect(try await runner.catchUp() == ["tally": .current(position: 25)])
      #expect(try fixture.entries() == Array(1...25))
      #expect(try await runner.statuses().map(\.lag) == [0])
    }
  }

  @Test func `a checkpoint moves past events of other categories`() async throws {
    try await LogFixture.run { fixture in
      let runner = try fixture.runner(Tally(), Tally(name: "none", categories: []))
      _ = try await runner.catchUp()
      for _ in 0..<3 {
        let receipt = try await fixture.log.append(
          AppendRequest(stream: stream("x", category: "other"), expected: .any, events: [event(), event()]))
        _ = try await runner.catchUp(upTo: receipt.lastPosition)
        #expect(try fixture.checkpoint() == receipt.lastPosition)
        #expect(try fixture.checkpoint("none_v1") == receipt.lastPosition)
      }
      #expect(try fixture.entries() == [])
    }
  }

  @Test func `a projection stops at the event that it can't take in, and others go on`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(30)
      let bad = try await fixture.log.append(request("a", .any, event(type: "Bad"))).lastPosition
      try await fixture.record(30, seed: 2)
      let picky = Tally(after: Picky.refuse("Bad"))
      let runner = try fixture.runner(picky, Tally(name: "other"))

      for _ in 0..<2 {
        let outcomes = try await runner.catchUp()
        #expect(
          outcomes == [
            "tally": .stopped(at: bad, reason: Picky().description), "other": .current(position: 61),
          ])
        let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
        #expect(try fixture.entries() == things.filter { $0 < bad })
        #expect(try fixture.entries("other_v1") == things)
      }
      let status = try await runner.statuses()[0]
      #expect(status.stoppedAt == bad)
      #expect(status.reason == Picky().description)
      #expect(status.checkpoint.map { $0 < bad } == true)

      // What comes before the bad event can be asked for; a cured program goes on from there.
      #expect(try await runner.catchUp(upTo: bad - 1)["tally"] == .current(position: bad - 1))
      let cured = try await fixture.runner(Tally()).catchUp()
      #expect(cured == ["tally": .current(position: 61)])
      #expect(try await fixture.runner(Tally()).statuses()[0].stoppedAt == nil)
      #expect(try fixture.contents() == fixture.contents("other_v1"))
    }
  }

  @Test func `a statement that fails stops a projection as well, and keeps its values to itself`()
    async throws
  {
    try await LogFixture.run { fixture in
      _ = try await fixture.log.append(request("a", .any, event(#"{"secret":"abc"}"#)))
      let broken = Tally(after: { _, connection in try connection.execute("SELECT 'abc'::integer") })
      let outcome = try await fixture.runner(broken).catchUp()["tally"]
      guard case .stopped(at: 1, let reason) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(reason.contains("22P02"))
      #expect(!reason.contains("abc"))
    }
  }

  @Test func `a crash between applying and the checkpoint leaves nothing`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.runner(Tally()).catchUp()
      try await fixture.record(10)
      // The session dies when the rows are written and the transaction isn't over.
      let dying = Tally(after: { _, connection in
        let pid = connection.backendProcess
        let killer = try Connection.open(fixture.settings)
        try killer.execute("SELECT pg_terminate_backend($1, 10000)", [.int4(Int32(pid))])
        try connection.execute("SELECT 1")
      })
      let error = try await logError { _ = try await fixture.runner(dying).catchUp() }
      guard case .database(let cause) = error, cause.kind == .connection else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try fixture.entries() == [])
      #expect(try fixture.checkpoint() == 0)
      _ = try await fixture.runner(Tally()).catchUp()
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `two runners at once apply each event once`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      _ = try await fixture.runner(Tally()).catchUp()
      try await fixture.record(40)
      let gate = try Gate(fixture, lock: "projection.switch")
      // Each runner comes to the gate inside its transaction, after its rows are written.
      let gated = Tally(after: { _, connection in
        try connection.script("LOCK TABLE projection.switch IN ROW SHARE MODE")
      })
      try await withThrowingTaskGroup(of: [String: ProjectionOutcome].self) { group in
        for _ in 0..<4 {
          group.addTask { try await fixture.runner(gated, batch: 7).catchUp() }
        }
        try await gate.waitFor(1)
        try gate.open()
        for try await outcomes in group { #expect(outcomes == ["tally": .current(position: 40)]) }
      }
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `a runner whose checkpoint was moved by another does nothing`() async throws {
    try await LogFixture.run { fixture in
      _ = try await fixture.runner(Tally()).catchUp()
      try await fixture.record(10)
      // As a runner would that takes no advisory lock: it has moved the checkpoint and is about to commit.
      let other = try fixture.connection()
      try other.script("BEGIN; UPDATE projection.checkpoint SET position = 10")
      let task = Task { try await fixture.runner(Tally()).catchUp() }
      while try fixture.administrator().query(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'transactionid'"
      )[
        0
      ].int(0) == 0 {
        await Task.yield()
      }
      try other.script("COMMIT")
      #expect(try await task.value == ["tally": .current(position: 10)])
      #expect(try fixture.entries() == [])
    }
  }

  @Test func `events too large for one batch are taken in by several`() async throws {
    try await LogFixture.run { fixture in
      let large = #"{"a":""# + String(repeating: "x", count: 1_000_000) + #""}"#
      for _ in 0..<3 {
        _ = try await fixture.log.append(
          AppendRequest(stream: stream("a"), expected: .any, events: (0..<10).map { _ in event(large) }))
      }
      let largest = Mutex(0)
      let watched = Tally(before: { events, _ in largest.withLock { $0 = max($0, events.count) } })
      #expect(try await fixture.runner(watched).catchUp() == ["tally": .current(position: 30)])
      #expect(try fixture.entries() == Array(1...30))
      #expect(largest.withLock { $0 } == 9)
    }
  }

  @Test func `names that can't be schemas are refused`() throws {
    let pool = ConnectionPool(ConnectionSettings(keywords: [:]))
    for projections in [
      [Tally(name: "Tally")], [Tally(name: "a\"b")], [Tally(name: "")], [Tally(version: 0)],
      [Tally(), Tally()],
      [Tally(categories: ["A"])], [Tally(name: String(repeating: "a", count: 41))],
    ] {
      #expect(throws: EventLogError.self) { try ProjectionRunner(pool: pool, projections: projections) }
    }
  }

  @Test func `a reader is told how far the record is taken in, also where one has stopped`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(9)
      let picky = Tally(after: Picky.refuse("Bad"))
      let reader = try ProjectionReader(pool: fixture.pool, projections: [picky, LogTreeProjection()])
      let runner = try fixture.runner(picky, LogTreeProjection())
      func reached() async throws -> Int { try await reader.query("tally") { try reader.reached($0) } }
      _ = try await runner.catchUp()
      #expect(try await reached() == 9)
      _ = try await fixture.log.append(request("1", .any, event(type: "Bad")))
      #expect(try await reached() == 9, "nobody has taken in the tenth")
      try await fixture.record(5, seed: 2)
      _ = try await runner.catchUp()
      #expect(try await reached() == 9)
    }
  }
}
