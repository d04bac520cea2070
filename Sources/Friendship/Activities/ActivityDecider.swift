/// What a decision about an activity may ask of the world; "today" is a parameter, never a clock.
public struct ActivityContext: Sendable {
  /// Today in Việt Nam.
  public let today: CivilDate
  /// The provinces and their lineage.
  public let gazetteer: Gazetteer
  /// The years that observances are counted from, by id.
  public let originYears: [String: Int]

  /// Makes a context from its parts.
  public init(today: CivilDate, gazetteer: Gazetteer, originYears: [String: Int] = [:]) {
    self.today = today
    self.gazetteer = gazetteer
    self.originYears = originYears
  }
}

extension Period {
  /// Whether what was in this period can have taken place by a day.
  ///
  /// What lasted from one known day to another is over on the last: till then it is going on, and how many came or what
  /// it led to isn't known yet. Of a month, a year or "about" only some days were meant, which may be behind.
  func canBeOver(by day: CivilDate) -> Bool { (isExact ? last : first) <= day }
}

/// The decisions about an activity: given its state and a command, the events that follow, or why there are none.
public enum ActivityDecider {
  /// Decides a command on one activity.
  public static func decide(
    _ command: ActivityCommand, _ state: Activity?, in context: ActivityContext
  ) throws(ActivityRejection) -> [ActivityEvent] {
    switch command {
    case .plan(let details):
      guard state == nil else { throw .alreadyExists }
      guard details.period.last >= context.today else {
        throw .planLiesBehind(details.period, today: context.today)
      }
      try checkRoles(details, before: nil)
      return [.planned(try accepted(details, in: context))]
    case .record(let details):
      guard state == nil else { throw .alreadyExists }
      guard details.period.canBeOver(by: context.today) else {
        throw .recordLiesAhead(details.period, today: context.today)
      }
      try checkRoles(details, before: nil)
      return [.recorded(try accepted(details, in: context))]
    default:
      guard let activity = state else { throw .doesNotExist }
      return try decide(command, on: activity, in: context)
    }
  }

  /// Merges one record of an activity into another: `from` gives way, `into` takes over what only `from` knew.
  ///
  /// What took place is not lost: where `from` was held and `into` is still a plan, that plan is held by this, when, where
  /// and as `from` tells it. One that was put off or cancelled can't take over what took place.
  public static func merge(
    _ from: Activity, into survivor: Activity, in context: ActivityContext
  ) throws(ActivityRejection) -> (from: [ActivityEvent], into: [ActivityEvent]) {
    guard from.id != survivor.id else { throw .mergedIntoItself }
    try require(.merge, of: from, isOneOf: [.planned, .confirmed, .postponed, .held, .cancelled])
    switch survivor.status {
    case .retracted, .merged: throw .cannotAbsorb(survivor.status)
    default: break
    }
    let whole =
      switch (from.status == .held, survivor.status == .held) {
      // What took place isn't told by what was only planned, let alone called off.
      case (false, true):
        survivor.details.completed(
          by: from.details.asPlan(for: survivor.details, isOff: from.status == .cancelled))
      case (true, false):
        survivor.details.fulfilled(by: from.details.without(from.expected), originYears: context.originYears)
      default:
        // What one knows goes before what the other only expected; what neither knows stays as the survivor has it.
        survivor.details.without(survivor.expected.intersection(from.known)).completed(
          by: from.details.without(from.expected))
      }
    var taken = survivor.details.changes(to: whole)
    if from.status == .held {
      let saidAgain = survivor.expected.intersection(from.known).subtracting(taken.compactMap(\.expectedField))
      taken += whole.expectations(of: saidAgain)
    }
    if !taken.isEmpty { _ = try accepted(whole, in: context) }
    let absorbed = ActivityEvent.absorbed(from.id, taken)
    guard from.status == .held, survivor.status != .held else {
      return ([.merged(into: survivor.id)], [absorbed])
    }
    guard [.planned, .confirmed].contains(survivor.status) else { throw .cannotAbsorb(survivor.status) }
    guard survivor.details.period.canBeOver(by: context.today) else {
      throw .notYet(survivor.details.period, today: context.today)
    }
    return ([.merged(into: survivor.id)], [absorbed, .held(whole.expectations, reason: nil)])
  }

