import EventStore
import Friendship
import Postgres
import Wording

/// What a command on an activity led to: its state now, for the answer that a person reads.
public struct RecordedActivity: Sendable {
  /// The activity with its number.
  public var stored: StoredActivity
  /// The positions of the events that were recorded just now.
  public var positions: [Int]
  /// Labels for everything it mentions.
  public var names: Names
  /// What wasn't typed and was taken from the settings.
  public var assumed: [Assumption]
  /// The read models that could not take it in; the record stands all the same.
  public var stopped: [ProjectionStop]
  /// One much like it, which somebody recorded at the same moment.
  public var twin: ActivityCandidate?
  /// Those of its organisers and partners that didn't exist then, as far as is on record.
  public var absent: [Organisation] = []
  /// The entries of registers that name what was retracted or merged just now.
  public var naming: [NamingEntry] = []

  /// Something taken from the settings.
  public enum Assumption: Sendable, Hashable {
    /// The organiser.
    case organiser(OrganisationID)
    /// The province.
    case place(Place)
    /// The unit that carries on the province, which was no more by then.
    case heir(Place, of: ProvinceID)
    /// Not the province, since that name means no one unit of the time; why.
    case noPlace(String, Resolution)
    /// Who records.
    case actor(PersonID)
  }
}

/// An entry of a register that names an activity.
public struct NamingEntry: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// Which register it is in.
  public let register: RegisterEntry.Register
}

/// The steps in the life of one activity, as people ask for them.
public enum ActivityStep: Sendable, Hashable {
  /// The plan is certain.
  case confirm(reason: String?)
  /// It took place, with what became known by that.
  case hold(TypedAmendment, reason: String?)
  /// The plan moves.
  case move(period: String?, time: String? = nil, places: [String], reason: String?)
  /// The plan is put off with no new date.
  case postpone(reason: String?)
  /// It will not take place.
  case cancel(reason: String?)
  /// The record was wrong.
  case amend(TypedAmendment, reason: String?)
  /// Entered in error.
  case retract(reason: String?)
}

/// A rule of the domain refused a command on an activity.
public struct ActivityRefused: Error, Sendable {
  /// Why.
  public let rejection: ActivityRejection
  /// The number of the activity, where it has one.
  public let number: Int?
  /// Labels for what the reason mentions.
  public let names: Names
  /// The units that a province in the reason went into or came from.
  public let instead: [ProvinceID]
}

extension Book {
  /// Puts an activity on record as having taken place, or into the plan.
  ///
  /// - Parameter isPlan: whether it's still to come.
  /// - Parameter isDistinct: go on even though one like it is on record.
  /// - Throws: ``InvalidInput``, ``ActivityRefused``, `EventLogError`.
  public func record(
    _ typed: TypedActivity, isPlan: Bool, isDistinct: Bool
  ) async throws -> RecordedActivity {
    let clerk = clerk
    let id = ActivityID(clerk.newID())
    let reached = try await catchUp()
    let (events, assumed) = try await readAsItStands { connection in
      let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
      let (details, assumed) = try Self.details(typed, clerk, resolver)
      let events = try Self.decided(nil, resolver, connection, details) { context in
        try ActivityDecider.decide(isPlan ? .plan(details) : .record(details), nil, in: context)
      }
      if !isDistinct, let like = try Self.likely(details, connection, resolver) {
        throw InvalidInput(problems: [.likelyDuplicate(of: like)])
      }
      return (events, assumed)
    }
    let stream = try Self.stream(ActivityEventFormat.category, id.uuid)
    let appended = try await append([
      DecidedWrite(stream: stream, expected: .noStream, events: events.map(ActivityEventFormat.encode))
    ])
    // Others may have recorded between the look for one like it and this.
    let others = reached + 1..<max(appended.positions.min() ?? 0, reached + 1)
    return try await answer(id, appended, assumed: assumed, twinAmong: isDistinct ? nil : others)
  }

