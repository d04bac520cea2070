/// How far the making of a projection has come.
public struct BuildProgress: Sendable, Hashable {
  /// What is being done.
  public enum Phase: Sendable, Hashable {
    /// Another process is making the same; nothing else is known yet.
    case waiting
    /// Events are taken in.
    case events
    /// Indexes are made over all rows, and the planner gets figures.
    case indexes
  }

  /// What is being done.
  public let phase: Phase

  /// Events taken in so far, by this run.
  public let events: Int

  /// Where this run began: 0, or where a run before it was stopped.
  public let start: Int

  /// The position of the log that was reached.
  public let position: Int

  /// The position to be reached.
  public let target: Int

  /// The part of the positions that is done, 0 to 1; those before this run count as done.
  public var share: Double { target > 0 ? min(1, Double(position) / Double(target)) : 1 }
}
