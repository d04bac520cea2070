import Foundation
import Friendship
import Testing

/// Would catch a step allowed or refused in the wrong status, a step that leaves the wrong status behind, or one that
/// forgets to say why.
@Suite struct ActivityLifeTests {
  /// A history that leads to each status, by its code.
  static func histories() throws -> [String: [ActivityEvent]] {
    let plan = ActivityEvent.planned(try meeting("2025-06"))
    return [
      "planned": [plan],
      "confirmed": [plan, .confirmed(reason: nil)],
      "postponed": [plan, .postponed(reason: nil)],
      "held": [plan, .held([], reason: nil)],
      "cancelled": [plan, .cancelled(reason: nil)],
      "retracted": [plan, .retracted(reason: nil)],
      "merged": [plan, .merged(into: two)],
    ]
  }

  /// The statuses from which each step can be taken. All others refuse it.
  static let allowed: [ActivityRejection.Step: Set<String>] = [
    .confirm: ["planned"],
    .move: ["planned", "confirmed", "postponed"],
    .postpone: ["planned", "confirmed"],
    .hold: ["planned", "confirmed", "postponed"],
    .cancel: ["planned", "confirmed", "postponed"],
    .amend: ["planned", "confirmed", "postponed", "held", "cancelled"],
    .retract: ["planned", "confirmed", "postponed", "held", "cancelled"],
    .merge: ["planned", "confirmed", "postponed", "held", "cancelled"],
  ]

  /// A command, or a merger, that asks for each step.
  static func decide(_ step: ActivityRejection.Step, _ facts: Given) throws -> Decision {
    switch step {
    case .confirm: return facts.when(.confirm(reason: nil))
    case .move: return facts.when(.move(period: try period("2025-07"), places: nil, reason: "mưa bão"))
    case .postpone: return facts.when(.postpone(reason: "mưa bão"))
    case .hold: return facts.when(.hold([.set(.period(try period("2025-06")))], reason: nil))
    case .cancel: return facts.when(.cancel(reason: "mưa bão"))
    case .amend: return facts.when(.amend([.set(.level(.central))], reason: nil))
    case .retract: return facts.when(.retract(reason: "nhập nhầm"))
    case .merge:
      let from = try #require(facts.state)
      let survivor = Activity(id: two, status: .held, details: try meeting("2025-06"), version: 1)
      return Decision { () throws(ActivityRejection) in
        try ActivityDecider.merge(from, into: survivor, in: facts.context).from
      }
    }
  }

  @Test(arguments: ActivityRejection.Step.allCases)
  func `each step can be taken from its statuses and from no other`(_ step: ActivityRejection.Step) throws {
    for (code, history) in try Self.histories() {
      let facts = try given(history)
      #expect(facts.state?.status.code == code)
      let decision = try Self.decide(step, facts)
      let status = try #require(facts.state?.status)
      if Self.allowed[step, default: []].contains(code) {
        #expect(decision.isAccepted, "\(step) from \(code)")
      } else {
        #expect(decision.outcome == .failure(.wrongStep(step, from: status)), "\(step) from \(code)")
      }
    }
  }

  @Test func `an activity is put on record once, whatever became of it`() throws {
    let details = try meeting("2025-06")
    for history in try Self.histories().values {
      try given(history).when(.plan(details)).then(.alreadyExists)
      try given(history).when(.record(details)).then(.alreadyExists)
    }
  }

  @Test func `nothing can be done with an activity that isn't there`() throws {
    let commands: [ActivityCommand] = [
      .confirm(reason: nil), .move(period: nil, places: nil, reason: nil), .postpone(reason: nil),
      .hold([], reason: nil),
      .cancel(reason: nil), .amend([], reason: nil), .retract(reason: nil),
    ]
    for command in commands { try given().when(command).then(.doesNotExist) }
  }

