/// Why an organisation's record is refused.
public enum OrganisationRejection: Error, Hashable, Sendable {
  /// Another, or the same, is on record under this name.
  case nameTaken(Organisation)
  /// It isn't on record.
  case doesNotExist
  /// A correction that changes nothing.
  case nothingChanges
  /// It would answer to itself.
  case answersToItself
  /// An affiliation ends before it starts.
  case affiliationReversed(from: CivilDate, until: CivilDate)
  /// It ends before it begins.
  case dissolvedBeforeFounded(founded: Period, dissolved: Period)
  /// More than 20 affiliations or 50 other names.
  case tooMany(count: Int, limit: Int)
}

/// The decisions about an organisation.
public enum OrganisationDecider {
  /// Puts one on record. Its stream is named for its name, so two with one name can't both be accepted.
  public static func register(
    _ organisation: Organisation, _ state: Organisation?
  ) throws(OrganisationRejection) -> [OrganisationEvent] {
    if let state { throw .nameTaken(state) }
    return [.registered(try accepted(organisation))]
  }

  /// Puts the record right.
  public static func amend(
    _ organisation: Organisation, _ state: Organisation?
  ) throws(OrganisationRejection) -> [OrganisationEvent] {
    guard let state else { throw .doesNotExist }
    guard state != organisation else { throw .nothingChanges }
    return [.amended(try accepted(organisation))]
  }

  private static func accepted(_ organisation: Organisation) throws(OrganisationRejection) -> Organisation {
    guard !organisation.affiliations.contains(where: { $0.parent == organisation.id }) else {
      throw .answersToItself
    }
    for affiliation in organisation.affiliations {
      if let from = affiliation.from, let until = affiliation.until, until <= from {
        throw .affiliationReversed(from: from, until: until.adding(days: -1))
      }
    }
    if let founded = organisation.founded, let dissolved = organisation.dissolved,
      dissolved.last < founded.first
    {
      throw .dissolvedBeforeFounded(founded: founded, dissolved: dissolved)
    }
    guard organisation.affiliations.count <= 20 else {
      throw .tooMany(count: organisation.affiliations.count, limit: 20)
    }
    guard organisation.otherNames.count <= 50 else {
      throw .tooMany(count: organisation.otherNames.count, limit: 50)
    }
    return organisation
  }
}
