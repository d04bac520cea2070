import Glibc
import Postgres

extension LocalCluster {
  /// How to connect, if the server says that it is ready and somebody listens at its socket: microseconds, where a session
  /// takes milliseconds of every command. Whether it answers, the caller's own first connection will tell.
  func readySettings() throws(LocalPostgresError) -> ConnectionSettings? {
    guard let postmaster = try files.postmaster(), postmaster.isReady,
      Self.isListening("\(postmaster.socketFolder)/.s.PGSQL.\(postmaster.port)")
    else { return nil }
    return try settings(socketFolder: postmaster.socketFolder)
  }

  /// Does a process take connections at this socket? The file of one that was killed is still there, but refuses.
  private static func isListening(_ path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return false }
    defer { close(socket) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  /// What one look and one connection say of the server.
  enum Probe {
    case stopped
    /// It is there and takes no connections yet, or no more.
    case changing
    case running(ConnectionSettings, processIdentifier: Int, version: Int)
  }

  /// Reads the server's lock file and connects: no program is run.
  func probe() async throws(LocalPostgresError) -> Probe {
    guard let postmaster = try files.postmaster() else { return .stopped }
    let settings = try settings(socketFolder: postmaster.socketFolder)
    let pool = ConnectionPool(settings, maximumConnections: 1)
    do {
      let version = try await pool.withConnection { $0.serverVersion }
      await pool.close()
      return .running(settings, processIdentifier: postmaster.processIdentifier, version: version)
    } catch let error as PostgresError where Self.saysNotYet(error) {
      return .changing
    } catch {
      // A lock file and no server: it crashed, or the machine did. (Not ready: it has just been started.)
      return .stopped
    }
  }

  /// How to connect, if the server runs.
  func runningSettings() async throws(LocalPostgresError) -> ConnectionSettings? {
    if case .running(let settings, _, _) = try await probe() { return settings }
    return nil
  }

  /// The server's words for 57P03, which libpq 15 gives without the code. Its messages are in English: the
  /// cluster was made so.
  private static func saysNotYet(_ error: PostgresError) -> Bool {
    ["starting up", "shutting down", "in recovery mode", "not yet accepting"].contains {
      error.message.contains($0)
    }
  }

  /// How to connect through a socket in `folder`.
  func settings(socketFolder: String) throws(LocalPostgresError) -> ConnectionSettings {
    let user = try ServerUser.forCluster(at: files.data)
    return ConnectionSettings(keywords: [
      "host": socketFolder,
      "port": String(SocketFolder.port),
      "user": "postgres",
      "dbname": options.database,
      // The server at the other end must be the cluster's own user: a short socket folder stands among others'.
      "requirepeer": user.name,
      "sslmode": "disable",
      "target_session_attrs": "any",
    ])
  }
}
