import Foundation
import Testing

/// Would catch a command on tallies, proposals, directions or figures that records something else than was typed, leaves
/// a step of their life out, speaks another language than the reader's, or gives another status than docs say.
@Suite struct RegisterTests {
  static let book = SuiteBook { huunghi in
    for line in [
      ["organisation", "add", "Hội hữu nghị Việt - Nga", "--kind", "central"],
      ["record", "conference", "Hội nghị toàn quốc", "23-24/5/2025", "--at", "Hải Dương"],
    ] {
      let run = try await huunghi.run(line)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  private func number(_ run: BuiltProgram.Run) throws -> String {
    #expect(run.status == 0, "\(run.errors)")
    return "\(try #require(try run.json()["number"] as? Int))"
  }

  @Test func `a proposal is raised at an activity, forwarded, answered and closed, and lists and reports follow`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let raised = try await huunghi(
      "kiến-nghị", "nêu", "Mở lớp tiếng Nga", "--hoạt-động", "hoi nghi toan quoc", "--nơi-nhận", "Bộ Giáo dục",
      "--by", "viet nga", "--text-en", "Open a Russian class", "--json")
    let n = try number(raised)
    let entry = try #require(try raised.json()["entry"] as? [String: Any])
    #expect((entry["raised"] as? [String: Any])?["first"] as? String == "2025-05-23")
    #expect(entry["open"] as? Bool == true)
    #expect(try raised.json()["from_activity"] as? [String] == ["raised"])
    #expect(
      try raised.json()["next"] as? [String] == [
        "huunghi proposal forward \(n) \"…\"", "huunghi proposal answer \(n) \"…\"",
        "huunghi proposal close \(n) --reason \"…\"",
      ])
    let report = try await huunghi("report", "2025")
    #expect(report.output.contains("Bộ Giáo dục\n") && report.output.contains("Open a Russian class"))

    let forwarded = try await huunghi("proposal", "forward", n, "Bộ Ngoại giao", "--on", "2/6/2025")
    #expect(forwarded.status == 0, "\(forwarded.errors)")
    #expect(forwarded.output.hasPrefix("The proposal \(n) was marked as forwarded."))
    #expect(forwarded.output.contains("Bộ Ngoại giao (02/06/2025)"))
    #expect(try await huunghi("proposal", "close", n).errors.contains("huunghi proposal close \(n) --reason"))
    // Without --on it is today.
    let answered = try await huunghi("kien-nghi", "tra-loi", "tieng nga", "Đồng ý")
    #expect(answered.output.contains("Đồng ý (24/11/2026)"))
    #expect(try await huunghi("proposal", "answer", n, "Lại đồng ý").status == 65)
    #expect(try await !huunghi("proposal", "list", "--open").output.contains("[\(n)]"))
    #expect(try await huunghi("proposal", "close", n, "--on", "24/11/2026").status == 0)
    let list = try await huunghi("proposal", "list", "2025", "--by", "viet nga")
    #expect(list.output.contains("[\(n)]") && list.output.contains("Closed"))
    #expect(try await !huunghi("report", "2025").output.contains("Open a Russian class"))
    let timeline = try await huunghi("timeline", "Hải Dương", "2025", "--boundaries", "then")
    #expect(timeline.output.contains("Open a Russian class") && timeline.output.contains("Answer: Đồng ý"))

    let reopened = try await huunghi("proposal", "amend", n, "--reopen", "--answer", "unknown", "--json")
    #expect((try reopened.json()["entry"] as? [String: Any])?["open"] as? Bool == true)
    let then = try await huunghi("proposal", "list", "--known-on", "1/1/2020", "--json").json()
    #expect((then["entries"] as? [Any])?.isEmpty ?? false)
  }

