import Friendship
import Wording

/// A figure of a report with the activities behind it.
public struct FigureExplanation: Sendable {
  /// Which figure.
  public var figure: ReportFigure
  /// What it says.
  public var value: FigureValue
  /// The units under which the report shows what happened in the unit of the figure, where those are others.
  public var heirs: [ProvinceID]
  /// The report that it's a figure of.
  public var report: Report

  /// An explanation of its parts.
  public init(figure: ReportFigure, value: FigureValue, heirs: [ProvinceID] = [], report: Report) {
    self.figure = figure
    self.value = value
    self.heirs = heirs
    self.report = report
  }

  /// The activities behind it, in the order of the report.
  public var activities: [CountedActivity] {
    let numbers = Set(value.activities)
    return report.activities.filter { numbers.contains($0.number) }
  }

  /// The figure, what it's a figure of, and the activities.
  public func blocks(in language: Language) -> [Block] {
    let names = report.names
    let lines = ActivityLines(names: names, language: language)
    var blocks: [Block] = [
      .title(
        ReportAnswerText.figure(figure.text(names, in: language), value.text(in: language)).in(language)),
      .facts([
        Fact(Head.scope.phrase.in(language), report.scope.text(names, in: language)),
        Fact(Head.period.phrase.in(language), report.period.spanText(in: language)),
        Fact(Head.boundaries.phrase.in(language), report.view.name.in(language)),
        Fact(Head.composedAt.phrase.in(language), String(report.known.position)),
      ]),
    ]
    let activities = activities
    if activities.isEmpty {
      blocks.append(.paragraph(ReportAnswerText.noActivityBehind.in(language)))
      if !heirs.isEmpty {
        let names = Phrase.list(heirs.map { names.provinceWithKind($0, in: language) }, or: true).in(language)
        blocks.append(.note(ReportAnswerText.countedElsewhere(names).in(language)))
      }
    } else {
      blocks += activities.map { .entry(lines.entry($0)) }
    }
    return blocks
  }

  /// The same as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: report.names, language: language)
    return [
      "activities": domain.activities(activities),
      "boundaries": domain.view(report.view),
      "document": "figure",
      "figure": .string(figure.typed),
      "known": report.known.json,
      "language": .string(language.rawValue),
      "name": .string(figure.text(report.names, in: language)),
      "period": domain.period(report.period),
      "scope": report.scope.json(report.names, in: language),
      "value": value.json,
    ]
  }
}
