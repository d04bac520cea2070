import Friendship

/// A moment to the minute on Việt Nam's clocks, as documents state it: when an event was recorded, up to when a
/// report knows.
public struct Moment: Hashable, Sendable, Comparable {
  /// The day in Việt Nam.
  public let day: CivilDate
  /// 0 to 1439.
  public let minuteOfDay: Int

  /// Việt Nam has been seven hours ahead of UTC since 1975, and no log is older than that.
  static let minutesAheadOfUTC = 420

  /// The moment in Việt Nam so many microseconds after 1970-01-01T00:00Z, its minute begun; clamped to the calendar.
  public init(microsecondsSince1970 microseconds: Int64) {
    let minutes = Self.floored(microseconds, by: 60_000_000) + Int64(Self.minutesAheadOfUTC)
    let days = Self.floored(minutes, by: 1440)
    day = CivilDate(dayNumber: Int(days)) ?? (days < 0 ? .earliest : .latest)
    minuteOfDay = Int(minutes - days * 1440)
  }

  /// `23/05/2025 19:30`, the same in every language.
  public var numeric: String {
    "\(day.numeric) \(Digits.padded(minuteOfDay / 60)):\(Digits.padded(minuteOfDay % 60))"
  }

  /// `2025-05-23T19:30+07:00`, for machines.
  public var iso: String {
    "\(day.iso)T\(Digits.padded(minuteOfDay / 60)):\(Digits.padded(minuteOfDay % 60))+07:00"
  }

  /// Orders by time.
  public static func < (a: Moment, b: Moment) -> Bool { (a.day, a.minuteOfDay) < (b.day, b.minuteOfDay) }

  private static func floored(_ value: Int64, by divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
