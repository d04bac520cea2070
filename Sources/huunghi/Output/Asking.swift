import Friendship
import Glibc
import Secretariat
import Wording

/// Asks questions on the terminal. Questions go to standard error, so that an answer on standard output stays whole.
enum Asking {
  /// The questions of `record` and `plan`; an empty answer keeps the one before.
  static func activity(isPlan: Bool, before: TypedActivity) throws(Failure) -> TypedActivity {
    var typed = before
    typed.kind = try needed(PromptText.kind, current: before.kind)
    typed.title = try needed(PromptText.title, current: before.title)
    typed.period = try needed(PromptText.period, current: before.period)
    typed.lists.places = try list(PromptText.place, before.lists.places)
    typed.lists.organisers = try list(PromptText.organiser, before.lists.organisers)
    if !isPlan {
      typed.attended = try optional(PromptText.attended, current: before.attended)
      typed.lists.outcomes = try list(PromptText.outcome, before.lists.outcomes)
    }
    typed.lists.sources = try list(PromptText.source, before.lists.sources)
    return typed
  }

  /// An answer that may be left out.
  static func optional(_ question: Phrase, current: String? = nil) throws(Failure) -> String? {
    let hint = current.map { say(PromptText.current($0)) } ?? ""
    while true {
      Note.put("\(say(question))\(hint): ")
      // The end of input is how a person who presses Ctrl-D leaves.
      guard let bytes = line() else {
        Note.put("\n")
        throw Failure(.interrupted, "interrupted", FailureText.interrupted)
      }
      if bytes.count >= longestLine {
        Note.write(say(PromptText.cutShort(longestLine)))
      } else if let line = String(validating: bytes, as: UTF8.self) {
        return line.allSatisfy(\.isWhitespace) ? current : line
      } else {
        Note.write(say(PromptText.notUTF8))
      }
    }
  }

  /// A terminal gives no more of a line, and drops the rest without a word (N_TTY's buffer, termios(3)).
  private static let longestLine = 4095

  /// The bytes of a line, without its end; nil at the end of input. Not `readLine`, which puts signs in the place of what isn't
  /// UTF-8.
  private static func line() -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
  }

  /// An answer that must be given: asked again until it is.
  static func needed(_ question: Phrase, current: String = "") throws(Failure) -> String {
    while true {
      if let answer = try optional(question, current: current.isEmpty ? nil : current) { return answer }
      Note.write(say(PromptText.needed))
    }
  }

  /// An answer that may be left out, asked for again, with the reason, until it can be used.
  ///
  /// - Parameters:
  ///   - book: knows the labels of what a reason mentions.
  ///   - isNeeded: it may not be left out.
  ///   - use: what the answer stands for; throws where it can't be used.
  static func usable<Value>(
    _ question: Phrase, current: String? = nil, of book: Book? = nil, isNeeded: Bool = false,
    _ use: (String) async throws -> Value
  ) async throws -> Value? {
    var current = current
    while true {
      guard let typed = try isNeeded ? needed(question) : optional(question, current: current) else { return nil }
      do {
        return try await use(typed)
      } catch {
        // What was set before may be what can't be used any more: an empty answer then leaves it alone.
        if typed == current { current = nil }
        if error is NotMeant { continue }
        let failure = await FailureReading.failure(error, book)
        guard failure.status == .data else { throw failure }
        _ = failure.report(isRecording: false)
      }
    }
  }

  /// Whether a person says yes.
  static func isYes(_ question: Phrase) throws(Failure) -> Bool {
    let answer = try optional(Phrase(each: { "\(question.in($0)) \(PromptText.yesNo.in($0))" }))
    return answer.map { PromptText.yesWords.contains(folded($0)) } ?? false
  }

  /// An answer of which there can be several, one of which is asked for.
  private static func list(_ question: Phrase, _ before: [String]) throws(Failure) -> [String] {
    try optional(question, current: before.first).map { [$0] } ?? []
  }
}

extension TypedActivity {
  /// Takes back the answers that were refused, by the names that columns of an import have.
  mutating func forget(_ columns: Set<String>) {
    if columns.contains("kind") { kind = "" }
    if columns.contains("title") { title = "" }
    if columns.contains("when") { period = "" }
    if columns.contains("places") { lists.places = [] }
    if columns.contains("organisers") { lists.organisers = [] }
    if columns.contains("attended") { attended = nil }
    if columns.contains("outcomes") { lists.outcomes = [] }
    if columns.contains("sources") { lists.sources = [] }
  }
}
