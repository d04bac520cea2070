/// Keeps read models up to date for as long as it runs: what a server has beside it, so that they are never far behind,
/// whoever records.
///
/// Woken as a `Subscription` is, and as patient. Every event is taken in exactly once, whatever is killed and however many
/// run, by the runner's checkpoints; this only says when to look.
public struct LiveProjector: Sendable {
  /// What a look at the log came to.
  public struct Update: Sendable, Hashable {
    /// The log's end at that time.
    public let head: Int

    /// By name, how far each projection got; one that has stopped and wasn't tried again, as it was.
    public let outcomes: [String: ProjectionOutcome]
  }

  private let log: EventLog
  private let runner: ProjectionRunner
  private let pauseOfStopped: Duration

  /// Follows a log; the runner's projections must be of the same database.
  /// - Parameter pauseOfStopped: a projection that can't take an event in is tried again at the first append after this time,
  ///   not at every one.
  public init(log: EventLog, runner: ProjectionRunner, pauseOfStopped: Duration = .seconds(10)) {
    self.log = log
    self.runner = runner
    self.pauseOfStopped = pauseOfStopped
  }

  /// Runs until its task is cancelled, or the log can't be followed any more. Makes projections that don't exist yet.
  /// - Parameter updated: told after each look that found something new.
  /// - Throws: `.cancelled`, `.otherLog`, errors that no waiting mends.
  public func run(
    _ following: Following = Following(), updated: @Sendable (Update) -> Void = { _ in }
  ) async throws(EventLogError) {
    var cursor = LogCursor(log, logID: nil, following)
    var delay = LogCursor.firstDelay
    // Before the first position: an empty log has read models too.
    var reached = -1
    var stopped: [String: (outcome: ProjectionOutcome, time: ContinuousClock.Instant)] = [:]
    let all = Set(runner.projections.all.map(\.name))
    while true {
      let head = try await cursor.head(beyond: reached)
      let now = ContinuousClock.now
      let resting = stopped.filter { now - $0.value.time < pauseOfStopped }
      let result = await catchUp(upTo: head, only: all.subtracting(resting.keys))
      switch result {
      case .success(let outcomes):
        for (name, outcome) in outcomes {
          if case .stopped = outcome { stopped[name] = (outcome, now) } else { stopped[name] = nil }
        }
        reached = head
        delay = LogCursor.firstDelay
        updated(Update(head: head, outcomes: outcomes.merging(resting.mapValues(\.outcome)) { new, _ in new }))
      case .failure(let error):
        guard error.isPassing else { throw error }
        try? await Task.sleep(for: delay)
        delay = min(delay * 2, LogCursor.longestDelay)
      }
    }
  }

  private func catchUp(
    upTo head: Int, only names: Set<String>
  ) async -> Result<[String: ProjectionOutcome], EventLogError> {
    do throws(EventLogError) {
      return .success(try await runner.catchUp(upTo: head, only: names))
    } catch {
      return .failure(error)
    }
  }
}
