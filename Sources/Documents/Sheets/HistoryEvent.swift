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
  /// The activity's title until then; `nil` before its first event.
  public var titleBefore: LocalizedText?

  /// An event of its parts.
  public init(
    position: Int, recorded: Moment, actor: Phrase?, event: ActivityEvent, titleBefore: LocalizedText? = nil
  ) {
    self.position = position
    self.recorded = recorded
    self.actor = actor
    self.event = event
    self.titleBefore = titleBefore
  }

  /// What happened, in words.
  public func text(_ names: Names, in language: Language) -> String {
    event.text(names, in: language, titleBefore: titleBefore)
  }
}
