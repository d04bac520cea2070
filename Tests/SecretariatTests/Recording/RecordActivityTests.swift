import Documents
import EventStore
import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a command that answers with something else than what it recorded, records half of it, assumes something
/// without a word, or lets a meeting be entered twice without a question.
@Suite struct RecordActivityTests {
  @Test func `what was recorded is read at once, by its number, as the last, and by words of its title`() async throws {
    try await BookFixture.run { fixture in
      let recorded = try await fixture.book.record(
        typed("Gặp mặt hữu nghị", at: ["hai duong: Nhà hát"]), isPlan: false, isDistinct: false)
      let number = recorded.stored.number
      #expect(recorded.positions == [number])
      #expect(recorded.stored.activity.status == .held && recorded.stored.activity.version == 1)
      #expect(
        recorded.stored.activity.details.places
          == [.province(try unit("hai-duong-1997"), venue: "Nhà hát")])
      #expect(recorded.assumed.isEmpty && recorded.stopped.isEmpty)
      for which in ["\(number)", " \(number) ", "#\(number)", "last", "mới nhất", "huu nghi", "NGHỊ gặp"] {
        #expect(try await fixture.book.sheet(which, withHistory: true).number == number, "\(which)")
      }
      let sheet = try await fixture.book.sheet("\(number)", withHistory: true)
      #expect(sheet.activity == recorded.stored.activity)
      let happening = HistoryEvent.Happening.activity(.recorded(sheet.activity.details), titleBefore: nil)
      #expect(sheet.history.map(\.happening) == [happening])
    }
  }

  @Test func `everything that can be typed of an activity arrives`() async throws {
    try await BookFixture.run { fixture in
      let one = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let two = try await fixture.organisation("Hội hữu nghị Nga - Việt", kind: "partner")
      let person = try await fixture.book.addPerson(TypedPerson(name: "Nguyễn Văn A"))
      var all = typed("Kỷ niệm 75 năm", "23/5/2025", at: ["Hải Dương: Nhà hát", "Nga: Mátxcơva", "online"])
      all.titleEn = "75 years"
      all.titleRu = "75 лет"
      all.time = "08:30-11:00"
      all.attended = ">1.200"
      all.associations = "31"
      all.level = "trung ương"
      all.lists.organisers = ["Hội hữu nghị Việt - Nga"]
      all.lists.partners = ["hoi huu nghi nga viet"]
      all.lists.namedAssociations = ["Hội hữu nghị Việt - Nga"]
      all.lists.people = ["\(person.number): Chủ tịch"]
      all.lists.delegations = ["in:12:Nga", "out::Mátxcơva"]
      all.lists.amounts = ["120000000:VND"]
      all.lists.fields = ["văn hóa"]
      all.lists.occasions = ["75 năm ngày thành lập"]
      all.lists.outcomes = ["Ký kết"]
      all.lists.sources = ["Báo Nhân Dân"]
      all.lists.documents = ["https://example.org/1 | Toàn cảnh"]
      all.isHighlight = true
      all.isInternal = true
      let recorded = try await fixture.book.record(all, isPlan: false, isDistinct: false)
      let details = recorded.stored.activity.details
      #expect(details.title == LocalizedText(vi: "Kỷ niệm 75 năm", en: "75 years", ru: "75 лет"))
      #expect(details.startsAt?.canonical == "08:30" && details.endsAt?.canonical == "11:00")
      #expect(
        details.places == [
          .province(try unit("hai-duong-1997"), venue: "Nhà hát"), .abroad(.listed("RU"), city: "Mátxcơva"), .online,
        ])
      #expect(details.attendance.people == Count(1200, .moreThan) && details.attendance.associations == Count(31))
      #expect(details.level == .central && details.organisers == [one] && details.partners == [two])
      #expect(details.attendance.namedAssociations == [one])
      #expect(details.attendance.participants == [Participant(person: person.id, role: "Chủ tịch")])
      #expect(
        details.attendance.delegations == [
          Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU")),
          Delegation(direction: .outgoing, people: nil, counterpart: .named("Mátxcơva")),
        ])
      #expect(details.amounts == [Money(typed: "120000000:VND")])
      #expect(details.fields == [.culture] && details.occasions == [.text("75 năm ngày thành lập")])
      #expect(details.outcomes == ["Ký kết"] && details.sources == ["Báo Nhân Dân"])
      #expect(details.documents == [DocumentLink(link: "https://example.org/1", caption: "Toàn cảnh")])
      #expect(details.isHighlight && details.visibility == .internal)
      // Names of people stay out of the log.
      var bytes = 0
      try await fixture.book.log.forEach { events in
        for event in events {
          bytes += event.data.count
          #expect(!String(decoding: event.data + event.metadata, as: UTF8.self).contains("Nguyễn Văn A"))
        }
      }
      #expect(bytes > 0)
    }
  }

  @Test func `what is said to be unknown is not taken from the settings, and no word is recorded for it`() async throws
  {
    try await BookFixture.run { fixture in
      let one = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      try await fixture.inTheHands(of: one, province: "Hải Dương") { book in
        var unknown = typed("Không rõ ai tổ chức", at: ["không rõ"], by: ["unknown"])
        (unknown.titleEn, unknown.time, unknown.attended) = ("unknown", "unknown", "chưa rõ")
        (unknown.associations, unknown.level) = ("неизвестно", "unknown")
        unknown.lists.outcomes = ["Chưa rõ"]
        unknown.lists.sources = ["unknown"]
        let recorded = try await book.record(unknown, isPlan: false, isDistinct: true)
        let details = recorded.stored.activity.details
        #expect(
          details
            == ActivityDetails(
              kind: details.kind, title: LocalizedText(vi: "Không rõ ai tổ chức"), period: details.period))
        #expect(recorded.assumed.isEmpty)
        let plan = try await book.record(
          typed("Việc khác", "2025-06-20", by: ["chưa rõ"]), isPlan: true, isDistinct: true)
        #expect(plan.stored.activity.details.organisers.isEmpty && plan.assumed.count == 1)
        let nameless = try await fixture.problems {
          _ = try await book.record(typed("Chưa rõ"), isPlan: false, isDistinct: true)
        }
        #expect(nameless == [.neverUnknown(.title)])
      }
    }
  }

  @Test func `all that is wrong is said at once, and nothing is recorded`() async throws {
    try await BookFixture.run { fixture in
      var wrong = typed("", "2025-06-01", at: ["Atlantis"], by: ["Hội không có"])
      wrong.kind = "hội họp gì đó"
      wrong.time = "25:00"
      wrong.attended = "nhiều"
      wrong.associations = "1.2"
      wrong.level = "galaxy"
      wrong.lists.people = ["Nguyễn Văn A"]
      wrong.lists.delegations = ["in:12"]
      wrong.lists.amounts = ["120.000:VND", "x"]
      wrong.lists.fields = ["x"]
      wrong.lists.outcomes = ["a\u{0}b"]
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(wrong, isPlan: false, isDistinct: false)
      }
      #expect(problems.count == 14, "\(problems)")
      #expect(problems.contains(.text(.title, TextError(.empty))))
      #expect(problems.contains(.amount("120.000:VND")) && problems.contains(.amount("x")))
      #expect(problems.contains(.unknownPerson("Nguyễn Văn A")))
      #expect(problems.contains(.unknownOrganisation("Hội không có", candidates: [])))
      #expect(problems.contains(.delegation("in:12")))
      #expect(problems.contains(.count(.attended, "nhiều")) && problems.contains(.count(.associations, "1.2")))
    }
  }

  @Test func `a wrong period doesn't hide what else is wrong`() async throws {
    try await BookFixture.run { fixture in
      var wrong = typed("", "2025-02-30", by: ["Hội không có"])
      wrong.attended = "nhiều"
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(wrong, isPlan: false, isDistinct: false)
      }
      #expect(problems.count == 4, "\(problems)")
      let amended = try await fixture.book.record(typed(), isPlan: false, isDistinct: false).stored.number
      let more = try await fixture.problems {
        _ = try await fixture.book.take(
          .amend(
            corrections {
              $0.period = "2025-13"
              $0.attended = "nhiều"
              $0.add.organisers = ["Hội không có"]
              $0.remove.amounts = ["x"]
            }, reason: "a\u{0}"), on: "\(amended)")
      }
      #expect(more.count == 5, "\(more)")
    }
  }

  @Test func `the past is recorded, what is to come is planned`() async throws {
    try await BookFixture.run { fixture in
      let ahead = try await fixture.refusal {
        _ = try await fixture.book.record(typed("A", "2025-06-16"), isPlan: false, isDistinct: false)
      }
      #expect(ahead?.rejection == .recordLiesAhead(try period("2025-06-16"), today: try day("2025-06-15")))
      #expect(ahead?.number == nil)
      let behind = try await fixture.refusal {
        _ = try await fixture.book.record(typed("A", "2025-06-14"), isPlan: true, isDistinct: false)
      }
      #expect(behind?.rejection == .planLiesBehind(try period("2025-06-14"), today: try day("2025-06-15")))
      let plan = try await fixture.book.record(typed("A", "2025-06-16"), isPlan: true, isDistinct: false)
      #expect(plan.stored.activity.status == .planned)
    }
  }

  @Test func `what comes from the settings is said, and only where nothing was typed`() async throws {
    try await BookFixture.run { fixture in
      let own = try await fixture.organisation("Hội hữu nghị Việt - Nga")
      let other = try await fixture.organisation("Hội hữu nghị Việt - Lào")
      let haiDuong = Place.province(try unit("hai-duong-1997"), venue: nil)
      try await fixture.inTheHands(of: own, province: "hai duong") { book in
        let assumed = try await book.record(typed("A"), isPlan: false, isDistinct: false)
        #expect(assumed.assumed == [.organiser(own), .place(haiDuong)])
        #expect(assumed.stored.activity.details.organisers == [own])
        #expect(assumed.stored.activity.details.places == [haiDuong])
        #expect(try book.sheet(assumed).fromSettings == [.organisers, .place])

        let given = try await book.record(
          typed("B", at: ["Hà Nội"], by: ["việt lào"]), isPlan: false, isDistinct: false)
        #expect(given.assumed.isEmpty && given.stored.activity.details.organisers == [other])
        #expect(given.stored.activity.details.places == [.province(try unit("ha-noi-2008"), venue: nil)])

        // "Unknown" is said, not left out.
        let unknown = try await book.record(typed("C", at: ["chưa rõ"]), isPlan: false, isDistinct: false)
        #expect(unknown.assumed == [.organiser(own)] && unknown.stored.activity.details.places.isEmpty)
        #expect(try book.sheet(unknown).fromSettings == [.organisers])
      }
      // After 1 July 2025 there is no Hải Dương, and what was there is in Hải Phòng.
      let haiPhong = Place.province(try unit("hai-phong-2025"), venue: nil)
      try await fixture.inTheHands(today: "2025-08-15", of: own, province: "hai duong") { book in
        let later = try await book.record(typed("D", "2025-08-01"), isPlan: false, isDistinct: false)
        #expect(later.assumed == [.organiser(own), .heir(haiPhong, of: try unit("hai-duong-1997"))])
        #expect(later.stored.activity.details.places == [haiPhong])
        #expect(try book.sheet(later).fromSettings == [.organisers, .place])
      }
      // Where its history went two ways, or had yet to begin, no place is taken, and the answer can say why.
      for (province, when) in [("hai hung", "2025-06-01"), ("hai duong", "1990")] {
        try await fixture.inTheHands(of: own, province: province) { book in
          let nowhere = try await book.record(typed("E", when), isPlan: false, isDistinct: true)
          #expect(nowhere.stored.activity.details.places.isEmpty)
          guard case .noPlace(province, .notThen)? = nowhere.assumed.last else {
            Issue.record("\(nowhere.assumed)")
            return
          }
          #expect(try book.sheet(nowhere).fromSettings == [.organisers])
        }
      }
    }
  }

  @Test func `organisations are found without diacritics, by a part that only one has, and else by candidates`()
    async throws
  {
    try await BookFixture.run { fixture in
      let russia = try await fixture.organisation("Hội hữu nghị Việt - Nga", others: ["Hội Việt - Xô"])
      try await fixture.organisation("Hội hữu nghị Việt - Lào")
      func organisers(_ typedName: String) async throws -> [OrganisationID] {
        try await fixture.book.record(typed(by: [typedName]), isPlan: false, isDistinct: true)
          .stored.activity.details.organisers
      }
      for name in [
        "Hội hữu nghị Việt - Nga", "hoi huu nghi viet nga", "HOI HUU NGHI VIET-NGA", "Việt Nga", "nga", "hội việt xô",
        "xo",
      ] {
        #expect(try await organisers(name) == [russia], "\(name)")
      }
      let several = try await fixture.problems { _ = try await organisers("hữu nghị") }
      guard case .severalOrganisations("hữu nghị", let candidates) = try #require(several.first) else {
        Issue.record("\(several)")
        return
      }
      #expect(Set(candidates.map(\.vi)) == ["Hội hữu nghị Việt - Nga", "Hội hữu nghị Việt - Lào"])
      let unknown = try await fixture.problems { _ = try await organisers("Hội hữu nghị Việt - Mỹ") }
      guard case .unknownOrganisation("Hội hữu nghị Việt - Mỹ", let near) = try #require(unknown.first) else {
        Issue.record("\(unknown)")
        return
      }
      #expect(Set(near.map(\.vi)) == ["Hội hữu nghị Việt - Nga", "Hội hữu nghị Việt - Lào"])
      for nothing in ["", " ", "!!!"] {
        #expect(try await fixture.problems { _ = try await organisers(nothing) }.count == 1)
      }
    }
  }

  @Test func `two organisations can't have one name, however it is spelt`() async throws {
    try await BookFixture.run { fixture in
      try await fixture.organisation("Hội hữu nghị Việt - Nga")
      for name in ["Hội hữu nghị Việt - Nga", "HOI HUU NGHI  VIET NGA"] {
        await #expect(throws: OrganisationRefused.self) { try await fixture.organisation(name) }
      }
      var broken = TypedOrganisation()
      broken.name = "Hội hữu nghị Việt - Lào"
      broken.kind = "provincial"
      broken.parents = ["@", "", "@ 2020", "Việt Nga @ 2020..x"]
      let problems = try await fixture.problems { _ = try await fixture.book.addOrganisation(broken) }
      #expect(problems.count == 4, "\(problems)")
    }
  }

  /// After "Gặp mặt hữu nghị" in Hải Dương on 1 June 2025 by the association.
  static let likes: [(title: String, when: String, place: String, by: String, isAsked: Bool)] = [
    ("gap mat huu nghi", "2025-06-01", "hải dương", "", true),
    ("Lễ gặp mặt hữu nghị", "2025-06-04", "hải dương", "", true),
    ("Gặp mặt hữu nghị", "2025-05-29", "hà nội", "việt nga", true),
    ("Gặp mặt hữu nghị", "2025", "hải dương", "", true),
    ("Gặp mặt hữu nghị", "2025-06-05", "hải dương", "", false),
    ("Gặp mặt hữu nghị", "2025-05-28", "hải dương", "", false),
    ("Gặp mặt hữu nghị", "2025-06-01", "hà nội", "việt lào", false),
    ("Gặp mặt hữu nghị", "2025-06-01", "", "", false),
    ("Triển lãm tranh thiếu nhi", "2025-06-01", "hải dương", "việt nga", false),
  ]

  @Test func `a likely second entry is asked about, and goes on where it is said to be another`() async throws {
    try await BookFixture.run { fixture in
      try await fixture.organisation("Hội hữu nghị Việt - Nga")
      try await fixture.organisation("Hội hữu nghị Việt - Lào")
      let first = try await fixture.book.record(
        typed(at: ["hải dương"], by: ["việt nga"]), isPlan: false, isDistinct: false)
      for like in Self.likes {
        let again = typed(
          like.title, like.when, at: like.place.isEmpty ? [] : [like.place], by: like.by.isEmpty ? [] : [like.by])
        let problems = try await fixture.problems {
          let recorded = try await fixture.book.record(again, isPlan: false, isDistinct: false)
          _ = try await fixture.book.take(.retract(reason: nil), on: "\(recorded.stored.number)")
        }
        guard like.isAsked else {
          #expect(problems.isEmpty, "\(like)")
          continue
        }
        guard case .likelyDuplicate(let candidate) = problems.first, problems.count == 1 else {
          Issue.record("\(like): \(problems)")
          continue
        }
        #expect(candidate.number == first.stored.number)
        #expect(candidate.organisers.map(\.vi) == ["Hội hữu nghị Việt - Nga"])
        let other = try await fixture.book.record(again, isPlan: false, isDistinct: true)
        #expect(other.stored.number > first.stored.number)
        // What was retracted is no second entry.
        _ = try await fixture.book.take(.retract(reason: nil), on: "\(other.stored.number)")
      }
      _ = try await fixture.book.take(.retract(reason: nil), on: "\(first.stored.number)")
      #expect(
        try await fixture.problems {
          _ = try await fixture.book.record(typed(at: ["hải dương"]), isPlan: false, isDistinct: false)
        }.isEmpty)
    }
  }

  @Test(arguments: [
    ("Nga: Mátxcơva", "Nga: Mátxcơva", true), ("Nga: Mátxcơva", "Nga", true), ("online", "online", true),
    ("nationwide", "nationwide", true), ("Nga: Mátxcơva", "Nga: Kazan", false), ("Nga", "Lào", false),
    ("online", "nationwide", false),
  ])
  func `what two associations tell of one place abroad or online is asked about too`(
    first: String, second: String, isAsked: Bool
  ) async throws {
    try await BookFixture.run { fixture in
      try await fixture.organisation("Hội hữu nghị Việt - Nga")
      try await fixture.organisation("Hội hữu nghị Việt - Lào")
      _ = try await fixture.book.record(typed(at: [first], by: ["việt nga"]), isPlan: false, isDistinct: false)
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(typed(at: [second], by: ["việt lào"]), isPlan: false, isDistinct: false)
      }
      let wasAsked = if case .likelyDuplicate? = problems.first { true } else { false }
      #expect(wasAsked == isAsked)
    }
  }

  @Test func `an amount is in a currency that there is, or was`() async throws {
    try await BookFixture.run { fixture in
      // A đồng has no parts: who writes a point means millions, or thousands.
      for amount in ["5.5:VND", "120.50:vnd"] {
        var typed = typed()
        typed.lists.amounts = [amount]
        let problems = try await fixture.problems {
          _ = try await fixture.book.record(typed, isPlan: false, isDistinct: true)
        }
        #expect(problems == [.amount(amount)])
        #expect(problems.first?.phrase(names: Names()).en.contains("write all the zeros") == true)
      }
      for amount in ["5:ABC", "5:XAU"] {
        var typed = typed("Trao quà")
        typed.lists.amounts = [amount]
        let problems = try await fixture.problems {
          _ = try await fixture.book.record(typed, isPlan: false, isDistinct: true)
        }
        #expect(problems == [.currency(String(amount.suffix(3)))])
      }
      for amount in ["5:vnd", "5:SUR"] {
        var typed = typed("Trao quà")
        typed.lists.amounts = [amount]
        _ = try await fixture.book.record(typed, isPlan: false, isDistinct: true)
      }
    }
  }

  @Test func `a province of another time is refused with the one that was there`() async throws {
    try await BookFixture.run(today: "2025-08-15") { fixture in
      let problems = try await fixture.problems {
        _ = try await fixture.book.record(typed("A", "2025-08-01", at: ["Hải Dương"]), isPlan: false, isDistinct: false)
      }
      guard case .province("Hải Dương", _) = try #require(problems.first) else {
        Issue.record("\(problems)")
        return
      }
      let plan = try await fixture.book.record(
        typed("A", "2025-08-01", at: ["Hải Phòng"]), isPlan: false, isDistinct: false)
      let refused = try await fixture.refusal {
        _ = try await fixture.book.take(
          .amend(corrections { $0.period = "2025-06-01" }, reason: nil), on: "\(plan.stored.number)")
      }
      #expect(refused?.rejection == .provinceNotThen(try unit("hai-phong-2025"), try period("2025-06-01")))
      #expect(refused?.number == plan.stored.number)
      #expect(refused?.instead.map(\.value).contains("hai-duong-1997") == true)
    }
  }
}
