import Foundation
import Testing

/// Would catch a command on organisations that records something else than was typed, an organisation that is lost under
/// its former name, another language than the reader's, and another status than docs say.
@Suite struct OrganisationTests {
  static let book = SuiteBook { huunghi in
    for line in [
      ["organisation", "add", "Hội hữu nghị Việt - Xô", "--kind", "central"],
      [
        "organisation", "add", "Hội Việt - Nga Hải Dương", "--kind", "provincial", "--province", "hai-duong-1997",
        "--under", "Hội hữu nghị Việt - Xô",
      ],
      ["organisation", "add", "Hội Việt - Nga Hải Phòng", "--kind", "provincial", "--province", "Hải Phòng"],
      ["record", "conference", "Hội nghị ở Hải Dương", "23/5/2025", "--at", "Hải Dương", "--by", "viet xo"],
    ] {
      let run = try await huunghi.run(line)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func `a renamed organisation shows its former name with its time, and is found by it`() async throws {
    let huunghi = try await Self.book.program()
    let renamed = try await huunghi(
      "tổ-chức", "đổi-tên", "viet xo", "Hội hữu nghị Việt - Nga", "--ngày", "1994", "--name-en", "Vietnam - Russia",
      "--json")
    #expect(renamed.status == 0, "\(renamed.errors)")
    let json = try renamed.json()
    #expect(json["step"] as? String == "renamed" && (json["positions"] as? [Int])?.count == 2)
    let former = try #require(json["former_names"] as? [[String: Any]])
    #expect(former.first?["until"] as? String == "1994")
    #expect((former.first?["name"] as? [String: Any])?["vi"] as? String == "Hội hữu nghị Việt - Xô")
    let sheet = try await huunghi("organisation", "show", "hội hữu nghị việt - xô")
    #expect(sheet.output.contains("Vietnam - Russia [") && sheet.output.contains("Hội hữu nghị Việt - Xô (→ 1994)"))
    let report = try await huunghi("report", "2025", "--by", "viet xo")
    #expect(report.output.contains("Vietnam - Russia") && !report.output.contains("Việt - Xô"))
    #expect(
      try await huunghi("report", "1994").output.contains(
        "Renamed: Hội hữu nghị Việt - Xô, now Vietnam - Russia (1994)"))
    let list = try await huunghi("organisation", "list", "viet xo")
    #expect(list.output.contains("Vietnam - Russia"))

    // A name that was wrong is put right without a trace among the former ones.
    let amended = try await huunghi(
      "organisation", "amend", "viet xo", "--name-en", "Vietnam - Russia Association", "--former-name",
      "Hội hữu nghị Việt - Xô @ 4/1994")
    #expect(amended.status == 0, "\(amended.errors)")
    #expect(amended.output.contains("was amended") && amended.output.contains("(→ April 1994)"), "\(amended.output)")
    #expect(try await huunghi("organisation", "amend", "viet xo").status == 64)
  }

  @Test func `what is advised about an unknown name can be typed as it stands`() async throws {
    let huunghi = try await Self.book.program()
    let organisation = try await huunghi("organisation", "show", "Hội \"chưa\" $có")
    #expect(organisation.status == 65)
    for pattern in [#/To see them all: huunghi (.*?)\. /#, #/To add it: huunghi (.*?) \(other/#] {
      let advised = try #require(organisation.errors.firstMatch(of: pattern), "\(organisation.errors)").output.1
      let run = try await huunghi.shell("\"$H\" \(advised)")
      #expect(run.status == 0, "\(advised): \(run.errors)")
    }
    #expect(try await huunghi("organisation", "show", "Hội \"chưa\" $có").status == 0)
    let person = try await huunghi("person", "show", "Ai Đó")
    let advised = try #require(person.errors.firstMatch(of: /To add it: huunghi (.*)\.\n/), "\(person.errors)").output.1
    #expect(try await huunghi.shell("\"$H\" \(advised)").status == 0)
  }

  @Test func `an organisation is addressed by its number in commands about organisations, and there alone`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let added = try await huunghi("organisation", "add", "Hội đánh số", "--kind", "unit", "--json").json()
    let number = "\(try #require(added["number"] as? Int))"
    let heir = try await huunghi("organisation", "add", "Hội nhận", "--kind", "unit", "--json").json()
    let heirNumber = "\(try #require(heir["number"] as? Int))"
    for run in [
      try await huunghi("organisation", "show", number),
      try await huunghi("organisation", "amend", number, "--note", "Ghi chú"),
      try await huunghi("organisation", "rename", number, "Hội đánh số mới", "--on", "2001"),
      try await huunghi("organisation", "merge", number, heirNumber, "--on", "2002"),
    ] {
      #expect(run.status == 0 && run.output.contains("Hội đánh số"), "\(run.output)\(run.errors)")
    }
    #expect(try await huunghi("organisation", "show", number).output.contains("Hội nhận"))
    #expect(try await huunghi("organisation", "show", "999999").status == 65)
    let record = try await huunghi("record", "conference", "Tổ chức theo số", "2003", "--by", number)
    #expect(record.status == 65 && record.errors.contains(number), "\(record.errors)")
  }

