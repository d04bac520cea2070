import EventStore
import FoundationEssentials
import ArgumentParser
import Documents
import Wording

/// `huunghi database restore DIR`
struct DatabaseRestore: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseRestore, "restore", "khôi-phục") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.backupFolder), completion: .directory)
  var folder: String

  func run() async throws {
    let session = Session.current
    let (folder, record) = try BackupFolder.existing(folder)
    let bar = WorkBar(session)
    Interruption.shared.now(.copying)
    defer { bar.clear() }
    let checking = BackupChecking(folder: folder, record: record, bar: bar)
    let (log, place) = try await BackupRestoring(session: session, checking: checking).restore()
    Interruption.shared.now(.harmless)
    bar.clear()
    try Answer.done(
      BackupText.restored(place, events: log.size, at: record.madeText),
      json: [
        "document": "restored", "events": .int(log.size), "log": .string(log.logID.uuidString.lowercased()),
        "made": .string(record.made), "place": .string(place), "root": .string(log.root.hexadecimal),
      ])
  }
}
