import Friendship
import Wording

/// The lists of a report: activities, tallies, proposals, directions, province figures.
struct ReportLists {
  let report: Report
  let language: Language
  private let activityLines: ActivityLines
  private let registerLines: RegisterLines

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
    activityLines = ActivityLines(names: report.names, language: language)
    registerLines = RegisterLines(names: report.names, language: language)
  }

  /// The activities held, under the sections of the yearly report's chapter II.
  var activitiesBySection: [Block] {
    guard !report.activities.isEmpty else { return [] }
    let bySection = Dictionary(grouping: report.activities) { report.names.section(of: $0.kind) }
    return ReportSection.allCases.flatMap { section -> [Block] in
      guard let activities = bySection[section] else { return [] }
      return [.heading(section.name.in(language), level: 2)] + entries(activities)
    }
  }

  /// Activities as entries, in the order given.
  func entries(_ activities: [CountedActivity]) -> [Block] {
    activities.map { .entry(activityLines.entry($0)) }
  }

  var tallies: [Block] { report.tallies.map { .entry(registerLines.entry($0)) } }

  /// Proposals under those with whom they lie, in the order in which each first comes; those that lie with nobody last.
  var proposals: [Block] {
    let byPlace = Dictionary(grouping: report.proposals) { $0.value.liesWith }
    var places: [String] = []
    for place in report.proposals.compactMap(\.value.liesWith) where !places.contains(place) { places.append(place) }
    func chapter(_ heading: String, _ proposals: [Numbered<Proposal>]) -> [Block] {
      proposals.isEmpty
        ? [] : [.heading(heading, level: 2)] + proposals.map { .entry(registerLines.entry($0)) }
    }
    return places.flatMap { chapter($0, byPlace[$0] ?? []) }
      + chapter(Heading.noAddressee.phrase.in(language), byPlace[nil] ?? [])
  }

  var provinceFigures: [Block] { report.provinceFigures.map { .entry(registerLines.entry($0)) } }

  func directions(_ directions: [Numbered<Direction>]) -> [Block] {
    directions.map { .entry(registerLines.entry($0)) }
  }
}
