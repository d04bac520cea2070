/// When on the clock something begins and ends, each as far as it is known.
public struct TimesOfDay: Hashable, Sendable {
  /// The beginning.
  public let start: WallTime?
  /// The end.
  public let end: WallTime?

  /// From when to when; unknown without either.
  public init(_ start: WallTime? = nil, to end: WallTime? = nil) {
    self.start = start
    self.end = end
  }
}

extension ActivityDetails {
  /// From when to when on the clock.
  public var times: TimesOfDay {
    get { TimesOfDay(startsAt, to: endsAt) }
    set {
      startsAt = newValue.start
      endsAt = newValue.end
    }
  }
}
