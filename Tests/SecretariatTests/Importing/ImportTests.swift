import Documents
import EventStore
import Foundation
import Friendship
import Synchronization
import Testing
import Wording

@testable import Secretariat

/// Would catch an import that records something although a row is bad, records a row twice when it is run again, loses
/// rows when it is cut off, or undoes what people have put right by command.
@Suite struct ImportTests {
  static func file(_ text: String, name: String = "a.csv") -> ImportSource {
    ImportSource(name: name, bytes: Array(text.utf8))
  }

  static let header = "ref,kind,title,when,places,attended"

  /// So many activities, each of another day.
  static func activities(_ count: Int, attended: Int = 10) throws -> String {
    let first = try day("2020-01-01")
    let rows = (0..<count).map { index in
      "r\(index),hội nghị,Hội nghị số \(index),\(first.adding(days: index).iso),Hải Dương: Nhà hát,\(attended)"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  static func faults(_ fixture: BookFixture, _ sources: [ImportSource]) async throws -> [ImportFault] {
    let before = try await fixture.book.log.head()
    do {
      _ = try await fixture.book.importFiles(sources)
      return []
    } catch let error as InvalidImport {
      #expect(try await fixture.book.log.head() == before)
      #expect(error.count == error.faults.count)
      return error.faults
    }
  }

  @Test func `the shipped facts are all there, once, however often they are loaded`() async throws {
    try await BookFixture.run { fixture in
      let gazetteer = try await fixture.book.read { try ProvinceQueries.gazetteer($0) }
      #expect(gazetteer.units.count == 115 && gazetteer.changes.count == 70)
      #expect(gazetteer.units(on: try day("2025-06-30")).count == 63)
      #expect(gazetteer.units(on: try day("2025-07-01")).count == 34)
      let kinds = try await fixture.book.read { try KindQueries.all($0) }
      #expect(kinds.count > 15 && Set(kinds.map(\.code)).count == kinds.count)
      for name in kinds.flatMap(\.name.all) { #expect(!name.isEmpty) }
      let head = try await fixture.book.log.head()
      #expect(try await fixture.book.migrate().isEmpty)
      #expect(try await fixture.book.log.head() == head)
      #expect(ShippedFacts.observances.count > 10 && Countries.code("nga") == "RU")
    }
  }

  @Test func `a dry run counts and records nothing`() async throws {
    try await BookFixture.run { fixture in
      let before = try await fixture.book.log.head()
      let summary = try await fixture.book.importFiles([Self.file(try Self.activities(3))], isDryRun: true)
      #expect(summary.files.map(\.recorded) == [3] && summary.files.map(\.format) == [.activities])
      #expect(try await fixture.book.log.head() == before)
    }
  }

  @Test func `the same file again records nothing, a changed row puts right, the rest stays`() async throws {
    try await BookFixture.run { fixture in
      let head = try await fixture.book.log.head()
      let first = try await fixture.book.importFiles([Self.file(try Self.activities(5))])
      #expect(first.files.map(\.recorded) == [5] && first.stopped.isEmpty)
      #expect(try await fixture.book.log.head() == head + 5)
      let again = try await fixture.book.importFiles([Self.file(try Self.activities(5), name: "b.csv")])
      #expect(again.files.map(\.known) == [5] && again.files.map(\.recorded) == [0])
      // Other columns in another order say the same.
      let reordered =
        "when,title,kind,ref,attended,places\n2020-01-01,Hội nghị số 0,hội nghị,r0,10,Hải Dương: Nhà hát\n"
      #expect(try await fixture.book.importFiles([Self.file(reordered)]).files.map(\.known) == [1])
      #expect(try await fixture.book.log.head() == head + 5)

      let changed = try Self.activities(5).replacing("Hội nghị số 3", with: "Hội nghị số ba")
      let amended = try await fixture.book.importFiles([Self.file(changed)])
      #expect(amended.files.map(\.amended) == [1] && amended.files.map(\.known) == [4])
      let sheet = try await fixture.book.sheet("so ba", withHistory: true)
      #expect(sheet.history.count == 2 && sheet.activity.details.attendance.people == Count(10))
      #expect(try await fixture.book.importFiles([Self.file(changed)]).files.map(\.known) == [5])
    }
  }

  @Test func `what people have put right since stays when the same file comes again`() async throws {
    try await BookFixture.run { fixture in
      _ = try await fixture.book.importFiles([Self.file(try Self.activities(2))])
      _ = try await fixture.book.take(.amend(corrections { $0.attended = "99" }, reason: nil), on: "so 1")
      _ = try await fixture.book.take(.retract(reason: nil), on: "hoi nghi so 0")
      let again = try await fixture.book.importFiles([Self.file(try Self.activities(2))])
      #expect(again.files.map(\.known) == [2])
      #expect(try await fixture.book.sheet("so 1", withHistory: false).activity.details.attendance.people == Count(99))
    }
  }

  @Test func `an import that was cut off is finished by the same file, and nothing is recorded twice`() async throws {
    struct PowerCut: Error {}
    try await BookFixture.run { fixture in
      let text = try Self.activities(1100)
      let bytes = Array(text.utf8)
      let head = try await fixture.book.log.head()
      let isRecording = Mutex(false)
      // Once rows are being recorded, the file breaks off after about 730 of them.
      let broken = ImportSource(name: "a.csv", size: bytes.count) {
        var rest = bytes[...]
        return {
          if isRecording.withLock({ $0 }), rest.count < bytes.count / 3 { throw PowerCut() }
          let chunk = rest.prefix(1000)
          rest = rest.dropFirst(chunk.count)
          return Array(chunk)
        }
      }
      await #expect(throws: PowerCut.self) {
        try await fixture.book.importFiles([broken]) { progress in
          if progress.pass == .recording { isRecording.withLock { $0 = true } }
        }
      }
      let recorded = try await fixture.book.log.head() - head
      #expect(recorded == 512, "whole batches")
      let finished = try await fixture.book.importFiles([Self.file(text)])
      #expect(finished.files.map(\.known) == [512] && finished.files.map(\.recorded) == [588])
      #expect(try await fixture.book.log.head() == head + 1100)
      let all = try await fixture.book.read { try ActivityQueries.all(ActivityFilter(), $0) }
      #expect(all.count == 1100 && Set(all.map(\.activity.details.title)).count == 1100)
    }
  }

  @Test func `every bad row is named by file, line and column, and nothing is recorded`() async throws {
    try await BookFixture.run { fixture in
      let text = """
        kind,title,when,places,organisers,attended
        hội nghị,A,2025-02-30,Hải Dương,,10
        hội nghị,"B
        B",2025-05-01,Atlantis,Hội không có,nhiều
        hội nghị,C,2025-05-01,Hải Dương,,10
        hội nghị,D,2026-05-01,,,10
        hội nghị,,2025-05-01,,,
        hội nghị,E,2025-05-01,,,,thừa
        """
      let faults = try await Self.faults(
        fixture, [Self.file(try Self.activities(1)), Self.file(text, name: "b.csv")])
      let places = faults.map { "\($0.file):\($0.line):\($0.column ?? "")" }
      #expect(
        places.sorted() == [
          "b.csv:2:when", "b.csv:3:attended", "b.csv:3:organisers", "b.csv:3:places", "b.csv:3:title", "b.csv:6:when",
          "b.csv:7:title",
          "b.csv:8:",
        ], "\(places)")
    }
  }

  @Test func `bad rows can be left out`() async throws {
    try await BookFixture.run { fixture in
      let text = "kind,title,when\nhội nghị,A,2025-05-01\nhội nghị,B,hôm nay\nhội nghị,C,2025-05-03\n"
      let summary = try await fixture.book.importFiles([Self.file(text)], skipsBad: true)
      #expect(summary.files.map(\.recorded) == [2] && summary.files.map(\.skipped) == [1])
      #expect(summary.faults.map(\.line) == [3])
    }
  }

  static let broken: [(String, String)] = [
    ("", "1:"), ("\u{FEFF}\n", "1:"), ("a,b\n1,2\n", "1:"), ("kind,title,when,x\n", "1:x"),
    ("kind,title,when,title\n", "1:title"), ("kind,title,when\nhội nghị,\"A,2025\n", "2:title"),
    ("kind,title,when\nhội nghị,A\u{0},2025\n", "2:title"), ("kind,title,when\nhội nghị,\"A\"B,2025\n", "2:title"),
    ("ref,kind,title,when\nr1,hội nghị,A,2024\nr1,hội nghị,B,2024\n", "3:ref"),
  ]

  @Test func `a file that isn't one is an error with its place`() async throws {
    try await BookFixture.run { fixture in
      for (text, place) in Self.broken {
        let faults = try await Self.faults(fixture, [Self.file(text)])
        #expect(faults.map { "\($0.line):\($0.column ?? "")" } == [place], "\(text.debugDescription)")
      }
      let notUTF8 = ImportSource(name: "a.csv", bytes: Array("kind,title,when\nhội nghị,".utf8) + [0xFF, 0x0A])
      #expect(try await Self.faults(fixture, [notUTF8]).map(\.line) == [2])
    }
  }

  @Test func `files may name what others of the same import will have recorded`() async throws {
    try await BookFixture.run { fixture in
      let organisations =
        "name,type,province,parents\nHội hữu nghị Việt - Nga,central,,\n"
        + "Hội Việt - Nga tỉnh Hải Dương,provincial,Hải Dương,Hội hữu nghị Việt - Nga @ 1990..\n"
      let activities = "ref,kind,title,when,organisers\nx,hội nghị,A,2025-05-23,hoi viet nga tinh hai duong\n"
      let proposals = "proposal,raised,activity_ref,by\nTăng cường,2025-05-23,x,Hội hữu nghị Việt - Nga\n"
      let tallies = "tally,kind,when,count,organisations\nTrên 20 đoàn,hội nghị,2025,>20,Hội hữu nghị Việt - Nga\n"
      // In whatever order a shell gives them.
      let sources = [tallies, proposals, activities, organisations].enumerated().map {
        Self.file($1, name: "\($0).csv")
      }
      let summary = try await fixture.book.importFiles(sources)
      #expect(summary.files.map(\.format) == [.organisations, .activities, .tallies, .proposals])
      #expect(summary.files.map(\.recorded) == [2, 1, 1, 1])
      #expect(try await fixture.book.importFiles(sources).files.map(\.known) == [2, 1, 1, 1])
      let unknown = try await Self.faults(
        fixture, [Self.file("proposal,raised,activity_ref\nA,2025-05-23,không có\n")])
      #expect(unknown.map(\.column) == ["activity_ref"])
    }
  }

  @Test func `an organisation may stand before those that it answers to, as it does in alphabetical order`()
    async throws
  {
    try await BookFixture.run { fixture in
      let file = Self.file(
        "name,type,parents\nChi hội A,chapter,Hội B\nHội B,provincial,Hội C @ 2020..\nHội C,central,\nHội D,unit,Hội Không Có\n"
      )
      let faults = try await Self.faults(fixture, [file])
      #expect(faults.map { "\($0.line) \($0.column ?? "")" } == ["5 parents"])
      let summary = try await fixture.book.importFiles([file], skipsBad: true)
      #expect(summary.files.map(\.recorded) == [3])
      let child = try await fixture.book.organisation("Chi hội A").stored.organisation
      let parent = try await fixture.book.organisation("Hội B").stored.organisation
      #expect(child.affiliations.map(\.parent) == [parent.id])
      #expect(try await fixture.book.importFiles([file], skipsBad: true).files.map(\.known) == [3])
    }
  }

  @Test func `a row of an organisation that was added by command is bad, and those that name it aren't`() async throws {
    try await BookFixture.run { fixture in
      let association = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let files = [
        Self.file("name,type,parents\nHội hữu nghị Việt - Nga,central,\nChi hội A,chapter,Hội hữu nghị Việt - Nga\n"),
        Self.file("kind,title,when,organisers\nmeeting,Gặp mặt,3/2/2024,Hội hữu nghị Việt - Nga\n"),
      ]
      let faults = try await Self.faults(fixture, files)
      #expect(faults.map { "\($0.line) \($0.column ?? "")" } == ["2 name"], "\(faults)")
      let summary = try await fixture.book.importFiles(files, skipsBad: true)
      #expect(summary.files.map(\.recorded) == [1, 1])
      let chapter = try await fixture.book.organisation("Chi hội A").stored.organisation
      #expect(chapter.affiliations.map(\.parent) == [association])
      let meeting = try await fixture.book.sheet("Gặp mặt", withHistory: false)
      #expect(meeting.activity.details.organisers == [association])
    }
  }

  @Test func `organisations can't come to answer to each other in a circle`() async throws {
    try await BookFixture.run { fixture in
      let header = "ref,name,type,parents\n"
      let straight = header + "a,Hội A,central,\nb,Hội B,chapter,Hội A\nc,Hội C,unit,Hội B @ 1/1/2020..31/12/2025\n"
      #expect(try await fixture.book.importFiles([Self.file(straight)]).files.map(\.recorded) == [3])
      for (round, place) in [
        ("a,Hội A,central,Hội C\n", "2 parents"), ("a,Hội A,central,Hội B\n", "2 parents"),
        ("a,Hội A,central,Hội A\n", "2 parents"),
      ] {
        let faults = try await Self.faults(fixture, [Self.file(header + round)])
        #expect(faults.map { "\($0.line) \($0.column ?? "")" } == [place], "\(round)")
      }
      // Where one no longer answers to the other, the other may answer to it; rows of a file follow each other.
      let turned = header + "b,Hội B,chapter,Hội A @ ..31/12/2025\na,Hội A,central,Hội B @ 2026..\n"
      #expect(try await fixture.book.importFiles([Self.file(turned)]).files.map(\.amended) == [2])
      // Two rows, each of which would be right without the other.
      let both = header + "b,Hội B,chapter,Hội C @ 2026..\nc,Hội C,unit,Hội A @ 2026..\n"
      #expect(
        try await Self.faults(fixture, [Self.file(both)]).map { "\($0.line) \($0.column ?? "")" } == ["3 parents"])
      let never = header + "a,Hội A,central,Hội C @ 2026..\nc,Hội C,unit,Hội A @ ..31/12/2025\n"
      #expect(try await fixture.book.importFiles([Self.file(never)]).files.map(\.amended) == [2])
    }
  }

