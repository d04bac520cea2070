import Foundation
import Postgres
import TestDatabase
import Testing

/// Would catch rows lost or doubled on the way, and a connection left useless by a reader that gave up.
@Suite struct StreamTests {
  struct Enough: Error {}

  let connection: Connection

  init() async throws {
    connection = try Connection.open(try await TestDatabase.fresh())
  }

  @Test func `rows come one by one, in order, all of them`() throws {
    var next = 1
    try connection.forEach("SELECT n FROM generate_series($1, $2) AS n", [.int(1), .int(5_000)]) { row in
      let number = try row.int(0)
      #expect(number == next)
      next += 1
    }
    #expect(next == 5_001)
  }

  @Test func `a reader that gives up leaves the connection usable`() throws {
    var seen = 0
    #expect(throws: Enough.self) {
      try connection.forEach("SELECT generate_series(1, 100000000)") { _ in
        seen += 1
        if seen == 10 { throw Enough() }
      }
    }
    #expect(seen == 10)
    for n in 0..<50 { #expect(try connection.query("SELECT \(n)")[0].int(0) == n) }
  }

  @Test func `an error in the middle comes after the rows before it`() throws {
    var seen = 0
    let error = #expect(throws: PostgresError.self) {
      try connection.forEach("SELECT 1 / (3 - n) FROM generate_series(1, 5) AS n") { _ in seen += 1 }
    }
    #expect(error?.sqlState == "22012")
    #expect(seen == 2)
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `the connection does nothing else meanwhile`() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.forEach("SELECT 1") { _ in _ = try connection.query("SELECT 2") }
    }
    #expect(error?.kind == .usage)
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `what is done meanwhile is done once, before the rows are read`() throws {
    var steps: [String] = []
    let (rows, value) = try connection.query("SELECT generate_series(1, $1)", [.int(3)]) {
      steps.append("meanwhile")
      return "value"
    }
    #expect(try rows.map { try $0.int(0) } == [1, 2, 3] && value == "value")
    try connection.forEach("SELECT 'row'", meanwhile: { steps.append("meanwhile") }) { steps.append(try $0.string(0)) }
    #expect(steps == ["meanwhile", "meanwhile", "row"])
  }

  @Test func `work that fails meanwhile ends the statement and leaves the connection usable`() throws {
    #expect(throws: Enough.self) {
      try connection.query("SELECT generate_series(1, 100000000)") { throw Enough() }
    }
    #expect(throws: Enough.self) {
      try connection.forEach("SELECT generate_series(1, 100000000)", meanwhile: { throw Enough() }) { _ in }
    }
    for n in 0..<50 { #expect(try connection.query("SELECT \(n)")[0].int(0) == n) }
  }

  @Test func `an error of the statement comes after what was done meanwhile`() throws {
    var isDone = false
    let error = #expect(throws: PostgresError.self) {
      try connection.query("SELECT 1 / 0") { isDone = true }
    }
    #expect(error?.sqlState == "22012" && isDone)
    let usage = #expect(throws: PostgresError.self) {
      try connection.query("SELECT 1") { try connection.query("SELECT 2") }
    }
    #expect(usage?.kind == .usage)
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `what COPY writes is what was given`() throws {
    try connection.script(
      """
      CREATE TABLE c (a text, b bigint, e uuid, g json, h date, i text[], j uuid[], k int8range, l tsvector)
      """)
    let text = "tab\tline\nreturn\rback\\slash \\N \\. ầ"
    let uuid = UUID()
    let long = String(repeating: "x", count: 2_045) + "ầầ"
    let count = try connection.copyIn("c") { (writer: inout CopyWriter) in
      for _ in 0..<1_000 {
        try writer.row { row in
          row.text(text)
          row.int(Int.min)
          row.uuid(uuid)
          row.text(utf8: Array("{\"k\": \"\\n\"}".utf8))
          row.date(dayNumber: -719_162)
          row.texts(["a,b", "", "ầ\""])
          row.uuids([uuid, uuid])
          row.range(from: 5, until: 8)
          row.words(of: " hoi  nghi hoi 'x' ầ \(long)")
        }
      }
      try writer.row { row in
        row.text(nil)
        row.int(nil)
        row.uuid(nil)
        row.text(nil)
        row.date(dayNumber: 20_787)
        row.texts([])
        row.uuids([])
        row.range(from: -1, until: nil)
        row.words(of: "")
      }
    }
    #expect(count == 1_001)
    let rows = try connection.query(
      """
      SELECT a, b, e, g, h, i, j, k, array_to_string(tsvector_to_array(l), '|'),
             l = array_to_tsvector(ARRAY['hoi', 'nghi', quote_literal('x'), 'ầ', repeat('x', 2045)])
        FROM c
      """)
    #expect(rows.count == 1_001)
    #expect(try rows[999].string(0) == text)
    #expect(try rows[0].int(1) == Int.min)
    #expect(try rows[0].uuid(2) == uuid)
    #expect(try rows[0].string(3) == "{\"k\": \"\\n\"}")
    #expect(try rows[0].string(4) == "0001-01-01")
    #expect(try rows[0].texts(5) == ["a,b", "", "ầ\""])
    #expect(try rows[0].string(6) == "{\(uuid.uuidString.lowercased()),\(uuid.uuidString.lowercased())}")
    #expect(try rows[0].string(7) == "[5,8)")
    #expect(try rows[0].string(8) == "'x'|hoi|nghi|\(long.prefix(2_045))|ầ")
    #expect(try rows[0].bool(9))
    for column in 0...3 { #expect(try rows[1_000].isNull(column)) }
    #expect(try rows[1_000].string(4) == "2026-11-30")
    #expect(try rows[1_000].texts(5).isEmpty)
    #expect(try rows[1_000].string(7) == "[-1,)")
    #expect(try rows[1_000].string(8) == "")
  }

  @Test func `a COPY whose writer gives up leaves nothing`() throws {
    try connection.script("CREATE TABLE c (a bigint)")
    #expect(throws: Enough.self) {
      try connection.copyIn("c") { (writer: inout CopyWriter) in
        for n in 0..<100_000 { try writer.row { $0.int(n) } }
        throw Enough()
      }
    }
    #expect(try connection.query("SELECT count(*) FROM c")[0].int(0) == 0)
  }

  @Test func `a row that the server refuses fails the COPY`() throws {
    try connection.script("CREATE TABLE c (a bigint)")
    let error = #expect(throws: PostgresError.self) {
      try connection.copyIn("c") { (writer: inout CopyWriter) in
        try writer.row { $0.int(1) }
        try writer.row { $0.text("ten thousand") }
      }
    }
    #expect(error?.sqlState == "22P03")
    #expect(try connection.query("SELECT count(*) FROM c")[0].int(0) == 0)
  }

  @Test func `rows are copied out as they are`() throws {
    var text = ""
    try connection.copyOut("COPY (SELECT n, 'ô' FROM generate_series(1, 3) AS n) TO STDOUT") { row in
      text += String(decoding: row, as: UTF8.self)
    }
    #expect(text == "1\tô\n2\tô\n3\tô\n")
  }

  @Test func `a COPY out whose reader gives up leaves the connection usable`() throws {
    #expect(throws: Enough.self) {
      try connection.copyOut("COPY (SELECT generate_series(1, 100000000)) TO STDOUT") { _ in throw Enough() }
    }
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test(arguments: ["COPY pg_am TO STDOUT", "COPY c FROM STDIN"])
  func `a COPY in the wrong place is refused and left`(sql: String) throws {
    try connection.script("CREATE TABLE c (a bigint)")
    #expect(throws: PostgresError.self) { try connection.query(sql) }
    #expect(throws: PostgresError.self) { try connection.script(sql) }
    #expect(throws: PostgresError.self) { try connection.forEach(sql) { _ in } }
    if sql.contains("FROM") {
      #expect(throws: PostgresError.self) { try connection.copyOut(sql) { _ in } }
    }
    #expect(throws: PostgresError.self) { try connection.copyOut("SELECT 1") { _ in } }
    #expect(throws: PostgresError.self) { try connection.copyIn("d") { (_: inout CopyWriter) in } }
    #expect(try connection.query("SELECT 1").count == 1)
  }

  @Test func `rows that another COPY handed over are passed on`() throws {
    try connection.script("CREATE TABLE c (a bigint, b text)")
    let count = try connection.copyIn("c (b, a)") { (relay: inout CopyRelay) in
      for n in 0..<20_000 { try Array("h\u{1EA3}i\\n\t\(n)\n".utf8).withUnsafeBytes { try relay.pass($0) } }
    }
    #expect(count == 20_000)
    #expect(try connection.query("SELECT count(DISTINCT a) FROM c WHERE b = E'hải\\n'")[0].int(0) == 20_000)
  }
}
