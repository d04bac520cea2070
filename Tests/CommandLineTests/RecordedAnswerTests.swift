import Foundation
import Testing

/// Would catch a command that has recorded and says that it hasn't, because only its answer failed: who believes it records
/// the same once more.
@Suite struct RecordedAnswerTests {
  static let book = SuiteBook()

  private func head(_ huunghi: BuiltProgram) async throws -> Int {
    let tail = try await huunghi("log", "tail", "--count", "1", "--json").json()
    return try #require((tail["events"] as? [[String: Any]])?.last?["position"] as? Int, "\(tail)")
  }

  @Test(arguments: [(">/dev/full", "2004"), (">&-", "2005")])
  func `an answer that can't be written doesn't hide that it was recorded, and as what`(end: String, year: String)
    async throws
  {
    let huunghi = try await Self.book.program()
    let title = "Ghi được mà không in được \(year)"
    let run = try await huunghi.shell("\"$H\" record 'hội thảo' '\(title)' 5/6/\(year) --at Huế \(end)")
    #expect(run.status == 73)
    let shown = try await huunghi("show", title, "--json").json()
    let number = try #require((shown["activity"] as? [String: Any])?["number"] as? Int, "\(shown)")
    #expect(run.errors.contains("recorded all the same as number \(number) (event \(number))"), "\(run.errors)")
    #expect(!run.errors.contains("Nothing was recorded"))
    let amended = try await huunghi.shell("\"$H\" amend \(number) --attended 40 --json \(end)")
    #expect(amended.status == 73)
    let error = try amended.error()
    #expect(error["nothing_recorded"] as? Bool == false, "\(error)")
    let recorded = try #require(error["recorded"] as? [String: Any])
    #expect(recorded["number"] as? String == "\(number)" && recorded["events"] as? Int == 1, "\(recorded)")
    #expect((recorded["first"] as? Int).map { $0 > number } == true, "\(recorded)")
    let vietnamese = try await Self.book.program(language: "vi").shell("\"$H\" amend \(number) --attended 41 \(end)")
    #expect(vietnamese.errors.contains("Đã ghi vào sổ với số \(number)"), "\(vietnamese.errors)")
  }

  @Test(arguments: [
    ["tally", "add", "exchange", "Vài cuộc giao lưu", "2003"],
    ["organisation", "add", "Hội in không được", "--kind", "unit"],
    ["person", "add", "Người In Không Được"], ["proposal", "raise", "Kiến nghị in không được", "2003"],
  ])
  func `so does every command that records`(_ arguments: [String]) async throws {
    let huunghi = try await Self.book.program()
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let error = try await huunghi.shell("\"$H\" \(words) --json >/dev/full").error()
    #expect(error["status"] as? Int == 73 && error["nothing_recorded"] as? Bool == false, "\(error)")
    let recorded = try #require(error["recorded"] as? [String: Any])
    let first = try #require(recorded["first"] as? Int)
    #expect(recorded["number"] as? String == "\(first)", "\(recorded)")
  }

  @Test func `an import says how many events it has recorded`() async throws {
    try await withFolder { folder in
      let path = folder + "/rows.csv"
      try "ref,kind,title,when\na,conference,Nhập một,1/2/2001\nb,conference,Nhập hai,2/2/2001\n"
        .write(toFile: path, atomically: true, encoding: .utf8)
      let huunghi = try await Self.book.program()
      let run = try await huunghi.shell("\"$H\" import '\(path)' >/dev/full")
      #expect(run.status == 73)
      #expect(run.errors.contains("recorded all the same (2 events, "), "\(run.errors)")
      // What is known already is recorded no second time.
      let again = try await huunghi.shell("\"$H\" import '\(path)' >/dev/full")
      #expect(again.status == 73 && again.errors.contains("Nothing was recorded."), "\(again.errors)")
    }
  }

  @Test func `a person who is on record already is recorded no second time, and that is said`() async throws {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("person", "add", "Người Đã Có").status == 0)
    let run = try await huunghi.shell("\"$H\" person add 'Người Đã Có' >/dev/full")
    #expect(run.status == 73 && run.errors.contains("Nothing was recorded."), "\(run.errors)")
  }

  @Test func `a report that was issued is named by its number`() async throws {
    try await withReportBook { _, huunghi, folder in
      let error = try await huunghi.shell(
        "\"$H\" report issue 2025 --number 7 --signer 'Nguyễn Văn Ký' -o \(folder)/report.txt --json >/dev/full"
      ).error()
      #expect(error["status"] as? Int == 73 && error["nothing_recorded"] as? Bool == false, "\(error)")
      let number = (error["recorded"] as? [String: Any])?["number"] as? String
      #expect(number?.hasPrefix("7") == true, "\(error)")
    }
  }

  @Test func `what only asks says nothing of recording`() async throws {
    let run = try await Self.book.program().shell("\"$H\" kind list >/dev/full")
    #expect(run.status == 73 && !run.errors.contains("recorded"), "\(run.errors)")
  }
}
