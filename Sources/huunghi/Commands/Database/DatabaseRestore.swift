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
    try BackupFolder.checkNamed(folder)
    let session = Session.current
    let (folder, record) = try BackupFolder.existing(folder)
    let bar = WorkBar(session)
    Interruption.shared.now(.copying)
    defer { bar.clear() }
    let checking = BackupChecking(folder: folder, record: record, bar: bar)
    let restored = try await BackupRestoring(session: session, checking: checking).restore()
    let (log, place) = (restored.log, restored.place)
    Interruption.shared.now(.harmless)
    bar.clear()
    if let closure = restored.closure, !closure.isArriving, !session.isJSON {
      Note.write(say(BackupText.restoredOfMoved(closure.address, isOpen: restored.isOpen)))
    }
    try Answer.done(
      BackupText.restored(place, events: log.size, at: record.madeText),
      json: [
        "closed": restored.isOpen ? .null : restored.closure?.json ?? .null, "document": "restored",
        "events": .int(log.size), "log": .string(log.logID.uuidString.lowercased()),
        "made": .string(record.made), "of_moved": restored.closure?.json ?? .null, "place": .string(place),
        "root": .string(log.root.hexadecimal),
      ])
  }
}
