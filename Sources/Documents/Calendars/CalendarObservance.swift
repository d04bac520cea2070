import Friendship
import Wording

/// An observance as it falls on a day of a calendar.
public struct CalendarObservance: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// The observance's id.
  public var id: String
  /// What it is called.
  public var name: LocalizedText
  /// How many years it is that day since its origin, where it has one.
  public var years: Int?
  /// Whether the law gives the day off.
  public var isDayOff: Bool

  /// An observance on a day.
  public init(day: CivilDate, id: String, name: LocalizedText, years: Int? = nil, isDayOff: Bool = false) {
    self.day = day
    self.id = id
    self.name = name
    self.years = years
    self.isDayOff = isDayOff
  }

  /// The name with the count of years, where there is one: it is part of what is celebrated.
  func text(in language: Language) -> String {
    guard let years, years > 0 else { return name.text(in: language) }
    return "\(name.text(in: language)) (\(Noun.year.counted(years, in: language)))"
  }

  /// An entry among the days of a calendar.
  func entry(in language: Language) -> Entry {
    Entry(when: day.numeric, title: "★ " + text(in: language))
  }

  var json: JSON {
    [
      "date": .string(day.iso), "day_off": .bool(isDayOff), "id": .string(id),
      "name": ["en": JSON(name.en), "ru": JSON(name.ru), "vi": .string(name.vi)], "years": JSON(years),
    ]
  }
}
