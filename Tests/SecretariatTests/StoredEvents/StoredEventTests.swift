import ActivitySamples
import EventStore
import Foundation
import Friendship
import Testing

@testable import EventStore
@testable import Secretariat

/// Would catch a stored form that changes by accident (every log would then hold two), one that can't be read back, and
/// an event of a newer program that is misread instead of refused.
@Suite struct StoredEventTests {
  @Test func `every type of event has the bytes that logs hold of it`() throws {
    for golden in try GoldenEvent.all() {
      #expect(golden.encoded.type == golden.type)
      #expect(golden.encoded.schemaVersion == golden.schemaVersion)
      #expect(String(decoding: golden.encoded.data, as: UTF8.self) == golden.json)
    }
  }

  @Test func `the bytes that logs hold are read to the value they were written from`() throws {
    for golden in try GoldenEvent.all() {
      let again = try golden.reencoded(golden.recorded(golden.json.utf8))
      #expect(again == golden.encoded, "\(golden.type)")
    }
    let full = try GoldenEvent.full()
    let event = GoldenEvent.recorded("ActivityRecorded", 2, Array(GoldenEvent.fullJSON.utf8))
    #expect(try ActivityEventFormat.decode(event) == .recorded(full))
  }

  @Test func `the golden table holds every type there is`() throws {
    var types = Set(try GoldenEvent.all().map(\.type))
    var samples = ActivitySamples(seed: 31, units: units)
    for _ in 0..<300 { types.insert(ActivityEventFormat.encode(samples.event()).type) }
    #expect(types == Set(try GoldenEvent.all().map(\.type)))
    #expect(types.count == 12 + 4 + 8 + 5 + 3 + 2 + 6 + 3)
  }

  @Test func `any event of an activity is read back as it was`() throws {
    var samples = ActivitySamples(seed: 32, units: units)
    for _ in 0..<800 {
      let event = samples.event()
      let encoded = ActivityEventFormat.encode(event)
      let recorded = GoldenEvent.recorded(encoded.type, encoded.schemaVersion, encoded.data)
      // The log itself accepts the bytes …
      try PayloadScanner.check(encoded.data)
      // … and they say the same; the changes of an amendment come in the order of their names.
      let decoded = try ActivityEventFormat.decode(recorded)
      #expect(ActivityEventFormat.encode(decoded) == encoded)
      switch (event, decoded) {
      case (.amended(let changes, let reason), .amended(let read, let readReason)):
        #expect(Set(changes) == Set(read) && reason == readReason)
      case (.held(let changes, let reason), .held(let read, let readReason)):
        #expect(Set(changes) == Set(read) && reason == readReason)
      case (.absorbed(let id, let changes), .absorbed(let readID, let read)):
        #expect(Set(changes) == Set(read) && id == readID)
      default: #expect(decoded == event)
      }
    }
  }

  @Test func `the same event has the same bytes in every process`() throws {
    var samples = ActivitySamples(seed: 33, units: units)
    let bytes = samples.several(200...200) { ActivityEventFormat.encode($0.event()).data }
    var again = ActivitySamples(seed: 33, units: units)
    #expect(bytes == again.several(200...200) { ActivityEventFormat.encode($0.event()).data })
    // Sets have no order of their own.
    let change = ProvinceChange(
      id: "C", effective: try day("2025-07-01"), adopted: nil, kind: .merge, from: [], into: [],
      partialFrom: Set(try (1...30).map { try unit("unit-\($0)") }))
    let text = String(decoding: ProvinceEventFormat.encode(.changeRecorded(change)).data, as: UTF8.self)
    let ids = text.matches(of: /"(unit-\d+)"/).map { String($0.output.1) }
    #expect(ids == ids.sorted() && ids.count == 30)
  }

  // MARK: Older and newer programs

