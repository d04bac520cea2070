import Foundation
import Postgres
import TestDatabase
import Testing

/// Would catch a record that is taken where a crash of the machine would lose it.
@Suite struct UnsafeServerTests {
  static let book = SuiteBook()

  @Test func `nothing is recorded on a server without fsync, by whatever command, and reading goes on`() async throws {
    try await withFolder { folder in
      var huunghi = try await Self.book.program(folder: folder)
      // Test servers run without fsync; that is for tests, and this one doesn't say that it is one.
      huunghi.environment["HUUNGHI_UNSAFE_FOR_TESTS"] = nil
      let before = try await PrivateBook.log(huunghi)
      let people = try Connection.open(try await Self.book.settings())
      let file = folder + "/rows.csv"
      try "kind,title,when\nhội nghị,Một,1/1/2020\n".write(toFile: file, atomically: true, encoding: .utf8)
      for arguments in [
        ["record", "hội nghị", "Một", "1/1/2020"], ["import", file], ["person", "add", "Nguyễn Văn An"],
        ["setup", "--name", "Nguyễn Văn An"], ["organisation", "add", "Hội Một", "--kind", "central"],
      ] {
        let run = try await huunghi.run(arguments)
        #expect(run.status == 69, "\(arguments): \(run.output)\(run.errors)")
        #expect(run.errors.contains("fsync = off") && run.errors.contains("full_page_writes = off"), "\(run.errors)")
      }
      #expect(try people.query("SELECT FROM people.record").isEmpty, "no row is left without its event")
      #expect(try await PrivateBook.log(huunghi) == before)
      #expect(try await huunghi("import", file, "--dry-run").status == 0)
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 65 && doctor.output.contains("fsync = off"))
    }
  }

  @Test func `nothing is signed there, since a crash could take back what was`() async throws {
    try await withFolder { folder in
      var huunghi = try await Self.book.program(folder: folder)
      #expect(try await huunghi("log", "key", "init").status == 0)
      huunghi.environment["HUUNGHI_UNSAFE_FOR_TESTS"] = nil
      let run = try await huunghi("log", "checkpoint", "--json")
      #expect(run.status == 69 && run.output.isEmpty, "\(run.output)\(run.errors)")
      #expect(try run.error()["code"] as? String == "unsafe")
      #expect(!FileManager.default.fileExists(atPath: folder + "/huunghi/log.checkpoint"))
      #expect(try await huunghi("log", "verify").status == 0)
    }
  }

  @Test func `a database is not prepared there either`() async throws {
    var huunghi = try BuiltProgram(try await TestDatabase.fresh(), language: "en")
    huunghi.environment["HUUNGHI_UNSAFE_FOR_TESTS"] = nil
    let run = try await huunghi("database", "migrate")
    #expect(run.status == 69 && run.errors.contains("fsync = off"), "\(run.errors)")
  }
}
