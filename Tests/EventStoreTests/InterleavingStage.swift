import EventStore
import Foundation
import Postgres
import Synchronization

/// The orders in which the steps of several parties can come, each party's own in order.
enum Interleavings {
  /// All of them: an order names the party whose next step it is.
  static func all(_ steps: [Int]) -> [[Int]] {
    guard steps.contains(where: { $0 > 0 }) else { return [[]] }
    return steps.indices.filter { steps[$0] > 0 }.flatMap { party in
      var rest = steps
      rest[party] -= 1
      return all(rest).map { [party] + $0 }
    }
  }

  /// Those where one party begins before another: all there is where the two do the same, but for their names.
  static func all(_ steps: [Int], beginning first: Int, before second: Int) -> [[Int]] {
    all(steps).filter { order in order.first { $0 == first || $0 == second } == first }
  }
}

/// Sessions that stop at gates, and a session that holds the gates: each is an advisory lock, opened by letting go of it.
///
/// An append stops twice: when it has the append lock and has recorded nothing yet, and when it has recorded and its
/// transaction isn't over. A projection's batch stops once: its rows are written, its checkpoint is moved, and its
/// transaction isn't over.
final class Stage {
  /// A party's own connection, with all that works on it.
  struct Session: Sendable {
    let log: EventLog
    let runner: ProjectionRunner
    fileprivate let pool: ConnectionPool
    fileprivate let process: Int
  }

  /// How what a party began has ended.
  enum Outcome: Sendable {
    case append(Result<AppendReceipt, EventLogError>)
    case projection(Result<[String: ProjectionOutcome], EventLogError>)
  }

  private final class Course: Sendable {
    let process: Int
    let outcome = Mutex<Outcome?>(nil)

    init(_ process: Int) {
      self.process = process
    }
  }

  let control: Connection
  let sessions: [Session]
  private var courses: [Int: Course] = [:]

  init(_ fixture: LogFixture, parties: Int) async throws {
    control = try fixture.administrator()
    try control.script(Self.gates)
    var sessions: [Session] = []
    for party in 0..<parties {
      let pool = ConnectionPool(fixture.settings, maximumConnections: 1) { connection in
        try EventLog.workAsApp(connection)
        try connection.script("SET stage.party = '\(party)'")
      }
      let gated = Tally(after: { _, connection in
        try connection.script("SELECT pg_advisory_xact_lock_shared(\(party), 1)")
      })
      sessions.append(
        Session(
          log: EventLog(pool: pool), runner: try ProjectionRunner(pool: pool, projections: [gated]), pool: pool,
          process: try await pool.withConnection { $0.backendProcess }))
    }
    self.sessions = sessions
  }

  /// A machine that has much else to do may take longer than the ten seconds that an append waits.
  private static let gates = """
    CREATE SCHEMA stage;

    CREATE FUNCTION stage.wait() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_setting('stage.party', true) <> '' THEN
        PERFORM pg_catalog.pg_advisory_xact_lock_shared(current_setting('stage.party')::integer, TG_ARGV[0]::integer);
      END IF;
      RETURN NULL;
    END
    $$;

    CREATE TRIGGER gate BEFORE INSERT ON event_log.event
      FOR EACH STATEMENT EXECUTE FUNCTION stage.wait(1);

    CREATE CONSTRAINT TRIGGER gate_of_commit AFTER INSERT ON event_log.event
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stage.wait(2);

    ALTER FUNCTION event_log.append SET lock_timeout = '5min';
    ALTER FUNCTION event_log.append_one SET lock_timeout = '5min';
    ALTER FUNCTION event_log.append_any SET lock_timeout = '5min';
    """

  /// Takes back what parties have left, and closes all gates.
  func clear() throws {
    courses = [:]
    try control.execute("SELECT pg_advisory_unlock_all()")
    try control.execute(
      """
      SELECT pg_advisory_lock(party, gate)
        FROM generate_series(0, $1 - 1) AS party CROSS JOIN generate_series(1, 2) AS gate
      """, [.int4(Int32(sessions.count))])
  }

  /// Lets a party begin something.
  func begin(_ party: Int, _ body: @escaping @Sendable (Session) async -> Outcome) {
    let session = sessions[party]
    let course = Course(session.process)
    courses[party] = course
    Task {
      let outcome = await body(session)
      course.outcome.withLock { $0 = outcome }
    }
  }

  /// Opens a gate, whether or not the party has come to it.
  func open(_ party: Int, gate: Int) throws {
    try control.execute("SELECT pg_advisory_unlock($1, $2)", [.int4(Int32(party)), .int4(Int32(gate))])
  }

  /// Returns once each party has come to its end, or waits for a lock that none of the others is about to let go.
  func settle() async throws {
    while true {
      // Asked before the server is: who comes to an end afterwards may have set free one that the server saw waiting.
      let unfinished = courses.values.filter { $0.outcome.withLock { $0 == nil } }
      if unfinished.isEmpty { return }
      // pg_locks is one moment's picture of all locks. Of the kinds of lock that can be held here for long.
      let waiting = try control.query(
        """
        SELECT count(DISTINCT pid)
          FROM pg_catalog.pg_locks
         WHERE NOT granted AND pid = ANY ($1::bigint[])
           AND locktype IN ('advisory', 'relation', 'transactionid', 'tuple')
        """, [.ints(unfinished.map(\.process))])[0].int(0)
      if waiting == unfinished.count { return }
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  /// How it ended for a party; nil if it hasn't.
  func outcome(_ party: Int) -> Outcome? {
    courses[party]?.outcome.withLock { $0 }
  }

  /// Opens everything, and waits for those who are still under way.
  func end() async {
    control.close()
    for session in sessions { await session.pool.close() }
  }
}
