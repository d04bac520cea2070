import Secretariat
import Wording

/// Takes a step in an activity's life and shows what it led to.
enum Steps {
  static func take(_ step: ActivityStep, on activity: String, _ answer: RecordedText) async throws {
    try await record(answer) { try await $0.take(step, on: activity) }
  }

  /// Records something and answers with it.
  static func record(
    _ answer: RecordedText, _ body: @Sendable (Book) async throws -> RecordedActivity
  ) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await body(book)
      Session.current.outcome.note(number: recorded.stored.number)
      try RecordedAnswer(recorded, try book.sheet(recorded)).show(answer)
    }
  }
}
