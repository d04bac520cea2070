import Postgres
import TestDatabase
import Testing

/// Would catch a statement that nobody waits for and that is lost, fails another, or costs the pool its connection.
@Suite struct PostingTests {
  @Test func `what is posted is run before the connection's next statement`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    try connection.script("CREATE TABLE line (n bigint)")
    for n in 1...50 {
      try connection.post("INSERT INTO line VALUES (\(n))")
      #expect(try connection.query("SELECT count(*) FROM line")[0].int(0) == n)
    }
    try connection.post("INSERT INTO line VALUES (51)")
    let count = try connection.transaction { try connection.query("SELECT count(*) FROM line")[0].int(0) }
    #expect(count == 51)
    try connection.post("INSERT INTO line VALUES (52)")
    try connection.copyIn("line") { (writer: inout CopyWriter) in try writer.row { $0.int(53) } }
    #expect(try connection.query("SELECT max(n) FROM line")[0].int(0) == 53)
  }

  @Test func `an error in it is nobody's, and inside a transaction it is refused`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    try connection.post("SELECT 1 / 0")
    #expect(try connection.query("SELECT 7")[0].int(0) == 7)
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { try connection.post("SELECT 1") }
    }
    #expect(error?.kind == .usage)
  }

  @Test func `it is run where the connection is closed right away`() async throws {
    let settings = try await TestDatabase.fresh()
    let listener = try await Listener.open(settings, channels: ["word"])
    for _ in 0..<20 {
      let connection = try Connection.open(settings)
      try connection.post("NOTIFY word")
      connection.close()
    }
    var heard = 0
    for try await _ in listener.notifications {
      heard += 1
      if heard == 20 { break }
    }
    #expect(heard == 20)
    await listener.close()
  }

  @Test func `a pool keeps the connection`() async throws {
    let pool = ConnectionPool(try await TestDatabase.fresh(), maximumConnections: 1)
    let first = try await pool.withConnection { connection in
      try connection.post("SELECT 1")
      return connection.backendProcess
    }
    #expect(try await pool.withConnection { $0.backendProcess } == first)
    await pool.close()
  }
}
