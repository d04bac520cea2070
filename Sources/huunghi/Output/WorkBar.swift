import Glibc
import Synchronization
import Wording

/// How far a long piece of work has come, step by step, on one line of standard error that is written over. Only on a
/// terminal.
final class WorkBar: Sendable {
  private struct State {
    var step = Phrase(verbatim: "")
    var shown = ""
  }

  private let state = Mutex(State())
  private let session: Session
  private let isShown: Bool

  init(_ session: Session) {
    self.session = session
    isShown = isatty(STDERR_FILENO) == 1 && !session.isJSON
  }

  /// Begins a step, of which nobody knows yet how long it takes.
  func begin(_ step: Phrase) {
    show { state in
      state.step = step
      return "\(step.in(session.language)) …"
    }
  }

  /// Says how far the step is.
  func advance(_ done: Int, of total: Int) {
    let share = total > 0 ? min(100, done * 100 / total) : 100
    let full = share * 30 / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
    show { "\($0.step.in(session.language)) \(bar) \(share)%" }
  }

  /// Says how much is done where nobody knows how much there is.
  func advance(megabytes: Int) {
    show { "\($0.step.in(session.language)) … \(megabytes) MB" }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if !state.shown.isEmpty { Note.put("\r\u{1B}[K") }
      state.shown = ""
    }
  }

  private func show(_ line: (inout State) -> String) {
    guard isShown else { return }
    state.withLock { state in
      let line = line(&state)
      guard line != state.shown else { return }
      state.shown = line
      Note.put("\r\u{1B}[K\(line)")
    }
  }
}
