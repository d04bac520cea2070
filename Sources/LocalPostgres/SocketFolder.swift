import Glibc

/// Where the server puts its socket.
enum SocketFolder {
  /// Bytes that the path of a Unix socket may have: `sun_path` is 108 with its zero byte.
  static let maximumPathBytes = 107

  static let port = 5432

  /// Is a socket in this folder within the limit?
  static func fits(_ folder: String) -> Bool {
    "\(folder)/.s.PGSQL.\(port)".utf8.count <= maximumPathBytes
  }

  /// The cluster's own folder where that fits; otherwise a private folder with a short name, made here.
  ///
  /// The short folder is named after the cluster, so that another start finds the same. Others may write where
  /// it stands, so it is used only if it is a true directory of the server's user that nobody else may enter.
  static func prepare(_ files: ClusterFiles, for user: ServerUser) throws(LocalPostgresError) -> String {
    if fits(files.socket) {
      try makePrivateFolder(files.socket, owner: user)
      return files.socket
    }
    var fault = FolderFault.pathTooLong(limit: maximumPathBytes)
    for place in places() {
      let folder = "\(place)/huunghi-\(user.userID)-\(name(files.home))"
      guard fits(folder) else { continue }
      do {
        try makePrivateFolder(folder, owner: user)
        return folder
      } catch {
        guard case .folderUnusable(_, let other) = error else { throw error }
        fault = .noSocketFolder(path: folder, fault: other)
      }
    }
    throw .folderUnusable(path: files.home, fault: fault)
  }

  /// Removes a short folder; anything else stays.
  static func remove(_ folder: String, files: ClusterFiles) {
    if folder != files.socket { rmdir(folder) }
  }

  private static func places() -> [String] {
    if geteuid() == 0 { return ["/run", "/tmp"] }
    return [environmentVariable("XDG_RUNTIME_DIR"), "/tmp"].compactMap { $0 }.filter { $0.hasPrefix("/") }
  }

  /// FNV-1a of the path: a name, not a secret; the folder's owner is what protects it.
  private static func name(_ path: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
