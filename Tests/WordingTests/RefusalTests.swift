import Foundation
import Friendship
import Testing
import Wording

/// Would catch a refusal that isn't said in a language, doesn't show what was typed or doesn't say what would be right.
struct RefusalTests {
  private let today = CivilDate(iso: "2025-06-01")!
  private let organisation = OrganisationID(UUID())
  private let person = PersonID(UUID())
  private let activity = ActivityID(UUID())
  private let haiDuong = ProvinceID("hai-duong-1997")!
  private let haiPhong = ProvinceID("hai-phong-2025")!

  private var names: Names {
    func unit(_ id: ProvinceID, _ name: LocalizedText, _ kind: ProvinceKind, _ from: String, _ to: String?)
      -> Province
    {
      Province(
        id: id, name: name, kind: kind, validFrom: CivilDate(iso: from)!,
        validTo: to.flatMap { CivilDate(iso: $0) })
    }
    return Names(
      organisations: [
        organisation: LocalizedText(
          vi: "Hội hữu nghị Việt - Nga", en: "Vietnam-Russia Friendship Association",
          ru: "Общество вьетнамско-российской дружбы")
      ],
      provinces: [
        haiDuong: unit(
          haiDuong, LocalizedText(vi: "Hải Dương", en: "Hai Duong", ru: "Хайзыонг"), .province, "1997-01-01",
          "2025-07-01"),
        haiPhong: unit(
          haiPhong, LocalizedText(vi: "Hải Phòng", en: "Hai Phong", ru: "Хайфон"), .city, "2025-07-01", nil),
      ],
      people: [person: "Phan Chí Hiếu"], activityNumbers: [activity: 7])
  }

  private func period(_ text: String) -> Period {
    guard let period = try? Period.parse(text) else { preconditionFailure("not a period: \(text)") }
    return period
  }

  private var listItems: [ActivityListItem] {
    [
      .place(.online), .organiser(organisation), .partner(organisation), .field(.culture),
      .association(organisation), .participant(Participant(person: person, role: nil)),
      .delegation(Delegation(direction: .incoming, people: nil, counterpart: .named("Moskva"))),
      .amount(Money(typed: "5:USD")!), .occasion(.text("75")), .outcome("x"),
      .document(DocumentLink(link: "x")),
      .source("x"),
    ]
  }

  private var activityRejections: [ActivityRejection] {
    let statuses: [Activity.Status] = [
      .planned, .confirmed, .postponed, .held, .cancelled, .retracted, .merged(into: activity),
    ]
    var all: [ActivityRejection] = [
      .doesNotExist, .alreadyExists, .recordLiesAhead(period("23/7/2025"), today: today),
      .recordLiesAhead(period("30/5/2025..2/6/2025"), today: today),
      .planLiesBehind(period("5/2025"), today: today), .moveLiesBehind(period("5/2025"), today: today),
      .notYet(period("2026"), today: today), .nothingChanges,
      .hoursWithoutDate, .heldWithoutDate,
      .notYet(period("30/5/2025..2/6/2025"), today: today),
      .provinceNotThen(haiDuong, period("2/9/2025")),
      .timesReversed(WallTime(hour: 19, minute: 30)!, WallTime(hour: 9, minute: 5)!), .mergedIntoItself,
      .fewerAssociationsThanNamed(Count(1)!, named: 2), .partnersOfThemselves([OrganisationID(UUID())]),
    ]
    all += ActivityRejection.Step.allCases.flatMap { step in statuses.map { .wrongStep(step, from: $0) } }
    all += listItems.map { .notThere($0) }
    all += ActivityRejection.Limited.allCases.map { .tooMany($0, count: 2001, limit: 2000) }
    all += statuses.map { .cannotAbsorb($0) }
    return all
  }

