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
    case .took(let step): OrganisationStepFormat.encode(step)
    }
  }

  /// An organisation as a whole, in the form in which an event says it.
  static func document(_ value: Organisation) -> [UInt8] { JSONWriter.object { write(value, to: &$0) } }

  static func decode(_ event: RecordedEvent, id: OrganisationID) throws(StoredEventError) -> OrganisationEvent {
    switch (event.type, event.schemaVersion) {
    case ("OrganisationRegistered", 1): .registered(try event.decoded { try read(&$0, id) })
    case ("OrganisationAmended", 1): .amended(try event.decoded { try read(&$0, id) })
    default:
      if let step = try OrganisationStepFormat.decode(event) { .took(step) } else { throw .unknown(event) }
    }
  }

  /// Who took a name, as the stream that reserves it says.
  static func holder(_ event: RecordedEvent) throws(StoredEventError) -> OrganisationID {
    guard event.type == "OrganisationNameTaken", event.schemaVersion == 1 else { throw .unknown(event) }
    return try event.decoded { reader in
      var id: OrganisationID?
      try reader.object { key, reader in
        if key == "organisation" { id = OrganisationID(try reader.uuid()) } else { try reader.skip() }
      }
      guard let id else { throw reader.failure("an organisation") }
      return id
    }
  }

  private static func write(_ value: Organisation, to object: inout JSONObjectWriter) {
    object.field("affiliations", ifAny: value.affiliations) { writer, affiliation in
      // Days are kept as they were before there was anything else: `until` is the day after the last.
      let (began, ended) = (affiliation.began, affiliation.ended)
      writer.object {
        if let began, !began.isSingleDay { $0.field("began") { $0.period(began) } }
        if let ended, !ended.isSingleDay { $0.field("ended") { $0.period(ended) } }
        if began?.isSingleDay ?? false { $0.field("from", ifKnown: affiliation.from) { $0.date($1) } }
        $0.field("parent") { $0.uuid(affiliation.parent.uuid) }
        if ended?.isSingleDay ?? false { $0.field("until", ifKnown: affiliation.until) { $0.date($1) } }
      }
    }
    if case .dissolved(let on, let reason) = value.ending {
      // Not one object of both: a reason came later, and what was written before it stays right.
      object.field("dissolved") { $0.period(on) }
      object.field("dissolved_reason", ifKnown: reason)
    }
    object.field("former_names", ifAny: value.formerNames) { writer, former in
      writer.object {
        $0.field("name") { $0.text(former.name) }
        $0.field("until") { $0.period(former.until) }
      }
    }
    object.field("founded", ifKnown: value.founded) { $0.period($1) }
    object.field("kind", value.kind.rawValue)
    if case .merged(let into, let on) = value.ending { object.field("merged") { $0.merged(into, on) } }
    object.field("name") { $0.text(value.name) }
    object.field("note", ifKnown: value.note)
    object.field("other_names", ifAny: value.otherNames)
    object.field("province", ifKnown: value.province?.value)
  }

  static func read(_ reader: inout JSONReader, _ id: OrganisationID) throws -> Organisation {
    var name: LocalizedText?
    var kind: OrganisationKind?
    var dissolved: Period?
    var reason: String?
    var rest = Organisation(id: id, name: LocalizedText(vi: ""), kind: .partner)
    try reader.object { key, reader in
      switch key {
      case "name": name = try reader.text()
      case "kind": kind = try reader.word()
      case "affiliations": rest.affiliations = try reader.array { try affiliation(&$0) }
      case "dissolved": dissolved = try reader.period()
      case "dissolved_reason": reason = try reader.string()
      case "former_names": rest.formerNames = try reader.array { try former(&$0) }
      case "merged": rest.ending = try reader.merged()
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
    if let dissolved { rest.ending = .dissolved(on: dissolved, reason: reason) }
    return rest
  }

  private static func former(_ reader: inout JSONReader) throws -> Organisation.FormerName {
    var name: LocalizedText?
    var until: Period?
    try reader.object { key, reader in
      switch key {
      case "name": name = try reader.text()
      case "until": until = try reader.period()
      default: try reader.skip()
      }
    }
    guard let name, let until else { throw reader.failure("a former name and its end") }
    return Organisation.FormerName(name, until: until)
  }

  private static func affiliation(_ reader: inout JSONReader) throws -> Affiliation {
    var parent: OrganisationID?
    var began: Period?
    var ended: Period?
    try reader.object { key, reader in
      switch key {
      case "parent": parent = OrganisationID(try reader.uuid())
      case "began": began = try reader.period()
      case "ended": ended = try reader.period()
      case "from": began = Period(try reader.date())
      case "until": ended = Period(try reader.date().adding(days: -1))
      default: try reader.skip()
      }
    }
    guard let parent else { throw reader.failure("a parent") }
    return Affiliation(parent: parent, began: began, ended: ended)
  }
}
