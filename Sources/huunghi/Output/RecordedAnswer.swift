import Documents
import Friendship
import Secretariat
import Wording

/// What a command on an activity answers: its number, what was understood, what isn't known and the commands that add
/// it.
struct RecordedAnswer {
  private let recorded: RecordedActivity
  private let sheet: ActivitySheet

  /// What was done, for the sentence that says so.
  typealias Step = RecordedText

  init(_ recorded: RecordedActivity, _ sheet: ActivitySheet) {
    self.recorded = recorded
    self.sheet = sheet
  }

  /// - Parameter remark: said after what was done; a reader of JSON sees it in the activity itself.
  func show(_ step: Step, remark: Phrase? = nil) throws {
    let language = Session.current.language
    let number = recorded.stored.number
    try Answer.show(
      [step.phrase(number), remark].compactMap(\.self).map { .paragraph($0.in(language)) }
        + sheet.blocks(in: language), json: json(step, language))
    for stop in recorded.stopped {
      Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position)))
    }
  }

  private func json(_ step: Step, _ language: Language) -> JSON {
    let sheet = sheet.json(in: language)
    return [
      "activity": sheet["activity"] ?? .null, "document": "recorded",
      "from_settings": sheet["from_settings"] ?? .null, "language": .string(language.rawValue),
      "number": .int(recorded.stored.number), "positions": JSON(recorded.positions),
      "step": .string(step.rawValue), "unknown": sheet["unknown"] ?? .null,
    ]
  }
}
