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

  /// A restored book.
  struct Restored {
    /// What its log comes to.
    let log: LogSummary
    /// Where it is.
    let place: String
    /// Where the book had gone of which the backup was made, should it be a closed one, or where it came from.
    let closure: LogClosure?
    /// Whether it is open all the same: what is taken over by another server begins anew there.
    let isOpen: Bool
  }

  /// - Throws: 65 where a book is there or the backup isn't what it was; then nothing is left.
  func restore() async throws -> Restored {
    switch try BookPlace.chosen(session) {
    case .cluster(let cluster):
      let (log, closure) = try await restore(into: cluster)
      return Restored(log: log, place: cluster.folder, closure: closure, isOpen: closure == nil)
    case .server(let settings):
      let (log, closure) = try await restore(into: settings)
      return Restored(log: log, place: settings.description, closure: closure, isOpen: true)
    }
  }

  /// The copy is made and checked beside its place, and put there when all is well.
  private func restore(into cluster: LocalCluster) async throws -> (LogSummary, LogClosure?) {
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
      return (summary, try await BookPlace.server(settings).closure())
    }
  }

  /// The backup is read in and checked on this machine, then taken over as `database move` does it: all in one
  /// transaction, and compared.
  private func restore(into settings: ConnectionSettings) async throws -> (LogSummary, LogClosure?) {
    guard (try? settings.keywords()) != nil else { throw Failure(.data, "address", FailureText.badAddress) }
    try await checking.checkFiles()
    return try await checking.withScratch { scratch in
      _ = try await checking.log(scratch)
      try await Self.migrate(scratch)
      let closure = try await BookPlace.server(scratch).closure()
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
        return (summary, closure)
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
