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

  /// - Parameter remark: said after what was done.
  func show(_ step: Step, remark: Phrase? = nil) throws {
    let language = Session.current.language
    let number = recorded.stored.number
    try Answer.show(
      [
        step.phrase(number), remark, RecordedText.absent(recorded.absent, number),
        step.naming(recorded.naming.map { ($0.register, $0.number) }),
      ].compactMap(\.self)
        .map { .paragraph($0.in(language)) }
        + sheet.blocks(in: language), json: json(step, remark, language))
    for stop in recorded.stopped {
      Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position)))
    }
  }

  private func json(_ step: Step, _ remark: Phrase?, _ language: Language) -> JSON {
    let actor = sheet.actor.map { sheet.names.person($0, in: language) }
    let fields = sheet.json(in: language)
    return [
      "absent": .array(recorded.absent.map { .string($0.name.vi) }), "activity": fields["activity"] ?? .null,
      "actor": JSON(actor), "document": "recorded",
      "from_settings": fields["from_settings"] ?? .null, "language": .string(language.rawValue),
      "named_in": .array(
        recorded.naming.map { ["number": .int($0.number), "register": .string($0.register.rawValue)] as JSON }),
      "number": .int(recorded.stored.number), "positions": JSON(recorded.positions),
      "remark": JSON(remark?.in(language)), "step": .string(step.rawValue), "unknown": fields["unknown"] ?? .null,
    ]
  }
}