  @Test func `what is planned, held or cancelled comes in as that`() async throws {
    try await BookFixture.run { fixture in
      let text =
        "ref,kind,title,when,status\na,hội nghị,A,2026-05-01,planned\nb,hội nghị,B,2025-05-01,held\n"
        + "c,hội nghị,C,2025-05-01,cancelled\nd,hội nghị,D,2026-05-01,cancelled\n"
      _ = try await fixture.book.importFiles([Self.file(text)])
      for (title, status) in [
        ("A", Activity.Status.planned), ("B", .held), ("C", .cancelled), ("D", .cancelled),
      ] {
        #expect(try await fixture.book.sheet(title, withHistory: false).activity.status == status)
      }
      #expect(try await fixture.book.importFiles([Self.file(text)]).files.map(\.known) == [4])
      // A plan that comes again as held is held.
      try await fixture.inTheHands(today: "2026-06-01") { book in
        let held = text.replacing("2026-05-01,planned", with: "2026-05-01,held")
        let summary = try await book.importFiles([Self.file(held)])
        let sheet = try await book.sheet("A", withHistory: false)
        #expect(summary.files.map(\.amended) == [1] && sheet.activity.status == .held)
      }
    }
  }

  @Test func `when an organisation began and ceased to answer to another is kept as it is known`() async throws {
    try await BookFixture.run { fixture in
      let text =
        "name,type,parents\nLiên hiệp A,union,\nHội B,central,Liên hiệp A @ 2020\n"
        + "Hội C,central,Liên hiệp A @ 5/2020..2023\nHội D,central,Liên hiệp A @ ..31/12/2023\nHội E,central,Liên hiệp A\n"
      _ = try await fixture.book.importFiles([Self.file(text)])
      let affiliations = try await fixture.book.organisations().reduce(into: [:]) { all, stored in
        all[stored.organisation.name.vi] = stored.organisation.affiliations.first
      }
      let kept = affiliations.mapValues { [$0.began?.canonical, $0.ended?.canonical] }
      #expect(
        kept == [
          "Hội B": ["2020", nil], "Hội C": ["2020-05", "2023"], "Hội D": [nil, "2023-12-31"], "Hội E": [nil, nil],
        ])
      #expect(try affiliations["Hội C"]?.holds(from: day("2023-12-31"), to: day("2024-02-01")) == true)
      #expect(try affiliations["Hội C"]?.holds(from: day("2024-01-01"), to: day("2024-02-01")) == false)
      #expect(try await fixture.book.importFiles([Self.file(text)]).files.map(\.known) == [5])
    }
  }

  @Test func `a row that comes again with less in it takes nothing away`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func run(_ text: String, _ name: String) async throws -> ImportSummary {
        try await book.importFiles([Self.file(text, name: name)])
      }
      _ = try await run(
        "ref,name,name_en,type,province,other_names,parents,founded,note\n"
          + "u,Liên hiệp A,,union,,,,,\n"
          + "b,Hội B,Association B,provincial,Hải Phòng,Hội Bê,Liên hiệp A @ 1/1/2020,2019,Ghi chú\n",
        "organisations.csv")
      let full = try #require(try await book.organisations(matching: "Hội B").first?.organisation)
      let again = try await run("ref,name,type\nb,Hội B,provincial\n", "organisations.csv")
      #expect(again.files.map(\.known) == [1])
      #expect(try await book.organisations(matching: "Hội B").first?.organisation == full)
      let changed = try await run("ref,name,type,note\nb,Hội B,chapter,\n", "organisations.csv")
      #expect(changed.files.map(\.amended) == [1])
      var expected = full
      expected.kind = .chapter
      #expect(try await book.organisations(matching: "Hội B").first?.organisation == expected)

      _ = try await run("ref,person,position,contact\np,Nguyễn Văn An,Chủ tịch,0912\n", "people.csv")
      #expect(try await run("ref,person\np,Nguyễn Văn An\n", "people.csv").files.map(\.known) == [1])
      _ = try await run("ref,person,position\np,Nguyễn Văn An,Phó Chủ tịch\n", "people.csv")
      #expect(
        try await book.people().map(\.record)
          == [PersonRecord(name: "Nguyễn Văn An", position: "Phó Chủ tịch", contact: "0912")])

      _ = try await run(
        "ref,tally,when,kind,count,organisations,sources\nt,Đón đoàn,2024,gặp mặt,>20,Hội B,Báo cáo\n", "tallies.csv")
      #expect(try await run("ref,tally,when,kind\nt,Đón đoàn,2024,gặp mặt\n", "tallies.csv").files.map(\.known) == [1])
      _ = try await run(
        "code,name,name_en,section,aliases\ntrai-he,Trại hè,Summer camp,exchanges,trại hè hữu nghị\n", "kinds.csv")
      _ = try await run("code,name,section\ntrai-he,Trại hè,anniversaries\n", "kinds.csv")
      let kinds = try await book.read { try KindQueries.all($0) }
      let camp = try #require(kinds.first { $0.code.raw == "trai-he" })
      #expect(camp.aliases == ["trại hè hữu nghị"] && camp.name.en == "Summer camp" && camp.section == .anniversaries)
    }
  }

  @Test func `a column that there isn't is no bad row: nothing is imported without what stands in it`() async throws {
    try await BookFixture.run { fixture in
      let head = try await fixture.book.log.head()
      for header in ["kind,title,when,organizers", "kind,title,when,title"] {
        let file = Self.file("\(header)\ngặp mặt,Gặp mặt,1/6/2025,x\ngặp mặt,,sai,x\n")
        await #expect(throws: InvalidImport.self) {
          _ = try await fixture.book.importFiles([file], skipsBad: true)
        }
        // The rows are looked through all the same.
        #expect(try await Self.faults(fixture, [file]).contains { $0.line == 3 && $0.column == "when" })
      }
      #expect(try await fixture.book.log.head() == head)
    }
  }

  @Test func `a figure stays approximate where a row doesn't say how exact it is`() async throws {
    try await BookFixture.run { fixture in
      func row(_ columns: String, _ values: String) async throws -> (String, Bool)? {
        _ = try await fixture.book.importFiles([
          Self.file("ref,figure,when,province,value\(columns)\ng,Hội viên,2024,Hà Nội,\(values)\n", name: "f.csv")
        ])
        let stored = try await fixture.book.read { try RegisterQueries.last(.figure, $0) }
        guard case .figure(let figure)? = stored?.entry else { return nil }
        return (figure.value.vi, figure.isApproximate)
      }
      for (columns, values, value, isApproximate) in [
        (",approximate", "5,có", "5", true), ("", "6", "6", true), (",approximate", "7,", "7", true),
        (",approximate", "8,không", "8", false),
      ] {
        let figure = try #require(try await row(columns, values))
        #expect(figure == (value, isApproximate), "\(values)")
      }
    }
  }

  @Test func `units and changes that contradict the record are refused, and lead no question astray`() async throws {
    try await BookFixture.run { fixture in
      let provinces = "province_id,name,name_en,name_ru,unit,valid_from,valid_to\n"
      let changes = "change_id,change,effective,from,into,partial_from\n"
      for (file, places) in [
        (provinces + "moi-2027,Tỉnh Mới,New,Новая,tỉnh,2027-01-01,2026-01-01\n", ["2 valid_to"]),
        (provinces + "moi-2027,Tỉnh Mới,New,Новая,tỉnh,2027-01-01,2027-01-01\n", ["2 valid_to"]),
        (provinces + "hue-x,huế,Hue,Хюэ,tỉnh,2026-01-01,\n", ["2 name"]),
        (changes + "X1,merge,2020-01-01,ha-noi-2008,hai-phong-2025,\n", ["2 into", "2 from"]),
        (changes + "X2,split,2025-07-01,khong-co,hai-phong-2025,\n", ["2 from"]),
        (changes + "X3,merge,2026-01-01,ha-noi-2008,hai-phong-2025,\n", ["2 from"]),
        (
          changes + "X4,boundary,2026-01-01,hai-duong-1997,hai-phong-2025,hai-duong-1997\n",
          ["2 from", "2 partial_from"]
        ),
        (changes + "X5,boundary,2026-01-01,,hai-phong-2025,\n", ["2 from"]),
      ] {
        let faults = try await Self.faults(fixture, [Self.file(file)])
        #expect(faults.map { "\($0.line) \($0.column ?? "")" } == places, "\(file)")
      }
      // A giver that stands in one column only is one all the same.
      let one = Self.file(changes + "X6,boundary,2025-01-02,,hung-yen-1997,hai-duong-1997\n")
      _ = try await fixture.book.importFiles([one])
      let giver = try await fixture.book.province("hai-duong-1997")
      #expect(giver.changes.first { $0.id == "X6" }?.from == [giver.unit.id])
      // Huế becomes another unit of the same name, which stands in the file before the end of the one that there is.
      let hue = try await fixture.book.province("Huế").unit
      let next = Self.file(
        provinces + "hue-2027,Huế,Hue,Хюэ,tỉnh,2027-01-01,\n"
          + "\(hue.id.value),Huế,Hue,Хюэ,thành phố,\(hue.validFrom.iso),2027-01-01\n", name: "units.csv")
      let status = Self.file(changes + "C2027,status,2027-01-01,\(hue.id.value),hue-2027,\n", name: "changes.csv")
      let summary = try await fixture.book.importFiles([status, next])
      #expect(summary.files.map(\.recorded) == [1, 1] && summary.files.map(\.amended) == [1, 0])
    }
  }

  @Test func `what was said ahead of its time is refused of entries as of commands, but for figures`() async throws {
    try await BookFixture.run { fixture in
      for (file, column) in [
        ("proposal,raised\nMở lớp,3/2027\n", "raised"),
        ("proposal,raised,forwarded\nMở lớp,2024,Bộ Ngoại giao @ 3/2027\n", "forwarded"),
        ("tally,kind,when,count\nĐón đoàn,hội nghị,2027,20\n", "when"),
        ("direction,given,for\nMở lớp,12/2027,2028\n", "given"),
      ] {
        let faults = try await Self.faults(fixture, [Self.file(file)])
        #expect(faults.map(\.column) == [column], "\(file)")
      }
      let figure = Self.file("figure,province,when,value\nGRDP,Huế,2030,10%\n")
      #expect(try await fixture.book.importFiles([figure]).files.map(\.recorded) == [1])
    }
  }

  @Test func `what spreadsheets leave behind is no fault`() async throws {
    try await BookFixture.run { fixture in
      let file = Self.file("kind;title;when;;\nhội nghị;Một;2/2/2020;;\n;;;;\n\nhội nghị;Hai;3/2/2020; ; ;;\n;;;\n")
      let summary = try await fixture.book.importFiles([file])
      #expect(summary.files.map(\.recorded) == [2] && summary.files.map(\.skipped) == [0])
      let said = try await Self.faults(fixture, [Self.file("kind,title,when,\nhội nghị,Ba,4/2/2020,x\n")])
      #expect(said.map(\.line) == [2], "something stands there")
      let inside = try await Self.faults(fixture, [Self.file("kind,,title,when\nhội nghị,,Ba,4/2/2020\n")])
      #expect(inside.map(\.line) == [1])
      let broken = try await Self.faults(fixture, [Self.file("kind,title,when\nhội nghị,\"Ba\nbốn\",4/2/2020\n")])
      guard case .input(let problem)? = broken.first?.reason else { return #expect(Bool(false), "\(broken)") }
      #expect(problem.phrase(names: Names()).en.contains("a line break at position 3"))
    }
  }
}
