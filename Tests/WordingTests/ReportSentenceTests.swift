import Testing
import Wording

@testable import Friendship

/// Would catch a sentence of the official report that is wrong in number or case: each pattern is read whole, in all three
/// languages, with the numbers that ask for another form.
struct ReportSentenceTests {
  /// One, few and many in Russian; 11 and 21 are where a rule for the last digit alone fails.
  private static let russian: [(number: Int, activity: String, person: String, delegation: String)] = [
    (1, "1 мероприятие", "1 человек", "1 делегация"), (2, "2 мероприятия", "2 человека", "2 делегации"),
    (5, "5 мероприятий", "5 человек", "5 делегаций"), (11, "11 мероприятий", "11 человек", "11 делегаций"),
    (21, "21 мероприятие", "21 человек", "21 делегация"), (30, "30 мероприятий", "30 человек", "30 делегаций"),
  ]

  private func all(_ phrase: Phrase) -> [String] { Language.allCases.map { phrase.in($0) } }

  private func sum(_ total: Int, _ qualifier: Count.Qualifier = .exact, outOf all: Int = 1) -> KnownSum {
    var sum = KnownSum()
    sum.add(Count(total, qualifier), of: 1)
    for number in 2..<(all + 1) { sum.add(nil, of: number) }
    return sum
  }

  @Test(arguments: russian.indices) func `how many were held`(index: Int) throws {
    let (number, activity, _, _) = Self.russian[index]
    let year = try Period.parse("2025")
    let (verb, activities) = number == 1 ? ("was", "activity") : ("were", "activities")
    #expect(
      all(ReportSentence.held(number, in: year, before: nil)) == [
        "Trong kỳ báo cáo (năm 2025) đã tổ chức \(number) hoạt động.",
        "In the period of this report (2025) \(number) \(activities) \(verb) held.",
        "За отчётный период (2025 год) проведено \(activity).",
      ])
  }

  @Test(arguments: russian.indices) func `who attended, and of how many activities that is known`(index: Int) throws {
    let (number, _, person, _) = Self.russian[index]
    #expect(
      all(ReportSentence.attended(sum(number, outOf: 5))) == [
        "Số lượt người tham dự: \(number) người, biết được ở 1/5 hoạt động.",
        "Attendance: \(number) \(number == 1 ? "person" : "people"), known for 1 of 5 activities.",
        "Число участников: \(person), известно по 1 из 5.",
      ])
  }

  @Test func `after about and more than, Russian nouns stand in the genitive`() throws {
    for (number, qualifier, text) in [
      (1, Count.Qualifier.moreThan, "более 1 человека"), (21, .about, "около 21 человека"),
      (22, .about, "около 22 человек"), (5, .moreThan, "более 5 человек"), (11, .moreThan, "более 11 человек"),
    ] {
      let sentence = ReportSentence.attended(sum(number, qualifier)).in(.ru)
      #expect(sentence == "Число участников: \(text), известно по 1 из 1.")
    }
  }

  @Test(arguments: russian.indices) func `delegations, and the people in them`(index: Int) throws {
    let (number, _, person, delegation) = Self.russian[index]
    var delegations = ReportFigures.DelegationSum()
    delegations.count = number
    let english = number == 1 ? "delegation" : "delegations"
    #expect(
      all(ReportSentence.delegations(delegations, .incoming)) == [
        "Đã đón \(number) đoàn.", "Received: \(number) \(english).", "Принято: \(delegation).",
      ])
    delegations.people = sum(number, outOf: number)
    #expect(
      all(ReportSentence.delegations(delegations, .outgoing)) == [
        "Đã cử \(number) đoàn (\(number) người, biết được ở 1/\(number) đoàn).",
        "Sent: \(number) \(english) (\(number) \(number == 1 ? "person" : "people"), known for 1 of \(number) \(english)).",
        "Направлено: \(delegation) (\(person), известно по 1 из \(number)).",
      ])
  }

  @Test(arguments: russian.indices) func `sections, what isn't described, and aid`(index: Int) {
    let (number, activity, _, _) = Self.russian[index]
    let english = number == 1 ? "activity" : "activities"
    let kinds = [(name: LocalizedText(vi: "hội nghị", en: "conference", ru: "конференция"), count: number)]
    #expect(
      all(ReportSentence.section(number, kinds)) == [
        "Có \(number) hoạt động: hội nghị (\(number)).", "\(number) \(english): conference (\(number)).",
        "\(activity): конференция (\(number)).",
      ])
    #expect(
      all(ReportSentence.others(number, appendix: "Приложение 1")) == [
        "Cùng \(number) hoạt động khác, xem Приложение 1.", "And \(number) more; see Приложение 1.",
        "И ещё \(activity); см. приложение 1.",
      ])
    let aid = AidSum(currency: "USD", hundredths: 250_050, activities: Array(1...number))
    for (language, ending) in [
      (Language.vi, "(\(number) hoạt động)."), (.en, "(\(number) \(english))."), (.ru, "(\(activity))."),
    ] {
      let sentence = ReportSentence.aid([aid]).in(language)
      #expect(sentence.hasSuffix(ending) && sentence.contains("500"), "\(sentence)")
    }
  }

  /// 1, 2 and 5 of each; what a form is of can be told from the others.
  @Test func `every noun has the three forms of Russian, and its numbers choose among them`() {
    let nouns: [Noun] = [
      .activity, .event, .organisation, .association, .province, .person, .delegation, .proposal, .direction, .tally,
      .figure, .row, .character, .file, .byte, .year, .day,
    ]
    for noun in nouns {
      for (number, form) in [
        (0, noun.ru.many), (1, noun.ru.one), (2, noun.ru.few), (4, noun.ru.few), (5, noun.ru.many), (11, noun.ru.many),
        (12, noun.ru.many), (21, noun.ru.one), (24, noun.ru.few), (111, noun.ru.many), (122, noun.ru.few),
      ] {
        #expect(noun.form(for: number, in: .ru) == form)
      }
      #expect(noun.ru.one != noun.ru.few && noun.ru.few != noun.ru.many, "\(noun.vi)")
      #expect(noun.form(for: 1, in: .en) == noun.en.one && noun.form(for: 2, in: .en) == noun.en.other)
    }
  }
}
