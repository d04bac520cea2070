import EventStore
import Friendship

/// The stored form of what happens to the forms of reports: a stream an organisation, named by its id.
enum ReportFormEventFormat {
  static let category = "report_form"

  static func encode(_ event: ReportFormEvent) -> EncodedEvent {
    switch event {
    case .set(let setting):
      EncodedEvent("ReportFormSet") { object in
        object.field("document", ifKnown: setting.document) { $0.hash($1) }
        object.field("form") { $0.reportForm(setting.form) }
        object.field("organisation") { $0.uuid(setting.organisation.uuid) }
      }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> ReportFormEvent {
    switch (event.type, event.schemaVersion) {
    case ("ReportFormSet", 1): .set(try event.decoded { try read(&$0) })
    default: throw .unknown(event)
    }
  }

  static func read(_ reader: inout JSONReader) throws -> ReportFormSetting {
    var organisation: OrganisationID?
    var form: ReportForm?
    var document: ContentHash?
    try reader.object { key, reader in
      switch key {
      case "organisation": organisation = OrganisationID(try reader.uuid())
      case "form": form = try reader.reportForm()
      case "document": document = try reader.hash()
      default: try reader.skip()
      }
    }
    guard let organisation, let form else { throw reader.failure("an organisation and a form") }
    return ReportFormSetting(organisation: organisation, form: form, document: document)
  }
}
