/// One thing of a list that is added to or removed from an activity.
public enum ActivityListItem: Hashable, Sendable {
  /// A place.
  case place(Place)
  /// An organiser.
  case organiser(OrganisationID)
  /// A partner.
  case partner(OrganisationID)
  /// A field of cooperation.
  case field(CooperationField)
  /// An association named as present.
  case association(OrganisationID)
  /// A person named as present.
  case participant(Participant)
  /// A delegation.
  case delegation(Delegation)
  /// An amount of aid.
  case amount(Money)
  /// An occasion.
  case occasion(Occasion)
  /// An outcome.
  case outcome(String)
  /// A document or photo.
  case document(DocumentLink)
  /// A source.
  case source(String)
}

/// One correction: a field set, or a thing added to or removed from a list.
public enum Amendment: Hashable, Sendable {
  /// A field gets a new value.
  case set(ActivityChange)
  /// A list gets one more; a thing already there is no change.
  case add(ActivityListItem)
  /// A list loses one; a thing not there is an error.
  case remove(ActivityListItem)

  /// Whether it says when the activity is, or was.
  public var setsPeriod: Bool { if case .set(.period) = self { true } else { false } }
}

/// What people ask of an activity.
public enum ActivityCommand: Hashable, Sendable {
  /// Put it into the plan.
  case plan(ActivityDetails)
  /// Put it on record as having taken place.
  case record(ActivityDetails)
  /// Confirm the plan.
  case confirm(reason: String?)
  /// Move the plan: to another period, other hours, other places, or several of them.
  case move(period: Period?, times: TimesOfDay? = nil, places: [Place]?, reason: String?)
  /// Put the plan off with no new date.
  case postpone(reason: String?)
  /// Say that it took place, with what became known by that.
  case hold([Amendment], reason: String?)
  /// Say that it will not take place.
  case cancel(reason: String?)
  /// Put the record right.
  case amend([Amendment], reason: String?)
  /// Take it back as entered in error.
  case retract(reason: String?)

  /// What corrections would put into its lists or take from them, of the things that have a name of their own.
  public var items: [ActivityListItem] {
    switch self {
    case .hold(let amendments, _), .amend(let amendments, _):
      amendments.flatMap { amendment -> [ActivityListItem] in
        switch amendment {
        case .add(let item), .remove(let item): [item]
        case .set(.organisers(let ids)): ids.map { .organiser($0) }
        case .set(.partners(let ids)): ids.map { .partner($0) }
        case .set: []
        }
      }
    case .plan, .record, .confirm, .move, .postpone, .cancel, .retract: []
    }
  }
}
