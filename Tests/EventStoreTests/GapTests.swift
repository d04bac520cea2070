import EventStore
import Postgres
import Testing

/// Positions that whoever may do anything has taken away or put far off. Would catch a gap that isn't told, and anything
/// that steps through one as long as numbers reach.
@Suite(.timeLimit(.minutes(15))) struct GapTests {
  private func change(_ fixture: LogFixture, _ sql: String) throws {
    try fixture.administrator().script("ALTER TABLE event_log.event DISABLE TRIGGER ALL; \(sql)")
  }

  @Test func `missing positions are told in stretches, the first ones`() async throws {
    try await LogFixture.run { fixture in
      #expect(try await fixture.log.missingPositions(limit: 10) == [])
      try await fixture.record(30)
      #expect(try await fixture.log.missingPositions(limit: 10) == [])
      try change(fixture, "DELETE FROM event_log.event WHERE position IN (1, 5, 7, 8, 9)")
      #expect(try await fixture.log.missingPositions(limit: 10) == [1...1, 5...5, 7...9])
      #expect(try await fixture.log.missingPositions(limit: 2) == [1...1, 5...5])
      try change(fixture, "UPDATE event_log.event SET position = \(Int.max) WHERE position = 30")
      #expect(try await fixture.log.missingPositions(limit: 10).last == 30...Int.max - 1)
    }
  }

  @Test func `a projection isn't made anew without an event that it has taken in`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(30)
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      try change(fixture, "DELETE FROM event_log.event WHERE position = 12")
      for options in [BuildOptions(), BuildOptions(restarts: true)] {
        guard case .missing(12...12) = try await logError({ _ = try await runner.rebuild("tally", options) }) else {
          Issue.record("it was made anew")
          return
        }
      }
      // What is in use goes on as it was.
      try await fixture.record(5, seed: 2)
      #expect(try await runner.catchUp()["tally"] == .current(position: 35))
    }
  }

  @Test func `nothing steps through a gap as long as numbers reach`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(30)
      let runner = try fixture.runner(Tally(), LogTreeProjection())
      _ = try await runner.catchUp()
      try await fixture.record(10, seed: 2)
      try change(fixture, "UPDATE event_log.event SET position = \(Int.max) WHERE position = 40")
      let gap = 40...Int.max - 1
      for work in [
        { _ = try await runner.catchUp() }, { _ = try await fixture.runner(Tally(name: "fresh")).catchUp() },
        { _ = try await runner.rebuild("tally") },
      ] as [() async throws -> Void] {
        guard case .missing(gap) = try await logError(work) else {
          Issue.record("the gap wasn't told")
          continue
        }
      }
      let prover = try LogProver(pool: fixture.pool)
      await #expect(throws: LogProofError.self) { try await prover.bringForward() }
      #expect(try await runner.statuses().map(\.checkpoint) == [30, 30])
    }
  }
}
