/// Where the parts of a cluster are.
struct ClusterFiles: Sendable, Hashable {
  /// Everything of the cluster, 0700, the server user's.
  let home: String

  /// - Parameter folder: huunghi's data folder.
  init(folder: String) {
    home = absolutePath(folder) + "/postgres"
  }

  /// huunghi's data folder.
  var folder: String { String(home.dropLast("/postgres".count)) }

  /// PostgreSQL's data directory.
  var data: String { home + "/data" }

  /// The folder for the socket, where its path is short enough.
  var socket: String { home + "/socket" }

  /// Held while the cluster is made, started or stopped.
  var lock: String { home + "/lock" }

  /// What the server says while it runs.
  var log: ServerLog { ServerLog(folder: data + "/log") }

  /// What the server says before its own log is open.
  var startLog: String { home + "/start.log" }

  /// The major version of the cluster; nil if there is none yet.
  /// - Throws: `.notACluster` if something else is there, `.fileUnreadable`.
  func majorVersion() throws(LocalPostgresError) -> Int? {
    guard let text = try readSmallFile(data + "/PG_VERSION") else {
      if names(in: data).isEmpty { return nil }
      throw .notACluster(path: data, fault: .noVersion)
    }
    guard let version = Int(text.prefix { $0.isNumber }) else {
      throw .notACluster(path: data, fault: .unknownVersion)
    }
    return version
  }

  /// What the running server, or one that crashed, says of itself.
  func postmaster() throws(LocalPostgresError) -> PostmasterFile? {
    try readSmallFile(data + "/postmaster.pid").flatMap(PostmasterFile.init)
  }
}
