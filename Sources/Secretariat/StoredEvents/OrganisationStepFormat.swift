import EventStore
import Friendship

/// The stored form of the steps in an organisation's life, each an event of its own in the organisation's stream.
enum OrganisationStepFormat {
  static func encode(_ step: OrganisationStep) -> EncodedEvent {
    switch step {
    case .renamed(let name, let on):
      EncodedEvent("OrganisationRenamed") {
        $0.field("name") { $0.text(name) }
        $0.field("on") { $0.period(on) }
      }
    case .merged(let into, let on):
      EncodedEvent("OrganisationMerged", schemaVersion: 1, whole: { $0.merged(into, on) })
    case .dissolved(let on, let reason):
      EncodedEvent("OrganisationDissolved") {
        $0.field("on") { $0.period(on) }
        $0.field("reason", ifKnown: reason)
      }
    case .absorbed(let other, let on):
      EncodedEvent("OrganisationAbsorbed") {
        $0.field("on") { $0.period(on) }
        $0.field("other") { $0.uuid(other.uuid) }
      }
    }
  }

  /// The step that an event is; `nil` for another type, or a version that this program doesn't know.
  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> OrganisationStep? {
    guard event.schemaVersion == 1 else { return nil }
    switch event.type {
    case "OrganisationRenamed": return try event.decoded { try $0.renamed() }
    case "OrganisationMerged":
      guard case .merged(let into, let on) = try event.decoded({ try $0.merged() }) else { return nil }
      return .merged(into: into, on: on)
    case "OrganisationDissolved": return try event.decoded { try $0.dissolved() }
    case "OrganisationAbsorbed": return try event.decoded { try $0.absorbed() }
    default: return nil
    }
  }
}

extension JSONWriter {
  mutating func merged(_ into: OrganisationID, _ on: Period) {
    object {
      $0.field("into") { $0.uuid(into.uuid) }
      $0.field("on") { $0.period(on) }
    }
  }
}

extension JSONReader {
  mutating func merged() throws -> Organisation.Ending {
    var into: OrganisationID?
    var on: Period?
    try object { key, reader in
      switch key {
      case "into": into = OrganisationID(try reader.uuid())
      case "on": on = try reader.period()
      default: try reader.skip()
      }
    }
    guard let into, let on else { throw failure("what it became part of, and when") }
    return .merged(into: into, on: on)
  }

  fileprivate mutating func renamed() throws -> OrganisationStep {
    var name: LocalizedText?
    var on: Period?
    try object { key, reader in
      switch key {
      case "name": name = try reader.text()
      case "on": on = try reader.period()
      default: try reader.skip()
      }
    }
    guard let name, let on else { throw failure("a name and a time") }
    return .renamed(to: name, on: on)
  }

  fileprivate mutating func absorbed() throws -> OrganisationStep {
    var other: OrganisationID?
    var on: Period?
    try object { key, reader in
      switch key {
      case "other": other = OrganisationID(try reader.uuid())
      case "on": on = try reader.period()
      default: try reader.skip()
      }
    }
    guard let other, let on else { throw failure("what became part of it, and when") }
    return .absorbed(other, on: on)
  }

  fileprivate mutating func dissolved() throws -> OrganisationStep {
    var on: Period?
    var reason: String?
    try object { key, reader in
      switch key {
      case "on": on = try reader.period()
      case "reason": reason = try reader.string()
      default: try reader.skip()
      }
    }
    guard let on else { throw failure("a time") }
    return .dissolved(on: on, reason: reason)
  }
}
