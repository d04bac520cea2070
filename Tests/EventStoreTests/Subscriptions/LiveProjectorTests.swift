import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

/// Read models that are kept up to date while others record. Would catch one that falls asleep, applies an event twice
/// after a kill, or is held up by another that can't go on.
@Suite(.timeLimit(.minutes(15))) struct LiveProjectorTests {
  private static let made = "SELECT count(*) FROM projection.checkpoint WHERE schema NOT LIKE '%building'"

  @Test func `read models are made, and follow every append`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      let runner = try fixture.runner(Tally(), Tally(name: "other", categories: ["other"]))
      let live = LiveProjector(log: fixture.log, runner: runner)
      let running = Task { try await live.run(Following(polling: .seconds(3_600))) }
      try await fixture.until(Self.made, is: 2)
      for position in 1...30 {
        _ = try await fixture.log.append(request("a"))
        try await fixture.until("SELECT coalesce(max(position), 0) FROM tally_v1.entry", is: position)
      }
      running.cancel()
      #expect(try await logError { try await running.value }?.isCancelled == true)
    }
  }

  @Test func `whatever is killed, every event is taken in once`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      let pool = ConnectionPool(
        try fixture.settings.setting("application_name", to: "projector"), maximumConnections: 2,
        prepare: EventLog.workAsApp)
      let live = LiveProjector(
        log: EventLog(pool: pool), runner: try ProjectionRunner(pool: pool, projections: [Tally()], batch: 5))
      // Two at once, as two servers would.
      let running = (1...2).map { _ in Task { try await live.run(Following(polling: .milliseconds(20))) } }
      for seed in 1...15 {
        try await fixture.record(12, seed: seed)
        _ = try fixture.administrator().execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'projector'")
      }
      try await fixture.until(
        "SELECT coalesce(min(position), 0) FROM projection.checkpoint WHERE schema = 'tally_v1'", is: 180)
      for task in running { task.cancel() }
      for task in running { _ = await task.result }
      let things = try await fixture.log.read(categories: ["thing"]).map(\.position)
      #expect(try fixture.entries() == things)
      let followed = try fixture.contents()
      _ = try await fixture.runner(Tally()).rebuild("tally")
      #expect(try fixture.contents() == followed)
      await pool.close()
    }
  }

  @Test func `one that can't go on is told of and holds nobody up`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      let tries = Mutex(0)
      let picky = Tally(before: { events, _ in
        if events.contains(where: { $0.type == "Bad" }) {
          tries.withLock { $0 += 1 }
          throw Picky()
        }
      })
      let live = LiveProjector(
        log: fixture.log, runner: try fixture.runner(picky, Tally(name: "other")), pauseOfStopped: .seconds(3_600))
      let stops = Mutex<[ProjectionOutcome]>([])
      let running = Task {
        try await live.run(Following(polling: .seconds(3_600))) { update in
          if let outcome = update.outcomes["tally"], case .stopped = outcome { stops.withLock { $0.append(outcome) } }
        }
      }
      try await fixture.until(Self.made, is: 2)
      _ = try await fixture.log.append(request("a", .any, event(type: "Bad")))
      try await fixture.until("SELECT count(stopped_at) FROM projection.checkpoint", is: 1)
      for position in 2...20 {
        _ = try await fixture.log.append(request("a"))
        try await fixture.until("SELECT coalesce(max(position), 0) FROM other_v1.entry", is: position)
      }
      #expect(stops.withLock { $0 }.allSatisfy { $0 == .stopped(at: 1, reason: Picky().description) })
      #expect(stops.withLock { !$0.isEmpty })
      // It isn't tried at every append.
      #expect(tries.withLock { $0 } == 1)
      running.cancel()
      _ = await running.result
    }
  }
}
