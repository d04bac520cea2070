/// An activity as its events have left it.
public struct Activity: Hashable, Sendable {
  /// Where an activity stands in its life.
  public enum Status: Hashable, Sendable {
    /// In the plan.
    case planned
    /// In the plan, and certain.
    case confirmed
    /// Put off with no new date.
    case postponed
    /// It took place.
    case held
    /// It will not take place.
    case cancelled
    /// Entered in error.
    case retracted
    /// Entered twice; the other record counts.
    case merged(into: ActivityID)

    /// The word by which it is stored and named: `planned`, `held`, …
    public var code: String {
      switch self {
      case .planned: "planned"
      case .confirmed: "confirmed"
      case .postponed: "postponed"
      case .held: "held"
      case .cancelled: "cancelled"
      case .retracted: "retracted"
      case .merged: "merged"
      }
    }

    /// Whether it's still to come: planned, confirmed or postponed.
    public var isAhead: Bool {
      switch self {
      case .planned, .confirmed, .postponed: true
      case .held, .cancelled, .retracted, .merged: false
      }
    }
  }

  /// Its identity.
  public let id: ActivityID
  /// Where it stands in its life.
  public var status: Status
  /// What is known of it.
  public var details: ActivityDetails
  /// What of it stands as it was planned, though it took place: nobody has said it since. Empty while it is ahead.
  public var expected: Set<ExpectedField>
  /// How many events it has had: the version of its stream.
  public var version: Int

  /// What its details say that isn't just as it was planned.
  var known: Set<ExpectedField> { Set(details.expectations.compactMap(\.expectedField)).subtracting(expected) }

  /// The state after an event. `nil` before the first event, which alone can be `planned` or `recorded`.
  ///
  /// Total over anything the decider lets through; an event that can't follow (which only a defect could have written)
  /// leaves the state as it was, so that a reader of the log never dies of one record.
  public static func evolve(_ state: Activity?, id: ActivityID, _ event: ActivityEvent) -> Activity? {
    guard var next = state else {
      return switch event {
      case .planned(let details): Activity(id: id, status: .planned, details: details, version: 1)
      case .recorded(let details): Activity(id: id, status: .held, details: details, version: 1)
      default: nil
      }
    }
    next.version += 1
    switch event {
    case .planned, .recorded: break
    case .confirmed: next.status = .confirmed
    case .rescheduled(let period, let times, let occasions, _):
      if next.status == .postponed { next.status = .planned }
      next.details.period = period
      if let times { next.details.times = times }
      if let occasions { next.details.occasions = occasions }
    case .postponed: next.status = .postponed
    case .relocated(let places, _): next.details.places = places
    case .held(let changes, _):
      next.status = .held
      next.details = next.details.applying(changes)
      next.expected = next.known.subtracting(changes.compactMap(\.expectedField))
    case .cancelled: next.status = .cancelled
    case .amended(let changes, _), .absorbed(_, let changes):
      next.details = next.details.applying(changes)
      next.expected.subtract(changes.compactMap(\.expectedField))
    case .retracted: next.status = .retracted
    case .merged(let other): next.status = .merged(into: other)
    }
    return next
  }

  /// Makes a state from its parts; events normally do.
  public init(
    id: ActivityID, status: Status, details: ActivityDetails, expected: Set<ExpectedField> = [], version: Int
  ) {
    self.id = id
    self.status = status
    self.details = details
    self.expected = expected
    self.version = version
  }
}
