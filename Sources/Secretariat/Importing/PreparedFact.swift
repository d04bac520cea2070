import EventStore
import FoundationEssentials
import Friendship
import Wording

/// A rule refused what a row says.
struct ImportRefusal: Error {
  let column: String?
  let reason: ImportFault.Reason
}

/// What the decision about a row may ask of the world.
struct ImportContext {
  let today: CivilDate
  let gazetteer: Gazetteer
  /// What the streams hold that decisions look at.
  let recorded: [StreamName: [RecordedEvent]]
  /// The log's end before the list of kinds was read.
  let position: Int
  /// Whether the rows are what the program ships.
  let isShipped: Bool
}

/// What a row says, ready to be decided upon: the stream it is about, and the decision given that stream's events.
struct PreparedFact {
  /// Writes what was decided in its stored form, which only who records needs.
  typealias Decision = () throws -> [DecidedWrite]

  let stream: StreamName
  /// Streams that the decision looks at besides.
  var others: [StreamName] = []
  /// What follows, `nil` where nothing changes.
  let decide: ([RecordedEvent], ImportContext) throws -> Decision?

  init(_ fact: ImportFact) throws {
    switch fact {
    case .activity(let id, let resolved, let status):
      self.init(try Book.stream(ActivityEventFormat.category, id.uuid), ActivityEventFormat.encode) { events, context in
        try Self.decide(id, resolved, status, events, context)
      }
    case .organisation(let organisation, let holder): try self.init(organisation, nameHolder: holder)
    case .person:
      // The people table has the last word on a person's identity; ImportRun.prepare asks it first.
      throw EventLogError.corrupt("a person that isn't in the people table")
    case .entry(let id, let entry, let saysHowExact):
      self.init(try Book.stream(entry.register.rawValue, id.uuid), RegisterEventFormat.encode) { events, context in
        try Self.decide(entry, saysHowExact: saysHowExact, events, context)
      }
    case .kind(let kind): try self.init(kind)
    case .province(let unit):
      let stream = try StreamName(category: ProvinceEventFormat.unitCategory, id: unit.id.value)
      self.init(stream, ProvinceEventFormat.encode) { events, _ in
        guard let last = events.last else { return [.unitDefined(unit)] }
        switch try ProvinceEventFormat.decode(last) {
        case .unitDefined(unit), .unitAmended(unit): return []
        default: return [.unitAmended(unit)]
        }
      }
    case .provinceChange(let change):
      let stream = try StreamName(category: ProvinceEventFormat.changeCategory, id: change.id)
      self.init(stream, ProvinceEventFormat.encode) { events, _ in
        guard let last = events.last else { return [.changeRecorded(change)] }
        switch try ProvinceEventFormat.decode(last) {
        case .changeRecorded(change), .changeAmended(change): return []
        default: return [.changeAmended(change)]
        }
      }
    }
  }

  /// A person whose record is in the people table.
  init(person stored: PeopleTable.Stored) throws {
    self.init(try Book.stream(PersonEventFormat.category, stored.id.uuid), PersonEventFormat.encode) { events, _ in
      let person = try PersonEventFormat.person(events)
      do {
        return try PersonDecider.store(stored.commitment, person)
      } catch {
        guard let first = events.first, let last = events.last else { throw error }
        throw ImportRefusal(
          column: "ref",
          reason: .personErased(
            number: first.position, position: last.position,
            Moment(microsecondsSince1970: last.recordedAt.microseconds)))
      }
    }
  }

  /// An organisation, whose name is reserved with it.
  private init(_ organisation: Organisation, nameHolder holder: Organisation?) throws {
    stream = try Book.stream(OrganisationEventFormat.category, organisation.id.uuid)
    decide = { events, context in
      let history = try OrganisationHistory(events, id: organisation.id)
      do {
        guard let state = history.state else {
          let registration = try OrganisationDecider.register(organisation, holder, today: context.today)
          return { try Book.writes(organisation, registration, expected: .noStream) }
        }
        // What happened since by command stays: a row that comes again doesn't undo it.
        let new = organisation.restated(over: state)
        if new == state { return nil }
        let isNameNew = !history.hadName(new.name)
        let amendment = try OrganisationDecider.amend(
          new, state, nameHolder: isNameNew ? holder : nil, today: context.today)
        return {
          try Book.writes(new, amendment, expected: .exactly(events.count), isNameNew: isNameNew)
        }
      } catch let rejection as OrganisationRejection {
        throw ImportRefusal(column: rejection.column(of: organisation), reason: .organisation(rejection))
      }
    }
  }

