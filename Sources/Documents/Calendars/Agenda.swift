import Friendship
import Wording

/// A calendar of any length as a list, month after month.
public struct Agenda: Sendable {
  /// The time it shows.
  public let period: Period
  /// What it shows.
  public let contents: CalendarContents

  /// An agenda of its parts.
  public init(period: Period, contents: CalendarContents) {
    self.period = period
    self.contents = contents
  }

  /// The title.
  public func title(in language: Language) -> String {
    let span = period.spanText(in: language)
    return Phrase(vi: "Lịch hoạt động \(span)", en: "Calendar, \(span)", ru: "Календарь: \(span)").in(
      language)
  }

  /// Month by month what has a day, then what has none.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.title(title(in: language))] + contents.opening(in: language)
    var shown: (year: Int, month: Int)?
    for (first, block) in contents.entries(in: language) {
      // What began before the period is listed under the period's first month.
      let (year, month, _) = max(first, period.first).components
      if shown.map({ $0 != (year, month) }) ?? true {
        blocks.append(.heading(Months.heading(month, of: year).in(language), level: 1))
        shown = (year, month)
      }
      blocks.append(block)
    }
    blocks += contents.undatedBlocks(in: language)
    if contents.activities.isEmpty { blocks.append(.paragraph(Sentence.noActivities.in(language))) }
    return blocks + [contents.closing(in: language)]
  }

  /// The agenda as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: contents.names, language: language)
    return [
      "activities": domain.activities(contents.activities),
      "day_unknown": JSON(contents.undated.map(\.number)),
      "document": "agenda",
      "ended": contents.background.ended.map(domain.ended) ?? .null,
      "known": contents.known.json,
      "language": .string(language.rawValue),
      "observances": .array(contents.observances.map(\.json)),
      "period": domain.period(period),
      "scope": contents.scope.json(contents.names, in: language),
    ]
  }
}
