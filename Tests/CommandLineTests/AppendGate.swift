import Postgres

/// Holds the lock under which the log is appended to, from a session of its own: whoever records waits, having read and
/// decided already.
struct AppendGate {
  private let connection: Connection

  /// Closes the gate.
  init(_ settings: ConnectionSettings) throws {
    connection = try Connection.open(settings)
    // Two processes have to start while the first waits, and a busy machine takes its time for that.
    try connection.script(
      """
      DO $$ BEGIN
        EXECUTE format('ALTER FUNCTION %s SET lock_timeout = 0', 'event_log.append'::regproc::oid::regprocedure);
        EXECUTE format('ALTER FUNCTION %s SET lock_timeout = 0', 'event_log.append_one'::regproc::oid::regprocedure);
      END $$
      """)
    // A script of its own: in one with the above, that would be part of the transaction and seen by nobody before its end.
    try connection.script("BEGIN; LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
  }

  /// Nobody came: who should wait has ended, with an error that its run tells.
  struct Deserted: Error {}

  /// Returns once so many wait; asks the server.
  func waitFor(_ count: Int, isolation: isolated (any Actor)? = #isolation) async throws {
    for _ in 0..<24_000 {
      if try waiting() >= count { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw Deserted()
  }

  /// Lets them through, in the order in which they came.
  func open() throws { try connection.script("COMMIT") }

  private func waiting() throws -> Int {
    try connection.query(
      """
      SELECT count(*) FROM pg_locks
       WHERE NOT granted AND relation = 'event_log.append_lock'::regclass
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """)[0].int(0)
  }
}