  /// A kind, with reservations of what it is called by. Those that the program ships need none: every book has them from
  /// the start, and nobody can take what is theirs.
  private init(_ kind: ActivityKind) throws {
    let stream = try StreamName(category: ActivityKindEventFormat.category, id: kind.code.raw)
    self.stream = stream
    others = try KindNames.streams(of: kind)
    decide = { events, context in
      let known = try events.last.map { try ActivityKindEventFormat.decode($0).kind }
      let said = known.map { kind.restated(over: $0) } ?? kind
      if known == said { return nil }
      let reservations = context.isShipped ? [] : try KindNames.reservations(of: said, since: known, context.recorded)
      for reserved in reservations {
        // Another kind took it since the kinds were read, so that nobody has looked whether it still has it.
        guard let last = context.recorded[reserved.stream]?.last, last.position > context.position else { continue }
        throw ImportRefusal(column: nil, reason: .changedMeanwhile)
      }
      return {
        let event = ActivityKindEventFormat.encode(known == nil ? .defined(said) : .amended(said))
        let expected: ExpectedVersion = events.last.map { .exactly($0.version) } ?? .noStream
        return [DecidedWrite(stream: stream, expected: expected, events: [event])] + reservations
      }
    }
  }

  /// A fact of one stream.
  private init<Event>(
    _ stream: StreamName, _ encode: @escaping (Event) -> EncodedEvent,
    _ events: @escaping ([RecordedEvent], ImportContext) throws -> [Event]
  ) {
    self.stream = stream
    decide = { recorded, context in
      let new = try events(recorded, context)
      if new.isEmpty { return nil }
      let expected: ExpectedVersion = recorded.last.map { .exactly($0.version) } ?? .noStream
      return { [DecidedWrite(stream: stream, expected: expected, events: new.map(encode))] }
    }
  }

  // MARK: Decisions

  private static func decide(
    _ id: ActivityID, _ resolved: ResolvedActivity, _ status: ImportedStatus, _ recorded: [RecordedEvent],
    _ context: ImportContext
  ) throws -> [ActivityEvent] {
    let history = try recorded.map { try ActivityEventFormat.decode($0) }
    let state = history.reduce(nil as Activity?) { Activity.evolve($0, id: id, $1) }
    let world = ActivityContext(
      today: context.today, gazetteer: context.gazetteer, originYears: ShippedFacts.originYears)
    do {
      guard let state, let first = recorded.first else { return try Self.first(resolved.details, status, world, id) }
      let sources = try recorded.map { try EventMetadata.source(of: $0.metadata) }
      let said = zip(history, sources).filter { !$0.isMove || $1 == RecordingSource.import.rawValue }.map(\.0)
      let unmoved = said.reduce(nil as Activity?) { Activity.evolve($0, id: id, $1) }
      let resolved = said.count < history.count ? resolved.keepingMoves(since: unmoved, of: state) : resolved
      guard status.canFollow(state, resolved.period) else {
        throw ImportRefusal(
          column: "status", reason: .status(status, onRecord: state.status, number: first.position))
      }
      return try following(resolved, status, state, world)
    } catch ActivityRejection.nothingChanges {
      return []
    } catch let rejection as ActivityRejection {
      var instead: [ProvinceID] = []
      if case .provinceNotThen(let province, let period) = rejection {
        instead = context.gazetteer.counterparts(of: province, during: period)
      }
      throw ImportRefusal(
        column: rejection.column, reason: .activity(rejection, number: recorded.first?.position, instead: instead))
    }
  }

  private static func first(
    _ details: ActivityDetails, _ status: ImportedStatus, _ world: ActivityContext, _ id: ActivityID
  ) throws -> [ActivityEvent] {
    switch status {
    case .held: return try ActivityDecider.decide(.record(details), nil, in: world)
    case .planned: return try ActivityDecider.decide(.plan(details), nil, in: world)
    case .cancelled:
      // What was planned and cancelled in the past was a plan on its own day.
      let then = ActivityContext(
        today: min(world.today, details.period.last), gazetteer: world.gazetteer, originYears: world.originYears)
      let planned = try ActivityDecider.decide(.plan(details), nil, in: then)
      let state = planned.reduce(nil as Activity?) { Activity.evolve($0, id: id, $1) }
      return planned + (try ActivityDecider.decide(.cancel(reason: nil), state, in: then))
    }
  }

