import EventStore
import Foundation
import Friendship
import Postgres
import Secretariat

/// What this program does as a process beside another of its own (`Companion`): a job, a line of what to do at a time,
/// until there are no more.
struct Worker {
  let settings: ConnectionSettings

  struct UnknownJob: Error {}

  struct Unsound: Error {}

  struct Stopped: Error {
    let stops: [ProjectionStop]
  }

  func run(_ job: [String]) async throws {
    switch job.first {
    case "append": try await append()
    case "bare": try await insert(part: job.count > 1 ? Int(job[1]) ?? 1 : 1)
    case "project": try await project()
    case "rebuild": try await rebuild()
    case "read": try await read()
    case "verify": try await verify()
    default: throw UnknownJob()
    }
  }

  // MARK: - One event after the other

  /// Single events by `EventLog.append`.
  private func append() async throws {
    // One that appends, one for a notification now and then: sixteen such processes stay below what the server admits.
    let pool = ConnectionPool(settings, maximumConnections: 2, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    try await record { _ = try await log.append($0) }
    await pool.close()
  }

  /// Single rows by a bare INSERT.
  private func insert(part: Int) async throws {
    var bare = try Bare(settings, part: part)
    try await record { try bare.insert([$0]) }
    bare.connection.close()
  }

  /// Each line asks for so many seconds of it, each request once the one before was answered: how many, in how many
  /// nanoseconds; at the end how long each took.
  private func record(_ body: (AppendRequest) async throws -> Void) async throws {
    for _ in 0..<20 { try await body(try Sample.request()) }
    say("ready")
    var times: [Int] = []
    while let line = await hear() {
      guard let seconds = Double(line) else { break }
      let start = Moment.now()
      let end = start + Int(seconds * 1_000_000_000)
      var last = start
      var count = 0
      while last < end {
        let request = try Sample.request()
        let begun = Moment.now()
        try await body(request)
        last = Moment.now()
        times.append(last - begun)
        count += 1
      }
      say("\(count) \(last - start)")
    }
    say(times.map(String.init).joined(separator: " "))
  }

  // MARK: - Read models

  /// The read models of the product.
  static func book(_ settings: ConnectionSettings) async throws -> Book {
    guard let today = CivilDate(year: 2026, month: 11, day: 24) else { throw UnknownJob() }
    return try await Book.open(settings, clerk: Clerk(today: today, program: "bench"), migrating: true)
  }

  /// Keeps all read models up to date, as `huunghi projection run` does; ends with how far they were when.
  private func project() async throws {
    let book = try await Self.book(settings)
    let kept = KeptMoments()
    let keeping = Task {
      try await book.keepReadModels { head, stops in
        // Whoever measures waits in vain for more, and says so.
        if !stops.isEmpty { Figure.note("\(stops)") }
        if kept.add(Moment.now(), head) == 1 { say("ready") }
      }
    }
    while let line = await hear(), line != "end" {}
    keeping.cancel()
    _ = await keeping.result
    say(kept.all.map { "\($0.moment) \($0.head)" }.joined(separator: " "))
    await book.close()
  }

  /// Reads all as the domain's own events, some times, and says how many in how many seconds and the most memory so far.
  /// Then makes each read model anew, as `huunghi projection rebuild` does, and says how many events it read in how many
  /// seconds; at last the most memory that it took.
  private func rebuild() async throws {
    let book = try await Self.book(settings)
    for _ in 0..<BookFigures.readings {
      let start = Moment.now()
      var count = 0
      try await book.forEachEvent { count += $0.count }
      say("\(count) \(Moment.seconds(since: start)) \(Self.peakMemory)")
    }
    for name in Book.readModelNames {
      let kept = KeptMoments()
      let start = Moment.now()
      let options = BuildOptions(restarts: true) { progress in kept.add(0, progress.events) }
      if let stop = try await book.rebuild(name, options) { throw Stopped(stops: [stop]) }
      say("\(name) \(kept.all.last?.head ?? 0) \(Moment.seconds(since: start))")
    }
    say("memory \(Self.peakMemory)")
    await book.close()
  }

  // MARK: - Reading all

  private func read() async throws {
    try await timed { log in
      var count = 0
      try await log.forEach(page: 5_000) { count += $0.count }
      return count
    }
  }

  private func verify() async throws {
    try await timed { log in
      let verification = try await log.verify()
      guard verification.isSound else { throw Unsound() }
      return verification.events
    }
  }

  /// Each line asks for it once more: events, seconds, and the most memory in MiB that it has taken so far.
  private func timed(_ body: (EventLog) async throws -> Int) async throws {
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    while let line = await hear(), line != "end" {
      let start = Moment.now()
      let count = try await body(log)
      say("\(count) \(Moment.seconds(since: start)) \(Self.peakMemory)")
    }
    await pool.close()
  }

  /// The most memory that this process has held, its libraries' pages included, in MiB. Of `getrusage` it would be that
  /// of the process which began it, where that was greater.
  private static var peakMemory: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }

  private func say(_ line: String) {
    _ = (line + "\n").withCString { write(1, $0, strlen($0)) }
  }

  /// The next thing to do, waited for on a thread that nothing else needs.
  private func hear() async -> String? {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: readLine()) }
    }
  }
}
