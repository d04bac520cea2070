import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps what people write for reports, how reports look, and which were issued: one row a version of each.
struct ReportsProjection: Projection {
  static let notes = VersionedTable(
    name: "report_note",
    columns: [
      .init(name: "first_day", type: "date"),
      .init(name: "last_day", type: "date"),
    ])
  static let forms = VersionedTable(name: "report_form", columns: [])
  static let issued = VersionedTable(
    name: "issued_report",
    columns: [
      .init(name: "organisation", type: "uuid"),
      .init(name: "year", type: "bigint"),
      .init(name: "number_in_year", type: "bigint"),
      .init(name: "supersedes", type: "text"),  // the key of the one whose place it takes
      .init(name: "hashes", type: "text[]"),  // of its files, to tell a file in hand by
    ])

  let name = "reports"
  let version = 1
  let schema = [Self.notes, Self.forms, Self.issued].map(\.definition).joined(separator: "\n")
  let indexes = [
    "CREATE INDEX IF NOT EXISTS report_note_days ON report_note (first_day, last_day)",
    "CREATE INDEX IF NOT EXISTS issued_report_in_year ON issued_report (year, number_in_year)",
    "CREATE INDEX IF NOT EXISTS issued_report_hashes ON issued_report USING gin (hashes)",
  ]
  let categories: Set<String>? = [
    ReportNoteEventFormat.category, ReportFormEventFormat.category, ReportEventFormat.category,
  ]
  let rowKeys = [Self.notes, Self.forms, Self.issued].reduce(into: [:]) { $0.merge($1.rowKeys) { first, _ in first } }

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    var notes: [VersionedTable.NewVersion] = []
    var forms: [VersionedTable.NewVersion] = []
    var issued: [VersionedTable.NewVersion] = []
    for event in events {
      switch event.stream.category {
      case ReportNoteEventFormat.category: notes.append(try Self.note(event))
      case ReportFormEventFormat.category: forms.append(try Self.form(event))
      default: issued.append(try Self.report(event))
      }
    }
    try Self.notes.write(notes, connection)
    try Self.forms.write(forms, connection)
    try Self.issued.write(issued, connection)
  }

  private static func note(_ event: RecordedEvent) throws -> VersionedTable.NewVersion {
    let note = try ReportNoteEventFormat.decode(event).note
    return VersionedTable.NewVersion(
      key: event.stream.id, position: event.position, values: [note.period.first.iso, note.period.last.iso],
      document: event.data)
  }

  private static func form(_ event: RecordedEvent) throws -> VersionedTable.NewVersion {
    _ = try ReportFormEventFormat.decode(event)
    return VersionedTable.NewVersion(key: event.stream.id, position: event.position, values: [], document: event.data)
  }

  private static func report(_ event: RecordedEvent) throws -> VersionedTable.NewVersion {
    let report = try ReportEventFormat.decode(event, id: ReportID(event.streamUUID())).report
    return VersionedTable.NewVersion(
      key: event.stream.id, position: event.position,
      values: [
        report.organisation.uuid.text, String(report.number.year), String(report.number.value),
        report.supersedes?.uuid.text, arrayText(report.files.map { $0.hash.hex }),
      ], document: event.data)
  }

}
