import Postgres
import TestDatabase
import Testing

/// Would catch a value that is read as something it isn't, and an error that shows it.
@Suite struct RowTests {
  let connection: Connection

  init() async throws {
    connection = try Connection.open(try await TestDatabase.fresh())
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.5", "''", "'-'", "'12a'", "'NaN'"])
  func `what is no integer isn't read as one`(value: String) throws {
    let row = try #require(try connection.query("SELECT \(value) AS secret").first)
    let error = #expect(throws: PostgresError.self) { try row.int(0) }
    #expect(error?.kind == .decoding)
    #expect(error?.description.contains("secret") == true)
    #expect(error?.description.contains(value.filter { $0 != "'" }) == false || value.count < 4)
  }

  @Test(arguments: [Int.max, Int.min, 0, -1, 10])
  func `every integer reads back`(value: Int) throws {
    let row = try #require(try connection.query("SELECT \(value)::numeric").first)
    #expect(try row.int(0) == value)
  }

  @Test func `NULL is only for those who ask`() throws {
    let row = try #require(try connection.query("SELECT NULL").first)
    #expect(throws: PostgresError.self) { try row.string(0) }
    #expect(try row.optionalInt(0) == nil)
    #expect(try row.optionalBool(0) == nil)
    #expect(try row.optionalBytes(0) == nil)
    #expect(try row.optionalDouble(0) == nil)
    #expect(try row.optionalUUID(0) == nil)
  }

  @Test func `a column that isn't there is an error, not a crash`() throws {
    let row = try #require(try connection.query("SELECT 1").first)
    #expect(throws: PostgresError.self) { try row.int(1) }
    #expect(throws: PostgresError.self) { try row.int(-1) }
    #expect(throws: PostgresError.self) { try row.int(Int.max) }
  }

  @Test func `wrong kinds are errors`() throws {
    let row = try #require(try connection.query("SELECT 'x', ARRAY[ARRAY[1]]").first)
    #expect(throws: PostgresError.self) { try row.bool(0) }
    #expect(throws: PostgresError.self) { try row.uuid(0) }
    #expect(throws: PostgresError.self) { try row.double(0) }
    #expect(throws: PostgresError.self) { try row.bytes(0) }
    #expect(throws: PostgresError.self) { try row.texts(0) }
    #expect(throws: PostgresError.self) { try row.texts(1) }
  }

  @Test func `doubles keep their every bit`() throws {
    let row = try #require(
      try connection.query("SELECT 'NaN'::float8, 'Infinity'::float8, 1e-320::float8, '1.5'::numeric").first)
    #expect(try row.double(0).isNaN)
    #expect(try row.double(1) == .infinity)
    #expect(try row.double(2) == 1e-320)
    #expect(try row.double(3) == 1.5)
  }

  @Test func `bytes are lent without a copy`() throws {
    let row = try #require(try connection.query("SELECT '{\"a\":  1}'::json").first)
    #expect(try row.withBytes(0) { Array($0) } == Array("{\"a\":  1}".utf8))
  }

  @Test func `both forms of bytea are read`() throws {
    try connection.execute("SET bytea_output = 'escape'")
    let row = try #require(try connection.query("SELECT $1", [.bytes([0, 92, 65, 255])]).first)
    #expect(try row.bytes(0) == [0, 92, 65, 255])
  }

  @Test func `dates and backslashes read the same however the server is set up`() async throws {
    let settings = try await TestDatabase.fresh()
    let name = try settings.keywords()["dbname"] ?? ""
    try Connection.open(settings).script(
      """
      ALTER DATABASE \(name) SET datestyle = 'German, DMY';
      ALTER DATABASE \(name) SET intervalstyle = 'iso_8601';
      ALTER DATABASE \(name) SET standard_conforming_strings = off;
      """)
    let row = try #require(
      try Connection.open(settings).query(#"SELECT date '2025-05-23', interval '1 day', '\d\u'"#).first)
    #expect(try row.string(0) == "2025-05-23")
    #expect(try row.string(1) == "1 day")
    #expect(try row.string(2) == #"\d\u"#)
  }

  @Test func `a row outlives its connection`() throws {
    let row = try #require(try connection.query("SELECT 'kept'").first)
    connection.close()
    #expect(try row.string(0) == "kept")
    #expect(throws: PostgresError.self) { try connection.query("SELECT 1") }
  }
}
