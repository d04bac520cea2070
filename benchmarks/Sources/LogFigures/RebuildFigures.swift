import Postgres
import Secretariat

/// What it costs to read the whole log as the domain's events, and to make all read models and the log's tree anew from the whole log, one after the other, as `huunghi
/// projection rebuild` does for each: new tables beside the old ones, indexes, the switch. Of a book in the folder,
/// whose activities are recorded again and again until the log is long enough.
struct RebuildFigures {
  let folder: String
  let settings: ConnectionSettings
  /// Events that the log has at least.
  let events: Int

  /// How often the log is read as the domain's events.
  static let readings = 3

  struct Unfinished: Error {}

  func run() async throws {
    Figure.note("filling a log to \(events) events")
    let head = try await Filling(settings: settings).copies(to: events)
    Figure.note("making all read models anew")
    let companion = try Companion(folder, "rebuild")
    defer { companion.end() }
    try decoded(companion, head)
    Figure.head(["rebuilt from \(Figure.whole(Double(head))) events", "its events", "seconds", "events/s", "asked", ""])
    var whole = 0.0
    for name in Book.readModelNames {
      let answer = try companion.hear()
      guard answer.count == 3, answer[0] == name, let own = Double(answer[1]), let seconds = Double(answer[2]) else {
        throw Unfinished()
      }
      whole += seconds
      Figure.row([
        "`\(name)`", Figure.whole(own), Figure.hundredths(seconds), own > 1_000 ? Figure.whole(own / seconds) : "", "",
        "",
      ])
    }
    let rate = Double(head) / whole
    Figure.row([
      "all of them in turn", Figure.whole(Double(head)), Figure.hundredths(whole), Figure.whole(rate), "60,000",
      Figure.mark(rate >= 60_000),
    ])
    let memory = try companion.hear()
    guard memory.count == 2, let mebibytes = Double(memory[1]) else { throw Unfinished() }
    print("\nThe process that does it holds \(Int(mebibytes.rounded())) MiB at most.")
  }

  private func decoded(_ companion: Companion, _ head: Int) throws {
    var rates: [Double] = []
    var memory = 0.0
    for _ in 0..<Self.readings {
      let answer = try companion.hearNumbers()
      guard answer.count == 3, Int(answer[0]) == head else { throw Unfinished() }
      rates.append(answer[0] / answer[1])
      memory = answer[2]
    }
    let rate = Figure.median(rates)
    Figure.head(["read, \(Figure.whole(Double(head))) events of a book", "events/s", "asked", "MiB", "asked", ""])
    Figure.row([
      "as the domain's events", Figure.whole(rate), "300,000", Figure.whole(memory), "64",
      Figure.mark(rate >= 300_000 && memory <= 64),
    ])
  }
}
