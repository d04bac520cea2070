import Friendship
import Testing

@testable import Secretariat

extension GoldenEvent {
  private static func note(_ json: String, _ event: ReportNoteEvent) -> GoldenEvent {
    GoldenEvent(
      type: "ReportNoteRecorded", schemaVersion: 1, json: json, encoded: ReportNoteEventFormat.encode(event),
      reencoded: { ReportNoteEventFormat.encode(try ReportNoteEventFormat.decode($0)) })
  }

  private static func form(_ json: String, _ event: ReportFormEvent) -> GoldenEvent {
    GoldenEvent(
      type: "ReportFormSet", schemaVersion: 1, json: json, encoded: ReportFormEventFormat.encode(event),
      reencoded: { ReportFormEventFormat.encode(try ReportFormEventFormat.decode($0)) })
  }

  private static func report(_ json: String, _ report: IssuedReport) -> GoldenEvent {
    GoldenEvent(
      type: "ReportIssued", schemaVersion: 1, json: json, encoded: ReportEventFormat.encode(.issued(report)),
      reencoded: { ReportEventFormat.encode(try ReportEventFormat.decode($0, id: report.id)) })
  }

  /// A form in which everything is set.
  private static func fullForm() -> ReportForm {
    var form = ReportForm()
    form.parentBody = LocalizedText(vi: "LIÊN HIỆP", en: "UNION")
    form.body = LocalizedText(vi: "HỘI VIỆT - NGA")
    form.numberSuffix = "BC-HVN"
    form.place = LocalizedText(vi: "Hà Nội", ru: "Ханой")
    form.addressees = [LocalizedText(vi: "UBND tỉnh")]
    form.authority = [LocalizedText(vi: "TM. BAN CHẤP HÀNH"), LocalizedText(vi: "CHỦ TỊCH", en: "CHAIR")]
    form.signer = PersonID(uuid(0x20))
    form.recipients = [LocalizedText(vi: "Như trên"), LocalizedText(vi: "Lưu VT")]
    form.opening = LocalizedText(vi: "Mở đầu")
    form.closing = LocalizedText(vi: "Kết thúc")
    return form
  }

  private static let fullFormJSON = #"""
    {"addressees":[{"vi":"UBND tỉnh"}],"authority":[{"vi":"TM. BAN CHẤP HÀNH"},{"en":"CHAIR","vi":"CHỦ TỊCH"}],
    "body":{"vi":"HỘI VIỆT - NGA"},"closing":{"vi":"Kết thúc"},"number_suffix":"BC-HVN","opening":{"vi":"Mở đầu"},
    "parent_body":{"en":"UNION","vi":"LIÊN HIỆP"},"place":{"ru":"Ханой","vi":"Hà Nội"},
    "recipients":[{"vi":"Như trên"},{"vi":"Lưu VT"}],"signer":"ID20"}
    """#.replacing("\n", with: "").replacing("ID", with: id)

  static func reports() throws -> [GoldenEvent] {
    let year = #"{"from":"2025-01-01","precision":"year","to":"2025-12-31"}"#
    let hash = try #require(ContentHash([UInt8](0..<32)))
    let hashText = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    let text = LocalizedText(vi: "Dòng 1\nDòng 2", en: "One", ru: "Один")
    let ofOne = ReportScope.organisation(OrganisationID(uuid(0x10)), withThoseBelow: true)
    let full = IssuedReport(
      id: ReportID(uuid(1)), organisation: OrganisationID(uuid(0x10)), scope: ofOne, period: try period("2025"),
      view: .asOf(try day("2025-06-30")),
      details: ReportIssueDetails(number: 5, date: try day("2026-01-09"), signer: PersonID(uuid(0x20))),
      form: fullForm(), formDocument: hash, position: 1234, checkpoint: "huunghi/log\n1234\n", canonical: hash,
      files: [
        IssuedFile(format: "json", language: nil, name: "report.json", size: 10, hash: hash),
        IssuedFile(format: "docx", language: .vi, name: "Báo cáo.docx", size: 11, hash: hash),
      ], supersedes: ReportID(uuid(2)))
    let fullJSON = #"""
      {"boundaries":"2025-06-30","canonical_sha256":"HASH","checkpoint":"huunghi/log\n1234\n","composed_at":1234,
      "date":"2026-01-09","files":[{"format":"json","name":"report.json","sha256":"HASH","size":10},
      {"format":"docx","language":"vi","name":"Báo cáo.docx","sha256":"HASH","size":11}],"form":FORM,
      "form_document":"HASH","number":5,"organisation":"ID10","period":YEAR,
      "scope":{"below":true,"organisation":"ID10"},"signer":"ID20","supersedes":"ID02"}
      """#.replacing("\n", with: "").replacing("HASH", with: hashText).replacing("YEAR", with: year)
      .replacing("ID", with: id).replacing("FORM", with: fullFormJSON)
    let bare = IssuedReport(
      id: ReportID(uuid(1)), organisation: OrganisationID(uuid(0x10)), scope: .country, period: try period("2025"),
      view: .now,
      details: ReportIssueDetails(number: 1, date: try day("2025-12-20"), signer: PersonID(uuid(0x20))),
      form: ReportForm(), formDocument: nil, position: 1, checkpoint: nil, canonical: hash, files: [],
      supersedes: nil)
    let bareJSON =
      #"{"boundaries":"now","canonical_sha256":"\#(hashText)","composed_at":1,"date":"2025-12-20","form":{},"number":1,"#
      + #""organisation":"\#(id)10","period":\#(year),"scope":{"country":true},"signer":"\#(id)20"}"#
    return [
      note(
        #"{"period":\#(year),"scope":{"province":"hai-duong-1997"},"section":"context","#
          + #""text":{"en":"One","ru":"Один","vi":"Dòng 1\nDòng 2"}}"#,
        .recorded(
          ReportNote(
            scope: .province(try unit("hai-duong-1997")), period: try period("2025"), section: .context, text: text))),
      note(
        #"{"period":\#(year),"scope":{"below":false,"organisation":"\#(id)10"},"section":"causes"}"#,
        .recorded(
          ReportNote(
            scope: .organisation(OrganisationID(uuid(0x10)), withThoseBelow: false), period: try period("2025"),
            section: .causes, text: nil))),
      form(
        #"{"document":"\#(hashText)","form":\#(fullFormJSON),"organisation":"\#(id)10"}"#,
        .set(ReportFormSetting(organisation: OrganisationID(uuid(0x10)), form: fullForm(), document: hash))),
      form(
        #"{"form":{},"organisation":"\#(id)10"}"#,
        .set(ReportFormSetting(organisation: OrganisationID(uuid(0x10))))),
      report(fullJSON, full), report(bareJSON, bare),
    ]
  }
}
