import EventStore
import Foundation
import Postgres
import Testing

/// Making a read model anew while it is read, and reading it. Would catch a reader who sees nothing, half of it,
/// or two moments at once.
@Suite(.timeLimit(.minutes(15))) struct RebuildTests {
  private func reader(_ fixture: LogFixture) throws -> ProjectionReader {
    try ProjectionReader(pool: fixture.pool, projections: [Tally(), Tally(name: "other")])
  }

  @Test func `a rebuild that fails leaves what there was`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      _ = try await fixture.log.append(request("a", .any, event(type: "Bad")))
      _ = try await fixture.runner(Tally()).catchUp()
      let before = try fixture.contents()
      let outcome = try await fixture.runner(Tally(after: Picky.refuse("Bad"))).rebuild("tally")
      #expect(outcome == .stopped(at: 21, reason: Picky().description))
      #expect(try fixture.contents() == before)
      #expect(try fixture.checkpoint() == 21)
      let schemas = try fixture.connection().query(
        "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tally%'")
      #expect(try schemas.map { try $0.string(0) } == ["tally_v1"])
    }
  }

  @Test func `a rebuild mends what was spoiled, and makes the indexes`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      _ = try await fixture.runner(Tally()).catchUp()
      let before = try fixture.contents()
      try fixture.connection().script(
        "DROP INDEX tally_v1.entry_stream; TRUNCATE tally_v1.entry, tally_v1.sum")
      _ = try await fixture.runner(Tally()).rebuild("tally")
      #expect(try fixture.contents() == before)
      #expect(
        try fixture.connection().query("SELECT to_regclass('tally_v1.entry_stream') IS NOT NULL")[0].bool(0))
    }
  }

  @Test func `a rebuilt one waits for who reads the old one, and keeps nobody from reading meanwhile`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      try await fixture.record(20)
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      let old = try fixture.connection()
      try old.script(
        """
        BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
        LOCK TABLE projection.switch IN ACCESS SHARE MODE;
        SET LOCAL search_path = tally_v1
        """)
      let before = try old.query(Tally.contents)[0].string(0)
      let rebuild = Task { try await runner.rebuild("tally") }
      try await fixture.administrator().waitForWaiters(of: "projection.switch", 1)
      // The rebuilt schema is ready and waits; what is being read is still whole.
      #expect(try old.query(Tally.contents)[0].string(0) == before)
      // Whoever comes later has an answer while the long reader goes on, again and again.
      for _ in 0..<3 {
        try await fixture.administrator().waitForWaiters(of: "projection.switch", 1)
        let later = try await reader(fixture).query("tally") { try $0.query(Tally.contents)[0].string(0) }
        #expect(later == before)
      }
      try old.script("COMMIT")
      #expect(try await rebuild.value == .current(position: 20))
    }
  }

  @Test func `events that come during a rebuild are in it`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      try await fixture.record(20)
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      let old = try fixture.connection()
      try old.script("BEGIN; LOCK TABLE projection.switch IN ACCESS SHARE MODE")
      let rebuild = Task { try await runner.rebuild("tally") }
      try await fixture.administrator().waitForWaiters(of: "projection.switch", 1)
      try await fixture.record(10, seed: 2)
      try old.script("COMMIT")
      _ = try await rebuild.value
      _ = try await runner.catchUp()
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `several processes that find nothing make it once`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      try await fixture.record(30)
      try await withThrowingTaskGroup(of: [String: ProjectionOutcome].self) { group in
        for _ in 0..<5 { group.addTask { try await fixture.runner(Tally(), batch: 4).catchUp() } }
        for try await outcomes in group { #expect(outcomes == ["tally": .current(position: 30)]) }
      }
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `rebuilds and runs at once come to the same`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      _ = try await fixture.runner(Tally()).catchUp()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { for seed in 1...6 { try await fixture.record(15, seed: seed) } }
        group.addTask { for _ in 0..<4 { _ = try await fixture.runner(Tally(), batch: 6).rebuild("tally") } }
        for _ in 0..<2 {
          group.addTask { for _ in 0..<15 { _ = try await fixture.runner(Tally(), batch: 5).catchUp() } }
        }
        try await group.waitForAll()
      }
      _ = try await fixture.runner(Tally()).catchUp()
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `a new version is made beside the old one, which goes on`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(10)
      _ = try await fixture.runner(Tally()).catchUp()
      _ = try await fixture.runner(Tally(version: 2)).catchUp()
      try await fixture.record(10, seed: 2)
      _ = try await fixture.runner(Tally()).catchUp()
      #expect(try fixture.checkpoint() == 20)
      #expect(try fixture.checkpoint("tally_v2") == 10)
      _ = try await fixture.runner(Tally(version: 2)).catchUp()
      #expect(try fixture.contents() == fixture.contents("tally_v2"))
    }
  }

  @Test(arguments: ["log_id = gen_random_uuid()", "position = 1000"])
  func `a checkpoint of another log is noticed, and the read model made anew`(change: String) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(10)
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      let before = try fixture.contents()
      try fixture.connection().script("UPDATE projection.checkpoint SET \(change); TRUNCATE tally_v1.entry")
      #expect(try await runner.statuses()[0].checkpoint == nil)
      #expect(try await runner.catchUp() == ["tally": .current(position: 10)])
      #expect(try fixture.contents() == before)
      #expect(try await runner.statuses()[0].checkpoint == 10)
    }
  }

  @Test func `a reader sees one moment and can't write`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(10)
      _ = try await fixture.runner(Tally(), Tally(name: "other")).catchUp()
      let counts = try await reader(fixture).query("tally", "other") { connection in
        let count = "SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM other_v1.entry)"
        let first = try connection.query(count)[0].int(0)
        let writer = try fixture.connection()
        try writer.script("DELETE FROM tally_v1.entry; DELETE FROM other_v1.entry")
        return [first, try connection.query(count)[0].int(0)]
      }
      #expect(counts[0] > 0)
      #expect(counts[0] == counts[1])
      let error = await #expect(throws: PostgresError.self) {
        try await reader(fixture).query("tally") { try $0.execute("DELETE FROM entry") }
      }
      #expect(error?.sqlState == SQLState.readOnlyTransaction)
      await #expect(throws: EventLogError.self) { try await reader(fixture).query("unknown") { _ in } }
    }
  }

  @Test func `statuses tell how far each one is`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(10)
      _ = try await fixture.runner(Tally()).catchUp(upTo: 10)
      try await fixture.record(5)
      let statuses = try await fixture.runner(Tally(), Tally(name: "other", version: 3)).statuses()
      #expect(statuses.map(\.name) == ["tally", "other"])
      #expect(statuses.map(\.version) == [1, 3])
      #expect(statuses.map(\.checkpoint) == [10, nil])
      #expect(statuses.map(\.lag) == [5, 15])
      await #expect(throws: EventLogError.self) { try await fixture.runner(Tally()).rebuild("other") }
    }
  }
}
