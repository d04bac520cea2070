import ActivitySamples
import Friendship
import Testing

/// Would catch a figure that doesn't lead to the activities behind it, a total that isn't the sum of its parts, an
/// activity counted twice because it is in two provinces, and one counted that never took place.
@Suite struct ReportFiguresTests {
  /// Activities by chance, some held, some not, numbered from 1.
  static func activities(seed: Int, _ count: Int) -> [CountedActivity] {
    var samples = ActivitySamples(seed: seed, units: ReferenceGazetteer.shared.units)
    let statuses: [Activity.Status] = [
      .planned, .confirmed, .postponed, .held, .held, .held, .cancelled, .retracted, .merged(into: one),
    ]
    return (1...count).map { number in
      let details = samples.details()
      return CountedActivity(
        number: number, status: samples.pick(statuses), details: details,
        units: details.places.compactMap(\.provinceID))
    }
  }

  static let seeds = Array(21...30)

  @Test(arguments: seeds)
  func `each activity held is counted once in the total and in every breakdown where it has one place`(
    _ seed: Int
  ) {
    let all = Self.activities(seed: seed, 60)
    let figures = ReportFigures(of: all)
    let held = all.filter { $0.status == .held }.map(\.number)
    #expect(figures.activities == held)
    #expect(figures.byKind.flatMap(\.activities).sorted() == held)
    #expect(figures.byLevel.flatMap(\.activities).sorted() == held)
    #expect((figures.byMonth.flatMap(\.activities) + figures.monthUnknown).sorted() == held)
    #expect(figures.byKind.reduce(0) { $0 + $1.count } == held.count)
    // In a breakdown where it can stand several times, once in each group and, whatever the groups, all of them.
    let inProvinces = Set(figures.byProvince.flatMap(\.activities))
    #expect(inProvinces.isDisjoint(with: figures.outsideProvinces))
    #expect((Array(inProvinces) + figures.outsideProvinces).sorted() == held)
    for groups in [
      figures.byProvince.map(\.activities), figures.byOrganiser.map(\.activities),
      figures.byField.map(\.activities),
      figures.byKind.map(\.activities), figures.byMonth.map(\.activities),
    ] {
      for group in groups {
        #expect(Set(group).count == group.count && group == group.sorted() && !group.isEmpty)
      }
    }
  }

  @Test(arguments: seeds)
  func `sums are those of the parts, and say for how many the figure was known`(_ seed: Int) {
    let all = Self.activities(seed: seed, 60)
    let held = all.filter { $0.status == .held }
    let figures = ReportFigures(of: all)
    #expect(figures.people.total == held.compactMap(\.people?.value).reduce(0, +))
    #expect(figures.people.outOf == held.count)
    #expect(figures.people.knownFor == held.filter { $0.people != nil }.map(\.number))
    let qualifiers = Set(held.compactMap(\.people?.qualifier))
    let expected: KnownSum.Qualifier =
      switch (qualifiers.contains(.about), qualifiers.contains(.moreThan)) {
      case (false, false): .exact
      case (true, false): .about
      case (false, true): .moreThan
      case (true, true): .aboutOrMore
      }
    #expect(figures.people.qualifier == expected)
    #expect(figures.associations.total == held.compactMap(\.associations?.value).reduce(0, +))
    #expect(figures.associations.knownFor == held.filter { $0.associations != nil }.map(\.number))
    for (direction, sum) in [
      (Delegation.Direction.incoming, figures.incoming), (.outgoing, figures.outgoing),
    ] {
      let delegations = held.flatMap { activity in
        activity.delegations.filter { $0.direction == direction }.map { (activity.number, $0) }
      }
      #expect(sum.count == delegations.count && sum.people.outOf == delegations.count)
      #expect(sum.activities == Set(delegations.map(\.0)).sorted())
      #expect(sum.people.total == delegations.compactMap(\.1.people?.value).reduce(0, +))
    }
  }

