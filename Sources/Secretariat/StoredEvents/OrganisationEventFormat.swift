import EventStore
import Friendship

/// The stored form of what happens to an organisation. Its identity is its stream's.
enum OrganisationEventFormat {
  static let category = "organisation"
  /// Streams that reserve names: one a name, whoever has it.
  static let nameCategory = "organisation_name"

  static func nameTaken(by id: OrganisationID) -> EncodedEvent {
    EncodedEvent("OrganisationNameTaken") { $0.field("organisation") { $0.uuid(id.uuid) } }
  }

  static func encode(_ event: OrganisationEvent) -> EncodedEvent {
    switch event {
    case .registered(let value): EncodedEvent("OrganisationRegistered") { write(value, to: &$0) }
    case .amended(let value): EncodedEvent("OrganisationAmended") { write(value, to: &$0) }
    }
  }

  static func decode(_ event: RecordedEvent, id: OrganisationID) throws(StoredEventError) -> OrganisationEvent {
    switch (event.type, event.schemaVersion) {
    case ("OrganisationRegistered", 1): .registered(try event.decoded { try read(&$0, id) })
    case ("OrganisationAmended", 1): .amended(try event.decoded { try read(&$0, id) })
    default: throw .unknown(event)
    }
  }

  private static func write(_ value: Organisation, to object: inout JSONObjectWriter) {
    object.field("affiliations", ifAny: value.affiliations) { writer, affiliation in
      writer.object {
        $0.field("from", ifKnown: affiliation.from) { $0.date($1) }
        $0.field("parent") { $0.uuid(affiliation.parent.uuid) }
        $0.field("until", ifKnown: affiliation.until) { $0.date($1) }
      }
    }
    object.field("dissolved", ifKnown: value.dissolved) { $0.period($1) }
    object.field("founded", ifKnown: value.founded) { $0.period($1) }
    object.field("kind", value.kind.rawValue)
    object.field("name") { $0.text(value.name) }
    object.field("note", ifKnown: value.note)
    object.field("other_names", ifAny: value.otherNames)
    object.field("province", ifKnown: value.province?.value)
  }

  static func read(_ reader: inout JSONReader, _ id: OrganisationID) throws -> Organisation {
    var name: LocalizedText?
    var kind: OrganisationKind?
    var rest = Organisation(id: id, name: LocalizedText(vi: ""), kind: .partner)
    try reader.object { key, reader in
      switch key {
      case "name": name = try reader.text()
      case "kind": kind = try reader.word()
      case "affiliations": rest.affiliations = try reader.array { try affiliation(&$0) }
      case "dissolved": rest.dissolved = try reader.period()
      case "founded": rest.founded = try reader.period()
      case "note": rest.note = try reader.string()
      case "other_names": rest.otherNames = try reader.strings()
      case "province": rest.province = try reader.province()
      default: try reader.skip()
      }
    }
    guard let name, let kind else { throw reader.failure("a name and a kind") }
    rest.name = name
    rest.kind = kind
    return rest
  }

  private static func affiliation(_ reader: inout JSONReader) throws -> Affiliation {
    var parent: OrganisationID?
    var from: CivilDate?
    var until: CivilDate?
    try reader.object { key, reader in
      switch key {
      case "parent": parent = OrganisationID(try reader.uuid())
      case "from": from = try reader.date()
      case "until": until = try reader.date()
      default: try reader.skip()
      }
    }
    guard let parent else { throw reader.failure("a parent") }
    return Affiliation(parent: parent, from: from, until: until)
  }
}
