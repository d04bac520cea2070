import Friendship
import Wording

/// Chapter II of an official report: what was done, in sentences made from the record, section after section.
struct ResultsChapter {
  let report: Report
  let language: Language
  /// The appendix that lists all activities.
  let activitiesAppendix: String

  /// How many activities a section describes where fewer were chosen to be.
  private static let describedInSection = 5

  private var figures: ReportFigures { report.figures }

  var blocks: [Block] {
    let isEmpty = figures.activities.isEmpty
    var blocks = isEmpty ? FigureTables(report: report, language: language).general : overview
    let bySection = Dictionary(grouping: report.activities) { report.names.section(of: $0.kind) }
    // What changed in organisations and what was tallied have their headings in a period without activities too.
    var number = isEmpty ? 0 : 1
    for section in ReportSection.allCases {
      let own = bySection[section] ?? []
      let extra = self.extra(section)
      guard !own.isEmpty || !extra.isEmpty else { continue }
      number += 1
      blocks.append(.heading("\(number). \(section.name.in(language))", level: 2))
      blocks += described(own) + extra
    }
    if !report.tallies.isEmpty {
      number += 1
      blocks.append(.heading("\(number). \(ReportHeading.tallies.phrase.in(language))", level: 2))
      blocks += tallies
    }
    guard !isEmpty else { return blocks }
    number += 1
    blocks.append(.heading("\(number). \(ReportHeading.distribution.phrase.in(language))", level: 2))
    return blocks + distribution
  }

  private var overview: [Block] {
    let before = report.comparison.map { (period: report.previousPeriod, count: $0.activities.count) }
    var blocks: [Block] = [
      .heading("1. \(ReportHeading.overview.phrase.in(language))", level: 2),
      .paragraph(ReportSentence.held(figures.activities.count, in: report.period, before: before).in(language)),
    ]
    let possibleBefore = before == nil ? 0 : report.previousPossible
    if !report.possible.isEmpty || possibleBefore > 0 {
      let possible = ReportSentence.possible(report.possible.count, before: possibleBefore)
      blocks.append(.paragraph(possible.in(language)))
    }
    if let asOf = report.goesOnAfter { blocks.append(.paragraph(ReportSentence.goesOn(asOf).in(language))) }
    if !figures.people.knownFor.isEmpty {
      blocks.append(.paragraph(ReportSentence.attended(figures.people).in(language)))
    }
    return blocks + FigureTables(report: report, language: language).general
  }

  /// The number by kind, then those chosen to be described.
  private func described(_ activities: [CountedActivity]) -> [Block] {
    guard !activities.isEmpty else { return [] }
    var counts: [KindCode: Int] = [:]
    for activity in activities { counts[activity.kind, default: 0] += 1 }
    let kinds = counts.sorted { ($1.value, $0.key.raw) < ($0.value, $1.key.raw) }.map { code, count in
      (name: report.names.kinds[code]?.name ?? LocalizedText(vi: code.raw), count: count)
    }
    var blocks: [Block] = [.paragraph(ReportSentence.section(activities.count, kinds).in(language))]
    let chosen = Self.chosen(activities)
    blocks.append(.list(chosen.map(sentence)))
    let rest = activities.count - chosen.count
    if rest > 0 { blocks.append(.paragraph(ReportSentence.others(rest, appendix: activitiesAppendix).in(language))) }
    return blocks
  }

  /// Those that are to be highlighted, filled up with those of the highest level and the most people; in the order of time.
  static func chosen(_ activities: [CountedActivity]) -> [CountedActivity] {
    let highlights = activities.count { $0.isHighlight }
    guard highlights < describedInSection else { return activities.filter(\.isHighlight) }
    func rank(_ activity: CountedActivity) -> (Int, Int, Int) {
      let level = activity.level == .central ? 0 : activity.level == .provincial ? 1 : 2
      return (level, -(activity.people?.value ?? 0), activity.number)
    }
    let others = activities.filter { !$0.isHighlight }.sorted { rank($0) < rank($1) }
    let numbers = Set(others.prefix(describedInSection - highlights).map(\.number))
    return activities.filter { $0.isHighlight || numbers.contains($0.number) }
  }

  private func sentence(_ activity: CountedActivity) -> String {
    ActivitySentence.text(of: activity, report.names, in: language)
  }

  /// What a section has beside its activities: changes of organisations, delegations, aid.
  private func extra(_ section: ReportSection) -> [Block] {
    switch section {
    case .organisation: changes
    case .delegations:
      [(figures.incoming, Delegation.Direction.incoming), (figures.outgoing, .outgoing)]
        .filter { $0.0.count > 0 }
        .map { .paragraph(ReportSentence.delegations($0.0, $0.1).in(language)) }
    case .aid: aid
    default: []
    }
  }

  private var aid: [Block] {
    let untold = FigureTables(report: report, language: language).aidUntold
    let told = figures.aid.isEmpty ? nil : ReportSentence.aid(figures.aid).in(language)
    let rest = untold == 0 ? nil : Phrase.sentence(Phrase.capitalised(Sentence.aidUntold(untold).in(language)))
    return [told, rest].compactMap(\.self).map { .paragraph($0) }
  }

  private var changes: [Block] {
    guard !report.organisationChanges.isEmpty else { return [] }
    return [
      .heading(ReportHeading.organisationChanges.phrase.in(language), level: 3),
      .list(report.organisationChanges.map { ReportSentence.change($0, report.names).in(language) }),
    ]
  }

  private var tallies: [Block] { ReportLists(report: report, language: language).tallies }

  /// The charts, each with its figures beside it.
  private var distribution: [Block] {
    let charts = ReportCharts(report: report, language: language)
    let tables = FigureTables(report: report, language: language)
    return charts.byMonth + tables.byMonth + charts.byKind + tables.byKind + charts.byProvince + tables.byProvince
      + [.note(Sentence.countedOnce.in(language))]
  }
}
