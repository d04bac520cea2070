import Friendship
import Testing

/// Would catch a figure that can't be asked about by name, one that answers with another's activities, and a group that
/// nobody is in answered with anything but 0.
@Suite struct ReportFigureTests {
  private static let section: @Sendable (KindCode) -> ReportSection = { $0.raw < "d" ? .aid : .exchanges }

  private static func figures(_ seed: Int) -> ReportFigures {
    ReportFigures(of: ReportFiguresTests.activities(seed: seed, 60))
  }

  @Test(arguments: ReportFiguresTests.seeds) func `every figure leads to activities of the report, in its order`(
    _ seed: Int
  ) {
    let figures = Self.figures(seed)
    let all = figures.all(section: Self.section)
    #expect(Set(all).count == all.count)
    for figure in all {
      let value = figures.value(of: figure, section: Self.section)
      #expect(value.activities == figures.activities.filter(Set(value.activities).contains), "\(figure)")
    }
  }

  @Test(arguments: ReportFiguresTests.seeds) func `sections add up to the whole, as kinds do`(_ seed: Int) {
    let figures = Self.figures(seed)
    func sum(_ isMeant: (ReportFigure) -> Bool) -> Int {
      figures.all(section: Self.section).filter(isMeant).reduce(0) { sum, figure in
        guard case .number(let number, .exact) = figures.value(of: figure, section: Self.section).amount
        else { return sum }
        return sum + number
      }
    }
    #expect(sum { if case .section = $0 { true } else { false } } == figures.activities.count)
    #expect(sum { if case .kind = $0 { true } else { false } } == figures.activities.count)
    #expect(sum { if case .level = $0 { true } else { false } } == figures.activities.count)
  }

  @Test func `a group that nothing is in is 0, and a sum of which nothing is known is not known`() throws {
    let none = ReportFigures(of: [CountedActivity]())
    let kind = try #require(KindCode("conference"))
    let unit = try #require(ProvinceID("ha-noi-2008"))
    let empty: [ReportFigure] = [
      .activities, .delegationsIn, .delegationsOut, .kind(kind), .section(.aid), .level(nil), .province(unit),
      .field(.economy), .month(24_305), .outsideProvinces, .monthUnknown,
    ]
    for figure in empty {
      #expect(none.value(of: figure, section: Self.section) == FigureValue(.number(0, .exact), []))
    }
    for figure in [ReportFigure.people, .associations] {
      #expect(none.value(of: figure, section: Self.section) == FigureValue(.notKnown, []))
    }
    // Aid that nobody recorded isn't one whose amount nobody knows.
    #expect(none.value(of: .aid("VND"), section: Self.section) == FigureValue(.notRecorded, []))
  }
}
