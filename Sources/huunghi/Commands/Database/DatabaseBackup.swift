import EventStore
import FoundationEssentials
import ArgumentParser
import Documents
import Wording

/// `huunghi database backup [--verify | --dump] DIR`
struct DatabaseBackup: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseBackup, "backup", "sao-lưu") }

  @OptionGroup var common: CommonOptions
  @Flag(name: .named("verify", "đối-chiếu"), help: .of(.verifyBackup))
  var verify = false
  @Flag(name: .named("dump", "kết-xuất"), help: .of(.dumpBackup))
  var dump = false
  @Argument(help: .of(.backupFolder), completion: .directory)
  var folder: String

  func run() async throws {
    try BackupFolder.checkNamed(folder)
    if verify, dump { throw UsageProblem(BackupText.verifyOrDump) }
    guard verify else { return try await make() }
    do {
      try await check()
    } catch {
      let failure = await FailureReading.failure(error)
      // Whatever was noted before of a backup that is now found damaged.
      if failure.status == .data { BackupChecking.withdraw(folder, Session.current) }
      throw failure
    }
  }

  private func make() async throws {
    let session = Session.current
    let (folder, record, closure) = try await BackupMaking(session: session, bar: WorkBar(session), isDump: dump)
      .make(in: folder)
    let answer = BackupText.made(folder.path, events: record.log.size, megabytes: max(1, record.bytes >> 20))
    session.outcome.note(done: answer)
    if let closure, !session.isJSON {
      Note.write(say(closure.isArriving ? MoveText.arriving(closure.address) : BackupText.ofMoved(closure.address)))
    }
    try Answer.say(
      Phrase(each: { answer.in($0) + "\n" + BackupText.next(folder.path).in($0) }),
      json: [
        "bytes": .int(record.bytes), "closed": closure?.json ?? .null, "document": "backup",
        "events": .int(record.log.size), "folder": .string(folder.path),
        "kind": .string(record.kind.rawValue), "log": .string(record.log.id.uuidString.lowercased()),
        "made": .string(record.made), "root": .string(record.log.root),
      ])
  }

  private func check() async throws {
    let session = Session.current
    let (folder, record) = try BackupFolder.existing(folder)
    let bar = WorkBar(session)
    let checking = BackupChecking(folder: folder, record: record, bar: bar)
    Interruption.shared.now(.copying)
    defer { bar.clear() }
    let whole = try await checking.check()
    Interruption.shared.now(.harmless)
    bar.clear()
    if !checking.note(whole, session) { Note.write(say(BackupText.verifiedNotNoted(folder.record))) }
    try Answer.done(
      BackupText.verified(folder.path, events: record.log.size, at: record.madeText),
      json: [
        "document": "backup-verified", "events": .int(whole.size), "folder": .string(folder.path),
        "log": .string(record.log.id.uuidString.lowercased()), "made": .string(record.made),
        "root": .string(whole.root.hexadecimal),
      ])
  }
}

extension BackupRecord {
  /// When it was made, as a person reads it.
  var madeText: String { Self.moment(made)?.numeric ?? made }
}