  @Test func `every refusal about an activity is whole in three languages`() {
    for rejection in activityRejections {
      #expect(
        flaws(of: rejection.phrase(names: names, number: 12, instead: [haiPhong])) == [], "\(rejection)")
      #expect(flaws(of: rejection.phrase(names: Names())) == [], "\(rejection)")
    }
  }

  @Test func `a date on the wrong side of today names the command that is right`() {
    let ahead = ActivityRejection.recordLiesAhead(period("23/7/2025"), today: today).phrase(names: names)
    #expect(
      ahead.vi == """
        Thời gian “ngày 23/7/2025” còn ở phía trước (hôm nay là 01/06/2025); chỉ ghi là đã diễn ra khi việc đã \
        diễn ra. Để đưa vào kế hoạch: huunghi plan …
        """)
    let goingOn = ActivityRejection.recordLiesAhead(period("30/5/2025..2/6/2025"), today: today).phrase(names: names)
    for text in [goingOn.vi, goingOn.en, goingOn.ru] {
      #expect(text.contains("huunghi plan") && text.contains("huunghi held"))
    }
    #expect(goingOn.vi.contains("chưa kết thúc"))
    let behind = ActivityRejection.planLiesBehind(period("5/2025"), today: today).phrase(names: names)
    for text in [behind.vi, behind.en, behind.ru] { #expect(text.contains("huunghi record")) }
  }

  @Test func `a wrong step lists the steps that can follow`() {
    let phrase = ActivityRejection.wrongStep(.hold, from: .cancelled).phrase(names: names, number: 12)
    #expect(phrase.en.contains("the activity is cancelled"))
    for text in [phrase.vi, phrase.en, phrase.ru] {
      #expect(text.contains("huunghi amend 12") && text.contains("huunghi retract 12"))
      #expect(!text.contains("huunghi held"))
    }
    let merged = ActivityRejection.wrongStep(.amend, from: .merged(into: activity)).phrase(names: names)
    #expect(merged.vi.contains("huunghi show 7"))
  }

  @Test func `the steps offered are those that the domain accepts`() throws {
    var details = ActivityDetails(
      kind: KindCode("meeting")!, title: LocalizedText(vi: "x"), period: period("1/6/2025"))
    details.level = .central
    let context = ActivityContext(today: today, gazetteer: Gazetteer([]))
    let commands: [(ActivityRejection.Step, ActivityCommand)] = [
      (.confirm, .confirm(reason: nil)), (.move, .move(period: period("2/6/2025"), places: nil, reason: nil)),
      (.postpone, .postpone(reason: nil)),
      (.hold, .hold([.set(.period(period("31/5/2025")))], reason: nil)), (.cancel, .cancel(reason: nil)),
      (.amend, .amend([.set(.level(.chapter))], reason: nil)), (.retract, .retract(reason: nil)),
    ]
    let statuses: [Activity.Status] = [.planned, .confirmed, .postponed, .held, .cancelled, .retracted]
    for status in statuses {
      let state = Activity(id: activity, status: status, details: details, version: 1)
      for (step, command) in commands {
        let isAccepted = (try? ActivityDecider.decide(command, state, in: context)) != nil
        #expect(isAccepted == status.possibleSteps.contains(step), "\(step) from \(status)")
      }
    }
  }

  @Test func `a province that did not exist is told with its life and what it was then`() {
    let phrase = ActivityRejection.provinceNotThen(haiDuong, period("2/9/2025"))
      .phrase(names: names, instead: [haiPhong])
    #expect(
      phrase.vi == """
        Tỉnh Hải Dương không tồn tại vào thời gian này: ngày 02/9/2025 (tồn tại từ 01/01/1997 đến 30/06/2025). \
        Khi đó là: thành phố Hải Phòng (hai-phong-2025). Xem lại thời gian; nếu đúng thì ghi nơi ấy theo tên khi đó.
        """)
  }

  @Test func `every refusal about an organisation or a register entry is whole`() {
    let known = Organisation(id: organisation, name: LocalizedText(vi: "Hội hữu nghị"), kind: .central)
    let organisations: [OrganisationRejection] = [
      .affiliationReversed(from: period("2020").first, until: period("2019").last),
      .nameTaken(known), .doesNotExist, .nothingChanges, .answersToItself,
      .dissolvedBeforeFounded(founded: period("2000"), dissolved: period("1990")),
      .nameHeldBefore("Hội cũ", by: known), .nameAlsoOf("Hội khác", known),
      .renamedBeforeFounded(period("1990"), founded: period("2000")),
      .beforeRenamed(period("1990"), .init(LocalizedText(vi: "Hội cũ"), until: period("5/1994"))),
      .ended(.dissolved(on: period("2020"), reason: "x")), .ended(.merged(into: organisation, on: period("2020"))),
      .mergedIntoItself, .mergedIntoEnded(known, .dissolved(on: period("2020"))),
      .mergedIntoUnfounded(known, founded: period("2020")), .mergesInCircle([known, known]),
      .liesAhead(period("2026"), today: today),
      .tooMany(count: 51, limit: 50),
    ]
    for rejection in organisations {
      #expect(flaws(of: rejection.phrase(names: names)) == [], "\(rejection)")
    }
    let registers: [RegisterRejection] = [
      .alreadyExists, .doesNotExist, .nothingChanges, .otherRegister(.tally),
      .provinceNotThen(haiDuong, period("2026")), .unknownProvince(haiDuong),
      .beforeRaised(period("2020"), raised: period("2021")),
      .beforeAnswered(period("2020"), answered: period("2021")), .beforeGiven(period("2020"), given: period("2021")),
      .liesAhead(period("2026"), today: today), .answered(.init(text: "x", on: period("2020"))),
      .closed(.init(reason: nil, on: period("2020"))), .reasonNeeded,
      .ended(.done(on: period("2020"), activity: nil)), .ended(.dropped(reason: "x", on: period("2020"))),
      .tooMany(count: 501, limit: 500),
    ]
    for rejection in registers {
      #expect(flaws(of: rejection.phrase(names: names)) == [], "\(rejection)")
      #expect(flaws(of: rejection.phrase(names: names, number: 12)) == [], "\(rejection)")
    }
  }

  @Test(arguments: RegisterEntry.Register.allCases)
  func `an entry that isn't found is told with the command that lists or makes them`(register: RegisterEntry.Register) {
    let candidate = EntryCandidate(number: 12, text: LocalizedText(vi: "Mở lớp"), period: period("2025"))
    let problems: [InputProblem] = [
      .noSuchEntry(register, "12"), .noEntryNamed(register, "lớp"), .noLastEntry(register),
      .severalEntries(register, "lớp", candidates: [candidate]),
    ]
    for problem in problems {
      let phrase = problem.phrase(names: names)
      #expect(flaws(of: phrase) == [], "\(problem)")
      #expect(phrase.en.contains(problem.code == "several-entries" ? "[12] Mở lớp" : "huunghi \(register.command)"))
    }
  }

  @Test func `what can't be made unknown is told by its name`() {
    for part in [InputProblem.Part.title, .kind, .period, .text, .name] {
      let phrase = InputProblem.neverUnknown(part).phrase(names: names)
      #expect(flaws(of: phrase) == [], "\(part)")
      #expect(phrase.en.contains(part.name.en))
    }
  }

  @Test func `a month that isn't one is told in the order in which the time was typed`() {
    for (typed, form) in [("2025-13-01", "2025-05-23"), ("2025-26", "2025-05-23"), ("5/23/2025", "23/5/2025")] {
      do throws(PeriodError) {
        _ = try Period.parse(typed)
        Issue.record("\(typed) was taken")
      } catch {
        #expect(flaws(of: error.phrase) == [])
        for text in [error.phrase.vi, error.phrase.en, error.phrase.ru] { #expect(text.contains(form), "\(text)") }
      }
    }
  }

  @Test func `what is no thing to be taken out is told with what makes the list unknown`() {
    let phrase = InputProblem.removesUnknown("chưa rõ", option: "by").phrase(names: names)
    #expect(flaws(of: phrase) == [])
    for text in [phrase.vi, phrase.en, phrase.ru] { #expect(text.contains("--by unknown") && text.contains("chưa rõ")) }
  }

  @Test func `that something was recorded all the same is whole in three languages`() {
    for phrase in [
      FailureText.recordedAllTheSame("12", events: 1, first: 12, last: 12),
      FailureText.doneAllTheSame(ProofText.signed(5, "/x/log.checkpoint")),
      FailureText.doneAllTheSame(RebuildText.pruned(1)), FailureText.doneAllTheSame(RebuildText.pruned(2)),
      FailureText.recordedAllTheSame(nil, events: 5, first: 12, last: 20), FailureText.pagerNotStarted("less"),
      FailureText.unreachable("Is the server running?"), FailureText.unreachable("no route"),
      FailureText.checkServer("host=db", namedBy: "PGHOST"),
      RecordedText.hoursStay(12, TimesOfDay(WallTime(hour: 8, minute: 30), to: WallTime(hour: 11, minute: 0))),
    ] {
      #expect(flaws(of: phrase) == [])
    }
    let several = FailureText.recordedAllTheSame(nil, events: 5, first: 12, last: 20)
    #expect(several.ru.contains("5 событий, 12–20") && several.vi.contains("5 sự kiện, 12–20"))
  }

  @Test func `a number of another year than the report's is told with both years and what can be written instead`()
    throws
  {
    let date = try #require(CivilDate(iso: "2025-11-30"))
    let phrase = InputProblem.reportYear("11/2026", year: 2026, of: date).phrase(names: names)
    #expect(flaws(of: phrase) == [])
    for text in [phrase.vi, phrase.en, phrase.ru] {
      for part in ["11/2026", "30/11/2025", "…/2025", "--date"] { #expect(text.contains(part), "\(part): \(text)") }
    }
  }

  @Test func `a circle of organisations is told with its names in order`() {
    let circle = InputProblem.affiliationLoop([
      LocalizedText(vi: "Hội A", en: "A"), LocalizedText(vi: "Hội B", en: "B"),
    ])
    #expect(flaws(of: circle.phrase(names: names)) == [])
    #expect(circle.phrase(names: names).en.hasSuffix(": A → B → A."))
  }

  @Test(arguments: [
    "", String(repeating: "1", count: 70), "hôm qua", "23/5/25", "23/5/3025", "2025-13", "30/2/2025",
    "24/5/2025..23/5/2025",
  ])
  func `a time that can't be read is shown as typed`(typed: String) {
    let error = #expect(throws: PeriodError.self) { try Period.parse(typed) }
    guard let error else { return }
    #expect(flaws(of: error.phrase) == [])
    for text in [error.phrase.vi, error.phrase.en, error.phrase.ru] {
      #expect(error.text.isEmpty || text.contains(error.text))
    }
  }

  @Test(arguments: ["7", "25:00", "9:00 Nga/$"]) func `so is a time of day`(typed: String) {
    let error = #expect(throws: WallTimeError.self) { try WallTime.parse(typed) }
    guard let error else { return }
    #expect(flaws(of: error.phrase) == [])
    #expect(error.phrase.vi.contains(typed))
  }

  @Test(arguments: ["", "abcdef", "a\u{0}b", "\u{202E}x", String(repeating: "x", count: 5000)])
  func `a text that can't be kept is told which, and an unseen character by its code`(typed: String) {
    let field = Phrase(vi: "tên hoạt động", en: "title", ru: "название")
    let error = #expect(throws: TextError.self) { try TextLimit(characters: 5).clean(typed) }
    guard let error else { return }
    let phrase = error.phrase(for: field)
    #expect(flaws(of: phrase) == [])
    #expect(phrase.vi.hasPrefix("Tên hoạt động: "))
    #expect(!phrase.vi.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E })
    if typed.hasPrefix("a\u{0}") { #expect(phrase.en.contains("U+0000")) }
  }

  @Test func `every way in which a province's name fails is whole`() throws {
    let other = Resolution.several([haiDuong, haiPhong])
    let asked = period("2/9/2025")
    for resolution in [other, .unknown(suggestions: []), .unknown(suggestions: [haiDuong])] {
      let phrase = try #require(resolution.refusal(of: "hai", in: asked, names: names))
      #expect(flaws(of: phrase) == [], "\(resolution)")
      #expect(phrase.vi.contains("“hai”"))
    }
    #expect(Resolution.one(haiDuong).refusal(of: "hd", in: nil, names: names) == nil)
    let gazetteer = Gazetteer(
      Array(names.provinces.values).sorted { $0.id < $1.id },
      changes: [
        ProvinceChange(
          id: "C", effective: CivilDate(iso: "2025-07-01")!, kind: .merge, from: [haiDuong], into: [haiPhong])
      ])
    let phrase = try #require(
      gazetteer.resolve("hai duong", during: asked).refusal(of: "hai duong", in: asked, names: names))
    #expect(flaws(of: phrase) == [])
    #expect(phrase.vi.contains("khi đó là thành phố Hải Phòng (hai-phong-2025)"))
    // The date may be the slip, as well as the place.
    for refusal in [phrase, ProvinceRefusal.notThen(haiDuong, asked, instead: [], names)] {
      #expect(refusal.vi.hasSuffix("Xem lại thời gian; nếu đúng thì ghi nơi ấy theo tên khi đó."))
    }
  }

  @Test(arguments: ["Hải Dươg", "Xyzabc"])
  func `a place or province that isn't on record is told with the way in which one is put there`(typed: String) {
    let near = typed == "Xyzabc" ? [] : [haiDuong]
    for problem in [
      InputProblem.place(typed, provinces: near, countries: []), .province(typed, .unknown(suggestions: near)),
    ] {
      let phrase = problem.phrase(names: names)
      #expect(flaws(of: phrase) == [])
      for text in [phrase.vi, phrase.en, phrase.ru] {
        #expect(text.contains(typed) && text.contains("huunghi province list"), "\(text)")
        #expect(text.contains("huunghi import provinces.csv") && text.contains("docs/import.md"), "\(text)")
      }
    }
  }

  @Test func `what has become of a province of the settings is whole in three languages`() throws {
    let unit = try #require(names.provinces[haiDuong])
    let phrases = [
      SettingsText.ended(unit, heirs: .one(haiPhong), names), SettingsText.ended(unit, heirs: .none, names),
      SettingsText.ended(unit, heirs: .several([haiPhong, haiDuong]), names),
      RecordedText.placeOfHeir(.province(haiPhong, venue: nil), of: haiDuong, 12, names), RecordedText.noPlace(nil),
    ]
    for phrase in phrases { #expect(flaws(of: try #require(phrase)) == []) }
    #expect(SettingsText.ended(try #require(names.provinces[haiPhong]), heirs: .one(haiPhong), names) == nil)
  }

  @Test(arguments: [
    (FinalStep.retract(reason: "ghi nhầm"), #"huunghi retract 12 --reason "ghi nhầm""#),
    (.merge(into: "Gặp mặt \"A\""), #"huunghi merge 12 "Gặp mặt \"A\"""#),
    (.takeIn(activity: "7"), "huunghi merge 7 12"),
    (.dissolve(on: "1/5/2025", reason: nil), "huunghi organisation dissolve 12 --on 1/5/2025"),
    (.mergeOrganisation(into: "Hội A", on: "2024"), #"huunghi organisation merge 12 "Hội A" --on 2024"#),
    (.takeInOrganisation("7", on: "2024"), "huunghi organisation merge 7 12 --on 2024"),
    (.erase, "huunghi person erase 12"),
  ])
  func `words of a name for what can't be taken back are answered by the command that would do it`(
    step: FinalStep, command: String
  ) {
    let candidate = NumberedCandidate(number: 12, label: Phrase(verbatim: "[12] Việt - Anh"))
    let phrase = InputProblem.wordsAlone("việt ấn", step, fitting: candidate).phrase(names: names)
    #expect(flaws(of: phrase) == [])
    for text in [phrase.vi, phrase.en, phrase.ru] {
      #expect(text.contains("việt ấn") && text.contains("[12] Việt - Anh") && text.contains(command), "\(text)")
    }
  }

  @Test(arguments: NameRefusal.Subject.allCases)
  func `an unknown or ambiguous name comes with candidates`(subject: NameRefusal.Subject) {
    let candidates = [Phrase(verbatim: "Việt - Nga"), Phrase(verbatim: "Việt - Trung")]
    for phrase in [
      NameRefusal.unknown(subject, "viet", candidates: candidates), NameRefusal.unknown(subject, "viet"),
      NameRefusal.ambiguous(subject, "viet", candidates: candidates),
    ] {
      #expect(flaws(of: phrase) == [])
      #expect(phrase.ru.contains("«viet»"))
    }
    let quoted = NameRefusal.unknown(.organisation, "Hội \"$A\"").vi
    #expect(quoted.contains("huunghi organisation add \"Hội \\\"\\$A\\\"\" --kind provincial"))
  }
}
