import Friendship
import Testing

/// Would catch a record of what is still to come or going on, a plan for what is over, and an imprecise period taken for either
/// although it holds today.
@Suite struct ActivityDateTests {
  /// On 15 June 2025: whether a period can be recorded (or held), and whether it can be planned.
  static let periods: [(String, isPast: Bool, isAhead: Bool)] = [
    ("2025-06-14", true, false),
    ("2025-06-15", true, true),
    ("2025-06-16", false, true),
    ("14-16/6/2025", false, true),
    ("15-16/6/2025", false, true),
    ("~14-16/6/2025", true, true),
    ("30/5/2025..16/6/2025", false, true),
    ("14-15/6/2025", true, true),
    ("16-17/6/2025", false, true),
    ("13-14/6/2025", true, false),
    ("2025-05", true, false),
    ("2025-06", true, true),
    ("2025-07", false, true),
    ("~6/2025", true, true),
    ("~5/2025", true, false),
    ("2024", true, false),
    ("2025", true, true),
    ("2026", false, true),
    ("2024-2026", true, true),
    ("15/12/2024..14/12/2025", false, true),
    ("5/2025..7/2025", true, true),
  ]

  @Test(arguments: periods)
  func `what can be over can be recorded, what hasn't ended can be planned`(
    _ text: String, isPast: Bool, isAhead: Bool
  ) throws {
    let when = try period(text), today = try day("2025-06-15")
    let details = try meeting(text)
    if isPast {
      try given().when(.record(details)).then(.recorded(details))
      try given(.planned(details)).when(.hold([], reason: nil)).then(.held([], reason: nil))
      try given(.recorded(try meeting("2020"))).when(.amend([.set(.period(when))], reason: nil))
        .then(.amended([.period(when)], reason: nil))
    } else {
      try given().when(.record(details)).then(.recordLiesAhead(when, today: today))
      try given(.planned(details)).when(.hold([], reason: nil)).then(.notYet(when, today: today))
      try given(.recorded(try meeting("2020"))).when(.amend([.set(.period(when))], reason: nil))
        .then(.recordLiesAhead(when, today: today))
    }
    if isAhead {
      try given().when(.plan(details)).then(.planned(details))
      try given(.planned(try meeting("2027"))).when(.move(period: when, places: nil, reason: nil))
        .then(.rescheduled(to: when, reason: nil))
    } else {
      try given().when(.plan(details)).then(.planLiesBehind(when, today: today))
      try given(.planned(try meeting("2027"))).when(.move(period: when, places: nil, reason: nil))
        .then(.moveLiesBehind(when, today: today))
    }
  }

  @Test func `what was recorded while it was going on is put right but for its time`() throws {
    let meeting = try meeting("14-16/6/2025")
    try given(.recorded(meeting)).when(.amend([.set(.people(Count(40)))], reason: nil))
      .then(.amended([.people(Count(40))], reason: nil))
    let longer = try period("14-17/6/2025")
    try given(.recorded(meeting)).when(.amend([.set(.period(longer))], reason: nil))
      .then(.recordLiesAhead(longer, today: try day("2025-06-15")))
  }

  @Test func `held of a future plan on an earlier day takes that day with it`() throws {
    let plan = ActivityEvent.planned(try meeting("2025-06-20"))
    try given(plan).when(.hold([], reason: nil)).then(.notYet(try period("2025-06-20"), today: try day("2025-06-15")))
    try given(plan).when(.hold([.set(.period(try period("2025-06-14")))], reason: nil))
      .then(.held([.period(try period("2025-06-14"))], reason: nil))
  }

  @Test
  func `a plan whose day has passed can still be put right, postponed, cancelled and moved to other places`()
    throws
  {
    let plan = ActivityEvent.planned(try meeting("2025-06-01"))
    try given(plan).when(.amend([.set(.period(try period("2025-05-31")))], reason: nil))
      .then(.amended([.period(try period("2025-05-31"))], reason: nil))
    try given(plan).when(.postpone(reason: nil)).then(.postponed(reason: nil))
    try given(plan).when(.cancel(reason: nil)).then(.cancelled(reason: nil))
    try given(plan).when(.move(period: nil, places: [.online], reason: nil))
      .then(.relocated(to: [.online], reason: nil))
  }

  @Test func `a time that ends before it starts is refused only where both are on one day in one zone`()
    throws
  {
    let early = try WallTime.parse("08:00"), late = try WallTime.parse("11:30")
    let moscow = try WallTime.parse("08:00 Europe/Moscow")
    func meeting(_ when: String, _ start: WallTime?, _ end: WallTime?) throws -> ActivityDetails {
      try FriendshipTests.meeting(when) { ($0.startsAt, $0.endsAt) = (start, end) }
    }
    let reversed = try meeting("2025-06-01", late, early)
    try given().when(.record(reversed)).then(.timesReversed(late, early))
    for fine in [
      try meeting("2025-06-01", early, late), try meeting("2025-06-01", early, early),
      try meeting("1-2/6/2025", late, early), try meeting("2025-06-01", late, moscow),
      try meeting("2025-06-01", nil, early), try meeting("2025-06-01", late, nil),
    ] {
      try given().when(.record(fine)).then(.recorded(fine))
    }
    // Refused also where a correction or a shorter period makes it so.
    try given(.recorded(try meeting("2025-06-01", late, nil))).when(
      .amend([.set(.endsAt(early))], reason: nil)
    )
    .then(.timesReversed(late, early))
    try given(.recorded(try meeting("1-2/6/2025", late, early)))
      .when(.amend([.set(.period(try period("2025-06-01")))], reason: nil)).then(.timesReversed(late, early))
  }
}
