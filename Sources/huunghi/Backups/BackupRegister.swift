import Friendship
import FoundationEssentials
import Glibc
import Wording

/// The backups that were made and verified from here, kept beside the settings so that `doctor` can say whether there is
/// one that is young enough. It is a note and no proof: what counts is in the backups.
struct BackupRegister: Codable, Sendable {
  /// One backup.
  struct Entry: Codable, Sendable, Hashable {
    /// Its folder.
    var folder: String
    /// The log's id.
    var log: UUID
    /// When it was made.
    var made: String
    /// When it was verified, if it was.
    var verified: String?
  }

  private(set) var backups: [Entry] = []

  /// So many are remembered, the newest.
  private static let most = 200
  private static let mostBytes = 1 << 20

  /// The file; `nil` where nothing says where settings are kept.
  private static func path(_ session: Session) -> String? {
    session.file.map { $0.path.dropLast("settings.json".count) + "backups.json" }
  }

  /// What is there; nothing where there is no such file, or none that can be read.
  static func read(_ session: Session) -> BackupRegister {
    guard let path = path(session), access(path, R_OK) == 0, let bytes = try? InputFile.bytes(path, limit: mostBytes),
      let register = try? JSONDecoder().decode(BackupRegister.self, from: Data(bytes))
    else { return BackupRegister() }
    return register
  }

  /// Notes a backup, in the place of what was noted of the same folder. The backup is no worse where that can't be done;
  /// then a person is told.
  static func note(_ folder: BackupFolder, _ record: BackupRecord, _ session: Session) {
    do throws(Failure) {
      try change(session) { register in
        register.backups.removeAll { $0.folder == folder.path }
        register.backups.append(
          Entry(folder: folder.path, log: record.log.id, made: record.made, verified: record.verified?.at))
        register.backups = register.backups.suffix(most)
      }
    } catch {
      Note.write(say(BackupText.notRegistered(error.messages[0])))
    }
  }

  /// Takes back that the backup in a folder was found good.
  static func withdraw(_ path: String, _ session: Session) throws(Failure) {
    guard read(session).backups.contains(where: { $0.folder == path && $0.verified != nil }) else { return }
    try change(session) { register in
      for index in register.backups.indices where register.backups[index].folder == path {
        register.backups[index].verified = nil
      }
    }
  }

  /// Changes what is there while no other process does.
  private static func change(_ session: Session, _ body: (inout BackupRegister) -> Void) throws(Failure) {
    guard let path = path(session), let file = session.file else { return }
    try file.makeFolder()
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw OutputFile.cannot(path, errno) }
    defer { close(lock) }
    // Nobody has it for longer than it takes to write a small file.
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw OutputFile.cannot(path, errno) }
    }
    var register = read(session)
    body(&register)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(register) else { return }
    try OutputFile.write(Array(data) + [UInt8(ascii: "\n")], to: path, mode: 0o600)
  }

  /// A backup that was verified.
  struct Verified: Sendable {
    /// When it was made.
    var made: Moment
    var folder: String
    /// Is the folder there now? Its medium may be elsewhere, and should be; or somebody has removed it.
    var isThere: Bool
  }

  /// The youngest backup of a log that was verified.
  func newestVerified(of log: UUID) -> Verified? {
    backups.filter { $0.log == log && $0.verified != nil }
      .compactMap { entry in
        BackupRecord.moment(entry.made).map { made in
          Verified(made: made, folder: entry.folder, isThere: access(entry.folder + "/backup.json", F_OK) == 0)
        }
      }
      .max { $0.made < $1.made }
  }
}

/// Whether a backup is due: a week without a verified one is too long.
enum BackupDue {
  private static let days = 7

  /// So far may two clocks differ: a backup is made on one machine and asked for on another.
  private static let clockMinutes = 5

  /// What `doctor` says, and how much it asks of somebody. A book without a verified backup is warned of from the first
  /// record on, and is a problem when that is seven days old.
  /// - Parameters:
  ///   - newest: the youngest verified backup.
  ///   - firstRecord: when the first thing that people recorded was; a book without any needs no backup yet.
  static func finding(
    newest: BackupRegister.Verified?, firstRecord: Moment?, now: Moment
  ) -> (severity: Doctor.Severity, phrase: Phrase) {
    func minutes(_ moment: Moment) -> Int { Int(moment.day.dayNumber) * 1440 + moment.minuteOfDay }
    func isOld(_ moment: Moment) -> Bool { minutes(now) - minutes(moment) >= days * 1440 }
    if let newest {
      if minutes(newest.made) - minutes(now) > clockMinutes {
        return (.problem, BackupText.fromFuture(newest.made.numeric))
      }
      guard !isOld(newest.made) else { return (.problem, BackupText.old(newest.made.day.numeric)) }
      let (made, folder) = (newest.made.numeric, newest.folder)
      return newest.isThere
        ? (.good, BackupText.recent(made, folder)) : (.warning, BackupText.recentElsewhere(made, folder))
    }
    guard let firstRecord else { return (.good, BackupText.notYetNeeded) }
    return (isOld(firstRecord) ? .problem : .warning, BackupText.missing)
  }
}
