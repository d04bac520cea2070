@testable import EventStore
import Foundation
import Postgres
import TestDatabase
import Testing

/// The scanner against PostgreSQL, which has the last word. Would catch a payload that passes here and poisons a
/// row there, or one refused without need.
@Suite struct PayloadTests {
  static let texts: [String] = [
    #"{}"#, #" {"a":1} "#, #"{"a":[1,2,{"b":null}],"c":true,"d":false}"#, #"{"a":-0.0e-10}"#, #"{"a":1E+5}"#,
    #"{"a":"\"\\\/\b\f\n\r\t"}"#, #"{"a":"\u00e9\uFFFF\ud83d\ude00"}"#, #"{"a":"Hữu nghị 🕊"}"#, #"{"":""}"#,
    #""#, #" "#, #"{"#, #"{}}"#, #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{'a':1}"#, #"{"a":01}"#,
    #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":-}"#, #"{"a":tru}"#, #"{"a":nulll}"#,
    #"{"a":NaN}"#, #"{"a":"\x41"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12g4"}"#, #"{"a":"b}"#, #"{"a":[1,]}"#,
    #"{"a":[1 2]}"#, #"{"a":"\u0000"}"#, #"{"\u0000":1}"#, #"{"a":"\ud83d"}"#, #"{"a":"\ude00"}"#,
    #"{"a":"\ud83dx"}"#, #"{"a":"\ud83d\u0041"}"#, #"{"a":"\ud83d\ud83d"}"#, #"{"a":"\\u0000"}"#,
    "{\"a\":\"\u{1}\"}", "{\"a\":\"\t\"}", "{\"a\":\"\n\"}", "{\"a\":1}\u{0B}",
    "{\"a\":\"\u{7F}\u{80}\u{10FFFF}\"}",
    #"{"a":1}{"b":2}"#, #"{"a":1} x"#, "\u{FEFF}{}",
  ]

  private static let bytes: [[UInt8]] = [
    [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0x28],
    [0x00],
  ].map { Array(#"{"a":""#.utf8) + $0 + Array(#""}"#.utf8) }

  private func isSound(_ payload: [UInt8]) -> Bool {
    do {
      try PayloadScanner.check(payload)
      return true
    } catch {
      return false
    }
  }

  @Test func `the scanner and the server agree`() async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    for payload in Self.texts.map({ Array($0.utf8) }) + Self.bytes {
      let isAccepted = refusal { try connection.execute("SELECT $1::json::jsonb", [.json(payload)]) } == nil
      #expect(isSound(payload) == isAccepted, "\(String(decoding: payload, as: UTF8.self))")
    }
  }

  @Test(arguments: 1...8)
  func `they agree about damaged payloads too`(seed: Int) async throws {
    let connection = try Connection.open(try await TestDatabase.fresh())
    var random = SeededGenerator(seed: seed)
    let alphabet = Array(#"{}[]",:\u0d8e1-.tn "#.utf8) + [0xC3, 0xA9, 0xED, 0xA0, 0x80]
    for _ in 0..<250 {
      var payload = Array(#"{"a":"\u00e9 é","b":[1.5,null,{"c":"\ud83d\ude00"}]}"#.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<payload.count, using: &random)
        payload[index] = alphabet.randomElement(using: &random) ?? 0
      }
      // Numbers beyond numeric's range are JSON, and the only thing that jsonb refuses besides.
      let isAccepted = refusal { try connection.execute("SELECT $1::json::jsonb", [.json(payload)]) } == nil
      let isObject = payload.first { ![0x20, 0x0A].contains($0) } == UInt8(ascii: "{")
      #expect(isSound(payload) == (isAccepted && isObject), "\(String(decoding: payload, as: UTF8.self))")
    }
  }

  @Test func `depth has a limit`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)).utf8)
    }
    try PayloadScanner.check(nested(EventLimits.payloadDepth - 1))
    #expect(throws: PayloadFault.tooDeep(offset: 5 * EventLimits.payloadDepth)) {
      try PayloadScanner.check(nested(EventLimits.payloadDepth))
    }
    #expect(throws: PayloadFault.self) { try PayloadScanner.check(nested(100_000)) }
  }

  @Test(arguments: [
    (#"{"a":"\u0000"}"#, PayloadFault.nulCharacter(offset: 6)),
    (#"{"a":"é\ud800"}"#, .loneSurrogate(offset: 8)), (#"[1]"#, .notAnObject),
    (#"{"a" 1}"#, .notJSON(offset: 5)),
  ])
  func `a fault says where it is`(payload: String, fault: PayloadFault) {
    #expect(throws: fault) { try PayloadScanner.check(Array(payload.utf8)) }
  }
}
