/// Many times, in nanoseconds, and what parts of them stayed within.
struct Latencies {
  private var sorted: [Int]

  /// - Parameter times: nanoseconds, in any order.
  init(_ times: [Int]) { sorted = times.sorted() }

  /// Milliseconds that this part of them (0 to 1) stayed within.
  func within(_ part: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let index = Int((Double(sorted.count) * part).rounded(.up)) - 1
    return Double(sorted[min(max(index, 0), sorted.count - 1)]) / 1_000_000
  }
}
