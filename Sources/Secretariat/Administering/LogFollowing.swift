public import EventStore
import Synchronization

extension Book {
  /// The last events of a selection, oldest first, then those that are recorded from now on, as they come.
  ///
  /// Waits through restarts of the server. Ends when its task is cancelled, or when the body throws.
  /// - Parameters:
  ///   - count: how many of those that are there, 0 to 1,000.
  ///   - body: gets events in order, never none.
  /// - Throws: what the body throws; `EventLogError.cancelled`, `.otherLog`.
  public func follow(
    _ count: Int, of selection: EventSelection = .everything, _ following: Following = Following(),
    _ body: ([LogEntry]) throws -> Void
  ) async throws {
    let head = try await log.head()
    if count > 0 {
      let last = try await log.last(min(count, 1000), of: selection, upTo: head)
      if !last.isEmpty { try body(await entries(last, isPatient: true)) }
    }
    for try await batch in try log.subscribe(to: selection, after: head, following) where !batch.events.isEmpty {
      try body(await entries(batch.events, isPatient: true))
    }
  }

  /// Keeps all read models and the log's tree up to date until its task is cancelled: what a server does beside its work.
  /// - Parameter updated: told after each look that found something new: up to where the read models are, and which of them
  ///   have stopped, the tree included.
  /// - Throws: `EventLogError.cancelled`, `.otherLog`.
  public func keepReadModels(
    _ following: Following = Following(), updated: @escaping @Sendable (Int, [ProjectionStop]) -> Void
  ) async throws {
    let prover = try LogProver(pool: pool)
    let told = Mutex((head: nil as Int?, outcomes: [String: ProjectionOutcome]()))
    let take = { @Sendable (head: Int?, outcomes: [String: ProjectionOutcome]) in
      let news = told.withLock { told in
        told.head = head ?? told.head
        told.outcomes.merge(outcomes) { $1 }
        return told
      }
      if let head = news.head { updated(head, ProjectionStop.among(news.outcomes)) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await LiveProjector(log: self.log, runner: self.projections).run(following) { take($0.head, $0.outcomes) }
      }
      // A task of its own: read models, which people wait for, don't wait for it.
      group.addTask {
        try await prover.follow(self.log, polling: following.polling) { take(nil, [LogTreeProjection().name: $0]) }
      }
      defer { group.cancelAll() }
      // Neither ends but by an error.
      _ = try await group.next()
    }
  }
}
