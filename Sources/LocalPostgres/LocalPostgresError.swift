/// Why a private cluster can't be made, found, started or stopped.
public enum LocalPostgresError: Error, Sendable, Equatable {
  /// PostgreSQL's server programs aren't installed; `searched` are the folders that were looked into.
  case programsMissing(searched: [String])
  /// The cluster was made by another major version than those installed; `installed` may be empty.
  case otherMajorVersion(found: Int, installed: [Int])
  /// The superuser runs the server as another user, and that user doesn't exist.
  case serverUserMissing(String)
  /// A folder can't be made, read, written or reached.
  case folderUnusable(path: String, fault: FolderFault)
  /// A file of the cluster is there and can't be read; the system's `errno`.
  case fileUnreadable(path: String, number: Int32)
  /// There is something in the cluster's place that isn't a cluster.
  case notACluster(path: String, fault: ClusterFault)
  /// Making the cluster failed, and nothing of it was left; `reason` is what the program said.
  case initializationFailed(reason: String)
  /// The server didn't start, and the disk that holds the folder is full.
  case diskFull(path: String)
  /// The server didn't start; `reason` is the end of its log.
  case startFailed(reason: String)
  /// The server didn't stop.
  case stopFailed(reason: String)
  /// Programs of PostgreSQL that make or read backups aren't installed, or not of the version that is needed.
  case toolMissing(programs: [String], version: Int, searched: [String])
  /// A backup wasn't made; `reason` is what the program said.
  case backupFailed(reason: String)
  /// A backup isn't what it was when it was made, or is none.
  case backupDamaged(path: String, reason: String)
  /// A backup wasn't read in; `reason` is what the program said.
  case restoreFailed(reason: String)
  /// The disk on which something was to be written is full.
  case noRoom(path: String)
  /// There is a cluster where one was to be restored.
  case alreadyThere(path: String)
  /// The calling task was cancelled; what was begun has ended.
  case cancelled
  /// Somebody else has been making, starting or stopping the cluster for too long.
  case busy
  /// The server has been starting or recovering for too long; `reason` is the end of its log.
  case timedOut(reason: String)
}

extension LocalPostgresError: CustomStringConvertible {
  /// One sentence for a person, with what helps.
  public var description: String {
    switch self {
    case .programsMissing(let searched):
      "PostgreSQL's server programs (initdb, pg_ctl, postgres) aren't installed; looked in "
        + searched.joined(separator: ", ") + ". On Debian: apt-get install postgresql"
    case .otherMajorVersion(let found, let installed):
      "the private cluster was made by PostgreSQL \(found), and installed is "
        + (installed.isEmpty ? "none" : installed.map(String.init).joined(separator: ", "))
    case .serverUserMissing(let name):
      "PostgreSQL refuses to run as root, and the user \(name) doesn't exist. "
        + "On Debian it comes with: apt-get install postgresql"
    case .folderUnusable(let path, let fault): "the folder \(path) can't be used: \(fault)"
    case .fileUnreadable(let path, let number): "the file \(path) can't be read: \(systemError(number))"
    case .notACluster(let path, let fault): "\(path) holds no PostgreSQL cluster: \(fault)"
    case .initializationFailed(let reason): "the private cluster couldn't be made: \(reason)"
    case .diskFull(let path): "the private PostgreSQL didn't start: the disk that holds \(path) is full"
    case .startFailed(let reason): "the private PostgreSQL didn't start: \(reason)"
    case .stopFailed(let reason): "the private PostgreSQL didn't stop: \(reason)"
    case .toolMissing(let programs, let version, let searched):
      "PostgreSQL's \(programs.joined(separator: ", ")) of version \(version) aren't installed; looked in "
        + searched.joined(separator: ", ") + ". On Debian: apt-get install \(Self.package(of: programs, version))"
    case .backupFailed(let reason): "the backup wasn't made: \(reason)"
    case .backupDamaged(let path, let reason): "the backup in \(path) is damaged: \(reason)"
    case .restoreFailed(let reason): "the backup couldn't be read in: \(reason)"
    case .noRoom(let path): "there is no room left on the disk of \(path)"
    case .alreadyThere(let path): "there is a cluster in \(path) already"
    case .cancelled: "cancelled"
    case .busy: "another process has been starting or stopping the private PostgreSQL for too long"
    case .timedOut(let reason): "the private PostgreSQL isn't up yet: \(reason)"
    }
  }

  /// Debian's package that has all of these programs: pg_waldump comes with the server only.
  public static func package(of programs: [String], _ version: Int) -> String {
    let name = programs.contains("pg_waldump") ? "postgresql" : "postgresql-client"
    return version > 0 ? "\(name)-\(version)" : name
  }
}
