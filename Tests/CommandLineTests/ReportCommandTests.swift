import Foundation
import Testing

/// Would catch a command about reports that can't be typed as its help says, speaks another language than the reader's,
/// ends with another status than documented, or leaves a file half written or written for nothing.
@Suite struct ReportCommandTests {
  private func book(_ body: (BuiltProgram, String) async throws -> Void) async throws {
    try await withReportBook { _, huunghi, folder in try await body(huunghi, folder) }
  }

  private func issue(_ huunghi: BuiltProgram, _ more: String...) async throws -> BuiltProgram.Run {
    try await huunghi.run(["report", "issue", "2025", "--signer", "van ky"] + more)
  }

  @Test func `a report is issued with its files, given out again byte for byte, proven, and an edited copy isn't one`()
    async throws
  {
    try await book { huunghi, folder in
      let issued = try await issue(
        huunghi, "-o", "\(folder)/a.md", "-o", "\(folder)/a.ru.html", "-o", "\(folder)/a.docx", "--json")
      #expect(issued.status == 0, "\(issued.errors)")
      let json = try issued.json()
      #expect(json["number"] as? Int == 1 && json["year"] as? Int == 2026)
      #expect(
        (json["files"] as? [[String: Any]])?.compactMap { $0["format"] as? String } == ["json", "md", "html", "docx"])
      #expect(try String(contentsOfFile: folder + "/a.md", encoding: .utf8).contains("01/"))

      let again = try await huunghi("report", "show", "1/2026", "-o", "\(folder)/b.md", "-o", "\(folder)/b.docx")
      #expect(again.status == 0, "\(again.errors)")
      for ending in ["md", "docx"] {
        let first = FileManager.default.contents(atPath: "\(folder)/a.\(ending)")
        #expect(first != nil && first == FileManager.default.contents(atPath: "\(folder)/b.\(ending)"))
        let proof = try await huunghi("report", "verify", "\(folder)/b.\(ending)")
        #expect(proof.status == 0 && proof.output.contains("Report 1/2026"), "\(proof.output)")
      }
      #expect(try await huunghi("report", "verify", "1").status == 0)
      try "edited".write(toFile: folder + "/a.md", atomically: true, encoding: .utf8)
      let edited = try await huunghi("report", "verify", "\(folder)/a.md", "--json")
      #expect(try edited.status == 65 && edited.json()["proven"] as? Bool == false)
      let other = try await huunghi("report", "show", "1", "-o", "\(folder)/c.pdf")
      let issuedAs = ".en.docx, .en.md, .json, .ru.html"
      #expect(other.status == 65 && other.errors.contains(issuedAs), "\(other.errors)")
      // Asked for in a language by its name, it isn't given in another.
      let inRussian = try await huunghi("report", "show", "1", "-o", "\(folder)/c.ru.docx")
      #expect(inRussian.status == 65 && inRussian.errors.contains(issuedAs), "\(inRussian.errors)")

      #expect(try await huunghi("amend", "last", "--attended", "150").status == 0)
      let changes = try await huunghi("report", "changes", "1")
      #expect(changes.output.contains("120") && changes.output.contains("150"), "\(changes.output)")
      #expect(try await huunghi("report", "verify", "1").status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["a.docx", "a.md", "a.ru.html", "b.docx", "b.md", "huunghi"])
    }
  }

  @Test func `what can't be issued gives its status, and nothing is recorded or written`() async throws {
    try await book { huunghi, folder in
      #expect(try await issue(huunghi, "--number", "5").status == 0)
      let before = try await huunghi("log", "tail", "--count", "1", "--json").output
      for (arguments, status, code) in [
        (["--number", "5"], 65, "number-taken"), (["--date", "25/11/2026"], 65, "date-ahead"),
        (["--date", "1/1/2024"], 65, "date-before-period"), (["--supersedes", "9"], 65, "unknown-report"),
        (["--number", "5/2026"], 65, "number-taken"), (["--number", "6/2025"], 65, "report-year"),
        (["--number", "năm"], 65, "report-number"), (["--issuer", "Hội Không Có"], 65, "unknown-organisation"),
        (["-o", "\(folder)/x.doc"], 64, "file-format"), (["-o", "\(folder)/none/x.md"], 73, "file"),
        (["-o", "\(folder)/ok.md", "-o", "\(folder)/none/x.md"], 73, "file"),
        (["--at", "HP", "--by", "viet nga"], 64, "usage"),
      ] as [([String], Int, String)] {
        let run = try await huunghi.run(["report", "issue", "2025", "--signer", "van ky", "--json"] + arguments)
        #expect(run.status == status, "\(arguments): \(run.errors)")
        #expect(try run.error()["code"] as? String == code, "\(arguments): \(run.errors)")
      }
      let unsigned = try await huunghi("report", "issue", "2025")
      #expect(unsigned.status == 65 && unsigned.errors.contains("signer"), "\(unsigned.errors)")
      #expect(unsigned.errors.contains("Nothing was recorded."))
      #expect(try await huunghi("log", "tail", "--count", "1", "--json").output == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["huunghi"])
    }
  }

  @Test func `every command about reports answers in the reader's language, and in JSON`() async throws {
    try await book { huunghi, folder in
      try "Từ tệp\nĐoạn hai".write(toFile: folder + "/note.txt", atomically: true, encoding: .utf8)
      let piped = try await huunghi.shell("printf 'Từ đầu vào' | \"$H\" report note causes 2025 -")
      #expect(piped.status == 0, "\(piped.errors)")
      for line in [
        ["báo-cáo", "viết", "bối cảnh", "2025", "@\(folder)/note.txt", "--text-en", "From a file"],
        ["report", "form", "set", "--number-suffix", "BC-HHN", "--authority", "CHỦ TỊCH", "--signer", "van ky"],
        ["bao-cao", "ban-hanh", "2025"],
      ] {
        let run = try await huunghi.run(line)
        #expect(run.status == 0, "\(line): \(run.errors)")
      }
      let questions: [(arguments: [String], vi: String, en: String, ru: String)] = [
        (["report", "notes", "2025"], "Phần viết của báo cáo", "From a file", "Разделы отчёта"),
        (["report", "form", "show"], "Mẫu báo cáo", "Form of the reports", "Форма отчётов"),
        (["report", "list"], "Các báo cáo đã ban hành", "Reports issued", "Выпущенные отчёты"),
        (["report", "show", "1"], "Ngày ban hành", "Signed by", "Подписал"),
        (["report", "verify", "1"], "giống từng byte", "byte for byte", "побайтно"),
        (["report", "changes", "1"], "Không có gì thay đổi", "Nothing has changed", "Ничего не изменилось"),
        (
          ["report", "explain", "people", "2025"], "Số lượt người tham dự — 120", "People attending — 120",
          "участников — 120"
        ),
        (["report", "2025"], "CHỦ TỊCH", "CHỦ TỊCH", "CHỦ TỊCH"),
        (["report", "explain", "peple", "2025"], "Không có số liệu", "There is no figure", "Нет такого значения"),
      ]
      for (arguments, vi, en, ru) in questions {
        for (language, expected) in [("vi", vi), ("en", en), ("ru", ru)] {
          let run = try await huunghi.run(arguments + ["--lang", language])
          #expect((run.output + run.errors).contains(expected), "\(arguments) \(language): \(run.output)\(run.errors)")
        }
        let json = try await huunghi.run(arguments + ["--json"])
        if json.status == 0 { #expect(try json.json()["document"] != nil, "\(arguments)") }
      }
      // Without one of its own there is the built-in one to begin with.
      #expect(try await huunghi("report", "form", "show", "--save-form", "\(folder)/own.docx").status == 0)
      #expect(try await huunghi("report", "form", "set", "--form", "\(folder)/own.docx").status == 0)
      let document = try await huunghi("report", "2025", "-o", "\(folder)/r.docx")
      #expect(document.status == 0, "\(document.errors)")
      let form = try await huunghi("report", "form", "set", "--form", "\(folder)/r.docx")
      #expect(form.status == 0, "\(form.errors)")
      #expect(try await huunghi("report", "form", "show", "--save-form", "\(folder)/back.docx").status == 0)
      #expect(
        FileManager.default.contents(atPath: folder + "/back.docx")
          == FileManager.default.contents(atPath: folder + "/r.docx"))
      let wrong = try await huunghi("report", "form", "set", "--form", "\(folder)/note.txt")
      #expect(wrong.status == 65, "\(wrong.errors)")
    }
  }

  @Test(arguments: ["TERM", "KILL"])
  func `a command that is ended leaves no renderer and no folder behind`(signal: String) async throws {
    try await book { huunghi, folder in
      let stage = folder + "/stage", temporary = folder + "/tmp"
      for path in [stage, temporary] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      try "#!/bin/sh\necho $$ >'\(folder)/id'\nexec sleep 600\n".write(
        toFile: stage + "/soffice", atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stage + "/soffice")
      var staged = huunghi
      staged.environment["PATH"] = "\(stage):/usr/local/bin:/usr/bin:/bin"
      staged.environment["TMPDIR"] = temporary
      // Waits for the renderer to be there, ends the command, and gives what follows half a minute.
      let run = try await staged.shell(
        """
        cd '\(folder)'
        "$H" report 2025 -o a.pdf & command=$!
        for i in $(seq 600); do [ -s id ] && break; sleep 0.1; done
        kill -\(signal) $command; wait $command
        for i in $(seq 300); do
          state=$(sed -n 's/^State:[[:space:]]*//p' "/proc/$(cat id)/status" 2>/dev/null | cut -c1)
          [ "${state:-Z}" = Z ] && [ -z "$(ls tmp)" ] && echo gone && exit
          sleep 0.1
        done
        ps -o pid,stat,args -p "$(cat id)"; ls tmp
        """)
      #expect(run.output == "gone\n", "\(run.output) \(run.errors)")
    }
  }

  @Test func `a slip in a report's command is told, and a period needs none`() async throws {
    let huunghi = try BuiltProgram(language: "en")
    let slip = try await huunghi("report", "isue", "2025")
    #expect(slip.status == 64)
    #expect(slip.firstError == "Error: There is no command “isue”. Did you mean: issue?")
    let extra = try await huunghi("report", "2025", "extra")
    #expect(extra.status == 64 && extra.firstError.contains("Unexpected: “extra”"), "\(extra.errors)")
    let nothing = try await BuiltProgram(language: "ru")("report", "note", "causes", "2025")
    #expect(
      nothing.status == 64 && nothing.firstError.contains("huunghi report note context 2025"), "\(nothing.errors)")
  }
}
