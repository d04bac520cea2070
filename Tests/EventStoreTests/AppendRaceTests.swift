import EventStore
import Foundation
import Postgres
import Testing

/// Appends that meet, held open by a transaction that has the append lock. Would catch a lost update, a gap, a
/// position visible before a smaller one, and an append cut off half-way.
@Suite(.timeLimit(.minutes(15))) struct AppendRaceTests {
  /// Lets appends pile up behind the lock, each from a log of its own as if from a process of its own, then lets them go.
  private func race(
    _ fixture: LogFixture, _ requests: [AppendRequest]
  ) async throws -> [Result<AppendReceipt, EventLogError>] {
    let gate = try Gate(fixture)
    return try await withThrowingTaskGroup(of: (Int, Result<AppendReceipt, EventLogError>).self) { group in
      for (index, request) in requests.enumerated() {
        group.addTask { (index, await EventLog(pool: fixture.pool).append([request])[0]) }
      }
      try await gate.waitFor(requests.count)
      #expect(try fixture.connection().query("SELECT count(*) FROM event_log.event")[0].int(0) == 0)
      try gate.open()
      var answers: [Int: Result<AppendReceipt, EventLogError>] = [:]
      for try await (index, answer) in group { answers[index] = answer }
      return requests.indices.compactMap { answers[$0] }
    }
  }

  @Test(arguments: [ExpectedVersion.noStream, .exactly(0)])
  func `of appends that expect the same version one wins`(expected: ExpectedVersion) async throws {
    try await LogFixture.run(connections: 8) { fixture in
      let answers = try await race(fixture, (0..<8).map { _ in request("a", expected) })
      var winners = 0
      for answer in answers {
        switch answer {
        case .success(let receipt):
          winners += 1
          #expect(receipt.positions == [1])
        case .failure(.conflict(stream("a"), expected, actual: 1)): break
        case .failure(let error): Issue.record("\(error)")
        }
      }
      #expect(winners == 1)
    }
  }

  @Test func `appends of anything all go on, without gaps`() async throws {
    try await LogFixture.run(connections: 8) { fixture in
      let answers = try await race(fixture, (0..<8).map { _ in request("a", .any, event(), event()) })
      let positions = try answers.flatMap { try $0.get().positions }
      #expect(positions.sorted() == Array(1...16))
      let all = try await fixture.everything()
      #expect(all.map(\.version) == Array(1...16))
    }
  }

  @Test func `the same request from many callers is recorded once`() async throws {
    try await LogFixture.run(connections: 8) { fixture in
      let same = request("a", .noStream, event(), event())
      let answers = try await race(fixture, Array(repeating: same, count: 8))
      let receipts = try answers.map { try $0.get() }
      #expect(receipts.allSatisfy { $0.positions == [1, 2] })
      #expect(receipts.count { !$0.alreadyRecorded } == 1)
    }
  }

  @Test func `a reader that follows never misses a position`() async throws {
    try await LogFixture.run(connections: 8) { fixture in
      let total = 6 * 40
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<6 {
          group.addTask {
            for number in 0..<40 {
              _ = try await fixture.log.append(request("w\(writer)", .exactly(number)))
            }
          }
        }
        group.addTask {
          var seen = 0
          while seen < total {
            for event in try await fixture.log.read(after: seen) {
              #expect(event.position == seen + 1)
              seen = event.position
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func `an append under way is not cancelled with its caller`() async throws {
    try await LogFixture.run { fixture in
      let gate = try Gate(fixture)
      let caller = Task { await fixture.log.append([request("a")])[0] }
      try await gate.waitFor(1)
      caller.cancel()
      try gate.open()
      #expect(try await caller.value.get().positions == [1])
    }
  }

  @Test func `whoever can't have the lock in time records nothing and is told`() async throws {
    try await LogFixture.run { fixture in
      let gate = try Gate(fixture)
      // The function's own ten seconds would make a long test.
      let other = try fixture.administrator()
      try other.script("ALTER FUNCTION event_log.append_one SET lock_timeout = '1ms'")
      let error = try await logError { _ = try await fixture.log.append(request("a")) }
      guard case .busy = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      try gate.open()
      #expect(try await fixture.log.append(request("a")).positions == [1])
    }
  }
}

/// A transaction that has the append lock until it is opened.
struct Gate {
  let connection: Connection
  private let relation: String

  init(_ fixture: LogFixture, lock relation: String = "event_log.append_lock") throws {
    connection = try fixture.administrator()
    self.relation = relation
    try connection.script("BEGIN; LOCK TABLE \(relation) IN EXCLUSIVE MODE")
  }

  /// Returns once so many others wait for the lock.
  func waitFor(_ count: Int) async throws {
    try await connection.waitForWaiters(of: relation, count)
  }

  func open() throws {
    try connection.script("COMMIT")
  }
}

extension Connection {
  /// Asks the server until so many sessions wait for a table's lock. Lets other tasks run between: the threads
  /// for tasks are few.
  func waitForWaiters(
    of relation: String, _ count: Int, isolation: isolated (any Actor)? = #isolation
  ) async throws {
    while try query(
      """
      SELECT count(*) FROM pg_locks
       WHERE NOT granted AND relation = $1::regclass
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """, [.text(relation)])[0].int(0) < count
    {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
