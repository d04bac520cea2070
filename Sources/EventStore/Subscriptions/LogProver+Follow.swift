extension LogProver {
  /// Brings the tree forward as the log grows, until its task is cancelled: the sooner it has taken in an event, the sooner
  /// nobody can change that unnoticed.
  ///
  /// Nobody waits for it, so a burst of appends costs one step and not many.
  /// - Parameters:
  ///   - polling: how long to wait for a notification before looking without one.
  ///   - pause: between two steps.
  ///   - told: after each step, how far the tree has come, or at which event it has stopped and why. It is tried again when
  ///     the log has grown.
  /// - Throws: `.cancelled`, `.otherLog`, errors that no waiting mends.
  public func follow(
    _ log: EventLog, polling: Duration = .seconds(1), pause: Duration = .seconds(1),
    told: @Sendable (ProjectionOutcome) -> Void = { _ in }
  ) async throws(EventLogError) {
    var cursor = LogCursor(log, logID: nil, Following(polling: polling))
    // Before the first position: an empty log has a tree too.
    var reached = -1
    while true {
      let head = try await cursor.head(beyond: reached)
      let failure = await failureOfBringingForward()
      if case .log(let error)? = failure, error.isPassing {
        // The server is away for the time being: nothing to tell, and the same once more.
      } else {
        reached = head
        told(await outcome(failure, head))
      }
      try? await Task.sleep(for: pause)
    }
  }

  private func failureOfBringingForward() async -> LogProofError? {
    do throws(LogProofError) {
      try await bringForward()
      return nil
    } catch {
      return error
    }
  }

  private func outcome(_ failure: LogProofError?, _ head: Int) async -> ProjectionOutcome {
    guard let failure else { return .current(position: head) }
    let last = (try? await position()) ?? 0
    return .stopped(at: last &+ 1, reason: failure.description)
  }
}
