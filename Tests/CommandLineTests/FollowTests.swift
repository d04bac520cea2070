import EventStore
import Foundation
import Friendship
import LocalPostgres
import Postgres
import Secretariat
import Testing

/// Commands that follow the log, as processes. Would catch one that misses what others record, dies with the server, isn't
/// ended by Ctrl-C, or goes on for nobody when its reader has gone.
@Suite(.serialized) struct FollowTests {
  static let book = SuiteBook()
  /// For a test that leaves a read model stopped.
  private static let spoilt = SuiteBook()

  private func record(_ title: String, _ program: BuiltProgram) async throws -> Int {
    let run = try await program("record", "conference", title, "3/2021", "--distinct", "--json")
    return try #require(try run.json()["number"] as? Int, "\(run.errors)")
  }

  @Test func `what others record is shown as it comes, until Ctrl-C`() async throws {
    let huunghi = try await Self.book.program()
    let first = try await record("Hội nghị một", huunghi)
    let terminal = try PseudoTerminal(huunghi, ["nhật-ký", "cuối", "--theo-dõi", "--số", "1"])
    try await terminal.wait(for: "\(first)  ")
    for number in 2...4 {
      let position = try await record("Hội nghị \(number)", huunghi)
      try await terminal.wait(for: "\(position)  ")
      try await terminal.wait(for: "ActivityRecorded")
    }
    try terminal.type("\u{3}")
    let end = try await terminal.end()
    #expect(end.status == 130)
    #expect(end.isRestored)
    #expect(!end.shown.contains("Interrupted") && !end.shown.contains("Error"), "\(end.shown)")
    // No pager, however long it gets.
    #expect(!end.shown.contains("(END)"))
  }

  @Test func `for a machine each event is one JSON object on a line of its own, and only those asked for`() async throws
  {
    try await withFolder { folder in
      let huunghi = try await Self.book.program()
      let path = folder + "/events"
      let following = Task {
        try await huunghi.shell(
          "\"$H\" log tail -f --count 1 --category activity --type ActivityRecorded --json | head -n 3 > '\(path)'")
      }
      // It starts when it starts: there are three to be seen at any time.
      for number in 0..<3 {
        _ = try await huunghi("kind", "add", "loai-thu-\(number)", "Loại thử \(number)")
        _ = try await record("Hội nghị máy \(number)", huunghi)
      }
      var extra = 0
      while extra < 200, !Self.holds(3, path) {
        extra += 1
        _ = try await record("Hội nghị thêm \(extra)", huunghi)
      }
      let end = try await following.value
      #expect(end.status == 0, "\(end.errors)")
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 3)
      var last = 0
      for line in lines {
        let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(event["type"] as? String == "ActivityRecorded")
        let position = try #require(event["position"] as? Int)
        #expect(position > last)
        last = position
        #expect(event["data"] is [String: Any] && event["metadata"] is [String: Any])
      }
    }
  }

  @Test func `it ends when its reader has gone, though nothing comes`() async throws {
    let huunghi = try await Self.book.program()
    _ = try await record("Hội nghị cuối", huunghi)
    // head has its line at once and ends; nobody records anything more.
    let run = try await huunghi.shell("\"$H\" log tail --follow --count 1 | head -n 1; echo \"${PIPESTATUS[@]}\"")
    #expect(run.output.hasSuffix("\n0 0\n"), "\(run.output)")
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `a server that is restarted between leaves no gap`() async throws {
    let server = try await LocalCluster.temporary()
    let clerk = Clerk(today: try #require(CivilDate(year: 2025, month: 6, day: 15)), program: "test")
    await
      (try await Book.open(
        server.settings, clerk: clerk, migrating: true, requiresDurability: false)).close()
    let huunghi = try BuiltProgram(server.settings, language: "en")
    let first = try await record("Trước", huunghi)
    let terminal = try PseudoTerminal(huunghi, ["log", "tail", "--follow", "--count", "1"])
    try await terminal.wait(for: "\(first)  ")
    for round in 1...2 {
      try await server.cluster.stop()
      try await terminal.wait(for: "The database is away; waiting for it.")
      _ = try await server.cluster.start()
      let position = try await record("Sau \(round)", huunghi)
      try await terminal.wait(for: "It is back")
      try await terminal.wait(for: "\(position)  ")
    }
    try terminal.type("\u{3}")
    #expect(try await terminal.end().status == 130)
    await server.stop()
  }

  @Test func `read models are kept up to date without a command that reads`() async throws {
    let huunghi = try await Self.spoilt.program()
    let terminal = try PseudoTerminal(huunghi, ["projection", "run"])
    try await terminal.wait(for: "The read models are up to date at event")
    let settings = try await Self.spoilt.settings()
    let log = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    // Recorded by nobody who would catch read models up.
    let receipt = try await EventLog(pool: log).append(
      AppendRequest(
        stream: try StreamName(category: "kind", id: "thu-nghiem"), expected: .any,
        events: [
          NewEvent(
            id: UUID(), type: "ThingThatNobodyKnows", schemaVersion: 1, data: Array("{}".utf8),
            metadata: Array("{}".utf8))
        ]))
    // It can't be taken in, which is told; the others go on.
    try await terminal.wait(for: "A read model has stopped; the others are up to date at event")
    try await terminal.wait(for: "“kinds” has stopped at event \(receipt.lastPosition)")
    let connection = try Connection.open(settings)
    try await Self.until {
      try connection.query("SELECT min(position) FROM projection.checkpoint WHERE name <> 'kinds'")[0].int(0)
        >= receipt.lastPosition
    }
    try terminal.type("\u{3}")
    #expect(try await terminal.end().status == 130)
    await log.close()
  }

  @Test func `names that can't be categories or types are refused`() async throws {
    let huunghi = try await Self.book.program()
    for arguments in [["--category", "Hội"], ["--type", "no type"]] {
      let run = try await huunghi.run(["log", "tail"] + arguments)
      #expect(run.status == 65)
      #expect(run.errors.contains("isn't the name of a category"), "\(run.errors)")
    }
    let none = try await huunghi("log", "tail", "--category", "nothing", "--json")
    #expect(try (none.json()["rows"] as? [Any])?.isEmpty == true)
  }

  private static func holds(_ lines: Int, _ path: String) -> Bool {
    (try? String(contentsOfFile: path, encoding: .utf8)).map { $0.split(separator: "\n").count >= lines } ?? false
  }

  /// Asks until it is so, for two minutes at most.
  static func until(_ isSo: () throws -> Bool) async throws {
    for _ in 0..<24_000 {
      if try isSo() { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("it never came to be")
  }
}
