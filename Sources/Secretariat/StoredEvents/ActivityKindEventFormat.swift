import EventStore
import Friendship

/// The stored form of what happens to the list of kinds.
enum ActivityKindEventFormat {
  static let category = "kind"
  /// Streams that reserve what kinds are called by: one a name, however often it is taken.
  static let nameCategory = "kind_name"

  static func nameTaken(by code: KindCode) -> EncodedEvent {
    EncodedEvent("ActivityKindNameTaken") { $0.field("kind", code.raw) }
  }

  /// Which kind took a name, as the stream that reserves it says.
  static func holder(_ event: RecordedEvent) throws(StoredEventError) -> KindCode {
    guard event.type == "ActivityKindNameTaken", event.schemaVersion == 1 else { throw .unknown(event) }
    return try event.decoded { reader in
      var code: KindCode?
      try reader.object { key, reader in
        if key == "kind" { code = try reader.kindCode() } else { try reader.skip() }
      }
      guard let code else { throw reader.failure("the kind that took the name") }
      return code
    }
  }

  static func encode(_ event: ActivityKindEvent) -> EncodedEvent {
    switch event {
    case .defined(let value): EncodedEvent("ActivityKindDefined") { write(value, to: &$0) }
    case .amended(let value): EncodedEvent("ActivityKindAmended") { write(value, to: &$0) }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> ActivityKindEvent {
    switch (event.type, event.schemaVersion) {
    case ("ActivityKindDefined", 1): .defined(try event.decoded { try read(&$0) })
    case ("ActivityKindAmended", 1): .amended(try event.decoded { try read(&$0) })
    default: throw .unknown(event)
    }
  }

  private static func write(_ value: ActivityKind, to object: inout JSONObjectWriter) {
    object.field("aliases", ifAny: value.aliases)
    object.field("code", value.code.raw)
    object.field("name") { $0.text(value.name) }
    object.field("section", value.section.rawValue)
  }

  static func read(_ reader: inout JSONReader) throws -> ActivityKind {
    var code: KindCode?
    var name: LocalizedText?
    var aliases: [String] = []
    var section: ReportSection?
    try reader.object { key, reader in
      switch key {
      case "code": code = try reader.kindCode()
      case "name": name = try reader.text()
      case "aliases": aliases = try reader.strings()
      case "section": section = try reader.word()
      default: try reader.skip()
      }
    }
    guard let code, let name, let section else { throw reader.failure("a code, a name and a section") }
    return ActivityKind(code: code, name: name, aliases: aliases, section: section)
  }
}
