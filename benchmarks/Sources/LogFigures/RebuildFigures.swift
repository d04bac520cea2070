import Postgres
import Secretariat

/// What it costs to make all read models and the log's tree anew from the whole log, one after the other, as `huunghi
/// projection rebuild` does for each: new tables beside the old ones, indexes, the switch. Of a book in the folder,
/// whose activities are recorded again and again until the log is long enough.
struct RebuildFigures {
  let folder: String
  let settings: ConnectionSettings
  /// Events that the log has at least.
  let events: Int

  struct Unfinished: Error {}

  func run() async throws {
    Figure.note("filling a log to \(events) events")
    let head = try await Filling(settings: settings).copies(to: events)
    Figure.note("making all read models anew")
    let companion = try Companion(folder, "rebuild")
    defer { companion.end() }
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
}
