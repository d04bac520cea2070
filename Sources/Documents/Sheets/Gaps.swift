import Friendship
import Wording

extension Gap {
  /// What the record of an activity doesn't say, in the order of weight.
  ///
  /// - Parameter today: today in Việt Nam; a plan whose day has passed wants a report.
  public static func gaps(of activity: Activity, today: CivilDate) -> [Gap] {
    let details = activity.details
    switch activity.status {
    case .retracted, .merged, .cancelled: return []
    case .planned, .confirmed, .postponed, .held: break
    }
    let isHeld = activity.status == .held
    var gaps: [Gap] = []
    if !isHeld, details.period.last < today { gaps.append(.report) }
    if !details.period.isExact { gaps.append(.date) }
    if details.places.isEmpty { gaps.append(.place) }
    if details.organisers.isEmpty { gaps.append(.organisers) }
    if details.level == nil { gaps.append(.level) }
    if details.fields.isEmpty { gaps.append(.field) }
    // Of what is still to come nobody can say who came and what came of it.
    if isHeld, details.attendance.people == nil { gaps.append(.people) }
    if isHeld, details.outcomes.isEmpty { gaps.append(.outcomes) }
    gaps += ExpectedField.allCases.filter(activity.expected.contains).map(Gap.expected)
    if details.sources.isEmpty { gaps.append(.sources) }
    return gaps
  }
}
