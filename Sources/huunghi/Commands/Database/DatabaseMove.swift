import Secretariat
import ArgumentParser
import Documents
import EventStore
import FoundationEssentials
import LocalPostgres
import Postgres
import Wording

/// `huunghi database move URL`
struct DatabaseMove: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseMove, "move", "chuyển") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.moveAddress))
  var address: String

  func run() async throws {
    let session = Session.current
    let target = ConnectionSettings(url: address)
    let keywords: [String: String]
    do {
      keywords = try target.keywords()
    } catch {
      throw Failure(.data, "address", FailureText.badAddress)
    }
    guard case .cluster(let cluster) = try BookPlace.chosen(session) else {
      throw Failure(.usage, "external", MoveText.notPrivate)
    }
    guard try await cluster.status() != .absent else {
      throw Failure(.data, "no-book", BackupText.nothingThere(cluster.folder))
    }
    // Brings it up to date, so that both have the same tables; whoever is erased isn't taken along.
    try await session.withBook { book in
      if !book.isClosed { try await book.completeErasures() }
    }
    let summary = try await move(from: cluster, to: target)
    session.outcome.note(done: MoveText.moved(target.description, events: summary.size))
    let isKept = try keep(keywords, session)
    try await show(summary, target, keywords, isKept: isKept)
  }

  private func move(from cluster: LocalCluster, to target: ConnectionSettings) async throws -> LogSummary {
    let session = Session.current
    let bar = WorkBar(session)
    defer { bar.clear() }
    let requiresDurability = session.requiresDurability
    let origin = cluster.folder
    let pool = ConnectionPool(try await cluster.start(), maximumConnections: 1)
    Interruption.shared.now(.copying)
    do {
      let summary = try await pool.withConnection { source in
        try LogTransfer(
          from: source, to: try Connection.open(target), requiresDurability: requiresDurability
        ) { bar.show($0) }
        .move(address: target.description, from: origin)
      }
      await pool.close()
      Interruption.shared.now(.harmless)
      return summary
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Has the next command use the new address, without a password.
  /// - Returns: false where nothing says where settings are kept.
  private func keep(_ keywords: [String: String], _ session: Session) throws(Failure) -> Bool {
    guard let file = session.file else { return false }
    var settings = session.settings
    settings.database = keywords["password"] == nil ? address : Self.text(keywords.filter { $0.key != "password" })
    try file.write(settings)
    return true
  }

  /// libpq's `keyword='value'` form.
  private static func text(_ keywords: [String: String]) -> String {
    keywords.sorted { $0.key < $1.key }.map { keyword, value in
      let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "\(keyword)='\(quoted)'"
    }.joined(separator: " ")
  }

  private func show(
    _ summary: LogSummary, _ target: ConnectionSettings, _ keywords: [String: String], isKept: Bool
  ) async throws {
    let session = Session.current
    if let file = session.file, isKept { Note.write(say(MoveText.settingsChanged(file.path))) }
    if !isKept { Note.write(say(MoveText.setAddress)) }
    if keywords["password"] != nil { Note.write(say(MoveText.passwordLeftOut)) }
    await buildReadModels(target)
    try Answer.say(
      MoveText.moved(target.description, events: summary.size),
      json: [
        "address": .string(target.description), "document": "moved", "events": .int(summary.size),
        "log": .string(summary.logID.uuidString.lowercased()), "root": .string(summary.root.hexadecimal),
      ])
  }

  /// Makes the read models in the new place, so that the next command needn't. The move is done, whatever becomes of it.
  private func buildReadModels(_ target: ConnectionSettings) async {
    let session = Session.current
    let bar = WorkBar(session)
    bar.begin(BackupText.building)
    defer { bar.clear() }
    do {
      try await session.withBook(in: .server(target)) { _ = try await $0.tail(1) }
    } catch {
      bar.clear()
      let failure = await FailureReading.failure(error)
      Note.write(say(MoveText.movedButNotShown(failure.messages.map(say).joined(separator: " "))))
    }
  }
}
