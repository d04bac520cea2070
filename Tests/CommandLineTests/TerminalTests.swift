import Foundation
import Testing

/// Would catch a question that is asked wrongly or loses an answer, Ctrl-C that leaves something half done, text that
/// scrolls away, and colours or pages where nobody sits.
@Suite(.serialized) struct TerminalTests {
  static let book = SuiteBook()

  private func head() async throws -> String {
    try await Self.book.program()("log", "tail", "--count", "1", "--json").output
  }

  // MARK: Questions

  @Test func `record without arguments asks step by step, and each answer again that can't be recorded`() async throws {
    let before = try await head()
    let terminal = try PseudoTerminal(try await Self.book.program(), ["record"])
    try await terminal.answer(
      ("Kind of activity: ", ""), ("This one needs an answer.\r\nKind of activity: ", "hoi ngi"))
    try await terminal.wait(for: "“hoi ngi”")
    try await terminal.answer(
      ("Kind of activity: ", "hoi nghi"), ("Title: ", "Hội nghị từng bước"),
      ("When (23/5/2025, 5/2025, …): ", "30/2/2025"))
    try await terminal.wait(for: "that month ends on")
    try await terminal.answer(("When (23/5/2025, 5/2025, …): ", "3/2/2099"))
    try await terminal.wait(for: "is still to come")
    try await terminal.answer(
      ("When (23/5/2025, 5/2025, …): ", "28/2/2025"), ("Place (province: venue): ", "Hai Duongg"))
    try await terminal.wait(for: "“Hai Duongg”")
    try await terminal.answer(("Place (province: venue): ", "Hà Nội: Nhà hát"), ("Organiser: ", "Hội không có"))
    try await terminal.wait(for: "“Hội không có”")
    try await terminal.answer(("Organiser: ", ""), ("How many attended: ", "nhiều"))
    try await terminal.wait(for: "“nhiều”")
    #expect(try await head() == before)
    try await terminal.answer(
      ("How many attended: ", "~40"), ("Outcome: ", "Thông qua nghị quyết"), ("Source: ", "Báo Nhân Dân"))
    let end = try await terminal.end()
    #expect(end.status == 0, "\(end.shown)")
    let shown = try await Self.book.program()("show", "hoi nghi tung buoc")
    for part in ["28 February 2025", "Nhà hát", "about 40", "Thông qua nghị quyết", "Báo Nhân Dân"] {
      #expect(shown.output.contains(part), "\(shown.output)")
    }
  }

