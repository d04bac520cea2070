import EventStore
import Postgres
import Secretariat

/// What a book's read models cost at each of some lengths of the log: reading all as the domain's events, making all read
/// models and the log's tree anew, one after the other, as `huunghi projection rebuild` does for each (new tables beside
/// the old ones, indexes, the switch), and keeping them while events are appended.
///
/// Of a book in the folder, whose activities are recorded again and again until the log is long enough. Of the lengths the
/// one in the middle gets tables of its own.
struct BookFigures {
  let folder: String
  let settings: ConnectionSettings
  /// Events that the log has at least.
  let sizes: [Int]
  /// Seconds of appends at a steady rate.
  let seconds: Double
  /// Appends a second, by the clock.
  let rate: Double

  /// How often the log is read as the domain's events.
  static let readings = 3

  struct Unfinished: Error {}

  /// What was measured at one length.
  private struct Column {
    var head = 0
    /// Events a second.
    var copied = 0.0, decoded = 0.0, rebuilt = 0.0
    /// Of decoding, in MiB.
    var decodeMemory = 0.0
    /// Each read model's events and seconds.
    var readModels: [(name: String, events: Double, seconds: Double)] = []
    /// Of rebuilding, in MiB.
    var rebuildMemory = 0.0
    var lag: LagFigures.Lag?
  }

  func run() async throws {
    var columns: [Column] = []
    for (index, size) in sizes.enumerated() {
      Figure.note("filling a log to \(size) events")
      var column = Column()
      column.head = try await Filling(settings: settings).copies(to: size, part: 1 << UInt8(index))
      try await rebuild(&column)
      column.lag = try await LagFigures(folder: folder, settings: settings, seconds: seconds, rate: rate).measure()
      columns.append(column)
    }
    let middle = columns[columns.count / 2]
    middle.lag?.table()
    table(middle)
    guard columns.count > 1 else { return }
    let flat = FlatTable("a second, of the log of a book of", heads: columns.map(\.head))
    let decoded = columns.map(\.decoded)
    flat.rates("read as the domain's events", decoded, of: "COPY in binary form", columns.map(\.copied))
    flat.rates("all read models, built anew", columns.map(\.rebuilt), of: "reading so", decoded)
    let lags = columns.compactMap(\.lag)
    flat.row("lag of `activities`, p50 ms", lags.map(\.p50), Figure.hundredths)
    flat.row("lag of `activities`, p99 ms", lags.map(\.p99), Figure.hundredths)
    let memory = columns.map(\.decodeMemory)
    Figure.row(
      ["MiB that reading so takes at most"] + memory.map(Figure.whole)
        + ["", "64 MiB", Figure.mark((memory.max() ?? 0) <= 64)])
    Figure.row(["MiB that building takes at most"] + columns.map(\.rebuildMemory).map(Figure.whole) + ["", "", ""])
  }

  private func rebuild(_ column: inout Column) async throws {
    Figure.note("making all read models anew")
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    let clock = ContinuousClock()
    var copied: [Double] = []
    for _ in 0..<Self.readings {
      let time = try await clock.measure { try await ReadFigures.copyOut(pool, expecting: column.head) }
      copied.append(Double(column.head) / (time / .seconds(1)))
    }
    await pool.close()
    column.copied = Figure.median(copied)

    let companion = try Companion(folder, "rebuild")
    defer { companion.end() }
    var decoded: [Double] = []
    for _ in 0..<Self.readings {
      let answer = try companion.hearNumbers()
      guard answer.count == 3, Int(answer[0]) == column.head else { throw Unfinished() }
      decoded.append(answer[0] / answer[1])
      column.decodeMemory = answer[2]
    }
    column.decoded = Figure.median(decoded)
    for name in Book.readModelNames {
      let answer = try companion.hear()
      guard answer.count == 3, answer[0] == name, let own = Double(answer[1]), let seconds = Double(answer[2]) else {
        throw Unfinished()
      }
      column.readModels.append((name, own, seconds))
    }
    column.rebuilt = Double(column.head) / column.readModels.map(\.seconds).reduce(0, +)
    let memory = try companion.hear()
    guard memory.count == 2, let mebibytes = Double(memory[1]) else { throw Unfinished() }
    column.rebuildMemory = mebibytes
  }

  private func table(_ column: Column) {
    let head = Figure.whole(Double(column.head))
    let (decoded, memory) = (column.decoded, column.decodeMemory)
    Figure.head(["read, \(head) events of a book", "events/s", "of COPY", "asked", "MiB", "asked", ""])
    Figure.row([
      "as the domain's events", Figure.whole(decoded), Figure.hundredths(decoded / column.copied), "300,000",
      Figure.whole(memory), "64", Figure.mark(decoded >= 300_000 && memory <= 64),
    ])
    Figure.head(["rebuilt from \(head) events", "its events", "seconds", "events/s", "asked", ""])
    for (name, own, seconds) in column.readModels {
      Figure.row([
        "`\(name)`", Figure.whole(own), Figure.hundredths(seconds), own > 1_000 ? Figure.whole(own / seconds) : "", "",
        "",
      ])
    }
    Figure.row([
      "all of them in turn", head, Figure.hundredths(column.readModels.map(\.seconds).reduce(0, +)),
      Figure.whole(column.rebuilt), "60,000", Figure.mark(column.rebuilt >= 60_000),
    ])
    print("\nThe process that does it holds \(Int(column.rebuildMemory.rounded())) MiB at most.")
  }
}
