import EventStore
import FoundationEssentials
import LocalPostgres
import Postgres
import Wording

/// Checks a backup, and starts copies of it: the backup itself stays as it is.
struct BackupChecking {
  let folder: BackupFolder
  let record: BackupRecord
  let bar: WorkBar

  /// Checks the files, starts a copy of the backup in a temporary cluster, and reads its log from first to last.
  /// - Returns: what the whole log in it comes to.
  /// - Throws: 65 where something isn't as it was when the backup was made.
  func check() async throws -> LogSummary {
    try await checkFiles()
    return try await withScratch { try await log($0) }
  }

  /// Checks the bytes of the files against the manifest.
  func checkFiles() async throws {
    bar.begin(BackupText.checkingFiles)
    switch record.kind {
    case .cluster: try await LocalCluster.verifyBaseBackup(folder.data)
    case .dump:
      guard try await DatabaseDump(path: folder.dump).sha256() == record.sha256 else {
        throw Failure(.data, "damaged", BackupText.damaged(folder.path, "book.dump: SHA-256"))
      }
    }
  }

  /// Runs a body on a copy of the backup, which is gone afterwards.
  /// - Parameter body: gets a superuser's settings.
  func withScratch<Value>(_ body: (ConnectionSettings) async throws -> Value) async throws -> Value {
    bar.begin(BackupText.starting)
    switch record.kind {
    case .cluster:
      do {
        return try await LocalCluster.temporary(copyOf: folder.data).using(body)
      } catch LocalPostgresError.startFailed(let reason) {
        // Its files are those that were copied, and no server comes up on them.
        throw Failure(.data, "damaged", BackupText.startsNoServer(folder.path, reason))
      }
    case .dump:
      return try await LocalCluster.temporaryForDump().using { settings in
        try await readDump(into: settings)
        return try await body(settings)
      }
    }
  }

  /// Reads a dump into an empty database, the roles that it needs first.
  func readDump(into settings: ConnectionSettings) async throws {
    bar.begin(BackupText.copying)
    let login = ConnectionPool(settings, maximumConnections: 1)
    let roles = record.roles ?? []
    do {
      try await login.withConnection { connection in
        try Migrator.makeRoles(connection)
        try DatabaseDump.makeRoles(roles, connection)
      }
    } catch {
      await login.close()
      throw error
    }
    await login.close()
    try await DatabaseDump(path: folder.dump).restore(into: settings)
  }

  /// Reads the log of a copy and compares it with what was said of it when it was backed up.
  func log(_ settings: ConnectionSettings) async throws -> LogSummary {
    bar.begin(BackupText.reading)
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    let found: (whole: LogSummary, beginning: LogSummary?)
    do {
      found = try await EventLog(pool: pool).summary(alsoOf: record.log.size) { [bar] done, total in
        bar.advance(done, of: total)
      }
      await pool.close()
    } catch {
      await pool.close()
      if case .corrupt(let why) = error { throw Failure(.data, "damaged", BackupText.unreadable(folder.path, why)) }
      guard error.saysEventsAreMissing else { throw error }
      throw Failure(.data, "damaged", BackupText.unreadable(folder.path, "\(error)"))
    }
    guard let beginning = found.beginning, beginning.logID == record.log.id,
      beginning.root.hexadecimal == record.log.root
    else { throw Failure(.data, "differs", BackupText.differs(folder.path)) }
    return found.whole
  }

  /// Takes back, in its own file and where `doctor` looks, that the backup was once found good. What can't be written isn't
  /// told: that the backup is damaged is what counts.
  static func withdraw(_ typed: String, _ session: Session) {
    if let (folder, found) = try? BackupFolder.existing(typed), found.verified != nil {
      var record = found
      record.verified = nil
      try? folder.write(record)
    }
    try? BackupRegister.withdraw(BackupFolder.absolute(typed), session)
  }

  /// Notes that the backup was found good, in its own file and where `doctor` looks.
  /// - Returns: false where its own file couldn't be written.
  func note(_ whole: LogSummary, _ session: Session) -> Bool {
    var record = record
    record.verified = BackupRecord.Verification(
      at: BackupRecord.text(Date()), program: BackupMaking.program, size: whole.size)
    let isWritten = (try? folder.write(record)) != nil
    BackupRegister.note(folder, record, session)
    return isWritten
  }
}
