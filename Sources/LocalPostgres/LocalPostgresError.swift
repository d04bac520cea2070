/// Why a private cluster can't be made, found, started or stopped.
public enum LocalPostgresError: Error, Sendable, Equatable {
  /// PostgreSQL's server programs aren't installed; `searched` are the folders that were looked into.
  case programsMissing(searched: [String])
  /// The cluster was made by another major version than those installed; `installed` may be empty.
  case otherMajorVersion(found: Int, installed: [Int])
  /// The superuser runs the server as another user, and that user doesn't exist.
  case serverUserMissing(String)
  /// A folder can't be made, read, written or reached.
  case folderUnusable(path: String, reason: String)
  /// There is something in the cluster's place that isn't a cluster.
  case notACluster(path: String, reason: String)
  /// Making the cluster failed, and nothing of it was left; `reason` is what the program said.
  case initializationFailed(reason: String)
  /// The server didn't start, and the disk that holds the folder is full.
  case diskFull(path: String)
  /// The server didn't start; `reason` is the end of its log.
  case startFailed(reason: String)
  /// The server didn't stop.
  case stopFailed(reason: String)
  /// Somebody else has been making or starting the cluster for too long, or the server recovers for too long.
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
    case .folderUnusable(let path, let reason): "the folder \(path) can't be used: \(reason)"
    case .notACluster(let path, let reason): "\(path) holds no PostgreSQL cluster: \(reason)"
    case .initializationFailed(let reason): "the private cluster couldn't be made: \(reason)"
    case .diskFull(let path): "the private PostgreSQL didn't start: the disk that holds \(path) is full"
    case .startFailed(let reason): "the private PostgreSQL didn't start: \(reason)"
    case .stopFailed(let reason): "the private PostgreSQL didn't stop: \(reason)"
    case .timedOut(let reason): reason
    }
  }
}
