import Friendship
import Testing

/// Would catch two organisations under one name, a loop of one, a life that ends before it begins, and a correction
/// that is recorded though it changes nothing.
@Suite struct OrganisationDeciderTests {
  static let association = Organisation(
    id: organisation(1), name: LocalizedText(vi: "Hội hữu nghị Việt - Nga"), kind: .central)

  static func refusal(
    _ decide: () throws(OrganisationRejection) -> [OrganisationEvent]
  ) -> OrganisationRejection? {
    switch Result(catching: decide) {
    case .success: nil
    case .failure(let rejection): rejection
    }
  }

  @Test func `an organisation is registered once`() throws {
    let one = Self.association
    #expect(try OrganisationDecider.register(one, nil) == [.registered(one)])
    var other = one
    other.kind = .provincial
    let refusal = Self.refusal { () throws(OrganisationRejection) in
      try OrganisationDecider.register(other, one)
    }
    #expect(refusal == .nameTaken(one))
  }

  @Test func `a correction keeps the whole new value, and must change something`() throws {
    let one = Self.association
    var new = one
    new.otherNames = ["Hội Việt - Xô"]
    #expect(try OrganisationDecider.amend(new, one) == [.amended(new)])
    #expect(Organisation.evolve(one, .amended(new)) == new)
    #expect(
      Self.refusal { () throws(OrganisationRejection) in try OrganisationDecider.amend(one, one) }
        == .nothingChanges)
    #expect(
      Self.refusal { () throws(OrganisationRejection) in try OrganisationDecider.amend(one, nil) }
        == .doesNotExist)
  }

  @Test func `a beginning or an end that is still to come is refused, unless it stands there already`() throws {
    let today = try day("2026-12-01")
    let (ahead, month) = (try period("2027"), try period("12/2026"))
    var founded = Self.association
    founded.founded = ahead
    var dissolved = Self.association
    dissolved.ending = .dissolved(on: ahead)
    for organisation in [founded, dissolved] {
      let refusal = OrganisationRejection.liesAhead(ahead, today: today)
      #expect(
        Self.refusal { () throws(OrganisationRejection) in
          try OrganisationDecider.register(organisation, nil, today: today)
        } == refusal)
      #expect(
        Self.refusal { () throws(OrganisationRejection) in
          try OrganisationDecider.amend(organisation, Self.association, today: today)
        } == refusal)
      var renamed = organisation
      renamed.otherNames = ["Hội Việt - Xô"]
      #expect(try OrganisationDecider.amend(renamed, organisation, today: today) == [.amended(renamed)])
    }
    var going = Self.association
    going.founded = month
    #expect(try OrganisationDecider.register(going, nil, today: today) == [.registered(going)])
  }

  @Test func `what no organisation can be is refused when it is registered and when it is put right`() throws {
    func with(_ change: (inout Organisation) throws -> Void) rethrows -> Organisation {
      var organisation = Self.association
      try change(&organisation)
      return organisation
    }
    let early = try period("1950"), late = try period("1994-05")
    let affiliation = Affiliation(parent: organisation(2))
    let cases: [(Organisation, OrganisationRejection?)] = [
      (with { $0.affiliations = [affiliation, Affiliation(parent: $0.id)] }, .answersToItself),
      (
        with { ($0.founded, $0.ending) = (late, .dissolved(on: early)) },
        .dissolvedBeforeFounded(founded: late, dissolved: early)
      ),
      (with { ($0.founded, $0.ending) = (early, .dissolved(on: late)) }, nil),
      (
        with { ($0.founded, $0.ending) = (late, .merged(into: organisation(2), on: early)) },
        .dissolvedBeforeFounded(founded: late, dissolved: early)
      ),
      (with { $0.ending = .merged(into: $0.id, on: late) }, .mergedIntoItself),
      (
        with { ($0.founded, $0.formerNames) = (late, [.init(LocalizedText(vi: "A"), until: early)]) },
        .renamedBeforeFounded(early, founded: late)
      ),
      (
        with {
          $0.formerNames = [.init(LocalizedText(vi: "A"), until: late), .init(LocalizedText(vi: "B"), until: early)]
        },
        .beforeRenamed(early, .init(LocalizedText(vi: "A"), until: late))
      ),
      (
        with {
          $0.formerNames = [.init(LocalizedText(vi: "A"), until: late)]
          $0.ending = .dissolved(on: early)
        }, .beforeRenamed(early, .init(LocalizedText(vi: "A"), until: late))
      ),
      (
        with { $0.formerNames = Array(repeating: .init(LocalizedText(vi: "A"), until: late), count: 51) },
        .tooMany(count: 51, limit: 50)
      ),
      // Founded and dissolved in one imprecise year, or dissolved some time in the year of a known day: possible.
      (try with { ($0.founded, $0.ending) = (late, .dissolved(on: try period("1994"))) }, nil),
      (with { ($0.founded, $0.ending) = (early, .dissolved(on: early)) }, nil),
      (with { $0.affiliations = Array(repeating: affiliation, count: 20) }, nil),
      (with { $0.affiliations = Array(repeating: affiliation, count: 21) }, .tooMany(count: 21, limit: 20)),
      (with { $0.otherNames = Array(repeating: "x", count: 50) }, nil),
      (with { $0.otherNames = Array(repeating: "x", count: 51) }, .tooMany(count: 51, limit: 50)),
    ]
    for (organisation, rejection) in cases {
      #expect(
        Self.refusal { () throws(OrganisationRejection) in try OrganisationDecider.register(organisation, nil)
        }
          == rejection)
      #expect(
        Self.refusal { () throws(OrganisationRejection) in
          try OrganisationDecider.amend(organisation, Self.association)
        } == rejection)
    }
  }

  /// An affiliation from 1 January 2020 to before 1 January 2025.
  static let days: [(first: String, last: String, holds: Bool)] = [
    ("2019-01-01", "2019-12-31", false), ("2019-01-01", "2020-01-01", true),
    ("2024-12-31", "2025-06-01", true),
    ("2025-01-01", "2025-12-31", false), ("2021-01-01", "2021-01-01", true),
    ("2000-01-01", "2030-01-01", true),
  ]

  @Test(arguments: days)
  func `an affiliation holds from its first day to before its last`(
    first: String, last: String, holds: Bool
  ) throws {
    let dated = Affiliation(
      parent: organisation(2), from: try day("2020-01-01"), until: try day("2025-01-01"))
    #expect(dated.holds(from: try day(first), to: try day(last)) == holds)
    #expect(Affiliation(parent: organisation(2)).holds(from: try day(first), to: try day(last)))
  }
}
