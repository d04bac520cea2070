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

  /// Activities as entries, in the order given.
  func entries(_ activities: [CountedActivity]) -> [Block] {
    activities.map { .entry(activityLines.entry($0)) }
  }

  var tallies: [Block] { report.tallies.map { .entry(registerLines.entry($0)) } }

  func proposals(_ proposals: [Numbered<Proposal>]) -> [Block] {
    proposals.map { .entry(registerLines.entry($0)) }
  }

  var provinceFigures: [Block] { report.provinceFigures.map { .entry(registerLines.entry($0)) } }

  func directions(_ directions: [Numbered<Direction>]) -> [Block] {
    directions.map { .entry(registerLines.entry($0)) }
  }
}
