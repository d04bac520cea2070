import Friendship
import Wording

/// An event in an activity's history, with when and by whom it was recorded.
public struct HistoryEvent: Hashable, Sendable {
  /// Its position in the log.
  public var position: Int
  /// When it was recorded.
  public var recorded: Moment
  /// Who recorded it, where somebody did: their name, or that it isn't kept any more.
  public var actor: Phrase?
  /// What happened.
  public var event: ActivityEvent

  /// An event of its parts.
  public init(position: Int, recorded: Moment, actor: Phrase?, event: ActivityEvent) {
    self.position = position
    self.recorded = recorded
    self.actor = actor
    self.event = event
  }
}
