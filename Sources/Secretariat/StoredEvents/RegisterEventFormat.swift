import EventStore
import Friendship

/// The stored form of what happens in the registers. The category of a stream is the register's name.
enum RegisterEventFormat {
  static let categories = RegisterEntry.Register.allCases.map(\.rawValue)

  static func encode(_ event: RegisterEvent) -> EncodedEvent {
    switch event {
    case .entered(let entry): EncodedEvent(name(of: entry.register) + "Entered") { write(entry, to: &$0) }
    case .amended(let entry): EncodedEvent(name(of: entry.register) + "Amended") { write(entry, to: &$0) }
    case .took(let step): RegisterStepFormat.encode(step)
    }
  }

  /// An entry as a whole, in the form in which an event says it.
  static func document(_ entry: RegisterEntry) -> [UInt8] { JSONWriter.object { write(entry, to: &$0) } }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> RegisterEvent {
    for register in RegisterEntry.Register.allCases where event.schemaVersion == 1 {
      switch event.type {
      case name(of: register) + "Entered": return .entered(try event.decoded { try read(register, &$0) })
      case name(of: register) + "Amended": return .amended(try event.decoded { try read(register, &$0) })
      default: continue
      }
    }
    if let step = try RegisterStepFormat.decode(event) { return .took(step) }
    throw .unknown(event)
  }

  private static func name(of register: RegisterEntry.Register) -> String {
    switch register {
    case .tally: "Tally"
    case .proposal: "Proposal"
    case .direction: "Direction"
    case .figure: "ProvinceFigure"
    }
  }

  private static func write(_ entry: RegisterEntry, to object: inout JSONObjectWriter) {
    switch entry {
    case .tally(let value):
      object.field("count", ifKnown: value.count) { $0.count($1) }
      object.field("kind", value.kind.raw)
      object.field("occasions", ifAny: value.occasions) { $0.occasion($1) }
      object.field("organisations", ifAny: value.organisations) { $0.uuid($1.uuid) }
      object.field("provinces", ifAny: value.provinces.map(\.value))
      object.field("sources", ifAny: value.sources)
      object.field("text") { $0.text(value.text) }
      object.field("when") { $0.period(value.period) }
    case .proposal(let value):
      object.field("activity", ifKnown: value.activity) { $0.uuid($1.uuid) }
      object.field("addressee", ifKnown: value.addressee)
      object.field("answer", ifKnown: value.answer) { $0.answer($1) }
      object.field("by", ifAny: value.by) { $0.uuid($1.uuid) }
      object.field("closed", ifKnown: value.closed) { $0.closing($1) }
      object.field("forwarded", ifAny: value.forwarded) { $0.forwarding($1) }
      object.field("provinces", ifAny: value.provinces.map(\.value))
      object.field("raised") { $0.period(value.raised) }
      object.field("sources", ifAny: value.sources)
      object.field("text") { $0.text(value.text) }
    case .direction(let value):
      object.field("activity", ifKnown: value.activity) { $0.uuid($1.uuid) }
      object.field("audience", ifKnown: value.audience)
      switch value.ending {
      case .done(let on, let activity): object.field("done") { $0.done(on, activity) }
      case .dropped(let reason, let on): object.field("dropped") { $0.dropped(reason, on) }
      case nil: break
      }
      object.field("fields", ifAny: value.fields.map(\.rawValue))
      object.field("for") { $0.period(value.period) }
      object.field("given") { $0.period(value.given) }
      object.field("organisations", ifAny: value.organisations) { $0.uuid($1.uuid) }
      object.field("sources", ifAny: value.sources)
      object.field("text") { $0.text(value.text) }
    case .figure(let value):
      object.field("activity", ifKnown: value.activity) { $0.uuid($1.uuid) }
      object.field("approximate", ifTrue: value.isApproximate)
      object.field("name") { $0.text(value.name) }
      object.field("province", value.province.value)
      object.field("sources", ifAny: value.sources)
      object.field("value") { $0.text(value.value) }
      object.field("when") { $0.period(value.period) }
    }
  }

  static func read(_ register: RegisterEntry.Register, _ reader: inout JSONReader) throws -> RegisterEntry {
    var fields = Fields()
    try reader.object { key, reader in try fields.read(key, &reader) }
    guard let entry = fields.entry(register) else { throw reader.failure("a complete \(register.rawValue)") }
    return entry
  }

  /// The fields of all registers; each register uses its own.
  private struct Fields {
    var text: LocalizedText?
    var name: LocalizedText?
    var value: LocalizedText?
    var kind: KindCode?
    var period: Period?
    var raised: Period?
    var given: Period?
    var meantFor: Period?
    var province: ProvinceID?
    var provinces: [ProvinceID] = []
    var organisations: [OrganisationID] = []
    var activity: ActivityID?
    var count: Count?
    var occasions: [Occasion] = []
    var addressee: String?
    var audience: String?
    var forwarded: [Proposal.Forwarding] = []
    var answer: Proposal.Answer?
    var closed: Proposal.Closing?
    var ending: Direction.Ending?
    var cooperation: [CooperationField] = []
    var isApproximate = false
    var sources: [String] = []

    mutating func read(_ key: JSONKey, _ reader: inout JSONReader) throws {
      switch key {
      case "text": text = try reader.text()
      case "name": name = try reader.text()
      case "value": value = try reader.text()
      case "kind": kind = try reader.kindCode()
      case "when": period = try reader.period()
      case "raised": raised = try reader.period()
      case "given": given = try reader.period()
      case "for": meantFor = try reader.period()
      case "province": province = try reader.province()
      case "provinces": provinces = try reader.provinces()
      case "organisations", "by": organisations = try reader.organisations()
      case "activity": activity = ActivityID(try reader.uuid())
      case "count": count = try reader.count()
      case "occasions": occasions = try reader.array { try $0.occasion() }
      case "addressee": addressee = try reader.string()
      case "audience": audience = try reader.string()
      case "forwarded": forwarded = try reader.array { try $0.forwarding() }
      case "answer": answer = try reader.answer()
      case "closed": closed = try reader.closing()
      case "done": ending = try reader.done()
      case "dropped": ending = try reader.dropped()
      case "fields": cooperation = try reader.array { try $0.word() }
      case "approximate": isApproximate = try reader.bool()
      case "sources": sources = try reader.strings()
      default: try reader.skip()
      }
    }

    func entry(_ register: RegisterEntry.Register) -> RegisterEntry? {
      switch register {
      case .tally:
        guard let kind, let text, let period else { return nil }
        return .tally(
          Tally(
            kind: kind, text: text, organisations: organisations, provinces: provinces, period: period,
            count: count, occasions: occasions, sources: sources))
      case .proposal:
        guard let text, let raised else { return nil }
        return .proposal(
          Proposal(
            text: text, raised: raised, activity: activity, by: organisations, addressee: addressee,
            provinces: provinces, forwarded: forwarded, answer: answer, closed: closed, sources: sources))
      case .direction:
        guard let text, let given, let meantFor else { return nil }
        return .direction(
          Direction(
            text: text, given: given, period: meantFor, activity: activity, organisations: organisations,
            audience: audience, fields: cooperation, ending: ending, sources: sources))
      case .figure:
        guard let province, let name, let period, let value else { return nil }
        return .figure(
          ProvinceFigure(
            province: province, name: name, period: period, value: value, isApproximate: isApproximate,
            activity: activity, sources: sources))
      }
    }
  }
}
