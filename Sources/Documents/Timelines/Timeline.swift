import Friendship
import Wording

/// A province's timeline as it is written: the opening, then block after block for the entries as they come in the
/// order of time, then the totals. It holds one year and the totals, whatever the length.
public struct Timeline: Sendable {
  /// What it is of.
  public let header: TimelineHeader
  /// In which language.
  public let language: Language
  /// What it has come to so far.
  public private(set) var totals: TimelineTotals
  private var year: Int?
  /// What is said of activities in former units, which are few and come again and again.
  private var marks: [[ProvinceID]: String] = [:]
  private let activityLines: ActivityLines

  /// A timeline with nothing on it yet.
  public init(_ header: TimelineHeader, in language: Language) {
    self.header = header
    self.language = language
    totals = TimelineTotals(of: header.period)
    activityLines = ActivityLines(names: header.names, language: language)
  }

  /// The title, the boundaries and what it is put together from.
  public var opening: [Block] {
    let view = Phrase.capitalised(header.view.name.in(language))
    var blocks: [Block] = [.title(header.title(in: language)), .paragraph(Phrase.sentence(view))]
    blocks += header.background.sentences(header.names, in: language).map { .paragraph($0) }
    // A unit that has always been itself needs no words about its lineage.
    if header.reach.count > 1 || header.reach.contains(where: { $0.certainty == .possible }) {
      blocks.append(.paragraph(Sentence.timelineHolds.in(language)))
      blocks.append(.list(header.lineage(in: language)))
      blocks.append(.chart(header.lineageChart(in: language)))
    }
    blocks.append(
      .note(
        Sentence.knownUpTo(header.known.position, at: header.known.moment).then(Sentence.numbersExplained)
          .in(language)))
    return blocks
  }

  /// The next entry, under the heading of its year where that is another than the last one's.
  public mutating func add(_ entry: TimelineEntry) -> [Block] {
    totals.add(entry)
    let own = entry.period.first.year
    let block = Block.entry(self.entry(entry))
    guard own != year else { return [block] }
    year = own
    return [.heading("\(own)", level: 1), block]
  }

  /// The totals. They count what happened here only; what may have, or happened elsewhere, is said apart.
  public var closing: [Block] {
    guard year != nil else { return [.paragraph(Sentence.noActivities.in(language))] }
    let names = header.names
    var lines = [Sentence.heldHere(totals.total).in(language)]
    let units = Array(totals.formerUnits.keys)
    for (unit, count) in totals.formerUnits.sorted(by: { $0.key < $1.key }) {
      let name = names.provinceWithKind(unit, among: units, in: language)
      lines.append(Sentence.ofWhichIn(name, count).in(language))
    }
    if totals.possibly > 0 { lines.append(Sentence.heldPossiblyHere(totals.possibly).in(language)) }
    if totals.elsewhere > 0 { lines.append(Sentence.heldElsewhere(totals.elsewhere).in(language)) }
    if totals.placeUnknown > 0 { lines.append(Sentence.heldSomewhere(totals.placeUnknown).in(language)) }
    if totals.notHeld > 0 { lines.append(Sentence.notHeld(totals.notHeld).in(language)) }
    return [.heading(Heading.totals.phrase.in(language), level: 1), .list(lines)]
  }

  private mutating func entry(_ entry: TimelineEntry) -> Entry {
    let names = header.names
    let registers = RegisterLines(names: names, language: language, partialUnits: header.reach.partialUnits)
    switch entry {
    case .activity(let activity, let relation):
      // The unit is said on the relation's own line; the place's line keeps the unit of the day.
      var shown = activity
      shown.units = activity.places.compactMap(\.provinceID)
      shown.moved = []
      var marks = mark(relation).map { ["◆ \($0)"] } ?? []
      if !totals.isSurelyInPeriod(activity) {
        let mark = activity.period.isExact ? Sentence.countedElsewhen : Sentence.possiblyInPeriod
        marks.append("◆ \(mark.in(language))")
      }
      return activityLines.entry(onTimeline: shown, marks: marks)
    case .tally(let tally): return labelled(.tally, registers.entry(tally))
    case .proposal(let proposal): return labelled(.proposal, registers.entry(proposal))
    case .direction(let direction): return labelled(.direction, registers.entry(direction))
    case .figure(let figure): return labelled(.figure, registers.entry(figure))
    case .organisation(let change, let unit):
      var lines = ["◇ \(ReportHeading.organisationChanges.phrase.in(language))"]
      if let unit, unit != header.unit {
        lines.append(Head.province.with(names.provinceWithKind(unit, in: language), in: language))
      }
      return Entry(
        in: change.period, title: Sentence.organisationChange(change, names).in(language), lines: lines)
    }
  }

  /// Says of what register the entry is, since only activities are usual on a timeline.
  private func labelled(_ register: RegisterEntry.Register, _ entry: Entry) -> Entry {
    var entry = entry
    entry.lines.insert("◇ \(register.name.in(language))", at: 0)
    return entry
  }

  /// How an activity belongs here, where that isn't plain.
  private mutating func mark(_ relation: TimelineEntry.Relation) -> String? {
    let names = header.names
    switch relation {
    case .here: return nil
    case .inFormerUnits(let units):
      if let mark = marks[units] { return mark }
      let list = units.map { names.provinceWithKind($0, in: language) }.joined(separator: "; ")
      let mark = Sentence.happenedIn(list).in(language)
      marks[units] = mark
      return mark
    case .possibly(let unit, let heirs):
      let list = heirs.map { names.provinceWithKind($0, in: language) }
      return Sentence.happenedIn(names.provinceWithKind(unit, in: language), possibly: list, in: language)
    case .elsewhere(let organisations): return Sentence.happenedElsewhere(by: list(organisations)).in(language)
    case .placeUnknown(let organisations): return Sentence.happenedSomewhere(by: list(organisations)).in(language)
    }
  }

  private func list(_ organisations: [OrganisationID]) -> String {
    organisations.map { header.names.organisation($0, in: language) }.joined(separator: "; ")
  }
}
