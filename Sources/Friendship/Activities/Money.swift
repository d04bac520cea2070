/// An amount in one currency, in hundredths, so that sums are exact.
public struct Money: Hashable, Sendable {
  /// Ten thousand million million hundredths: the sum of 100,000 such amounts would still not be met in practice,
  /// and ``sum(_:)`` refuses to overflow.
  public static let maximumHundredths = 10_000_000_000_000_000

  /// Hundredths of the currency's unit (đồng have no smaller coin, yet are kept in hundredths like the rest).
  public let hundredths: Int
  /// The three capital letters of ISO 4217.
  public let currency: String

  /// `nil` for a negative or too large amount, or a currency that isn't three capital letters.
  public init?(hundredths: Int, currency: String) {
    guard (0...Self.maximumHundredths).contains(hundredths), currency.utf8.count == 3,
      currency.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    self.hundredths = hundredths
    self.currency = currency
  }

  /// Reads `120000000:VND`, `2500.50:USD`: digits, at most two decimals after a point, a colon, the currency.
  public init?(typed: String) {
    let parts = typed.filter { !$0.isWhitespace }.split(separator: ":", omittingEmptySubsequences: false)
    // Only ASCII: the capitals of other letters ("ß") can be ASCII.
    guard parts.count == 2, parts[1].allSatisfy(\.isASCII) else { return nil }
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isDigits = { (text: Substring) in
      !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard (1...2).contains(number.count), number.allSatisfy(isDigits), number[0].utf8.count <= 15,
      let whole = Int(number[0])
    else { return nil }
    var cents = 0
    if number.count == 2 {
      guard number[1].utf8.count <= 2, let digits = Int(number[1]) else { return nil }
      cents = number[1].utf8.count == 1 ? digits * 10 : digits
    }
    self.init(hundredths: whole * 100 + cents, currency: parts[1].uppercased())
  }

  /// The form that ``init(typed:)`` reads back to the same value.
  public var typed: String {
    let cents = hundredths % 100
    let fraction = cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)"
    return "\(hundredths / 100)\(fraction):\(currency)"
  }
}
