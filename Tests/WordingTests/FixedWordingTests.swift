import Friendship
import Glibc
import Testing
import Wording

/// Would catch a word that is empty, in the wrong language, or written without its diacritics.
struct FixedWordingTests {
  @Test(arguments: Head.allCases) func `every head is said in three languages`(head: Head) {
    #expect(
      flaws(of: head.phrase, isPlainVietnameseAllowed: head == .reason).filter {
        !$0.contains("not Russian") || head != .number
      } == [])
  }

  @Test(arguments: Heading.allCases) func `every heading is said in three languages`(heading: Heading) {
    #expect(flaws(of: heading.phrase) == [])
  }

  @Test(arguments: Gap.allCases) func `every gap is named, with a command for it`(gap: Gap) {
    #expect(flaws(of: gap.name) == [])
    let command = gap.command(12, status: .held)
    #expect(command.hasPrefix("huunghi ") && command.contains(" 12"))
    // What was put off has no day on which it can have taken place.
    #expect(gap.command(12, status: .postponed).contains("--period …") == [.report, .date].contains(gap))
  }

  @Test(arguments: SystemErrorText.allCases)
  func `what the system refuses is said in three languages`(error: SystemErrorText) {
    let phrase = SystemErrorText.phrase(error.rawValue, system: "No such thing")
    #expect(flaws(of: phrase) == [] && phrase.en == "No such thing")
  }

  @Test func `what the system seldom says is told in its own words, and the numbers are the system's`() {
    #expect(SystemErrorText.phrase(EOWNERDEAD, system: "Owner died") == Phrase(verbatim: "Owner died"))
    let numbers: [SystemErrorText: Int32] = [
      .notPermitted: EPERM, .noSuchFile: ENOENT, .inputOutput: EIO, .accessDenied: EACCES, .busy: EBUSY,
      .exists: EEXIST, .otherDisk: EXDEV, .notAFolder: ENOTDIR, .isAFolder: EISDIR, .tooManyOpenInSystem: ENFILE,
      .tooManyOpen: EMFILE, .fileTooLarge: EFBIG, .diskFull: ENOSPC, .readOnly: EROFS, .nameTooLong: ENAMETOOLONG,
      .notEmpty: ENOTEMPTY, .tooManyLinks: ELOOP, .quotaUsedUp: EDQUOT,
    ]
    for error in SystemErrorText.allCases { #expect(numbers[error] == error.rawValue, "\(error)") }
  }

  @Test func `the names of closed lists say something in each language`() {
    let statuses: [Activity.Status] = [.planned, .confirmed, .postponed, .held, .cancelled, .retracted]
    let phrases =
      statuses.map(\.name) + ActivityRejection.Step.allCases.map(\.name)
      + ActivityRejection.Limited.allCases.map(\.name) + RegisterEntry.Register.allCases.map(\.name)
      + ProvinceChangeKind.allCases.map(\.name) + NameRefusal.Subject.allCases.map(\.name)
      + Weekday.allCases.map(\.name) + Months.names
      + [BoundaryView.then.name, BoundaryView.now.name, BoundaryView.asOf(.earliest).name]
    for phrase in phrases { #expect(flaws(of: phrase) == []) }
  }

  @Test(arguments: RegisterEntry.Register.allCases)
  func `what a command on a register says is whole in each language`(register: RegisterEntry.Register) {
    #expect(flaws(of: register.listTitle) == [])
    for text in EntryText.allCases {
      let phrase = text.phrase(register, 12)
      #expect(flaws(of: phrase) == [])
      #expect(phrase.vi.contains("12") && phrase.en.contains("12") && phrase.ru.contains("12"))
    }
  }

  @Test func `what can follow for an entry is named, with a command that has its number`() {
    let text = LocalizedText(vi: "x")
    let when = Period(.earliest)
    var proposals = [Proposal(text: text, raised: when)]
    proposals.append(Proposal(text: text, raised: when, answer: .init(text: "x", on: when)))
    proposals.append(Proposal(text: text, raised: when, closed: .init(reason: "x", on: when)))
    let directions = [nil, Direction.Ending.done(on: when, activity: nil), .dropped(reason: "x", on: when)]
      .map { Direction(text: text, given: when, period: when, ending: $0) }
    for phrase in proposals.map(\.stateName) + directions.map(\.stateName) { #expect(flaws(of: phrase) == []) }
    #expect(Set(proposals.map(\.stateName)).count == 3 && Set(directions.map(\.stateName)).count == 3)
    for entry in proposals.map(RegisterEntry.proposal) + directions.map(RegisterEntry.direction) {
      let steps = EntryText.nextSteps(entry, 12)
      #expect(!steps.isEmpty)
      for step in steps {
        #expect(flaws(of: step.what) == [])
        #expect(step.command.hasPrefix("huunghi \(entry.register.command) ") && step.command.contains(" 12"))
      }
    }
  }

  @Test func `no two heads read the same`() {
    for language in Language.allCases {
      let texts = Head.allCases.map { $0.phrase.in(language) }
      let twice = Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.allSatisfy { ["Name", "Название", "Title", "Вид"].contains($0) }, "\(twice)")
    }
  }

  @Test func `fixed sentences are whole in each language`() {
    let sentences = [
      Sentence.notRecorded, Sentence.notKnown, Sentence.notComparable, Sentence.tooLarge,
      Sentence.nothingRecorded,
      Sentence.none, Sentence.noActivities, Sentence.outsideProvinces, Sentence.monthUnknown,
      Sentence.levelUnknown, Sentence.yes, Sentence.no, Sentence.wholeCountry, Sentence.numbersExplained,
      Sentence.countedOnce, Sentence.percentages, Sentence.fromSettings, Sentence.fromActivity, Sentence.nothingMissing,
      Sentence.timelineHolds, Sentence.possiblyHere, Sentence.knownFor(8, outOf: 10),
      Sentence.knownForDelegations(1, outOf: 2),
      Sentence.knownUpTo(1445, at: Moment(microsecondsSince1970: 0)),
      Sentence.more(1200), Sentence.heldHere(12), Sentence.heldElsewhere(1), Sentence.heldPossiblyHere(2),
      Sentence.notHeld(5), Sentence.happenedIn("X"), Sentence.happenedElsewhere(by: "X"),
      Sentence.ofWhichIn("X", 3),
      PeriodError.forms,
    ]
    for sentence in sentences { #expect(flaws(of: sentence) == []) }
    #expect(Sentence.knownUpTo(1445, at: nil).vi == "Theo sổ đến sự kiện số 1.445.")
  }

  @Test(arguments: [
    (4_926, 4_928, "nhiều hơn kỳ trước 2 hoạt động", "2 more than", "на 2 больше"),
    (4_928, 4_926, "ít hơn kỳ trước 2 hoạt động", "2 fewer than", "на 2 меньше"),
    (1_000, 1_001, "tăng 0,1%", "0.1% more", "на 0,1\u{A0}% больше"),
    (50, 50, "bằng kỳ trước", "as many as", "столько же"),
  ])
  func `a difference too small for a percentage is told in activities`(
    before: Int, now: Int, vi: String, en: String, ru: String
  ) throws {
    let periods = try (2024...2025).map { year in try Period.parse(String(year)) }
    let sentence = ReportSentence.held(now, in: periods[1], before: (periods[0], before))
    #expect(sentence.in(.vi).contains(vi))
    #expect(sentence.in(.en).contains(en))
    #expect(sentence.in(.ru).contains(ru))
  }
}
