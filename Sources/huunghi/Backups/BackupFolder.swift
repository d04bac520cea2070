import Glibc
import LocalPostgres
import Wording

/// The folder of one backup. Everything is made in `unfinished` inside it and gets its own name when it is whole;
/// `backup.json` comes last. So what was cut off, however, is never taken for a backup.
struct BackupFolder: Sendable {
  /// Its absolute path.
  let path: String
  /// Whether `begin` made it, so that `abandon` takes it away again.
  private let isOurs: Bool

  /// Where it is being made.
  var unfinished: String { path + "/unfinished" }
  /// The copy of a cluster.
  var data: String { path + "/data" }
  /// The dump of a database.
  var dump: String { path + "/book.dump" }
  /// What it says of itself.
  var record: String { path + "/backup.json" }

  /// More than any `backup.json` needs.
  private static let mostBytes = 1 << 20

  // MARK: Making

  /// Makes the folder, or takes an empty one. Nobody else may look into it: a backup holds personal data.
  ///
  /// - Throws: 65 where something is there, 73 where it can't be made.
  /// - Parameter data: the folder of the private cluster, where that is what is copied: the backup of a disk belongs on
  ///   another, and what lies among a server's files is copied with them.
  static func begin(_ typed: String, outside data: String? = nil) throws(Failure) -> BackupFolder {
    let path = absolute(typed)
    if let data, (real(path) + "/").hasPrefix(real(absolute(data)) + "/") {
      throw Failure(.data, "in-data-folder", BackupText.inDataFolder(path, data))
    }
    var isOurs = true
    if mkdir(path, 0o700) != 0 {
      guard errno == EEXIST || errno == ENOENT else { throw OutputFile.cannot(path, errno) }
      if errno == ENOENT {
        try OutputFile.makeFolder(path)
      } else {
        isOurs = false
      }
    }
    let folder = BackupFolder(path: path, isOurs: isOurs)
    guard let names = folderNames(path) else { throw OutputFile.cannot(path, errno) }
    guard names.isEmpty else {
      if names.contains("backup.json") { throw Failure(.data, "already-backup", BackupText.alreadyBackup(path)) }
      if names.contains("unfinished") { throw folder.halfMade }
      throw Failure(.data, "not-empty", BackupText.folderNotEmpty(path))
    }
    guard chmod(path, 0o700) == 0, mkdir(folder.unfinished, 0o700) == 0 else {
      // Two that began at the same moment: the other one makes it.
      if errno == EEXIST { throw folder.halfMade }
      throw OutputFile.cannot(path, errno)
    }
    folder.hold()
    return folder
  }

  /// Keeps what is being made locked until this process ends, however it does. Where the file system knows no locks, as
  /// on some sticks and network folders, it goes on without.
  private func hold() {
    let file = open(unfinished, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if file >= 0 { _ = flock(file, LOCK_EX | LOCK_NB) }
  }

  /// Why what is here can't be used: another command is still at it, or was cut off.
  private var halfMade: Failure {
    let file = open(unfinished, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    guard file >= 0, flock(file, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else {
      return Failure(.data, "unfinished", BackupText.unfinished(path))
    }
    return Failure(.tryAgain, "being-made", BackupText.beingMade(path))
  }

  /// Gives what was made its name, then says that it is whole.
  func finish(_ record: BackupRecord) throws(Failure) {
    let (from, to) =
      switch record.kind {
      case .cluster: (unfinished + "/data", data)
      case .dump: (unfinished + "/book.dump", dump)
      }
    guard rename(from, to) == 0, rmdir(unfinished) == 0 else { throw OutputFile.cannot(path, errno) }
    try write(record)
    sync(path)
  }

  /// Writes `backup.json`, whole or not at all.
  func write(_ record: BackupRecord) throws(Failure) {
    try OutputFile.write(try record.bytesOfFile(), to: self.record, mode: 0o600)
  }

  /// Takes away what was made.
  func abandon() {
    removeTree(unfinished)
    removeTree(data)
    unlink(dump)
    if isOurs { rmdir(path) }
  }

  private func sync(_ folder: String) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  // MARK: Reading

  /// A backup that is there.
  ///
  /// - Throws: 66 where there is no such folder, 65 where it is no whole backup.
  static func existing(_ typed: String) throws(Failure) -> (folder: BackupFolder, record: BackupRecord) {
    let path = absolute(typed)
    guard let names = folderNames(path) else { throw Failure(.noInput, "no-file", FailureText.noFile(path)) }
    guard names.contains("backup.json") else {
      // All that makes a backup but the last.
      let isHalf =
        names.contains("unfinished") || names.contains("book.dump")
        || access(path + "/data/backup_manifest", F_OK) == 0
      throw isHalf
        ? BackupFolder(path: path, isOurs: false).halfMade
        : Failure(.data, "not-a-backup", BackupText.notABackup(path))
    }
    let folder = BackupFolder(path: path, isOurs: false)
    guard let record = BackupRecord(try InputFile.bytes(folder.record, limit: mostBytes)) else {
      throw Failure(.data, "bad-record", BackupText.badRecord(folder.record))
    }
    return (folder, record)
  }

  /// An absolute path without a slash at its end.
  static func absolute(_ typed: String) -> String {
    var path = typed.hasPrefix("/") ? typed : workingFolder() + "/" + typed
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// A path without links and dots, as far as what it names is there.
  private static func real(_ path: String) -> String {
    var there = path[...], rest = ""
    while true {
      if let found = realpath(there.isEmpty ? "/" : String(there), nil) {
        defer { free(found) }
        var parts = String(cString: found).split(separator: "/").map(String.init)
        // What isn't there yet will be plain folders.
        for part in rest.split(separator: "/") where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return "/" + parts.joined(separator: "/")
      }
      guard let slash = there.lastIndex(of: "/") else { return path }
      rest = there[slash...] + rest
      there = there[..<slash]
    }
  }

  /// - Throws: 64 for a name without a character.
  static func checkNamed(_ typed: String) throws(UsageProblem) {
    if typed.allSatisfy(\.isWhitespace) { throw UsageProblem(BackupText.noFolder) }
  }

  private static func workingFolder() -> String {
    guard let current = getcwd(nil, 0) else { return "" }
    defer { free(current) }
    return String(cString: current)
  }
}
