import Friendship

/// Where the bars of a lineage stand.
extension DrawnShapes {
  private static let size = 10
  private static let rowHeight = 22

  /// Bars along the years; a line goes from where one ends to the bar that begins there.
  static func spans(_ spans: [Chart.Span]) -> DrawnShapes {
    var shapes = DrawnShapes()
    guard let first = spans.map(\.from).min(), let latest = spans.map({ $0.until ?? $0.from }).max() else {
      return shapes
    }
    let longest = spans.map { ChartLabel.width($0.label, size: size) }.max() ?? 0
    let names = min(longest + 2, ChartDrawing.width * 2 / 5)
    let start = names + 8, room = ChartDrawing.width - start - 12
    // What goes on is drawn a tenth beyond the last change.
    let days = max(first.days(until: latest), 1)
    let whole = days + max(days / 10, 365)
    func x(_ day: CivilDate) -> Int { start + room * min(first.days(until: day), whole) / whole }
    for (row, span) in spans.enumerated() {
      let y = 4 + row * rowHeight
      let label = ChartLabel.cut(span.label, width: names, size: size)
      shapes.text(label, x: names, y: y + 12, size: size, anchor: .end)
      let end = span.until.map(x) ?? start + room
      shapes.box(
        x: x(span.from), y: y + 2, width: max(end - x(span.from), 2), height: 12,
        fill: span.isPossible ? .none : .middle,
        isDashed: span.isPossible)
      if let until = span.until,
        let next = spans.indices.first(where: { $0 != row && spans[$0].from == until })
      {
        let top = y + 8, bottom = 4 + next * rowHeight + 8
        shapes.line(x1: end, y1: min(top, bottom), x2: end, y2: max(top, bottom))
      }
    }
    let base = 4 + spans.count * rowHeight
    shapes.line(x1: start, y1: base, x2: start + room, y2: base)
    // The years of the changes, each once, where they don't stand in each other's way.
    var last = -100
    for year in Set(spans.map(\.from.year)).sorted() {
      guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
      let place = max(x(max(day, first)), start)
      guard place - last >= 28 else { continue }
      shapes.text("\(year)", x: place, y: base + 13, size: size, anchor: .start)
      last = place
    }
    shapes.height = base + 18
    return shapes
  }
}
