import Friendship
import Testing

@testable import Secretariat

extension GoldenEvent {
  static let id = "00000000-0000-4000-8000-0000000000"

  /// An activity of which everything is known.
  static func full() throws -> ActivityDetails {
    var details = ActivityDetails(
      kind: try SecretariatTests.kind("anniversary"),
      title: LocalizedText(vi: "Kỷ niệm \"75 năm\"", en: "75 years", ru: "75 лет"),
      period: try period("~5/2025"))
    details.startsAt = try WallTime.parse("08:05")
    details.endsAt = try WallTime.parse("11:30 Europe/Moscow")
    details.places = [
      .province(try unit("hai-duong-1997"), venue: "Nhà hát"), .province(try unit("ha-noi-2008"), venue: nil),
      .abroad(.listed("RU"), city: "Mátxcơva"), .abroad(.named("Liên Xô"), city: nil), .online, .nationwide,
    ]
    details.organisers = [OrganisationID(uuid(0x10)), OrganisationID(uuid(0x11))]
    details.partners = [OrganisationID(uuid(0x12))]
    details.level = .provincial
    details.fields = [.economy, .science]
    details.attendance = Attendance(
      people: Count(120, .about), associations: Count(31), namedAssociations: [OrganisationID(uuid(0x13))],
      participants: [
        Participant(person: PersonID(uuid(0x20)), role: "Chủ tịch"),
        Participant(person: PersonID(uuid(0x21)), role: nil),
      ],
      delegations: [
        Delegation(direction: .incoming, people: Count(12, .moreThan), counterpart: .listed("RU")),
        Delegation(direction: .outgoing, people: nil, counterpart: .named("Mátxcơva")),
      ])
    details.amounts = [try #require(Money(typed: "120000000:VND")), try #require(Money(typed: "0.05:USD"))]
    details.occasions = [
      .observance(id: "vn-ru", years: 75), .observance(id: "tet", years: nil), .text("30 năm"),
    ]
    details.outcomes = ["Dòng 1\nDòng 2\t\\", "\u{1}"]
    details.documents = [
      DocumentLink(link: "https://example.org/1", caption: "Toàn cảnh", sha256: "ab"),
      DocumentLink(link: "x"),
    ]
    details.sources = ["Báo Nhân Dân"]
    details.isHighlight = true
    details.visibility = .internal
    return details
  }

  static let fullJSON = #"""
    {"amounts":[{"currency":"VND","hundredths":12000000000},{"currency":"USD","hundredths":5}],"associations":{"n":31},
    "delegations":[{"counterpart":{"iso":"RU"},"direction":"in","people":{"n":12,"q":"moreThan"}},
    {"counterpart":{"name":"Mátxcơva"},"direction":"out"}],
    "documents":[{"caption":"Toàn cảnh","link":"https://example.org/1","sha256":"ab"},{"link":"x"}],
    "ends_at":{"hour":11,"minute":30,"zone":"Europe/Moscow"},"fields":["economy","science"],"highlight":true,
    "kind":"anniversary","level":"provincial","named_associations":["ID13"],
    "occasions":[{"observance":"vn-ru","years":75},{"observance":"tet"},{"text":"30 năm"}],
    "organisers":["ID10","ID11"],"outcomes":["Dòng 1\nDòng 2\t\\","\u0001"],
    "participants":[{"person":"ID20","role":"Chủ tịch"},{"person":"ID21"}],"partners":["ID12"],
    "people":{"n":120,"q":"about"},
    "places":[{"province":"hai-duong-1997","venue":"Nhà hát"},{"province":"ha-noi-2008"},
    {"city":"Mátxcơva","country":{"iso":"RU"}},{"country":{"name":"Liên Xô"}},{"online":true},{"nationwide":true}],
    "sources":["Báo Nhân Dân"],"starts_at":{"hour":8,"minute":5,"zone":"Asia/Ho_Chi_Minh"},
    "title":{"en":"75 years","ru":"75 лет","vi":"Kỷ niệm \"75 năm\""},"visibility":"internal",
    "when":{"about":true,"from":"2025-05-01","precision":"month","to":"2025-05-31"}}
    """#.replacing("\n", with: "").replacing("ID", with: id)

  static func all() throws -> [GoldenEvent] {
    try activities() + provinces() + registers() + organisations() + reports() + others()
  }

  static func activities() throws -> [GoldenEvent] {
    let bare = ActivityDetails(
      kind: try SecretariatTests.kind("gathering"), title: LocalizedText(vi: "Gặp mặt"),
      period: try period("2025-05-23"))
    let unknown: [ActivityChange] = [
      .people(nil), .associations(nil), .level(nil), .startsAt(nil), .endsAt(nil), .places([]),
      .isHighlight(false),
      .visibility(.public),
    ]
    let unknownJSON = #"""
      {"associations":null,"ends_at":null,"highlight":false,"level":null,"people":null,"places":[],"starts_at":null,
      "visibility":"public"}
      """#.replacing("\n", with: "")
    return [
      activity(
        "ActivityRecorded", version: 2,
        #"{"kind":"gathering","title":{"vi":"Gặp mặt"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
        .recorded(bare)),
      activity("ActivityRecorded", version: 2, fullJSON, .recorded(try full())),
      activity("ActivityPlanned", version: 2, fullJSON, .planned(try full())),
      activity("ActivityConfirmed", "{}", .confirmed(reason: nil)),
      activity("ActivityConfirmed", #"{"reason":"x"}"#, .confirmed(reason: "x")),
      activity(
        "ActivityRescheduled",
        #"{"reason":"mưa bão","when":{"from":"2025-01-01","precision":"year","to":"2026-12-31"}}"#,
        .rescheduled(to: try period("2025-2026"), reason: "mưa bão")),
      activity(
        "ActivityRescheduled", #"{"when":{"from":"2025-05-23","to":"2025-05-24"}}"#,
        .rescheduled(to: try period("23-24/5/2025"), reason: nil)),
      activity(
        "ActivityRescheduled",
        #"{"ends_at":{"hour":16,"minute":0,"zone":"Asia/Ho_Chi_Minh"},"reason":"x","#
          + #""starts_at":{"hour":14,"minute":30,"zone":"Europe/Moscow"},"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
        .rescheduled(
          to: try period("23/5/2025"),
          at: TimesOfDay(WallTime(hour: 14, minute: 30, zone: "Europe/Moscow"), to: WallTime(hour: 16, minute: 0)),
          reason: "x")),
      activity(
        "ActivityRescheduled", #"{"starts_at":null,"when":{"from":"2025-05-23","to":"2025-05-23"}}"#,
        .rescheduled(to: try period("23/5/2025"), at: TimesOfDay(), reason: nil)),
      activity(
        "ActivityRescheduled",
        #"{"occasions":[{"observance":"victory-day","years":83}],"when":{"from":"2028-05-09","to":"2028-05-09"}}"#,
        .rescheduled(
          to: try period("9/5/2028"), occasions: [.observance(id: "victory-day", years: 83)], reason: nil)),
      activity("ActivityPostponed", #"{"reason":"mưa bão"}"#, .postponed(reason: "mưa bão")),
      activity("ActivityPostponed", "{}", .postponed(reason: nil)),
      activity(
        "ActivityRelocated", #"{"places":[{"province":"ha-noi-2008"}],"reason":"x"}"#,
        .relocated(to: [.province(try unit("ha-noi-2008"), venue: nil)], reason: "x")),
      activity("ActivityRelocated", #"{"places":[]}"#, .relocated(to: [], reason: nil)),
      activity("ActivityHeld", #"{"changes":{"people":{"n":40}}}"#, .held([.people(Count(40))], reason: nil)),
      activity(
        "ActivityHeld", #"{"changes":{"people":{"n":40}},"reason":"x"}"#,
        .held([.people(Count(40))], reason: "x")),
      activity("ActivityHeld", #"{"changes":{}}"#, .held([], reason: nil)),
      activity("ActivityCancelled", #"{"reason":"x"}"#, .cancelled(reason: "x")),
      activity(
        "ActivityAmended", #"{"changes":\#(unknownJSON),"reason":"x"}"#, .amended(unknown, reason: "x")),
      activity("ActivityRetracted", "{}", .retracted(reason: nil)),
      activity("ActivityMerged", #"{"into":"\#(id)07"}"#, .merged(into: ActivityID(uuid(7)))),
      activity(
        "ActivityAbsorbed", #"{"changes":{"sources":["a"]},"other":"\#(id)07"}"#,
        .absorbed(ActivityID(uuid(7)), [.sources(["a"])])),
    ]
  }

  static func provinces() throws -> [GoldenEvent] {
    let bare = Province(
      id: try unit("x-1976"), name: LocalizedText(vi: "X"), kind: .specialZone,
      validFrom: try day("1976-07-02"))
    let full = Province(
      id: try unit("hai-duong-1997"), code: "30", iso: "VN-61",
      name: LocalizedText(vi: "Hải Dương", en: "Hai Duong", ru: "Хайзыонг"), kind: .province,
      validFrom: try day("1997-01-01"), validTo: try day("2025-07-01"), region: "Đồng bằng sông Hồng",
      region2025: "x", validFromBasis: "operational", note: "n")
    let fullJSON = #"""
      {"code":"30","from":"1997-01-01","from_basis":"operational","id":"hai-duong-1997","iso":"VN-61","kind":"province",
      "name":{"en":"Hai Duong","ru":"Хайзыонг","vi":"Hải Dương"},"note":"n","region":"Đồng bằng sông Hồng",
      "region_2025":"x","to":"2025-07-01"}
      """#.replacing("\n", with: "")
    let change = ProvinceChange(
      id: "C2025-01", effective: try day("2025-07-01"), adopted: try day("2025-06-12"), kind: .merge,
      from: [try unit("hai-duong-1997"), try unit("b")], into: [try unit("c")],
      partialFrom: [try unit("b"), try unit("a")], instrument: "202/2025/QH15", verification: "2 sources",
      note: "n")
    let changeJSON = #"""
      {"adopted":"2025-06-12","effective":"2025-07-01","from":["hai-duong-1997","b"],"id":"C2025-01",
      "instrument":"202/2025/QH15","into":["c"],"kind":"merge","note":"n","partial_from":["a","b"],
      "verification":"2 sources"}
      """#.replacing("\n", with: "")
    let bareChange = ProvinceChange(
      id: "C1", effective: try day("2025-07-01"), adopted: nil, kind: .rename, from: [], into: [],
      partialFrom: [])
    return [
      province(
        "ProvinceDefined", #"{"from":"1976-07-02","id":"x-1976","kind":"specialZone","name":{"vi":"X"}}"#,
        .unitDefined(bare)),
      province("ProvinceDefined", fullJSON, .unitDefined(full)),
      province("ProvinceAmended", fullJSON, .unitAmended(full)),
      province("ProvinceChangeRecorded", changeJSON, .changeRecorded(change)),
      province("ProvinceChangeAmended", changeJSON, .changeAmended(change)),
      province(
        "ProvinceChangeRecorded", #"{"effective":"2025-07-01","id":"C1","kind":"rename"}"#,
        .changeRecorded(bareChange)),
    ]
  }

  static func registers() throws -> [GoldenEvent] {
    let text = LocalizedText(vi: "Trên 20 đoàn", en: "More than 20")
    let textJSON = #"{"en":"More than 20","vi":"Trên 20 đoàn"}"#
    let year = #"{"from":"2025-01-01","precision":"year","to":"2025-12-31"}"#
    let dayJSON = #"{"from":"2025-05-23","to":"2025-05-23"}"#
    let haiDuong = try unit("hai-duong-1997")
    let organisations = [OrganisationID(uuid(0x10))]
    let tally = RegisterEntry.tally(
      Tally(
        kind: try SecretariatTests.kind("exchange"), text: text, organisations: organisations,
        provinces: [haiDuong],
        period: try period("2025"), count: Count(20, .moreThan), occasions: [.text("75 năm")],
        sources: ["Báo"]))
    let tallyJSON =
      #"{"count":{"n":20,"q":"moreThan"},"kind":"exchange","occasions":[{"text":"75 năm"}],"organisations":["\#(id)10"],"#
      + #""provinces":["hai-duong-1997"],"sources":["Báo"],"text":\#(textJSON),"when":\#(year)}"#
    let bareTally = RegisterEntry.tally(
      Tally(kind: try SecretariatTests.kind("exchange"), text: text, period: try period("2025")))
    let proposal = RegisterEntry.proposal(
      Proposal(
        text: text, raised: try period("2025-05-23"), activity: ActivityID(uuid(7)), by: organisations,
        addressee: "Bộ Ngoại giao", provinces: [haiDuong],
        forwarded: [.init(to: "UBND", on: try period("2025"))],
        answer: .init(text: "Đồng ý", on: try period("2025")),
        sources: ["Báo"]))
    let proposalJSON =
      #"{"activity":"\#(id)07","addressee":"Bộ Ngoại giao","answer":{"on":\#(year),"text":"Đồng ý"},"by":["\#(id)10"],"#
      + #""forwarded":[{"on":\#(year),"to":"UBND"}],"provinces":["hai-duong-1997"],"raised":\#(dayJSON),"#
      + #""sources":["Báo"],"text":\#(textJSON)}"#
    let direction = RegisterEntry.direction(
      Direction(
        text: text, given: try period("2025-05-23"), period: try period("2025"),
        activity: ActivityID(uuid(7)),
        organisations: organisations, audience: "các hội địa phương", fields: [.economy, .culture],
        sources: ["Báo"]))
    let directionJSON =
      #"{"activity":"\#(id)07","audience":"các hội địa phương","fields":["economy","culture"],"for":\#(year),"#
      + #""given":\#(dayJSON),"organisations":["\#(id)10"],"sources":["Báo"],"text":\#(textJSON)}"#
    let figure = RegisterEntry.figure(
      ProvinceFigure(
        province: haiDuong, name: text, period: try period("2025"), value: LocalizedText(vi: "10,2%"),
        isApproximate: true, activity: ActivityID(uuid(7)), sources: ["Báo"]))
    let figureJSON =
      #"{"activity":"\#(id)07","approximate":true,"name":\#(textJSON),"province":"hai-duong-1997","sources":["Báo"],"#
      + #""value":{"vi":"10,2%"},"when":\#(year)}"#
    let closedProposal = RegisterEntry.proposal(
      Proposal(
        text: text, raised: try period("2025-05-23"), closed: .init(reason: "Đã mở lớp", on: try period("2025"))))
    func ended(_ ending: Direction.Ending) throws -> RegisterEntry {
      .direction(Direction(text: text, given: try period("2025-05-23"), period: try period("2025"), ending: ending))
    }
    let done = Direction.Ending.done(on: try period("2025"), activity: ActivityID(uuid(7)))
    let dropped = Direction.Ending.dropped(reason: "Lỗi thời", on: try period("2025"))
    return [
      register(
        "ProposalForwarded", #"{"on":\#(year),"to":"UBND"}"#,
        .took(.forwarded(.init(to: "UBND", on: try period("2025"))))),
      register(
        "ProposalAnswered", #"{"on":\#(year),"text":"Đồng ý"}"#,
        .took(.answered(.init(text: "Đồng ý", on: try period("2025"))))),
      register(
        "ProposalClosed", #"{"on":\#(year),"reason":"Đã mở lớp"}"#,
        .took(.closed(.init(reason: "Đã mở lớp", on: try period("2025"))))),
      register(
        "ProposalClosed", #"{"on":\#(year)}"#, .took(.closed(.init(reason: nil, on: try period("2025"))))),
      register("DirectionDone", #"{"activity":"\#(id)07","on":\#(year)}"#, .took(.ended(done))),
      register(
        "DirectionDone", #"{"on":\#(year)}"#, .took(.ended(.done(on: try period("2025"), activity: nil)))),
      register("DirectionDropped", #"{"on":\#(year),"reason":"Lỗi thời"}"#, .took(.ended(dropped))),
      register(
        "ProposalAmended",
        #"{"closed":{"on":\#(year),"reason":"Đã mở lớp"},"raised":\#(dayJSON),"text":\#(textJSON)}"#,
        .amended(closedProposal)),
      register(
        "DirectionAmended",
        #"{"done":{"activity":"\#(id)07","on":\#(year)},"for":\#(year),"given":\#(dayJSON),"text":\#(textJSON)}"#,
        .amended(try ended(done))),
      register(
        "DirectionAmended",
        #"{"dropped":{"on":\#(year),"reason":"Lỗi thời"},"for":\#(year),"given":\#(dayJSON),"text":\#(textJSON)}"#,
        .amended(try ended(dropped))),
      register("TallyEntered", tallyJSON, .entered(tally)),
      register("TallyAmended", tallyJSON, .amended(tally)),
      register(
        "TallyEntered", #"{"kind":"exchange","text":\#(textJSON),"when":\#(year)}"#, .entered(bareTally)),
      register("ProposalEntered", proposalJSON, .entered(proposal)),
      register("ProposalAmended", proposalJSON, .amended(proposal)),
      register("DirectionEntered", directionJSON, .entered(direction)),
      register("DirectionAmended", directionJSON, .amended(direction)),
      register("ProvinceFigureEntered", figureJSON, .entered(figure)),
      register("ProvinceFigureAmended", figureJSON, .amended(figure)),
    ]
  }

  static func others() throws -> [GoldenEvent] {
    let aid = ActivityKind(
      code: try SecretariatTests.kind("aid"), name: LocalizedText(vi: "viện trợ", en: "aid"),
      aliases: ["PCPNN", "quà"], section: .aid)
    let aidJSON =
      #"{"aliases":["PCPNN","quà"],"code":"aid","name":{"en":"aid","vi":"viện trợ"},"section":"aid"}"#
    let association = Organisation(
      id: OrganisationID(uuid(1)), name: LocalizedText(vi: "Hội hữu nghị Việt - Nga"),
      otherNames: ["Việt - Xô"],
      kind: .provincial, province: try unit("hai-duong-1997"),
      affiliations: [
        Affiliation(
          parent: OrganisationID(uuid(0x10)), from: try day("1950-01-01"), until: try day("2025-07-01")),
        Affiliation(parent: OrganisationID(uuid(0x11))),
      ], founded: try period("1950"), ending: .dissolved(on: try period("2025-07-01")), note: "n")
    let associationJSON = #"""
      {"affiliations":[{"from":"1950-01-01","parent":"ID10","until":"2025-07-01"},{"parent":"ID11"}],
      "dissolved":{"from":"2025-07-01","to":"2025-07-01"},
      "founded":{"from":"1950-01-01","precision":"year","to":"1950-12-31"},"kind":"provincial",
      "name":{"vi":"Hội hữu nghị Việt - Nga"},"note":"n","other_names":["Việt - Xô"],"province":"hai-duong-1997"}
      """#.replacing("\n", with: "").replacing("ID", with: id)
    let partner = Organisation(
      id: OrganisationID(uuid(1)), name: LocalizedText(vi: "Đại sứ quán"), kind: .partner)
    var dated = partner
    dated.affiliations = [
      Affiliation(
        parent: OrganisationID(uuid(0x10)), began: try period("2020"), ended: try period("2025-06-30"))
    ]
    return [
      kind("ActivityKindDefined", aidJSON, .defined(aid)),
      kind("ActivityKindAmended", aidJSON, .amended(aid)),
      organisation("OrganisationRegistered", associationJSON, .registered(association)),
      organisation("OrganisationAmended", associationJSON, .amended(association)),
      organisation(
        "OrganisationAmended",
        #"{"affiliations":[{"began":{"from":"2020-01-01","precision":"year","to":"2020-12-31"},"parent":"\#(id)10","#
          + #""until":"2025-07-01"}],"kind":"partner","name":{"vi":"Đại sứ quán"}}"#,
        .amended(dated)),
      organisation(
        "OrganisationRegistered", #"{"kind":"partner","name":{"vi":"Đại sứ quán"}}"#, .registered(partner)),
      person(
        "PersonRegistered", #"{"commitment":"00ff0a"}"#, .registered(commitment: [0, 0xFF, 0x0A])),
      person("PersonCorrected", #"{"commitment":"00ff0a"}"#, .corrected(commitment: [0, 0xFF, 0x0A])),
      person("PersonErased", "{}", .erased(nil)),
      person("PersonErased", #"{"ground":"request"}"#, .erased(.request)),
      person("PersonErased", #"{"ground":"purpose"}"#, .erased(.purpose)),
      person("PersonErased", #"{"ground":"order"}"#, .erased(.order)),
      person("PersonErased", #"{"ground":"mistake"}"#, .erased(.mistake)),
    ]
  }
}
