import Glibc
import Secretariat
import Synchronization
import Wording

/// How far an import, or the making of a read model, has come, on one line of standard error that is written over. Only on
/// a terminal.
final class ProgressBar: Sendable {
  private struct State {
    var shown = ""
    var hasRecorded = false
  }

  private let state = Mutex(State())
  private let session: Session
  private let isShown: Bool

  init(_ session: Session) {
    self.session = session
    isShown = isatty(STDERR_FILENO) == 1 && !session.isJSON
  }

  /// Whether anything can have been recorded.
  var hasRecorded: Bool { state.withLock { $0.hasRecorded } }

  func show(_ progress: ImportProgress) {
    if progress.pass == .recording, progress.rows > 0 { state.withLock { $0.hasRecorded = true } }
    show { line(progress) }
  }

  /// Shows a line in place of the one before.
  func show(_ line: () -> String) {
    guard isShown else { return }
    state.withLock { state in
      let line = line()
      guard line != state.shown else { return }
      state.shown = line
      Note.put("\r\u{1B}[K\(line)")
    }
  }

  /// Shows how many events of how many have been verified.
  func verifying(_ done: Int, of total: Int) {
    show {
      let share = total > 0 ? min(100, done * 100 / total) : 100
      return "\(ProofText.verifying.in(session.language)) \(Self.bar(share)) \(share)% "
        + Noun.event.counted(done, in: session.language)
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if !state.shown.isEmpty { Note.put("\r\u{1B}[K") }
      state.shown = ""
    }
  }

  private func line(_ progress: ImportProgress) -> String {
    let what =
      switch progress.pass {
      case .checking: ImportText.checking
      case .recording: ImportText.recording
      case .catchingUp: ImportText.catchingUp
      }
    let share = progress.totalBytes > 0 ? min(100, progress.bytes * 100 / progress.totalBytes) : 100
    let rows = Noun.row.counted(progress.rows, in: session.language)
    return "\(what.in(session.language)) \(Self.bar(share)) \(share)% \(rows)"
  }

  /// - Parameter share: in hundredths.
  static func bar(_ share: Int) -> String {
    let full = share * 30 / 100
    return String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
  }
}
