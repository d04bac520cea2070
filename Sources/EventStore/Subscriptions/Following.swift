/// What is told to whoever follows the log while the server is away. Nothing has to be done about it.
public enum FollowingNews: Sendable {
  /// The server doesn't answer, or the connection was lost; it is tried again, ever more rarely, until it answers.
  case interrupted(EventLogError)

  /// It answers again, and the following goes on from where it was.
  case resumed
}

/// How the log is followed.
public struct Following: Sendable {
  /// How long to wait for a notification before looking without one: what a lost notification costs at most.
  public var polling: Duration

  /// Called when the server goes away and comes back.
  public var tell: @Sendable (FollowingNews) -> Void

  /// - Parameters:
  ///   - polling: from a millisecond to an hour; a look costs the server one probe of an index.
  ///   - tell: called when the server goes away and comes back.
  public init(polling: Duration = .seconds(1), tell: @escaping @Sendable (FollowingNews) -> Void = { _ in }) {
    self.polling = min(max(polling, .milliseconds(1)), .seconds(3_600))
    self.tell = tell
  }
}
