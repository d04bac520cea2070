import Foundation
import Postgres
import TestDatabase
import Testing

/// Would catch a value that arrives at the server changed, and a limit that isn't kept.
@Suite struct ParameterTests {
  let connection: Connection

  init() async throws {
    connection = try Connection.open(try await TestDatabase.fresh())
  }

  @Test func `every kind of value comes back as it went`() throws {
    let uuid = UUID()
    let row = try #require(
      try connection.query(
        "SELECT $1, $2, $3, $4, $5, $6, $7, $8::text, $9",
        [
          .text("Hội hữu nghị Việt - Nga"), .int(Int.min), .int4(-7), .double(-.infinity), .bool(true),
          .bytes([0, 255, 92, 39]), .uuid(uuid), .json("{\"b\": 1, \"a\":2}"), .double(0.1),
        ]
      ).first)
    #expect(try row.string(0) == "Hội hữu nghị Việt - Nga")
    #expect(try row.int(1) == Int.min)
    #expect(try row.int(2) == -7)
    #expect(try row.double(3) == -.infinity)
    #expect(try row.bool(4))
    #expect(try row.bytes(5) == [0, 255, 92, 39])
    #expect(try row.uuid(6) == uuid)
    #expect(try row.string(7) == "{\"b\": 1, \"a\":2}")
    #expect(try row.double(8) == 0.1)
  }

  @Test func `empty values are not NULL`() throws {
    let row = try #require(
      try connection.query(
        "SELECT $1::text, $2, $3, $4", [.text(""), .bytes([]), .texts([String]()), .ints([Int]())]
      ).first)
    #expect(try row.string(0) == "")
    #expect(try row.bytes(1) == [])
    #expect(try row.texts(2) == [])
    #expect(try row.ints(3) == [])
  }

  @Test(arguments: [
    Parameter.ValueType.text, .bool, .bytes, .int, .int4, .json, .double, .bytesArray, .bools, .texts, .ints,
    .uuid, .uuids, .jsons,
  ])
  func `a NULL of each type is NULL`(type: Parameter.ValueType) throws {
    let row = try #require(try connection.query("SELECT $1, 1", [.null(type)]).first)
    #expect(try row.isNull(0))
    #expect(try row.optionalString(0) == nil)
    #expect(try !row.isNull(1))
  }

  @Test func `text stands for whatever type its place asks for`() throws {
    let row = try #require(
      try connection.query(
        "SELECT $1::date + 1, $2::int8range @> 5::int8, $3 = current_date",
        [.text("2025-05-23"), .text("[1,6)"), .text("1950-01-18")]
      ).first)
    #expect(try row.string(0) == "2025-05-24")
    #expect(try row.bool(1))
    #expect(try !row.bool(2))
  }

  @Test func `columns of a batch travel as arrays`() throws {
    let ids = [UUID(), UUID()]
    let rows = try connection.query(
      """
      SELECT t, i, b, y, u, j
      FROM   unnest($1::text[], $2::bigint[], $3::boolean[], $4::bytea[], $5::uuid[], $6::json[])
             AS batch (t, i, b, y, u, j)
      """,
      [
        .texts(["a,\"b\" {c}", nil]), .ints([1, nil]), .bools([true, nil]), .byteArrays([[1, 0], nil]),
        .uuids([ids[0], nil]), .jsons([Array("[1 ]".utf8), nil]),
      ])
    #expect(rows.count == 2)
    #expect(try rows[0].string(0) == "a,\"b\" {c}")
    #expect(try rows[0].int(1) == 1)
    #expect(try rows[0].bool(2))
    #expect(try rows[0].bytes(3) == [1, 0])
    #expect(try rows[0].uuid(4) == ids[0])
    #expect(try rows[0].string(5) == "[1 ]")
    #expect(try (0..<6).allSatisfy { try rows[1].isNull($0) })
  }

  @Test func `an array reads back element by element`() throws {
    let texts = ["", "NULL", "a b", "\"", "\\", "{}", ",", "Hải Dương\n", "ü"]
    let row = try #require(
      try connection.query("SELECT $1::text[], $2, ARRAY['x', NULL]", [.texts(texts), .ints([1, -2])]).first)
    #expect(try row.texts(0) == texts)
    #expect(try row.ints(1) == [1, -2])
    #expect(try row.optionalElements(2) == ["x", nil])
    #expect(throws: PostgresError.self) { try row.texts(2) }
  }

  @Test func `a zero byte is refused and not cut at`() throws {
    let error = #expect(throws: PostgresError.self) { try connection.query("SELECT $1", [.text("a\0b")]) }
    #expect(error?.kind == .usage)
    #expect(throws: PostgresError.self) { try connection.query("SELECT 1\0; DROP TABLE x") }
    #expect(throws: PostgresError.self) { try connection.quoteIdentifier("a\0b") }
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `a statement takes 65535 parameters and no more`() throws {
    let list = (1...Limits.parameters).map { "($\($0)::int8)" }.joined(separator: ",")
    let values = Array(repeating: Parameter.int(1), count: Limits.parameters)
    let sum = try connection.query("SELECT sum(n) FROM (VALUES \(list)) AS v (n)", values)
    #expect(try sum[0].int(0) == Limits.parameters)
    let error = #expect(throws: PostgresError.self) { try connection.query("SELECT 1", values + [.int(1)]) }
    #expect(error?.kind == .usage)
  }

  @Test func `too long a statement is refused`() throws {
    let sql = "SELECT 1 --" + String(repeating: "x", count: Limits.statementBytes)
    let error = #expect(throws: PostgresError.self) { try connection.query(sql) }
    #expect(error?.kind == .usage)
  }

  @Test func `a name is quoted, not pasted`() throws {
    let name = "a\"; DROP TABLE b; --"
    let row = try connection.query("SELECT 1 AS \(try connection.quoteIdentifier(name))")
    #expect(try row[0].int(0) == 1)
    #expect(try connection.quoteIdentifier("a\"b") == "\"a\"\"b\"")
  }
}
