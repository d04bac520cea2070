import Foundation
import Postgres
import Testing

@testable import EventStore

/// Many tasks that append through one log at the same time. Would catch a commit an append, an answer that goes to
/// somebody else, a neighbour hurt by a conflict, a refusal or a cancellation, and a caller who is never answered.
@Suite(.timeLimit(.minutes(15))) struct GroupCommitTests {
  /// Holds the lock while `first` is under way and all others have come, then lets them go.
  /// - Returns: the answers of the others, in the order of `requests`.
  private func crowd(
    _ fixture: LogFixture, _ log: EventLog? = nil, _ requests: [AppendRequest], cancelling: Set<Int> = []
  ) async throws -> [Result<AppendReceipt, EventLogError>] {
    let log = log ?? fixture.log
    let (gate, first) = try await begin(fixture, log)
    let others = requests.map { request in Task { await log.append([request])[0] } }
    try await wait { log.unansweredAppends == requests.count + 1 }
    for index in cancelling { others[index].cancel() }
    try await wait { log.unansweredAppends == requests.count - cancelling.count + 1 }
    try gate.open()
    #expect(try await first.value.get().positions == [1])
    var answers: [Result<AppendReceipt, EventLogError>] = []
    for other in others { answers.append(await other.value) }
    return answers
  }

  /// Has one append wait for the lock, as long as it takes.
  private func begin(
    _ fixture: LogFixture, _ log: EventLog
  ) async throws -> (Gate, Task<Result<AppendReceipt, EventLogError>, Never>) {
    try fixture.administrator().script("ALTER FUNCTION event_log.append_one SET lock_timeout = 0")
    let gate = try Gate(fixture)
    let first = Task { await log.append([request("first")])[0] }
    try await gate.waitFor(1)
    return (gate, first)
  }

  private struct NeverCame: Error {}

  private func wait(_ condition: () -> Bool) async throws {
    for _ in 0..<6_000 {
      if condition() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw NeverCame()
  }

  /// How many transactions have written the log's events after the first.
  private func transactions(_ fixture: LogFixture) throws -> Int {
    try fixture.administrator().query(
      "SELECT count(DISTINCT xmin::text) FROM event_log.event WHERE position > 1")[0].int(0)
  }

  @Test func `those who come during a call go into the next one, each with an answer of its own`() async throws {
    try await LogFixture.run { fixture in
      let answers = try await crowd(fixture, nil, (0..<40).map { request("s\($0)", .noStream, event(), event()) })
      let events = try await fixture.everything()
      for (number, answer) in answers.enumerated() {
        let positions = try answer.get().positions
        #expect(positions.map { events[$0 - 1].stream } == [stream("s\(number)"), stream("s\(number)")])
      }
      #expect(try transactions(fixture) == 1)
    }
  }

  @Test func `a conflict, a refusal by the server and a repetition are nobody else's`() async throws {
    try await LogFixture.run { fixture in
      let same = request("same", .noStream)
      let answers = try await crowd(
        fixture, nil,
        [
          request("a"), request("first", .noStream), same, request("b"), same,
          request("c", .any, event(#"{"a":"\u00e9","n":1e400000}"#)), request("d", .exactly(3)), request("e"),
        ])
      var outcomes: [String] = []
      for answer in answers {
        switch answer {
        case .success(let receipt): outcomes.append(receipt.alreadyRecorded ? "known" : "recorded")
        case .failure(.conflict): outcomes.append("conflict")
        case .failure(.database(let error)): outcomes.append(error.sqlState ?? "?")
        case .failure(let error): outcomes.append("\(error)")
        }
      }
      #expect(outcomes.filter { $0 == "known" }.count == 1)
      #expect(
        outcomes.map { $0 == "known" ? "recorded" : $0 } == [
          "recorded", "conflict", "recorded", "recorded", "recorded", "22003", "conflict", "recorded",
        ])
      #expect(try await fixture.log.head() == 5)
    }
  }

  @Test func `who is cancelled while waiting records nothing, and the others are recorded`() async throws {
    try await LogFixture.run { fixture in
      let answers = try await crowd(fixture, nil, (0..<10).map { request("s\($0)", .noStream) }, cancelling: [0, 4, 9])
      for (number, answer) in answers.enumerated() {
        switch answer {
        case .failure(.cancelled): #expect([0, 4, 9].contains(number))
        case .success: #expect(![0, 4, 9].contains(number))
        case .failure(let error): Issue.record("\(error)")
        }
      }
      #expect(try await fixture.log.head() == 8)
    }
  }

  @Test func `one caller's requests keep their order, and its neighbours' lie between calls at most`() async throws {
    try await LogFixture.run { fixture in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for caller in 0..<8 {
          group.addTask {
            for round in 0..<10 {
              let own = (0..<20).map { request("c\(caller)", .exactly(round * 20 + $0)) }
              for answer in await fixture.log.append(own) { _ = try answer.get() }
            }
          }
        }
        try await group.waitForAll()
      }
      let events = try await fixture.everything()
      #expect(events.map(\.position) == Array(1...1_600))
      for caller in 0..<8 {
        #expect(events.filter { $0.stream == stream("c\(caller)") }.map(\.version) == Array(1...200))
      }
    }
  }

  @Test func `more than may wait are let in in their turn, all of them`() async throws {
    try await LogFixture.run { fixture in
      let log = EventLog(pool: fixture.pool, queue: AppendQueue(pool: fixture.pool, maximumRequests: 3))
      let answers = try await crowd(fixture, log, (0..<20).map { request("s\($0)", .noStream) })
      #expect(try answers.map { try $0.get().positions[0] }.sorted() == Array(2...21))
      #expect(try transactions(fixture) >= 7, "no more than three go together")
    }
  }

  @Test func `when the server ends the session, who was under way is told and the others are recorded`() async throws {
    try await LogFixture.run(connections: 2) { fixture in
      let (gate, first) = try await begin(fixture, fixture.log)
      let others = (0..<5).map { number in Task { await fixture.log.append([request("s\(number)")])[0] } }
      try await wait { fixture.log.unansweredAppends == 6 }
      let ended = try gate.connection.query(
        """
        SELECT pg_terminate_backend(pid, 60000) FROM pg_locks
         WHERE NOT granted AND relation = 'event_log.append_lock'::regclass
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """)
      #expect(ended.count == 1)
      try gate.open()
      guard case .failure(.database(let error)) = await first.value else {
        Issue.record("recorded by a session that has ended")
        return
      }
      #expect(error.kind == .connection || error.sqlState == "57P01")
      for other in others { _ = try await other.value.get() }
      #expect(try await fixture.log.head() == 5)
    }
  }

  @Test func `without a server everybody is told`() async throws {
    let settings = ConnectionSettings(keywords: ["host": "/nowhere"])
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    let tasks = (0..<20).map { number in Task { await log.append([request("s\(number)")])[0] } }
    for task in tasks {
      guard case .failure(.database(let error)) = await task.value else {
        Issue.record("recorded without a server")
        continue
      }
      #expect(error.kind == .connection)
    }
    await pool.close()
  }
}
