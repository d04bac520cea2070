import Documents
import Friendship
import Secretariat
import Wording

/// Records something of an organisation, and shows what it led to.
enum OrganisationSteps {
  static func record(
    _ answer: OrganisationText, _ body: @Sendable (Book) async throws -> RecordedOrganisation
  ) async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await body(book)
      Session.current.outcome.note(number: recorded.answer.stored.number)
      try OrganisationSheet(recorded.answer).show(answer, positions: recorded.positions)
      for stop in recorded.stopped {
        Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position)))
      }
    }
  }

  static func take(
    _ step: TypedOrganisationStep, on organisation: String, _ answer: OrganisationText
  ) async throws {
    try await record(answer) { try await $0.take(step, onOrganisation: organisation) }
  }
}