  /// Looks at a part of what has been given so far, as ``record(_:isPlan:isDistinct:)`` would; nothing is recorded.
  ///
  /// - Parameter isMeant: whether a part is looked at, by the name that a column of an import has.
  /// - Throws: ``InvalidInput``, ``ActivityRefused``, `EventLogError`.
  public func check(
    _ typed: TypedActivity, isPlan: Bool, lookingAt isMeant: @escaping @Sendable (String) -> Bool
  ) async throws {
    let clerk = clerk
    try await read { connection in
      let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
      var problems = ProblemList()
      let resolved = try resolver.resolve(typed, &problems)
      try problems.throwIfAny(where: isMeant)
      guard let details = resolved?.details else { return }
      _ = try Self.decided(nil, resolver, connection, details) { context in
        try ActivityDecider.decide(isPlan ? .plan(details) : .record(details), nil, in: context)
      }
    }
  }

  /// Takes a step in an activity's life.
  ///
  /// - Parameter which: its number, `last`, its title, or, where the step can be taken back, words of that.
  /// - Throws: ``InvalidInput``, ``ActivityRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func take(_ step: ActivityStep, on which: String) async throws -> RecordedActivity {
    let clerk = clerk
    let (stored, events) = try await read { connection in
      let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
      let stored = try resolver.found(which, for: step.final)
      let command = try resolver.command(step, on: stored.activity)
      // What isn't there to be removed, or can't be added, is named in the refusal.
      var mentioned = stored.activity.details
      for item in command.items { mentioned.add(item) }
      let events = try Self.decided(stored, resolver, connection, mentioned) { context in
        try ActivityDecider.decide(command, stored.activity, in: context)
      }
      return (stored, events)
    }
    let stream = try Self.stream(ActivityEventFormat.category, stored.activity.id.uuid)
    let appended = try await append([
      DecidedWrite(
        stream: stream, expected: .exactly(stored.activity.version), events: events.map(ActivityEventFormat.encode))
    ])
    return try await answer(
      stored.activity.id, appended, assumed: [], gone: step.isRetraction ? stored.activity.id : nil)
  }

  /// Merges one record of an activity into another; both change together or not at all.
  ///
  /// - Parameters:
  ///   - which: its number, `last`, or its title in full.
  ///   - survivor: likewise.
  /// - Returns: the record that goes on.
  public func merge(_ which: String, into survivor: String) async throws -> RecordedActivity {
    let clerk = clerk
    let (from, into, events) = try await read { connection in
      let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
      let from = try resolver.found(which, for: .merge(into: survivor))
      let into = try resolver.found(survivor, for: .takeIn(activity: which))
      let names = try resolver.names(
        for: [from.activity.details, into.activity.details], statuses: [from, into].map(\.activity.status), connection)
      let gazetteer = resolver.directory.gazetteer
      let context = ActivityContext(
        today: resolver.today, gazetteer: gazetteer, originYears: ShippedFacts.originYears)
      let events = try refusing(from.number, names, gazetteer) {
        try ActivityDecider.merge(from.activity, into: into.activity, in: context)
      }
      return (from, into, events)
    }
    let streams = try [from, into].map { try Self.stream(ActivityEventFormat.category, $0.activity.id.uuid) }
    let appended = try await append([
      DecidedWrite(
        stream: streams[0], expected: .exactly(from.activity.version),
        events: events.from.map(ActivityEventFormat.encode)),
      DecidedWrite(
        stream: streams[1], expected: .exactly(into.activity.version),
        events: events.into.map(ActivityEventFormat.encode)),
    ])
    return try await answer(into.activity.id, appended, assumed: [], gone: from.activity.id)
  }

  // MARK: Parts

  /// The typed activity's details, with organiser and province from the settings where none are given.
  private static func details(
    _ typed: TypedActivity, _ clerk: Clerk, _ resolver: Resolver
  ) throws -> (ActivityDetails, [RecordedActivity.Assumption]) {
    var problems = ProblemList()
    let resolved = try resolver.resolve(typed, &problems)
    var details = try problems.finished(resolved).details
    var assumed: [RecordedActivity.Assumption] = []
    if typed.lists.organisers.isEmpty, let organiser = clerk.defaultOrganisation,
      !details.partners.contains(organiser)
    {
      details.organisers = [organiser]
      assumed.append(.organiser(organiser))
    }
    if typed.lists.places.isEmpty, let province = clerk.defaultProvince {
      switch SettledProvince(province, during: details.period, resolver.directory.gazetteer) {
      case .unit(let id):
        details.places = [.province(id, venue: nil)]
        assumed.append(.place(details.places[0]))
      case .heir(let id, let former):
        details.places = [.province(id, venue: nil)]
        assumed.append(.heir(details.places[0], of: former))
      case .none(let resolution): assumed.append(.noPlace(province, resolution))
      }
    }
    return (details, assumed)
  }

  /// Runs a decision and gives its refusal the labels that a sentence needs.
  private static func decided(
    _ stored: StoredActivity?, _ resolver: Resolver, _ connection: Connection, _ details: ActivityDetails,
    _ decide: (ActivityContext) throws -> [ActivityEvent]
  ) throws -> [ActivityEvent] {
    let gazetteer = resolver.directory.gazetteer
    let context = ActivityContext(
      today: resolver.today, gazetteer: gazetteer, originYears: ShippedFacts.originYears)
    let names = try resolver.names(
      for: [details], statuses: stored.map { [$0.activity.status] } ?? [], connection)
    return try refusing(stored?.number, names, gazetteer) { try decide(context) }
  }

  /// The activity on record that is most like these details: within three days, sharing a place or an organiser, with a
  /// title of much the same words.
  ///
  /// - Parameter numbers: those that are looked at; all without any.
  private static func likely(
    _ details: ActivityDetails, among numbers: Range<Int>? = nil, _ connection: Connection, _ resolver: Resolver
  ) throws -> ActivityCandidate? {
    let days = details.period.first.adding(days: -Likeness.days)...details.period.last.adding(days: Likeness.days)
    var best: (stored: StoredActivity, likeness: Double)?
    try ActivityQueries.forEach(ActivityFilter(days: days), connection) { stored in
      let other = stored.activity.details
      // What was called off and is put on record once more is another plan, or took place after all.
      guard numbers?.contains(stored.number) ?? true, stored.activity.status != .cancelled,
        details.places.contains(where: { place in other.places.contains { place.mayBe($0) } })
          || !Set(details.organisers).isDisjoint(with: other.organisers)
      else { return }
      let likeness = Likeness.of(details.title.vi, other.title.vi)
      if likeness >= Likeness.threshold, likeness > best?.likeness ?? 0 { best = (stored, likeness) }
    }
    return try best.map { try resolver.candidates([$0.stored])[0] }
  }

  private func answer(
    _ id: ActivityID, _ appended: Appended, assumed: [RecordedActivity.Assumption], twinAmong others: Range<Int>? = nil,
    gone: ActivityID? = nil
  ) async throws -> RecordedActivity {
    let clerk = clerk
    do {
      return try await readAsItStands { connection in
        let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
        guard let stored = try ActivityQueries.activity(id: id, connection) else {
          throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
        }
        var names = try resolver.names(for: [stored.activity.details], connection)
        if let actor = clerk.actor { try names.add(people: [actor], connection) }
        let twin = try others.flatMap { others in
          others.isEmpty ? nil : try Self.likely(stored.activity.details, among: others, connection, resolver)
        }
        let details = stored.activity.details
        let roles = try OrganisationQueries.organisations(Set(details.organisers + details.partners), connection)
        let absent = (details.organisers + details.partners).compactMap { roles[$0] }
          .filter { !$0.existed(in: details.period) }
        return RecordedActivity(
          stored: stored, positions: appended.positions, names: names,
          assumed: assumed + (clerk.actor.map { [.actor($0)] } ?? []), stopped: appended.stopped, twin: twin,
          absent: absent,
          naming: try gone.map { try RegisterQueries.naming($0, connection) }?
            .map { NamingEntry(number: $0.number, register: $0.entry.register) } ?? [])
      }
    } catch is PostgresError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    } catch is CancellationError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    }
  }
}

