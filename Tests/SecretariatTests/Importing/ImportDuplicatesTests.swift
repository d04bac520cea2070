import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch an import that puts on record, without a word, what is there already; one that suspects what only looks
/// alike from afar; and one that takes its own rows for duplicates.
@Suite struct ImportDuplicatesTests {
  static let header = "ref,kind,title,when,places,organisers"
  static let record = """
    \(header)
    a,hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-10,Hải Dương: Nhà hát,
    b,hội nghị,Gặp mặt hữu nghị đầu xuân,2024-02-10,Hải Dương,

    """

  /// The lines for which an import names an activity on record, each with that activity's number.
  static func named(_ rows: [String], _ fixture: BookFixture, isDryRun: Bool = true) async throws -> [[Int]] {
    let text = ([header] + rows).joined(separator: "\n")
    let summary = try await fixture.book.importFiles([ImportTests.file(text, name: "b.csv")], isDryRun: isDryRun)
    #expect(summary.duplicateCount == summary.duplicates.count)
    #expect(summary.duplicates.allSatisfy { $0.file == "b.csv" })
    #expect(summary.files.map(\.recorded) == [rows.count])
    return summary.duplicates.map { [$0.line, $0.activity.number] }
  }

  @Test func `rows that are likely on record are named with their line and the one on record, and recorded`()
    async throws
  {
    try await BookFixture.run { fixture in
      let first = try await fixture.book.log.head() + 1
      #expect(try await fixture.book.importFiles([ImportTests.file(Self.record)]).duplicates.isEmpty)
      let rows = [
        // Another spelling, two days later, another venue.
        ",hội nghị,GẶP MẶT ĐẦU XUÂN HỮU NGHỊ,2025-02-12,hai duong: Cung văn hóa,",
        ",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-13,Hải Dương,",
        ",hội nghị,Gặp mặt hữu nghị đầu xuân,~2/2024,Hải Dương,",
        // Four days, another place, another title; without a place or an organiser; a time of more than a year.
        ",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-14,Hải Dương,",
        ",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-10,Hà Nội,",
        ",hội nghị,Tổng kết năm,2025-02-10,Hải Dương,", ",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-10,,",
        ",hội nghị,Gặp mặt hữu nghị đầu xuân,2024..2025,Hải Dương,",
      ]
      let expected = [[2, first], [3, first], [4, first + 1]]
      #expect(try await Self.named(rows, fixture) == expected)
      #expect(try await Self.named(rows, fixture, isDryRun: false) == expected)
      // Now they are known by their identities, and nothing is left to ask.
      let again = try await fixture.book.importFiles(
        [ImportTests.file(([Self.header] + rows).joined(separator: "\n"))])
      #expect(again.files.map(\.known) == [rows.count] && again.duplicates.isEmpty)
    }
  }

  @Test func `places abroad, online and nationwide are compared as record compares them`() async throws {
    try await BookFixture.run { fixture in
      let places = [
        "Nga: Mát-xcơ-va", "Nga: Kazan", "Nga", "RU: mat-xco-va", "Lào", "trực tuyến", "toàn quốc", "Hà Nội",
      ]
      let alike = [[0, 2, 3], [1, 2], [0, 1, 2, 3], [0, 2, 3], [4], [5], [6], [7]]
      let title = "Gặp mặt hữu nghị đầu xuân"
      for (index, place) in places.enumerated() {
        // Each on record on a day of its own, and asked about with all of them.
        let day = "2024-0\(index + 1)-10"
        let first = try await fixture.book.log.head() + 1
        _ = try await fixture.book.importFiles([
          ImportTests.file("\(Self.header)\na\(index),hội nghị,\(title),\(day),\(place),\n")
        ])
        let named = try await Self.named(places.map { ",hội nghị,\(title),\(day),\($0)," }, fixture)
        #expect(named == alike[index].map { [$0 + 2, first] }, "\(place)")
      }
    }
  }

