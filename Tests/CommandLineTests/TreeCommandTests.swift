import EventStore
import Foundation
import Postgres
import TestDatabase
import Testing

/// The hashes that are kept beside the log, from the command line. Would catch one planted row that makes verifying useless,
/// an event that was never compared and is called sound, and a doctor who sees neither.
@Suite struct TreeCommandTests {
  /// A book of its own and a folder for its key.
  private func withBook(
    _ body: (SuiteBook, BuiltProgram, Connection, String) async throws -> Void
  ) async throws {
    let book = SuiteBook()
    try await withFolder { folder in
      try await body(
        book, try await book.program(folder: folder), try Connection.open(try await book.settings()), folder)
    }
  }

  /// Without spaces and line ends: lines are wrapped.
  private func unwrapped(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func findings(_ huunghi: BuiltProgram, _ code: String) async throws -> [[String: Any]] {
    let all = try #require(try await huunghi("doctor", "--json").json()["findings"] as? [[String: Any]])
    return all.filter { $0["code"] as? String == code }
  }

  @Test(arguments: [(0, 100_000_000), (0, Int.max), (5, 0)])
  func `a planted tile is named by every command, and mended by who looks after the book`(level: Int, index: Int)
    async throws
  {
    try await withBook { book, huunghi, administrator, folder in
      #expect(try await huunghi("log", "key", "init").status == 0)
      #expect(try await huunghi("log", "checkpoint").status == 0)
      try administrator.script(
        "INSERT INTO log_tree_v1.tile VALUES (\(level), \(index), decode(repeat('ab', 32), 'hex'))")
      for language in ["vi", "en", "ru"] {
        let program = try await book.program(language: language, folder: folder)
        for arguments in [["log", "verify"], ["doctor"], ["log", "checkpoint"], ["log", "prove", "3"]] {
          let run = try await program.run(arguments)
          #expect(run.status == 65, "\(arguments): \(run.output)\(run.errors)")
          #expect(unwrapped(run.output + run.errors).contains("\(level)/\(index)"), "\(run.output)\(run.errors)")
        }
      }
      let verified = try await huunghi("log", "verify", "--json").json()
      let misfits = try #require(verified["tree_misfits"] as? [[String: Any]])
      #expect(misfits.count == 1 && misfits[0]["level"] as? Int == level && misfits[0]["index"] as? Int == index)
      #expect(verified["fault_count"] as? Int == 0)
      #expect(try await findings(huunghi, "tree_misfit").count == 1)
      #expect(try await huunghi("projection", "rebuild", "log_tree").status == 0)
      for arguments in [["log", "verify"], ["log", "checkpoint"]] {
        #expect(try await huunghi.run(arguments).status == 0)
      }
      #expect(try await findings(huunghi, "tree_misfit").isEmpty)
    }
  }

  @Test func `events that nothing was kept of are said not to have been compared, until they are`() async throws {
    try await withBook { book, huunghi, administrator, folder in
      let texts = [
        "vi": "chưa có gì được lưu để so", "en": "nothing was kept to compare", "ru": "сверить было не с чем",
      ]
      for (language, text) in texts {
        let program = try await book.program(language: language, folder: folder)
        try administrator.script(
          "DELETE FROM projection.checkpoint WHERE name = 'log_tree'; DROP SCHEMA IF EXISTS log_tree_v1 CASCADE")
        let first = try await program("log", "verify")
        #expect(first.status == 0 && unwrapped(first.output).contains(unwrapped(text)), "\(first.output)")
        let second = try await program("log", "verify")
        #expect(second.status == 0 && !unwrapped(second.output).contains(unwrapped(text)), "\(second.output)")
      }
      #expect(try await huunghi("log", "verify").output.contains("The log is sound."))
      let head = try administrator.query("SELECT max(position) FROM event_log.event")[0].int(0)
      #expect(try await huunghi("record", "conference", "Hội thảo", "5/2025", "--at", "Hà Nội").status == 0)
      let json = try await huunghi("log", "verify", "--json").json()
      let uncompared = try #require(json["uncompared"] as? [String: Any])
      #expect(uncompared["from"] as? Int == head + 1 && json["sound"] as? Bool == true)
      #expect(try await huunghi("log", "verify", "--json").json()["uncompared"] is NSNull)
    }
  }

  @Test func `doctor tells how far the hashes have come, and of a read model that wasn't made`() async throws {
    try await withBook { _, huunghi, administrator, _ in
      let unmade = try await findings(huunghi, "log_tree")
      #expect(unmade.count == 1 && unmade[0]["checkpoint"] is NSNull && unmade[0]["problem"] as? Bool == false)
      #expect(try await huunghi("log", "verify").status == 0)
      #expect(try await findings(huunghi, "log_tree").first?["lag"] as? Int == 0)
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET recorded_at = recorded_at - interval '1 hour';
        DELETE FROM projection.checkpoint WHERE name = 'kinds';
        """)
      let list = try #require(try await huunghi("projection", "list", "--json").json()["rows"] as? [[String: Any]])
      let kinds = try #require(list.first { $0["name"] as? String == "kinds" })
      #expect(kinds["state"] as? String == "not_made", "\(kinds)")
      #expect(kinds["lag_seconds"] as? Int ?? 0 >= 3_600, "\(kinds)")
      let doctor = try await huunghi("doctor")
      #expect(
        unwrapped(doctor.output).contains(unwrapped("“kinds” wasn't made, and was made just now")), "\(doctor.output)")
    }
  }
}
