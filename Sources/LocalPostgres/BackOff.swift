/// Ever longer waits, from 20 ms to 1 s, until a time is up.
struct BackOff {
  private let deadline: ContinuousClock.Instant
  private var delay = Duration.milliseconds(20)

  init(limit: Duration) {
    deadline = .now + limit
  }

  /// Waits.
  /// - Returns: false, at once, when the time is up or the task is cancelled.
  mutating func wait() async -> Bool {
    guard ContinuousClock.now < deadline, !Task.isCancelled else { return false }
    try? await Task.sleep(for: delay)
    delay = min(delay * 2, .seconds(1))
    return true
  }
}