  @Test func `a direction is given, done or dropped, and opens the report of the period that it is for`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(
      try await huunghi(
        "direction", "add", "Sắp xếp tổ chức", "2026", "--given", "24/5/2025", "--audience", "các Hội", "--field",
        "culture", "--json"))
    let m = try number(
      try await huunghi("phương-hướng", "thêm", "Việc thứ hai", "2026", "--activity", "hoi nghi toan quoc", "--json"))
    #expect(try await huunghi("direction", "list", "2026", "--open").output.contains("Still to be done"))
    let done = try await huunghi("direction", "done", n, "--on", "3/2026", "--activity", "hoi nghi toan quoc")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("Done by activity:"))
    let again = try await huunghi("direction", "dropped", n, "--reason", "x")
    #expect(again.status == 65 && again.errors.contains("huunghi direction amend \(n) --reopen"))
    #expect(again.errors.contains("Nothing was recorded."))
    #expect(try await huunghi("direction", "dropped", m, "--lý-do", "Không còn phù hợp").status == 0)
    let report = try await huunghi("report", "2026")
    #expect(
      report.output.contains("Dropped: Không còn phù hợp (24/11/2026)") && report.output.contains("Done: 03/2026"))
    let json = try #require(
      try await huunghi("direction", "list", "2026", "--json").json()["entries"] as? [[String: Any]])
    #expect(json.first { "\($0["number"] ?? 0)" == n }?["open"] as? Bool == false)
  }

  @Test func `a tally and a figure are recorded, listed and put right`() async throws {
    let huunghi = try await Self.book.program()
    let tally = try number(
      try await huunghi(
        "tally", "add", "giao lưu", "Trên 20 đoàn", "2025", "--count", ">20", "--at", "Nghệ An", "--json"))
    let amended = try await huunghi("tổng-hợp", "sửa", "20 doan", "--số-lượng", "23")
    #expect(amended.status == 0, "\(amended.errors)")
    #expect(amended.output.contains("[\(tally)]") && amended.output.contains("23"))
    #expect(try await huunghi("tally", "amend", tally, "--count", "23").status == 65)
    #expect(try await huunghi("tally", "list", "--at", "nghe an").output.contains("Trên 20 đoàn"))
    #expect(try await huunghi("tally", "list", "2024").output.contains("None"))

    let figure = try number(
      try await huunghi("figure", "add", "tăng trưởng", "10,2%", "2024", "--at", "hai duong", "--approximate", "--json")
    )
    let right = try await huunghi(
      "figure", "amend", figure, "--no-approximate", "--value", "10,3%", "--name-en", "growth")
    #expect(right.status == 0, "\(right.errors)")
    #expect(right.output.contains("10,3%") && !right.output.contains("approximate"))
    #expect(try await huunghi("figure", "list", "--at", "Hải Phòng").output.contains("Hai Duong: growth: 10,3%"))
  }

  @Test(arguments: [
    ("vi", "Đã ghi kiến nghị, đề xuất, số", "Bước tiếp theo", "trước khi kiến nghị được nêu", "Chưa ghi gì vào sổ."),
    ("en", "The proposal is on record as", "What can follow", "before it was raised", "Nothing was recorded."),
    ("ru", "Записано под номером", "Что дальше", "раньше, чем предложение внесено", "Ничего не записано."),
  ])
  func `answers and refusals are in the reader's language`(
    _ language: String, _ recorded: String, _ next: String, _ refusal: String, _ nothing: String
  ) async throws {
    let huunghi = try await Self.book.program(language: language)
    let run = try await huunghi("proposal", "raise", "Kiến nghị \(language)", "24/5/2025")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(recorded) && run.output.contains(next), "\(run.output)")
    let refused = try await huunghi("proposal", "answer", "kien nghi \(language)", "x", "--on", "1/1/2025")
    #expect(refused.status == 65)
    #expect(refused.errors.contains(refusal) && refused.errors.contains(nothing), "\(refused.errors)")
    for register in ["tally", "proposal", "direction", "figure"] {
      let list = try await huunghi(register, "list")
      #expect(list.status == 0 && list.errors.isEmpty, "\(list.errors)")
    }
  }

  @Test func `hostile texts come out as they went in, in every form, and one that can't be seen is refused`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let hostile =
      "<script>alert(1)</script> | `x` *y* =1+1 '; DROP TABLE entry; -- \u{1F600} \\\" \(String(repeating: "ạ", count: 500))"
    let n = try number(try await huunghi("proposal", "raise", hostile, "2019", "--to", "<b>&", "--json"))
    let answer = try await huunghi("proposal", "answer", n, hostile, "--json")
    let entry = try #require(try answer.json()["entry"] as? [String: Any])
    #expect((entry["text"] as? [String: Any])?["vi"] as? String == hostile)
    #expect((entry["answer"] as? [String: Any])?["text"] as? String == hostile)
    #expect(try await huunghi("proposal", "list", "2019").output.contains("<script>alert(1)</script>"))
    #expect(try await huunghi("proposal", "amend", n, "--answer", "unknown").status == 0)
    try await withFolder { folder in
      #expect(try await huunghi("report", "2019", "-o", "\(folder)/r.html").status == 0)
      let html = try String(contentsOfFile: "\(folder)/r.html", encoding: .utf8)
      #expect(html.contains("&lt;script&gt;") && !html.contains("<script>alert") && html.contains("&lt;b&gt;&amp;"))
    }
    for (text, says) in [
      ("a\u{202E}b", "U+202E"), ("a\u{7}b", "U+0007"), (String(repeating: "a", count: 2001), "2,001"), (" ", "empty"),
    ] {
      let run = try await huunghi("proposal", "raise", text, "2019")
      #expect(run.status == 65 && run.errors.contains(says), "\(run.errors)")
      #expect(try await huunghi("proposal", "answer", n, text).status == 65)
    }
  }
}
