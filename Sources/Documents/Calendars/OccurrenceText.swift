import Friendship
import Wording

extension Occurrence {
  /// The name with the count of years, where there is one: it is part of what is celebrated.
  func text(in language: Language) -> String {
    let name = observance.name.text(in: language)
    return years.map { "\(name) (\(Noun.year.counted($0, in: language)))" } ?? name
  }

  /// An entry among the days of a calendar.
  func entry(in language: Language) -> Entry {
    Entry(when: date.numeric, day: date, title: "★ " + text(in: language))
  }

  var json: JSON {
    let name = observance.name
    return [
      "date": .string(date.iso), "day_off": .bool(observance.isDayOff), "id": .string(observance.id),
      "name": ["en": JSON(name.en), "ru": JSON(name.ru), "vi": .string(name.vi)], "years": JSON(years),
    ]
  }
}
