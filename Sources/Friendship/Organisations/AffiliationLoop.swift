/// Looks for organisations that would answer to each other in a circle: A under B, B under C, C under A.
///
/// Affiliations are dated, so only those make a circle that hold together on some day: an association may well answer to
/// a union that answered to it before.
public enum AffiliationLoop {
  /// The circle that an organisation's affiliations would close.
  ///
  /// - Parameter known: another organisation as it stands; `nil` for one that isn't on record.
  /// - Returns: the organisations from the given one upwards, each answering to the next and the last to the first;
  ///   `nil` where there is no circle through the given one.
  public static func through<Failure: Error>(
    _ organisation: Organisation, known: (OrganisationID) throws(Failure) -> Organisation?
  ) throws(Failure) -> [Organisation]? {
    var visited: Set<Affiliation> = []
    var waiting = [Way(organisations: [organisation], days: Affiliation(parent: organisation.id))]
    while let way = waiting.popLast() {
      guard let last = way.organisations.last else { continue }
      for affiliation in last.affiliations {
        guard let days = way.days.together(with: affiliation) else { continue }
        if affiliation.parent == organisation.id { return way.organisations }
        guard visited.insert(days).inserted, let parent = try known(affiliation.parent) else { continue }
        waiting.append(Way(organisations: way.organisations + [parent], days: days))
      }
    }
    return nil
  }

  /// A way upwards, and the days on which all its affiliations hold.
  private struct Way {
    let organisations: [Organisation]
    let days: Affiliation
  }
}

extension Affiliation {
  /// The other's parent, for the days on which both hold; `nil` where there is no such day.
  fileprivate func together(with other: Affiliation) -> Affiliation? {
    let from = [from, other.from].compactMap(\.self).max()
    let until = [until, other.until].compactMap(\.self).min()
    if let from, let until, until <= from { return nil }
    return Affiliation(parent: other.parent, from: from, until: until)
  }
}
