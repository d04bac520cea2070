import Friendship

/// How numbers are written: `1.445` in Vietnamese, `1,445` in English, `1 445` (no-break space) in Russian.
public enum Digits {
  /// The no-break space that Russian puts between groups of digits and before a unit.
  static let noBreakSpace = "\u{A0}"

  /// What stands between groups of three digits.
  static func groupSeparator(_ language: Language) -> String {
    switch language {
    case .vi: "."
    case .en: ","
    case .ru: noBreakSpace
    }
  }

  /// What stands before decimals.
  static func decimalSeparator(_ language: Language) -> String {
    language == .en ? "." : ","
  }

  /// A whole number in groups of three; a minus sign (U+2212) before a negative one.
  public static func grouped(_ number: Int, in language: Language) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "\u{2212}" : ""
    guard digits.utf8.count > 3 else { return sign + digits }
    var text = sign
    var left = digits.utf8.count
    for digit in digits {
      text.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { text += groupSeparator(language) }
    }
    return text
  }

  /// Two digits at least, the first a zero below ten.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// By how much a figure differs from an earlier one, to a tenth of a percent, with its sign: `+25%`, `−3,5%`.
  ///
  /// - Parameter parts: how many of what both are counted in make one: 100 for an amount in hundredths.
  /// - Returns: `nil` for an earlier figure below ``smallestBase``: a percentage of so few says nothing. Also for a difference
  ///   of less than a twentieth of a percent, which isn't none.
  public static func change(
    from base: Int, to value: Int, partsOfOne parts: Int = 1, in language: Language
  ) -> String? {
    guard base >= smallestBase * parts else { return nil }
    // Wider than any product here: sums of money in hundredths come near the limit of 64 bits.
    let scaled = (Int128(value) - Int128(base)) * 1000
    // Rounded half away from zero, as people round.
    let half = Int128(scaled < 0 ? -(base / 2) : base / 2)
    guard let tenths = Int(exactly: (scaled + half) / Int128(base)), tenths != 0 || value == base else { return nil }
    let sign = tenths < 0 ? "\u{2212}" : tenths > 0 ? "+" : ""
    let magnitude = Int(tenths.magnitude)
    let decimals = magnitude % 10 == 0 ? "" : decimalSeparator(language) + "\(magnitude % 10)"
    let percent = language == .ru ? noBreakSpace + "%" : "%"
    return sign + grouped(magnitude / 10, in: language) + decimals + percent
  }

  /// The smallest earlier figure of which a percentage is given.
  public static let smallestBase = 10

  /// A difference with its sign: `+3`, `−12`, `0`.
  public static func difference(_ number: Int, in language: Language) -> String {
    number > 0 ? "+" + grouped(number, in: language) : grouped(number, in: language)
  }
}

extension KnownSum.Qualifier {
  /// A sum as it is meant: `1.445`, `khoảng 120`, `trên 20`, `khoảng trên 50`.
  public func text(_ total: Int, in language: Language) -> String {
    let number = Digits.grouped(total, in: language)
    return switch (self, language) {
    case (.exact, _): number
    case (.about, .vi): "khoảng \(number)"
    case (.about, .en): "about \(number)"
    case (.about, .ru): "около \(number)"
    case (.moreThan, .vi): "trên \(number)"
    case (.moreThan, .en): "more than \(number)"
    case (.moreThan, .ru): "более \(number)"
    case (.aboutOrMore, .vi): "khoảng trên \(number)"
    case (.aboutOrMore, .en): "about \(number) or more"
    case (.aboutOrMore, .ru): "ориентировочно более \(number)"
    }
  }
}

extension Count {
  /// The number as it is meant: `120`, `khoảng 120`, `trên 20`.
  public func text(in language: Language) -> String {
    let meant: KnownSum.Qualifier =
      switch qualifier {
      case .exact: .exact
      case .about: .about
      case .moreThan: .moreThan
      }
    return meant.text(value, in: language)
  }
}
