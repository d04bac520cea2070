import Foundation
import Friendship
import Testing

/// Would catch a name that isn't found because it was typed otherwise, or two that fold together by mistake.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("Hải Dương", "hai duong"), ("  HẢI   DƯƠNG ", "hai duong"), ("Đắk Lắk", "dak lak"), ("đ Đ", "d d"),
    ("Bà Rịa - Vũng Tàu", "ba ria vung tau"), ("TP. Hồ Chí Minh", "tp ho chi minh"), ("", ""), (" -- ", ""),
    ("Việt–Nga", "viet nga"), ("Ёлка ёж", "елка еж"), ("Хайзыонг", "хаизыонг"),
    ("Élysée, Đà Nẵng!", "elysee da nang"),
    ("Łódź Straße Øresund Čapek", "lodz strase oresund capek"), ("a\u{200B}b", "ab"), ("31 tỉnh", "31 tinh"),
    ("ỳ ỵ ỷ ỹ ý Ỹ", "y y y y y y"), ("ươ ƯƠ", "uo uo"), ("中文", "中文"),
  ])
  func `a text folds to plain words`(text: String, plain: String) {
    #expect(folded(text) == plain)
    #expect(folded(text.decomposedStringWithCanonicalMapping) == plain.decomposedStringWithCanonicalMapping)
    #expect(folded(folded(text)) == folded(text))
  }

  @Test func `every Vietnamese letter folds as its decomposition without marks does`() {
    for scalar in (0xC0...0x17F).map({ Unicode.Scalar($0) }) + (0x1EA0...0x1EF9).map({ Unicode.Scalar($0) }) {
      guard let scalar, scalar.properties.isAlphabetic else { continue }
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping
      #expect(folded(String(scalar)) == folded(decomposed), "\(scalar)")
    }
  }

  @Test(arguments: [
    ("hai duong", "hai duong", 0), ("hai duong", "hai doung", 1), ("hai duong", "hai dong", 1), ("", "ab", 2),
    ("ca", "abc", 3), ("kitten", "sitting", 3),
  ])
  func `the distance counts single steps`(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left), Array(right), atMost: 3) == distance)
    #expect(editDistance(Array(right), Array(left), atMost: 3) == distance)
    if distance > 0 { #expect(editDistance(Array(left), Array(right), atMost: distance - 1) == nil) }
  }
}

/// Would catch text that isn't what a reader sees, or is longer than the record takes.
@Suite struct TextLimitTests {
  private let line = TextLimit(characters: 20)
  private let page = TextLimit(characters: 20, allowsLines: true)

  @Test(arguments: [
    (" Hội nghị \t", "Hội nghị"), ("Hội hữu nghị".decomposedStringWithCanonicalMapping, "Hội hữu nghị"),
    ("\u{A0}Nga\u{3000}", "Nga"), ("👩‍👩‍👧 gia đình", "👩‍👩‍👧 gia đình"),
  ])
  func `typed text is trimmed and normalised`(typed: String, kept: String) throws {
    let text = try line.clean(typed)
    #expect(Array(text.utf8) == Array(kept.utf8))
  }

  @Test(arguments: [
    ("a\u{0}b", TextError.Reason.unseen("\u{0}", at: 2)), ("ab\u{202E}c", .unseen("\u{202E}", at: 3)),
    ("x\u{2066}y", .unseen("\u{2066}", at: 2)), ("\u{FEFF}a", .unseen("\u{FEFF}", at: 1)),
    ("a\tb", .unseen("\t", at: 2)),
    ("a\nb", .unseen("\n", at: 2)), ("a\u{2028}b", .unseen("\u{2028}", at: 2)),
    ("a\u{85}b", .unseen("\u{85}", at: 2)),
    ("a\u{1B}[31m", .unseen("\u{1B}", at: 2)), ("a\u{FFFF}", .unseen("\u{FFFF}", at: 2)),
    ("a\u{7F}", .unseen("\u{7F}", at: 2)),
    ("   ", .empty), ("", .empty), ("123456789012345678901", .tooManyCharacters(21, limit: 20)),
  ])
  func `text that can't be kept is refused with what and where`(typed: String, reason: TextError.Reason) {
    #expect(throws: TextError(reason)) { try line.clean(typed) }
  }

  @Test func `lines are kept where they are allowed, with plain breaks`() throws {
    #expect(try page.clean("a\r\nb\rc\n") == "a\nb\nc")
    #expect(throws: TextError(.unseen("\u{0}", at: 2))) { try page.clean("a\u{0}b") }
  }

  @Test func `marks heaped on one letter and huge texts meet the limit of bytes`() {
    let heaped = "a" + String(repeating: "\u{0301}\u{0302}", count: 60)
    #expect(throws: TextError.self) { try line.clean(heaped) }
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(throws: TextError(.tooManyBytes(1_000_000, limit: 80))) { try line.clean(huge) }
  }

  @Test func `a text missing in a language is given in Vietnamese`() {
    let name = LocalizedText(vi: "Hải Dương", ru: "Хайзыонг")
    #expect(name.text(in: .ru) == "Хайзыонг")
    #expect(name.text(in: .en) == "Hải Dương")
    #expect(name.all == ["Hải Dương", "Хайзыонг"])
  }
}
