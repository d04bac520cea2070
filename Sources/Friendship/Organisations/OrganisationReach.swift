/// The organisations that count with one, and on which days: itself always; those below it, directly or through others,
/// while they answered to it.
public struct OrganisationReach: Hashable, Sendable {
  /// The days on which each counts, in stretches that may overlap.
  private var days: [OrganisationID: [ClosedRange<CivilDate>]]

  /// The organisation alone.
  public init(_ organisation: OrganisationID) {
    days = [organisation: [CivilDate.earliest...CivilDate.latest]]
  }

  /// The organisation and all that answer to it, through a chain whose links hold on the same day.
  ///
  /// - Parameter affiliations: of all organisations there are.
  public init(_ organisation: OrganisationID, affiliations: [OrganisationID: [Affiliation]]) {
    self.init(organisation)
    var below: [OrganisationID: [(child: OrganisationID, days: ClosedRange<CivilDate>)]] = [:]
    for (child, affiliations) in affiliations {
      for affiliation in affiliations {
        guard let days = affiliation.days else { continue }
        below[affiliation.parent, default: []].append((child, days))
      }
    }
    var waiting = [(organisation, CivilDate.earliest...CivilDate.latest)]
    while let (parent, parents) = waiting.popLast() {
      for (child, own) in below[parent] ?? [] where own.overlaps(parents) {
        let both = own.clamped(to: parents)
        // What is known already is not gone through again: a record that goes in a circle ends here.
        guard days[child]?.contains(where: { $0.contains(both) }) != true else { continue }
        days[child, default: []].append(both)
        waiting.append((child, both))
      }
    }
  }

  /// All that count on some day.
  public var organisations: Set<OrganisationID> { Set(days.keys) }

  /// Those that count on some day of these.
  public func organisations(during period: ClosedRange<CivilDate>) -> Set<OrganisationID> {
    Set(days.filter { $0.value.contains { $0.overlaps(period) } }.keys)
  }

  /// Whether something that some of these did then counts.
  ///
  /// Known to the day, it counts by the day on which it began. Not known to the day, it counts where one of them counts on
  /// all the days it can have been on; where only on some of them, that isn't known.
  public func membership(of doers: [OrganisationID], on period: Period) -> ReportMembership {
    let when = period.isExact ? period.first...period.first : period.days
    var isPossible = false
    for stretch in doers.lazy.flatMap({ days[$0] ?? [] }) where stretch.overlaps(when) {
      if stretch.contains(when) { return .counted }
      isPossible = true
    }
    return isPossible ? .possible : .outside
  }
}
