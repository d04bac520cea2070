import Friendship
import EventStore
import LocalPostgres
import Postgres
import Secretariat
import Wording

/// Makes a book of a backup, where there is none.
struct BackupRestoring {
  let session: Session
  let checking: BackupChecking

  /// - Returns: what the restored log comes to, and where it is.
  /// - Throws: 65 where a book is there or the backup isn't what it was; then nothing is left.
  func restore() async throws -> (log: LogSummary, place: String) {
    switch try BookPlace.chosen(session) {
    case .cluster(let cluster): (try await restore(into: cluster), cluster.folder)
    case .server(let settings): (try await restore(into: settings), settings.description)
    }
  }

  /// The copy is made and checked beside its place, and put there when all is well.
  private func restore(into cluster: LocalCluster) async throws -> LogSummary {
    let place = cluster.folder + "/postgres"
    guard try await cluster.status() == .absent else {
      let today = Surroundings.now().day.iso
      throw Failure(.data, "book-in-place", BackupText.bookInPlace(place, aside: "\(place)-\(today)"))
    }
    try await checking.checkFiles()
    checking.bar.begin(BackupText.copying)
    let source: RestoreSource =
      switch checking.record.kind {
      case .cluster: .baseBackup(folder: checking.folder.data)
      case .dump: .emptyDatabase
      }
    return try await cluster.restore(from: source) { [checking] settings in
      if case .emptyDatabase = source { try await checking.readDump(into: settings) }
      let summary = try await checking.log(settings)
      try await Self.migrate(settings)
      return summary
    }
  }

  /// The backup is read in and checked on this machine, then taken over as `database move` does it: all in one
  /// transaction, and compared.
  private func restore(into settings: ConnectionSettings) async throws -> LogSummary {
    guard (try? settings.keywords()) != nil else { throw Failure(.data, "address", FailureText.badAddress) }
    try await checking.checkFiles()
    return try await checking.withScratch { scratch in
      _ = try await checking.log(scratch)
      try await Self.migrate(scratch)
      let requiresDurability = session.requiresDurability
      let bar = checking.bar
      let pool = ConnectionPool(scratch, maximumConnections: 1)
      do {
        let summary = try await pool.withConnection { source in
          let target = try Connection.open(settings)
          return try LogTransfer(from: source, to: target, requiresDurability: requiresDurability) { bar.show($0) }
            .copy()
        }
        await pool.close()
        return summary
      } catch {
        await pool.close()
        throw error
      }
    }
  }

  /// Brings a restored database up to this program, and gives the roles what no dump holds.
  private static func migrate(_ settings: ConnectionSettings) async throws {
    let login = ConnectionPool(settings, maximumConnections: 1)
    do {
      try await login.withConnection { _ = try Migrator.migrate($0) }
      await login.close()
    } catch {
      await login.close()
      throw error
    }
  }
}

extension WorkBar {
  /// Shows how far a transfer is.
  func show(_ progress: LogTransfer.Progress) {
    switch progress.step {
    case .copying: begin(BackupText.copying)
    case .comparing: begin(BackupText.comparing)
    }
    advance(progress.events, of: progress.totalEvents)
  }
}
