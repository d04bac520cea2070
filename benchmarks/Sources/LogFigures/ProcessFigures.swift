import Postgres

/// Recording by separate processes, which can't share commits: 16 that append single events through `EventLog`, beside
/// 16 that insert bare rows, in turns.
struct ProcessFigures {
  let folder: String
  let settings: ConnectionSettings
  /// Seconds that each side gets, and turns that these are cut into.
  let seconds: Double
  let turns = 6
  let processes = 16

  func run() throws {
    try Bare.prepare(settings)
    let ours = try (0..<processes).map { _ in try Companion(folder, "append") }
    let bare = try (1...processes).map { try Companion(folder, "bare", "\($0)") }
    defer { for companion in ours + bare { companion.end() } }
    for companion in ours + bare { _ = try companion.hear() }
    Figure.note("\(processes) processes at once")
    var rates = (ours: 0.0, bare: 0.0)
    for _ in 0..<turns {
      rates.ours += try turn(ours) / Double(turns)
      rates.bare += try turn(bare) / Double(turns)
    }
    let times = (ours: try latencies(ours), bare: try latencies(bare))
    let ratio = rates.ours / rates.bare
    let p99 = times.ours.within(0.99)
    Figure.head([
      "\(processes) separate processes, one event each", "events/s", "p50 ms", "p99 ms", "ratio", "asked", "",
    ])
    Figure.row([
      "appends", Figure.whole(rates.ours), Figure.hundredths(times.ours.within(0.5)), Figure.hundredths(p99),
      Figure.hundredths(ratio), "0.3, p99 15 ms", Figure.mark(ratio >= 0.3 && p99 <= 15),
    ])
    Figure.row([
      "bare rows", Figure.whole(rates.bare), Figure.hundredths(times.bare.within(0.5)),
      Figure.hundredths(times.bare.within(0.99)), "", "", "",
    ])
  }

  /// All of them at once for a turn.
  /// - Returns: events a second.
  private func turn(_ companions: [Companion]) throws -> Double {
    for companion in companions { try companion.tell("\(seconds / Double(turns))") }
    return try companions.reduce(0) { sum, companion in
      let answer = try companion.hearNumbers()
      guard answer.count == 2 else { throw Companion.Silent() }
      return sum + answer[0] / answer[1] * 1_000_000_000
    }
  }

  private func latencies(_ companions: [Companion]) throws -> Latencies {
    for companion in companions { try companion.tell("end") }
    return Latencies(try companions.flatMap { try $0.hearNumbers() }.map { Int($0) })
  }
}