  @Test func `the most alike is named, and of equals the one recorded first`() async throws {
    try await BookFixture.run { fixture in
      let first = try await fixture.book.log.head() + 1
      let record = """
        \(Self.header)
        a,hội nghị,Gặp mặt hữu nghị đầu năm mới,2025-02-09,Hải Dương,
        b,hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-09,Hải Dương,
        c,hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-10,Hải Dương,

        """
      #expect(try await fixture.book.importFiles([ImportTests.file(record)]).duplicates.isEmpty)
      let rows = [",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-10,Hải Dương,"]
      #expect(try await Self.named(rows, fixture) == [[2, first + 1]])
    }
  }

  @Test func `a row that puts right what is on record is no duplicate of it, nor of what was retracted`() async throws {
    try await BookFixture.run { fixture in
      let first = try await fixture.book.log.head() + 1
      _ = try await fixture.book.importFiles([ImportTests.file(Self.record)])
      let changed = Self.record.replacing("2025-02-10", with: "2025-02-11")
      let summary = try await fixture.book.importFiles([ImportTests.file(changed)])
      #expect(summary.files.map(\.amended) == [1] && summary.duplicates.isEmpty)
      _ = try await fixture.book.take(.retract(reason: nil), on: "\(first)")
      #expect(try await Self.named([",hội nghị,Gặp mặt hữu nghị đầu xuân,2025-02-11,Hải Dương,"], fixture).isEmpty)
    }
  }

  @Test func `many are found in one walk, in whatever order they stand, and a hundred are told`() async throws {
    try await BookFixture.run { fixture in
      let first = try await fixture.book.log.head() + 1
      let activities = try ImportTests.activities(600)
      _ = try await fixture.book.importFiles([ImportTests.file(activities)])
      // Without references they are other rows; the last comes first.
      let rows = activities.split(separator: "\n").dropFirst().reversed().map { row in
        row.drop { $0 != "," }
      }
      let text = ([ImportTests.header] + rows.map(String.init)).joined(separator: "\n")
      let summary = try await fixture.book.importFiles([ImportTests.file(text)], isDryRun: true)
      #expect(summary.duplicateCount == 600 && summary.duplicates.count == 100)
      #expect(summary.duplicates.map(\.line) == Array(2...101))
      #expect(summary.duplicates.map(\.activity.number) == (0..<100).map { first + 599 - $0 })
    }
  }

  @Test func `new rows whose organiser wasn't there at the time are told, by their numbers`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      for (name, founded, dissolved) in [
        ("Hội trẻ", "2010", nil), ("Hội đã giải thể", nil, "5/2008"), ("Hội khác", nil, nil),
      ] {
        var typed = TypedOrganisation()
        typed.name = name
        typed.kind = "central"
        typed.founded = founded
        typed.dissolved = dissolved
        _ = try await book.addOrganisation(typed)
      }
      func rows(_ rows: [String]) -> ImportSource {
        ImportTests.file((["kind,title,when,organisers"] + rows).joined(separator: "\n"))
      }
      let sound = try await book.importFiles([
        rows(["hội nghị,Một,2010,Hội trẻ", "hội nghị,Hai,2008,Hội đã giải thể", "hội nghị,Ba,1/2/1999,Hội khác"])
      ])
      #expect(sound.heldByAbsent.isEmpty)
      let summary = try await book.importFiles([
        rows([
          "hội nghị,Bốn,31/12/2009,Hội trẻ | Hội khác", "hội nghị,Năm,1/6/2008,Hội đã giải thể",
          "hội nghị,Sáu,31/5/2008,Hội đã giải thể",
        ])
      ])
      let four = try await book.sheet("Bốn", withHistory: false).number
      let five = try await book.sheet("Năm", withHistory: false).number
      #expect(summary.heldByAbsent == [four, five] && summary.heldByAbsentCount == 2)
      let many = try await book.importFiles([
        rows((1...130).map { "hội nghị,Việc thứ \($0),\($0 % 28 + 1)/3/2009,Hội trẻ | Hội đã giải thể" })
      ])
      #expect(many.heldByAbsent.count == 100 && many.heldByAbsentCount == 130, "two organisers, each activity once")
    }
  }
}
