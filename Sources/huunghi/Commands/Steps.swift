import Secretariat
import Wording

/// Takes a step in an activity's life and shows what it led to.
enum Steps {
  static func take(_ step: ActivityStep, on activity: String, _ answer: RecordedAnswer.Step) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await book.take(step, on: activity)
      try RecordedAnswer(recorded, try book.sheet(recorded)).show(answer)
    }
  }
}
