import Friendship
import Testing

/// Would catch organisations that come to answer to each other in a circle, and a refusal of those that merely changed
/// places.
@Suite struct AffiliationLoopTests {
  /// Organisations by number, with the numbers of those they answer to and the days between which they do.
  private func loop(
    through id: UInt8, _ under: [UInt8: [(parent: UInt8, from: String?, until: String?)]]
  ) throws -> [OrganisationID]? {
    let all = try under.map { id, parents in
      Organisation(
        id: organisation(id), name: LocalizedText(vi: "\(id)"), kind: .unit,
        affiliations: try parents.map {
          Affiliation(
            parent: organisation($0.parent), from: try $0.from.map { try day($0) },
            until: try $0.until.map { try day($0) })
        })
    }
    let known = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    return AffiliationLoop.through(try #require(known[organisation(id)])) { known[$0] }?.map(\.id)
  }

  @Test func `a circle is found however long, and told from the one that closes it upwards`() throws {
    let circle = [1: [(2, nil, nil)], 2: [(3, nil, nil)], 3: [(1, nil, nil)]] as [UInt8: [(UInt8, String?, String?)]]
    #expect(try loop(through: 1, circle) == [1, 2, 3].map(organisation))
    #expect(try loop(through: 3, circle) == [3, 1, 2].map(organisation))
    #expect(try loop(through: 1, [1: [(1, nil, nil)]]) == [organisation(1)])
    // One of two parents closes it.
    #expect(
      try loop(through: 1, [1: [(4, nil, nil), (2, nil, nil)], 2: [(1, nil, nil)]]) == [1, 2].map(organisation))
  }

  @Test func `two ways to one parent, and a parent that isn't on record, are no circle`() throws {
    #expect(
      try loop(through: 1, [1: [(2, nil, nil), (3, nil, nil)], 2: [(4, nil, nil)], 3: [(4, nil, nil)], 4: []]) == nil)
    #expect(try loop(through: 1, [1: [(9, nil, nil)]]) == nil)
  }

  @Test func `a circle above an organisation isn't its own, and the search ends`() throws {
    #expect(try loop(through: 1, [1: [(2, nil, nil)], 2: [(3, nil, nil)], 3: [(2, nil, nil)]]) == nil)
  }

  @Test func `only affiliations that hold on one day make a circle`() throws {
    func swapped(until: String, from: String) throws -> [OrganisationID]? {
      try loop(through: 1, [1: [(2, nil, until)], 2: [(1, from, nil)]])
    }
    #expect(try swapped(until: "2020-01-01", from: "2020-01-01") == nil)
    #expect(try swapped(until: "2020-01-02", from: "2020-01-01") == [1, 2].map(organisation))
    // Each overlaps the next, all three never hold together.
    let never: [UInt8: [(UInt8, String?, String?)]] = [
      1: [(2, "2001-01-01", "2003-01-01")], 2: [(3, "2002-01-01", "2004-01-01")], 3: [(1, "2003-01-01", "2005-01-01")],
    ]
    #expect(try loop(through: 1, never) == nil)
    // The same parent twice, at two times: the second may be the one that closes it.
    #expect(
      try loop(through: 1, [1: [(2, nil, "2001-01-01"), (2, "2010-01-01", nil)], 2: [(1, "2015-01-01", nil)]])
        == [1, 2].map(organisation))
  }
}
