public import EventStore

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

  /// Keeps all read models up to date until its task is cancelled: what a server does beside its work.
  /// - Parameter updated: told after each look that found something new: up to where, and which read models have stopped.
  /// - Throws: `EventLogError.cancelled`, `.otherLog`.
  public func keepReadModels(
    _ following: Following = Following(), updated: @escaping @Sendable (Int, [ProjectionStop]) -> Void
  ) async throws {
    try await LiveProjector(log: log, runner: projections).run(following) { update in
      updated(update.head, ProjectionStop.among(update.outcomes))
    }
  }
}
