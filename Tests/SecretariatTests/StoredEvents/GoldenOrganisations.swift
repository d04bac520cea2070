import Friendship
import Testing

@testable import Secretariat

extension GoldenEvent {
  /// Steps in the life of organisations, and organisations as they are said once they have had one.
  static func organisations() throws -> [GoldenEvent] {
    let year = #"{"from":"1994-01-01","precision":"year","to":"1994-12-31"}"#
    let first = #"{"from":"2025-07-01","to":"2025-07-01"}"#
    let name = LocalizedText(vi: "Hội hữu nghị Việt - Nga", en: "Vietnam - Russia", ru: "Общество")
    let nameJSON = #"{"en":"Vietnam - Russia","ru":"Общество","vi":"Hội hữu nghị Việt - Nga"}"#
    let heir = OrganisationID(uuid(7))
    var renamed = Organisation(
      id: OrganisationID(uuid(1)), name: name,
      formerNames: [.init(LocalizedText(vi: "Hội hữu nghị Việt - Xô"), until: try period("1994"))], kind: .central,
      ending: .merged(into: heir, on: try period("2025-07-01")))
    let former = #""former_names":[{"name":{"vi":"Hội hữu nghị Việt - Xô"},"until":\#(year)}],"kind":"central""#
    let merged = renamed
    renamed.ending = .dissolved(on: try period("2025-07-01"), reason: "Hết nhiệm kỳ")
    return [
      organisation(
        "OrganisationRenamed", #"{"name":\#(nameJSON),"on":\#(year)}"#,
        .took(.renamed(to: name, on: try period("1994")))),
      organisation(
        "OrganisationMerged", #"{"into":"\#(id)07","on":\#(first)}"#,
        .took(.merged(into: heir, on: try period("2025-07-01")))),
      organisation(
        "OrganisationDissolved", #"{"on":\#(year),"reason":"Hết nhiệm kỳ"}"#,
        .took(.dissolved(on: try period("1994"), reason: "Hết nhiệm kỳ"))),
      organisation(
        "OrganisationDissolved", #"{"on":\#(year)}"#, .took(.dissolved(on: try period("1994"), reason: nil))),
      organisation(
        "OrganisationAbsorbed", #"{"on":\#(first),"other":"\#(id)07"}"#,
        .took(.absorbed(heir, on: try period("2025-07-01")))),
      organisation(
        "OrganisationAmended", #"{\#(former),"merged":{"into":"\#(id)07","on":\#(first)},"name":\#(nameJSON)}"#,
        .amended(merged)),
      organisation(
        "OrganisationAmended",
        #"{"dissolved":\#(first),"dissolved_reason":"Hết nhiệm kỳ",\#(former),"name":\#(nameJSON)}"#,
        .amended(renamed)),
    ]
  }
}
