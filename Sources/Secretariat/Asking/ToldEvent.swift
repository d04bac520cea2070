import Documents
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// A recorded event as a person is told of it: what happened, with what was known until then, and who recorded it.
struct ToldEvent: Sendable {
  let position: Int
  let recorded: Moment
  let actor: PersonID?
  let happening: HistoryEvent.Happening

  private init(_ event: RecordedEvent, _ happening: HistoryEvent.Happening) throws {
    position = event.position
    recorded = Moment(microsecondsSince1970: event.recordedAt.microseconds)
    actor = try EventMetadata.actor(of: event.metadata).map { PersonID($0) }
    self.happening = happening
  }

  /// The events of an activity's stream, given all of them in order.
  static func ofActivity(_ events: [RecordedEvent]) throws -> [ToldEvent] {
    let decoded = try events.map { (position: $0.position, event: try ActivityEventFormat.decode($0)) }
    let titles = decoded.titlesBefore
    return try zip(events, decoded).map { recorded, decoded in
      try ToldEvent(recorded, .activity(decoded.event, titleBefore: titles[decoded.position]))
    }
  }

  /// The events of an organisation's stream, given all of them in order.
  static func ofOrganisation(_ events: [RecordedEvent]) throws -> [ToldEvent] {
    var state: Organisation?
    return try events.map { recorded in
      let event = try OrganisationEventFormat.decode(recorded, id: OrganisationID(try recorded.streamUUID()))
      defer { state = Organisation.evolve(state, event) }
      return try ToldEvent(recorded, .organisation(event, before: state))
    }
  }

  /// The events of a register's entry, given all of them in order.
  static func ofEntry(_ events: [RecordedEvent]) throws -> [ToldEvent] {
    var state: RegisterEntry?
    return try events.map { recorded in
      let event = try RegisterEventFormat.decode(recorded)
      defer { state = RegisterEntry.evolve(state, event) }
      return try ToldEvent(recorded, .entry(event, before: state))
    }
  }

  /// The event with the name of who recorded it.
  func shown(_ names: Names) -> HistoryEvent {
    HistoryEvent(position: position, recorded: recorded, actor: actor.map { names.person($0) }, happening: happening)
  }
}

extension [ToldEvent] {
  /// Adds what people, organisations and activities are called that the events mention, as known now; what has a label
  /// keeps it.
  func addLabels(to names: inout Names, _ connection: Connection) throws {
    var people = Set(compactMap(\.actor))
    var organisations: Set<OrganisationID> = []
    var activities: Set<ActivityID> = []
    for event in self {
      switch event.happening {
      case .activity(let event, _):
        people.formUnion(event.changes.flatMap(\.people))
        organisations.formUnion(event.changes.flatMap(\.organisations))
        activities.formUnion([event.otherActivity].compactMap(\.self))
      case .organisation(let event, let before):
        organisations.formUnion([before, event.whole].compactMap(\.self).flatMap(\.mentioned) + event.others)
      case .entry(let event, let before):
        let entries = [before, RegisterEntry.evolve(before, event)].compactMap(\.self)
        organisations.formUnion(entries.flatMap(\.organisations))
        activities.formUnion(entries.flatMap(\.activities))
      }
    }
    try names.add(people: people.filter { names.people[$0] == nil }, connection)
    let unnamed = organisations.filter { names.organisations[$0] == nil }
    let found = try OrganisationQueries.organisations(unnamed, connection).mapValues(\.name)
    names.organisations.merge(found) { old, _ in old }
    names.activityNumbers.merge(try ActivityQueries.numbers(of: [ActivityID](activities), connection)) { $1 }
  }
}

extension ActivityEvent {
  /// What it changes, as far as it's told field by field.
  fileprivate var changes: [ActivityChange] {
    switch self {
    case .held(let changes, _), .amended(let changes, _), .absorbed(_, let changes): changes
    case .planned, .recorded, .confirmed, .rescheduled, .postponed, .relocated, .cancelled, .retracted, .merged: []
    }
  }

  /// The other activity of a merge.
  fileprivate var otherActivity: ActivityID? {
    switch self {
    case .merged(let survivor): survivor
    case .absorbed(let other, _): other
    default: nil
    }
  }
}

extension ActivityChange {
  fileprivate var people: [PersonID] { if case .participants(let people) = self { people.map(\.person) } else { [] } }

  fileprivate var organisations: [OrganisationID] {
    switch self {
    case .organisers(let ids), .partners(let ids), .namedAssociations(let ids): ids
    default: []
    }
  }
}

extension OrganisationEvent {
  /// The organisation, where the event says it as a whole.
  fileprivate var whole: Organisation? {
    switch self {
    case .registered(let organisation), .amended(let organisation): organisation
    case .took: nil
    }
  }

  /// The other organisation of a merger.
  fileprivate var others: [OrganisationID] {
    switch self {
    case .took(.merged(let into, _)): [into]
    case .took(.absorbed(let other, _)): [other]
    case .registered, .amended, .took(.renamed), .took(.dissolved): []
    }
  }
}

extension Organisation {
  /// The other organisations that its record names.
  fileprivate var mentioned: [OrganisationID] { affiliations.map(\.parent) + [mergedInto].compactMap(\.self) }
}

extension EventMetadata {
  /// Who recorded an event, as its metadata say.
  static func actor(of metadata: [UInt8]) throws -> UUID? {
    try JSONReader.read(metadata) { reader in
      var actor: UUID?
      try reader.object { key, reader in
        if key == "actor" { actor = try reader.uuid() } else { try reader.skip() }
      }
      return actor
    }
  }
}
