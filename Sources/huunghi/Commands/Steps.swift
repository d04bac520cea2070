import Secretariat
import Wording

/// Takes a step in an activity's life and shows what it led to.
enum Steps {
  /// Takes a step and answers with what it led to.
  ///
  /// - Parameter remark: what is said besides of what it led to.
  static func take(
    _ step: ActivityStep, on activity: String, _ answer: RecordedText,
    remark: @Sendable (RecordedActivity) -> Phrase? = { _ in nil }
  ) async throws {
    try await record(answer, remark: remark) { try await $0.take(step, on: activity) }
  }

  /// Records something and answers with it.
  static func record(
    _ answer: RecordedText, remark: @Sendable (RecordedActivity) -> Phrase? = { _ in nil },
    _ body: @Sendable (Book) async throws -> RecordedActivity
  ) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await body(book)
      Session.current.outcome.note(number: recorded.stored.number)
      try RecordedAnswer(recorded, try book.sheet(recorded)).show(answer, remark: remark(recorded))
    }
  }
}
