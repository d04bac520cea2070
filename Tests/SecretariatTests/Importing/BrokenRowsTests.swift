import EventStore
import Friendship
import Testing

@testable import Secretariat

/// Would catch a row that is neither recorded nor named: rows after a broken one that are dropped, and a file whose rest
/// wasn't read and that is said to be imported.
@Suite struct BrokenRowsTests {
  static let header = "kind,title,when,places\n"

  static func source(_ bytes: [UInt8]) -> ImportSource { ImportSource(name: "a.csv", bytes: bytes) }

  static func good(_ day: Int) -> [UInt8] { Array("hội nghị,Hội nghị \(day),\(day)/5/2025,\n".utf8) }

  static let broken: [(name: String, row: [UInt8])] = [
    ("not UTF-8", Array("hội nghị,".utf8) + [0xFF] + Array(",2025,\n".utf8)),
    ("a long field", Array("hội nghị,\(String(repeating: "a", count: 1 << 20)),2025,\n".utf8)),
    ("a long field in quotes", Array("hội nghị,\"\(String(repeating: "a", count: 1 << 20))\",2025,\n".utf8)),
    ("many fields", Array("hội nghị,B,2025\(String(repeating: ",", count: 250))\n".utf8)),
    ("after a quote", Array("hội nghị,\"Đóng\"x,2025,\n".utf8)),
    ("after a quote, over lines", Array("hội nghị,\"Đóng\"x,2025,\"a\nb\"\n".utf8)),
    ("a NUL", Array("hội nghị,B\u{0},2025,\n".utf8)),
  ]

  @Test(arguments: broken.indices)
  func `rows after a broken one are read: each is recorded, or left out and named`(index: Int) async throws {
    try await BookFixture.run { fixture in
      let row = Self.broken[index].row
      let bad = Array("hội nghị,B,hôm nay,\n".utf8)
      let bytes = Array(Self.header.utf8) + Self.good(1) + row + Self.good(2) + bad + Self.good(3)
      let line = row.dropLast().contains(UInt8(ascii: "\n")) ? 6 : 5
      let faults = try await ImportTests.faults(fixture, [Self.source(bytes)])
      #expect(faults.map(\.line) == [3, line], "\(faults)")
      let summary = try await fixture.book.importFiles([Self.source(bytes)], skipsBad: true)
      #expect(summary.files.map(\.recorded) == [3] && summary.files.map(\.skipped) == [2])
      #expect(summary.faults.map(\.line) == [3, line] && summary.faultCount == 2)
      #expect(try await fixture.book.importFiles([Self.source(bytes)], skipsBad: true).files.map(\.known) == [3])
    }
  }

  @Test func `what can't be read to its end isn't imported, whatever may be left out`() async throws {
    try await BookFixture.run { fixture in
      let head = try await fixture.book.log.head()
      let open = Array(Self.header.utf8) + Self.good(1) + Array("hội nghị,\"Mở,2025,\n".utf8) + Self.good(2)
      for bytes in [open, Array("a,b\n1,2\n".utf8), []] {
        for isDryRun in [false, true] {
          let error = await #expect(throws: InvalidImport.self) {
            _ = try await fixture.book.importFiles([Self.source(bytes)], isDryRun: isDryRun, skipsBad: true)
          }
          #expect(error?.isCutShort == true && error?.faults.map(\.endsReading) == [true])
        }
      }
      #expect(try await fixture.book.log.head() == head)
    }
  }

  @Test func `that the rest wasn't read is told however many faults come before`() async throws {
    try await BookFixture.run { fixture in
      let bad = Array(repeating: Array("x,,,\n".utf8), count: 800).flatMap(\.self)
      let bytes = Array(Self.header.utf8) + bad + Array("hội nghị,\"Mở,2025,\n".utf8)
      let faults = try await {
        do {
          _ = try await fixture.book.importFiles([Self.source(bytes)], skipsBad: true)
          return [ImportFault]()
        } catch let error as InvalidImport { return error.faults }
      }()
      #expect(faults.count == 1000 && faults.last?.endsReading == true && faults.last?.line == 802)
    }
  }
}
