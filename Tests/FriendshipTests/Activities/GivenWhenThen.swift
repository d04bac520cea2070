import Foundation
import Friendship
import Testing

/// Given these facts, on this day …
struct Given {
  let state: Activity?
  let context: ActivityContext

  /// … when this command comes …
  func when(_ command: ActivityCommand) -> Decision {
    Decision { () throws(ActivityRejection) in try ActivityDecider.decide(command, state, in: context) }
  }
}

/// … then there are those facts, or that rejection.
struct Decision {
  let outcome: Result<[ActivityEvent], ActivityRejection>

  init(_ decide: () throws(ActivityRejection) -> [ActivityEvent]) {
    outcome = Result(catching: decide)
  }

  func then(_ events: ActivityEvent..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome == .success(events), sourceLocation: sourceLocation)
  }

  func then(_ rejection: ActivityRejection, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome == .failure(rejection), sourceLocation: sourceLocation)
  }

  var isAccepted: Bool { if case .success = outcome { true } else { false } }
}

/// The facts about the activity `one`, from its first event; "today" is 15 June 2025 unless said.
func given(_ events: ActivityEvent..., today: String = "2025-06-15") throws -> Given {
  try given(events, today: today)
}

func given(_ events: [ActivityEvent], today: String = "2025-06-15") throws -> Given {
  Given(
    state: state(after: events, id: one),
    context: ActivityContext(today: try day(today), gazetteer: ReferenceGazetteer.shared, originYears: originYears))
}

/// The years from which occasions are counted.
let originYears = ["victory-day": 1945, "viet-xo-founding": 1950]

/// The state that events lead to.
func state(after events: [ActivityEvent], id: ActivityID) -> Activity? {
  events.reduce(nil as Activity?) { Activity.evolve($0, id: id, $1) }
}

let one = ActivityID(uuid(1))
let two = ActivityID(uuid(2))

/// A UUID that is told apart by its number.
func uuid(_ number: UInt8) -> UUID {
  UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
}

func organisation(_ number: UInt8) -> OrganisationID { OrganisationID(uuid(number)) }

func period(_ text: String) throws -> Period { try Period.parse(text) }

func kind(_ code: String) throws -> KindCode { try #require(KindCode(code)) }

/// A meeting with nothing known but its title and time.
func meeting(_ when: String, _ change: (inout ActivityDetails) throws -> Void = { _ in }) throws
  -> ActivityDetails
{
  var details = ActivityDetails(
    kind: try kind("gathering"), title: LocalizedText(vi: "Gặp mặt"), period: try period(when))
  try change(&details)
  return details
}
