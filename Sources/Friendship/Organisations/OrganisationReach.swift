/// The organisations that count with one, and on which days: itself always; those below it, directly or through others,
/// while they answered to it.
public struct OrganisationReach: Hashable, Sendable {
  /// Days on which an organisation counts, as far as it is known when that began and ended.
  private struct Stretch: Hashable, Sendable {
    /// All days on which it can have counted.
    var possible: ClosedRange<CivilDate>
    /// The days on which it counted for sure, where there are any.
    var certain: ClosedRange<CivilDate>?

    static let always = Stretch(
      possible: CivilDate.earliest...CivilDate.latest, certain: CivilDate.earliest...CivilDate.latest)

    private init(possible: ClosedRange<CivilDate>, certain: ClosedRange<CivilDate>?) {
      self.possible = possible
      self.certain = certain
    }

    /// The days on which an affiliation holds; `nil` where it ended before it began.
    init?(_ affiliation: Affiliation) {
      let (first, last) = (affiliation.began?.first ?? .earliest, affiliation.ended?.last ?? .latest)
      guard first <= last else { return nil }
      let (surelySince, surelyUntil) = (affiliation.began?.last ?? .earliest, affiliation.ended?.first ?? .latest)
      self.init(possible: first...last, certain: surelySince <= surelyUntil ? surelySince...surelyUntil : nil)
    }

    /// The days of both; `nil` where none is possible.
    func both(_ other: Stretch) -> Stretch? {
      guard possible.overlaps(other.possible) else { return nil }
      var certainly: ClosedRange<CivilDate>?
      if let certain, let others = other.certain, certain.overlaps(others) { certainly = certain.clamped(to: others) }
      return Stretch(possible: possible.clamped(to: other.possible), certain: certainly)
    }

    /// Whether it says nothing that another doesn't.
    func isWithin(_ other: Stretch) -> Bool {
      guard other.possible.contains(possible) else { return false }
      guard let certain else { return true }
      return other.certain?.contains(certain) ?? false
    }
  }

  /// Of each, in stretches that may overlap.
  private var stretches: [OrganisationID: [Stretch]]

  /// The organisation alone.
  public init(_ organisation: OrganisationID) {
    stretches = [organisation: [.always]]
  }

  /// The organisation and all that answer to it, through a chain whose links hold on the same day.
  ///
  /// - Parameter affiliations: of all organisations there are.
  public init(_ organisation: OrganisationID, affiliations: [OrganisationID: [Affiliation]]) {
    self.init(organisation)
    var below: [OrganisationID: [(child: OrganisationID, stretch: Stretch)]] = [:]
    for (child, affiliations) in affiliations {
      for affiliation in affiliations {
        guard let stretch = Stretch(affiliation) else { continue }
        below[affiliation.parent, default: []].append((child, stretch))
      }
    }
    var waiting = [(organisation, Stretch.always)]
    while let (parent, parents) = waiting.popLast() {
      for (child, own) in below[parent] ?? [] {
        // What is known already is not gone through again: a record that goes in a circle ends here.
        guard let both = own.both(parents), stretches[child]?.contains(where: both.isWithin) != true else { continue }
        stretches[child, default: []].append(both)
        waiting.append((child, both))
      }
    }
  }

  /// All that can count on some day.
  public var organisations: Set<OrganisationID> { Set(stretches.keys) }

  /// Those that can count on some day of these.
  public func organisations(during period: ClosedRange<CivilDate>) -> Set<OrganisationID> {
    Set(stretches.filter { $0.value.contains { $0.possible.overlaps(period) } }.keys)
  }

  /// Whether something that some of these did then counts.
  ///
  /// Known to the day, it counts by the day on which it began. Not known to the day, it counts where one of them counts on
  /// all the days it can have been on; where only on some of them, or where it isn't known to the day since when or until
  /// when one counts, that isn't known.
  public func membership(of doers: [OrganisationID], on period: Period) -> ReportMembership {
    let when = period.isExact ? period.first...period.first : period.days
    var isPossible = false
    for stretch in doers.lazy.flatMap({ stretches[$0] ?? [] }) where stretch.possible.overlaps(when) {
      if stretch.certain?.contains(when) == true { return .counted }
      isPossible = true
    }
    return isPossible ? .possible : .outside
  }
}
