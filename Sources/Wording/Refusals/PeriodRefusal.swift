import Friendship

extension PeriodError {
  /// What is wrong with the time as typed, and what would be right.
  public var phrase: Phrase {
    switch reason {
    case .empty:
      return Phrase(
        vi: "Chưa ghi thời gian.", en: "No time was given.", ru: "Время не указано."
      ).then(Self.forms)
    case .tooLong(let limit):
      return Phrase(
        vi: "Thời gian “\(text)…” dài quá \(limit) ký tự.",
        en: "The time “\(text)…” is longer than \(Noun.character.counted(limit, in: .en)).",
        ru: "Время «\(text)…» длиннее, чем \(Noun.character.counted(limit, in: .ru))."
      ).then(Self.forms)
    case .unrecognised:
      return Phrase(
        vi: "Không hiểu thời gian “\(text)”.", en: "The time “\(text)” can't be read.",
        ru: "Не удалось прочитать время «\(text)»."
      ).then(Self.forms)
    case .shortYear(let digits):
      return Phrase(
        vi: "“\(text)”: năm “\(digits)” thiếu thế kỷ; hãy viết đủ bốn chữ số, ví dụ 20\(digits).",
        en: "“\(text)”: the year “\(digits)” lacks its century; write four digits, such as 20\(digits).",
        ru: "«\(text)»: в годе «\(digits)» нет века; напишите четыре цифры, например 20\(digits).")
    case .yearOutOfRange(let year, let limits):
      let (first, last) = (limits.lowerBound, limits.upperBound)
      return Phrase(
        vi: "“\(text)”: năm \(year) nằm ngoài khoảng từ \(first) đến \(last).",
        en: "“\(text)”: the year \(year) lies outside \(first) to \(last).",
        ru: "«\(text)»: год \(year) вне пределов от \(first) до \(last).")
    case .impossibleMonth(let month) where Self.beginsWithYear(text):
      return Phrase(
        vi: "“\(text)”: không có tháng \(month); viết năm, tháng, ngày như 2025-05-23, hoặc như 23/5/2025.",
        en: "“\(text)”: there is no month \(month); write year, month, day as in 2025-05-23, or 23/5/2025.",
        ru: "«\(text)»: месяца \(month) нет; год, месяц и день пишутся как 2025-05-23 или 23/5/2025.")
    case .impossibleMonth(let month):
      return Phrase(
        vi: "“\(text)”: không có tháng \(month); ngày viết trước tháng, như 23/5/2025.",
        en: "“\(text)”: there is no month \(month); the day comes before the month, as in 23/5/2025.",
        ru: "«\(text)»: месяца \(month) нет; сначала пишется день, потом месяц: 23/5/2025.")
    case .impossibleDay(let day, let month, let year, let length):
      let name = Months.names[min(max(month, 1), 12) - 1]
      let last = "\(length)/\(month)/\(year)"
      return Phrase(
        vi: "“\(text)”: không có ngày \(day)/\(month)/\(year); tháng \(month)/\(year) chỉ đến \(last).",
        en: "“\(text)”: there is no \(day) \(name.en) \(year); that month ends on \(last).",
        ru: "«\(text)»: дня \(day)/\(month)/\(year) нет; этот месяц кончается \(last).")
    case .endBeforeStart(let start, let end):
      return Phrase(
        vi: "“\(text)”: ngày kết thúc \(end.numeric) trước ngày bắt đầu \(start.numeric).",
        en: "“\(text)”: it ends on \(end.numeric), before it starts on \(start.numeric).",
        ru: "«\(text)»: конец \(end.numeric) раньше начала \(start.numeric).")
    }
  }

  /// Whether what was typed goes from the year to the day.
  private static func beginsWithYear(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 && text[digits.endIndex...].hasPrefix("-")
  }

  /// The forms in which a time can be typed.
  public static let forms = Phrase(
    vi:
      "Cách viết: 2024, 5/2025, 23/5/2025, 2025-05-23, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (khoảng).",
    en: "Forms: 2024, 5/2025, 23/5/2025, 2025-05-23, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (about).",
    ru:
      "Можно писать: 2024, 5/2025, 23/5/2025, 2025-05-23, 23-24/5/2025, 15/12/2024..14/12/2025, ~4/2025 (около)."
  )
}

