import Documents
import Friendship
import Secretariat
import Wording

/// Records something in a register, or lists one, and shows what it led to.
enum EntrySteps {
  static func enter(_ typed: TypedEntry, in register: RegisterEntry.Register) async throws {
    Session.current.outcome.note(period: typed.period)
    try await record(.added) { try await $0.enter(typed, in: register) }
  }

  static func amend(_ typed: TypedEntry, entry: String, in register: RegisterEntry.Register) async throws {
    Session.current.outcome.note(period: typed.period)
    try await record(.amended) { try await $0.amend(typed, entry: entry, in: register) }
  }

  static func take(
    _ step: TypedEntryStep, on entry: String, in register: RegisterEntry.Register, _ answer: EntryText
  ) async throws {
    try await record(answer) { try await $0.take(step, onEntry: entry, in: register) }
  }

  static func list(
    _ register: RegisterEntry.Register, _ question: Question, onlyOpen: Bool = false
  ) async throws {
    let list = try await Session.current.withBook {
      try await $0.entries(register, question, onlyOpen: onlyOpen)
    }
    let language = Session.current.language
    try Answer.show(list.blocks(in: language), json: list.json(in: language))
  }

  private static func record(
    _ answer: EntryText, _ body: @Sendable (Book) async throws -> RecordedEntry
  ) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await body(book)
      Session.current.outcome.note(number: recorded.sheet.entry.number)
      try show(recorded, answer)
    }
  }

  /// The sentence that says what was done, the entry, and what can follow.
  private static func show(_ recorded: RecordedEntry, _ answer: EntryText) throws {
    let sheet = recorded.sheet
    let language = Session.current.language
    let sentence = answer.phrase(sheet.entry.value.register, sheet.entry.number)
    try Answer.show(
      [.paragraph(sentence.in(language))] + sheet.blocks(in: language),
      json: sheet.json(in: language, step: answer.rawValue, positions: recorded.positions))
    for stop in recorded.stopped {
      Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position)))
    }
  }
}
