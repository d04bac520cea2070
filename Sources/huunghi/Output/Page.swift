import Glibc
import Synchronization
import Wording

/// The reader of standard output has closed it, as `head` does. The program ends quietly.
struct ClosedPipe: Error {}

/// Standard output. On a terminal what is longer than a screen goes to a pager; everywhere else text is written as it
/// comes, in memory that doesn't grow with it.
enum Page {
  private struct State {
    var waiting: [UInt8] = []
    var lines = 0
    var pager: Pager?
    var isLive = false
    /// Whose output it is: text is also written by threads on which the session isn't known.
    var session = Session.current
    /// There is no pager to be had.
    var isUnpaged = false
  }

  private static let state = Mutex(State())
  /// Asked once: a long answer comes in thousands of pieces.
  private static let rows = Terminal.rows

  /// So many bytes are gathered before they're written.
  private static let bufferSize = 1 << 16

  /// Says whose output it is from now on: whose pager, and in which language.
  static func begin(_ session: Session) { state.withLock { $0.session = session } }

  /// Writes everything at once from now on, and never to a pager: what is shown as it happens.
  static func showAtOnce() { state.withLock { $0.isLive = true } }

  /// Adds text to the answer.
  ///
  /// - Throws: `ClosedPipe`; `Failure` (73) when it can't be written.
  static func write(_ text: String) throws { try write { $0.append(contentsOf: text.utf8) } }

  /// Adds what a body writes after the bytes that are waiting: long answers are laid out where they're sent from.
  ///
  /// - Throws: as above.
  static func write(_ body: (inout [UInt8]) -> Void) throws {
    try state.withLock { state in
      let start = state.waiting.count
      body(&state.waiting)
      if state.isLive { return try flush(&state) }
      if let rows {
        state.lines += state.waiting[start...].count { $0 == UInt8(ascii: "\n") }
        if state.pager == nil, state.lines >= rows, !state.isUnpaged {
          state.pager = Pager.start(state.session.environment)
        }
        if state.pager == nil, state.lines < rows { return }
      }
      if state.waiting.count >= bufferSize || state.pager != nil { try flush(&state) }
    }
  }

  /// Writes what is waiting and waits for the pager to be closed.
  static func flush() throws {
    try state.withLock { state in
      try flush(&state)
      _ = try close(&state)
      state.lines = 0
    }
  }

  /// Writes what is there before an error is told; another error can't be told then.
  static func abandon() { try? flush() }

  private static func flush(_ state: inout State) throws {
    guard var pager = state.pager else { return try print(&state) }
    state.pager = nil  // so that what it keeps isn't copied
    let failure = state.waiting.withUnsafeBytes { pager.write($0) }
    state.pager = pager
    state.waiting.removeAll(keepingCapacity: true)
    if failure == 0 { return }
    guard try close(&state) == .neverRan else { throw ClosedPipe() }
  }

  private static func print(_ state: inout State) throws {
    defer { state.waiting.removeAll(keepingCapacity: true) }
    let failure = state.waiting.withUnsafeBytes { FileDescriptorWriter.write($0, to: STDOUT_FILENO) }
    guard failure != 0 else { return }
    guard failure != EPIPE else { throw ClosedPipe() }
    throw Failure(.cannotCreate, "output", FailureText.cannotPrint(systemError(failure)))
  }

  /// How a pager ended.
  private enum PagerEnd { case read, neverRan }

  /// Waits for the pager, if there is one; prints everything where it turns out that it never ran.
  private static func close(_ state: inout State) throws -> PagerEnd {
    guard let pager = state.pager else { return .read }
    state.pager = nil
    guard let (command, unread) = pager.close() else { return .read }
    state.isUnpaged = true
    Note.write(FailureText.pagerNotStarted(command).in(state.session.language))
    state.waiting = unread
    try print(&state)
    return .neverRan
  }
}

/// The terminal's size.
enum Terminal {
  /// How many columns: the terminal's, and 80 where standard output isn't one.
  static var columns: Int {
    guard let size, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// How many rows, where standard output is a terminal and pages are wanted.
  static var rows: Int? {
    guard let size, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// Whether somebody sits there who can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private static var size: winsize? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
