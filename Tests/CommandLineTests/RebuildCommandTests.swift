import Foundation
import Postgres
import Testing

/// Rebuilding and comparing read models, as processes. Would catch a rebuild that disturbs readers, that loses what it had
/// made when it's killed, or a difference that isn't told.
@Suite(.serialized) struct RebuildCommandTests {
  /// Enough activities for two batches of a rebuild.
  static let book = SuiteBook { huunghi in
    try await withFolder { folder in
      let rows = (0..<2_300).map { index in
        "r\(index),hội nghị,Hội nghị \(index),\(1 + index % 28)/\(1 + index % 12)/\(1990 + index % 30)"
      }
      try ("ref,kind,title,when\n" + rows.joined(separator: "\n") + "\n").write(
        toFile: folder + "/a.csv", atomically: true, encoding: .utf8)
      let run = try await huunghi("import", folder + "/a.csv")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// Holds a rebuild in its second batch.
  private struct BatchGate {
    private let connection: Connection

    init(_ settings: ConnectionSettings) throws {
      connection = try Connection.open(settings)
      try connection.script(
        """
        CREATE OR REPLACE FUNCTION public.wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_advisory_xact_lock(4242); RETURN NEW; END $$;
        CREATE TRIGGER gate BEFORE UPDATE ON projection.checkpoint FOR EACH ROW
          WHEN (OLD.schema LIKE 'activities%building' AND OLD.position > 0) EXECUTE FUNCTION public.wait_at_gate();
        """)
      try connection.execute("SELECT pg_advisory_lock(4242)")
    }

    func waitForOne() async throws {
      try await FollowTests.until {
        try connection.query(
          """
          SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 4242
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          """)[0].int(0) > 0
      }
    }

    func remove() throws {
      try connection.execute("SELECT pg_advisory_unlock(4242)")
      try connection.script("DROP TRIGGER gate ON projection.checkpoint; DROP FUNCTION public.wait_at_gate()")
    }
  }

  private func calendar() async throws -> String {
    let run = try await Self.book.program()("calendar", "1990-2019", "--json")
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// The state of what stands beside a read model, for machines; it has taken in some events.
  private func beside(_ name: String) async throws -> [String] {
    let list = try await Self.book.program()("projection", "list", "--json")
    let rows = try #require(try list.json()["rows"] as? [[String: Any]])
    let row = try #require(rows.first { $0["name"] as? String == name })
    guard let state = row["new_state"] as? String else { return [] }
    #expect(row["new_checkpoint"] as? Int ?? 0 > 0)
    return [state]
  }

  @Test func `a rebuild that is killed half-way has disturbed nobody, and is gone on with`() async throws {
    let huunghi = try await Self.book.program()
    let before = try await calendar()
    let gate = try BatchGate(try await Self.book.settings())
    let terminal = try PseudoTerminal(huunghi, ["projection", "rebuild", "activities"])
    try await gate.waitForOne()
    // Half of it is made; whoever reads has the old one.
    #expect(try await calendar() == before)
    terminal.kill()
    let end = try await terminal.end()
    #expect(end.status == 128 + 9)
    #expect(end.shown.contains("█") && end.shown.contains("/s"), "\(end.shown)")
    try gate.remove()
    #expect(try await calendar() == before)
    #expect(try await beside("activities") == ["half_made"])
    #expect(try await beside("kinds").isEmpty)
    let left = try await huunghi("projection", "list").output
    #expect(left.contains("huunghi projection rebuild activities"), "\(left)")
    let doctor = try await huunghi("doctor").output
    #expect(doctor.contains("Good: a new “activities” is half made"), "\(doctor)")
    let resumed = try await huunghi("projection", "rebuild", "activities")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("Going on with what was half made, after event"), "\(resumed.errors)")
    #expect(try await calendar() == before)
    #expect(try await beside("activities").isEmpty)
    #expect(try await !huunghi("doctor").output.contains("half made"))
    let again = try await huunghi("projection", "rebuild", "activities")
    #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
    #expect(try await huunghi("projection", "compare", "activities").status == 0)
  }

  @Test func `Ctrl-C says that the same command goes on, and --restart begins anew`() async throws {
    let huunghi = try await Self.book.program()
    let gate = try BatchGate(try await Self.book.settings())
    let terminal = try PseudoTerminal(huunghi, ["bảng-đọc", "dựng-lại", "activities", "--từ-đầu"])
    try await gate.waitForOne()
    try terminal.type("\u{3}")
    let end = try await terminal.end()
    #expect(end.status == 130)
    #expect(end.shown.contains("the same command goes on with what was made"), "\(end.shown)")
    try gate.remove()
    let anew = try await huunghi("projection", "rebuild", "activities", "--restart")
    #expect(anew.status == 0 && anew.errors.isEmpty, "\(anew.errors)")
  }

  @Test func `a second rebuild says that it waits for the first, and Ctrl-C ends it at once`() async throws {
    let huunghi = try await Self.book.program()
    let gate = try BatchGate(try await Self.book.settings())
    let first = try PseudoTerminal(huunghi, ["projection", "rebuild", "activities", "--restart"])
    try await gate.waitForOne()
    let second = try PseudoTerminal(huunghi, ["projection", "rebuild", "activities"])
    try await second.wait(for: "Another command is making this read model, waiting…")
    try second.type("\u{3}")
    #expect(try await second.end().status == 130)
    try gate.remove()
    let end = try await first.end()
    #expect(end.status == 0, "\(end.shown)")
  }

  @Test func `a row that was changed behind the program's back is found before the switch, and gone after it`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let connection = try Connection.open(try await Self.book.settings())
    _ = try await calendar()
    let beside = try await huunghi("projection", "rebuild", "activities", "--no-switch")
    #expect(beside.status == 0 && beside.output.contains("projection compare activities"), "\(beside.errors)")
    #expect(try await self.beside("activities") == ["ready"])
    let waiting = try await huunghi("projection", "list").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for command in ["to compare: huunghi projection compare activities", "huunghi projection rebuild activities"] {
      #expect(waiting.contains(command), "\(waiting)")
    }
    #expect(try await huunghi("projection", "compare", "activities").status == 0)
    try connection.script(
      """
      UPDATE activities_v6.activity SET folded_title = 'khac' WHERE folded_title = 'hoi nghi 17';
      DELETE FROM activities_v6.activity WHERE folded_title = 'hoi nghi 18';
      """)
    let found = try await huunghi("projection", "compare", "activities")
    #expect(found.status == 65, "\(found.errors)")
    #expect(found.output.contains("differs in folded_title"), "\(found.output)")
    #expect(found.output.contains("only in the new one"))
    #expect(found.output.contains("There are 2 differences."))
    let json = try await huunghi("projection", "compare", "activities", "--json")
    #expect(json.status == 65)
    let table = try #require(try (json.json()["tables"] as? [[String: Any]])?.first)
    #expect(table["changed"] as? Int == 1 && table["only_new"] as? Int == 1 && table["only_old"] as? Int == 0)
    #expect(try await huunghi("projection", "rebuild", "activities").status == 0)
    #expect(try await huunghi("projection", "compare", "activities").status == 0)
    #expect(try await calendar().contains("Hội nghị 18\""))
  }

  @Test func `what an upgrade leaves is told by doctor, and removed by prune`() async throws {
    let huunghi = try await Self.book.program()
    let connection = try Connection.open(try await Self.book.settings())
    _ = try await calendar()
    #expect(try await huunghi("doctor").output.contains("projection prune") == false)
    try connection.script(
      "SET ROLE huunghi_app; CREATE SCHEMA kinds_v0; CREATE TABLE kinds_v0.kind AS SELECT generate_series(1, 9)")
    #expect(try await huunghi("doctor").output.contains("read models of earlier versions: 1"))
    let pruned = try await huunghi("projection", "prune", "--json")
    #expect(pruned.status == 0, "\(pruned.errors)")
    #expect(pruned.output.contains("\"kinds\""), "\(pruned.output)")
    #expect(try await huunghi("doctor").output.contains("projection prune") == false)
    #expect(try await calendar().contains("Hội nghị 17"))
    #expect(try await huunghi("projection", "dọn-bản-cũ").status == 0)
  }

  @Test func `all read models are the same as those made anew`() async throws {
    let huunghi = try await Self.book.program()
    _ = try await huunghi("person", "add", "Trần Văn So")
    for name in ["provinces", "kinds", "organisations", "people", "registers", "reports"] {
      let run = try await huunghi("projection", "compare", name)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
    #expect(try await huunghi("projection", "compare", "nothing").status == 65)
  }

  @Test func `how far behind read models are is told in events and seconds`() async throws {
    let huunghi = try await Self.book.program()
    let list = try await huunghi("projection", "list", "--json")
    let rows = try #require(try list.json()["rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["lag"] is Int && $0["lag_seconds"] is Int })
  }

  @Test func `a read model whose table is gone is told with the command that makes it anew`() async throws {
    let huunghi = try await Self.book.program()
    let connection = try Connection.open(try await Self.book.settings())
    for (name, question, damage) in [
      ("registers", ["proposal", "list"], { "DROP SCHEMA \($0) CASCADE" }),
      ("organisations", ["organisation", "list"], { "ALTER TABLE \($0).organisation RENAME COLUMN known TO other" }),
    ] as [(String, [String], (String) -> String)] {
      let schema = try connection.query(
        "SELECT schema FROM projection.checkpoint WHERE name = $1 ORDER BY version DESC, length(schema) LIMIT 1",
        [.text(name)])[0].string(0)
      let own = damage(schema)
      try connection.script(own)
      let told = try await huunghi.run(question)
      #expect(told.status == 65 && told.errors.contains("huunghi projection rebuild"), "\(own): \(told.errors)")
      #expect(try await huunghi("projection", "rebuild", name).status == 0)
      #expect(try await huunghi.run(question).status == 0)
    }
  }

  @Test func `a read model of which a table or a column is gone is told by doctor, with how to make it anew`()
    async throws
  {
    let settings = try await SuiteBook().settings()
    let huunghi = try BuiltProgram(settings, language: "en")
    #expect(try await huunghi("record", "hội nghị", "Một", "2/2/2020").status == 0)
    #expect(try await !huunghi("doctor").output.contains("are gone"))
    let schema = try #require(
      try Connection.open(settings).query("SELECT schema FROM projection.checkpoint WHERE schema LIKE 'activities%'")
        .first?.string(0))
    for damage in ["ALTER TABLE \(schema).activity DROP COLUMN level", "DROP TABLE \(schema).activity"] {
      try Connection.open(settings).script(damage)
      let doctor = try await huunghi("doctor")
      #expect(
        doctor.status == 65 && doctor.output.contains("“activities”: tables or columns are gone (activity)"),
        "\(doctor.output)\(doctor.errors)")
      #expect(doctor.output.contains("huunghi projection rebuild activities"))
      #expect(try await huunghi("projection", "rebuild", "activities").status == 0)
      #expect(try await huunghi("show", "Một").status == 0)
    }
    #expect(try await !huunghi("doctor").output.contains("are gone"))
  }
}
