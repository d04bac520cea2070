import Foundation
import LocalPostgres
import Postgres
import TestDatabase
import Testing

/// Would catch a move that loses something, leaves the old book open or the next command at the old address, and a password
/// that is shown.
@Suite(.timeLimit(.minutes(15))) struct MoveCommandTests {
  /// Erases somebody and leaves a row of theirs, as a command does that is killed between the two.
  private func eraseHalfway(_ name: String, _ huunghi: PrivateBook) async throws {
    let id = try #require(try await huunghi("person", "add", name, "--json").json()["id"] as? String)
    #expect(try await huunghi("person", "erase", id, "--yes").status == 0)
    _ = try await huunghi.administrator().execute(
      """
      INSERT INTO people.record (id, commitment, salt, name, other_names, folded_names)
      VALUES ($1::uuid, sha256('a'), sha256('b'), $2, '{}', 'le thi xoa')
      """, [.text(id), .text(name)])
  }

  @Test func `a book moves to another server with all that is in it, and the old one is closed`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một", "Hai")
      #expect(try await huunghi("person", "add", "Nguyễn Văn An", "--contact", "0912 345 678").status == 0)
      try await eraseHalfway("Lê Thị Xóa", huunghi)
      #expect(
        try await huunghi("organisation", "add", "Hội Việt - Nga", "--kind", "central").status == 0)
      let issued = try await huunghi(
        "report", "issue", "2020", "--by", "Hội Việt - Nga", "--signer", "Nguyễn Văn An", "-o",
        huunghi.folder + "/r.json")
      #expect(issued.status == 0, "\(issued.errors)")
      let before = try await PrivateBook.log(huunghi.program)
      let url = try await huunghi.target()
      let moved = try await huunghi("database", "move", url)
      #expect(moved.status == 0, "\(moved.errors)")
      #expect(moved.output.contains("dbname=book"))

      // The next command goes there.
      #expect(try await huunghi("database", "status").output.contains("dbname=book"))
      #expect(try await PrivateBook.log(huunghi.program) == before)
      #expect(try await huunghi("person", "show", "Nguyễn Văn An").output.contains("0912 345 678"))
      #expect(
        try await huunghi.administrator("server", database: "book").query("SELECT FROM people.record").count == 1,
        "who is erased isn't taken along")
      #expect(try await huunghi("report", "verify", huunghi.folder + "/r.json").status == 0)
      #expect(try await huunghi("record", "hội nghị", "Ba", "3/3/2020").status == 0)

      // Who comes to the old one.
      var old = huunghi.program
      old.environment["XDG_CONFIG_HOME"] = huunghi.folder + "/old-settings"
      let refused = try await old("record", "hội nghị", "Bốn", "4/4/2020")
      #expect(refused.status == 69 && refused.errors.contains("was moved to"), "\(refused.errors)")
      #expect(refused.errors.contains("dbname=book") && refused.errors.contains("Nothing was recorded."))
      let person = try await old("person", "add", "Trần Thị Bình")
      #expect(person.status == 69 && person.errors.contains("was moved to"))
      let shown = try await old("show", "Hai")
      #expect(shown.status == 0 && shown.errors.contains("was moved to"), "\(shown.errors)")
      #expect(try await PrivateBook.log(old) == before)
      #expect(try await huunghi.administrator().query("SELECT FROM people.record").count == 1)
      let status = try await old("database", "status")
      #expect(status.status == 0 && status.output.contains("was moved to"), "\(status.output)\(status.errors)")
      #expect(status.output.contains("dbname=book"))
      let told = try #require(try await old("database", "status", "--json").json()["closed"] as? [String: String])
      #expect(told["state"] == "moved" && told["address"]?.contains("dbname=book") ?? false)
      let backup = try await old("database", "backup", huunghi.folder + "/old-backup")
      #expect(backup.status == 0 && backup.errors.contains("was moved to"), "\(backup.errors)")
      // A copy of it is what it is: closed beside its programs, and a new book on a server, which is told.
      let copy = try PrivateBook.program("copy", in: huunghi.folder)
      let closed = try await copy("database", "restore", huunghi.folder + "/old-backup", "--json")
      #expect(try closed.json()["closed"] is [String: Any] && closed.errors.isEmpty, "\(closed.output)\(closed.errors)")
      #expect(try await copy("record", "hội nghị", "Năm", "5/5/2020").status == 69)
      #expect(try await copy("database", "stop").status == 0)
      let server = try BuiltProgram(try await TestDatabase.fresh(), language: "en", folder: huunghi.folder + "/there")
      let opened = try await server("database", "restore", huunghi.folder + "/old-backup")
      #expect(opened.status == 0 && opened.errors.contains("What was restored here is open"), "\(opened.errors)")
      #expect(try await server("record", "hội nghị", "Năm", "5/5/2020").status == 0)
      let again = try await old("database", "move", url)
      #expect(again.status == 0, "once more does no harm: \(again.errors)")
    }
  }

  @Test func `an address that won't do is refused, and the book is as it was`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let url = try await huunghi.target()
      let folder = try #require(url.firstMatch(of: /@(.*)\//)?.output.1)
      let secret = "postgresql://nobody:bi-mat@\(folder)/book"
      for (address, status) in [
        (secret, 69), ("host=/nonexistent password=bi-mat", 69), ("postgresql://[", 65),
        ("postgresql://postgres@\(folder)/nowhere", 69),
      ] {
        let run = try await huunghi("database", "move", address)
        #expect(run.status == status, "\(address): \(run.output)\(run.errors)")
        #expect(!(run.output + run.errors).contains("bi-mat"))
      }
      try await huunghi.administrator("server").script("CREATE TABLE theirs ()")
      let full = try await huunghi("database", "move", url.replacing("/book", with: "/huunghi"))
      #expect(full.status == 65 && full.errors.contains("public.theirs"), "\(full.errors)")
      #expect(try await huunghi("record", "hội nghị", "Hai", "2/2/2021").status == 0)
      #expect(!FileManager.default.fileExists(atPath: huunghi.folder + "/data-settings/huunghi/settings.json"))
      // A book that is on a server already.
      var external = huunghi.program
      external.environment["HUUNGHI_DATABASE_URL"] = url
      #expect(try await external("database", "move", url).status == 64)
    }
  }

  @Test func `a password in the address works and is kept nowhere`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let url = try await huunghi.target().replacing("postgres@", with: "postgres:bi-mat@")
      let run = try await huunghi("database", "move", url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("~/.pgpass"))
      let settings = try String(
        contentsOfFile: huunghi.folder + "/data-settings/huunghi/settings.json", encoding: .utf8)
      #expect(settings.contains("dbname") && !settings.contains("bi-mat"))
      #expect(!(run.output + run.errors).contains("bi-mat"))
      #expect(try await huunghi("show", "last").status == 0)
      let closure = try await huunghi.administrator().query("SELECT address FROM event_log.closure")
      #expect(try !closure[0].string(0).contains("bi-mat"))
    }
  }
}