  @Test(arguments: ["ActivityRecorded", "ActivityPlanned"])
  func `version 1 held one exact number and one source`(_ type: String) throws {
    let old = #"""
      {"attended":1445,"kind":"conference","places":[{"province":"hai-duong-1997"}],"source":"Báo Nhân Dân",
      "title":{"vi":"Hội nghị"},"when":{"from":"2025-05-23","to":"2025-05-23"}}
      """#
    var details = ActivityDetails(
      kind: try kind("conference"), title: LocalizedText(vi: "Hội nghị"), period: try period("2025-05-23"))
    details.attendance.people = Count(1445)
    details.sources = ["Báo Nhân Dân"]
    details.places = [.province(try unit("hai-duong-1997"), venue: nil)]
    let event = try ActivityEventFormat.decode(GoldenEvent.recorded(type, 1, Array(old.utf8)))
    #expect(event == (type == "ActivityPlanned" ? .planned(details) : .recorded(details)))
    // The same names say nothing to version 2, which has others for them.
    details.attendance.people = nil
    details.sources = []
    let new = try ActivityEventFormat.decode(GoldenEvent.recorded(type, 2, Array(old.utf8)))
    #expect(new == (type == "ActivityPlanned" ? .planned(details) : .recorded(details)))
  }

  @Test func `a number of version 1 that can't be is an error, not an unknown`() {
    for number in ["-1", "1000000001", "1.5", "null", "\"12\""] {
      let json =
        #"{"attended":\#(number),"kind":"x","title":{"vi":"x"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#
      #expect(throws: StoredEventError.self) {
        try ActivityEventFormat.decode(GoldenEvent.recorded("ActivityRecorded", 1, Array(json.utf8)))
      }
    }
  }

  @Test func `fields of a newer program are passed over, wherever they are and whatever they hold`() throws {
    let extra = #""zz":{"a":[1,-2.5e3,"]}\"",null,true,{"b":[]}],"c":"\ud83d\ude00"}"#
    for golden in try GoldenEvent.all() {
      // Into every object: after each "{", and before each "}".
      for json in [
        golden.json.replacing("{", with: "{" + extra + ",").replacing(extra + ",}", with: extra + "}"),
        golden.json.replacing("}", with: "," + extra + "}").replacing("{,", with: "{"),
      ] {
        let again = try golden.reencoded(golden.recorded(json.utf8))
        #expect(again == golden.encoded, "\(golden.type): \(json)")
      }
    }
  }

  @Test func `white space between values means nothing`() throws {
    for golden in try GoldenEvent.all() where !golden.json.contains("example.org") {
      let spaced = golden.json.replacing("{", with: " {\n\t").replacing("}", with: "\r\n } ")
        .replacing(":", with: " : ").replacing("[", with: "[ ")
      #expect(try golden.reencoded(golden.recorded(spaced.utf8)) == golden.encoded)
    }
  }

  @Test func `types and versions that this program doesn't know are refused with their position`() throws {
    for golden in try GoldenEvent.all() {
      for version in [0, 3, 99] {
        let error = #expect(throws: StoredEventError.self) {
          try golden.reencoded(golden.recorded(golden.json.utf8, schemaVersion: version))
        }
        #expect(error?.position == 57 && error?.type == golden.type && error?.schemaVersion == version)
        #expect(error?.description.contains("event 57 (\(golden.type), schema version \(version))") == true)
      }
      let other = GoldenEvent.recorded(golden.type + "X", golden.schemaVersion, Array(golden.json.utf8))
      #expect(throws: StoredEventError.self) { try golden.reencoded(other) }
    }
  }

  // MARK: Damage

  @Test func `a document cut off anywhere is an error`() throws {
    for golden in try GoldenEvent.all() {
      let bytes = Array(golden.json.utf8)
      for length in 0..<bytes.count {
        let error = #expect(throws: StoredEventError.self, "\(golden.type) cut at \(length)") {
          try golden.reencoded(golden.recorded(bytes[..<length]))
        }
        #expect(error?.position == 57)
      }
    }
  }

  @Test func `something after the document is an error`() throws {
    for golden in try GoldenEvent.all() {
      for rest in ["}", "{}", "x", ",", "\"", "\u{0}"] {
        #expect(throws: StoredEventError.self) {
          try golden.reencoded(golden.recorded((golden.json + rest).utf8))
        }
      }
    }
  }

  @Test func `a byte changed anywhere is an error or another value, never a crash`() throws {
    var samples = ActivitySamples(seed: 34, units: units)
    for golden in try GoldenEvent.all() {
      let bytes = Array(golden.json.utf8)
      for index in bytes.indices {
        var damaged = bytes
        damaged[index] = UInt8(
          samples.pick([0, 1, 0x22, 0x2C, 0x2D, 0x30, 0x5B, 0x5C, 0x5D, 0x75, 0x7B, 0x7D, 0xFF]))
        _ = try? golden.reencoded(golden.recorded(damaged))
      }
    }
  }

  @Test func `what a value can't be is an error`() throws {
    let cases = [
      #"{"title":{"vi":"x"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
      #"{"kind":"X","title":{"vi":"x"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
      #"{"kind":"x","title":{"en":"x"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
      #"{"kind":"x","title":{"vi":"x"},"when":{"from":"2025-05-23"}}"#,
      #"{"kind":"x","title":{"vi":"x"},"when":{"from":"2025-05-23","to":"2025-05-22"}}"#,
      #"{"kind":"x","title":{"vi":"x"},"when":{"from":"2025-02-30","to":"2025-05-22"}}"#,
      #"{"kind":"x","title":{"vi":"x"},"when":{"from":"2025-05-23","precision":"week","to":"2025-05-23"}}"#,
      "[]", "null", "1", "\"x\"", "",
    ]
    for json in cases {
      #expect(throws: StoredEventError.self, "\(json)") {
        try ActivityEventFormat.decode(GoldenEvent.recorded("ActivityRecorded", 2, Array(json.utf8)))
      }
    }
    for field in [
      #""level":"galactic""#, #""fields":["x"]"#, #""visibility":"secret""#, #""people":{"n":-1}"#,
      #""people":{}"#,
      #""people":{"n":99999999999999999999}"#, #""people":{"n":1,"q":"lots"}"#, #""places":[{}]"#,
      #""places":[{"province":"Hà Nội"}]"#, #""places":[{"online":false}]"#, #""organisers":["x"]"#,
      #""organisers":null"#, #""amounts":[{"currency":"usd","hundredths":1}]"#, #""occasions":[{"years":1}]"#,
      #""starts_at":{"hour":24,"minute":0,"zone":"UTC"}"#, #""starts_at":{"hour":1,"minute":0}"#,
      #""delegations":[{"direction":"up","counterpart":{"iso":"RU"}}]"#, #""highlight":1"#,
      #""outcomes":"x""#,
      #""documents":[{"caption":"x"}]"#, #""participants":[{"role":"x"}]"#,
    ] {
      #expect(throws: StoredEventError.self, "\(field)") {
        try ActivityEventFormat.decode(
          GoldenEvent.recorded("ActivityHeld", 1, Array(#"{"changes":{\#(field)}}"#.utf8)))
      }
    }
    for (type, json) in [
      ("ActivityMerged", "{}"), ("ActivityAbsorbed", "{}"), ("ActivityRescheduled", "{}"),
      ("ActivityRelocated", "{}"),
      ("ActivityConfirmed", ""), ("ActivityConfirmed", "{"), ("ActivityPostponed", #"{"reason":null}"#),
    ] {
      #expect(throws: StoredEventError.self) {
        try ActivityEventFormat.decode(GoldenEvent.recorded(type, 1, Array(json.utf8)))
      }
    }
    for (type, json) in [
      ("ReportNoteRecorded", #"{"scope":{},"section":"context","period":{"from":"2025-05-23","to":"2025-05-23"}}"#),
      ("ReportNoteRecorded", #"{"scope":{"country":true},"section":"x"}"#),
    ] {
      #expect(throws: StoredEventError.self) {
        try ReportNoteEventFormat.decode(GoldenEvent.recorded(type, 1, Array(json.utf8)))
      }
    }
    for (type, json) in [
      ("ProposalForwarded", #"{"to":"x"}"#), ("ProposalAnswered", #"{"on":{"from":"2025-05-23","to":"2025-05-23"}}"#),
      ("ProposalForwarded", #"{"on":{"from":"2025-05-23","to":"2025-05-23"}}"#), ("ProposalClosed", "{}"),
      ("DirectionDone", #"{"activity":"x","on":{"from":"2025-05-23","to":"2025-05-23"}}"#),
      ("DirectionDropped", #"{"on":{"from":"2025-05-23","to":"2025-05-23"}}"#),
    ] {
      #expect(throws: StoredEventError.self) {
        try RegisterEventFormat.decode(GoldenEvent.recorded(type, 1, Array(json.utf8)))
      }
    }
    #expect(throws: StoredEventError.self) {
      try PersonEventFormat.decode(GoldenEvent.recorded("PersonErased", 1, Array(#"{"ground":"vì ông A"}"#.utf8)))
    }
    for digits in ["0", "0g", "+1", "-1", " 1", "é"] {
      let event = GoldenEvent.recorded("PersonRegistered", 1, Array(#"{"commitment":"\#(digits)"}"#.utf8))
      #expect(throws: StoredEventError.self) { try PersonEventFormat.decode(event) }
    }
  }
}

/// A few units for samples.
let units: [Province] = [
  "hai-duong-1997", "ha-noi-2008", "hai-phong-2025", "hung-yen-1997",
].compactMap { id in
  guard let id = ProvinceID(id), let from = CivilDate(iso: "1997-01-01") else { return nil }
  return Province(id: id, name: LocalizedText(vi: id.value), kind: .province, validFrom: from)
}
