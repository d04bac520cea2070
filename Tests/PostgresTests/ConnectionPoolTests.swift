import Postgres
import Synchronization
import TestDatabase
import Testing

/// Would catch connections shared, leaked or lent in a bad state, and a lost server that isn't recovered from.
@Suite struct ConnectionPoolTests {
  struct Refusal: Error {}

  @Test func `bodies share no connection and use no more than allowed`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 3)
    let processes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<60 {
        group.addTask {
          try await pool.withConnection { connection in
            try connection.transaction {
              let before = try connection.query("SELECT txid_current()")[0].int(0)
              #expect(try connection.query("SELECT txid_current()")[0].int(0) == before)
            }
            return connection.backendProcess
          }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(processes.count <= 3)
    await pool.close()
  }

  @Test func `a connection is used again, prepared once`() async throws {
    let prepared = Mutex(0)
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 2) { connection in
      try connection.execute("SET search_path = pg_catalog")
      prepared.withLock { $0 += 1 }
    }
    var processes: Set<Int> = []
    for _ in 0..<5 {
      let (process, path) = try await pool.withConnection { connection in
        (connection.backendProcess, try connection.query("SHOW search_path")[0].string(0))
      }
      processes.insert(process)
      #expect(path == "pg_catalog")
    }
    #expect(processes.count == 1)
    #expect(prepared.withLock { $0 } == 1)
  }

  @Test func `a body's error comes through and its connection stays`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    let before = try await pool.withConnection { $0.backendProcess }
    await #expect(throws: Refusal.self) { try await pool.withConnection { _ in throw Refusal() } }
    await #expect(throws: PostgresError.self) {
      try await pool.withConnection { try $0.query("SELECT 1/0").count }
    }
    #expect(try await pool.withConnection { $0.backendProcess } == before)
  }

  @Test func `a connection left in a transaction is never lent again`() async throws {
    let settings = try await TestDatabase.fresh()
    let pool = ConnectionPool(settings, maximumConnections: 1)
    let before = try await pool.withConnection { connection in
      try connection.script("CREATE TABLE t (a int)")
      try connection.execute("BEGIN")
      try connection.execute("INSERT INTO t VALUES (1)")
      return connection.backendProcess
    }
    // Its locks are let go of at once, not when somebody next needs a connection.
    let other = try Connection.open(settings)
    try other.transaction {
      try other.execute("SET LOCAL lock_timeout = '60s'")
      try other.execute("LOCK TABLE t")
    }
    #expect(try await pool.withConnection { $0.backendProcess } != before)
    #expect(try await pool.withConnection { try $0.query("SELECT * FROM t").count } == 0)
  }

  @Test func `preparing that fails fails the body and is tried again`() async throws {
    let attempts = Mutex(0)
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1) { _ in
      if attempts.withLock({
        $0 += 1; return $0
      }) == 1 {
        throw Refusal()
      }
    }
    await #expect(throws: Refusal.self) { try await pool.withConnection { _ in } }
    #expect(try await pool.withConnection { try $0.query("SELECT 1").count } == 1)
  }

  @Test func `an idle connection that died is replaced unseen`() async throws {
    let settings = try await TestDatabase.fresh()
    let pool = ConnectionPool(settings, maximumConnections: 1)
    let process = try await pool.withConnection { $0.backendProcess }
    try terminate(process, settings)
    #expect(try await pool.withConnection { $0.backendProcess } != process)
  }

  @Test func `a body whose connection dies is told, and the next gets another`() async throws {
    let settings = try await TestDatabase.fresh()
    let pool = ConnectionPool(settings, maximumConnections: 1)
    let runs = Mutex(0)
    let error = await #expect(throws: PostgresError.self) {
      try await pool.withConnection { connection in
        runs.withLock { $0 += 1 }
        try terminate(connection.backendProcess, settings)
        return try connection.query("SELECT 1").count
      }
    }
    #expect(error?.kind == .connection)
    #expect(runs.withLock { $0 } == 1)
    #expect(try await pool.withConnection { try $0.query("SELECT 1").count } == 1)
  }

  @Test func `a transaction on a connection that dies is not committed`() async throws {
    let settings = try await TestDatabase.fresh()
    let pool = ConnectionPool(settings, maximumConnections: 1)
    try await pool.withConnection { try $0.script("CREATE TABLE t (a int)") }
    let error = await #expect(throws: PostgresError.self) {
      try await pool.withConnection { connection in
        try connection.transaction {
          try connection.execute("INSERT INTO t VALUES (1)")
          try terminate(connection.backendProcess, settings)
        }
      }
    }
    #expect(error?.kind == .connection)
    #expect(try await pool.withConnection { try $0.query("SELECT * FROM t").count } == 0)
  }

  @Test func `a closed pool refuses bodies`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh())
    _ = try await pool.withConnection { $0.backendProcess }
    await pool.close()
    let error = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
    #expect(error?.kind == .usage)
  }

  @Test func `what is lent without a task comes back before the answer, and errors come through`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 2)
    func lend(_ body: @escaping @Sendable (Connection) throws -> Int) async throws -> Int {
      try await withCheckedThrowingContinuation { continuation in
        pool.lend { connection in
          let answer = try body(connection)
          return { continuation.resume(returning: answer) }
        } failed: { error in
          continuation.resume(throwing: error)
        }
      }
    }
    let process = try await lend { $0.backendProcess }
    for _ in 0..<50 {
      // Were it given back after the answer, the other connection would be made.
      #expect(try await lend { $0.backendProcess } == process)
      await #expect(throws: Refusal.self) { try await lend { _ in throw Refusal() } }
    }
    _ = try await lend { connection in
      try connection.execute("BEGIN")
      return 0
    }
    #expect(try await lend { $0.backendProcess } != process, "one left in a transaction is never lent again")
    await pool.close()
    let error = await #expect(throws: PostgresError.self) { _ = try await lend { _ in 0 } }
    #expect(error?.kind == .usage)
  }

  @Test func `what is lent without a task waits its turn where all connections are out`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    let (numbers, said) = AsyncStream<Int>.makeStream()
    let lent = try await pool.withConnection { connection in
      for number in 1...20 {
        pool.lend { connection in
          let process = connection.backendProcess
          return { said.yield(process) }
        } failed: { _ in
          said.yield(number)
        }
      }
      return connection.backendProcess
    }
    var heard: [Int] = []
    for await number in numbers {
      heard.append(number)
      if heard.count == 20 { break }
    }
    #expect(heard == Array(repeating: lent, count: 20))
    await pool.close()
  }

  @Test func `no server is a connection error`() async {
    let pool = ConnectionPool(ConnectionSettings(keywords: ["host": "/nonexistent"]))
    let error = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
    #expect(error?.kind == .connection)
  }
}

/// Ends a session from another one, and returns when it is gone.
func terminate(_ process: Int, _ settings: ConnectionSettings) throws {
  let other = try Connection.open(settings)
  #expect(try other.query("SELECT pg_terminate_backend($1, 10000)", [.int4(Int32(process))])[0].bool(0))
}