extension WallTimeError {
  /// What is wrong with the time of day as typed, and what would be right.
  public var phrase: Phrase {
    let form = Phrase(
      vi: "Cách viết, theo đồng hồ 24 giờ: 20:30, 20h30; theo giờ nơi khác: 20:30 Mátxcơva, 20:30 Europe/Moscow.",
      en: "Forms, by the 24-hour clock: 20:30; by another place's time: 20:30 Moscow, 20:30 Europe/Moscow.",
      ru: "Можно писать, по 24-часовой шкале: 20:30; по времени другого места: 20:30 Москва, 20:30 Europe/Moscow.")
    switch reason {
    case .unrecognised:
      return Phrase(
        vi: "Không hiểu giờ “\(text)”.", en: "The time of day “\(text)” can't be read.",
        ru: "Не удалось прочитать время суток «\(text)»."
      ).then(form)
    case .impossible(let hour, let minute):
      let clock = "\(hour):\(Digits.padded(minute))"
      return Phrase(
        vi: "“\(text)”: không có lúc \(clock); giờ từ 0 đến 23, phút từ 0 đến 59.",
        en: "“\(text)”: there is no \(clock); hours go from 0 to 23, minutes from 0 to 59.",
        ru: "«\(text)»: времени \(clock) нет; часы от 0 до 23, минуты от 0 до 59.")
    case .zone(let zone):
      return Phrase(
        vi: "“\(text)”: không có múi giờ hay thành phố “\(zone)”.",
        en: "“\(text)”: “\(zone)” isn't the name of a time zone, or of a city that has one.",
        ru: "«\(text)»: «\(zone)» — не название часового пояса и не город, давший ему имя."
      ).then(form)
    }
  }
}

extension TextError {
  /// What is wrong with a typed text. The offending character is named by its code, since it can't be seen.
  ///
  /// - Parameter field: what the text is for, such as "tên hoạt động"; it begins the sentence.
  public func phrase(for field: Phrase) -> Phrase {
    let name = field.capitalised
    switch reason {
    case .empty:
      return Phrase(
        vi: "\(name.vi): để trống; cần có chữ.", en: "\(name.en): empty; some text is needed.",
        ru: "\(name.ru): пусто; нужен текст.")
    case .tooManyCharacters(let count, let limit):
      return Phrase(
        vi:
          "\(name.vi): dài \(Noun.character.counted(count, in: .vi)), tối đa \(Digits.grouped(limit, in: .vi)).",
        en:
          "\(name.en): \(Noun.character.counted(count, in: .en)) long, at most \(Digits.grouped(limit, in: .en)).",
        ru:
          "\(name.ru): длина \(Noun.character.counted(count, in: .ru)), не больше \(Digits.grouped(limit, in: .ru))."
      )
    case .tooManyBytes(let count, let limit):
      return Phrase(
        vi: "\(name.vi): dài \(Noun.byte.counted(count, in: .vi)), tối đa \(Digits.grouped(limit, in: .vi)).",
        en:
          "\(name.en): \(Noun.byte.counted(count, in: .en)) long, at most \(Digits.grouped(limit, in: .en)).",
        ru:
          "\(name.ru): длина \(Noun.byte.counted(count, in: .ru)), не больше \(Digits.grouped(limit, in: .ru))."
      )
    case .unseen(let scalar, let place) where ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar):
      return Phrase(
        vi: "\(name.vi): có chỗ xuống dòng ở vị trí \(place); hãy viết trên một dòng.",
        en: "\(name.en): a line break at position \(place); write it on one line.",
        ru: "\(name.ru): перевод строки на месте \(place); напишите в одну строку.")
    case .unseen(let scalar, let place):
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      return Phrase(
        vi: "\(name.vi): có ký tự không nhìn thấy (\(code)) ở vị trí \(place); hãy xóa ký tự đó.",
        en: "\(name.en): a character that can't be seen (\(code)) at position \(place); remove it.",
        ru: "\(name.ru): невидимый символ (\(code)) на месте \(place); удалите его.")
    }
  }
}
