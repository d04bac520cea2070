import Documents
import Secretariat
import Wording

/// Takes a step in an activity's life and shows what it led to.
enum Steps {
  static func take(_ step: ActivityStep, on activity: String, _ answer: RecordedText) async throws {
    try await record(answer) { try await $0.take(step, on: activity) }
  }

  /// Records something and answers with it.
  ///
  /// What is recorded but can't be shown, since a read model has stopped or the server is gone, is recorded all the
  /// same: the command says so and has done its work.
  static func record(
    _ answer: RecordedText, _ body: @Sendable (Book) async throws -> RecordedActivity
  ) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      do {
        let recorded = try await body(book)
        try RecordedAnswer(recorded, try book.sheet(recorded)).show(answer)
      } catch let error as ReadModelUnavailable {
        Note.write(say(FailureText.recordedButNotShown(error.positions)))
        for stop in error.stopped { Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position))) }
        if Session.current.isJSON {
          let json: JSON = [
            "activity": .null, "document": "recorded", "positions": JSON(error.positions),
            "step": .string(answer.rawValue),
          ]
          try Page.write(json.text + "\n")
        }
      }
    }
  }
}
