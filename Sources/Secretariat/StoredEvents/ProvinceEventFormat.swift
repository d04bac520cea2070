import EventStore
import Friendship

/// The stored form of the table of provinces.
enum ProvinceEventFormat {
  /// Streams of units, named by the unit's id.
  static let unitCategory = "province"
  /// Streams of changes, named by the change's id.
  static let changeCategory = "province_change"

  static func encode(_ event: ProvinceEvent) -> EncodedEvent {
    switch event {
    case .unitDefined(let value): EncodedEvent("ProvinceDefined") { write(value, to: &$0) }
    case .unitAmended(let value): EncodedEvent("ProvinceAmended") { write(value, to: &$0) }
    case .changeRecorded(let value): EncodedEvent("ProvinceChangeRecorded") { write(value, to: &$0) }
    case .changeAmended(let value): EncodedEvent("ProvinceChangeAmended") { write(value, to: &$0) }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> ProvinceEvent {
    switch (event.type, event.schemaVersion) {
    case ("ProvinceDefined", 1): .unitDefined(try event.decoded { try unit(&$0) })
    case ("ProvinceAmended", 1): .unitAmended(try event.decoded { try unit(&$0) })
    case ("ProvinceChangeRecorded", 1): .changeRecorded(try event.decoded { try change(&$0) })
    case ("ProvinceChangeAmended", 1): .changeAmended(try event.decoded { try change(&$0) })
    default: throw .unknown(event)
    }
  }

  private static func write(_ value: Province, to object: inout JSONObjectWriter) {
    object.field("code", ifKnown: value.code)
    object.field("from") { $0.date(value.validFrom) }
    object.field("from_basis", ifKnown: value.validFromBasis)
    object.field("id", value.id.value)
    object.field("iso", ifKnown: value.iso)
    object.field("kind", value.kind.rawValue)
    object.field("name") { $0.text(value.name) }
    object.field("note", ifKnown: value.note)
    object.field("region", ifKnown: value.region)
    object.field("region_2025", ifKnown: value.region2025)
    object.field("to", ifKnown: value.validTo) { $0.date($1) }
  }

  static func unit(_ reader: inout JSONReader) throws -> Province {
    var id: ProvinceID?
    var name: LocalizedText?
    var kind: ProvinceKind?
    var from: CivilDate?
    var to: CivilDate?
    var texts: [String: String] = [:]
    try reader.object { key, reader in
      switch key {
      case "id": id = try reader.province()
      case "name": name = try reader.text()
      case "kind": kind = try reader.word()
      case "from": from = try reader.date()
      case "to": to = try reader.date()
      case "code", "iso", "note", "region", "region_2025", "from_basis": texts[key.text] = try reader.string()
      default: try reader.skip()
      }
    }
    guard let id, let name, let kind, let from else { throw reader.failure("an id, a name, a kind and a day") }
    return Province(
      id: id, code: texts["code"], iso: texts["iso"], name: name, kind: kind, validFrom: from, validTo: to,
      region: texts["region"], region2025: texts["region_2025"], validFromBasis: texts["from_basis"],
      note: texts["note"])
  }

  private static func write(_ value: ProvinceChange, to object: inout JSONObjectWriter) {
    object.field("adopted", ifKnown: value.adopted) { $0.date($1) }
    object.field("effective") { $0.date(value.effective) }
    object.field("from", ifAny: value.from.map(\.value))
    object.field("id", value.id)
    object.field("instrument", ifKnown: value.instrument)
    object.field("into", ifAny: value.into.map(\.value))
    object.field("kind", value.kind.rawValue)
    object.field("note", ifKnown: value.note)
    object.field("partial_from", ifAny: value.partialFrom.map(\.value).sorted())
    object.field("verification", ifKnown: value.verification)
  }

  static func change(_ reader: inout JSONReader) throws -> ProvinceChange {
    var id: String?
    var effective: CivilDate?
    var adopted: CivilDate?
    var kind: ProvinceChangeKind?
    var from: [ProvinceID] = []
    var into: [ProvinceID] = []
    var partial: [ProvinceID] = []
    var texts: [String: String] = [:]
    try reader.object { key, reader in
      switch key {
      case "id": id = try reader.string()
      case "effective": effective = try reader.date()
      case "adopted": adopted = try reader.date()
      case "kind": kind = try reader.word()
      case "from": from = try reader.provinces()
      case "into": into = try reader.provinces()
      case "partial_from": partial = try reader.provinces()
      case "instrument", "verification", "note": texts[key.text] = try reader.string()
      default: try reader.skip()
      }
    }
    guard let id, let effective, let kind else { throw reader.failure("an id, a day and a kind") }
    return ProvinceChange(
      id: id, effective: effective, adopted: adopted, kind: kind, from: from, into: into,
      partialFrom: Set(partial), instrument: texts["instrument"], verification: texts["verification"],
      note: texts["note"])
  }
}
