import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

/// Somebody who may write the tiles, and only those, puts rows and hashes there that no tree has. Would catch a verification
/// that runs after them without end or doesn't see them, and a root that is signed although it isn't the events'.
@Suite(.timeLimit(.minutes(10))) struct TreeShapeTests {
  private static let events = 600

  private func names(_ misfits: [TreeMisfit]) -> [String] { misfits.map { "\($0.level)/\($0.index)" } }

  @Test func `a tile that doesn't belong is named, wherever it is, and the events are verified all the same`()
    async throws
  {
    try await Tampered.run(events: Self.events) { log in
      for (level, index) in [(0, 3), (0, 100_000_000), (0, Int.max), (1, 1), (1, 7), (2, 0), (5, 0), (7, Int.max)] {
        try log.change("INSERT INTO log_tree_v1.tile VALUES (\(level), \(index), decode(repeat('ab', 32), 'hex'))")
        let answer = try await log.verify()
        #expect(!answer.isSound && answer.faults == [] && answer.treeSize == Self.events, "\(level)/\(index)")
        #expect(names(answer.treeMisfits) == ["\(level)/\(index)"])
        try log.change("UPDATE event_log.event SET type = 'Other' WHERE position = 17")
        #expect(try await log.verify().faults == [LogFault(17, .changed)])
        try log.restore()
      }
    }
  }

  @Test(arguments: [
    (
      "UPDATE log_tree_v1.tile SET hashes = hashes || decode(repeat('cd', 32), 'hex') WHERE level = 0 AND index = 2", 0,
      2
    ),
    ("UPDATE log_tree_v1.tile SET hashes = hashes || decode(repeat('cd', 32), 'hex') WHERE level = 1", 1, 0),
    ("UPDATE log_tree_v1.tile SET hashes = substr(hashes, 1, 32) WHERE level = 1", 1, 0),
    ("DELETE FROM log_tree_v1.tile WHERE level = 1", 1, 0),
    ("DELETE FROM log_tree_v1.tile WHERE level = 0 AND index = 1", 0, 1),
    ("DELETE FROM log_tree_v1.tile WHERE level = 0 AND index = 2", 0, 2),
  ])
  func `hashes too many or too few are named, and the tree isn't gone on with`(
    change: String, level: Int, index: Int
  ) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(Self.events)
      let (runner, prover) = (try fixture.runner(LogTreeProjection()), try LogProver(pool: fixture.pool))
      try await prover.bringForward()
      try fixture.administrator().script(change)
      let answer = try await fixture.log.verify()
      #expect(!answer.isSound && names(answer.treeMisfits) == ["\(level)/\(index)"], "\(answer.treeMisfits)")
      let found = try await prover.misfits()
      #expect(found == answer.treeMisfits)
      try await fixture.record(300, seed: 2)
      // A tile that is missing in the middle isn't looked for at each step, only before anything is signed or proved.
      if change.hasPrefix("DELETE"), index == 1 {
        try await prover.bringForward()
      } else {
        await #expect(throws: LogProofError.self) { try await prover.bringForward() }
        guard case .stopped(Self.events + 1, _) = try await runner.catchUp()["log_tree"] else {
          Issue.record("the tree was gone on with after \(change)")
          return
        }
      }
      await #expect(throws: LogProofError.self) { try await prover.read { _ = try $0.root() } }
      _ = try await runner.rebuild("log_tree")
      #expect(try await fixture.log.verify().isSound)
    }
  }

  @Test func `what the tree is told to have taken in can't make a verification run without end`() async throws {
    try await Tampered.run(events: Self.events) { log in
      for told in [Int.max, 100_000_000_000] {
        try log.change(
          """
          UPDATE projection.checkpoint SET position = \(told) WHERE schema = 'log_tree_v1';
          INSERT INTO log_tree_v1.tile VALUES (0, \((told - 1) / 256), decode(repeat('ab', 32), 'hex'));
          """)
        let answer = try await log.verify()
        #expect(!answer.isSound && answer.treeSize == Self.events)
        try log.restore()
      }
    }
  }

  @Test func `a root that isn't the events' is not signed, behind what was signed and before it`() async throws {
    try await LogFixture.run { fixture in
      let (prover, logID) = (try LogProver(pool: fixture.pool), try await fixture.log.logID())
      let key = try NoteSigner(newFor: LogCheckpoint.origin(of: logID))
      func sign(at size: Int? = nil, after last: String?) async throws -> String {
        try await prover.bringForward()
        return try await prover.read { tree in
          try LogCheckpoint.sign(tree, at: size, of: logID, with: key, after: last, keys: []).note
        }
      }
      func root(_ note: String) throws -> LogRoot { try LogCheckpoint(parsing: SignedNote(parsing: note).text).root }
      let administrator = try fixture.administrator()
      func flip(leaf: Int) throws {
        let bit = leaf % 256 * 256
        try administrator.script(
          """
          UPDATE log_tree_v1.tile SET hashes = set_bit(hashes, \(bit), 1 - get_bit(hashes, \(bit)))
           WHERE level = 0 AND index = \(leaf / 256)
          """)
      }

      try await fixture.record(300)
      try await prover.bringForward()
      try flip(leaf: 280)
      #expect(try await refusedToSign { try await sign(after: nil) } == "eventsDiffer(after: 0, through: 300)")
      try flip(leaf: 280)
      let first = try await sign(after: nil)
      try await fixture.record(300, seed: 2)
      try await prover.bringForward()
      // One that was changed after the tree had taken it in, and one that was removed.
      for change in ["UPDATE event_log.event SET type = 'Other'", "DELETE FROM event_log.event"] {
        try administrator.script(
          """
          CREATE TABLE public.kept AS SELECT * FROM event_log.event WHERE position = 350;
          ALTER TABLE event_log.event DISABLE TRIGGER ALL;
          \(change) WHERE position = 350;
          """)
        #expect(try await refusedToSign { try await sign(after: first) } == "eventsDiffer(after: 300, through: 600)")
        try administrator.script(
          """
          DELETE FROM event_log.event WHERE position = 350;
          INSERT INTO event_log.event (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
          SELECT position, stream, version, id, type, schema_version, data, metadata, recorded_at FROM public.kept;
          DROP TABLE public.kept;
          ALTER TABLE event_log.event ENABLE TRIGGER ALL;
          """)
      }
      let second = try await sign(after: first)
      let (whole, part) = (try await fixture.log.root(), try await fixture.log.root(upTo: 100))
      #expect(try root(second) == whole)
      let smaller = try await sign(at: 100, after: second)
      #expect(try root(smaller) == part)
      // Of the signed size the level above still has the right hash; of a smaller one, nothing has.
      try flip(leaf: 50)
      #expect(try await refusedToSign { try await sign(at: 100, after: second) } == "proofFails")
      let again = try await sign(after: second)
      #expect(try root(again) == whole)
    }
  }

  /// Why something isn't signed.
  private func refusedToSign(_ body: () async throws -> String) async throws -> String? {
    do {
      _ = try await body()
      return nil
    } catch let error as LogProofError {
      switch error {
      case .eventsDiffer(let size, let last): return "eventsDiffer(after: \(size), through: \(last))"
      case .proofFails: return "proofFails"
      default: return "\(error)"
      }
    }
  }

  @Test func `the tree is kept as the log grows, and what keeps it from that is told`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      let prover = try LogProver(pool: fixture.pool)
      let told = Told()
      let following = Task {
        try await prover.follow(fixture.log, polling: .milliseconds(20), pause: .milliseconds(1)) { told.take($0) }
      }
      let position = "SELECT coalesce(max(position), -1) FROM projection.checkpoint WHERE schema = 'log_tree_v1'"
      try await fixture.until(position, is: 0)
      try await fixture.record(30)
      try await fixture.until(position, is: 30)
      try fixture.administrator().script(
        "INSERT INTO log_tree_v1.tile VALUES (0, 100000000, decode(repeat('ab', 32), 'hex'))")
      try await fixture.record(1, seed: 2)
      while !told.isStopped(at: 31, "0/100000000") {
        try Task.checkCancellation()
        await Task.yield()
      }
      // It is made anew by somebody who knows why, never by itself.
      _ = try await fixture.runner(LogTreeProjection()).rebuild("log_tree")
      try await fixture.record(1, seed: 3)
      try await fixture.until(position, is: 32)
      following.cancel()
      #expect(try await logError { try await following.value }?.isCancelled == true)
    }
  }

  /// What was told last.
  private final class Told: Sendable {
    private let last = Mutex<ProjectionOutcome?>(nil)

    func take(_ outcome: ProjectionOutcome) { last.withLock { $0 = outcome } }

    func isStopped(at position: Int, _ reason: String) -> Bool {
      guard case .stopped(position, let why)? = last.withLock({ $0 }) else { return false }
      return why.contains(reason)
    }
  }

  @Test func `a verification says which events it had nothing to compare with`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      #expect(try await fixture.log.verify().uncompared == 1...20)
      try await LogProver(pool: fixture.pool).bringForward()
      #expect(try await fixture.log.verify().uncompared == nil)
      try await fixture.record(3, seed: 2)
      #expect(try await fixture.log.verify().uncompared == 21...23)
      let root = try await fixture.log.root(upTo: 22)
      #expect(try await fixture.log.verify(checkpoints: [root]).uncompared == 23...23)
      #expect(try await fixture.log.verify(checkpoints: [LogRoot(size: 23, hash: .empty)]).uncompared == 21...23)
    }
  }

  @Test(arguments: ["DROP TABLE log_tree_v1.tile", "ALTER SCHEMA log_tree_v1 RENAME TO elsewhere"])
  func `a tree whose table is gone is no sound tree, and nothing is signed`(damage: String) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      let prover = try LogProver(pool: fixture.pool)
      try await prover.bringForward()
      try fixture.administrator().script(damage)
      let verification = try await fixture.log.verify()
      #expect(!verification.isSound && names(verification.treeMisfits) == ["0/0"])
      let misfits = try await prover.misfits()
      #expect(names(misfits) == ["0/0"])
      await #expect(throws: LogProofError.self) { try await prover.bringForward() }
    }
  }
}