  @Test func `mergers and ends are told on sheet, report and timeline, and can be taken back`() async throws {
    let huunghi = try await Self.book.program()
    let merged = try await huunghi(
      "to-chuc", "sap-nhap", "hoi viet nga hai duong", "hoi viet nga hai phong", "--on", "1/7/2025")
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output.contains("Merged into:") && merged.output.contains("Hội Việt - Nga Hải Phòng (1 July 2025)"))
    let heir = try await huunghi("organisation", "show", "viet nga hai phong", "--json").json()
    #expect((heir["absorbed"] as? [[String: Any]])?.first?["on"] as? String == "2025-07-01")
    let told = "Merged: Hội Việt - Nga Hải Dương into Hội Việt - Nga Hải Phòng"
    for at in [[], ["--at", "Hải Phòng"], ["--by", "viet nga hai phong"]] {
      #expect(try await huunghi.run(["report", "2025"] + at).output.contains(told + " (1 July 2025)"), "\(at)")
    }
    let timeline = try await huunghi("timeline", "Hải Phòng", "2025")
    let place = try #require(timeline.output.range(of: told))
    #expect(timeline.output.range(of: "Hội nghị ở Hải Dương").map { $0.lowerBound < place.lowerBound } ?? false)
    let entries = try #require(
      try await huunghi("timeline", "Hải Phòng", "2025", "--json").json()["entries"] as? [[String: Any]])
    let change = try #require(entries.last?["organisation_change"] as? [String: Any])
    #expect(change["what"] as? String == "merged" && entries.last?["type"] as? String == "organisation_change")

    let again = try await huunghi("organisation", "dissolve", "hội việt nga hải dương", "--on", "2026")
    #expect(again.status == 65 && again.errors.contains(/amend \d+ --dissolved unknown/), "\(again.errors)")
    #expect(again.errors.contains("Nothing was recorded."))
    let back = try await huunghi("organisation", "amend", "viet nga hai duong", "--dissolved", "unknown")
    #expect(back.status == 0 && !back.output.contains("Merged into:"), "\(back.errors)")
    let ended = try await huunghi(
      "organisation", "giải-thể", "hoi viet nga hai duong", "--on", "12/2025", "--lý-do", "Hết nhiệm kỳ")
    #expect(ended.output.contains("Hết nhiệm kỳ") && ended.output.contains("December 2025"), "\(ended.errors)")
    #expect(try await !huunghi("report", "2025").output.contains(told))
    #expect(try await huunghi("report", "2025").output.contains("Dissolved: Hội Việt - Nga Hải Dương (December 2025)"))
    let then = try await huunghi("report", "2025", "--known-on", "1/1/2020")
    #expect(then.status == 0 && !then.output.contains("Dissolved:"))
    _ = try await huunghi("organisation", "amend", "viet nga hai duong", "--dissolved", "unknown")
  }

  @Test(arguments: [
    (
      "vi", "Đã ghi nhận tổ chức số", "Tên cũ:", "còn ở phía trước", "không thể sáp nhập vào chính nó",
      "Chưa ghi gì vào sổ."
    ),
    (
      "en", "The new name of the organisation", "Former name:", "is still to come", "can't be merged into itself",
      "Nothing was recorded."
    ),
    (
      "ru", "Новое название организации", "Прежнее название:", "ещё впереди", "нельзя присоединить к самой себе",
      "Ничего не записано."
    ),
  ])
  func `answers and refusals are in the reader's language`(
    _ language: String, _ recorded: String, _ former: String, _ ahead: String, _ itself: String, _ nothing: String
  ) async throws {
    let huunghi = try await Self.book.program(language: language)
    #expect(try await huunghi("organisation", "add", "Chi hội \(language)", "--kind", "chapter").status == 0)
    let run = try await huunghi(
      "organisation", "rename", "Chi hội \(language)", "Chi hội mới \(language)", "--on", "2020")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(recorded) && run.output.contains(former), "\(run.output)")
    let name = "Chi hội mới \(language)"
    for (words, says) in [
      (["dissolve", name, "--on", "1/1/2027"], ahead),
      (["merge", name, "Chi hội \(language)", "--on", "2021"], itself),
    ] {
      let refused = try await huunghi.run(["organisation"] + words)
      #expect(refused.status == 65 && refused.errors.contains(nothing), "\(refused.errors)")
      #expect(refused.errors.localizedCaseInsensitiveContains(says), "\(refused.errors)")
    }
    for words in [["rename", name, "X"], ["merge", name, "X"], ["dissolve", name]] {
      #expect(try await huunghi.run(["organisation"] + words).status == 64)
    }
  }

  @Test func `hostile names and reasons come out as they went in, and one that can't be seen is refused`() async throws
  {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("organisation", "add", "Hội thử", "--kind", "unit").status == 0)
    let hostile = "<script>alert(1)</script> @ '; DROP TABLE organisation; -- {\"a\",} \u{1F600} \\"
    let run = try await huunghi("organisation", "rename", "hoi thu", hostile, "--on", "2019", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect((try run.json()["name"] as? [String: Any])?["vi"] as? String == hostile)
    #expect(try await huunghi("organisation", "show", hostile).output.contains("<script>alert(1)</script>"))
    try await withFolder { folder in
      #expect(try await huunghi("report", "2019", "-o", "\(folder)/r.html").status == 0)
      let html = try String(contentsOfFile: "\(folder)/r.html", encoding: .utf8)
      #expect(html.contains("&lt;script&gt;") && !html.contains("<script>alert"))
    }
    for (text, says) in [
      ("a\u{202E}b", "U+202E"), ("a\u{7}b", "U+0007"), (String(repeating: "a", count: 301), "301"), (" ", "empty"),
    ] {
      let refused = try await huunghi("organisation", "rename", "hoi thu", text, "--on", "2020")
      #expect(refused.status == 65 && refused.errors.contains(says), "\(refused.errors)")
    }
    let reason = try await huunghi("organisation", "dissolve", "hoi thu", "--on", "2020", "--reason", "a\u{202E}b")
    #expect(reason.status == 65 && reason.errors.contains("U+202E"))
  }
}
