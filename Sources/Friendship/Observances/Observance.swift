/// The calendar in which an observance has its day.
public enum ObservanceCalendar: String, CaseIterable, Hashable, Sendable {
  /// The Gregorian calendar.
  case solar
  /// The Vietnamese lunar calendar.
  case lunar
}

/// A day that returns every year: a holiday, the founding of an association, the opening of diplomatic relations.
///
/// Which observances there are is data from outside, and so are the days off that a yearly decision adds.
public struct Observance: Hashable, Sendable {
  /// A fixed id: `hung-kings`.
  public let id: String
  /// What it is called.
  public var name: LocalizedText
  /// The calendar of `month` and `day`.
  public var calendar: ObservanceCalendar
  /// 1 to 12.
  public var month: Int
  /// 1 to 31, or 1 to 30 in the lunar calendar.
  public var day: Int
  /// The year it is counted from, if there is one.
  public var originYear: Int?
  /// The first year in which it is observed, where it is newer than what it recalls or recalls nothing.
  public var firstYear: Int?
  /// The country it concerns, in ISO 3166-1 alpha-2.
  public var country: String?
  /// The kind as the data calls it: holiday, commemoration, diplomatic, founding.
  public var kind: String
  /// Whether the law gives the day off.
  public var isDayOff: Bool

  /// An observance as recorded, or nil if its calendar has no such day in any year.
  public init?(
    id: String, name: LocalizedText, calendar: ObservanceCalendar = .solar, month: Int, day: Int,
    originYear: Int? = nil, firstYear: Int? = nil, country: String? = nil, kind: String, isDayOff: Bool = false
  ) {
    // 2000 was a leap year, so that 29 February is a day.
    let longest = calendar == .solar ? CivilDate.daysInMonth(month, of: 2000) : 30
    guard (1...12).contains(month), day >= 1, day <= longest else { return nil }
    self.id = id
    self.name = name
    self.calendar = calendar
    self.month = month
    self.day = day
    self.originYear = originYear
    self.firstYear = firstYear
    self.country = country
    self.kind = kind
    self.isDayOff = isDayOff
  }
}
