import Documents
import Friendship
import Wording

extension Book {
  /// A figure of a report with the activities behind it.
  ///
  /// - Parameter figure: as typed: `people`, `kind:conference`, `month:5/2025`.
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func explain(_ figure: String, _ question: Question) async throws -> FigureExplanation {
    let report = try await report(question)
    let (meant, heirs) = try await resolve { resolver, problems, _ -> (ReportFigure, [ProvinceID])? in
      guard let meant = try problems.collect("figure", { try resolver.figure(figure, of: report) }) else { return nil }
      guard case .province(let unit) = meant else { return (meant, []) }
      let gazetteer = resolver.directory.gazetteer
      let day = max(report.period.first, gazetteer.beginning(of: unit) ?? report.period.first)
      let shown = gazetteer.shown(unit, on: day, view: report.view, today: resolver.today)
      return (meant, shown.units.filter { $0 != unit })
    }
    return FigureExplanation(
      figure: meant, value: report.figures.value(of: meant, section: report.names.section(of:)), heirs: heirs,
      report: report)
  }
}