  @Test func `a likely duplicate is asked about: no records nothing, yes records`() async throws {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("record", "exchange", "Giao lưu hai bên", "5/6/2015", "--at", "Huế").status == 0)
    let before = try await head()
    for (answer, status) in [("n", 130), ("y", 0)] {
      let terminal = try PseudoTerminal(huunghi, ["record"])
      try await terminal.answer(
        ("Kind", "exchange"), ("Title", "Giao luu hai ben"), ("When", "6/6/2015"), ("Place", "Huế"),
        ("Organiser", ""), ("How many", ""), ("Outcome", ""), ("Source", ""), ("all the same? (y/n)", answer))
      let end = try await terminal.end()
      #expect(end.status == status, "\(end.shown)")
      #expect(try await (head() == before) == (status != 0))
    }
  }

  @Test func `what options say is kept where the rest is asked for, and refused before anything is asked`() async throws
  {
    let huunghi = try await Self.book.program()
    let refused = try PseudoTerminal(huunghi, ["record", "--internal", "--person", "99999", "--level", "provincial"])
    let end = try await refused.end()
    #expect(end.status == 65 && end.shown.contains("99999") && !end.shown.contains("Kind of activity"), "\(end.shown)")
    let terminal = try PseudoTerminal(
      huunghi,
      [
        "record", "--internal", "--at", "Nghe An", "--at", "online", "--attended", "77", "--level", "provincial",
        "--time",
        "9:00", "--amount", "5000000:VND", "--source", "Công văn 12",
      ])
    try await terminal.answer(
      ("Kind of activity: ", "exchange"), ("Title: ", "Việc có tùy chọn"), ("…): ", "3/3/2011"),
      ("[Nghe An | online]: ", ""), ("Organiser: ", ""), ("[77]: ", "78"), ("Outcome: ", ""), ("[Công văn 12]: ", ""))
    let recorded = try await terminal.end()
    #expect(recorded.status == 0, "\(recorded.shown)")
    let shown = try await huunghi("show", "việc có tùy chọn").output
    for part in ["Nghe An province; online", "78", "internal", "provincial", "09:00", "5,000,000", "Công văn 12"] {
      #expect(shown.contains(part), "\(part): \(shown)")
    }
  }

  @Test func `plan asks what can be known of what is to come`() async throws {
    let terminal = try PseudoTerminal(try await Self.book.program(language: "vi"), ["plan"])
    try await terminal.answer(
      ("Loại hoạt động: ", "hội nghị"), ("Tên hoạt động: ", "Hội nghị sắp tới"), ("Thời gian", "12/2026"),
      ("Nơi", ""), ("Đơn vị tổ chức", ""), ("Nguồn", ""))
    let end = try await terminal.end()
    #expect(end.status == 0, "\(end.shown)")
    #expect(!end.shown.contains("Số người tham dự: "))
  }

  @Test func `the first run offers setup, which asks for everything, and then shows what to try`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(folder: folder)
      let terminal = try PseudoTerminal(huunghi, [])
      try await terminal.answer(
        ("Set it up now? (y/n): ", "y"), ("(vi, en, ru): ", "en"), ("Database: ", ""),
        ("Who records: ", "Trần Văn Lập"), ("Your association: ", "Hội chưa có"), ("Add it now? (y/n): ", "y"),
        ("The sort: ", "provincial"), ("Your province: ", "hai phong"))
      try await terminal.wait(for: "Three commands to try:")
      let end = try await terminal.end()
      #expect(end.status == 0, "\(end.shown)")
      let kept = try String(contentsOfFile: folder + "/huunghi/settings.json", encoding: .utf8)
      for part in ["Hội chưa có", "Hải Phòng", "\"language\" : \"en\""] { #expect(kept.contains(part), "\(kept)") }
      #expect(!kept.contains("Trần Văn Lập"))
      // The second run has nothing to offer, and setup shows what is set.
      let second = try await PseudoTerminal(huunghi, []).end()
      #expect(second.status == 0 && !second.shown.contains("(y/n)"))
      let again = try PseudoTerminal(huunghi, ["setup"])
      try await again.answer(
        ("(vi, en, ru): ", ""), ("Database: ", ""), ("Who records: ", ""), ("[Hội chưa có]: ", ""),
        ("[Hải Phòng]: ", "Hà Nội"))
      #expect(try await again.end().status == 0)
      let changed = try String(contentsOfFile: folder + "/huunghi/settings.json", encoding: .utf8)
      #expect(changed.replacing("Hà Nội", with: "Hải Phòng") == kept)
      // A word for unknown takes out what was set.
      let cleared = try PseudoTerminal(huunghi, ["setup"])
      try await cleared.answer(
        ("(vi, en, ru): ", ""), ("Database: ", ""), ("Who records: ", "unknown"), ("[Hội chưa có]: ", "chưa rõ"),
        ("[Hà Nội]: ", "unknown"))
      #expect(try await cleared.end().status == 0)
      let empty = try String(contentsOfFile: folder + "/huunghi/settings.json", encoding: .utf8)
      for part in ["actor", "Hội chưa có", "Hà Nội"] { #expect(!empty.contains(part), "\(empty)") }
    }
  }

  @Test func `an answer to setup that can't be used is asked for again, with the reason, and the others are kept`()
    async throws
  {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(folder: folder)
      #expect(try await huunghi("organisation", "add", "Hội đã có", "--kind", "central").status == 0)
      let before = try await head()
      let terminal = try PseudoTerminal(huunghi, ["setup"])
      try await terminal.answer(("(vi, en, ru): ", "de"))
      try await terminal.wait(for: "There is no language “de”")
      try await terminal.answer(("(vi, en, ru): ", "en"), ("Database: ", "postgresql://a:secret@host/name"))
      try await terminal.wait(for: ".pgpass")
      try await terminal.answer(("Database: ", "postgresql://[b"))
      try await terminal.wait(for: "address can't be read")
      try await terminal.answer(
        ("Database: ", ""), ("Who records: ", String(repeating: "a", count: 201)))
      try await terminal.wait(for: "200")
      try await terminal.answer(("Who records: ", "Phạm Thị Thử"), ("Your association: ", "Hội gõ nhầm"))
      try await terminal.wait(for: "Hội gõ nhầm")
      try await terminal.answer(
        ("Add it now? (y/n): ", "n"), ("Your association: ", "Hội thứ hai"), ("Add it now? (y/n): ", "y"),
        ("The sort: ", "câu lạc bộ"))
      try await terminal.wait(for: "câu lạc bộ")
      try await terminal.answer(("The sort: ", "chapter"), ("Your province: ", "hai duongg"))
      try await terminal.wait(for: "hai duongg")
      // Until here nothing was recorded.
      #expect(try await head() == before)
      try await terminal.answer(("Your province: ", "hai duong"))
      let end = try await terminal.end()
      #expect(end.status == 0, "\(end.shown)")
      let kept = try String(contentsOfFile: folder + "/huunghi/settings.json", encoding: .utf8)
      for part in ["Hội thứ hai", "Hải Dương", "\"language\" : \"en\"", "\"actor\""] {
        #expect(kept.contains(part), "\(kept)")
      }
      #expect(try await huunghi("organisation", "show", "Hội gõ nhầm").status == 65)
    }
  }

  @Test func `a database that can't be reached is asked for again`() async throws {
    try await withFolder { folder in
      var huunghi = try await Self.book.program(folder: folder)
      let right = try #require(huunghi.environment["HUUNGHI_DATABASE_URL"])
      huunghi.environment["HUUNGHI_DATABASE_URL"] = nil
      let terminal = try PseudoTerminal(huunghi, ["setup"])
      try await terminal.answer(("(vi, en, ru): ", "en"), ("Database: ", "host=/nonexistent"))
      try await terminal.wait(for: "can't be reached")
      // The address is in no file yet.
      try await terminal.wait(for: "(from huunghi setup)")
      try await terminal.answer(("Database: ", right), ("Who records: ", ""))
      try await terminal.answer(("Your association: ", ""), ("Your province: ", "huế"))
      let end = try await terminal.end()
      #expect(end.status == 0, "\(end.shown)")
    }
  }

  @Test func `who doesn't want setup now is told how to come back to it`() async throws {
    try await withFolder { folder in
      let terminal = try PseudoTerminal(try await Self.book.program(folder: folder), [])
      try await terminal.answer(("(y/n): ", "n"))
      let end = try await terminal.end()
      #expect(end.status == 0)
      #expect(end.shown.contains("Not set up yet") && end.shown.contains("Three commands to try:"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/huunghi"))
    }
  }

  @Test func `an answer that nobody can keep says so, and is asked for again`() async throws {
    let terminal = try PseudoTerminal(try await Self.book.program(), ["record"])
    try await terminal.answer(("Kind of activity: ", "conference"))
    // A terminal takes no more of a line, and drops the rest without a word.
    try await terminal.answer(("Title: ", String(repeating: "a", count: 4_095)))
    try await terminal.wait(for: "4095 bytes a line")
    try await terminal.wait(for: "Title: ")
    try terminal.type(bytes: [0x48, 0xE1, 0xFF, 0x0A])
    try await terminal.wait(for: "UTF-8")
    try await terminal.wait(for: "Title: ")
    try terminal.type("\u{3}")
    #expect(try await terminal.end().status == 130)
  }

  // MARK: Ctrl-C

  @Test(arguments: [
    ("vi", "Đã dừng theo yêu cầu.", "Tên hoạt động"), ("en", "Interrupted.", "Title"), ("ru", "Прервано.", "Название"),
  ])
  func `Ctrl-C at a question ends at once, and nothing is recorded`(
    language: String, sentence: String, question: String
  ) async throws {
    let before = try await head()
    let terminal = try PseudoTerminal(try await Self.book.program(language: language), ["record"])
    try await terminal.wait(for: ": ")
    try terminal.type("conference\n")
    try await terminal.wait(for: question)
    try terminal.type("Nửa chừng\u{3}")
    let end = try await terminal.end()
    #expect(end.status == 130)
    #expect(end.shown.contains(sentence), "\(end.shown)")
    #expect(end.isRestored)
    #expect(try await head() == before)
  }

  @Test func `Ctrl-D at a question and Ctrl-C in setup leave everything as it was`() async throws {
    try await withFolder { folder in
      let before = try await head()
      let huunghi = try await Self.book.program(folder: folder)
      for key in ["\u{3}", "\u{4}"] {
        let terminal = try PseudoTerminal(huunghi, ["setup"])
        try await terminal.answer(("(vi, en, ru): ", "en"), ("Database: ", ""), ("Who records: ", "Ai Đó"))
        try await terminal.wait(for: "Your association: ")
        try terminal.type(key)
        let end = try await terminal.end()
        #expect(end.status == 130 && end.isRestored, "\(end.shown)")
      }
      // A question that setup asks after it has looked into the book.
      let terminal = try PseudoTerminal(huunghi, ["setup"])
      try await terminal.answer(
        ("(vi, en, ru): ", ""), ("Database: ", ""), ("Who records: ", "Ai Đó"),
        ("Your association: ", "Hội không có"))
      try await terminal.wait(for: "(y/n): ")
      try terminal.type("\u{3}")
      #expect(try await terminal.end().status == 130)
      #expect(!FileManager.default.fileExists(atPath: folder + "/huunghi"))
      #expect(try await head() == before)
    }
  }

  // MARK: Pages and colours

  /// A pager that writes down what it is given.
  private func paging(_ arguments: String..., pager: String, rows: UInt16 = 24) async throws -> PseudoTerminal.End {
    var huunghi = try await Self.book.program()
    huunghi.environment["PAGER"] = pager
    return try await PseudoTerminal(huunghi, arguments, rows: rows).end()
  }

  @Test func `what is longer than the screen goes to the pager, whole, and nothing else does`() async throws {
    try await withFolder { folder in
      let whole = try await Self.book.program()("province", "list", "--all").output
      let paged = folder + "/paged"
      let long = try await paging("province", "list", "--all", pager: "cat > '\(paged)'")
      #expect(long.status == 0 && !long.shown.contains("Hai Duong"), "\(long.shown)")
      let text = try String(contentsOfFile: paged, encoding: .utf8)
      #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n").count >= 115)
      #expect(whole.split(separator: "\n").count >= 115)
      try FileManager.default.removeItem(atPath: paged)
      // On a screen that is high enough, for who wants no pager, and where nobody sits.
      #expect(
        try await paging("province", "list", "--all", pager: "cat > '\(paged)'", rows: 500).shown.contains("Hai Duong"))
      for none in ["", "cat"] {
        #expect(try await paging("province", "list", "--all", pager: none).shown.contains("Hai Duong"))
      }
      let piped = try await Self.book.program().shell("PAGER=\"cat > '\(paged)'\" \"$H\" province list --all")
      #expect(piped.output == whole)
      #expect(!FileManager.default.fileExists(atPath: paged))
    }
  }

  @Test func `a timeline, which is written while it is read, goes to the pager that was chosen too`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program()
      let rows = (1...28).map { "conference,Việc thứ \($0) ở Lạng Sơn,\($0)/2/2012,Lạng Sơn" }
      let file = folder + "/rows.csv"
      try (["kind,title,when,places"] + rows).joined(separator: "\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try await huunghi("import", file).status == 0)
      let paged = folder + "/paged"
      let long = try await paging("timeline", "Lạng Sơn", pager: "cat > '\(paged)'")
      #expect(long.status == 0 && !long.shown.contains("Việc thứ"), "\(long.shown)")
      #expect(try String(contentsOfFile: paged, encoding: .utf8).contains("Việc thứ 28"))
      for none in ["", "cat"] {
        let plain = try await paging("timeline", "Lạng Sơn", pager: none)
        #expect(plain.shown.contains("Việc thứ 1 ") && plain.shown.contains("Việc thứ 28"), "\(plain.shown)")
      }
    }
  }

  @Test func `where the pager can't be started, the text is printed as it is, and that is said`() async throws {
    let folderIsNoProgram = "/"
    for pager in ["no-such-pager-here", "no-such-pager-here -F", folderIsNoProgram] {
      let end = try await paging("province", "list", "--all", pager: pager)
      #expect(end.status == 0, "\(end.shown)")
      #expect(end.shown.contains("The pager “\(pager)” (PAGER) can't be started"), "\(end.shown)")
      #expect(end.shown.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n").count >= 115, "\(end.shown)")
    }
    // One that runs and ends is closed by its reader, whatever its status.
    let left = try await paging("province", "list", "--all", pager: "false")
    #expect(left.status == 0 && !left.shown.contains("Hai Duong") && !left.shown.contains("can't be started"))
  }

  @Test func `a pager that is closed early ends the output, not as an error`() async throws {
    let end = try await paging("province", "list", "--all", pager: "head -n 1")
    #expect(end.status == 0)
    #expect(end.shown.split(separator: "\n").count == 1, "\(end.shown)")
  }

  @Test func `colours are for terminals, unless somebody says otherwise, and say nothing by themselves`() async throws {
    let huunghi = try await Self.book.program()
    for arguments in [["show", "999999"], ["kind", "list"]] {
      let coloured = try await PseudoTerminal(huunghi, arguments, rows: 500).end().shown
      #expect(coloured.contains("\u{1B}[1"), "\(coloured)")
      for variables in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        var program = huunghi
        program.environment.merge(variables) { $1 }
        let plain = try await PseudoTerminal(program, arguments, rows: 500).end().shown
        #expect(!plain.contains("\u{1B}"), "\(plain)")
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      }
      let piped = try await huunghi.run(arguments)
      #expect(!(piped.output + piped.errors).contains("\u{1B}"))
    }
    // An empty NO_COLOR is none (no-color.org); JSON is for machines.
    var empty = huunghi
    empty.environment["NO_COLOR"] = ""
    #expect(try await PseudoTerminal(empty, ["show", "999999"]).end().shown.contains("\u{1B}[1;31m"))
    #expect(try await !PseudoTerminal(huunghi, ["kind", "list", "--json"], rows: 500).end().shown.contains("\u{1B}"))
  }
}