  private static func decide(
    _ command: ActivityCommand, on activity: Activity, in context: ActivityContext
  ) throws(ActivityRejection) -> [ActivityEvent] {
    switch command {
    case .plan, .record: throw .alreadyExists
    case .confirm(let reason):
      try require(.confirm, of: activity, isOneOf: [.planned])
      return [.confirmed(reason: reason)]
    case .move(let period, let times, let places, let reason):
      return try move(activity, to: period, at: times, places, reason, in: context)
    case .postpone(let reason):
      try require(.postpone, of: activity, isOneOf: [.planned, .confirmed])
      return [.postponed(reason: reason)]
    case .hold(let amendments, let reason):
      try require(.hold, of: activity, isOneOf: [.planned, .confirmed, .postponed])
      // What was put off has no date: the one on record is when it did not take place.
      if activity.status == .postponed, !amendments.contains(where: \.setsPeriod) { throw .heldWithoutDate }
      let changes = try resolve(
        amendments, on: activity.details, expected: Set(ExpectedField.allCases), originYears: context.originYears)
      let details = try accepted(activity.details.applying(changes), in: context)
      try checkRoles(details, before: activity.details)
      guard details.period.canBeOver(by: context.today) else {
        throw .notYet(details.period, today: context.today)
      }
      return [.held(changes, reason: reason)]
    case .cancel(let reason):
      try require(.cancel, of: activity, isOneOf: [.planned, .confirmed, .postponed])
      return [.cancelled(reason: reason)]
    case .amend(let amendments, let reason):
      try require(.amend, of: activity, isOneOf: [.planned, .confirmed, .postponed, .held, .cancelled])
      let changes = try resolve(
        amendments, on: activity.details, expected: activity.expected, originYears: context.originYears)
      guard !changes.isEmpty else { throw .nothingChanges }
      let details = try accepted(activity.details.applying(changes), in: context)
      try checkRoles(details, before: activity.details)
      // What was put on record while it was going on can still be put right but for its time.
      if activity.status == .held, details.period != activity.details.period,
        !details.period.canBeOver(by: context.today)
      {
        throw .recordLiesAhead(details.period, today: context.today)
      }
      return [.amended(changes, reason: reason)]
    case .retract(let reason):
      try require(.retract, of: activity, isOneOf: [.planned, .confirmed, .postponed, .held, .cancelled])
      return [.retracted(reason: reason)]
    }
  }

  /// What corrections would change.
  public static func changes(
    _ amendments: [Amendment], to activity: Activity, in context: ActivityContext
  ) throws(ActivityRejection) -> [ActivityChange] {
    try resolve(amendments, on: activity.details, expected: activity.expected, originYears: context.originYears)
  }

  private static func move(
    _ activity: Activity, to newPeriod: Period?, at newTimes: TimesOfDay?, _ places: [Place]?, _ reason: String?,
    in context: ActivityContext
  ) throws(ActivityRejection) -> [ActivityEvent] {
    try require(.move, of: activity, isOneOf: [.planned, .confirmed, .postponed])
    var details = activity.details
    var events: [ActivityEvent] = []
    // A postponed plan that gets its old date back is a change too: it has a date again.
    let period = newPeriod ?? details.period
    let times = newTimes == details.times ? nil : newTimes
    let hasNewDate = newPeriod != nil && (period != details.period || activity.status == .postponed)
    if hasNewDate || times != nil {
      // Hours alone give no date back.
      guard hasNewDate || activity.status != .postponed else { throw .hoursWithoutDate }
      guard period.last >= context.today else { throw .moveLiesBehind(period, today: context.today) }
      let occasions = details.occasions.map {
        $0.moved(from: details.period, to: period, originYears: context.originYears)
      }
      events.append(
        .rescheduled(
          to: period, at: times, occasions: occasions == details.occasions ? nil : occasions, reason: reason))
      details.period = period
      details.occasions = occasions
      if let times { details.times = times }
    }
    if let places, places != details.places {
      details.places = places
      events.append(.relocated(to: places, reason: reason))
    }
    guard !events.isEmpty else { throw .nothingChanges }
    _ = try accepted(details, in: context)
    return events
  }

  private static func require(
    _ step: ActivityRejection.Step, of activity: Activity, isOneOf allowed: [Activity.Status]
  ) throws(ActivityRejection) {
    guard allowed.contains(activity.status) else { throw .wrongStep(step, from: activity.status) }
  }

  /// The details, once nothing in them contradicts the provinces' history, the clock's order or a limit.
  private static func accepted(
    _ details: ActivityDetails, in context: ActivityContext
  ) throws(ActivityRejection) -> ActivityDetails {
    for place in details.places {
      guard let id = place.provinceID else { continue }
      guard let unit = context.gazetteer.unit(id), unit.exists(during: details.period) else {
        throw .provinceNotThen(id, details.period)
      }
    }
    if let (start, end) = details.reversedTimes { throw .timesReversed(start, end) }
    try checkLimits(details)
    return details
  }

  /// Nobody is a partner of themselves, and fewer associations than are named can't have come. What was on record before
  /// there were these rules stays until it is put right.
  private static func checkRoles(
    _ details: ActivityDetails, before: ActivityDetails?
  ) throws(ActivityRejection) {
    let twice = details.partners.filter(details.organisers.contains)
    if !twice.isEmpty, details.organisers != before?.organisers || details.partners != before?.partners {
      throw .partnersOfThemselves(twice)
    }
    let attendance = details.attendance
    guard attendance.namesMoreThanCame, let count = attendance.associations, attendance != before?.attendance
    else { return }
    throw .fewerAssociationsThanNamed(count, named: attendance.namedAssociations.count)
  }

  private static func checkLimits(_ details: ActivityDetails) throws(ActivityRejection) {
    let counts: [(ActivityRejection.Limited, Int, Int)] = [
      (.places, details.places.count, 70),
      (.organisers, details.organisers.count, 100),
      (.partners, details.partners.count, 100),
      (.associations, details.attendance.namedAssociations.count, 200),
      (.participants, details.attendance.participants.count, 2000),
      (.delegations, details.attendance.delegations.count, 200),
      (.amounts, details.amounts.count, 50),
      (.occasions, details.occasions.count, 20),
      (.outcomes, details.outcomes.count, 100),
      (.documents, details.documents.count, 200),
      (.sources, details.sources.count, 50),
    ]
    for (what, count, limit) in counts where count > limit {
      throw .tooMany(what, count: count, limit: limit)
    }
  }
}
