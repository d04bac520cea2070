import Glibc

/// A program that shows long text a screen at a time: `PAGER`, or `less -FRX`.
struct Pager: Sendable {
  // A FILE is used by one thread at a time: the state of `Page` that holds the pager is behind a lock.
  private nonisolated(unsafe) let stream: UnsafeMutablePointer<FILE>

  /// Where to write.
  let file: Int32

  /// Starts it; `nil` where it isn't wanted (`PAGER` is empty or `cat`) or can't be started.
  static func start() -> Pager? {
    let command = Session.current.environment["PAGER"] ?? "less -FRX"
    guard !command.isEmpty, command != "cat", let stream = popen(command, "w") else { return nil }
    Interruption.shared.now(.paging)
    return Pager(stream: stream, file: fileno(stream))
  }

  /// Ends the text and waits until the reader has closed it.
  func close() {
    pclose(stream)
    Interruption.shared.now(.harmless)
  }
}
