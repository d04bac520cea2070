import Friendship
import Testing

/// Would catch a figure of a report that changes and isn't told, one that is told and says the same, and a field of the
/// figures that somebody adds without a figure to compare it by.
@Suite struct FigureDifferenceTests {
  /// What is changed, of two activities, and the figure that has to tell it.
  struct Sample: Sendable, CustomTestStringConvertible {
    /// The field of ``ReportFigures`` that the change is about.
    var field: String
    var figure: ReportFigure
    var change: @Sendable (inout [Entry]) throws -> Void

    var testDescription: String { field }

    init(_ field: String, _ figure: ReportFigure, _ change: @escaping @Sendable (inout [Entry]) throws -> Void) {
      self.field = field
      self.figure = figure
      self.change = change
    }
  }

  /// An activity of a report, to be changed.
  struct Entry {
    var isHeld = true
    var details: ActivityDetails
    var units: [ProvinceID] = []
    var moved: [CountedActivity.MovedPlace] = []
  }

  private static let section: @Sendable (KindCode) -> ReportSection = { $0.raw == "aid" ? .aid : .exchanges }

  /// One activity of which everything is known, and one of which nothing is.
  private static func activities() throws -> [Entry] {
    let (old, new) = (try unit("hai-duong-1997"), try unit("hai-phong-2025"))
    let full = try meeting("2025-05-23") {
      $0.level = .central
      $0.organisers = [organisation(1)]
      $0.fields = [.culture]
      $0.attendance.people = Count(100)
      $0.attendance.associations = Count(5)
      $0.attendance.delegations = [
        Delegation(direction: .incoming, people: Count(6), counterpart: .listed("RU")),
        Delegation(direction: .outgoing, people: Count(4), counterpart: .listed("RU")),
      ]
      $0.amounts = [try #require(Money(typed: "1000:VND"))]
    }
    return [
      Entry(details: full, units: [new], moved: [.init(old, shown: .one(new))]),
      Entry(details: try meeting("2025-06-01")),
    ]
  }

  private static func figures(_ activities: [Entry]) -> ReportFigures {
    ReportFigures(
      of: activities.enumerated().map { index, activity in
        CountedActivity(
          number: index + 1, status: activity.isHeld ? .held : .cancelled, details: activity.details,
          units: activity.units, moved: activity.moved)
      })
  }

  /// For each field of the figures a change of it, and the figure by which it's told.
  static let samples: [Sample] = {
    @Sendable func delegation(_ direction: Delegation.Direction, _ people: Int?) -> Delegation {
      Delegation(direction: direction, people: people.flatMap { Count($0) }, counterpart: .listed("RU"))
    }
    let money = Money(hundredths: 100_000, currency: "VND")
    let dollars = Money(hundredths: 100, currency: "USD")
    let sums: [(String, ReportFigure, any WritableKeyPath<ActivityDetails, Count?> & Sendable)] = [
      ("people", .people, \.attendance.people), ("associations", .associations, \.attendance.associations),
    ]
    let parties: [(String, ReportFigure, ReportFigure, Int, Delegation.Direction)] = [
      ("incoming", .delegationsIn, .peopleIn, 0, .incoming), ("outgoing", .delegationsOut, .peopleOut, 1, .outgoing),
    ]
    return [
      Sample("activities", .activities) { $0[1].isHeld = false },
      Sample("aid.currency", .aid("USD")) { $0[0].details.amounts += [dollars].compactMap(\.self) },
      Sample("aid.hundredths", .aid("VND")) { $0[0].details.amounts += [money].compactMap(\.self) },
      Sample("aid.activities", .aidActivities) { $0[1].details.amounts = [money].compactMap(\.self) },
      Sample("byKind.key", .section(.aid)) { $0[1].details.kind = try kind("aid") },
      Sample("byKind.activities", .kind(try! kind("aid"))) { $0[1].details.kind = try kind("aid") },
      Sample("byLevel.key", .level(.provincial)) { $0[1].details.level = .provincial },
      Sample("byLevel.activities", .level(nil)) { $0[1].details.level = .central },
      Sample("byOrganiser.key", .organiser(organisation(2))) { $0[1].details.organisers = [organisation(2)] },
      Sample("byOrganiser.activities", .organiser(organisation(1))) { $0[1].details.organisers = [organisation(1)] },
      Sample("organiserUnknown", .organiser(nil)) { $0[0].details.organisers = [] },
      Sample("byProvince.key", .province(try! unit("ha-noi-2008"))) { $0[1].units = [try unit("ha-noi-2008")] },
      Sample("byProvince.activities", .province(try! unit("hai-phong-2025"))) {
        $0[1].units = [try unit("hai-phong-2025")]
      },
      Sample("outsideProvinces", .outsideProvinces) { $0[1].units = [try unit("ha-noi-2008")] },
      Sample("provinceUnknown", .provinceUnknown) {
        $0[1].moved = [
          .init(
            try unit("nghe-tinh-1976"), shown: .several([try unit("ha-tinh-1991"), try unit("nghe-an-1991")]))
        ]
      },
      Sample("byFormerUnit.key", .formerUnit(try! unit("hung-yen-1997"))) {
        $0[1].moved = [.init(try unit("hung-yen-1997"), shown: .one(try unit("hung-yen-2025")))]
      },
      Sample("byFormerUnit.activities", .formerUnit(try! unit("hai-duong-1997"))) {
        $0[1].moved = [.init(try unit("hai-duong-1997"), shown: .one(try unit("hai-phong-2025")))]
      },
      Sample("byField.key", .field(.media)) { $0[1].details.fields = [.media] },
      Sample("byField.activities", .field(.culture)) { $0[1].details.fields = [.culture] },
      Sample("fieldUnknown", .field(nil)) { $0[0].details.fields = [] },
      Sample("byMonth.key", .month(2025 * 12 + 6)) { $0[1].details.period = try period("2025-07-01") },
      Sample("byMonth.activities", .month(2025 * 12 + 4)) { $0[1].details.period = try period("2025-05-01") },
      Sample("monthUnknown", .monthUnknown) { $0[1].details.period = try period("2025") },
    ]
      + sums.flatMap { field, figure, path in
        [
          Sample("\(field).total", figure) { $0[0].details[keyPath: path] = Count(101) },
          Sample("\(field).qualifier", figure) { activities in
            let count = activities[0].details[keyPath: path]
            activities[0].details[keyPath: path] = count.flatMap { Count($0.value, .about) }
          },
          Sample("\(field).knownFor", figure) { $0[1].details[keyPath: path] = Count(0) },
          Sample("\(field).outOf", figure) { $0[1].isHeld = false },
        ]
      }
      + parties.flatMap { field, number, people, index, direction in
        [
          Sample("\(field).count", number) { $0[1].details.attendance.delegations = [delegation(direction, nil)] },
          Sample("\(field).people.total", people) {
            $0[0].details.attendance.delegations[index] = delegation(direction, 60)
          },
          Sample("\(field).people.qualifier", people) { activities in
            let count = activities[0].details.attendance.delegations[index].people
            activities[0].details.attendance.delegations[index].people = count.flatMap { Count($0.value, .moreThan) }
          },
          Sample("\(field).people.knownFor", people) {
            $0[1].details.attendance.delegations = [delegation(direction, 0)]
          },
          Sample("\(field).people.outOf", people) {
            $0[1].details.attendance.delegations = [delegation(direction, nil)]
          },
        ]
      }
  }()

  /// The activities to which delegations belong: how many they are, no report says.
  private static let said: Set<String> = ["incoming.activities", "outgoing.activities"]

  @Test(arguments: samples) func `a figure that changes is told`(_ sample: Sample) throws {
    let activities = try Self.activities()
    var changed = activities
    try sample.change(&changed)
    let (before, after) = (Self.figures(activities), Self.figures(changed))
    #expect(Self.fields(of: before)[sample.field] != Self.fields(of: after)[sample.field])
    let differences = before.differences(to: after, section: Self.section, laterSection: Self.section)
    #expect(differences.contains { $0.figure == sample.figure }, "\(differences.map(\.figure))")
    for difference in differences { #expect(!difference.before.saysTheSame(as: difference.after)) }
  }

  @Test func `every field of the figures has a figure by which its changes are told`() throws {
    let fields = Set(Self.fields(of: Self.figures(try Self.activities())).keys).subtracting(Self.said)
    #expect(fields == Set(Self.samples.map(\.field)))
  }

  @Test func `a kind that counts in another section is told, and what says the same isn't`() throws {
    let figures = Self.figures(try Self.activities())
    #expect(figures.differences(to: figures, section: Self.section, laterSection: Self.section).isEmpty)
    let told = figures.differences(to: figures, section: Self.section) { _ in .aid }
    #expect(told.map(\.figure) == [.section(.aid), .section(.exchanges)])
  }

  /// What is kept in the figures, by the path that leads to it: a list of numbers is one value, of a list of parts each
  /// field of them is.
  private static func fields(of value: Any, under path: String? = nil) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for child in Mirror(reflecting: value).children {
      let path = [path, child.label].compactMap(\.self).joined(separator: ".")
      let parts: [Any]? =
        switch child.value {
        case is KnownSum, is ReportFigures.DelegationSum: [child.value]
        case is [Int]: nil
        default: child.value as? [Any]
        }
      if let parts {
        for part in parts { fields.merge(Self.fields(of: part, under: path), uniquingKeysWith: +) }
      } else {
        fields[path] = [String(reflecting: child.value)]
      }
    }
    return fields
  }
}
