import Friendship

extension CivilDate {
  /// `23/05/2025`: for tables and lists, the same in every language of the program.
  public var numeric: String {
    let (year, month, day) = components
    // Every line of a list begins with a date, so it is written digit by digit.
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, at index: Int) { buffer[index] = UInt8(ascii: "0") + UInt8(value % 10) }
      put(day / 10, at: 0)
      put(day, at: 1)
      buffer[2] = UInt8(ascii: "/")
      put(month / 10, at: 3)
      put(month, at: 4)
      buffer[5] = UInt8(ascii: "/")
      put(year / 1000, at: 6)
      put(year / 100, at: 7)
      put(year / 10, at: 8)
      put(year, at: 9)
      return 10
    }
  }

  /// As prose writes it: `ngày 23/5/2025`, `23 May 2025`, `23 мая 2025 г.`
  public func text(in language: Language) -> String {
    let (year, month, day) = components
    return switch language {
    case .vi: "ngày " + Self.vietnamese(day, month, year)
    case .en: "\(day) \(Months.names[month - 1].en) \(year)"
    case .ru: "\(day) \(Months.genitive[month - 1]) \(year) г."
    }
  }

  /// With the day of the week: `thứ Sáu, 23/5/2025`, `Friday, 23 May 2025`, `пятница, 23 мая 2025 г.`
  public func textWithWeekday(in language: Language) -> String {
    let (year, month, day) = components
    let date = language == .vi ? Self.vietnamese(day, month, year) : text(in: language)
    return "\(weekday.name.in(language)), \(date)"
  }

  /// `02/5/2025`, `23/01/2025`: a zero before days below ten and before January and February, as Nghị định
  /// 30/2020/NĐ-CP (Phụ lục I, II.4) has it, so that a hand can't turn 1 into 11.
  static func vietnamese(_ day: Int, _ month: Int, _ year: Int? = nil) -> String {
    Digits.padded(day) + "/" + vietnamese(month: month) + (year.map { "/\($0)" } ?? "")
  }

  /// The month alone, by the same rule.
  static func vietnamese(month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }
}

/// The months' names.
public enum Months {
  /// January to December, as they stand alone: `tháng 5`, `May`, `май`.
  public static let names: [Phrase] = zip(1..., zip(english, russian)).map { number, names in
    Phrase(vi: "tháng \(number)", en: names.0, ru: names.1)
  }

  /// A month of a year as a heading: `Tháng 5/2025`, `May 2025`, `Май 2025 г.`
  ///
  /// - Parameter month: 1 to 12; anything else counts as the nearest.
  public static func heading(_ month: Int, of year: Int) -> Phrase {
    let month = min(max(month, 1), 12)
    return Phrase(
      vi: "Tháng \(CivilDate.vietnamese(month: month))/\(year)", en: "\(english[month - 1]) \(year)",
      ru: "\(Phrase.capitalised(russian[month - 1])) \(year) г.")
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let russian = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]
  /// Of January to of December: after a day Russian puts the month into the genitive.
  static let genitive = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
  ]
  /// In January to in December.
  static let prepositional = [
    "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре",
    "ноябре", "декабре",
  ]
}

extension Weekday {
  /// `thứ Hai`, `Monday`, `понедельник`.
  public var name: Phrase {
    switch self {
    case .monday: Phrase(vi: "thứ Hai", en: "Monday", ru: "понедельник")
    case .tuesday: Phrase(vi: "thứ Ba", en: "Tuesday", ru: "вторник")
    case .wednesday: Phrase(vi: "thứ Tư", en: "Wednesday", ru: "среда")
    case .thursday: Phrase(vi: "thứ Năm", en: "Thursday", ru: "четверг")
    case .friday: Phrase(vi: "thứ Sáu", en: "Friday", ru: "пятница")
    case .saturday: Phrase(vi: "thứ Bảy", en: "Saturday", ru: "суббота")
    case .sunday: Phrase(vi: "Chủ Nhật", en: "Sunday", ru: "воскресенье")
    }
  }

  /// The head of a calendar's column: `T2`, `Mon`, `пн`.
  public var short: Phrase {
    switch self {
    case .monday: Phrase(vi: "T2", en: "Mon", ru: "пн")
    case .tuesday: Phrase(vi: "T3", en: "Tue", ru: "вт")
    case .wednesday: Phrase(vi: "T4", en: "Wed", ru: "ср")
    case .thursday: Phrase(vi: "T5", en: "Thu", ru: "чт")
    case .friday: Phrase(vi: "T6", en: "Fri", ru: "пт")
    case .saturday: Phrase(vi: "T7", en: "Sat", ru: "сб")
    case .sunday: Phrase(vi: "CN", en: "Sun", ru: "вс")
    }
  }
}

extension WallTime {
  /// `19:30`, and in another zone than Việt Nam's `19:30 (giờ Mát-xcơ-va)` or `19:30 (Asia/Tokyo)`.
  public func text(in language: Language) -> String {
    let clock = Digits.padded(hour) + ":" + Digits.padded(minute)
    switch zone {
    case WallTime.defaultZone: return clock
    case "Europe/Moscow":
      let moscow = Phrase(vi: "giờ Mát-xcơ-va", en: "Moscow time", ru: "московское время")
      return "\(clock) (\(moscow.in(language)))"
    default: return "\(clock) (\(zone))"
    }
  }
}
