import Friendship

/// A thing that is counted, in the forms that a number before it asks for.
///
/// Vietnamese has one form, English two, Russian three (CLDR plural rules: one, few, many).
public struct Noun: Hashable, Sendable {
  /// The only Vietnamese form.
  public let vi: String
  /// English: one activity, two activities.
  public let en: (one: String, other: String)
  /// Russian: одно мероприятие, два мероприятия, пять мероприятий.
  public let ru: (one: String, few: String, many: String)

  /// A noun in all its forms.
  public init(vi: String, en: (one: String, other: String), ru: (one: String, few: String, many: String)) {
    self.vi = vi
    self.en = en
    self.ru = ru
  }

  /// The form that goes with a number.
  public func form(for number: Int, in language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: number.magnitude == 1 ? en.one : en.other
    case .ru: russian(number)
    }
  }

  /// The number and the form that goes with it: `12 мероприятий`, `1 мероприятие`.
  public func counted(_ number: Int, in language: Language) -> String {
    Digits.grouped(number, in: language) + " " + form(for: number, in: language)
  }

  /// The same with a number that may be about or a lower bound. After "около" and "более" Russian asks for the
  /// genitive: one after 1 and 21, many after all others ("более 21 делегации", "около 5 делегаций").
  public func counted(_ count: Count, in language: Language) -> String {
    let isExact = count.qualifier == .exact
    return count.text(in: language) + " "
      + (isExact ? form(for: count.value, in: language) : bound(count.value, language))
  }

  /// The same with a sum.
  public func counted(_ sum: KnownSum, in language: Language) -> String {
    let isExact = sum.qualifier == .exact
    return sum.qualifier.text(sum.total, in: language) + " "
      + (isExact ? form(for: sum.total, in: language) : bound(sum.total, language))
  }

  /// The form after "about" and "more than".
  private func bound(_ number: Int, _ language: Language) -> String {
    guard language == .ru else { return form(for: number, in: language) }
    return number % 10 == 1 && number % 100 != 11 ? ru.few : ru.many
  }

  private func russian(_ number: Int) -> String {
    let tens = number.magnitude % 100
    switch number.magnitude % 10 {
    case 1 where tens != 11: return ru.one
    case 2...4 where !(12...14).contains(tens): return ru.few
    default: return ru.many
    }
  }

  /// Equal in all forms.
  public static func == (a: Noun, b: Noun) -> Bool { a.vi == b.vi && a.en == b.en && a.ru == b.ru }

  /// Hashes the Vietnamese form, which tells nouns apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(vi) }
}

extension Noun {
  /// Hoạt động.
  public static let activity = Noun(
    vi: "hoạt động", en: ("activity", "activities"), ru: ("мероприятие", "мероприятия", "мероприятий"))
  /// Sự kiện, an event of the log.
  public static let event = Noun(
    vi: "sự kiện", en: ("event", "events"), ru: ("событие", "события", "событий"))
  /// Tổ chức.
  public static let organisation = Noun(
    vi: "tổ chức", en: ("organisation", "organisations"), ru: ("организация", "организации", "организаций"))
  /// Hội, an association represented.
  public static let association = Noun(
    vi: "Hội", en: ("association", "associations"), ru: ("общество", "общества", "обществ"))
  /// Tỉnh, thành phố.
  public static let province = Noun(
    vi: "tỉnh, thành phố", en: ("province or city", "provinces and cities"),
    ru: ("провинция или город", "провинции и города", "провинций и городов"))
  /// Người.
  public static let person = Noun(
    vi: "người", en: ("person", "people"), ru: ("человек", "человека", "человек"))
  /// Đoàn.
  public static let delegation = Noun(
    vi: "đoàn", en: ("delegation", "delegations"), ru: ("делегация", "делегации", "делегаций"))
  /// Kiến nghị.
  public static let proposal = Noun(
    vi: "kiến nghị", en: ("proposal", "proposals"), ru: ("предложение", "предложения", "предложений"))
  /// Phương hướng.
  public static let direction = Noun(
    vi: "phương hướng", en: ("direction", "directions"), ru: ("направление", "направления", "направлений"))
  /// Số liệu tổng hợp.
  public static let tally = Noun(
    vi: "số liệu tổng hợp", en: ("aggregate figure", "aggregate figures"),
    ru: ("сводный показатель", "сводных показателя", "сводных показателей"))
  /// Số liệu của tỉnh.
  public static let figure = Noun(
    vi: "số liệu của tỉnh", en: ("province figure", "province figures"),
    ru: ("показатель провинции", "показателя провинции", "показателей провинции"))
  /// Dòng, a row of a file.
  public static let row = Noun(vi: "dòng", en: ("row", "rows"), ru: ("строка", "строки", "строк"))
  /// Ký tự.
  public static let character = Noun(
    vi: "ký tự", en: ("character", "characters"), ru: ("символ", "символа", "символов"))
  /// A file.
  public static let file = Noun(vi: "tệp", en: ("file", "files"), ru: ("файл", "файла", "файлов"))
  /// A byte.
  public static let byte = Noun(vi: "byte", en: ("byte", "bytes"), ru: ("байт", "байта", "байтов"))
  /// Năm, as a length of time.
  public static let year = Noun(vi: "năm", en: ("year", "years"), ru: ("год", "года", "лет"))
  /// Ngày, as a length of time.
  public static let day = Noun(vi: "ngày", en: ("day", "days"), ru: ("день", "дня", "дней"))
}
