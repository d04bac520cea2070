import Postgres
import Synchronization
import TestDatabase
import Testing

/// Would catch a cancelled task that goes on holding a connection, and a cancellation that hits somebody else.
@Suite struct CancellationTests {
  /// Runs a body that never ends by itself, and cancels its task as soon as it has begun.
  private func cancelled(
    _ pool: ConnectionPool, _ body: @escaping @Sendable (Connection) throws -> Void
  ) async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await pool.withConnection { connection in
        start.yield()
        try body(connection)
      }
    }
    for await _ in started { break }
    task.cancel()
    let error = await #expect(throws: PostgresError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
  }

  @Test func `a statement under way is cancelled`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    try await cancelled(pool) { try $0.execute("SELECT pg_sleep(1000)") }
  }

  @Test func `a cancellation between two statements isn't lost`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    try await cancelled(pool) { connection in while true { try connection.execute("SELECT 1") } }
  }

  @Test func `a reader of rows is cancelled`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    try await cancelled(pool) { try $0.forEach("SELECT generate_series(1, 1000000000)") { _ in } }
  }

  @Test func `a COPY is cancelled`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    try await cancelled(pool) { connection in
      try connection.script("CREATE TEMPORARY TABLE c (a bigint)")
      try connection.copyIn("c") { (writer: inout CopyWriter) in while true { try writer.row { $0.int(1) } } }
    }
  }

  @Test func `a transaction that is cancelled is rolled back`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    try await pool.withConnection { try $0.script("CREATE TABLE t (a int)") }
    try await cancelled(pool) { connection in
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("SELECT pg_sleep(1000)")
      }
    }
    #expect(try await pool.withConnection { try $0.query("SELECT * FROM t").count } == 0)
  }

  @Test func `a cancellation never hits a later body`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    for _ in 0..<20 {
      let task = Task { try await pool.withConnection { try $0.query("SELECT pg_sleep(0.001)").count } }
      task.cancel()
      _ = await task.result
      let sum = try await pool.withConnection { connection in
        try connection.query("SELECT sum(n) FROM generate_series(1, 20000) AS n")[0].int(0)
      }
      #expect(sum == 200_010_000)
    }
  }

  @Test func `who waits for a connection can be cancelled`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let holder = Task {
      try await pool.withConnection { connection in
        start.yield()
        try connection.execute("SELECT pg_sleep(1000)")
      }
    }
    for await _ in started { break }
    let ran = Mutex(false)
    let waiter = Task { try await pool.withConnection { _ in ran.withLock { $0 = true } } }
    waiter.cancel()
    let error = await #expect(throws: PostgresError.self) { try await waiter.value }
    #expect(error?.kind == .cancelled)
    #expect(!ran.withLock { $0 })
    holder.cancel()
    _ = await holder.result
    #expect(try await pool.withConnection { try $0.query("SELECT 1").count } == 1)
  }

  @Test func `a statement's own timeout is the server's error`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    let error = await #expect(throws: PostgresError.self) {
      try await pool.withConnection { connection in
        try connection.transaction {
          try connection.execute("SET LOCAL statement_timeout = 1")
          try connection.execute("SELECT pg_sleep(1000)")
        }
      }
    }
    #expect(error?.kind == .server)
    #expect(error?.sqlState == SQLState.queryCanceled)
  }
}
