import Testing
import TestDatabase

@testable import Postgres

/// Would catch prepared statements that pile up on the server, and a stale one that makes a query fail.
@Suite struct StatementCacheTests {
  private func key(_ sql: String, _ types: [UInt32] = []) -> StatementCache.Key {
    .init(sql: sql, types: types)
  }

  @Test func `a statement is prepared when it comes back`() {
    var cache = StatementCache(capacity: 2)
    #expect(cache.use(key("a")) == .runUnprepared)
    #expect(cache.use(key("a")) == .prepare(name: "s1"))
    cache.prepared(key("a"), name: "s1")
    #expect(cache.use(key("a")) == .runPrepared(name: "s1"))
    #expect(cache.use(key("a", [20])) == .runUnprepared)
  }

  @Test func `the least recently used goes first`() {
    var cache = StatementCache(capacity: 2)
    for _ in 0..<2 {
      _ = cache.use(key("a"))
      _ = cache.use(key("b"))
    }
    cache.prepared(key("a"), name: "s1")
    cache.prepared(key("b"), name: "s2")
    _ = cache.use(key("a"))
    _ = cache.use(key("c"))
    #expect(!cache.holds(key("b")))
    #expect(cache.holds(key("a")))
    #expect(cache.takeAbandoned() == ["s2"])
    #expect(cache.takeAbandoned() == [])
  }

  @Test func `the server keeps no more than the limit`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    for round in 0..<3 {
      for n in 0..<(Limits.preparedStatements + 20) {
        for _ in 0..<2 {
          #expect(try connection.query("SELECT \(n) + $1", [.int(round)])[0].int(0) == n + round)
        }
      }
    }
    let held = try connection.query("SELECT count(*) FROM pg_prepared_statements")[0].int(0)
    #expect(held > 0)
    #expect(held <= Limits.preparedStatements + 1)
  }

  @Test func `a table that changes under a prepared statement costs nothing`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    try connection.script("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
    for _ in 0..<3 { #expect(try connection.query("SELECT * FROM t")[0].count == 1) }
    try connection.script("ALTER TABLE t ADD b int")
    #expect(try connection.query("SELECT * FROM t")[0].count == 2)
  }

  @Test func `inside a transaction the next attempt succeeds`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    try connection.script("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
    for _ in 0..<3 { _ = try connection.query("SELECT * FROM t") }
    try connection.script("ALTER TABLE t ADD b int")
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction { try connection.query("SELECT * FROM t") }
    }
    #expect(error?.sqlState == SQLState.featureNotSupported)
    #expect(try connection.transaction { try connection.query("SELECT * FROM t")[0].count } == 2)
  }

  @Test func `statements that the server forgot are prepared again`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    for _ in 0..<3 { _ = try connection.query("SELECT 1") }
    try connection.script("DEALLOCATE ALL")
    for _ in 0..<3 { #expect(try connection.query("SELECT 1").count == 1) }
  }
}