  @Test(arguments: seeds)
  func `the figures of two halves add up to those of the whole`(_ seed: Int) {
    let all = Self.activities(seed: seed, 60)
    let whole = ReportFigures(of: all)
    let (first, second) = (ReportFigures(of: all.prefix(30)), ReportFigures(of: all.dropFirst(30)))
    #expect(first.activities + second.activities == whole.activities)
    #expect(first.people.total + second.people.total == whole.people.total)
    #expect(first.incoming.count + second.incoming.count == whole.incoming.count)
    for group in whole.byProvince {
      let parts = [first, second].flatMap {
        $0.byProvince.filter { $0.key == group.key }.flatMap(\.activities)
      }
      #expect(parts == group.activities)
    }
    for sum in whole.aid {
      let parts = [first, second].flatMap { $0.aid.filter { $0.currency == sum.currency } }
      #expect(parts.flatMap(\.activities) == sum.activities)
      if let total = sum.hundredths { #expect(parts.compactMap(\.hundredths).reduce(0, +) == total) }
    }
  }

  @Test(arguments: seeds)
  func `groups come the largest first, and the same whatever the run`(_ seed: Int) {
    let figures = ReportFigures(of: Self.activities(seed: seed, 60))
    for counts in [
      figures.byKind.map(\.count), figures.byProvince.map(\.count), figures.byOrganiser.map(\.count),
    ] {
      #expect(counts == counts.sorted(by: >))
    }
    #expect(figures.byMonth.map(\.key) == figures.byMonth.map(\.key).sorted())
    #expect(figures.aid.map(\.currency) == figures.aid.map(\.currency).sorted())
    #expect(figures == ReportFigures(of: Self.activities(seed: seed, 60)))
    for (a, b) in zip(figures.byKind, figures.byKind.dropFirst()) where a.count == b.count {
      #expect(a.key < b.key)
    }
  }

  @Test func `an activity in two provinces, held by two, stands in each and counts once`() throws {
    let units = [try unit("hai-duong-1997"), try unit("hung-yen-1997")]
    let details = try meeting("2025-05-23") {
      $0.places = units.map { .province($0, venue: nil) }
      $0.organisers = [organisation(1), organisation(2), organisation(1)]
      $0.fields = [.culture, .culture, .media]
      $0.attendance.people = Count(100)
    }
    let figures = ReportFigures(of: [
      CountedActivity(number: 7, status: .held, details: details, units: units + units)
    ])
    #expect(figures.activities == [7])
    #expect(figures.people.total == 100)
    #expect(Set(figures.byProvince.map(\.key)) == Set(units))
    #expect(figures.byProvince.map(\.activities) == [[7], [7]])
    #expect(figures.byOrganiser.map(\.activities) == [[7], [7]])
    #expect(figures.byField.map(\.key) == [.culture, .media])
    #expect(figures.byField.map(\.activities) == [[7], [7]])
    #expect(figures.outsideProvinces.isEmpty)
  }

  @Test func `associations count by their number, else by their names`() throws {
    let given: [(count: Int?, named: [OrganisationID])] = [
      (nil, []), (nil, [organisation(1), organisation(2)]), (31, [organisation(1)]),
    ]
    let held = try given.enumerated().map { index, given in
      let details = try meeting("2025-05-23") {
        $0.attendance.associations = given.count.flatMap { Count($0) }
        $0.attendance.namedAssociations = given.named
      }
      return CountedActivity(number: index + 1, status: .held, details: details, units: [])
    }
    #expect(held.map(\.associations) == [nil, Count(2), Count(31)])
    let sum = ReportFigures(of: held).associations
    #expect(sum.total == 33 && sum.knownFor == [2, 3] && sum.outOf == 3)
  }

  @Test func `aid that no 64 bits can hold has no sum, and the rest still counts`() throws {
    let greatest = try #require(Money(hundredths: Money.maximumHundredths, currency: "VND"))
    let dollar = try #require(Money(typed: "1:USD"))
    // 9.2e18 fit 64 bits, 1e16 an amount: 923 of the greatest are too many.
    let all = try (1...930).map { number in
      CountedActivity(
        number: number, status: .held,
        details: try meeting("2025") { $0.amounts = number % 2 == 0 ? [greatest, greatest, dollar] : [] },
        units: [])
    }
    let figures = ReportFigures(of: all)
    #expect(figures.aid.map(\.currency) == ["USD", "VND"])
    #expect(figures.aid[0].hundredths == 465 * 100)
    #expect(figures.aid[1].hundredths == nil)
    #expect(figures.aid[1].activities.count == 465)
    #expect(figures.activities.count == 930)
    let fitting = ReportFigures(of: all.prefix(922))
    #expect(fitting.aid[1].hundredths == 922 * Money.maximumHundredths)
  }

  @Test func `a split guesses nothing: what may be in either heir counts in none, and is told apart`() throws {
    let old = try unit("nghe-tinh-1976"), heirs = [try unit("ha-tinh-1991"), try unit("nghe-an-1991")]
    let details = try meeting("1985-05-02") { $0.places = [.province(old, venue: nil)] }
    let activity = CountedActivity(
      number: 7, status: .held, details: details, units: [], moved: [.init(old, shown: .several(heirs))])
    let figures = ReportFigures(of: [activity])
    #expect(figures.byProvince.isEmpty && figures.outsideProvinces.isEmpty && figures.provinceUnknown == [7])
    #expect(activity.possibleUnits == heirs)
  }

  @Test func `an activity known to the day counts in the month in which it began`() throws {
    for (text, month): (String, Int?) in [
      ("30/4-2/5/2025", 2025 * 12 + 3), ("31/12/2024..1/1/2025", 2024 * 12 + 11), ("2025", nil), ("4-5/2025", nil),
      ("~30/4-2/5/2025", nil), ("5/2025", 2025 * 12 + 4),
    ] {
      #expect(try period(text).countedMonth == month)
    }
  }

  @Test func `a period within one month has a month, one that spans two has none`() throws {
    for (text, month): (String, Int?) in [
      ("2025-05-23", 2025 * 12 + 4), ("2025-05", 2025 * 12 + 4), ("23-24/5/2025", 2025 * 12 + 4),
      ("2025", nil),
      ("30/4-2/5/2025", nil), ("~12/2025", 2025 * 12 + 11), ("31/12/2024..1/1/2025", nil),
    ] {
      #expect(try period(text).singleMonth == month)
    }
  }

  @Test func `nothing held makes empty figures`() {
    let figures = ReportFigures(of: [CountedActivity]())
    #expect(figures.activities.isEmpty && figures.people == KnownSum() && figures.aid.isEmpty)
    #expect(figures.byLevel.isEmpty && figures.byMonth.isEmpty && figures.monthUnknown.isEmpty)
  }
}