/// Runs a decision; its refusal comes out as ``ActivityRefused``.
private func refusing<Value>(
  _ number: Int?, _ names: Names, _ gazetteer: Gazetteer? = nil, _ decide: () throws -> Value
) throws -> Value {
  do {
    return try decide()
  } catch let error as ActivityRejection {
    var instead: [ProvinceID] = []
    if case .provinceNotThen(let id, let period) = error {
      instead = gazetteer?.counterparts(of: id, during: period) ?? []
    }
    throw ActivityRefused(rejection: error, number: number, names: names, instead: instead)
  }
}

/// The record was made, but the read model that would show it has stopped.
public struct ReadModelUnavailable: Error, Sendable {
  /// Where the events are in the log.
  public let positions: [Int]
  /// Which read models stopped, and why.
  public let stopped: [ProjectionStop]
}

extension Resolver {
  /// The activity that is meant, as an ``InvalidInput`` where none or several are.
  func found(_ which: String, for step: FinalStep? = nil) throws -> StoredActivity {
    var problems = ProblemList()
    let stored = try problems.collect("activity") { try activity(which, for: step) }
    return try problems.finished(stored)
  }

  /// The domain's command for a step.
  func command(_ step: ActivityStep, on activity: Activity) throws -> ActivityCommand {
    var problems = ProblemList()
    func reason(_ typed: String?) throws -> String? {
      guard let typed, !typed.isEmpty else { return nil }
      return try problems.collect("reason") { try text(typed, .reason, Limits.long) }
    }
    let command: ActivityCommand
    switch step {
    case .confirm(let why): command = .confirm(reason: try reason(why))
    case .hold(let typed, let why):
      command = .hold(try amendments(typed, of: activity.details, &problems), reason: try reason(why))
    case .move(let typedPeriod, let typedTime, let typedPlaces, let why):
      let period = try typedPeriod.flatMap { typed in try problems.collect("when") { try self.period(typed) } }
      let day = period ?? activity.details.period
      let places = try problems.collect("places", typedPlaces) { try place($0, during: day) }.compactMap(\.self)
      let times = try typedTime.flatMap { typed in try problems.collect("time") { try timesOfDay(typed) } }
      command = .move(period: period, times: times, places: typedPlaces.isEmpty ? nil : places, reason: try reason(why))
    case .postpone(let why): command = .postpone(reason: try reason(why))
    case .cancel(let why): command = .cancel(reason: try reason(why))
    case .amend(let typed, let why):
      command = .amend(try amendments(typed, of: activity.details, &problems), reason: try reason(why))
    case .retract(let why): command = .retract(reason: try reason(why))
    }
    try problems.throwIfAny()
    return command
  }

  /// Labels for everything that some activities mention, and the numbers of those they were merged into.
  func names(
    for details: [ActivityDetails], statuses: [Activity.Status] = [], _ connection: Connection
  ) throws -> Names {
    var names = directory.names
    let survivors = statuses.compactMap { if case .merged(let id) = $0 { id } else { nil } }
    names.activityNumbers = try ActivityQueries.numbers(of: survivors, connection)
    let organisations = Set(details.flatMap { $0.organisers + $0.partners + $0.attendance.namedAssociations })
    names.organisations = try OrganisationQueries.organisations(organisations, connection).mapValues(\.name)
    try names.add(people: Set(details.flatMap { $0.attendance.participants.map(\.person) }), connection)
    return names
  }
}

extension Gazetteer {
  /// The units of a period that carry a unit which did not exist then: its heirs, or those it came from.
  func counterparts(of id: ProvinceID, during period: Period) -> [ProvinceID] {
    guard let unit = unit(id) else { return [] }
    if unit.validFrom > period.last {
      return ancestors(of: id).map(\.unit).filter { self.unit($0)?.exists(during: period) ?? false }
    }
    return heirs(of: id, on: period.first).units
  }
}
