import Postgres
import TestDatabase
import Testing

/// Would catch a half-done transaction that is kept, and a failed one that looks done.
@Suite struct TransactionTests {
  struct Refusal: Error {}

  let settings: ConnectionSettings
  let connection: Connection

  init() async throws {
    settings = try await TestDatabase.make(template: "numbers") {
      try $0.script("CREATE TABLE number (n int)")
    }
    connection = try Connection.open(settings)
  }

  private func count() throws -> Int {
    try Connection.open(settings).query("SELECT count(*) FROM number")[0].int(0)
  }

  @Test func `what returns is committed`() throws {
    let answer = try connection.transaction {
      try connection.execute("INSERT INTO number VALUES (1), (2)")
    }
    #expect(answer == 2)
    #expect(try count() == 2)
  }

  @Test func `what throws is rolled back and the error comes through`() throws {
    #expect(throws: Refusal.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO number VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count() == 0)
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `a failed statement whose error is passed over isn't a success`() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO number VALUES (1)")
        _ = try? connection.execute("SELECT 1/0")
      }
    }
    #expect(error?.kind == .usage)
    #expect(try count() == 0)
  }

  @Test func `a transaction inside a transaction is refused`() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { try connection.transaction {} }
    }
    #expect(error?.kind == .usage)
    try connection.transaction { try connection.execute("INSERT INTO number VALUES (1)") }
    #expect(try count() == 1)
  }

  @Test func `a session that was lost is told as lost, not as in a transaction`() throws {
    try terminate(connection.backendProcess, settings)
    _ = try? connection.query("SELECT 1")
    for _ in 0..<2 {
      let error = #expect(throws: PostgresError.self) { try connection.transaction {} }
      #expect(error?.kind == .connection)
    }
    let error = #expect(throws: PostgresError.self) { try connection.post("NOTIFY a") }
    #expect(error?.kind == .connection)
  }

  @Test func `a body that commits by itself is told`() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { try connection.execute("COMMIT") }
    }
    #expect(error?.kind == .usage)
  }

  @Test func `a constraint checked at the end fails the transaction`() throws {
    try connection.script("ALTER TABLE number ADD UNIQUE (n) DEFERRABLE INITIALLY DEFERRED")
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { try connection.execute("INSERT INTO number VALUES (1), (1)") }
    }
    #expect(error?.sqlState == SQLState.uniqueViolation)
    #expect(try count() == 0)
    #expect(try connection.transaction { 1 } == 1)
  }

  @Test(arguments: [Isolation.readCommitted, .repeatableRead, .serializable])
  func `isolation is what was asked for`(isolation: Isolation) throws {
    let shown = try connection.transaction(isolation) {
      try connection.query("SHOW transaction_isolation")[0].string(0)
    }
    #expect(shown.uppercased() == isolation.rawValue)
  }

  @Test func `a read-only transaction refuses writes`() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction(readOnly: true) { try connection.execute("INSERT INTO number VALUES (1)") }
    }
    #expect(error?.sqlState == SQLState.readOnlyTransaction)
  }
}
