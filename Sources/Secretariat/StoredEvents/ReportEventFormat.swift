import EventStore
import Friendship

/// The stored form of what happens to issued reports. A report's identity is its stream's.
enum ReportEventFormat {
  static let category = "report"
  /// Streams that reserve numbers: one a number of an organisation's year, whichever report has it.
  static let numberCategory = "report_number"
  /// Streams that reserve the place after a report: one a report that another takes the place of.
  static let successorCategory = "report_successor"

  /// The stream that a number of an organisation's year is.
  static func stream(_ number: ReportNumber, of organisation: OrganisationID) throws -> StreamName {
    let id = Identifiers.fromContent(
      "report number", organisation.uuid.text, String(number.year), String(number.value))
    return try Book.stream(numberCategory, id)
  }

  static func numberTaken(by id: ReportID) -> EncodedEvent {
    EncodedEvent("ReportNumberTaken") { $0.field("report") { $0.uuid(id.uuid) } }
  }

  static func superseded(by id: ReportID) -> EncodedEvent {
    EncodedEvent("ReportSuperseded") { $0.field("by") { $0.uuid(id.uuid) } }
  }

  static func encode(_ event: ReportEvent) -> EncodedEvent {
    switch event {
    case .issued(let report): EncodedEvent("ReportIssued") { write(report, to: &$0) }
    }
  }

  static func decode(_ event: RecordedEvent, id: ReportID) throws(StoredEventError) -> ReportEvent {
    switch (event.type, event.schemaVersion) {
    case ("ReportIssued", 1): .issued(try event.decoded { try read(&$0, id) })
    default: throw .unknown(event)
    }
  }

  /// Which report took a number, as the stream that reserves it says.
  static func holder(ofNumber event: RecordedEvent) throws(StoredEventError) -> ReportID {
    guard event.type == "ReportNumberTaken", event.schemaVersion == 1 else { throw .unknown(event) }
    return try report("report", of: event)
  }

  /// Which report took the place of another, as the stream that reserves it says.
  static func successor(_ event: RecordedEvent) throws(StoredEventError) -> ReportID {
    guard event.type == "ReportSuperseded", event.schemaVersion == 1 else { throw .unknown(event) }
    return try report("by", of: event)
  }

  private static func report(
    _ name: StaticString, of event: RecordedEvent
  ) throws(StoredEventError) -> ReportID {
    try event.decoded { reader in
      var id: ReportID?
      try reader.object { key, reader in
        if key == name { id = ReportID(try reader.uuid()) } else { try reader.skip() }
      }
      guard let id else { throw reader.failure("a report") }
      return id
    }
  }

  private static func write(_ value: IssuedReport, to object: inout JSONObjectWriter) {
    object.field("boundaries") { $0.boundaries(value.view) }
    object.field("canonical_sha256") { $0.hash(value.canonical) }
    object.field("checkpoint", ifKnown: value.checkpoint)
    object.field("composed_at", value.position)
    object.field("date") { $0.date(value.details.date) }
    object.field("files", ifAny: value.files) { $0.issuedFile($1) }
    object.field("form") { $0.reportForm(value.form) }
    object.field("form_document", ifKnown: value.formDocument) { $0.hash($1) }
    object.field("number", value.details.number)
    object.field("organisation") { $0.uuid(value.organisation.uuid) }
    object.field("period") { $0.period(value.period) }
    object.field("scope") { $0.reportScope(value.scope) }
    object.field("signer") { $0.uuid(value.details.signer.uuid) }
    object.field("supersedes", ifKnown: value.supersedes) { $0.uuid($1.uuid) }
  }

  static func read(_ reader: inout JSONReader, _ id: ReportID) throws -> IssuedReport {
    var fields = Fields()
    try reader.object { key, reader in try fields.read(key, &reader) }
    guard let report = fields.report(id) else { throw reader.failure("a complete report") }
    return report
  }

  private struct Fields {
    var organisation: OrganisationID?
    var scope: ReportScope?
    var period: Period?
    var view: BoundaryView?
    var number: Int?
    var date: CivilDate?
    var signer: PersonID?
    var form: ReportForm?
    var formDocument: ContentHash?
    var position: Int?
    var checkpoint: String?
    var canonical: ContentHash?
    var files: [IssuedFile] = []
    var supersedes: ReportID?

    mutating func read(_ key: JSONKey, _ reader: inout JSONReader) throws {
      switch key {
      case "organisation": organisation = OrganisationID(try reader.uuid())
      case "scope": scope = try reader.reportScope()
      case "period": period = try reader.period()
      case "boundaries": view = try reader.boundaries()
      case "number": number = try reader.int()
      case "date": date = try reader.date()
      case "signer": signer = PersonID(try reader.uuid())
      case "form": form = try reader.reportForm()
      case "form_document": formDocument = try reader.hash()
      case "composed_at": position = try reader.int()
      case "checkpoint": checkpoint = try reader.string()
      case "canonical_sha256": canonical = try reader.hash()
      case "files": files = try reader.array { try $0.issuedFile() }
      case "supersedes": supersedes = ReportID(try reader.uuid())
      default: try reader.skip()
      }
    }

    func report(_ id: ReportID) -> IssuedReport? {
      guard let organisation, let scope, let period, let view, let number, let date, let signer, let form,
        let position, let canonical
      else { return nil }
      return IssuedReport(
        id: id, organisation: organisation, scope: scope, period: period, view: view,
        details: ReportIssueDetails(number: number, date: date, signer: signer), form: form,
        formDocument: formDocument, position: position, checkpoint: checkpoint, canonical: canonical, files: files,
        supersedes: supersedes)
    }
  }
}
