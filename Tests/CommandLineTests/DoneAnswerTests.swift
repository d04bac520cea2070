import Foundation
import Postgres
import Testing

/// Would catch a command that has moved, restored or removed something and doesn't say so, because only its answer failed:
/// who believes it does the same once more, or looks for the book in the wrong place.
@Suite struct DoneAnswerTests {
  /// Runs a command whose answer can't be written; what it has done is told on standard error.
  private func isTold(_ huunghi: BuiltProgram, _ arguments: String, _ told: String) async throws {
    let run = try await huunghi.shell("\"$H\" \(arguments) >/dev/full")
    #expect(run.status == 73, "\(arguments): \(run.errors)")
    #expect(run.errors.contains("It was done all the same: "), "\(arguments): \(run.errors)")
    #expect(run.errors.contains(told) && !run.errors.contains("Nothing"), "\(arguments): \(run.errors)")
  }

  @Test func `what was done besides recording is told where the answer can't be written`() async throws {
    try await PrivateBook.with { book in
      try await book.record("Việc một")
      let huunghi = book.program
      let folder = book.folder + "/backup"
      for (arguments, told) in [
        ("database backup '\(folder)'", "backed up into \(folder)"),
        ("database backup --verify '\(folder)'", "The backup in \(folder) is good"),
        ("projection rebuild kinds", "“kinds” was rebuilt"),
        ("projection compare kinds", "The new “kinds” is ready beside the one in use"),
        ("setup --language en", "The settings are kept in"),
        ("log key init", "log.key"), ("log checkpoint", "A checkpoint of"), ("database stop", "is stopped"),
        ("database start", "runs (process"), ("database migrate", "The database is up to date"),
      ] { try await isTold(huunghi, arguments, told) }
      #expect(FileManager.default.fileExists(atPath: folder))
      let error = try await huunghi.shell("\"$H\" log checkpoint --json >/dev/full").error()
      #expect(error["nothing_recorded"] as? Bool == false, "\(error)")
      #expect((error["done"] as? String)?.hasPrefix("A checkpoint of") == true, "\(error)")
    }
  }

  @Test func `so is what was brought up to date, and what was removed`() async throws {
    try await PrivateBook.with { book in
      try await book.record("Việc một")
      try await book.administrator().script(
        "SET ROLE huunghi_app; CREATE SCHEMA kinds_v0; CREATE TABLE kinds_v0.kind AS SELECT generate_series(1, 9)")
      try await isTold(book.program, "projection prune", "1 read model of an earlier version was removed")
      let pruned = try await book("projection", "prune", "--json")
      #expect(try (pruned.json()["rows"] as? [Any])?.isEmpty == true, "\(pruned.output)")
    }
  }

  @Test func `a book that was restored is there, and told, and one that was moved isn't lost`() async throws {
    try await PrivateBook.with { book in
      try await book.record("Việc một")
      let before = try await PrivateBook.log(book.program)
      let backup = book.folder + "/backup"
      #expect(try await book("database", "backup", backup).status == 0)
      let other = try book.other("elsewhere")
      try await isTold(other, "database restore '\(backup)'", "\(book.folder)/elsewhere")
      #expect(try await PrivateBook.log(other) == before)

      let url = try await book.target()
      try await isTold(book.program, "database move '\(url)'", "dbname=book")
      #expect(try await book("database", "status").output.contains("dbname=book"))
      #expect(try await PrivateBook.log(book.program) == before)
    }
  }
}
