import Glibc
public import Postgres

/// A private PostgreSQL in a folder: made when it is first needed, started on demand, found again by the next
/// process, stopped on request.
///
/// It listens on a Unix socket only, in a folder that nobody but its user can enter (and root, who can enter
/// everything); who gets that far is trusted, so that there is no password to keep. Its data carries checksums.
/// When root runs it, the server runs as `postgres`, or as the owner of a cluster that is there already.
public struct LocalCluster: Sendable {
  let files: ClusterFiles
  let options: ClusterOptions

  /// A cluster in a folder, which may not exist yet; nothing is done before `start`.
  /// - Parameter folder: huunghi's data folder; the cluster is its subfolder `postgres`.
  public init(folder: String, options: ClusterOptions = .init()) {
    files = ClusterFiles(folder: folder)
    self.options = options
  }

  /// The folder that was given, as an absolute path.
  public var folder: String { files.folder }

  /// Makes the cluster if there is none, starts the server if it doesn't run, and says how to connect.
  ///
  /// Where the server runs already this costs a small file, the names of its log's files and a look at its socket. Any number of processes may
  /// call it at once: one starts the server, the others wait for it.
  public func start() async throws(LocalPostgresError) -> ConnectionSettings {
    files.log.removeOldest()
    if let settings = try readySettings() { return settings }
    if let settings = try await runningSettings() { return settings }
    return try await locked(unless: runningSettings, startLocked)
  }

  /// Ends all sessions, rolls back what is open and stops the server in good order. Does nothing if it
  /// doesn't run.
  public func stop() async throws(LocalPostgresError) {
    guard try files.majorVersion() != nil, try files.postmaster() != nil else { return }
    try await locked(stopLocked)
  }

  /// Whether the disk that holds the cluster has too little room for the server to go on. Tells why it didn't: the server's
  /// own words may not have found room either.
  public var isDiskFull: Bool {
    var information = statvfs()
    guard statvfs(files.home, &information) == 0 else { return false }
    // The write-ahead log grows by 16 MB at a time, and recovery may need the next before it can free the last.
    return Int(information.f_bavail) * Int(information.f_frsize) < 32 << 20
  }

  /// Looks, and changes nothing.
  public func status() async throws(LocalPostgresError) -> ClusterStatus {
    guard let version = try files.majorVersion() else { return .absent }
    if case .running(_, let process, let version) = try await probe() {
      return .running(processIdentifier: process, version: version)
    }
    let installed = await ServerPrograms.installed(options)
    guard installed.contains(where: { $0.majorVersion == version }) else {
      return .otherMajorVersion(found: version, installed: installed.map(\.majorVersion))
    }
    return .stopped
  }
}
