import ActivitySamples
import Friendship
import Testing

/// Would catch a merger that loses what only one record knew, doubles what both knew, counts a delegation or a gift
/// twice, or leaves a record that no later command accepts.
@Suite struct ActivityMergingTests {
  static func activity(
    _ id: ActivityID, _ details: ActivityDetails, _ status: Activity.Status = .held
  ) -> Activity {
    Activity(id: id, status: status, details: details, version: 1)
  }

  static let today = "2025-09-15"

  static func merged(
    _ from: ActivityDetails, into survivor: ActivityDetails
  ) throws -> ActivityDetails {
    let events = try merge(activity(two, from), into: activity(one, survivor)).get()
    #expect(events.from == [.merged(into: one)])
    let after = Activity.evolve(activity(one, survivor), id: one, try #require(events.into.first))
    #expect(events.into.count == 1 && after?.status == .held)
    return try #require(after).details
  }

  static func merge(
    _ from: Activity, into survivor: Activity
  ) throws -> Result<(from: [ActivityEvent], into: [ActivityEvent]), ActivityRejection> {
    let context = ActivityContext(today: try day(today), gazetteer: ReferenceGazetteer.shared)
    return Result { () throws(ActivityRejection) in
      try ActivityDecider.merge(from, into: survivor, in: context)
    }
  }

  static func refusal(_ from: Activity, into survivor: Activity) throws -> ActivityRejection? {
    switch try merge(from, into: survivor) {
    case .success: nil
    case .failure(let rejection): rejection
    }
  }

  @Test func `lists are united, what both knew once, what the survivor knew first`() throws {
    let haiDuong = try unit("hai-duong-1997")
    let person = PersonID(uuid(20)), other = PersonID(uuid(21))
    let survivor = try meeting("2025-06-01") {
      $0.places = [.province(haiDuong, venue: nil)]
      $0.organisers = [organisation(10)]
      $0.partners = [organisation(11)]
      $0.fields = [.culture]
      $0.attendance.namedAssociations = [organisation(12)]
      $0.attendance.participants = [Participant(person: person, role: "Chủ tịch")]
      $0.occasions = [.text("75 năm")]
      $0.outcomes = ["Ký kết"]
      $0.documents = [DocumentLink(link: "a")]
      $0.sources = ["Báo"]
    }
    let from = try meeting("2025-06-02") {
      $0.places = [.province(haiDuong, venue: "Nhà hát"), .online]
      // An organiser of the survivor that the other called a partner stays an organiser.
      $0.organisers = [organisation(13), organisation(10)]
      $0.partners = [organisation(10), organisation(14)]
      $0.fields = [.media, .culture]
      $0.attendance.namedAssociations = [organisation(15), organisation(12)]
      $0.attendance.participants = [
        Participant(person: person, role: "Phó Chủ tịch"), Participant(person: other, role: nil),
      ]
      $0.occasions = [.text("30 năm"), .text("75 năm")]
      $0.outcomes = ["Ký kết", "Trao quà"]
      $0.documents = [DocumentLink(link: "b"), DocumentLink(link: "a")]
      $0.sources = ["Báo", "Đài"]
    }
    let whole = try Self.merged(from, into: survivor)
    #expect(whole.places == [.province(haiDuong, venue: nil), .online])
    #expect(whole.organisers == [organisation(10), organisation(13)])
    #expect(whole.partners == [organisation(11), organisation(14)])
    #expect(whole.fields == [.culture, .media])
    #expect(whole.attendance.namedAssociations == [organisation(12), organisation(15)])
    #expect(
      whole.attendance.participants == [
        Participant(person: person, role: "Chủ tịch"), Participant(person: other, role: nil),
      ])
    #expect(whole.occasions == [.text("75 năm"), .text("30 năm")])
    #expect(whole.outcomes == ["Ký kết", "Trao quà"])
    #expect(whole.documents == [DocumentLink(link: "a"), DocumentLink(link: "b")])
    #expect(whole.sources == ["Báo", "Đài"])
    #expect(whole.period == survivor.period)
  }

