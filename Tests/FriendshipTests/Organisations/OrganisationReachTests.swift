import Foundation
import Testing

@testable import Friendship

/// Would catch activities that count with an association to which their organiser didn't answer then, and a chain of
/// affiliations whose links never held together.
@Suite struct OrganisationReachTests {
  private static let ids = (0..<5).map { _ in OrganisationID(UUID()) }
  private static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
  private static func period(_ text: String) throws -> Period { try Period.parse(text) }

  /// 1 answers to 0 from July 2024 on; 2 to 1 until the end of 2024; 3 to 2 in 2023 only; 4 to 0 always.
  private static func reach() throws -> OrganisationReach {
    OrganisationReach(
      ids[0],
      affiliations: [
        ids[1]: [Affiliation(parent: ids[0], from: try day("2024-07-01"))],
        ids[2]: [Affiliation(parent: ids[1], until: try day("2025-01-01"))],
        ids[3]: [Affiliation(parent: ids[2], from: try day("2023-01-01"), until: try day("2024-01-01"))],
        ids[4]: [Affiliation(parent: ids[0])],
      ])
  }

  @Test(arguments: [
    (0, "1999", ReportMembership.counted), (4, "1999", .counted), (1, "30/6/2024", .outside), (1, "1/7/2024", .counted),
    (1, "6/2024", .outside), (1, "7/2024", .counted), (1, "2024", .possible), (1, "2025", .counted),
    // Begun the day before: what is known to the day counts by its first day.
    (1, "30/6/2024..2/7/2024", .outside), (1, "~7/2024", .counted), (2, "30/6/2024", .outside),
    (2, "31/12/2024", .counted), (2, "1/1/2025", .outside), (2, "12/2024..1/2025", .possible),
    // While 3 answered to 2, 2 answered to nobody who answered to 0.
    (3, "2023", .outside), (3, "2024", .outside),
  ])
  func `whoever held something counts while they answered`(_ who: Int, _ when: String, _ expected: ReportMembership)
    throws
  {
    #expect(
      try Self.reach().membership(of: [Self.ids[who]], on: try Self.period(when)) == expected, "\(who) in \(when)")
  }

  @Test func `one of several is enough, and nobody is none`() throws {
    let reach = try Self.reach()
    let when = try Self.period("2/2/2022")
    #expect(reach.membership(of: [Self.ids[1], Self.ids[4]], on: when) == .counted)
    #expect(reach.membership(of: [], on: when) == .outside)
    #expect(OrganisationReach(Self.ids[0]).membership(of: [Self.ids[4]], on: when) == .outside)
  }

  @Test func `those of a time are those that count on some day of it`() throws {
    let reach = try Self.reach()
    #expect(reach.organisations == [Self.ids[0], Self.ids[1], Self.ids[2], Self.ids[4]])
    #expect(reach.organisations(during: try Self.period("2023").days) == [Self.ids[0], Self.ids[4]])
    #expect(reach.organisations(during: try Self.period("2025").days) == [Self.ids[0], Self.ids[1], Self.ids[4]])
  }

  @Test func `a record that goes in a circle, or ends before it begins, comes to an end`() throws {
    let (one, two, three) = (Self.ids[0], Self.ids[1], Self.ids[2])
    let reach = OrganisationReach(
      one,
      affiliations: [
        one: [Affiliation(parent: two)], two: [Affiliation(parent: one), Affiliation(parent: three)],
        three: [
          Affiliation(parent: two),
          Affiliation(parent: one, from: try Self.day("2024-01-01"), until: try Self.day("2020-01-01")),
        ],
      ])
    #expect(reach.organisations == [one, two, three])
  }

  @Test(arguments: [
    ("31/12/2019", ReportMembership.outside), ("5/5/2020", .possible), ("31/12/2020", .counted), ("1/1/2021", .counted),
    ("2021", .counted), ("30/4/2023", .counted), ("5/2023", .possible), ("20/5/2023", .possible),
    ("1/6/2023", .outside),
  ])
  func `known to the year or the month only, an affiliation leaves open what lies in it`(
    _ when: String, _ expected: ReportMembership
  ) throws {
    let (one, two) = (Self.ids[0], Self.ids[1])
    let reach = OrganisationReach(
      one,
      affiliations: [
        two: [Affiliation(parent: one, began: try Self.period("2020"), ended: try Self.period("5/2023"))]
      ])
    #expect(reach.membership(of: [two], on: try Self.period(when)) == expected)
  }
}
