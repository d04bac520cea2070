/// A day of the proleptic Gregorian calendar, years 1 to 9999, without time of day or zone.
///
/// Stored as the number of days since 1970-01-01, so that comparing, hashing and counting are integer operations.
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-Compatible Low-Level Date
/// Algorithms"), which count years from 1 March so that the leap day comes last.
public struct CivilDate: Hashable, Sendable, Comparable, Strideable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// 1 January of year 1.
  public static let earliest = CivilDate(unchecked: -719_162)
  /// 31 December 9999.
  public static let latest = CivilDate(unchecked: 2_932_896)

  init(unchecked dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day with this number of days since 1970-01-01, or nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= Int(Self.earliest.dayNumber), dayNumber <= Int(Self.latest.dayNumber) else {
      return nil
    }
    self.init(unchecked: Int32(dayNumber))
  }

  /// The day of this year (1 to 9999), month (1 to 12) and day of month, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(unchecked: Self.dayNumber(year: year, month: month, day: day))
  }

  /// Reads exactly `YYYY-MM-DD` in ASCII digits; nil for anything else, without allocating.
  public init?(iso text: some StringProtocol) {
    // Byte by byte through the protocol costs more than all the rest of reading a date.
    let date = text.utf8.withContiguousStorageIfAvailable { CivilDate(isoBytes: $0) }
    guard let date = date ?? Array(text.utf8).withUnsafeBufferPointer({ CivilDate(isoBytes: $0) }) else { return nil }
    self = date
  }

  /// The same from the bytes of a text.
  public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    var digits = 0
    var length = 0
    for byte in bytes {
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard length < 10, byte >= 48, byte <= 57 else { return nil }
        digits = digits * 10 + Int(byte - 48)
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Year, month (1 to 12) and day of month, worked out together: cheaper than the three properties apart.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the divisor is kept positive so that days before it count the same way.
    let index = (Int(dayNumber) + 3) % 7
    return Weekday.allCases[index >= 0 ? index : index + 7]
  }

  /// `YYYY-MM-DD`, the form of ISO 8601 that `init(iso:)` reads back.
  public var iso: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, at index: Int) { buffer[index] = UInt8(48 + value % 10) }
      put(year / 1000, at: 0)
      put(year / 100, at: 1)
      put(year / 10, at: 2)
      put(year, at: 3)
      buffer[4] = UInt8(ascii: "-")
      put(month / 10, at: 5)
      put(month, at: 6)
      buffer[7] = UInt8(ascii: "-")
      put(day / 10, at: 8)
      put(day, at: 9)
      return 10
    }
  }

  /// The same as `iso`.
  public var description: String { iso }

  /// The day this many days later (earlier, if negative). Stops at the first and last day of the calendar.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return CivilDate(dayNumber: sum) ?? (sum < 0 ? .earliest : .latest)
  }

  /// The number of days from this day to the other: positive if the other is later.
  public func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// `days(until:)` under the name that ranges of days ask for.
  public func distance(to other: CivilDate) -> Int { days(until: other) }

  /// `adding(days:)` under the name that ranges of days ask for.
  public func advanced(by days: Int) -> CivilDate { adding(days: days) }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// The first day of this day's month.
  public var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// The last day of this day's month.
  public var endOfMonth: CivilDate {
    let (year, month, day) = components
    return adding(days: Self.daysInMonth(month, of: year) - day)
  }

  /// The first day of this day's year.
  public var startOfYear: CivilDate { CivilDate(unchecked: Self.dayNumber(year: year, month: 1, day: 1)) }

  /// The last day of this day's year.
  public var endOfYear: CivilDate { CivilDate(unchecked: Self.dayNumber(year: year, month: 12, day: 31)) }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days the month (1 to 12) of the year has; 0 for a month that does not exist.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// The number of a day already known to exist.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}
