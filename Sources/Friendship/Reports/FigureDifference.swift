/// A figure that says something else than it did.
public struct FigureDifference: Hashable, Sendable {
  /// Which.
  public var figure: ReportFigure
  /// What it said.
  public var before: FigureValue
  /// What it says now.
  public var after: FigureValue
}

extension ReportFigures {
  /// The figures that say something else in others, in the order of the report; first those that the others have.
  ///
  /// - Parameters:
  ///   - section: in which section a kind is counted here.
  ///   - laterSection: in which it is counted there.
  public func differences(
    to later: ReportFigures, section: (KindCode) -> ReportSection, laterSection: (KindCode) -> ReportSection
  ) -> [FigureDifference] {
    var seen: Set<ReportFigure> = []
    let all = later.all(section: laterSection) + all(section: section)
    return all.filter { seen.insert($0).inserted }.compactMap { figure in
      let before = value(of: figure, section: section)
      let after = later.value(of: figure, section: laterSection)
      return before.saysTheSame(as: after) ? nil : FigureDifference(figure: figure, before: before, after: after)
    }
  }
}
