/// How figures change with the length of the log: a column a length.
///
/// A rate may have something beside it that took turns with it and doesn't depend on the length, so that what neighbours do
/// to the machine is in both; then it's their ratio that is judged.
struct FlatTable {
  /// How far a figure may be from the shortest log's, up or down.
  private static let most = 0.2

  /// - Parameter heads: how many events the log had each time.
  init(_ what: String, heads: [Int]) {
    Figure.head([what] + heads.map { "\(Figure.whole(Double($0))) events" } + ["greatest deviation", "asked", ""])
  }

  /// Rates, judged beside others of the same turns.
  func rates(_ name: String, _ values: [Double], of beside: String, _ theirs: [Double]) {
    Figure.row([name] + values.map(Figure.whole) + [percents(values), "", ""])
    row("… of \(beside)", zip(values, theirs).map { $0 / $1 }, Figure.hundredths)
  }

  /// Figures by themselves, judged as they are.
  func row(_ name: String, _ values: [Double], _ text: (Double) -> String) {
    Figure.row([name] + values.map(text) + [percents(values), "20 %", Figure.mark(deviation(values) <= Self.most)])
  }

  private func deviation(_ values: [Double]) -> Double { values.map { abs($0 / values[0] - 1) }.max() ?? 0 }

  private func percents(_ values: [Double]) -> String { "\(Int((deviation(values) * 100).rounded(.up))) %" }
}
