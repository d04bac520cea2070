import Friendship
import Glibc
import Secretariat
import Wording

/// Asks questions on the terminal. Questions go to standard error, so that an answer on standard output stays whole.
enum Asking {
  /// The questions of `record` and `plan`; an empty answer keeps the one before. Each answer is looked at as it is given,
  /// and asked for again, with the reason, where it can't be recorded.
  static func activity(isPlan: Bool, before: TypedActivity, _ book: Book) async throws -> TypedActivity {
    var typed = before
    func ask<Answer>(
      _ question: Phrase, _ column: String, _ part: WritableKeyPath<TypedActivity, Answer>, current: String?,
      isNeeded: Bool = false, _ answer: (String) -> Answer
    ) async throws {
      let sofar = typed
      let answered = try await usable(question, current: current, of: book, isNeeded: isNeeded) { text in
        var with = sofar
        with[keyPath: part] = answer(text)
        try await book.check(with, isPlan: isPlan) { $0 == column }
        return with
      }
      if let answered { typed = answered } else { typed.forget([column]) }
    }
    func text(_ question: Phrase, _ column: String, _ part: WritableKeyPath<TypedActivity, String>) async throws {
      let current = typed[keyPath: part]
      try await ask(question, column, part, current: current.isEmpty ? nil : current, isNeeded: true) { $0 }
    }
    /// One of what there can be several of; several that were given by options are kept together.
    func item(_ question: Phrase, _ column: String, _ part: WritableKeyPath<TypedActivity, [String]>) async throws {
      let before = typed[keyPath: part]
      let current = before.joined(separator: " | ")
      try await ask(question, column, part, current: before.isEmpty ? nil : current) { $0 == current ? before : [$0] }
    }
    try await text(PromptText.kind, "kind", \.kind)
    try await text(PromptText.title, "title", \.title)
    try await text(PromptText.period, "when", \.period)
    // Sentences about provinces name those of that time.
    Session.current.outcome.note(period: typed.period)
    try await item(PromptText.place, "places", \.lists.places)
    try await item(PromptText.organiser, "organisers", \.lists.organisers)
    if !isPlan {
      try await ask(PromptText.attended, "attended", \.attended, current: typed.attended) { $0 }
      try await item(PromptText.outcome, "outcomes", \.lists.outcomes)
    }
    try await item(PromptText.source, "sources", \.lists.sources)
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
      guard
        let typed = try isNeeded ? needed(question, current: current ?? "") : optional(question, current: current)
      else { return nil }
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
}

extension TypedActivity {
  /// What is asked for on a terminal, by the names that columns of an import have.
  static let asked: Set<String> = [
    "kind", "title", "when", "places", "organisers", "attended", "outcomes", "sources",
  ]

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
