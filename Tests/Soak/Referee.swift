import EventStore
import Foundation
import LocalPostgres
import Postgres

/// Runs the processes, kills, and judges.
final class Referee {
  private let seconds: Double
  private let seed: UInt64
  private var random: SplitMix
  private let folder: String
  private let cluster: LocalCluster
  private var writers: [Process] = []
  private var projector: Process?
  private var oracles: [Oracle] = []
  private var kills: [String: Int] = [:]
  /// What is still to be killed once, so that a short run leaves nothing out.
  private var due: [Victim]

  private static let writerCount = 2

  init(seconds: Double, seed: UInt64) throws {
    self.seconds = seconds
    self.seed = seed
    random = SplitMix(state: seed)
    due = Victim.allCases.shuffled(using: &random)
    let template = FileManager.default.temporaryDirectory.appending(path: "huunghi-soak-XXXXXX").path
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The server may run as another user, who must be able to walk there.
    chmod(folder, 0o755)
    cluster = LocalCluster(folder: folder)
  }

  /// - Returns: whether the log kept its promises.
  func run() async throws -> Bool {
    print("seed \(seed), \(Int(seconds)) s")
    try Migrator.migrate(.open(try await cluster.start()))
    for _ in 0..<Self.writerCount { try startWriter() }
    projector = try start(["project", folder])
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(Int.random(in: 200...1_200, using: &random)))
      try await kill()
    }
    for process in writers + [projector].compactMap(\.self) { end(process) }
    let faults = try await judge()
    for fault in faults.prefix(20) { print("FAULT: \(fault)") }
    try? await cluster.stop()
    if faults.isEmpty {
      try FileManager.default.removeItem(atPath: folder)
    } else {
      print("seed \(seed); what is left is in \(folder)")
    }
    return faults.isEmpty
  }

  // MARK: - Processes

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    // Of one that crashes while it is killed, the program that prints the backtrace stays, and holds our output open.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
    return process
  }

  private func startWriter() throws {
    let oracle = Oracle(path: "\(folder)/acknowledged-\(oracles.count)")
    writers.append(try start(["write", folder, "w\(oracles.count)", oracle.path]))
    oracles.append(oracle)
  }

  /// `waitUntilExit` has been seen to wait for ever for a process that had ended; the kernel knows.
  private func end(_ process: Process) {
    let id = process.processIdentifier
    Glibc.kill(id, SIGKILL)
    while Self.isThere(id) { usleep(1_000) }
  }

  /// Neither gone nor a zombie without threads, whoever may ask after it.
  private static func isThere(_ id: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return false }
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task"))?.count ?? 0
    return !status.contains("State:\tZ") || threads > 1
  }

  // MARK: - Killing

  private func kill() async throws {
    // One that has ended by itself found something that it can't go on from; the faults will tell.
    if writers.contains(where: { !$0.isRunning }) || projector?.isRunning == false {
      kills["ended by itself", default: 0] += 1
    }
    let usual = Victim.allCases.flatMap { Array(repeating: $0, count: $0.weight) }
    guard let victim = due.last ?? usual.randomElement(using: &random), try await kill(victim) else { return }
    kills[victim.rawValue, default: 0] += 1
    if due.last == victim { due.removeLast() }
  }

  /// - Returns: whether there was one to be killed.
  private func kill(_ victim: Victim) async throws -> Bool {
    switch victim {
    case .writer:
      end(writers.remove(at: Int.random(in: writers.indices, using: &random)))
      try startWriter()
    case .projector:
      if let projector { end(projector) }
      projector = try start(["project", folder])
    case .serverProcess:
      guard let postmaster = await postmaster(), let process = children(of: postmaster).randomElement(using: &random)
      else { return false }
      Glibc.kill(process, SIGKILL)
    case .postmaster:
      guard let postmaster = await postmaster() else { return false }
      Glibc.kill(postmaster, SIGKILL)
      _ = try await restart()
    }
    return true
  }

  private func postmaster() async -> pid_t? {
    guard case .running(let process, _)? = try? await cluster.status() else { return nil }
    return pid_t(process)
  }

  private func children(of parent: pid_t) -> [pid_t] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { pid_t($0) }.filter { process in
      guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let fields = stat.range(of: ") ").map({ stat[$0.upperBound...].split(separator: " ") })
      else { return false }
      return fields.count > 1 && pid_t(fields[1]) == parent
    }
  }

  /// Starts the server again, as the next command of a user would, and waits until it has recovered.
  private func restart() async throws -> ConnectionSettings {
    let end = ContinuousClock.now + .seconds(120)
    while true {
      do {
        let settings = try await cluster.start()
        try Connection.open(settings).close()
        return settings
      } catch {
        if ContinuousClock.now > end { throw error }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  // MARK: - Judging

  private func judge() async throws -> [String] {
    let settings = try await restart()
    let pool = ConnectionPool(settings, maximumConnections: 3, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    var faults: [String] = []
    var positions: [UUID: (position: Int, stream: String, version: Int)] = [:]
    var versions: [String: Int] = [:]
    var last = 0
    try await log.forEach { events in
      for event in events {
        if event.position != last + 1 { faults.append("position \(event.position) after \(last)") }
        last = event.position
        let stream = event.stream.description
        if event.version != versions[stream, default: 0] + 1 {
          faults.append("version \(event.version) of \(stream) after \(versions[stream, default: 0])")
        }
        versions[stream] = event.version
        if positions.updateValue((event.position, stream, event.version), forKey: event.id) != nil {
          faults.append("event \(event.id) is there twice")
        }
      }
    }
    var acknowledged = 0
    for oracle in oracles {
      var reached: [String: Int] = [:]
      for entry in try oracle.entries() {
        acknowledged += 1
        guard let kept = positions[entry.id] else {
          faults.append("acknowledged and not there: \(entry.id) of \(entry.stream)")
          continue
        }
        if kept != (entry.position, entry.stream, entry.version) {
          faults.append("acknowledged at \(entry.position) as \(entry.stream) \(entry.version), but there as \(kept)")
        }
        if entry.position <= reached[entry.stream, default: 0] {
          faults.append("acknowledged out of order: position \(entry.position) of \(entry.stream)")
        }
        reached[entry.stream] = entry.position
      }
    }
    faults += try await judgeProjection(pool, head: last)
    let verification = try await log.verify()
    if !verification.isSound { faults.append("the log's proof: \(verification.faults.prefix(3))") }
    if acknowledged == 0 { faults.append("nothing was recorded") }
    if let ended = kills["ended by itself"] { faults.append("a process ended by itself, \(ended) times seen") }
    await pool.close()
    let killed = kills.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print("killed: \(killed)")
    print("\(last) events, \(acknowledged) of them acknowledged, \(versions.count) streams: \(faults.count) faults")
    return faults
  }

  private func judgeProjection(_ pool: ConnectionPool, head: Int) async throws -> [String] {
    let runner = try ProjectionRunner(pool: pool, projections: [Chain()], batch: 500)
    let reader = try ProjectionReader(pool: pool, projections: [Chain()])
    let outcome = try await runner.catchUp()
    guard case .current(let position)? = outcome["chain"], position == head else {
      return ["the read model can't catch up: \(outcome)"]
    }
    let followed = try await reader.query("chain") { try $0.query(Chain.contents)[0].optionalString(0) }
    _ = try await runner.rebuild("chain")
    let rebuilt = try await reader.query("chain") { try $0.query(Chain.contents)[0].optionalString(0) }
    return followed == rebuilt ? [] : ["the read model that followed isn't the one that is rebuilt"]
  }
}

/// What is killed.
private enum Victim: String, CaseIterable {
  case writer
  case projector
  case serverProcess = "process of the server"
  case postmaster

  /// How often of ten times.
  var weight: Int { self == .postmaster ? 1 : 3 }
}

/// Random numbers that come out the same for the same seed (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
