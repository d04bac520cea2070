import Foundation
import Testing

/// Would catch a bad row of which a secretary isn't told in which column it is bad, or is advised what can't be done.
@Suite struct ImportFaultTests {
  static let book = SuiteBook { huunghi in
    let run = try await huunghi("organisation", "add", "Hội Mẹ", "--kind", "central")
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The faults of a file, each beginning with its line and column.
  private func faults(_ text: String, language: String = "en") async throws -> [String] {
    try await withFolder { folder in
      let path = folder + "/a.csv"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try await Self.book.program(language: language)("import", path, "--json")
      #expect(run.status == 65, "\(run.output)")
      let problems = try #require(try run.error()["problems"] as? [[String: Any]])
      return try problems.dropFirst().map { problem in
        let told = try #require(problem["message"] as? String).replacing(path + ", ", with: "")
        // A program is told the place apart, and needn't look for it in the sentence.
        let line = try #require(problem["line"] as? Int), column = problem["column"] as? String
        let place = told.prefix { $0 != ":" }
        #expect(
          place.contains("\(line)") && column.map { place.contains($0) } ?? true && problem["file"] as? String == path,
          "\(problem)")
        return told
      }
    }
  }

  @Test(arguments: [
    ("code,name,name_en,name_ru,section,aliases", "x1,gap mat,,,exchanges,", "name"),
    ("code,name,name_en,name_ru,section,aliases", "x1,mới,Gathering,,exchanges,", "name_en"),
    ("code,name,name_en,name_ru,section,aliases", "x1,mới,,Встреча,exchanges,", "name_ru"),
    ("code,name,name_en,name_ru,section,aliases", "x1,mới,,,exchanges,lạ|Mit tinh", "aliases"),
    ("code,name,name_en,name_ru,section,aliases", "gap-mat,mới,,,exchanges,", "code"),
    ("code,name,name_en,name_ru,section,aliases", "x1,mới,,,nothing,", "section"),
    ("code,name,name_en,name_ru,section,aliases", "x1,mới,a\u{7}b,,exchanges,", "name_en"),
    ("name,type,parents", "Hội con,unit,Hội Mẹ @ 31/12/2023..1/1/2020", "parents"),
    ("name,type,founded,dissolved", "Hội con,unit,2020,2019", "dissolved"),
    ("name,type,founded,former_names", "Hội con,unit,2020,Hội cũ @ 2019", "former_names"),
    ("proposal,raised,forwarded", "Mở lớp,2024,Bộ Ngoại giao @ 2023", "forwarded"),
    ("proposal,raised,answer,answered", "Mở lớp,2024,Đồng ý,2023", "answered"),
    ("proposal,raised,answer,answered", "Mở lớp,2024,Đồng ý,hôm qua", "answered"),
    ("proposal,raised,answer,answered", "Mở lớp,2024,Đồng ý,", "answered"),
    ("proposal,raised,answer,answered", "Mở lớp,2024,,2025", "answer"),
    ("figure,figure_ru,province,when,value", "GRDP,\u{7},Huế,2024,5%", "figure_ru"),
    ("kind,title,title_en,when", "conference,Hội nghị,\u{7},2024", "title_en"),
    ("kind,title,when,time", "conference,Hội nghị,1/2/2024,19:00-08:00", "time"),
  ])
  func `a fault names its line and its column`(header: String, row: String, column: String) async throws {
    let told = try await faults("\(header)\n\(row)\n")
    #expect(told.count == 1 && told[0].hasPrefix("line 2, column \(column): "), "\(told)")
  }

  @Test func `faults come in the order of the lines, whatever they are`() async throws {
    let told = try await faults(
      """
      ref,kind,title,when,status
      a,conference,Chưa tới,1/2/2099,
      b,conference,,2024,
      c,conference,Thừa,2024,,x
      a,conference,Hai lần,2024,
      d,conference,Đã qua,2001,planned
      e,nothing,Loại lạ,2024,

      """)
    #expect(told.compactMap { $0.firstMatch(of: /line (\d)/)?.1 } == ["2", "3", "4", "5", "6", "7"], "\(told)")
    #expect(told.contains { $0 == "line 5, column ref: “a” stands on line 2 of this file already." }, "\(told)")
  }

  @Test(arguments: ["vi", "en", "ru"])
  func `a row that is held too early is advised by its reference, or by the number on record`(language: String)
    async throws
  {
    let fresh = try await faults("kind,title,when\nconference,Chưa tới,1/2/2099\n", language: language)
    #expect(fresh.count == 1 && fresh[0].contains("planned") && !fresh[0].contains("held N"), "\(fresh)")
    let named = try await faults("ref,kind,title,when\nq7,conference,Chưa tới,1/2/2099\n", language: language)
    #expect(named.count == 1 && named[0].contains("q7") && named[0].contains("held"), "\(named)")
    let past = try await faults("kind,title,when,status\nconference,Đã qua,1/2/2001,planned\n", language: language)
    #expect(past.count == 1 && past[0].contains("cancelled") && !past[0].contains("huunghi record"), "\(past)")
  }

  @Test func `what was put off is held by a row that says when`() async throws {
    let huunghi = try await Self.book.program()
    try await withFolder { folder in
      let path = folder + "/a.csv"
      func importing(_ when: String, _ status: String) async throws -> BuiltProgram.Run {
        try "ref,kind,title,when,status\nput-off,conference,Đã hoãn,\(when),\(status)\n"
          .write(toFile: path, atomically: true, encoding: .utf8)
        return try await huunghi("import", path)
      }
      #expect(try await importing("1/12/2099", "planned").status == 0)
      let planned = try await huunghi("show", "da hoan", "--json").json()
      let number = try #require((planned["activity"] as? [String: Any])?["number"] as? Int)
      #expect(try await huunghi("move", "\(number)", "--postpone").status == 0)
      let refused = try await importing("1/12/2099", "held")
      #expect(refused.status == 65 && refused.errors.contains("huunghi held \(number) --period"), "\(refused.errors)")
      let held = try await importing("12/5/2025", "held")
      #expect(held.status == 0, "\(held.errors)")
    }
  }
}