  @Test func `what the survivor knew stays, what it didn't is filled`() throws {
    let early = try WallTime.parse("08:00"), late = try WallTime.parse("11:00")
    let survivor = try meeting("2025-06-01") {
      $0.title = LocalizedText(vi: "Gặp mặt", en: "Gathering")
      $0.attendance.people = Count(40)
      $0.startsAt = early
    }
    let from = try meeting("2025-06") {
      $0.kind = try kind("exchange")
      $0.title = LocalizedText(vi: "Giao lưu", en: "Exchange", ru: "Встреча")
      $0.attendance.people = Count(100, .moreThan)
      $0.attendance.associations = Count(31)
      $0.startsAt = late
      $0.endsAt = late
      $0.level = .central
      $0.isHighlight = true
      $0.visibility = .internal
    }
    let whole = try Self.merged(from, into: survivor)
    #expect(whole.kind == survivor.kind)
    #expect(whole.title == LocalizedText(vi: "Gặp mặt", en: "Gathering", ru: "Встреча"))
    #expect(whole.attendance.people == Count(40))
    #expect(whole.attendance.associations == Count(31))
    #expect((whole.startsAt, whole.endsAt) == (early, late))
    #expect(whole.level == .central)
    #expect(whole.isHighlight)
    // What was for the association only doesn't come out by a merge.
    #expect(whole.visibility == .internal)
  }

  @Test func `who held it by one record isn't a partner by the other`() throws {
    let (host, guest) = (OrganisationID(uuid(31)), OrganisationID(uuid(32)))
    let survivor = try meeting("2025-06") { ($0.organisers, $0.partners) = ([guest], [host]) }
    let from = try meeting("2025-06") { ($0.organisers, $0.partners) = ([host], [guest]) }
    let whole = try Self.merged(from, into: survivor)
    #expect(whole.organisers == [guest, host] && whole.partners == [])
  }

  @Test func `delegations and gifts have no identity, so they are taken whole or not at all`() throws {
    let visit = Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU"))
    let gift = try #require(Money(typed: "100:USD"))
    let known = try meeting("2025-06-01") {
      $0.attendance.delegations = [visit]
      $0.amounts = [gift]
    }
    let more = try meeting("2025-06-01") {
      $0.attendance.delegations = [visit, visit]
      $0.amounts = [gift, gift, gift]
    }
    #expect(try Self.merged(more, into: known).attendance.delegations == [visit])
    #expect(try Self.merged(more, into: known).amounts == [gift])
    #expect(try Self.merged(more, into: try meeting("2025-06-01")).attendance.delegations == [visit, visit])
    #expect(try Self.merged(more, into: try meeting("2025-06-01")).amounts == [gift, gift, gift])
  }

