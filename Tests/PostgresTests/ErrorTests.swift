import Postgres
import TestDatabase
import Testing

/// Would catch a value of a row, a parameter or a password in what is printed or logged, and an error that
/// doesn't say what the caller decides by.
@Suite struct ErrorTests {
  let connection: Connection

  init() async throws {
    connection = try Connection.open(
      try await TestDatabase.make(template: "people") { connection in
        try connection.script(
          """
          CREATE TABLE person (name text CONSTRAINT one_name UNIQUE, age int CONSTRAINT grown CHECK (age > 17));
          INSERT INTO person VALUES ('Nguyễn Văn Bí Mật', 40);
          """)
      })
  }

  @Test(arguments: [
    ("INSERT INTO person VALUES ($1, 1)", "23514", "grown"),
    ("INSERT INTO person VALUES ($1, 50)", "23505", "one_name"),
  ])
  func `a violation names its constraint and hides its values`(sql: String, state: String, name: String)
    throws
  {
    let error = try #require(
      #expect(throws: PostgresError.self) { try connection.execute(sql, [.text("Nguyễn Văn Bí Mật")]) })
    #expect(error.kind == .server)
    #expect(error.sqlState == state)
    #expect(error.constraint == name)
    #expect(error.table == "public.person")
    #expect(!"\(error)".contains("Bí Mật"))
    #expect("\(error)".contains(name))
    #expect(error.detail?.detail?.contains("Bí Mật") == true)
    #expect(String(reflecting: error).contains("Bí Mật"))
  }

  @Test func `a value that doesn't convert stays out of the description`() throws {
    let error = try #require(
      #expect(throws: PostgresError.self) { try connection.query("SELECT $1::int", [.text("0912345678x")]) })
    #expect(error.sqlState == "22P02")
    #expect(!"\(error)".contains("0912345678x"))
    #expect(error.detail?.primary.contains("0912345678x") == true)
  }

  @Test func `what a function raises stays out of the description`() throws {
    let error = try #require(
      #expect(throws: PostgresError.self) {
        try connection.script(
          "DO $$ BEGIN RAISE EXCEPTION 'secret %', 42 USING ERRCODE = 'HN001', DETAIL = 'd', HINT = 'h'; END $$"
        )
      })
    #expect(error.sqlState == "HN001")
    #expect(!"\(error)".contains("secret"))
    #expect(error.detail?.primary == "secret 42")
    #expect(error.detail?.detail == "d")
    #expect(error.detail?.hint == "h")
    #expect(error.detail?.context != nil)
  }

  @Test func `a missing table is named`() throws {
    let error = try #require(
      #expect(throws: PostgresError.self) { try connection.query("SELECT * FROM nowhere") })
    #expect(error.sqlState == SQLState.undefinedTable)
    #expect("\(error)".contains("nowhere"))
  }

  @Test func `a password shows nowhere`() throws {
    for settings in [
      ConnectionSettings(url: "postgresql://someone:hunter2@localhost:1/name?connect_timeout=1"),
      ConnectionSettings(keywords: ["host": "localhost", "password": "hunter2", "port": "1"]),
      ConnectionSettings(url: "postgresql://someone:hunter2@[bad"),
    ] {
      var dumped = ""
      dump(settings, to: &dumped)
      #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("hunter2"))
      let error = try #require(#expect(throws: PostgresError.self) { try Connection.open(settings) })
      #expect(!"\(error) \(String(reflecting: error))".contains("hunter2"))
    }
  }

  @Test func `no server is a connection error, a bad URL one of usage`() {
    let absent = #expect(throws: PostgresError.self) {
      try Connection.open(ConnectionSettings(keywords: ["host": "/nonexistent"]))
    }
    #expect(absent?.kind == .connection)
    let unreadable = #expect(throws: PostgresError.self) {
      try Connection.open(ConnectionSettings(url: "postgresql://[unclosed/x"))
    }
    #expect(unreadable?.kind == .usage)
  }

  @Test func `a database's name is never read as a URL`() async throws {
    let settings = try await TestDatabase.fresh().setting("dbname", to: "host=elsewhere")
    let error = #expect(throws: PostgresError.self) { try Connection.open(settings) }
    #expect(error?.message.contains("\"host=elsewhere\" does not exist") == true)
  }
}
