import EventStore
import LocalPostgres
import Postgres
import Wording

/// Makes a backup: sums up the log, copies the book, checks the copy's files.
struct BackupMaking {
  let session: Session
  let bar: WorkBar
  /// Whether a private cluster is dumped too, for another major version of PostgreSQL to read.
  let isDump: Bool

  /// - Returns: also where the book has gone, should it be a closed one.
  /// - Throws: 65 where the folder isn't empty or there is no book; then, and after any other failure, nothing is left.
  func make(in typed: String) async throws -> (folder: BackupFolder, record: BackupRecord, closure: LogClosure?) {
    let place = try BookPlace.chosen(session)
    if case .cluster(let cluster) = place, try await cluster.status() == .absent {
      throw Failure(.data, "no-book", BackupText.nothingThere(cluster.folder))
    }
    var data: String?
    if case .cluster(let cluster) = place { data = cluster.folder }
    let folder = try BackupFolder.begin(typed, outside: data)
    Interruption.shared.now(.copying)
    let record: BackupRecord
    let closure: LogClosure?
    do {
      closure = try await place.closure()
      switch place {
      case .cluster(let cluster) where isDump: record = try await dump(try await cluster.start(), to: folder)
      case .cluster(let cluster): record = try await copy(cluster, to: folder)
      case .server(let settings): record = try await dump(settings, to: folder)
      }
      try Task.checkCancellation()
      try folder.finish(record)
    } catch {
      bar.clear()
      folder.abandon()
      throw error
    }
    Interruption.shared.now(.harmless)
    bar.clear()
    BackupRegister.note(folder, record, session)
    return (folder, record, closure)
  }

  private func copy(_ cluster: LocalCluster, to folder: BackupFolder) async throws -> BackupRecord {
    let settings = try await cluster.start()
    let (summary, version, _) = try await log(settings)
    bar.begin(BackupText.copying)
    try await cluster.backUp(to: folder.unfinished + "/data") { [bar] step in
      bar.advance(step.bytes, of: step.totalBytes ?? step.bytes)
    }
    bar.begin(BackupText.checkingFiles)
    try await LocalCluster.verifyBaseBackup(folder.unfinished + "/data")
    return BackupRecord(
      kind: .cluster, log: summary, program: Self.program, server: Self.version(version), source: cluster.folder,
      bytes: bytesOfTree(folder.unfinished))
  }

  private func dump(_ settings: ConnectionSettings, to folder: BackupFolder) async throws -> BackupRecord {
    let (summary, version, roles) = try await log(settings)
    bar.begin(BackupText.copying)
    let dump = DatabaseDump(path: folder.unfinished + "/book.dump")
    try await dump.make(of: settings, version: version, environment: session.environment) { [bar] step in
      bar.advance(megabytes: step.bytes >> 20)
    }
    return BackupRecord(
      kind: .dump, log: summary, program: Self.program, server: Self.version(version), source: settings.description,
      bytes: bytesOfTree(folder.unfinished), sha256: try await dump.sha256(), roles: roles)
  }

  /// What the log comes to before the copy is begun: the copy has all of that.
  private func log(
    _ settings: ConnectionSettings
  ) async throws -> (summary: LogSummary, version: Int, roles: [String]) {
    bar.begin(BackupText.reading)
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    do {
      let (version, roles) = try await pool.withConnection { ($0.serverVersion, try DatabaseDump.roles($0)) }
      let summary = try await EventLog(pool: pool).summary { [bar] done, total in bar.advance(done, of: total) }.whole
      await pool.close()
      return (summary, version, roles)
    } catch {
      await pool.close()
      throw error
    }
  }

  static let program = "huunghi \(Huunghi.version)"

  /// `15.18`
  static func version(_ number: Int) -> String { "\(number / 10_000).\(number % 10_000)" }
}
