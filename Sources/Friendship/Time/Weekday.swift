/// A day of the week. Weeks start on Monday, as Vietnamese and Russian calendars print them (ISO 8601 too).
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Comparable {
  /// Thứ Hai, the first day of the week.
  case monday = 1
  /// Thứ Ba.
  case tuesday
  /// Thứ Tư.
  case wednesday
  /// Thứ Năm.
  case thursday
  /// Thứ Sáu.
  case friday
  /// Thứ Bảy.
  case saturday
  /// Chủ Nhật, the last day of the week.
  case sunday

  /// Orders Monday first.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
