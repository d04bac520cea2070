/// What happens to an organisation.
public enum OrganisationEvent: Hashable, Sendable {
  /// It was put on record.
  case registered(Organisation)
  /// Its record was put right; the whole new value.
  case amended(Organisation)
  /// Something happened in its life.
  case took(OrganisationStep)

  /// Whether it is a step, and not an organisation said as a whole.
  public var isStep: Bool { if case .took = self { true } else { false } }
}

/// A step in the life of an organisation. That it was founded is part of its record: nothing comes before it.
public enum OrganisationStep: Hashable, Sendable {
  /// It took another name.
  case renamed(to: LocalizedText, on: Period)
  /// It became part of another.
  case merged(into: OrganisationID, on: Period)
  /// It was dissolved, for a reason where one is known.
  case dissolved(on: Period, reason: String?)
  /// Another became part of it: the other side of a merger, by which two that cross are noticed. It changes nothing in
  /// the organisation itself.
  case absorbed(OrganisationID, on: Period)

  /// When.
  public var on: Period {
    switch self {
    case .renamed(_, let on), .merged(_, let on), .dissolved(let on, _), .absorbed(_, let on): on
    }
  }
}