  /// A row that comes again, changed: what it says replaces what was known, what it leaves open stays.
  private static func following(
    _ resolved: ResolvedActivity, _ status: ImportedStatus, _ state: Activity, _ world: ActivityContext
  ) throws -> [ActivityEvent] {
    var title = resolved.title
    title.en = title.en ?? state.details.title.en
    title.ru = title.ru ?? state.details.title.ru
    let changes = [.kind(resolved.kind), .title(title), .period(resolved.period)] + resolved.rest
    let amendments = changes.map(Amendment.set)
    switch status {
    case .held where state.status.isAhead:
      return try ActivityDecider.decide(.hold(amendments, reason: nil), state, in: world)
    case .cancelled where state.status.isAhead:
      // What the row says besides comes first: what will not take place is still put right.
      return try put(right: amendments, then: .cancel(reason: nil), state, world)
    case .planned where state.status == .postponed && resolved.period != state.details.period:
      // A plan that was put off has a date again.
      let others = amendments.filter { if case .set(.period) = $0 { false } else { true } }
      return try put(right: others, then: .move(period: resolved.period, places: nil, reason: nil), state, world)
    default:
      return try ActivityDecider.decide(.amend(amendments, reason: nil), state, in: world)
    }
  }

  private static func put(
    right amendments: [Amendment], then step: ActivityCommand, _ state: Activity, _ world: ActivityContext
  ) throws -> [ActivityEvent] {
    var events: [ActivityEvent] = []
    // Only where something changes, which would be refused as nothing.
    if try !ActivityDecider.changes(amendments, to: state, in: world).isEmpty {
      events = try ActivityDecider.decide(.amend(amendments, reason: nil), state, in: world)
    }
    let amended = events.reduce(state) { Activity.evolve($0, id: state.id, $1) ?? $0 }
    return events + (try ActivityDecider.decide(step, amended, in: world))
  }

  private static func decide(
    _ entry: RegisterEntry, saysHowExact: Bool, _ recorded: [RecordedEvent], _ context: ImportContext
  ) throws -> [RegisterEvent] {
    let history = try recorded.map { try RegisterEventFormat.decode($0) }
    let state = history.reduce(nil) { RegisterEntry.evolve($0, $1) }
    do {
      guard let state else {
        return try RegisterDecider.enter(entry, nil, gazetteer: context.gazetteer, today: context.today)
      }
      let new = entry.restated(over: history, saysHowExact: saysHowExact)
      return try RegisterDecider.amend(new, state, gazetteer: context.gazetteer, today: context.today)
    } catch RegisterRejection.nothingChanges {
      return []
    } catch {
      throw ImportRefusal(
        column: error.column(of: entry), reason: .register(error, number: recorded.first?.position))
    }
  }
}

extension ActivityEvent {
  /// Whether it says where a plan went.
  fileprivate var isMove: Bool {
    switch self {
    case .rescheduled, .relocated: true
    default: false
    }
  }
}

extension ResolvedActivity {
  /// What a row says of a plan that moved since by command: the day and place that the row still has from before are no
  /// correction, and the plan stays where it went.
  fileprivate func keepingMoves(since before: Activity?, of activity: Activity) -> ResolvedActivity {
    guard let before = before?.details else { return self }
    var kept = self
    if period == before.period { kept.period = activity.details.period }
    kept.rest.removeAll { change in
      switch change {
      case .places, .startsAt, .endsAt, .occasions: before.applying([change]) == before
      default: false
      }
    }
    return kept
  }
}

extension ImportedStatus {
  /// Whether the domain has a way from what is on record to what a row says: what took place or was called off isn't made
  /// a plan again, and what was taken back or merged stays so. What was put off has no date, so that the date it had isn't
  /// the one on which it was held.
  fileprivate func canFollow(_ activity: Activity, _ period: Period) -> Bool {
    switch activity.status {
    case .planned, .confirmed: true
    case .postponed: self != .held || period != activity.details.period
    case .held: self == .held
    case .cancelled: self == .cancelled
    case .retracted, .merged: false
    }
  }
}
