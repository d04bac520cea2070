import Foundation
import Friendship
import Testing
import Wording

/// Would catch a fault of an import that isn't said in one of the three languages.
@Suite struct ImportTextTests {
  @Test func `where an activity stands and what a row says is whole in three languages`() {
    let statuses: [Activity.Status] = [
      .planned, .confirmed, .postponed, .held, .cancelled, .retracted, .merged(into: ActivityID(UUID())),
    ]
    for said in ImportedStatus.allCases {
      for status in statuses {
        let phrase = ImportText.status(said, onRecord: status, number: 12)
        #expect(flaws(of: phrase) == [], "\(said) \(status)")
        for text in [phrase.vi, phrase.en, phrase.ru] { #expect(text.contains("12")) }
      }
    }
    #expect(ImportText.status(.held, onRecord: .cancelled, number: 12).en.contains("huunghi retract 12"))
    #expect(ImportText.status(.held, onRecord: .postponed, number: 12).en.contains("huunghi held 12 --period"))
  }

  @Test func `a row on the wrong side of today is told how it becomes right, and how it is held later`() throws {
    let (ahead, behind) = (try Period.parse("23/7/2027"), try Period.parse("5/2020"))
    let today = try #require(CivilDate(iso: "2026-11-30"))
    for rejection in [ActivityRejection.recordLiesAhead(ahead, today: today), .notYet(ahead, today: today)] {
      for (number, ref, advice) in [(12, "r1", "r1"), (12, nil, "huunghi held 12"), (nil, nil, "ref")]
        as [(Int?, String?, String)]
      {
        let phrase = try #require(ImportText.time(rejection, number: number, ref: ref))
        #expect(flaws(of: phrase) == [])
        for text in [phrase.vi, phrase.en, phrase.ru] {
          #expect(text.contains(advice) && text.contains("planned") && !text.contains("held N"), "\(text)")
        }
      }
    }
    let past = try #require(ImportText.time(.planLiesBehind(behind, today: today), number: nil, ref: nil))
    #expect(flaws(of: past) == [] && past.vi.contains("cancelled"))
    #expect(ImportText.time(.mergedIntoItself, number: 12, ref: nil) == nil)
  }

  @Test func `what a broken row takes away is told`() {
    for phrase in [
      ImportText.overLines(ImportText.afterQuote, 3...7), ImportText.restUnread(ImportText.openQuote, from: 3),
    ] {
      #expect(flaws(of: phrase) == [])
      for text in [phrase.vi, phrase.en, phrase.ru] { #expect(text.contains("3")) }
    }
    #expect(flaws(of: ImportText.badRows(1, isCutShort: true)) == [])
    #expect(!ImportText.badRows(1, isCutShort: true).en.contains("--skip-bad"))
  }

  @Test func `a row with too many fields says what most often makes them`() {
    let phrase = ImportText.tooManyFields(6)
    #expect(flaws(of: phrase) == [])
    #expect(phrase.vi.contains("6 cột") && phrase.vi.hasSuffix("ô có dấu phẩy đặt trong ngoặc kép."))
  }

  @Test func `a name that is no place, and one that another kind has, are refused in three languages`() throws {
    let countries = [LocalizedText(vi: "Lào", en: "Laos", ru: "Лаос")]
    let kind = ActivityKind(
      code: try #require(KindCode("gathering")), name: LocalizedText(vi: "gặp mặt", en: "gathering", ru: "встреча"),
      section: .exchanges)
    for problem: InputProblem in [
      .place("Atlantis", provinces: [], countries: []), .place("Laoo", provinces: [], countries: countries),
      .kindNameTaken("gap mat", by: kind),
      .provinceGoesOn(ProvinceID("ha-noi-2008")!, on: CivilDate(iso: "2027-01-01")!),
    ] {
      #expect(flaws(of: problem.phrase(names: Names())) == [])
      #expect(problem.shortened == problem)
    }
    let phrase = InputProblem.place("Laoo", provinces: [], countries: countries).phrase(names: Names())
    #expect(phrase.vi.contains("Lào") && phrase.en.contains("Laos") && phrase.ru.contains("Лаос"))
  }
}
