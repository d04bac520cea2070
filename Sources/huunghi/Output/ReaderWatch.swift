import Dispatch
import Glibc

/// Notices that whoever reads standard output has gone, though nothing is written: a command that follows the log may have
/// nothing to write for days.
enum ReaderWatch {
  /// Calls a body once when the other side of a pipe or terminal is closed. Where standard output is a file, never.
  static func whenGone(_ body: @escaping @Sendable () -> Void) {
    // A thread of its own, which sleeps in the system for as long as the program runs.
    DispatchQueue(label: "reader").async { @Sendable in
      // Nothing is asked for: errors and the end are reported all the same (poll(2)).
      var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
      while true {
        let count = poll(&output, 1, -1)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        return body()
      }
    }
  }
}
