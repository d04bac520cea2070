import Friendship
import Testing
import Wording

/// Would catch a wrong group separator, a Russian noun in the wrong form, a percentage of almost nothing.
struct NumberTests {
  private let space = "\u{A0}"

  @Test(arguments: [0, 7, 999, 1445, 12_000, 1_234_567])
  func `digits stand in groups of three`(number: Int) {
    let groups = [0: ["0"], 7: ["7"], 999: ["999"], 1445: ["1", "445"], 12_000: ["12", "000"]]
    let parts = groups[number] ?? ["1", "234", "567"]
    #expect(Digits.grouped(number, in: .vi) == parts.joined(separator: "."))
    #expect(Digits.grouped(number, in: .en) == parts.joined(separator: ","))
    #expect(Digits.grouped(number, in: .ru) == parts.joined(separator: space))
    if number > 0 { #expect(Digits.grouped(-number, in: .vi) == "\u{2212}" + parts.joined(separator: ".")) }
  }

  @Test(arguments: [
    (0, "0 мероприятий"), (1, "1 мероприятие"), (2, "2 мероприятия"), (4, "4 мероприятия"),
    (5, "5 мероприятий"), (11, "11 мероприятий"), (12, "12 мероприятий"), (14, "14 мероприятий"),
    (21, "21 мероприятие"), (22, "22 мероприятия"), (101, "101 мероприятие"), (111, "111 мероприятий"),
    (112, "112 мероприятий"),
  ])
  func `a Russian noun takes the form its number asks for`(number: Int, text: String) {
    #expect(Noun.activity.counted(number, in: .ru) == text)
  }

  @Test func `English tells one from many and Vietnamese doesn't`() {
    #expect(Noun.activity.counted(1, in: .en) == "1 activity")
    #expect(Noun.activity.counted(0, in: .en) == "0 activities")
    #expect(Noun.activity.counted(1445, in: .vi) == "1.445 hoạt động")
    #expect(Noun.person.counted(3, in: .ru) == "3 человека")
  }

  @Test func `a count says how it is meant`() throws {
    let more = try #require(Count(typed: ">20"))
    #expect(Language.allCases.map { more.text(in: $0) } == ["trên 20", "more than 20", "более 20"])
    let about = try #require(Count(typed: "~1200"))
    #expect(
      Language.allCases.map { about.text(in: $0) } == ["khoảng 1.200", "about 1,200", "около 1\(space)200"])
    #expect(Noun.delegation.counted(more, in: .vi) == "trên 20 đoàn")
    #expect(Noun.delegation.counted(more, in: .ru) == "более 20 делегаций")
    #expect(Noun.delegation.counted(try #require(Count(3, .about)), in: .ru) == "около 3 делегаций")
    #expect(Noun.delegation.counted(try #require(Count(21, .moreThan)), in: .ru) == "более 21 делегации")
  }

  @Test(arguments: [
    ("120000000:VND", "120.000.000 đồng", "VND 120,000,000", "120~000~000~донгов"),
    ("1:VND", "1 đồng", "VND 1", "1~донг"),
    ("2500.50:USD", "2.500,50 USD", "USD 2,500.50", "2~500,50~долл. США"),
    ("0.05:EUR", "0,05 EUR", "EUR 0.05", "0,05~евро"),
    ("300:RUB", "300 RUB", "RUB 300", "300~руб."),
    ("7:CHF", "7 CHF", "CHF 7", "7~CHF"),
  ])
  func `an amount is written with its currency`(typed: String, vi: String, en: String, ru: String) throws {
    let amount = try #require(Money(typed: typed))
    #expect(amount.text(in: .vi) == vi)
    #expect(amount.text(in: .en) == en)
    #expect(amount.text(in: .ru) == ru.replacing("~", with: space))
  }

  @Test(arguments: [
    (10, 12, "+20%"), (12, 10, "−16,7%"), (10, 10, "0%"), (1000, 1001, "+0,1%"), (30, 31, "+3,3%"),
    (20, 0, "−100%"), (10, 1_000_000, "+9.999.900%"),
  ])
  func `a change is in percent to one decimal`(before: Int, now: Int, text: String) {
    #expect(Digits.change(from: before, to: now, in: .vi) == text)
  }

  @Test func `less than a twentieth of a percent is no percentage, and none isn't nothing`() {
    #expect(
      Digits.change(from: 10_000, to: 10_004, in: .vi) == nil && Digits.change(from: 10_000, to: 9_996, in: .vi) == nil)
    #expect(Digits.change(from: 10_000, to: 10_005, in: .vi) == "+0,1%")
    #expect(Digits.change(from: 10_000, to: 10_000, in: .vi) == "0%")
  }

  @Test(
    arguments: [
      (1099, 1999, "+81,9%"), (1050, 1099, "+4,7%"), (1000, 999, "−0,1%"), (999, 5000, nil),
      (Int.max, Int.max - 1, nil), (Int.max / 2, Int.max, "+100%"),
    ] as [(Int, Int, String?)])
  func `a change of hundredths is of the amounts themselves, of ten whole ones or more`(
    before: Int, now: Int, text: String?
  ) {
    #expect(Digits.change(from: before, to: now, partsOfOne: 100, in: .vi) == text)
  }

  @Test(arguments: [0, 1, 9]) func `no percentage is given of fewer than ten`(base: Int) {
    #expect(Digits.change(from: base, to: 100, in: .vi) == nil)
  }

  @Test func `a percentage that would overflow isn't given`() {
    #expect(Digits.change(from: 10, to: .max, in: .en) == nil)
  }
}
