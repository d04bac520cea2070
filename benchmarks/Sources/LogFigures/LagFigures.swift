import EventStore
import Foundation
import Postgres
import Secretariat
import Synchronization

/// How long what was recorded takes to be seen in a read model that a process beside keeps, at a steady rate of single
/// appends.
///
/// Three processes' worth of work: this one appends; another keeps all of the product's read models, as `huunghi
/// projection run` does; a reader on a session of its own asks for the checkpoint of `activities` every half
/// millisecond, which moves in the transaction that writes the rows. What it says is late by its own half millisecond
/// at most, and no figure is made better by that. The moments at which the process beside has finished with all seven
/// read models are given too.
struct LagFigures {
  let folder: String
  let settings: ConnectionSettings
  let seconds: Double
  /// Appends a second, by the clock: whether the one before has been answered or not.
  let rate: Double
  /// Not counted: statements are prepared, caches filled.
  private let warming = 1.0

  struct NotReached: Error {}

  /// What was measured.
  struct Lag {
    /// Appends a second, as it came out.
    let rate: Double
    /// From an append's answer until a reader sees it in `activities`; until all read models have it; from when the append
    /// was due until its answer.
    let activities: Latencies, all: Latencies, answers: Latencies

    /// In milliseconds.
    var p50: Double { activities.within(0.5) }
    var p99: Double { activities.within(0.99) }

    func table() {
      func row(_ name: String, _ latencies: Latencies, _ asked: String = "", _ mark: String = "") {
        let (p50, p99) = (latencies.within(0.5), latencies.within(0.99))
        Figure.row([name, Figure.hundredths(p50), Figure.hundredths(p99), asked, mark])
      }
      Figure.head(["\(Figure.whole(rate)) appends a second", "p50 ms", "p99 ms", "asked", ""])
      row(
        "from the append's answer until a reader sees it in `activities`", activities, "5 and 25",
        Figure.mark(p50 <= 5 && p99 <= 25))
      row("until all read models have it", all)
      row("from when the append was due until its answer", answers)
    }
  }

  func measure() async throws -> Lag {
    let requests = try await Self.requests(settings, count: Int((seconds + warming) * rate))
    let keeper = try Companion(folder, "project")
    defer { keeper.end() }
    _ = try keeper.hear()
    Figure.note("\(requests.count) appends, \(Int(rate)) a second")

    let reader = CheckpointReader(settings)
    reader.start()
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let answered = try await Pace(log: EventLog(pool: pool), rate: rate).append(requests)
    guard let last = answered.map(\.position).max() else { throw NotReached() }
    let limit = Moment.now() + 60_000_000_000
    while reader.position < last {
      guard Moment.now() < limit, reader.isRunning else { throw NotReached() }
      try await Task.sleep(for: .milliseconds(5))
    }
    await pool.close()
    let seen = reader.end()
    try keeper.tell("end")
    let numbers = try keeper.hearNumbers().map { Int($0) }
    let kept = stride(from: 0, to: numbers.count - 1, by: 2).map { (moment: numbers[$0], head: numbers[$0 + 1]) }

    let counted = answered.filter { $0.due >= answered[0].due + Int(warming * 1_000_000_000) }
    let span = Double((counted.map(\.returned).max() ?? 0) - (counted.first?.due ?? 0)) / 1_000_000_000
    return Lag(
      rate: Double(counted.count) / span, activities: Latencies(Self.lags(counted, seen)),
      all: Latencies(Self.lags(counted, kept)), answers: Latencies(counted.map { $0.returned - $0.due }))
  }

  /// From each answer to the first moment at which so much was there; nothing where it was there before the answer.
  private static func lags(_ answered: [Pace.Answer], _ moments: [(moment: Int, head: Int)]) -> [Int] {
    var lags: [Int] = []
    var index = 0
    for answer in answered.sorted(by: { $0.position < $1.position }) {
      while index < moments.count, moments[index].head < answer.position { index += 1 }
      guard index < moments.count else { break }
      lags.append(max(0, moments[index].moment - answer.returned))
    }
    return lags
  }

  /// Records of activities: those that the book holds last, once more as activities of their own; of an empty book, one
  /// that is recorded first.
  private static func requests(_ settings: ConnectionSettings, count: Int) async throws -> [AppendRequest] {
    let book = try await Worker.book(settings)
    try await book.migrate()
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    let recorded = try EventSelection(categories: ["activity"], types: ["ActivityRecorded"])
    var models = try await log.last(1_000, of: recorded)
    if models.isEmpty {
      _ = try await book.record(Sample.activity, isPlan: false, isDistinct: true)
      models = try await log.last(1, of: recorded)
    }
    await pool.close()
    await book.close()
    return try (0..<count).map { number in
      let model = models[number % models.count]
      let event = NewEvent(
        id: Identifiers.version7(), type: model.type, schemaVersion: model.schemaVersion, data: model.data,
        metadata: model.metadata)
      let stream = try StreamName(category: "activity", id: Identifiers.version7().uuidString.lowercased())
      return AppendRequest(stream: stream, expected: .noStream, events: [event])
    }
  }
}
