import Friendship
import Secretariat
import Wording

/// Asks questions on the terminal. Questions go to standard error, so that an answer on standard output stays whole.
enum Asking {
  /// The questions of `record` and `plan`.
  static func activity(isPlan: Bool) throws(Failure) -> TypedActivity {
    Note.write(say(PromptText.recordIntroduction))
    var typed = TypedActivity()
    typed.kind = try needed(PromptText.kind)
    typed.title = try needed(PromptText.title)
    typed.period = try needed(PromptText.period)
    typed.lists.places = try list(PromptText.place)
    typed.lists.organisers = try list(PromptText.organiser)
    if !isPlan {
      typed.attended = try optional(PromptText.attended)
      typed.lists.outcomes = try list(PromptText.outcome)
    }
    typed.lists.sources = try list(PromptText.source)
    return typed
  }

  /// An answer that may be left out.
  static func optional(_ question: Phrase, current: String? = nil) throws(Failure) -> String? {
    let hint = current.map { say(PromptText.current($0)) } ?? ""
    Note.put("\(say(question))\(hint): ")
    // The end of input is how a person who presses Ctrl-D leaves.
    guard let line = readLine() else {
      Note.put("\n")
      throw Failure(.interrupted, "interrupted", FailureText.interrupted)
    }
    return line.allSatisfy(\.isWhitespace) ? current : line
  }

  /// An answer that must be given: asked again until it is.
  static func needed(_ question: Phrase) throws(Failure) -> String {
    while true {
      if let answer = try optional(question) { return answer }
      Note.write(say(PromptText.needed))
    }
  }

  /// Whether a person says yes.
  static func isYes(_ question: Phrase) throws(Failure) -> Bool {
    let answer = try optional(Phrase(each: { "\(question.in($0)) \(PromptText.yesNo.in($0))" }))
    return answer.map { PromptText.yesWords.contains(folded($0)) } ?? false
  }

  private static func list(_ question: Phrase) throws(Failure) -> [String] {
    try optional(question).map { [$0] } ?? []
  }
}
