import EventStore
import Friendship

/// The stored form of the steps in the life of a proposal or direction, each an event of its own in the entry's stream.
///
/// The same forms stand inside an entry that is said as a whole, which has kept what its life has come to.
enum RegisterStepFormat {
  static func encode(_ step: RegisterStep) -> EncodedEvent {
    switch step {
    case .forwarded(let value): EncodedEvent("ProposalForwarded", schemaVersion: 1, whole: { $0.forwarding(value) })
    case .answered(let value): EncodedEvent("ProposalAnswered", schemaVersion: 1, whole: { $0.answer(value) })
    case .closed(let value): EncodedEvent("ProposalClosed", schemaVersion: 1, whole: { $0.closing(value) })
    case .ended(.done(let on, let activity)):
      EncodedEvent("DirectionDone", schemaVersion: 1, whole: { $0.done(on, activity) })
    case .ended(.dropped(let reason, let on)):
      EncodedEvent("DirectionDropped", schemaVersion: 1, whole: { $0.dropped(reason, on) })
    }
  }

  /// The step that an event is; `nil` for another type, or a version that this program doesn't know.
  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> RegisterStep? {
    guard event.schemaVersion == 1 else { return nil }
    switch event.type {
    case "ProposalForwarded": return .forwarded(try event.decoded { try $0.forwarding() })
    case "ProposalAnswered": return .answered(try event.decoded { try $0.answer() })
    case "ProposalClosed": return .closed(try event.decoded { try $0.closing() })
    case "DirectionDone": return .ended(try event.decoded { try $0.done() })
    case "DirectionDropped": return .ended(try event.decoded { try $0.dropped() })
    default: return nil
    }
  }
}

extension JSONWriter {
  mutating func forwarding(_ value: Proposal.Forwarding) {
    object {
      $0.field("on") { $0.period(value.on) }
      $0.field("to", value.to)
    }
  }

  mutating func answer(_ value: Proposal.Answer) {
    object {
      $0.field("on") { $0.period(value.on) }
      $0.field("text", value.text)
    }
  }

  mutating func closing(_ value: Proposal.Closing) {
    object {
      $0.field("on") { $0.period(value.on) }
      $0.field("reason", ifKnown: value.reason)
    }
  }

  mutating func done(_ on: Period, _ activity: ActivityID?) {
    object {
      $0.field("activity", ifKnown: activity) { $0.uuid($1.uuid) }
      $0.field("on") { $0.period(on) }
    }
  }

  mutating func dropped(_ reason: String, _ on: Period) {
    object {
      $0.field("on") { $0.period(on) }
      $0.field("reason", reason)
    }
  }
}

extension JSONReader {
  mutating func forwarding() throws -> Proposal.Forwarding {
    let fields = try stepFields("to")
    guard let to = fields.text else { throw failure("an addressee") }
    return Proposal.Forwarding(to: to, on: fields.on)
  }

  mutating func answer() throws -> Proposal.Answer {
    let fields = try stepFields("text")
    guard let text = fields.text else { throw failure("an answer") }
    return Proposal.Answer(text: text, on: fields.on)
  }

  mutating func closing() throws -> Proposal.Closing {
    let fields = try stepFields("reason")
    return Proposal.Closing(reason: fields.text, on: fields.on)
  }

  mutating func done() throws -> Direction.Ending {
    let fields = try stepFields(nil)
    return .done(on: fields.on, activity: fields.activity)
  }

  mutating func dropped() throws -> Direction.Ending {
    let fields = try stepFields("reason")
    guard let reason = fields.text else { throw failure("a reason") }
    return .dropped(reason: reason, on: fields.on)
  }

  /// When, and the text under one name or the activity, where they're there.
  private mutating func stepFields(_ name: StaticString?) throws -> (text: String?, on: Period, activity: ActivityID?) {
    var text: String?
    var on: Period?
    var activity: ActivityID?
    try object { key, reader in
      switch key {
      case "on": on = try reader.period()
      case "activity" where name == nil: activity = ActivityID(try reader.uuid())
      default:
        if let name, key == name { text = try reader.string() } else { try reader.skip() }
      }
    }
    guard let on else { throw failure("a time") }
    return (text, on, activity)
  }
}
