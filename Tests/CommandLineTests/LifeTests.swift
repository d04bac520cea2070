import Foundation
import Testing

/// Would catch a command that records something else than what was typed, answers otherwise than the record says, or
/// leaves a step of an activity's life out.
@Suite struct LifeTests {
  static let book = SuiteBook()

  private func number(_ run: BuiltProgram.Run) throws -> String {
    #expect(run.status == 0, "\(run.errors)")
    return "\(try #require(try run.json()["number"] as? Int))"
  }

  @Test func `an activity is recorded, amended and shown with its history`() async throws {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("organisation", "add", "Hội Một", "--kind", "central").status == 0)
    #expect(
      try await huunghi("organisation", "add", "Hội Hai", "--kind", "trung ương", "--under", "Hội Một").status == 0)
    let recorded = try await huunghi(
      "ghi", "gặp mặt", "Gặp mặt lưu học sinh", "23-24/5/2025", "--tại", "hai duong: Nhà hát", "--by", "hoi mot",
      "--attended", "~120", "--amount", "1500000:VND", "--delegation", "in:12:Nga", "--outcome", "Ký thỏa thuận",
      "--json")
    let n = try number(recorded)
    let activity = try #require(try recorded.json()["activity"] as? [String: Any])
    #expect((activity["kind"] as? [String: String])?["code"] == "gathering")
    #expect((activity["period"] as? [String: Any])?["first"] as? String == "2025-05-23")
    #expect((activity["organisers"] as? [[String: String]])?.map { $0["name"] } == ["Hội Một"])

    let amended = try await huunghi(
      "amend", n, "--add-by", "Hội Hai", "--remove-outcome", "ký thỏa thuận", "--level", "central")
    #expect(amended.status == 0, "\(amended.errors)")
    #expect(amended.output.hasPrefix("\(n) was amended."))
    #expect(amended.output.contains("Hội Một; Hội Hai"))
    #expect(!amended.output.contains("Ký thỏa thuận"))

    let shown = try await huunghi("show", n, "--history")
    #expect(shown.output.contains("about 120"))
    #expect(shown.output.contains("VND 1,500,000"))
    #expect(shown.output.contains("[\(n)]"))
    let history = try #require(try await huunghi("show", n, "--history", "--json").json()["history"] as? [Any])
    #expect(history.count == 2)
  }

  @Test func `a plan that took place early is held with its real day, as the refusal says`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(try await huunghi("plan", "meeting", "Việc diễn ra sớm", "1/12/2026", "--json"))
    let refused = try await huunghi("held", n)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("huunghi held \(n) --period"))
    let held = try await huunghi("held", n, "--period", "20/11/2026", "--attended", "12")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.output.contains("20 November 2026"))
  }

  @Test func `what a plan had expected gives way to what came, and is told where nobody says`() async throws {
    let huunghi = try await Self.book.program()
    func plan(_ title: String) async throws -> String {
      let run = try await huunghi(
        "plan", "đoàn ra", title, "3/2030", "--attended", "500", "--delegation", "out:12:Nga", "--amount", "100:USD",
        "--outcome", "Sẽ ký", "--json")
      let number = try #require(try run.json()["number"] as? Int, "\(run.errors)")
      return "\(number)"
    }
    let said = try await plan("Đoàn đi thực")
    let held = try await huunghi(
      "held", said, "--period", "3/2/2026", "--attended", "40", "--delegation", "out:10:Nga", "--amount", "80:USD",
      "--outcome", "Đã ký", "--json")
    #expect(held.status == 0, "\(held.errors)")
    #expect(try held.json()["remark"] is NSNull)
    let activity = try #require(try held.json()["activity"] as? [String: Any])
    #expect((activity["delegations"] as? [[String: Any]])?.count == 1, "\(activity)")
    #expect((activity["amounts"] as? [Any])?.count == 1 && activity["outcomes"] as? [String] == ["Đã ký"])
    let unsaid = try await huunghi(
      "held", try await plan("Đoàn đi không kể"), "--period", "4/2/2026", "--attended", "40")
    let told = unsaid.output.split(separator: "\n").joined(separator: " ")
    #expect(told.contains("As it was planned, to be looked at again: ") && told.contains("Outcome: Sẽ ký"), "\(told)")
    #expect(!told.contains("500"))
    let number = try #require(unsaid.output.firstMatch(of: /\[(\d+)\]/)?.1)
    #expect(told.contains("huunghi amend \(number) --as-planned"), "\(told)")
    // `gaps` and `show` name it until it is said.
    func expected() async throws -> [String] {
      let items = try await huunghi("gaps", "2026", "--json").json()["items"] as? [[String: Any]] ?? []
      let item = items.first { ($0["activity"] as? [String: Any])?["number"] as? Int == Int(number) }
      let missing = item?["missing"] as? [[String: Any]] ?? []
      return missing.compactMap { $0["what"] as? String }.filter { $0.hasPrefix("expected-") }
    }
    let before = try await expected()
    #expect(before == ["expected-delegations", "expected-amounts", "expected-outcomes"])
    let fewer = try await huunghi("amend", "\(number)", "--as-planned", "--amount", "70:USD")
    #expect(fewer.status == 0 && !fewer.output.contains("(as planned)"), "\(fewer.errors)\(fewer.output)")
    let after = try await expected()
    #expect(after == [])
    let again = try await huunghi("amend", "\(number)", "--as-planned")
    #expect(again.status == 65, "\(again.errors)")
    let whole = try await huunghi(
      "held", try await plan("Đoàn đi đúng"), "--period", "5/2/2026", "--đúng-kế-hoạch", "--json")
    #expect(try whole.json()["remark"] is NSNull, "\(whole.output)\(whole.errors)")
  }

  @Test func `a plan that was put off and took place is held with its day, without which the refusal asks for it`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let n = try number(try await huunghi("plan", "meeting", "Việc đã hoãn", "1/12/2026", "--json"))
    #expect(try await huunghi("move", n, "--postpone").status == 0)
    let refused = try await huunghi("held", n, "--attended", "12")
    #expect(refused.status == 65 && refused.errors.contains("huunghi held \(n) --period"), "\(refused.errors)")
    let wrong = try await huunghi("confirm", n)
    #expect(wrong.errors.contains("huunghi held \(n) --period …"), "\(wrong.errors)")
    let held = try await huunghi("held", n, "--period", "12/5/2025", "--attended", "12")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.output.contains("12 May 2025"))
  }

  @Test func `that something is unknown can't be taken out, and the advice that is given works`() async throws {
    let huunghi = try await Self.book.program()
    #expect(try await huunghi("organisation", "add", "Hội Bớt", "--kind", "unit").status == 0)
    let n = try number(
      try await huunghi("record", "meeting", "Việc để bớt", "1/2/2002", "--by", "Hội Bớt", "--at", "Huế", "--json"))
    for (option, typed) in [("by", "unknown"), ("at", "chưa rõ"), ("with", "неизвестно"), ("amount", "unknown")] {
      let refused = try await huunghi("amend", n, "--remove-\(option)", typed)
      #expect(refused.status == 65, "\(refused.output)")
      #expect(refused.errors.contains("--\(option) unknown") && !refused.errors.contains(" add "), "\(refused.errors)")
    }
    // What isn't there is named, though nothing on record about the activity mentions it.
    #expect(try await huunghi("organisation", "add", "Hội Khác", "--kind", "unit").status == 0)
    let absent = try await huunghi("amend", n, "--remove-by", "Hội Khác")
    #expect(absent.status == 65 && absent.errors.contains("“Hội Khác”"), "\(absent.errors)")
    let amended = try await huunghi("amend", n, "--by", "unknown", "--at", "unknown")
    #expect(amended.status == 0 && !amended.output.contains("Hội Bớt"), "\(amended.errors)")
  }

  @Test func `a history says which language's title was given, changed or taken away`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(try await huunghi("record", "meeting", "Việc có tên", "1/2/2003", "--title-en", "One", "--json"))
    for change in [["--title-ru", "Встреча"], ["--title-en", "unknown"], ["--title", "Việc có tên khác"]] {
      #expect(try await huunghi.run(["amend", n] + change).status == 0)
    }
    let vietnamese = try await Self.book.program(language: "vi")
    let shown = try await vietnamese("show", n, "--history", "--json").json()
    let texts = try #require(shown["history"] as? [[String: Any]]).compactMap { $0["text"] as? String }
    #expect(
      texts.dropFirst() == [
        "sửa bản ghi: Tên hoạt động (ru): Встреча", "sửa bản ghi: Tên hoạt động (en): chưa rõ",
        "sửa bản ghi: Tên hoạt động: Việc có tên khác",
      ], "\(texts)")
  }

  @Test func `a question about a day before the first record has an empty answer, not an unknown province`()
    async throws
  {
    let huunghi = try await Self.book.program()
    let run = try await huunghi("timeline", "Hải Phòng", "--known-on", "1/1/2020")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Hai Phong"))
  }

  @Test func `an answer says what is unknown and the command that adds it`() async throws {
    let huunghi = try await Self.book.program()
    let recorded = try await huunghi("record", "conference", "Hội nghị chưa rõ", "3/2021")
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.output.contains("amend"))
    #expect(recorded.output.contains("--add-at"))
    let gaps = try await huunghi("gaps", "2021")
    #expect(gaps.output.contains("Hội nghị chưa rõ"))
  }

  @Test func `a plan moves on the clock, and one that moves to another day says which hours stay`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(
      try await huunghi("plan", "conference", "Hội nghị có giờ", "10/12/2026", "--time", "08:30-11:00", "--json"))
    let day = try await huunghi("move", n, "20/12/2026")
    #expect(day.status == 0, "\(day.errors)")
    let words = day.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("The time of day stays: from 08:30 until 11:00. To change it: huunghi move \(n) --time 14:00."))
    let time = try await huunghi("dời", n, "--giờ", "14h-16h", "--json").json()
    let activity = try #require(time["activity"] as? [String: Any])
    #expect(activity["starts_at"] as? String == "14:00" && activity["ends_at"] as? String == "16:00", "\(activity)")
    let both = try await huunghi("move", n, "21/12/2026", "--time", "unknown")
    #expect(both.status == 0 && !both.output.contains("stays"), "\(both.output)")
    let history = try await huunghi("show", n, "--history").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(history.contains("from 14:00 until 16:00") && history.contains("time unknown"), "\(history)")
    #expect(try await huunghi("move", n, "22/12/2026").output.contains("stays") == false)
    #expect(try await huunghi("move", n, "--postpone").status == 0)
    let hours = try await huunghi("move", n, "--time", "09:00")
    #expect(hours.status == 65 && hours.errors.contains("huunghi move \(n)"), "\(hours.errors)")
  }

  @Test func `a plan is moved, postponed, confirmed and held`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(
      try await huunghi("plan", "conference", "Hội nghị năm sau", "10/12/2026", "--at", "Hà Nội", "--json"))
    let moved = try await huunghi("move", n, "20/12/2026", "--at", "Hải Phòng", "--reason", "Bão")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("20 December 2026"))
    #expect(try await huunghi("dời", n, "--hoãn").output.contains("postponed, no new date"))
    #expect(try await huunghi("move", n, "21/12/2026").status == 0)
    #expect(try await huunghi("confirm", n).output.contains("confirmed"))

    let early = try await huunghi("held", n)
    #expect(early.status == 65)
    #expect(early.errors.contains("hasn't come"))
    #expect(early.errors.contains("Nothing was recorded."))

    var later = huunghi
    later.environment["HUUNGHI_TODAY"] = "2026-12-22"
    let held = try await later("held", n, "--attended", "80", "--outcome", "Thông qua nghị quyết")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.output.contains("Thông qua nghị quyết"))
    #expect(try await later("cancel", n).status == 65)
  }

  @Test func `what was entered in error is retracted, and what was entered twice is merged`() async throws {
    let huunghi = try await Self.book.program()
    let first = try number(
      try await huunghi("record", "seminar", "Hội thảo văn học", "1/3/2020", "--at", "Hà Nội", "--json"))
    let second = try number(
      try await huunghi(
        "record", "seminar", "Hội thảo văn học", "1/3/2020", "--at", "Hà Nội", "--attended", "40", "--distinct",
        "--json"))
    let merged = try await huunghi("merge", second, first)
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output.contains("People attending:  40"))
    #expect(try await huunghi("show", second).output.contains("merged into another record: \(first)"))
    #expect(try await huunghi("retract", first, "--reason", "Nhập nhầm").status == 0)
    #expect(try await huunghi("amend", first, "--attended", "1").status == 65)
  }

  @Test func `a likely duplicate stops with the candidate, and --distinct goes on`() async throws {
    let huunghi = try await Self.book.program()
    let n = try number(
      try await huunghi("record", "exchange", "Giao lưu văn nghệ Việt Nga", "5/6/2019", "--at", "Nghệ An", "--json"))
    let again = try await huunghi("record", "exchange", "Giao luu van nghe Viet - Nga", "6/6/2019", "--at", "Nghệ An")
    #expect(again.status == 65)
    #expect(again.errors.contains("[\(n)] Giao lưu văn nghệ Việt Nga"))
    #expect(again.errors.contains("huunghi amend \(n) --add-by"))
    #expect(again.errors.contains("--distinct"))
    #expect(
      try await huunghi(
        "record", "exchange", "Giao luu van nghe Viet - Nga", "6/6/2019", "--at", "Nghệ An", "--distinct"
      )
      .status == 0)
  }

  @Test func `people are named by number, by name and from a file, and only their ids enter the log`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program()
      let added = try await huunghi("person", "add", "Nguyễn Văn Thử", "--position", "Chủ tịch", "--json")
      let n = try number(added)
      #expect(try await huunghi("person", "add", "Trần Thị Mẫu").status == 0)
      try "\u{FEFF}\(n): Chủ tọa\n\nTran Thi Mau\n".write(
        toFile: folder + "/people.txt", atomically: true, encoding: .utf8)
      let recorded = try await huunghi(
        "record", "congress", "Đại hội thử", "2/2/2018", "--person", "@\(folder)/people.txt")
      #expect(recorded.status == 0, "\(recorded.errors)")
      #expect(recorded.output.contains("Nguyễn Văn Thử"))
      #expect(recorded.output.contains("Trần Thị Mẫu"))
      let tail = try await huunghi("log", "tail", "--count", "1", "--json")
      let rows = try #require(try tail.json()["rows"] as? [[String: Any]])
      let position = try #require(rows.last?["position"] as? Int)
      let event = try await huunghi("log", "show", "\(position)", "--json")
      #expect(event.status == 0)
      #expect(!event.output.contains("Thử\""))
      #expect(!event.output.contains("Nguyễn"))
    }
  }

  @Test func `what is not given comes from the settings and is shown as such`() async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(language: "vi", folder: folder)
      #expect(try await huunghi("organisation", "add", "Hội thiết lập", "--kind", "provincial").status == 0)
      let setup = try await huunghi(
        "setup", "--name", "Lê Thị Ghi", "--association", "hoi thiet lap", "--province", "hai phong", "--language", "en"
      )
      #expect(setup.status == 0, "\(setup.errors)")
      let kept = try String(contentsOfFile: folder + "/huunghi/settings.json", encoding: .utf8)
      #expect(kept.contains("\"province\" : \"Hải Phòng\""))
      #expect(!kept.contains("Lê Thị Ghi"))
      // The settings' language goes before the environment's.
      let recorded = try await huunghi("record", "conference", "Hội nghị mặc định", "3/3/2026")
      #expect(recorded.status == 0, "\(recorded.errors)")
      #expect(recorded.output.contains("Hội thiết lập (from your settings)"))
      #expect(recorded.output.contains("Hai Phong city (from your settings)"))
      #expect(recorded.output.contains("Lê Thị Ghi (from your settings)"))
      let planned = try await huunghi("plan", "conference", "Hội nghị sắp tới", "3/3/2030", "--json").json()
      #expect(planned["actor"] as? String == "Lê Thị Ghi" && planned["remark"] is NSNull)
      #expect((planned["from_settings"] as? [String])?.contains("actor") == true)
      // Who records was said before, and is called by name.
      let again = try await huunghi("setup", "--language", "en")
      #expect(again.status == 0 && again.output.contains("Lê Thị Ghi"), "\(again.output)\(again.errors)")
      #expect(try await huunghi("show", "hoi nghi mac dinh", "--history").output.contains("Lê Thị Ghi"))
      // All of it can be taken out again.
      let cleared = try await huunghi("setup", "--name", "unknown", "--association", "chưa rõ", "--province", "unknown")
      #expect(cleared.status == 0, "\(cleared.errors)")
      let bare = try await huunghi("record", "conference", "Hội nghị không mặc định", "3/3/2026")
      #expect(bare.status == 0 && !bare.output.contains("from your settings"), "\(bare.output)")
    }
  }

  @Test func `an organisation that had ended, or was yet to be, is told beside what is recorded`() async throws {
    let huunghi = try await Self.book.program()
    for (name, founded) in [("Hội đã hết", "1990"), ("Hội chưa có", "2024")] {
      let added = try await huunghi("organisation", "add", name, "--kind", "central", "--founded", founded)
      #expect(added.status == 0, "\(added.errors)")
    }
    #expect(try await huunghi("organisation", "dissolve", "Hội đã hết", "--on", "2015").status == 0)
    let told = try await huunghi(
      "record", "hội nghị", "Hội nghị lạc thời", "4/4/2020", "--by", "Hội đã hết", "--with", "Hội chưa có")
    #expect(told.status == 0, "\(told.errors)")
    let remark = told.output.split(separator: "\n").joined(separator: " ")
    #expect(remark.contains("at that time: Hội đã hết (founded 1990, ended 2015); Hội chưa có (founded 2024). Check"))
    let fine = try await huunghi(
      "record", "hội nghị", "Hội nghị đúng thời", "4/4/2010", "--by", "Hội đã hết", "--json")
    #expect(try fine.json()["absent"] as? [String] == [])
    let amended = try await huunghi("amend", "Hội nghị đúng thời", "--add-by", "Hội chưa có", "--json")
    #expect(try amended.json()["absent"] as? [String] == ["Hội chưa có"])
  }

  @Test(arguments: [
    ("vi", "nay thuộc thành phố Hải Phòng", "khi đó đã thuộc thành phố Hải Phòng", "không lấy được từ thiết lập"),
    ("en", "is now part of Hai Phong city", "was part of Hai Phong city by then", "No place was taken"),
    ("ru", "теперь город Хайфон", "уже город Хайфон", "из настроек взять нельзя"),
  ])
  func `a province of the settings that has ended is told, and where what is recorded was by that`(
    language: String, ended: String, heir: String, nowhere: String
  ) async throws {
    try await withFolder { folder in
      let huunghi = try await Self.book.program(language: language, folder: folder)
      let setup = try await huunghi("setup", "--province", "Hải Dương", "--json")
      #expect(setup.status == 0, "\(setup.errors)")
      #expect(try (setup.json()["remark"] as? String)?.contains(ended) == true, "\(setup.output)")
      let recorded = try await huunghi(
        "record", "gathering", "Họp mặt cuối năm \(language)", "5/2/2026", "--distinct", "--json"
      ).json()
      #expect((recorded["remark"] as? String)?.contains(heir) == true, "\(recorded)")
      #expect((recorded["from_settings"] as? [String])?.contains("place") == true)
      let before = try await huunghi(
        "record", "gathering", "Họp mặt ngày xưa \(language)", "5/2/1990", "--distinct", "--json"
      ).json()
      #expect((before["remark"] as? String)?.contains(nowhere) == true, "\(before)")
      let present = try await huunghi("setup", "--province", "Hà Nội", "--json").json()
      #expect(present["remark"] is NSNull)
    }
  }

  @Test func `a bad row of an import is named by line and column, and nothing is recorded`() async throws {
    try await withFolder { folder in
      let path = folder + "/activities.csv"
      try "kind,title,when\nhội nghị,Một,2/2/2017\nhội nghị,Hai,30/2/2017\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      let huunghi = try await Self.book.program()
      let run = try await huunghi("import", path)
      #expect(run.status == 65)
      #expect(run.errors.contains("\(path), line 3, column when: “30/2/2017”"), "\(run.errors)")
      #expect(run.errors.contains("Nothing was recorded."))
      #expect(try await huunghi("calendar", "2017", "--json").json().description.contains("Một") == false)
      let skipped = try await huunghi("import", path, "--skip-bad")
      #expect(skipped.status == 0, "\(skipped.errors)")
      #expect(skipped.output.contains("new 1"))
      #expect(skipped.output.contains("left out 1"))
      #expect(try await huunghi("import", path, "--skip-bad").output.contains("known before 1"))
    }
  }

  @Test func `an import names what is likely on record already, in each language, and records it`() async throws {
    try await withFolder { folder in
      let path = folder + "/activities.csv"
      try "kind,title,when,places\nhội nghị,Bàn tròn hữu nghị lần thứ hai,4/4/2016,Hải Dương\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      let huunghi = try await Self.book.program()
      let recorded = try await huunghi(
        "record", "hội nghị", "Bàn tròn hữu nghị lần thứ nhất", "2/4/2016", "--at", "Hải Dương", "--json")
      let number = try #require(try recorded.json()["number"] as? Int)
      for (language, words, question) in [
        ("vi", "1 dòng có thể đã ghi từ trước", "bỏ dòng trùng rồi mới nhập:"),
        ("en", "1 row is likely on record already", "before importing:"),
        ("ru", "Возможно, уже записаны", "до загрузки:"),
      ] {
        let run = try await huunghi("import", path, "--dry-run", "--lang", language)
        let flat = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(run.status == 0 && flat.contains(words) && flat.contains(question), "\(run.output)")
        #expect(flat.contains("[\(number)] Bàn tròn hữu nghị lần thứ nhất"), "\(run.output)")
      }
      let run = try await huunghi("import", path, "--json")
      #expect(try run.json()["likely_duplicate_count"] as? Int == 1, "\(run.output)")
      #expect(run.output.contains("\"line\":2,\"number\":\(number),"), "\(run.output)")
      #expect(try await huunghi("calendar", "4/4/2016").output.contains("Bàn tròn hữu nghị lần thứ hai"))
    }
  }
}
