import Foundation
import Testing

/// Would catch an import that Ctrl-C leaves half done without saying so, that can't be finished, or that records
/// something twice when it is.
@Suite(.serialized) struct InterruptedImportTests {
  static let book = SuiteBook()

  /// Several batches of rows, each an activity of its own.
  private func rows(_ name: String, _ count: Int = 2600) -> String {
    let rows = (0..<count).map { index in
      "\(name)\(index),hội nghị,Hội nghị \(name) \(index),\(1 + index % 28)/\(1 + index % 12)/\(1990 + index % 30)"
    }
    return "ref,kind,title,when\n" + rows.joined(separator: "\n") + "\n"
  }

  private func imported(_ name: String) async throws -> Int {
    let report = try await Self.book.program()("calendar", "1990-2019", "--json")
    return report.output.matches(of: try Regex("Hội nghị \(name) [0-9]+\"")).count
  }

  private func write(_ name: String, in folder: String) throws -> String {
    let path = "\(folder)/\(name).csv"
    try rows(name).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `Ctrl-C lets what was sent come to its end, and the same command finishes the import`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program()
      let path = try write("a", in: folder)
      let gate = try AppendGate(try await Self.book.settings())
      let terminal = try PseudoTerminal(huunghi, ["import", path])
      try await gate.waitFor(1)
      try terminal.type("\u{3}")
      try await terminal.wait(for: "Press Ctrl-C again to stop at once.")
      try gate.open()
      let end = try await terminal.end()
      #expect(end.status == 130, "\(end.shown)")
      #expect(end.shown.contains("the same command finishes it"), "\(end.shown)")
      #expect(!end.shown.contains("Nothing was recorded."))
      #expect(end.isRestored)
      #expect(end.shown.contains("█") && end.shown.contains("\r\u{1B}[K"))
      let finished = try await huunghi("import", path, "--json")
      #expect(finished.status == 0, "\(finished.errors)")
      let file = try #require(try (finished.json()["files"] as? [[String: Any]])?.first)
      let known = try #require(file["known"] as? Int), recorded = try #require(file["recorded"] as? Int)
      #expect(known > 0 && recorded > 0 && known + recorded == 2600)
      #expect(try await imported("a") == 2600)
    }
  }

  @Test func `Ctrl-C twice ends at once, and the same command finishes that too`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(language: "vi")
      let path = try write("b", in: folder)
      let gate = try AppendGate(try await Self.book.settings())
      let terminal = try PseudoTerminal(huunghi, ["nhập", path])
      try await gate.waitFor(1)
      try terminal.type("\u{3}")
      try await terminal.wait(for: "Nhấn Ctrl-C lần nữa để dừng ngay.")
      try terminal.type("\u{3}")
      // The gate is closed still: nothing waits for what was sent.
      let end = try await terminal.end()
      #expect(end.status == 130)
      #expect(end.shown.contains("chưa rõ đã ghi hay chưa"), "\(end.shown)")
      #expect(end.isRestored)
      try gate.open()
      #expect(try await huunghi("import", path).status == 0)
      #expect(try await imported("b") == 2600)
    }
  }

  @Test func `Ctrl-C while the file is looked through records nothing, and says so`() async throws {
    try await withFolder { folder in
      let path = folder + "/long.csv"
      let before = try await Self.book.program()("log", "tail", "--count", "1", "--json").output
      try rows("c", 60_000).write(toFile: path, atomically: true, encoding: .utf8)
      let terminal = try PseudoTerminal(try await Self.book.program(), ["import", path])
      try await terminal.wait(for: "█")
      try terminal.type("\u{3}")
      let end = try await terminal.end()
      #expect(end.status == 130)
      #expect(end.shown.contains("Nothing was recorded."), "\(end.shown)")
      #expect(try await Self.book.program()("log", "tail", "--count", "1", "--json").output == before)
    }
  }
}
