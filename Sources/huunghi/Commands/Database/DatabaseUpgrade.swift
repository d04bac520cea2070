import ArgumentParser
import Documents
import EventStore
import LocalPostgres
import Postgres
import Secretariat
import Wording

/// `huunghi database upgrade`
struct DatabaseUpgrade: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseUpgrade, "upgrade", "lên-phiên-bản") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let session = Session.current
    let cluster = try DatabaseState.ownCluster()
    guard let versions = try await cluster.versions() else {
      throw Failure(.data, "no-book", BackupText.nothingThere(cluster.folder))
    }
    guard versions.newest > versions.current else {
      return try show(ClusterText.newestAlready(versions.current), versions.current, old: nil)
    }
    // Brings it up to date, so that both have the same tables.
    try await session.withBook { _ in }
    let bar = WorkBar(session)
    defer { bar.clear() }
    Interruption.shared.now(.copying)
    let address = "\(cluster.folder) (PostgreSQL \(versions.newest))"
    let requiresDurability = session.requiresDurability
    let (old, _) = try await cluster.upgrade { old, new in
      let pool = ConnectionPool(old, maximumConnections: 1)
      do {
        let summary = try await pool.withConnection { source in
          try LogTransfer(from: source, to: try Connection.open(new), requiresDurability: requiresDurability) {
            bar.show($0)
          }
          .move(address: address, from: "PostgreSQL \(versions.current)")
        }
        await pool.close()
        return summary
      } catch {
        await pool.close()
        throw error
      }
    }
    let upgraded = ClusterText.upgraded(to: versions.newest, old: old)
    session.outcome.note(done: upgraded)
    Interruption.shared.now(.harmless)
    bar.begin(BackupText.building)
    try await session.withBook { _ = try await $0.tail(1) }
    bar.clear()
    try show(upgraded, versions.newest, old: old)
  }

  private func show(_ phrase: Phrase, _ version: Int, old: String?) throws {
    try Answer.say(phrase, json: ["document": "upgraded", "old": JSON(old), "version": .int(version)])
  }
}
