import EventStore
import FoundationEssentials
import Friendship

/// The stored form of what happens to the texts of reports: a stream a section of a report.
enum ReportNoteEventFormat {
  static let category = "report_note"

  /// The identity of a section's text: the same for whoever writes it, since both mean the same report.
  static func stream(_ note: ReportNote) throws -> StreamName {
    let scope =
      switch note.scope {
      case .country: "country"
      case .province(let id): "province " + id.value
      case .organisation(let id, let withThoseBelow): "organisation \(id.uuid.text) \(withThoseBelow)"
      }
    let id = Identifiers.fromContent(
      "report note", scope, note.period.first.iso, note.period.last.iso, note.section.rawValue)
    return try Book.stream(category, id)
  }

  static func encode(_ event: ReportNoteEvent) -> EncodedEvent {
    switch event {
    case .recorded(let note):
      EncodedEvent("ReportNoteRecorded") { object in
        object.field("period") { $0.period(note.period) }
        object.field("scope") { $0.reportScope(note.scope) }
        object.field("section", note.section.rawValue)
        object.field("text", ifKnown: note.text) { $0.text($1) }
      }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> ReportNoteEvent {
    switch (event.type, event.schemaVersion) {
    case ("ReportNoteRecorded", 1): .recorded(try event.decoded { try read(&$0) })
    default: throw .unknown(event)
    }
  }

  static func read(_ reader: inout JSONReader) throws -> ReportNote {
    var scope: ReportScope?
    var period: Period?
    var section: ReportNoteSection?
    var text: LocalizedText?
    try reader.object { key, reader in
      switch key {
      case "scope": scope = try reader.reportScope()
      case "period": period = try reader.period()
      case "section": section = try reader.word()
      case "text": text = try reader.text()
      default: try reader.skip()
      }
    }
    guard let scope, let period, let section else { throw reader.failure("a scope, a period and a section") }
    return ReportNote(scope: scope, period: period, section: section, text: text)
  }
}
