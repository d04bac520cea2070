import ActivitySamples
import Friendship
import Testing

/// Would catch a number read as another number (a Vietnamese thousands point taken for a decimal one, above all) and a
/// written form that isn't read back.
@Suite struct TypedValueTests {
  static let counts: [(String, Count?)] = [
    ("0", Count(0)), ("120", Count(120)), (" 120 ", Count(120)), ("0120", Count(120)),
    ("1.200", Count(1200)), ("1,200", Count(1200)), ("1 200", Count(1200)), ("1.200.000", Count(1_200_000)),
    ("12.345", Count(12345)), ("1.000.000.000", Count(Count.maximum)), ("1000000000", Count(Count.maximum)),
    ("~120", Count(120, .about)), ("~ 1.200", Count(1200, .about)), (">20", Count(20, .moreThan)),
    ("20+", Count(20, .moreThan)), ("> 1.200", Count(1200, .moreThan)), ("1.200+", Count(1200, .moreThan)),
    // Nothing that could be another number.
    ("", nil), (" ", nil), ("~", nil), (">", nil), ("+", nil), ("-1", nil), ("+20", nil), ("1.2", nil),
    ("1.20", nil),
    ("1.2000", nil), ("1.", nil), (".200", nil), ("1..200", nil), ("1.200,300", nil), ("1,200.300", nil),
    ("1234.567", nil), ("0.500", nil), ("00.500", nil), ("12e3", nil), ("0x10", nil), ("một trăm", nil),
    ("120 người", nil), ("~~20", nil), ("~20+", nil), (">20+", nil), (">>20", nil), ("1.000.000.001", nil),
    ("1000000001", nil), ("99999999999999999999", nil), ("１２", nil), ("١٢", nil), ("1.2a0", nil),
  ]

  @Test(arguments: counts)
  func `a count is read as typed, or not at all`(_ typed: String, _ expected: Count?) {
    #expect(Count(typed: typed) == expected)
  }

  @Test func `counts have limits`() {
    #expect(Count(-1) == nil)
    #expect(Count(Count.maximum + 1) == nil)
    #expect(Count(Int.max) == nil && Count(Int.min) == nil)
  }

  static let amounts: [(String, hundredths: Int?, currency: String)] = [
    ("120000000:VND", 12_000_000_000, "VND"), ("2500.50:USD", 250_050, "USD"), ("2500.5:USD", 250_050, "USD"),
    ("0.05:EUR", 5, "EUR"), ("0:RUB", 0, "RUB"), (" 120 : vnd ", 12_000, "VND"),
    ("1 000:usd", 100_000, "USD"),
    ("100000000000000:VND", 10_000_000_000_000_000, "VND"),
    // A thousands point would make a small sum of a great one.
    ("120.000:VND", nil, ""), ("1.200.000:VND", nil, ""), ("120,000:VND", nil, ""),
    ("100000000000001:VND", nil, ""), ("9999999999999999:VND", nil, ""), ("100", nil, ""), ("100:", nil, ""),
    (":VND", nil, ""), ("100:VND:x", nil, ""), ("-1:VND", nil, ""), ("+1:VND", nil, ""), ("1.:USD", nil, ""),
    (".5:USD", nil, ""), ("1.005:USD", nil, ""), ("1e3:USD", nil, ""), ("100:US", nil, ""),
    ("100:USDT", nil, ""),
    ("100:đồng", nil, ""), ("100:ВНД", nil, ""), ("100:ß1", nil, ""), ("1:ßa", nil, ""), ("１:USD", nil, ""),
    ("USD:100", nil, ""), ("", nil, ""), (":", nil, ""),
  ]

  @Test(arguments: amounts)
  func `an amount is read to the hundredth, or not at all`(
    _ typed: String, hundredths: Int?, currency: String
  ) {
    #expect(Money(typed: typed) == hundredths.flatMap { Money(hundredths: $0, currency: currency) })
    #expect((Money(typed: typed) == nil) == (hundredths == nil))
  }

  @Test func `amounts have limits and a currency of three capitals`() {
    #expect(Money(hundredths: -1, currency: "VND") == nil)
    #expect(Money(hundredths: Money.maximumHundredths + 1, currency: "VND") == nil)
    for currency in ["", "VN", "VNDD", "vnd", "V D", "ВНД", "V1D"] {
      #expect(Money(hundredths: 1, currency: currency) == nil)
    }
  }

  @Test func `what is written is read back`() {
    var samples = ActivitySamples(seed: 4, units: ReferenceGazetteer.shared.units)
    for _ in 0..<2000 {
      let count = samples.count(), money = samples.money()
      #expect(Count(typed: count.typed) == count)
      #expect(Money(typed: money.typed) == money)
    }
    for hundredths in [0, 1, 9, 10, 11, 99, 100, 101, 110, 199, Money.maximumHundredths] {
      let money = Money(hundredths: hundredths, currency: "USD")
      #expect(money != nil && money.flatMap { Money(typed: $0.typed) } == money)
    }
  }

  @Test func `no typed text makes the readers trap`() {
    var samples = ActivitySamples(seed: 5, units: ReferenceGazetteer.shared.units)
    let pieces = ["1", "0", "999", ".", ",", ":", "~", ">", "+", " ", "USD", "đ", "\u{301}", "-", "９"]
    for _ in 0..<5000 {
      let text = samples.several(0...10) { $0.pick(pieces) }.joined()
      if let count = Count(typed: text) { #expect(Count(typed: count.typed) == count) }
      if let money = Money(typed: text) { #expect(Money(typed: money.typed) == money) }
      if let code = KindCode(text) { #expect(code.raw == text) }
    }
  }

  static let codes: [(String, Bool)] = [
    ("conference", true), ("a", true), ("1", true), ("unit-founded", true), ("a-1", true),
    (String(repeating: "a", count: 40), true), (String(repeating: "a", count: 41), false), ("", false),
    ("-a", false), ("a-", false), ("-", false), ("A", false), ("hội-nghị", false), ("a b", false),
    ("a_b", false),
    ("a\n", false), ("ａ", false),
  ]

  @Test(arguments: codes)
  func `a kind's code is short, plain and lower case`(_ code: String, isOne: Bool) {
    #expect((KindCode(code)?.raw == code) == isOne)
    #expect((KindCode(code) != nil) == isOne)
  }

  @Test func `codes sort by their letters`() throws {
    #expect(try kind("aid") < (try kind("award")))
    #expect(try !(kind("award") < (try kind("award"))))
  }
}
