import Friendship
import Wording

/// An event in an activity's history, with when and by whom it was recorded.
public struct HistoryEvent: Hashable, Sendable {
  /// Its position in the log.
  public var position: Int
  /// When it was recorded.
  public var recorded: Moment
  /// The name of who recorded it, where it is known.
  public var actor: String?
  /// What happened.
  public var event: ActivityEvent

  /// An event of its parts.
  public init(position: Int, recorded: Moment, actor: String?, event: ActivityEvent) {
    self.position = position
    self.recorded = recorded
    self.actor = actor
    self.event = event
  }
}
