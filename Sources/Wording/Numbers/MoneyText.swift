import Friendship

extension Money {
  /// The amount with its currency as the language writes it: `120.000.000 đồng`, `VND 120,000,000`,
  /// `120 000 000 донгов`.
  public func text(in language: Language) -> String {
    Self.text(hundredths: hundredths, currency: currency, in: language)
  }

  /// A sum of amounts, which may be larger than any single amount is allowed to be.
  public static func text(hundredths: Int, currency: String, in language: Language) -> String {
    let whole = Digits.grouped(hundredths / 100, in: language)
    let cents = abs(hundredths % 100)
    let number = cents == 0 ? whole : whole + Digits.decimalSeparator(language) + Digits.padded(cents)
    if language == .en { return "\(currency) \(number)" }
    let unit = Currency.unit(currency, for: hundredths / 100, isWhole: cents == 0, in: language)
    return number + (language == .ru ? Digits.noBreakSpace : " ") + unit
  }
}

/// The names of currencies. Those that friendship associations meet have words; any other is written by its code.
public enum Currency {
  /// The name as a heading: `đồng Việt Nam`, `US dollars`, `донги`; the code for a currency without a name here.
  public static func name(_ code: String) -> Phrase {
    switch code {
    case "VND": Phrase(vi: "đồng Việt Nam", en: "Vietnamese dong", ru: "вьетнамские донги")
    case "USD": Phrase(vi: "đô la Mỹ", en: "US dollars", ru: "доллары США")
    case "EUR": Phrase(vi: "euro", en: "euros", ru: "евро")
    case "RUB": Phrase(vi: "rúp Nga", en: "Russian roubles", ru: "российские рубли")
    case "JPY": Phrase(vi: "yên Nhật", en: "Japanese yen", ru: "японские иены")
    case "CNY": Phrase(vi: "nhân dân tệ", en: "Chinese yuan", ru: "китайские юани")
    default: Phrase(verbatim: code)
    }
  }

  /// What stands after a number.
  static func unit(_ code: String, for number: Int, isWhole: Bool, in language: Language) -> String {
    guard language == .ru else { return code == "VND" ? "đồng" : code }
    // After a fraction Russian asks for the genitive singular: 2,50 донга.
    switch code {
    case "VND": return isWhole ? dong.form(for: number, in: .ru) : dong.ru.few
    case "USD": return "долл. США"
    case "EUR": return "евро"
    case "RUB": return "руб."
    default: return code
    }
  }

  private static let dong = Noun(vi: "đồng", en: ("dong", "dong"), ru: ("донг", "донга", "донгов"))
}
