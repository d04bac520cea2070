import Dispatch
import Glibc
import Synchronization
import Wording

/// Ctrl-C: ends at once what only asks or reads; lets what is being recorded come to its end, and says what became of
/// it; ends what follows the log without a word. Pressed twice, it ends those too.
final class Interruption: Sendable {
  static let shared = Interruption()

  /// What the command is doing.
  enum Work: Sendable {
    /// Nothing has been recorded, nor sent to be.
    case harmless
    /// Something is being recorded.
    case recording
    /// A read model is being made; what is made remains, and is gone on with.
    case building
    /// What is there and what comes is shown or taken in until Ctrl-C, which is how it's meant to end.
    case following
    /// Something is being copied that has to be cleared away, or come to an end, before the program may go.
    case copying
    /// A pager has the terminal; Ctrl-C is its own.
    case paging
  }

  private struct State {
    var work = Work.harmless
    var isInterrupted = false
    var task: Task<ExitStatus, Never>?
  }

  private let state = Mutex(State())

  /// Says what the command is doing from now on.
  func now(_ work: Work) { state.withLock { $0.work = work } }

  /// Whether Ctrl-C was pressed.
  var isInterrupted: Bool { state.withLock { $0.isInterrupted } }

  /// Runs a command so that Ctrl-C reaches it.
  func watching(_ body: @escaping @Sendable () async -> ExitStatus) async -> ExitStatus {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let session = Session.current
    source.setEventHandler { @Sendable [self] in
      Session.$current.withValue(session) { pressed() }
    }
    source.activate()
    let task = Task { await body() }
    state.withLock { $0.task = task }
    let status = await task.value
    source.cancel()
    return status
  }

  /// Ends the command as Ctrl-C does what follows, for another reason.
  func endFollowing() {
    state.withLock { $0.task }?.cancel()
  }

  private func pressed() {
    let (work, isSecond, task) = state.withLock { state in
      defer { if state.work != .paging { state.isInterrupted = true } }
      return (state.work, state.isInterrupted, state.task)
    }
    switch (work, isSecond) {
    case (.paging, _): return
    case (.recording, false):
      Note.write("\n" + say(FailureText.finishing))
      task?.cancel()
    case (.building, _):
      Note.write("\n" + say(RebuildText.interrupted))
      _exit(ExitStatus.interrupted.code)
    case (.following, false): task?.cancel()
    case (.following, true): _exit(ExitStatus.interrupted.code)
    case (.copying, false):
      Note.write("\n" + say(BackupText.stopping))
      task?.cancel()
    case (.copying, true):
      _exit(ExitStatus.interrupted.code)
    case (.recording, true):
      Note.write("\n" + say(FailureText.interruptedRecording))
      _exit(ExitStatus.interrupted.code)
    case (.harmless, _):
      let outcome = Session.current.outcome
      let became =
        outcome.recorded?.phrase ?? outcome.done.map(FailureText.doneAllTheSame) ?? FailureText.nothingRecorded
      Note.write("\n" + say(FailureText.interrupted.then(became)))
      _exit(ExitStatus.interrupted.code)
    }
  }
}
