import Documents
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a row that says of an activity's standing what the record doesn't say afterwards, without being named.
@Suite struct ImportedStatusTests {
  static let header = "ref,kind,title,when,places,status\n"

  static func row(
    _ status: String, _ title: String = "Gặp mặt", _ when: String = "1/6/2025", _ place: String = "Hà Nội"
  )
    -> String
  { "r,gặp mặt,\(title),\(when),\(place),\(status)\n" }

  static func standing(_ book: Book) async throws -> (String, String, Period, Int) {
    let sheet = try await book.sheet("last", withHistory: true)
    let details = sheet.activity.details
    return (sheet.activity.status.code, details.title.vi, details.period, details.places.count)
  }

  @Test func `a plan that is called off is put right first`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      _ = try await book.importFiles([ImportTests.file(Self.header + Self.row("planned", "Gặp mặt", "1/7/2025"))])
      let off = Self.header + Self.row("cancelled", "Giao lưu", "2/7/2025", "")
      #expect(try await book.importFiles([ImportTests.file(off)]).files.map(\.amended) == [1])
      var standing = try await Self.standing(book)
      #expect(standing == ("cancelled", "Giao lưu", try period("2/7/2025"), 1))
      #expect(try await book.importFiles([ImportTests.file(off)]).files.map(\.known) == [1])
      // What was called off can still be put right, and stays called off.
      let again = Self.header + Self.row("cancelled", "Giao lưu", "3/7/2025", "online")
      #expect(try await book.importFiles([ImportTests.file(again)]).files.map(\.amended) == [1])
      standing = try await Self.standing(book)
      #expect(standing == ("cancelled", "Giao lưu", try period("3/7/2025"), 1))
      #expect(try await book.importFiles([ImportTests.file(again)]).files.map(\.known) == [1])
    }
  }

  @Test func `a plan that was put off and has a date again is a plan, and held it is on another date only`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      _ = try await book.importFiles([ImportTests.file(Self.header + Self.row("planned", "Gặp mặt", "1/7/2025"))])
      _ = try await book.take(.postpone(reason: nil), on: "last")
      let held = Self.header + Self.row("held", "Gặp mặt", "1/7/2025")
      #expect(try await ImportTests.faults(fixture, [ImportTests.file(held)]).map(\.column) == ["status"])
      let title = Self.header + Self.row("planned", "Giao lưu", "1/7/2025")
      _ = try await book.importFiles([ImportTests.file(title)])
      #expect(try await Self.standing(book) == ("postponed", "Giao lưu", try period("1/7/2025"), 1))
      let dated = Self.header + Self.row("planned", "Giao lưu", "1/8/2025", "online")
      #expect(try await book.importFiles([ImportTests.file(dated)]).files.map(\.amended) == [1])
      #expect(try await Self.standing(book) == ("planned", "Giao lưu", try period("1/8/2025"), 1))
      #expect(try await book.importFiles([ImportTests.file(dated)]).files.map(\.known) == [1])
      _ = try await book.take(.postpone(reason: nil), on: "last")
      let took = Self.header + Self.row("held", "Giao lưu", "1/6/2025", "online")
      #expect(try await book.importFiles([ImportTests.file(took)]).files.map(\.amended) == [1])
      #expect(try await Self.standing(book) == ("held", "Giao lưu", try period("1/6/2025"), 1))
    }
  }

  @Test(arguments: [
    ("held", "cancelled"), ("held", "planned"), ("cancelled", "held"), ("cancelled", "planned"), ("cancelled", ""),
  ])
  func `a row that the record can't follow is a bad row with what is on record`(_ first: String, _ then: String)
    async throws
  {
    try await BookFixture.run { fixture in
      _ = try await fixture.book.importFiles([ImportTests.file(Self.header + Self.row(first))])
      let number = try await fixture.book.sheet("last", withHistory: false).number
      let faults = try await ImportTests.faults(fixture, [ImportTests.file(Self.header + Self.row(then))])
      #expect(faults.map(\.line) == [2] && faults.map(\.column) == ["status"])
      guard case .status(_, let status, number)? = faults.first?.reason else {
        Issue.record("\(faults)")
        return
      }
      #expect(status.code == first)
    }
  }

  @Test func `a row of what was taken back is told so`() async throws {
    try await BookFixture.run { fixture in
      _ = try await fixture.book.importFiles([ImportTests.file(Self.header + Self.row("held"))])
      _ = try await fixture.book.take(.retract(reason: nil), on: "last")
      let faults = try await ImportTests.faults(fixture, [ImportTests.file(Self.header + Self.row("held", "Khác"))])
      #expect(faults.map(\.column) == ["status"])
    }
  }

  @Test func `after any import without bad rows the record says what its rows say, and again all is there`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let statuses = ["planned", "held", "cancelled"], titles = ["Gặp mặt", "Giao lưu"]
      // Before and after today, 15 June 2025: what can't be is a bad row, and nothing of it is recorded.
      let days = ["1/6/2025", "14/6/2025", "1/7/2025"]
      var seed = 7
      func pick(_ list: [String]) -> String {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        return list[(seed >> 8) % list.count]
      }
      var imported = 0
      for round in 0..<60 {
        let ref = "r\(round % 6)", status = pick(statuses), title = "\(pick(titles)) \(ref)", day = pick(days)
        let text = Self.header + "\(ref),gặp mặt,\(title),\(day),Hà Nội,\(status)\n"
        do {
          _ = try await book.importFiles([ImportTests.file(text)])
        } catch is InvalidImport { continue }
        imported += 1
        let id = ImportIdentity.activity(ref: ref)
        let number = try await book.read { try ActivityQueries.numbers(of: [id], $0) }[id]
        let activity = try await book.sheet("\(try #require(number))", withHistory: false).activity
        #expect(activity.status.code == status && activity.details.title.vi == title, "\(round): \(text)")
        #expect(activity.details.period == (try period(day)))
        #expect(try await book.importFiles([ImportTests.file(text)]).files.map(\.known) == [1], "\(round)")
      }
      #expect(imported > 15)
    }
  }

  @Test
  func `a row that is put right leaves a plan where it was moved by command, until it names another day or place`()
    async throws
  {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func row(_ title: String, _ when: String = "1/7/2025", _ place: String = "Hà Nội") async throws {
        _ = try await book.importFiles([ImportTests.file(Self.header + Self.row("planned", title, when, place))])
      }
      func places() async throws -> [ProvinceID] {
        try await book.sheet("last", withHistory: false).activity.details.places.compactMap(\.provinceID)
      }
      try await row("Gặp mặt")
      _ = try await book.take(
        .move(period: "5/8/2025", places: ["Hải Phòng"], reason: "Bão"), on: "last")
      try await row("Giao lưu")
      try await row("Giao lưu hữu nghị")
      #expect(try await Self.standing(book) == ("planned", "Giao lưu hữu nghị", try period("5/8/2025"), 1))
      #expect(try await places() == [try unit("hai-phong-2025")])
      try await row("Giao lưu hữu nghị", "2/9/2025")
      #expect(try await Self.standing(book).2 == period("2/9/2025"))
      #expect(try await places() == [try unit("hai-phong-2025")])
      try await row("Giao lưu hữu nghị", "2/9/2025", "Huế")
      #expect(try await places() == [try unit("hue-2025")])
    }
  }

  @Test func `a row that says no takes a mark away, and one that says nothing leaves it`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func row(_ columns: String, _ values: String) async throws -> (Bool, Visibility) {
        _ = try await book.importFiles([
          ImportTests.file("ref,kind,title,when\(columns)\nr,gặp mặt,Gặp mặt,1/6/2025\(values)\n")
        ])
        let details = try await book.sheet("last", withHistory: false).activity.details
        return (details.isHighlight, details.visibility)
      }
      let both = ",highlight,internal"
      for (columns, values, isHighlight, visibility) in [
        (both, ",có,yes", true, Visibility.internal), (both, ",,", true, .internal), ("", "", true, .internal),
        (both, ",không,", false, .internal), (both, ",,no", false, .public),
      ] {
        let marks = try await row(columns, values)
        #expect(marks == (isHighlight, visibility), "\(values)")
      }
    }
  }
}
