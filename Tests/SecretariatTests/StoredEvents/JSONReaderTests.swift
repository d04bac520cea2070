import Foundation
import Testing

@testable import EventStore
@testable import Secretariat

/// Would catch a text that comes out of the log otherwise than it went in, and bytes that overflow the stack or are read
/// past their end.
@Suite struct JSONReaderTests {
  static func string(_ json: String) throws -> String {
    try JSONReader.read(Array(json.utf8)) { try $0.string() }
  }
  static func int(_ json: String) throws -> Int { try JSONReader.read(Array(json.utf8)) { try $0.int() } }
  static func skip(_ json: String) throws { try JSONReader.read(Array(json.utf8)) { try $0.skip() } }

  static let strings: [(String, String)] = [
    (#""""#, ""), (#""a""#, "a"), (#""Hải Dương""#, "Hải Dương"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e2\u1EA5""#, "Aâấ"), (#""\ud83d\ude00""#, "😀"), (#""x\uD83D\uDE00y\n""#, "x😀y\n"),
    (#""\ud800\udc00""#, "\u{10000}"), (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\uffff""#, "\u{FFFF}"),
    (#"" \u0000""#, " \u{0}"), (" \n\t\"a\" \r\n", "a"),
  ]

  @Test(arguments: strings)
  func `escapes and surrogate pairs are read`(_ json: String, _ text: String) throws {
    #expect(try Self.string(json).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    #"""#, #""a"#, #""\"#, #""\""#, #""\u"#, #""\u004"#, #""\u004""#, #""\u00g0""#, #""\u+041""#,
    #""\u 041""#, #""\u-001""#,
    #""\ud83d""#, #""\ud83d\n""#, #""\ud83d\u0041""#, #""\ud83dxude00""#, #""\ude00""#, #""\ud83d\u""#,
    #""\ud83d\"#,
    #""\ud83d\ud83d""#, "a", "", " ", "1", "null", #""a""b""#, #"'a'"#,
  ])
  func `a broken text is an error`(_ json: String) {
    #expect(throws: JSONReadingError.self) { try Self.string(json) }
  }

  @Test func `every scalar is written and read back, alone and among others`() throws {
    for value in (0...0x10FFFF as ClosedRange<UInt32>).filter({ $0 < 0x3000 || $0 % 257 == 0 }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "\\\(scalar)\"", "\u{301}\(scalar)ế"] {
        let bytes = JSONWriter.value { $0.string(text) }
        let read = try JSONReader.read(bytes) { try $0.string() }
        #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `a text's end and its escapes are found wherever they are`() throws {
    // Neighbours of a quote and of a backslash by one bit among them.
    let others: [Unicode.Scalar] = ["a", "!", "#", "]", "[", "\u{7F}", "\u{22}", "\u{5C}", "ế", "\u{A2}"]
    for length in 0...20 {
      for place in 0...length {
        for other in others {
          var scalars = [Unicode.Scalar](repeating: "#", count: length)
          scalars.insert(other, at: place)
          let text = String(String.UnicodeScalarView(scalars))
          let json = JSONWriter.value { $0.string(text) }
          #expect(try JSONReader.read(json) { try $0.string() } == text)
          try JSONReader.read(json) { try $0.skip() }
          for end in json.indices {
            #expect(throws: JSONReadingError.self) { try JSONReader.read(Array(json[..<end])) { try $0.string() } }
            #expect(throws: JSONReadingError.self) { try JSONReader.read(Array(json[..<end])) { try $0.skip() } }
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", Int.max), (" 5 ", 5),
    ("-9223372036854775807", -Int.max),
  ])
  func `whole numbers are read`(_ json: String, _ number: Int) throws {
    #expect(try Self.int(json) == number)
  }

  @Test(arguments: [
    "", "-", "--1", "+1", "1.5", "1e3", "9223372036854775808", "99999999999999999999999", "true", "\"1\"",
    "1 2", "１",
  ])
  func `other numbers are an error`(_ json: String) {
    #expect(throws: JSONReadingError.self) { try Self.int(json) }
  }

  @Test(arguments: [
    "1", "-1.5e+3", "true", "null", "\"}\"", "[]", "{}", "[[],[{}]]", #"{"a":{"b":[1,"x",null]},"c":false}"#,
  ])
  func `any value is passed over`(_ json: String) throws { try Self.skip(json) }

  @Test(arguments: [
    "", "[", "[1", "[1,", "{", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1", "{\"a\":1,}", "[,]", "{1:2}", "]",
    ",",
  ])
  func `half a value isn't passed over`(_ json: String) {
    #expect(throws: JSONReadingError.self) { try Self.skip(json) }
  }

  @Test func `nesting is limited as the log limits it, however deep it goes`() throws {
    let limit = EventLimits.payloadDepth
    try Self.skip(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
    for depth in [limit + 1, 100_000, 1_000_000] {
      for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
        #expect(throws: JSONReadingError.self) {
          try Self.skip(String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth))
        }
      }
    }
    // Beside one another there is no limit.
    try Self.skip("[" + String(repeating: "[],{},", count: 1000) + "1]")
  }

  @Test func `words are read, and only whole ones`() throws {
    func bool(_ json: String) throws -> Bool { try JSONReader.read(Array(json.utf8)) { try $0.bool() } }
    #expect(try bool("true") && !bool(" false"))
    for json in ["tru", "TRUE", "1", "", "trueish"] {
      #expect(throws: JSONReadingError.self) { try bool(json) }
    }
    let read = { (json: String) in
      try JSONReader.read(Array(json.utf8)) { try $0.optional { try $0.int() } }
    }
    #expect(try read("null") == nil)
    #expect(try read("3") == 3)
    #expect(throws: JSONReadingError.self) { try read("nul") }
  }

  @Test func `an error says where`() {
    let error = #expect(throws: JSONReadingError.self) { try Self.string("  x") }
    #expect(error?.offset == 2)
    #expect(error?.description == "a string expected at byte 2")
  }
}