  @Test func `an activity isn't merged into itself, nor into what counts no more, nor twice`() throws {
    let details = try meeting("2025-06-01")
    let three = ActivityID(uuid(3))
    let record = Self.activity(one, details)
    #expect(try Self.refusal(record, into: record) == .mergedIntoItself)
    for status: Activity.Status in [.retracted, .merged(into: three), .merged(into: one)] {
      #expect(try Self.refusal(record, into: Self.activity(two, details, status)) == .cannotAbsorb(status))
      #expect(
        try Self.refusal(Self.activity(two, details, status), into: record)
          == .wrongStep(.merge, from: status))
    }
  }

  @Test func `what took place still counts when its record gives way to a plan`() throws {
    let details = try meeting("2025-06-01")
    let held = Self.activity(two, details)
    for status: Activity.Status in [.planned, .confirmed] {
      let events = try Self.merge(held, into: Self.activity(one, details, status)).get()
      #expect(events.into == [.absorbed(two, []), .held([], reason: nil)])
    }
    for status: Activity.Status in [.postponed, .cancelled] {
      #expect(try Self.refusal(held, into: Self.activity(one, details, status)) == .cannotAbsorb(status))
    }
    let ahead = try meeting("2025-12-01")
    #expect(
      try Self.refusal(held, into: Self.activity(one, ahead, .planned))
        == .notYet(ahead.period, today: try day(Self.today)))
    // Every other merger leaves the survivor's status alone.
    for status: Activity.Status in [.planned, .confirmed, .postponed, .cancelled] {
      for other: Activity.Status in [.planned, .confirmed, .postponed, .held, .cancelled] {
        let events = try Self.merge(
          Self.activity(two, details, status), into: Self.activity(one, details, other)
        ).get()
        #expect(events.into == [.absorbed(two, [])])
      }
    }
  }

  @Test func `a plan that what took place is merged into is held as that tells it`() throws {
    let haNoi = try unit("ha-noi-2008"), haiPhong = try unit("hai-phong-2025")
    let nine = WallTime(hour: 9, minute: 0)
    let plan = try meeting("2025-09-01") {
      $0.title = LocalizedText(vi: "Gặp mặt", ru: "Встреча")
      $0.places = [.province(haNoi, venue: nil)]
      $0.startsAt = nine
      $0.organisers = [organisation(10)]
      $0.partners = [organisation(11)]
      $0.attendance.people = Count(300)
      $0.attendance.associations = Count(5)
      $0.amounts = [try #require(Money(typed: "5:USD"))]
      $0.outcomes = ["Sẽ ký"]
      $0.occasions = [.observance(id: "victory-day", years: 80)]
      $0.level = .central
      $0.sources = ["Kế hoạch năm"]
    }
    let held = try meeting("2025-09-03") {
      $0.title = LocalizedText(vi: "Cuộc gặp", en: "Gathering", ru: "Сбор")
      $0.places = [.province(haiPhong, venue: nil)]
      $0.attendance.people = Count(45)
      $0.outcomes = ["Đã ký"]
      $0.level = .provincial
      $0.sources = ["Báo"]
    }
    let survivor = Self.activity(one, plan, .confirmed)
    let events = try Self.merge(Self.activity(two, held), into: survivor).get()
    let after = try #require(events.into.reduce(survivor as Activity?) { Activity.evolve($0, id: one, $1) })
    #expect(events.into.count == 2 && after.status == .held && after.expected == [])
    let whole = after.details
    #expect(whole.period == held.period && whole.places == held.places)
    #expect(whole.attendance.people == Count(45) && whole.attendance.associations == nil)
    #expect(whole.outcomes == ["Đã ký"] && whole.amounts.isEmpty)
    // What only the plan tells, and what it is called.
    #expect(whole.title == LocalizedText(vi: "Gặp mặt", en: "Gathering", ru: "Встреча") && whole.kind == plan.kind)
    #expect(whole.startsAt == nine && whole.organisers == [organisation(10)] && whole.partners == [organisation(11)])
    #expect(
      whole.occasions == plan.occasions && whole.level == .central && Set(whole.sources) == ["Kế hoạch năm", "Báo"])
  }

  @Test func `between two that took place, what one knows goes before what the other only expected`() throws {
    var survivor = Self.activity(
      one,
      try meeting("2025-09-01") {
        $0.attendance.people = Count(300)
        $0.attendance.associations = Count(5)
        $0.outcomes = ["Ký kết"]
      })
    survivor.expected = [.people, .associations, .outcomes]
    var from = Self.activity(
      two,
      try meeting("2025-09-01") {
        $0.attendance.people = Count(45)
        $0.amounts = [try #require(Money(typed: "5:USD"))]
        $0.outcomes = ["Ký kết"]
      })
    from.expected = [.amounts]
    let events = try Self.merge(from, into: survivor).get()
    let after = try #require(events.into.reduce(survivor as Activity?) { Activity.evolve($0, id: one, $1) })
    #expect(after.details.attendance.people == Count(45) && after.details.amounts.isEmpty)
    #expect(after.details.attendance.associations == Count(5) && after.details.outcomes == ["Ký kết"])
    // The outcome is the same, and known by the other record.
    #expect(after.expected == [.associations])
  }

  @Test func `what the united lists come to is limited`() throws {
    let survivor = try meeting("2025-06-01") { $0.sources = (0..<30).map { "a\($0)" } }
    let from = try meeting("2025-06-01") { $0.sources = (0..<21).map { "b\($0)" } }
    #expect(
      try Self.refusal(Self.activity(two, from), into: Self.activity(one, survivor))
        == .tooMany(.sources, count: 51, limit: 50))
  }

  @Test func `a province that wasn't there on the survivor's day isn't taken over`() throws {
    let haiDuong = try unit("hai-duong-1997")
    let haiPhong = try #require(
      ReferenceGazetteer.shared.heirs(of: haiDuong, on: try day("2025-07-01")).units.first)
    let survivor = try meeting("2025-06-20") { $0.places = [.province(haiDuong, venue: nil)] }
    let from = try meeting("2025-08-20") { $0.places = [.province(haiPhong, venue: nil)] }
    #expect(
      try Self.refusal(Self.activity(two, from), into: Self.activity(one, survivor))
        == .provinceNotThen(haiPhong, survivor.period))
  }

  @Test func `times of two records aren't mixed into one that ends before it starts`() throws {
    let survivor = try meeting("2025-06-01") { $0.startsAt = try WallTime.parse("14:00") }
    let from = try meeting("2025-06-01") {
      $0.startsAt = try WallTime.parse("08:00")
      $0.endsAt = try WallTime.parse("11:00")
    }
    let whole = try Self.merged(from, into: survivor)
    #expect(whole.startsAt == survivor.startsAt && whole.endsAt == nil)
    let eleven = try WallTime.parse("11:00")
    let other = try Self.merged(survivor, into: try meeting("2025-06-01") { $0.endsAt = eleven })
    #expect(other.startsAt == nil && other.endsAt == eleven)
  }

  @Test func `after a merger every later command finds a sound record`() throws {
    var samples = ActivitySamples(seed: 11, units: ReferenceGazetteer.shared.units)
    let context = ActivityContext(today: try day("2026-12-31"), gazetteer: ReferenceGazetteer.shared)
    var mergers = 0
    for _ in 0..<3000 {
      guard
        let from = try? ActivityDecider.decide(.record(samples.details()), nil, in: context),
        let into = try? ActivityDecider.decide(.record(samples.details()), nil, in: context),
        let fromState = state(after: from, id: two), let intoState = state(after: into, id: one),
        let events = try? ActivityDecider.merge(fromState, into: intoState, in: context)
      else { continue }
      mergers += 1
      let whole = try #require(state(after: into + events.into, id: one))
      // The whole record would be accepted as it stands …
      #expect(
        try ActivityDecider.decide(.record(whole.details), nil, in: context) == [.recorded(whole.details)])
      // … and the same record merged once more brings nothing new.
      let again = try ActivityDecider.merge(
        Activity(id: ActivityID(uuid(3)), status: .held, details: fromState.details, version: 1), into: whole,
        in: context)
      #expect(again.into == [.absorbed(ActivityID(uuid(3)), [])])
    }
    #expect(mergers > 100)
  }

  @Test func `what was only planned, or called off, isn't told of what took place`() throws {
    let haNoi = try unit("ha-noi-2008"), haiPhong = try unit("hai-phong-2025")
    let plan = try meeting("2025-09-01") {
      $0.title.en = "Meeting"
      $0.places = [.province(haNoi, venue: nil)]
      $0.startsAt = WallTime(hour: 9, minute: 0)
      $0.organisers = [organisation(10)]
      $0.partners = [organisation(11)]
      $0.attendance.people = Count(10)
      $0.attendance.delegations = [Delegation(direction: .incoming, people: Count(5), counterpart: .listed("RU"))]
      $0.amounts = [try #require(Money(typed: "5:USD"))]
      $0.outcomes = ["Sẽ ký"]
      $0.sources = ["Kế hoạch năm"]
      $0.fields = [.culture]
    }
    func after(_ status: Activity.Status, into survivor: ActivityDetails) throws -> ActivityDetails {
      let events = try Self.merge(Self.activity(two, plan, status), into: Self.activity(one, survivor)).get()
      let absorbed = try #require(events.into.first)
      return try #require(Activity.evolve(Self.activity(one, survivor), id: one, absorbed)).details
    }
    let bare = try meeting("2025-09-02")
    for status in [Activity.Status.planned, .cancelled] {
      let whole = try after(status, into: bare)
      #expect(whole.attendance == Attendance() && whole.amounts.isEmpty && whole.outcomes.isEmpty)
      #expect(whole.title.en == "Meeting" && whole.sources == ["Kế hoạch năm"] && whole.fields == [.culture])
      // Where, when on the day and by whom a plan can tell that nobody called off.
      let tells = status == .planned
      #expect(whole.places == (tells ? plan.places : []) && whole.startsAt == (tells ? plan.startsAt : nil))
      #expect(whole.organisers == (tells ? plan.organisers : []) && whole.partners == (tells ? plan.partners : []))
    }
    let known = try meeting("2025-09-02") {
      $0.places = [.province(haiPhong, venue: nil)]
      $0.startsAt = WallTime(hour: 14, minute: 0)
      $0.organisers = [organisation(12)]
    }
    let whole = try after(.planned, into: known)
    #expect(whole.places == known.places && whole.startsAt == known.startsAt && whole.endsAt == nil)
    #expect(whole.organisers == known.organisers && whole.partners == plan.partners)
    // Into a plan all of a plan goes.
    let events = try Self.merge(Self.activity(two, plan, .planned), into: Self.activity(one, known, .planned)).get()
    let absorbed = try #require(events.into.first)
    let both = try #require(Activity.evolve(Self.activity(one, known, .planned), id: one, absorbed)).details
    #expect(both.attendance.people == Count(10) && both.places.count == 2)
  }
}
