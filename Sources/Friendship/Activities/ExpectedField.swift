/// What a plan says beforehand and nobody can know before the day: how many come, who, with what, and what comes of it.
public enum ExpectedField: String, CaseIterable, Hashable, Sendable {
  /// How many people.
  case people
  /// How many associations.
  case associations
  /// The associations named.
  case namedAssociations = "named-associations"
  /// The people named.
  case participants
  /// The delegations.
  case delegations
  /// The value of aid.
  case amounts
  /// The outcomes.
  case outcomes
}

extension ActivityDetails {
  /// What they say of a field; `nil` where they say nothing.
  public func value(of field: ExpectedField) -> ActivityChange? {
    func said<Element>(_ list: [Element], _ change: ([Element]) -> ActivityChange) -> ActivityChange? {
      list.isEmpty ? nil : change(list)
    }
    return switch field {
    case .people: attendance.people.map { .people($0) }
    case .associations: attendance.associations.map { .associations($0) }
    case .namedAssociations: said(attendance.namedAssociations) { .namedAssociations($0) }
    case .participants: said(attendance.participants) { .participants($0) }
    case .delegations: said(attendance.delegations) { .delegations($0) }
    case .amounts: said(amounts) { .amounts($0) }
    case .outcomes: said(outcomes) { .outcomes($0) }
    }
  }

  /// These details without what they say of some of these fields.
  func without(_ fields: Set<ExpectedField>) -> ActivityDetails {
    fields.reduce(into: self) { details, field in
      switch field {
      case .people: details.attendance.people = nil
      case .associations: details.attendance.associations = nil
      case .namedAssociations: details.attendance.namedAssociations = []
      case .participants: details.attendance.participants = []
      case .delegations: details.attendance.delegations = []
      case .amounts: details.amounts = []
      case .outcomes: details.outcomes = []
      }
    }
  }

  /// What they say of all these fields.
  public var expectations: [ActivityChange] { expectations(of: Set(ExpectedField.allCases)) }

  /// What they say of some of these fields.
  public func expectations(of fields: Set<ExpectedField>) -> [ActivityChange] {
    ExpectedField.allCases.filter(fields.contains).compactMap(value)
  }
}

extension ActivityChange {
  /// Which of what a plan can only expect it sets.
  public var expectedField: ExpectedField? {
    switch self {
    case .people: .people
    case .associations: .associations
    case .namedAssociations: .namedAssociations
    case .participants: .participants
    case .delegations: .delegations
    case .amounts: .amounts
    case .outcomes: .outcomes
    case .kind, .title, .period, .startsAt, .endsAt, .places, .organisers, .partners, .level, .fields, .occasions,
      .documents, .sources, .isHighlight, .visibility:
      nil
    }
  }
}

extension Amendment {
  /// Which of what a plan can only expect it is about.
  var expectedField: ExpectedField? {
    switch self {
    case .set(let change): change.expectedField
    case .add(let item), .remove(let item):
      switch item {
      case .association: .namedAssociations
      case .participant: .participants
      case .delegation: .delegations
      case .amount: .amounts
      case .outcome: .outcomes
      case .place, .organiser, .partner, .field, .occasion, .document, .source: nil
      }
    }
  }
}
