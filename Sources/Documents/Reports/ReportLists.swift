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
    registerLines = RegisterLines(names: report.names, language: language, partialUnits: report.partialUnits)
  }

  /// Activities as entries, in the order given.
  func entries(_ activities: [CountedActivity]) -> [Block] {
    activities.map { formal(activityLines.entry($0), $0.period) }
  }

  var tallies: [Block] { report.tallies.map { formal(registerLines.entry($0), $0.value.period) } }

  func proposals(_ proposals: [Numbered<Proposal>]) -> [Block] {
    proposals.map { formal(registerLines.entry($0), $0.value.raised) }
  }

  var provinceFigures: [Block] {
    report.provinceFigures.map { formal(registerLines.entry($0), $0.value.period) }
  }

  func directions(_ directions: [Numbered<Direction>]) -> [Block] {
    directions.map { formal(registerLines.entry($0), $0.value.given) }
  }

  /// An entry with its time as a signed document says it.
  private func formal(_ entry: Entry, _ period: Period) -> Block {
    var entry = entry
    entry.when = period.formal(in: language)
    return .entry(entry)
  }
}
