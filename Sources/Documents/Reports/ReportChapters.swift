import Friendship
import Wording

/// The chapters of an official report that tell of circumstances, assessment, tasks and proposals: I, III, IV and V.
struct ReportChapters {
  let report: Report
  let language: Language
  private let lists: ReportLists

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
    lists = ReportLists(report: report, language: language)
  }

  /// I: what a person wrote, and what was laid down for the period.
  var context: [Block] {
    var blocks = written(.context)
    let laidDown = report.directions.filter { $0.value.isLaidDown(for: report.period) }
    if !laidDown.isEmpty {
      blocks.append(.heading(ReportHeading.laidDown.phrase.in(language), level: 2))
      blocks.append(.list(laidDown.map(brief)))
    }
    return blocks
  }

  /// A direction in a line: chapter IV has the rest of what goes on.
  private func brief(_ direction: Numbered<Direction>) -> String {
    let ending = RegisterLines(names: report.names, language: language).ending(direction.value.ending)
      .map { $0.0.with($0.1, in: language) }.joined(separator: "; ")
    let text = Phrase.sentence(direction.value.text.text(in: language))
    return ending.isEmpty ? "\(text) [\(direction.number)]" : "\(text) \(Phrase.sentence(ending)) [\(direction.number)]"
  }

  /// III: what a person wrote.
  var assessment: [Block] {
    let parts: [(ReportHeading, ReportNoteSection)] = [
      (.strengths, .strengths), (.shortcomings, .shortcomings), (.causes, .causes),
    ]
    return parts.enumerated().flatMap { index, part in
      [.heading("\(index + 1). \(part.0.phrase.in(language))", level: 2)] + written(part.1)
    }
  }

  /// IV: directions in force for the next period, and what is planned until its end.
  var directions: [Block] {
    let tasks = report.directions.filter { $0.value.isTask(after: report.period) }
    var blocks: [Block] = [.heading("1. \(ReportHeading.tasks.phrase.in(language))", level: 2)]
    blocks += tasks.isEmpty ? [.paragraph(ReportSentence.noDirections.in(language))] : lists.directions(tasks)
    guard !report.planned.isEmpty else { return blocks }
    blocks.append(.heading("2. \(ReportHeading.planned.phrase.in(language))", level: 2))
    return blocks + lists.entries(report.planned)
  }

  /// V: proposals that wait for an answer, by those with whom they lie; those that lie with nobody last.
  var proposals: [Block] {
    guard !report.proposals.isEmpty else { return [.paragraph(ReportSentence.noProposals.in(language))] }
    // In the order in which each addressee first comes.
    var order: [String?] = []
    var groups: [String?: [Numbered<Proposal>]] = [:]
    for proposal in report.proposals {
      let addressee = proposal.value.liesWith
      if groups[addressee] == nil { order.append(addressee) }
      groups[addressee, default: []].append(proposal)
    }
    order = order.filter { $0 != nil } + order.filter { $0 == nil }
    return order.enumerated().flatMap { index, addressee in
      [.heading("\(index + 1). \(ReportSentence.addressed(addressee).in(language))", level: 2)]
        + lists.proposals(groups[addressee] ?? [])
    }
  }

  /// The paragraphs of a note, or its marked place.
  private func written(_ section: ReportNoteSection) -> [Block] {
    guard let note = report.notes[section] else {
      let scope = report.scope.options(report.names)
      return [.placeholder(ReportSentence.toBeWritten(section, report.period, scope: scope).in(language))]
    }
    return note.text(in: language).split(separator: "\n").map { .paragraph(String($0)) }
  }
}
