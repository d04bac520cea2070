import EventStore
import Foundation
import Postgres

/// How figures change with the length of the log: reading, verifying and appending at each of some sizes.
///
/// Reading and verifying are done by processes of their own, whose memory is looked at too; they take turns with COPY in
/// binary form, appends with bare rows. Each figure is the middle of three.
struct FlatFigures {
  let folder: String
  let settings: ConnectionSettings
  let sizes: [Int]
  /// Seconds of appending for each figure, cut into three. Appends make the log longer, so they come last.
  let seconds: Double
  private let rounds = 3

  struct Unfinished: Error {}

  /// What was measured at one length, events a second.
  private struct Column {
    var copied = 0.0, read = 0.0, verified = 0.0
    var readMemory = 0.0, verifyMemory = 0.0
    var singles = 0.0, bareSingles = 0.0, hundreds = 0.0, bareHundreds = 0.0
  }

  func run() async throws {
    var heads: [Int] = []
    var columns: [Column] = []
    for size in sizes {
      Figure.note("filling a log to \(size) events")
      let head = try await Filling(settings: settings).samples(to: size)
      heads.append(head)
      Figure.note("measuring it")
      let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
      var column = Column()
      try await read(pool, head, into: &column)
      try await append(pool, into: &column)
      await pool.close()
      columns.append(column)
    }
    let table = FlatTable("a second, of a log of", heads: heads)
    let copied = columns.map(\.copied)
    table.rates("events in pages", columns.map(\.read), of: "COPY in binary form", copied)
    table.rates("`log verify`", columns.map(\.verified), of: "COPY in binary form", copied)
    table.rates(
      "16 clients at once, one event each", columns.map(\.singles), of: "bare rows", columns.map(\.bareSingles))
    table.rates("one client, a request of 100", columns.map(\.hundreds), of: "bare rows", columns.map(\.bareHundreds))
    let memory = columns.map(\.readMemory)
    Figure.row(
      ["MiB that reading takes at most"] + memory.map(Figure.whole)
        + ["", "64 MiB", Figure.mark((memory.max() ?? 0) <= 64)])
    Figure.row(["MiB that `log verify` takes at most"] + columns.map(\.verifyMemory).map(Figure.whole) + ["", "", ""])
  }

  /// The whole log, by two processes of their own in turn, and by COPY between them.
  private func read(_ pool: ConnectionPool, _ head: Int, into column: inout Column) async throws {
    _ = try await ProjectionRunner(pool: pool, projections: [LogTreeProjection()]).catchUp()
    let clock = ContinuousClock()
    let reader = try Companion(folder, "read")
    defer { reader.end() }
    let verifier = try Companion(folder, "verify")
    defer { verifier.end() }
    var rates: (copy: [Double], read: [Double], verify: [Double]) = ([], [], [])
    for round in 0..<rounds {
      let copied = try await clock.measure { try await ReadFigures.copyOut(pool, expecting: head) }
      rates.copy.append(Double(head) / (copied / .seconds(1)))
      let read = try whole(reader, head)
      rates.read.append(read.rate)
      let verified = try whole(verifier, head)
      rates.verify.append(verified.rate)
      // What it takes the first time, as a command takes it.
      if round == 0 { (column.readMemory, column.verifyMemory) = (read.memory, verified.memory) }
    }
    column.copied = Figure.median(rates.copy)
    column.read = Figure.median(rates.read)
    column.verified = Figure.median(rates.verify)
  }

  private func whole(_ companion: Companion, _ head: Int) throws -> (rate: Double, memory: Double) {
    try companion.tell("once more")
    let answer = try companion.hearNumbers()
    guard answer.count == 3, Int(answer[0]) == head else { throw Unfinished() }
    return (answer[0] / answer[1], answer[2])
  }

  private func append(_ pool: ConnectionPool, into column: inout Column) async throws {
    let appends = AppendFigures(settings: settings, seconds: seconds)
    let log = EventLog(pool: pool)
    var bare = try Bare(settings)
    try Bare.prepare(settings)
    let turn = seconds / Double(rounds)
    var rates: [[Double]] = [[], [], [], []]
    for _ in 0..<rounds {
      rates[0].append(try await appends.append(log, clients: 16, requests: 1, events: 1, for: turn))
      rates[1].append(try appends.insert(&bare, requests: 16, events: 1, for: turn))
      rates[2].append(try await appends.append(log, clients: 1, requests: 1, events: 100, for: turn))
      rates[3].append(try appends.insert(&bare, requests: 1, events: 100, for: turn))
    }
    bare.connection.close()
    (column.singles, column.bareSingles) = (Figure.median(rates[0]), Figure.median(rates[1]))
    (column.hundreds, column.bareHundreds) = (Figure.median(rates[2]), Figure.median(rates[3]))
  }
}
