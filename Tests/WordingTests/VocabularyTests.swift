import Friendship
import Testing
import Wording

/// Would catch a name that can't be typed back, two values with one spelling, an error without a way out.
struct VocabularyTests {
  private func readsBack<Value: Term>(_ list: Value.Type) throws {
    for value in list.allCases {
      let words = [value.code, value.name.vi, value.name.en, value.name.ru] + value.otherWords
      for word in words {
        #expect(try Vocabulary.parse(word, as: list) == value, "\(word)")
        #expect(try Vocabulary.parse("  " + folded(word).uppercased() + " ", as: list) == value, "\(word)")
      }
      #expect(flaws(of: value.name).isEmpty)
    }
  }

  @Test func `every name, word and code of a list means its own value`() throws {
    try readsBack(CooperationField.self)
    try readsBack(ActivityLevel.self)
    try readsBack(ReportSection.self)
    try readsBack(OrganisationKind.self)
    try readsBack(ProvinceKind.self)
    try readsBack(Visibility.self)
    try readsBack(Delegation.Direction.self)
    try readsBack(ObservanceCalendar.self)
    try readsBack(ErasureGround.self)
  }

  @Test func `all thirteen fields are named`() { #expect(CooperationField.allCases.count == 13) }

  @Test(arguments: [
    ("giao duc", CooperationField.education), ("Văn hoá", .culture), ("VAN HOA", .culture), ("нау", .science),
    ("econ", .economy),
  ])
  func `case, diacritics and the end of a word don't matter`(typed: String, field: CooperationField) throws {
    #expect(try Vocabulary.parse(typed) == field)
  }

  @Test func `a slip of the hand finds the value that was meant`() throws {
    let error = #expect(throws: UnknownWord.self) {
      try Vocabulary.parse("turism", as: CooperationField.self)
    }
    #expect(error?.candidates.map(\.code) == ["tourism"])
    #expect(error?.typed == "turism")
    let phrase = try #require(error?.phrase)
    #expect(phrase.vi == "Không có lĩnh vực “turism”. Có thể dùng: du lịch (tourism).")
    #expect(flaws(of: phrase).isEmpty)
  }

  @Test(arguments: ["", "   ", "xyzzy", String(repeating: "a", count: 100_000)])
  func `what comes near nothing is answered with the whole list`(typed: String) throws {
    let error = #expect(throws: UnknownWord.self) { try Vocabulary.parse(typed, as: ActivityLevel.self) }
    #expect(error?.candidates.count == 3)
    #expect((error?.typed.count ?? 0) <= 200)
  }

  @Test func `a beginning that fits two values is answered with both`() {
    let error = #expect(throws: UnknownWord.self) { try Vocabulary.parse("th", as: CooperationField.self) }
    #expect(Set(error?.candidates.map(\.code) ?? []) == ["trade", "sport", "youth"])
  }
}
