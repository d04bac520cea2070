import Friendship
import Testing
import Wording

/// Would catch an answer about a person that isn't said in a language, or that leaves out by what they are found again.
struct PersonTextTests {
  private let moment = Moment(microsecondsSince1970: 1_764_000_000_000_000)

  @Test func `everything that is said of people is whole in three languages`() {
    let phrases = [
      PersonText.erased(57), PersonText.wasErased(57, at: 143, moment), PersonText.takeOutRow,
      PersonText.samePerson(PersonCandidate(number: 57, name: "Trần Thị Bình")), PersonText.corrected(57),
      PersonText.erasedNow(57, at: 143), PersonText.erasedBefore(57, deleted: 0),
      PersonText.erasedBefore(57, deleted: 2), PersonText.notReached, PersonText.clerkErased, PersonText.unfinished(57),
      PersonText.willErase("Trần Thị Bình", 57, records: 2), PersonText.willStay(57, activities: 0, signed: []),
      PersonText.willStay(57, activities: 2, signed: [ReportNumber(5, year: 2026)]), PersonText.final, PersonText.ask,
      PersonText.needsYes, PersonText.keptAsIs, PersonText.recordCorrected, PersonText.recordErased,
      PersonText.signedIt, PersonText.namedBy([5, 7]), PersonText.people, PersonText.erasedPeople,
      PersonRejection.doesNotExist.phrase, PersonRejection.erased.phrase, PersonRejection.nothingChanges.phrase,
    ]
    for phrase in phrases { #expect(flaws(of: phrase) == [], "\(phrase.en)") }
  }

  @Test(arguments: Language.allCases) func `whoever was erased is told of by number, day and position`(
    language: Language
  ) {
    let text = PersonText.wasErased(57, at: 143, moment).in(language)
    for part in ["57", "143", moment.day.numeric] { #expect(text.contains(part)) }
    let problem = InputProblem.erasedPerson(number: 57, position: 143, moment)
    #expect(problem.phrase(names: Names()).in(language).hasPrefix(text) && problem.code == "erased-person")
    #expect(problem.phrase(names: Names()).in(language).contains("huunghi person list"))
  }
}
