/// The server's lock file, `postmaster.pid`: one item a line (`LOCK_FILE_LINE_…` in PostgreSQL's pidfile.h).
struct PostmasterFile: Sendable, Equatable {
  let processIdentifier: Int
  let port: Int
  let socketFolder: String
  /// Does the server say that it takes connections? (It says so in the last line, and takes it back before it stops.)
  let isReady: Bool

  /// - Returns: nil for a file that is still being written: the socket's folder is the last of what is needed.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, let process = Int(lines[0]), let port = Int(lines[3]), !lines[4].isEmpty else {
      return nil
    }
    processIdentifier = process
    self.port = port
    socketFolder = String(lines[4])
    isReady = lines.count > 7 && lines[7].hasPrefix("ready")
  }
}
