/// A new value for one field of an activity, as events keep it: the whole new value, so that a reader needs no arithmetic.
public enum ActivityChange: Hashable, Sendable {
  /// The kind.
  case kind(KindCode)
  /// The title in all its languages.
  case title(LocalizedText)
  /// When.
  case period(Period)
  /// The starting time; `nil` makes it unknown.
  case startsAt(WallTime?)
  /// The ending time; `nil` makes it unknown.
  case endsAt(WallTime?)
  /// The places; empty makes them unknown.
  case places([Place])
  /// The organisers.
  case organisers([OrganisationID])
  /// The partners.
  case partners([OrganisationID])
  /// The level; `nil` makes it unknown.
  case level(ActivityLevel?)
  /// The fields of cooperation.
  case fields([CooperationField])
  /// How many people; `nil` makes it unknown.
  case people(Count?)
  /// How many associations; `nil` makes it unknown.
  case associations(Count?)
  /// The associations named.
  case namedAssociations([OrganisationID])
  /// The people named.
  case participants([Participant])
  /// The delegations.
  case delegations([Delegation])
  /// The value of aid.
  case amounts([Money])
  /// The occasions.
  case occasions([Occasion])
  /// The outcomes.
  case outcomes([String])
  /// Documents and photos.
  case documents([DocumentLink])
  /// The sources.
  case sources([String])
  /// Whether the report describes it.
  case isHighlight(Bool)
  /// Who may see it.
  case visibility(Visibility)
}

extension ActivityDetails {
  /// Sets one field.
  public mutating func apply(_ change: ActivityChange) {
    switch change {
    case .kind(let value): kind = value
    case .title(let value): title = value
    case .period(let value): period = value
    case .startsAt(let value): startsAt = value
    case .endsAt(let value): endsAt = value
    case .places(let value): places = value
    case .organisers(let value): organisers = value
    case .partners(let value): partners = value
    case .level(let value): level = value
    case .fields(let value): fields = value
    case .people(let value): attendance.people = value
    case .associations(let value): attendance.associations = value
    case .namedAssociations(let value): attendance.namedAssociations = value
    case .participants(let value): attendance.participants = value
    case .delegations(let value): attendance.delegations = value
    case .amounts(let value): amounts = value
    case .occasions(let value): occasions = value
    case .outcomes(let value): outcomes = value
    case .documents(let value): documents = value
    case .sources(let value): sources = value
    case .isHighlight(let value): isHighlight = value
    case .visibility(let value): visibility = value
    }
  }

  /// The details with several fields set, in order.
  public func applying(_ changes: [ActivityChange]) -> ActivityDetails {
    changes.reduce(into: self) { $0.apply($1) }
  }

  /// The changes that lead from these details to others: one a field that differs, none where nothing does.
  public func changes(to new: ActivityDetails) -> [ActivityChange] {
    var changes: [ActivityChange] = []
    func note<Value: Equatable>(_ old: Value, _ value: Value, _ change: (Value) -> ActivityChange) {
      if old != value { changes.append(change(value)) }
    }
    note(kind, new.kind) { .kind($0) }
    note(title, new.title) { .title($0) }
    note(period, new.period) { .period($0) }
    note(startsAt, new.startsAt) { .startsAt($0) }
    note(endsAt, new.endsAt) { .endsAt($0) }
    note(places, new.places) { .places($0) }
    note(organisers, new.organisers) { .organisers($0) }
    note(partners, new.partners) { .partners($0) }
    note(level, new.level) { .level($0) }
    note(fields, new.fields) { .fields($0) }
    note(attendance.people, new.attendance.people) { .people($0) }
    note(attendance.associations, new.attendance.associations) { .associations($0) }
    note(attendance.namedAssociations, new.attendance.namedAssociations) { .namedAssociations($0) }
    note(attendance.participants, new.attendance.participants) { .participants($0) }
    note(attendance.delegations, new.attendance.delegations) { .delegations($0) }
    note(amounts, new.amounts) { .amounts($0) }
    note(occasions, new.occasions) { .occasions($0) }
    note(outcomes, new.outcomes) { .outcomes($0) }
    note(documents, new.documents) { .documents($0) }
    note(sources, new.sources) { .sources($0) }
    note(isHighlight, new.isHighlight) { .isHighlight($0) }
    note(visibility, new.visibility) { .visibility($0) }
    return changes
  }
}
