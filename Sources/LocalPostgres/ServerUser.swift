import Glibc

/// Who the server runs as. It refuses root: then it is the owner of the cluster, at first `postgres`.
struct ServerUser: Sendable, Hashable {
  let userID: uid_t
  let groupID: gid_t
  let name: String

  /// Must a program be started as somebody else than this process?
  var mustSwitch: Bool { geteuid() != userID }

  /// The user for a cluster whose data folder is `data`, which may not be there yet.
  static func forCluster(at data: String) throws(LocalPostgresError) -> ServerUser {
    guard geteuid() == 0 else { return try named(userID: geteuid()) }
    if let information = fileInformation(data), information.st_uid != 0 {
      return try named(userID: information.st_uid)
    }
    guard
      let user = lookUp({ entry, buffer, size, result in getpwnam_r("postgres", entry, buffer, size, result) }
      )
    else { throw .serverUserMissing("postgres") }
    return user
  }

  /// The user of this process, root too: for programs that are no server.
  static func current() throws(LocalPostgresError) -> ServerUser { try named(userID: geteuid()) }

  private static func named(userID: uid_t) throws(LocalPostgresError) -> ServerUser {
    if let user = lookUp({ entry, buffer, size, result in getpwuid_r(userID, entry, buffer, size, result) }) {
      return user
    }
    // initdb asks the system for its user's name, and would say so less clearly.
    throw .serverUserMissing(String(userID))
  }

  private static func lookUp(
    _ call: (
      UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
      UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32
  ) -> ServerUser? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16 << 10)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, call(&entry, base, buffer.count, &found) == 0, found != nil else {
        return nil
      }
      return ServerUser(userID: entry.pw_uid, groupID: entry.pw_gid, name: String(cString: entry.pw_name))
    }
  }
}
