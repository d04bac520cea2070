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
    let meant = try await resolve { resolver, problems, _ in
      try problems.collect("figure") { try resolver.figure(figure, of: report) }
    }
    return FigureExplanation(
      figure: meant, value: report.figures.value(of: meant, section: report.names.section(of:)), report: report)
  }
}
