import Friendship
import Secretariat
import Synchronization
import Wording

/// What a command finds around it. One a process; tests make others.
struct Session: Sendable {
  /// The session of the command that runs. Task-local, so that tests can run several in three languages side by side.
  @TaskLocal static var current = Session(
    environment: [:], settings: Settings(), file: nil, language: .vi, isJSON: false)

  /// The process's environment.
  let environment: [String: String]
  /// What `setup` has written.
  let settings: Settings
  /// Where settings are kept; `nil` where nothing says where.
  let file: SettingsFile?
  /// The language of all that a person reads.
  let language: Language
  /// Whether answers and errors are JSON.
  let isJSON: Bool
  /// Whether the server's address was typed just now, and no file has it.
  private(set) var hasTypedAddress = false
  /// What a command leaves for the program's end.
  var outcome = Outcome()

  /// The same with other settings, and in their language.
  func with(_ settings: Settings) -> Session {
    var copy = Session(
      environment: environment, settings: settings, file: file, language: settings.language ?? language, isJSON: isJSON)
    copy.hasTypedAddress = hasTypedAddress || settings.database != self.settings.database
    copy.outcome = outcome
    return copy
  }

  /// What a command leaves for the program's end.
  final class Outcome: Sendable {
    private struct State {
      var status = ExitStatus.done
      var period: Period?
      var recorded: RecordedSpan?
      var number: String?
      var done: Phrase?
    }

    private let state = Mutex(State())

    /// The exit status of a command that has answered; `doctor` changes it when it found something.
    var status: ExitStatus { state.withLock { $0.status } }
    /// The time that was typed, for sentences about provinces of that time.
    var period: Period? { state.withLock { $0.period } }

    /// What the command has recorded so far, and under which number; `nil` where it recorded nothing.
    var recorded: RecordedSoFar? {
      state.withLock { state in state.recorded.map { RecordedSoFar(span: $0, number: state.number) } }
    }

    /// Keeps what was recorded in a book, where anything was.
    func note(recorded span: RecordedSpan?) {
      guard let span else { return }
      state.withLock { $0.recorded = span }
    }
    /// Keeps the number of what the command is about, for the sentence that tells it in place of an answer.
    func note(number: some CustomStringConvertible) { state.withLock { $0.number = number.description } }

    /// What the command has done besides recording, in the words of its answer; `nil` where it has done nothing yet.
    var done: Phrase? { state.withLock { $0.done } }
    /// Keeps what was done, for who reads of an answer that can't be written, or of what failed afterwards.
    func note(done phrase: Phrase) { state.withLock { $0.done = phrase } }

    func become(_ status: ExitStatus) { state.withLock { $0.status = status } }
    func note(period typed: String?) {
      let period = typed.flatMap { try? Period.parse($0) }
      state.withLock { $0.period = period }
    }
  }
}

/// The phrase in the language of the session.
func say(_ phrase: Phrase) -> String { phrase.in(Session.current.language) }
