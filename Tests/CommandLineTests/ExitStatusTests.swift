import EventStore
import Foundation
import Glibc
import Postgres
import TestDatabase
import Testing

@testable import huunghi

/// Would catch an error with another exit status than docs say, one that doesn't name what was typed or what would be
/// right, and one after which something is half done.
@Suite struct ExitStatusTests {
  static let book = SuiteBook()

  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let code: String
    let says: [String]

    init(_ arguments: String..., code: String, says: String...) {
      self.arguments = arguments
      self.code = code
      self.says = says
    }

    var testDescription: String { arguments.joined(separator: " ").prefix(80).description }
  }

  @Test(arguments: [
    Case("record", "hội nghị", "X", "30/2/2025", code: "period", says: "30/2/2025", "28/2/2025"),
    Case("record", "hội nghị", "X", "24-23/5/2025", code: "period", says: "before it starts"),
    Case("record", "hội nghị", "X", "2027", code: "refused", says: "huunghi plan"),
    Case("plan", "hội nghị", "X", "2020", code: "refused", says: "huunghi record"),
    Case("record", "hoi ngi", "X", "2025", code: "unknown-kind", says: "hoi ngi", "huunghi kind list"),
    Case(
      "record", "hội nghị", "X", "2025", "--by", "Hội Không Có", code: "unknown-organisation", says: "Hội Không Có",
      "huunghi organisation add"),
    Case(
      "record", "hội nghị", "X", "2025", "--at", "hai duongg", code: "unknown-place", says: "hai duongg",
      "Hai Duong", "province list"),
    Case(
      "record", "hội nghị", "X", "2/2/2026", "--at", "Hải Dương", code: "province-not-then", says: "Hải Dương",
      "Hai Phong"),
    Case(
      "record", "hội nghị", "X", "2025", "--person", "Không Ai", code: "unknown-person", says: "Không Ai",
      "huunghi person add"),
    Case("record", "hội nghị", "X", "2025", "--attended", "nhiều", code: "count", says: "nhiều", "~120"),
    Case("record", "hội nghị", "X", "2025", "--attended", "-5", code: "count", says: "“-5”", "~120"),
    Case("record", "hội nghị", "X", "2025", "--associations", "-5", code: "count", says: "“-5”", "~120"),
    Case("tally", "add", "aid", "X", "2025", "--count", "-5", code: "count", says: "“-5”", "~120"),
    Case("record", "hội nghị", "X", "2025", "--amount", "-5:USD", code: "amount", says: "“-5:USD”", "2500.50:USD"),
    Case("record", "hội nghị", "X", "2025", "--amount", "5 triệu", code: "amount", says: "5 triệu", "120000000:VND"),
    Case("record", "hội nghị", "X", "2025", "--delegation", "12 người Nga", code: "delegation", says: "in:12:Russia"),
    Case("record", "hội nghị", "X", "2025", "--field", "bóng bàn", code: "unknown-word", says: "bóng bàn", "culture"),
    Case("record", "hội nghị", "X", "2/2/2025", "--time", "25:00", code: "time", says: "25:00"),
    Case("record", "hội nghị", "X", "2/2/2025", "--time", "8:30 pm", code: "time", says: "24-hour", "20:30"),
    Case("record", "hội nghị", "X", "20/11/2026..2/12/2026", code: "refused", says: "huunghi plan", "huunghi held"),
    Case("kind", "add", "x1", "gap mat", "--section", "exchanges", code: "kind-name-taken", says: "gathering"),
    Case("record", "hội nghị", String(repeating: "a", count: 501), "2025", code: "text", says: "501", "500"),
    Case(
      "record", "hội nghị", "X", "2025", "--title-en", String(repeating: "a", count: 501), code: "text",
      says: "Title (in English)", "501"),
    Case(
      "organisation", "add", "X", "--kind", "chapter", "--name-ru", "a\u{7}b", code: "text", says: "Name (in Russian)"),
    Case("record", "hội nghị", "a\u{202E}b", "2025", code: "text", says: "U+202E"),
    Case("record", "hội nghị", "a\u{7}b", "2025", code: "text", says: "U+0007"),
    Case("record", "hội nghị", "  ", "2025", code: "text", says: "empty"),
    Case("show", "999999", code: "unknown-activity", says: "999999", "huunghi calendar"),
    Case("show", "không có hoạt động này", code: "unknown-activity", says: "không có hoạt động này"),
    Case("timeline", "Atlantis", code: "unknown-province", says: "Atlantis"),
    Case("report", "năm ngoái", code: "period", says: "năm ngoái", "15/12/2024..14/12/2025"),
    Case("report", "2025", "--known-on", "2030-01-01", code: "known-on-ahead", says: "24/11/2026"),
    Case("organisation", "add", "Hội X", "--kind", "câu lạc bộ", code: "unknown-word", says: "câu lạc bộ", "chapter"),
    Case("kind", "add", "Ăn Trưa", "ăn trưa", "--section", "aid", code: "kind-code", says: "Ăn Trưa", "film-week"),
    Case("kind", "add", "conference", "hội nghị", "--section", "aid", code: "kind-taken", says: "conference"),
    Case("log", "show", "999999", code: "unknown-event", says: "999999"),
    Case("tally", "add", "hoi ngi", "X", "2025", code: "unknown-kind", says: "hoi ngi", "huunghi kind list"),
    Case("tally", "add", "aid", "X", "2027", code: "refused", says: "24/11/2026"),
    Case(
      "tally", "add", "aid", "X", "2/2/2026", "--at", "Hải Dương", code: "province-not-then", says: "Hải Dương",
      "Hai Phong"),
    Case("tally", "add", "aid", "X", "2025", "--count", "nhiều", code: "count", says: "nhiều", "~120"),
    Case("proposal", "raise", "X", "2025", "--activity", "999999", code: "unknown-activity", says: "999999"),
    Case("proposal", "answer", "999999", "X", code: "unknown-entry", says: "999999", "huunghi proposal list"),
    Case("proposal", "forward", "không có", "X", code: "unknown-entry", says: "không có", "huunghi proposal list"),
    Case("direction", "done", "last", code: "unknown-entry", says: "huunghi direction add"),
    Case("direction", "add", "X", "2026", "--given", "30/2/2025", code: "period", says: "30/2/2025"),
    Case("direction", "add", "X", "2028", "--given", "2027", code: "refused", says: "24/11/2026"),
    Case("figure", "add", "X", "1%", "2024", code: "missing", says: "province"),
    Case("figure", "add", "X", " ", "2024", "--at", "HD", code: "text", says: "empty"),
    Case("proposal", "list", "năm ngoái", code: "period", says: "năm ngoái"),
  ])
  func `wrong data gives 65, says what was typed and what would be right, and records nothing`(_ wrong: Case)
    async throws
  {
    let huunghi = try await Self.book.program()
    let before = try await huunghi("log", "tail", "--count", "1", "--json").output
    let run = try await huunghi.run(wrong.arguments + ["--json"])
    let error = try run.error()
    #expect(run.status == 65)
    #expect(error["code"] as? String == wrong.code, "\(error)")
    let message = try #require(error["message"] as? String)
    for part in wrong.says { #expect(message.contains(part), "\(message)") }
    #expect(run.output.isEmpty)
    #expect(try await huunghi("log", "tail", "--count", "1", "--json").output == before)
  }

  @Test func `several things wrong at once are told together`() async throws {
    let run = try await Self.book.program()("record", "hoi ngi", "X", "2025", "--attended", "nhiều", "--json")
    let problems = try #require(try run.error()["problems"] as? [[String: String]])
    #expect(problems.map { $0["code"] } == ["unknown-kind", "count"])
  }

  @Test func `bytes that are not UTF-8 are refused, not repaired`() async throws {
    let run = try await Self.book.program().shell("\"$H\" record conference $'\\xff\\xfe' 2025")
    #expect(run.status == 65)
    #expect(run.errors.contains("Argument 3") && run.errors.contains("Nothing was recorded."))
    let asked = try await Self.book.program().shell("\"$H\" show $'\\xff'")
    #expect(asked.status == 65 && !asked.errors.contains("recorded"), "\(asked.errors)")
  }

  @Test func `a file that isn't there gives 66`() async throws {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("import", "/nonexistent.csv").status == 66)
    let run = try await huunghi("record", "conference", "X", "2025", "--person", "@/nonexistent")
    #expect(run.status == 66)
    #expect(run.errors.contains("/nonexistent"))
    #expect(run.errors.contains("Nothing was recorded."))
  }

  @Test func `a file of people over its limit gives 65`() async throws {
    try await withFolder { folder in
      try Data(count: 2 << 20).write(to: URL(fileURLWithPath: folder + "/people"))
      let run = try await Self.book.program()("record", "conference", "X", "2025", "--person", "@\(folder)/people")
      #expect(run.status == 65)
      #expect(run.errors.contains("too large"))
    }
  }

  @Test func `no database gives 69, in each language`() async throws {
    for (language, word) in [("vi", "Không kết nối được"), ("en", "can't be reached"), ("ru", "Нет связи")] {
      let run = try await BuiltProgram(language: language)("show", "1")
      #expect(run.status == 69)
      #expect(run.errors.contains(word), "\(run.errors)")
    }
    let unreadable = try await BuiltProgram(language: "en").shell(
      "HUUNGHI_DATABASE_URL='postgresql://[b' \"$H\" show 1")
    #expect(unreadable.status == 65)
  }

  @Test func `a database that isn't ready gives 69 and the command that helps`() async throws {
    let run = try await BuiltProgram(try await TestDatabase.fresh(), language: "en")("show", "1")
    #expect(run.status == 69)
    #expect(run.errors.contains("huunghi database migrate"))
  }

  @Test func `an output that can't be made gives 73 and leaves nothing behind`() async throws {
    let huunghi = try await Self.book.program()
    let file = try await huunghi("report", "2025", "-o", "/nonexistent/report.txt")
    #expect(file.status == 73)
    #expect(file.errors.contains("/nonexistent/report.txt"))
    let full = try await huunghi.shell("\"$H\" province list --all > /dev/full")
    #expect(full.status == 73)
    #expect(full.errors.contains("No space left"))
    for (language, missing, closed, room) in [
      ("vi", "không có tệp hoặc thư mục ấy", "đó là một thư mục", "ổ đĩa đã đầy"),
      ("ru", "нет такого файла или папки", "это папка", "на диске нет места"),
    ] {
      let huunghi = try await Self.book.program(language: language)
      #expect(try await huunghi("report", "2025", "-o", "/nonexistent/report.txt").errors.contains(missing))
      try await withFolder { folder in
        try FileManager.default.createDirectory(atPath: folder + "/a.txt", withIntermediateDirectories: false)
        #expect(try await huunghi("report", "2025", "-o", folder + "/a.txt").errors.contains(closed))
      }
      #expect(try await huunghi.shell("\"$H\" province list --all > /dev/full").errors.contains(room))
    }
  }

  @Test func `an account that was never let in is told by what command it would be`() async throws {
    let settings = try await Self.book.settings()
    let stranger = "stranger-\(getpid())"
    try Connection.open(settings).script("CREATE ROLE \"\(stranger)\" LOGIN")
    for (language, words) in [("vi", "Quản trị viên"), ("en", "administrator"), ("ru", "Администратор")] {
      let huunghi = try BuiltProgram(settings.setting("user", to: stranger), language: language)
      for command in [["doctor"], ["show", "1"], ["record", "conference", "x", "2025"], ["database", "status"]] {
        let run = try await huunghi.run(command)
        #expect(run.status == 69 && run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.contains("GRANT huunghi_owner, huunghi_app TO \"\(stranger)\""), "\(run.errors)")
      }
    }
  }

  @Test func `a server that can't be reached is told in one sentence, without a password`() async throws {
    let settings = ConnectionSettings(url: "postgresql://bob:s3cretpw@localhost:1/x")
    let run = try await BuiltProgram(settings, language: "en")("doctor")
    #expect(run.status == 69 && run.errors.contains("Connection refused. See"), "\(run.errors)")
    #expect(!run.errors.contains("s3cretpw") && !run.errors.contains("?"), "\(run.errors)")
  }

  @Test func `who asks for the state of a server that can't be reached is told its address and where that is from`()
    async throws
  {
    let huunghi = try BuiltProgram(ConnectionSettings(url: "postgresql://bob:s3cretpw@localhost:1/x"), language: "en")
    let run = try await huunghi("database", "status")
    #expect(run.status == 69 && !run.errors.contains("huunghi database status"), "\(run.errors)")
    for part in ["host=localhost port=1 dbname=x user=bob", "HUUNGHI_DATABASE_URL"] {
      #expect(run.errors.contains(part), "\(run.errors)")
    }
    #expect(!run.errors.contains("s3cretpw"))
  }

  /// A renamed file would take the place of a device, for everybody on the machine where root asked for it.
  @Test func `what is no file is written into, and behind a link is the file`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(language: "en", folder: folder)
      #expect(mkfifo(folder + "/pipe.txt", 0o600) == 0)
      let run = try await huunghi.shell(
        "timeout 60 cat '\(folder)/pipe.txt' > '\(folder)/read' & \"$H\" report 2025 -o '\(folder)/pipe.txt' && wait")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try String(contentsOfFile: folder + "/read", encoding: .utf8).contains("REPORT"))
      #expect(symlink("/dev/full", folder + "/full.txt") == 0 && symlink("a.txt", folder + "/link.txt") == 0)
      #expect(try await huunghi("report", "2025", "-o", folder + "/full.txt").status == 73)
      try Data().write(to: URL(filePath: folder + "/a.txt"))
      #expect(try await huunghi("report", "2025", "-o", folder + "/link.txt").status == 0)
      #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8).contains("REPORT"))
      for (name, kind) in [("pipe.txt", S_IFIFO), ("full.txt", S_IFLNK), ("link.txt", S_IFLNK)] {
        var status = stat()
        #expect(lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == kind, "\(name)")
      }
      var device = stat()
      #expect(stat("/dev/full", &device) == 0 && device.st_mode & S_IFMT == S_IFCHR)
    }
  }

  @Test func `a file that is named twice, each time otherwise, is written`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(language: "en", folder: folder)
      let run = try await huunghi(
        "report", "2025", "-o", folder + "/a.txt", "-o", folder + "/./a.txt", "-o", folder + "//a.txt")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8).contains("REPORT"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("a.") } == ["a.txt"])
    }
  }

  @Test func `settings that can't be read are an error, and setup writes them anew`() async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/huunghi", withIntermediateDirectories: true)
      try "not json".write(toFile: folder + "/huunghi/settings.json", atomically: true, encoding: .utf8)
      let huunghi = try await Self.book.program(folder: folder)
      let run = try await huunghi("kind", "list")
      #expect(run.status == 65)
      #expect(run.errors.contains("settings.json"))
      #expect(try await huunghi("setup", "--language", "en").status == 0)
      #expect(try await huunghi("kind", "list").status == 0)
      let password = try await huunghi("setup", "--database", "postgresql://a:secret@host/name")
      #expect(password.status == 65)
      #expect(password.errors.contains(".pgpass"))
      #expect(!password.errors.contains("secret"))
    }
  }

  @Test func `every failure of the log has its status`() async throws {
    let stream = try StreamName(category: "activity", id: "1")
    let expected: [(EventLogError, huunghi.ExitStatus)] = [
      (.conflict(stream: stream, expected: .noStream, actual: 1), .tryAgain), (.busy, .tryAgain),
      (.clockBehind, .unavailable), (.notMigrated(pending: ["1"]), .unavailable),
      (.migrationChanged("1"), .unavailable), (.migrationUnknown("1"), .unavailable),
      (.unsuitableDatabase("x"), .unavailable), (.notAMember(login: "x"), .unavailable),
      (.unknownProjection("x"), .data), (.idReused, .software),
      (.defect("x"), .software), (.corrupt("x"), .data), (.missing(3...4), .data), (.cancelled, .interrupted),
      (.tooLarge("x", size: 2, limit: 1), .data),
    ]
    for (error, status) in expected {
      #expect(await FailureReading.failure(error).status == status, "\(error)")
    }
  }
}
