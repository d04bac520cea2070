import Friendship
import Wording

/// What a calendar shows: the same for one month's grid and an agenda of any length.
public struct CalendarContents: Sendable {
  /// Of what it tells.
  public var scope: ReportScope
  /// The kind it is limited to, where it is.
  public var kind: KindCode?
  /// Observances in the time shown.
  public var observances: [Occurrence]
  /// Activities in the time shown, in the order of their first days, each day's by the hours at which they begin.
  public private(set) var activities: [CountedActivity]
  /// What is said of the history of the province that it is of, where it's of one.
  public var background: ProvinceBackground
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// The labels of all that is mentioned.
  public var names: Names

  /// Contents of their parts.
  public init(
    scope: ReportScope, kind: KindCode? = nil, observances: [Occurrence],
    activities: [CountedActivity], background: ProvinceBackground = .none, known: KnownUpTo, names: Names
  ) {
    self.scope = scope
    self.kind = kind
    self.observances = observances
    self.activities = activities.enumerated().sorted { a, b in
      (a.element.period.first, a.element.startMinute, a.offset) < (
        b.element.period.first, b.element.startMinute, b.offset
      )
    }.map(\.element)
    self.background = background
    self.known = known
    self.names = names
  }

  /// Activities whose days are known, and those of which only a stretch is known: no day is made up for them.
  var dated: [CountedActivity] { activities.filter(\.period.isExact) }
  var undated: [CountedActivity] { activities.filter { !$0.period.isExact } }

  /// What the calendar is limited to, in a sentence, and what is said of the history of its province.
  func opening(in language: Language) -> [Block] {
    var parts = [Phrase.capitalised(scope.text(names, in: language))]
    if let kind { parts.append(names.kind(kind, in: language)) }
    return [.paragraph(Phrase.sentence(parts.joined(separator: " · ")))]
      + background.sentences(names, in: language).map { .paragraph($0) }
  }

  func closing(in language: Language) -> Block {
    .note(Sentence.knownUpTo(known.position, at: known.moment).then(Sentence.numbersExplained).in(language))
  }

  /// Observances and dated activities in one order, an observance before the activities of its day, those by the hours
  /// at which they begin; an activity once, on its first day.
  func entries(in language: Language) -> [(first: CivilDate, block: Block)] {
    let lines = ActivityLines(names: names, language: language)
    let days = observances.map { (day: $0.date, rank: 0, entry: $0.entry(in: language)) }
    let activities = dated.map { (day: $0.period.first, rank: 1, entry: lines.brief($0)) }
    // The place in the list decides within a day and a rank, so the order given stays.
    return (days + activities).enumerated()
      .sorted { ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset) }
      .map { (first: $0.element.day, block: .entry($0.element.entry)) }
  }

  /// The activities whose day isn't known, under their own heading.
  func undatedBlocks(in language: Language) -> [Block] {
    guard !undated.isEmpty else { return [] }
    let lines = ActivityLines(names: names, language: language)
    return [.heading(Heading.dayUnknown.phrase.in(language), level: 1)]
      + undated.map { .entry(lines.brief($0)) }
  }
}