  @Test func `every step says what happened and keeps its reason`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06"))
    try given(plan).when(.confirm(reason: "đã có công văn")).then(.confirmed(reason: "đã có công văn"))
    try given(plan).when(.confirm(reason: nil)).then(.confirmed(reason: nil))
    try given(plan).when(.postpone(reason: "bão")).then(.postponed(reason: "bão"))
    try given(plan).when(.cancel(reason: "bão")).then(.cancelled(reason: "bão"))
    try given(plan).when(.retract(reason: nil)).then(.retracted(reason: nil))
    try given(plan).when(.hold([.set(.people(Count(40)))], reason: "theo báo cáo"))
      .then(.held([.people(Count(40))], reason: "theo báo cáo"))
    try given(plan).when(.amend([.set(.level(.central))], reason: "sót"))
      .then(.amended([.level(.central)], reason: "sót"))
  }

  @Test func `a whole life, from plan to record, ends with what became known last`() throws {
    let details = try meeting("2025-06-20") {
      $0.places = [.province(try unit("hai-duong-1997"), venue: nil)]
    }
    var events: [ActivityEvent] = []
    for command: ActivityCommand in [
      .plan(details), .confirm(reason: nil), .postpone(reason: "bão"),
      .move(period: try period("2025-06-25"), places: [.online], reason: nil), .confirm(reason: nil),
    ] {
      events += try given(events).when(command).outcome.get()
    }
    events += try given(events, today: "2025-06-26").when(
      .hold([.set(.people(Count(120))), .add(.outcome("Ký kết"))], reason: nil)
    ).outcome.get()
    #expect(
      events == [
        .planned(details), .confirmed(reason: nil), .postponed(reason: "bão"),
        .rescheduled(to: try period("2025-06-25"), reason: nil), .relocated(to: [.online], reason: nil),
        .confirmed(reason: nil),
        .held([.people(Count(120)), .outcomes(["Ký kết"])], reason: nil),
      ])
    var end = details
    end.period = try period("2025-06-25")
    end.places = [.online]
    end.attendance.people = Count(120)
    end.outcomes = ["Ký kết"]
    #expect(state(after: events, id: one) == Activity(id: one, status: .held, details: end, version: 7))
  }

  @Test func `what a plan expected stands as planned until it is said again, be it the same`() throws {
    let visit = Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU"))
    let plan = ActivityEvent.planned(
      try meeting("2025-06-01") {
        $0.attendance.people = Count(300)
        $0.attendance.delegations = [visit]
        $0.outcomes = ["Ký kết"]
        $0.sources = ["Kế hoạch năm"]
      })
    // While it is ahead all of it is expected, and nothing of what was recorded afterwards is.
    #expect(state(after: [plan], id: one)?.expected == [])
    #expect(state(after: [.recorded(try meeting("2025-06-01") { $0.outcomes = ["Ký kết"] })], id: one)?.expected == [])
    func expected(_ events: [ActivityEvent]) -> Set<ExpectedField>? { state(after: [plan] + events, id: one)?.expected }
    try given(plan).when(.hold([], reason: nil)).then(.held([], reason: nil))
    #expect(expected([.held([], reason: nil)]) == [.people, .delegations, .outcomes])
    // Said again with another value, or with the same.
    let other = ActivityEvent.held([.people(Count(45))], reason: nil)
    try given(plan).when(.hold([.set(.people(Count(45)))], reason: nil)).then(other)
    let same = ActivityEvent.held([.people(Count(300)), .outcomes(["Ký kết"])], reason: nil)
    try given(plan).when(.hold([.set(.people(Count(300))), .add(.outcome("Ký kết"))], reason: nil)).then(same)
    #expect(expected([other]) == [.delegations, .outcomes] && expected([same]) == [.delegations])
    // Afterwards a correction says it, which needn't differ; what isn't expected must.
    let amended = ActivityEvent.amended([.delegations([visit])], reason: nil)
    let command = ActivityCommand.amend([.set(.delegations([visit])), .set(.people(Count(300)))], reason: nil)
    try given(plan, same).when(command).then(amended)
    #expect(expected([same, amended]) == [])
    try given(plan, same, amended).when(command).then(.nothingChanges)
    // What is made unknown stands no more.
    #expect(expected([other, .amended([.outcomes([]), .delegations([])], reason: nil)]) == [])
    // A plan doesn't become a fact by being repeated.
    try given(plan).when(.amend([.set(.people(Count(300)))], reason: nil)).then(.nothingChanges)
  }

  @Test func `what was put off has taken place once it is said when, be it on its old date`() throws {
    let facts = [ActivityEvent.planned(try meeting("2025-06")), .postponed(reason: nil)]
    try given(facts).when(.hold([.set(.people(Count(40)))], reason: nil)).then(.heldWithoutDate)
    try given(facts).when(.hold([.set(.period(try period("12/5/2025")))], reason: nil))
      .then(.held([.period(try period("12/5/2025"))], reason: nil))
    try given(facts).when(.hold([.set(.period(try period("2025-06")))], reason: nil)).then(.held([], reason: nil))
  }

  @Test func `a postponed plan that gets a date is a plan again, and must be confirmed anew`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06-20"))
    let history = [plan, .confirmed(reason: nil), .postponed(reason: nil)]
    // The date it had before will do: it has one again.
    try given(history).when(.move(period: try period("2025-06-20"), places: nil, reason: nil))
      .then(.rescheduled(to: try period("2025-06-20"), reason: nil))
    let moved = state(after: history + [.rescheduled(to: try period("2025-06-20"), reason: nil)], id: one)
    #expect(moved?.status == .planned)
    // Another place gives it no date.
    let relocated = state(after: history + [.relocated(to: [.online], reason: nil)], id: one)
    #expect(relocated?.status == .postponed)
  }

  @Test func `a plan that moves stays confirmed`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06-20"))
    let moved = state(
      after: [plan, .confirmed(reason: nil), .rescheduled(to: try period("2025-06-21"), reason: nil)], id: one)
    #expect(moved?.status == .confirmed)
  }

  @Test func `a move that moves nothing is refused`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06-20") { $0.places = [.online] })
    try given(plan).when(.move(period: nil, places: nil, reason: "x")).then(.nothingChanges)
    try given(plan).when(.move(period: try period("2025-06-20"), places: [.online], reason: nil))
      .then(.nothingChanges)
    try given(plan).when(.move(period: try period("2025-06-20"), places: [], reason: nil))
      .then(.relocated(to: [], reason: nil))
  }

  @Test func `a plan moves on the clock too, alone or with its day; without a word its hours stay`() throws {
    let morning = TimesOfDay(WallTime(hour: 8, minute: 30), to: WallTime(hour: 11, minute: 0))
    let afternoon = TimesOfDay(WallTime(hour: 14, minute: 0))
    let day = try period("2025-06-20")
    let later = try period("2025-06-25")
    let plan = ActivityEvent.planned(try meeting("2025-06-20") { $0.times = morning })
    try given(plan).when(.move(period: later, places: nil, reason: nil)).then(.rescheduled(to: later, reason: nil))
    #expect(state(after: [plan, .rescheduled(to: later, reason: nil)], id: one)?.details.times == morning)
    try given(plan).when(.move(period: nil, times: afternoon, places: nil, reason: "x"))
      .then(.rescheduled(to: day, at: afternoon, reason: "x"))
    try given(plan).when(.move(period: later, times: TimesOfDay(), places: nil, reason: nil))
      .then(.rescheduled(to: later, at: TimesOfDay(), reason: nil))
    let moved = state(after: [plan, .rescheduled(to: day, at: afternoon, reason: nil)], id: one)
    #expect(moved?.details.times == afternoon && moved?.details.endsAt == nil && moved?.status == .planned)
    let unknown = state(after: [plan, .rescheduled(to: later, at: TimesOfDay(), reason: nil)], id: one)
    #expect(unknown?.details.times == TimesOfDay())
    // The hours that it has already.
    try given(plan).when(.move(period: nil, times: morning, places: nil, reason: nil)).then(.nothingChanges)
    try given(plan).when(.move(period: later, times: morning, places: nil, reason: nil))
      .then(.rescheduled(to: later, reason: nil))
    let reversed = TimesOfDay(WallTime(hour: 14, minute: 0), to: WallTime(hour: 9, minute: 0))
    try given(plan).when(.move(period: nil, times: reversed, places: nil, reason: nil))
      .then(.timesReversed(try #require(reversed.start), try #require(reversed.end)))
  }

  @Test func `hours alone give no date to a plan that was put off`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06-20"))
    let afternoon = TimesOfDay(WallTime(hour: 14, minute: 0))
    let day = try period("2025-06-20")
    try given([plan, .postponed(reason: nil)]).when(.move(period: nil, times: afternoon, places: nil, reason: nil))
      .then(.hoursWithoutDate)
    try given([plan, .postponed(reason: nil)]).when(.move(period: day, times: afternoon, places: nil, reason: nil))
      .then(.rescheduled(to: day, at: afternoon, reason: nil))
  }

  @Test func `fewer associations than are named can't have come, however that comes about`() throws {
    let named = (0..<2).map { _ in OrganisationID(UUID()) }
    func meeting(_ count: Count?, _ associations: [OrganisationID]) throws -> ActivityDetails {
      try FriendshipTests.meeting("2025-06-01") {
        ($0.attendance.associations, $0.attendance.namedAssociations) = (count, associations)
      }
    }
    let one = try #require(Count(1)), aboutOne = Count(1, .about)
    let refusal = ActivityRejection.fewerAssociationsThanNamed(one, named: 2)
    try given().when(.record(try meeting(one, named))).then(refusal)
    for fine in [try meeting(nil, named), try meeting(Count(2), named), try meeting(aboutOne, named)] {
      try given().when(.record(fine)).then(.recorded(fine))
    }
    let add = Amendment.add(.association(named[1])), fewer = Amendment.set(.associations(one))
    try given(.recorded(try meeting(one, [named[0]]))).when(.amend([add], reason: nil)).then(refusal)
    try given(.recorded(try meeting(nil, named))).when(.amend([fewer], reason: nil)).then(refusal)
    // What stands on record so can still be put right in other things.
    let internally = ActivityChange.visibility(.internal)
    try given(.recorded(try meeting(one, named))).when(.amend([.set(internally)], reason: nil))
      .then(.amended([internally], reason: nil))
  }

  @Test func `nobody is a partner of themselves, however that comes about`() throws {
    let (one, two) = (OrganisationID(UUID()), OrganisationID(UUID()))
    func meeting(by organisers: [OrganisationID], with partners: [OrganisationID]) throws -> ActivityDetails {
      try FriendshipTests.meeting("2025-06-01") { ($0.organisers, $0.partners) = (organisers, partners) }
    }
    let both = try meeting(by: [one, two], with: [one]), refusal = ActivityRejection.partnersOfThemselves([one])
    try given().when(.record(both)).then(refusal)
    let fine = try meeting(by: [one], with: [two])
    try given().when(.record(fine)).then(.recorded(fine))
    try given(.recorded(fine)).when(.amend([.add(.partner(one))], reason: nil)).then(refusal)
    try given(.recorded(fine)).when(.amend([.add(.organiser(two))], reason: nil)).then(.partnersOfThemselves([two]))
    try given(.planned(fine)).when(.hold([.set(.organisers([two]))], reason: nil)).then(.partnersOfThemselves([two]))
    // What stands on record so can still be put right in other things.
    let internally = ActivityChange.visibility(.internal)
    try given(.recorded(both)).when(.amend([.set(internally)], reason: nil)).then(.amended([internally], reason: nil))
  }
}
