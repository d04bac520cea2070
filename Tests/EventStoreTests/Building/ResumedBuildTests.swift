import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

/// Rebuilds that are stopped half-way and gone on with. Would catch one that begins again for no reason, goes on with what
/// was made by another definition, or comes to other tables than one that was never stopped.
@Suite(.timeLimit(.minutes(15))) struct ResumedBuildTests {
  /// A rebuild whose session dies in its third batch.
  private static func stopHalfWay(_ fixture: LogFixture, _ options: BuildOptions = BuildOptions()) async throws {
    let batches = Mutex(0)
    let dying = Tally(after: { _, connection in
      guard
        batches.withLock({
          $0 += 1; return $0
        }) == 3
      else { return }
      let killer = try Connection.open(fixture.settings)
      try killer.execute("SELECT pg_terminate_backend($1, 10000)", [.int4(Int32(connection.backendProcess))])
      try connection.execute("SELECT 1")
    })
    let error = try await logError { _ = try await fixture.runner(dying, batch: 10).rebuild("tally", options) }
    guard case .database(let cause) = error, cause.kind == .connection else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Rebuilds, and says how many events that took.
  private static func rebuild(
    _ fixture: LogFixture, _ projection: Tally = Tally(), _ options: BuildOptions = BuildOptions()
  ) async throws -> Int {
    let taken = Mutex(0)
    var counting = projection
    counting.before = { events, _ in taken.withLock { $0 += events.count } }
    _ = try await fixture.runner(counting, batch: 10).rebuild("tally", options)
    return taken.withLock { $0 }
  }

  @Test func `what was made before it was killed is gone on with`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(100)
      _ = try await fixture.runner(Tally()).catchUp()
      let before = try fixture.contents()
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      try await Self.stopHalfWay(fixture)
      // Readers have the old one as if nothing had been.
      #expect(try fixture.contents() == before && fixture.checkpoint() == 100)
      let kept = try #require(try fixture.checkpoint("tally_v1_building"))
      #expect(kept == things[19])
      #expect(try await Self.rebuild(fixture) == things.count - 20)
      #expect(try fixture.contents() == before)
      #expect(try fixture.checkpoint("tally_v1_building") == nil && fixture.checkpoint() == 100)
      #expect(
        try fixture.connection().query("SELECT to_regclass('tally_v1.entry_stream') IS NOT NULL")[0].bool(0))
    }
  }

  @Test func `the first making is gone on with too`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(100)
      try await Self.stopHalfWay(fixture)
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      let taken = Mutex(0)
      let runner = try fixture.runner(Tally(before: { events, _ in taken.withLock { $0 += events.count } }))
      #expect(try await runner.catchUp() == ["tally": .current(position: 100)])
      #expect(taken.withLock { $0 } == things.count - 20)
      #expect(try fixture.entries() == things)
    }
  }

  @Test(arguments: ["definition", "asked", "log"])
  func `it begins anew where what is there isn't its own`(why: String) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(60)
      _ = try await fixture.runner(Tally()).catchUp()
      try await Self.stopHalfWay(fixture)
      let things = try await fixture.log.read(categories: ["thing"]).count
      var projection = Tally()
      var options = BuildOptions()
      switch why {
      case "definition": projection.indexes = ["CREATE INDEX IF NOT EXISTS another ON entry (stream, position)"]
      case "asked": options.restarts = true
      default:
        try fixture.connection().script(
          "UPDATE projection.checkpoint SET log_id = gen_random_uuid() WHERE schema = 'tally_v1_building'")
      }
      #expect(try await Self.rebuild(fixture, projection, options) == things)
    }
  }

  @Test func `without a switch it stays beside, and the next rebuild only switches`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(60)
      _ = try await fixture.runner(Tally()).catchUp()
      try fixture.connection().script("TRUNCATE tally_v1.sum")
      let things = try await fixture.log.read(categories: ["thing"]).count
      #expect(try await Self.rebuild(fixture, Tally(), BuildOptions(switches: false)) == things)
      #expect(try fixture.connection().query("SELECT count(*) FROM tally_v1.sum")[0].int(0) == 0)
      #expect(try fixture.checkpoint("tally_v1_building") == 60)
      // Those that came since are all that is left to do.
      try await fixture.record(20, seed: 2)
      let came = try await fixture.log.read(after: 60, categories: ["thing"]).count
      #expect(try await Self.rebuild(fixture) == came)
      #expect(try fixture.connection().query("SELECT count(*) FROM tally_v1.sum")[0].int(0) > 0)
      #expect(try fixture.checkpoint("tally_v1_building") == nil && fixture.checkpoint() == 80)
    }
  }

  @Test func `it says how far it is`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(100)
      _ = try await fixture.runner(Tally()).catchUp()
      try await Self.stopHalfWay(fixture)
      let seen = Mutex<[BuildProgress]>([])
      let options = BuildOptions { progress in seen.withLock { $0.append(progress) } }
      let taken = try await Self.rebuild(fixture, Tally(), options)
      let all = seen.withLock { $0 }
      let start = try #require(all.first)
      #expect(start.events == 0 && start.start > 0 && start.position == start.start && start.target == 100)
      #expect(all.map(\.position) == all.map(\.position).sorted() && all.map(\.events) == all.map(\.events).sorted())
      #expect(all.last.map { $0.phase == .indexes && $0.events == taken && $0.share == 1 } == true)
    }
  }

  private final class End: Sendable {
    let isThere = Mutex(false)
  }

  @Test func `readers and writers go on through the switch, and readers see one or the other`() async throws {
    try await LogFixture.run(connections: 8) { fixture in
      try await fixture.record(40)
      _ = try await fixture.runner(Tally()).catchUp()
      let end = End()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for reader in 0..<2 {
          group.addTask {
            let reading = try ProjectionReader(pool: fixture.pool, projections: [Tally()])
            var last = 0
            while !end.isThere.withLock({ $0 }) {
              // The rows are those of the checkpoint that is read with them, whichever schema it is.
              let (position, missing) = try await reading.query("tally") { connection in
                let row = try connection.query(
                  """
                  SELECT position,
                         (SELECT count(*) FROM event_log.event WHERE category = 'thing' AND position <= seen.position)
                       - (SELECT count(*) FROM entry)
                    FROM projection.checkpoint AS seen
                   WHERE schema = 'tally_v1'
                  """)[0]
                return (try row.int(0), try row.int(1))
              }
              #expect(missing == 0)
              #expect(position >= last, "reader \(reader) saw the read model go back")
              last = position
            }
          }
        }
        group.addTask {
          for seed in 1...8 {
            try await fixture.record(10, seed: seed)
            _ = try await fixture.runner(Tally(), batch: 5).catchUp()
          }
        }
        group.addTask {
          for _ in 0..<4 { _ = try await fixture.runner(Tally(), batch: 6).rebuild("tally") }
          end.isThere.withLock { $0 = true }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func `lag is told in positions, and in seconds of the oldest event that wasn't taken in`() async throws {
    try await LogFixture.run { fixture in
      let runner = try fixture.runner(Tally(), Tally(name: "all", categories: nil), Tally(name: "none", categories: []))
      _ = try await runner.catchUp()
      #expect(try await runner.statuses().allSatisfy { $0.unreadSeconds == nil })
      _ = try await fixture.log.append(
        AppendRequest(stream: stream("x", category: "other"), expected: .any, events: [event()]))
      var statuses = try await runner.statuses()
      #expect(statuses.map(\.lag) == [1, 1, 1])
      #expect(statuses[0].unreadSeconds == nil && statuses[1].unreadSeconds != nil && statuses[2].unreadSeconds == nil)
      _ = try await fixture.log.append(request("a"))
      statuses = try await runner.statuses()
      let (own, all) = (try #require(statuses[0].unreadSeconds), try #require(statuses[1].unreadSeconds))
      #expect(own >= 0 && all >= own)
      _ = try await runner.catchUp()
      #expect(try await runner.statuses().allSatisfy { $0.lag == 0 && $0.unreadSeconds == nil })
    }
  }
}
