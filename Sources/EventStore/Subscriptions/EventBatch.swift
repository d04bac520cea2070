/// Some events of a subscription, in order, and how far they lead.
///
/// One without events says only that nothing that is wanted lies up to its position. It comes when the end of the log is
/// reached for the first time, and where others' events are many (`EventLimits.positionsPerStretch`), so that a checkpoint
/// doesn't stay behind for ever.
public struct EventBatch: Sendable, Hashable {
  /// Those wanted between `after` and `position`.
  public let events: [RecordedEvent]

  /// The position of the batch before, or the one that the subscription began after: where a checkpoint must be for this
  /// batch to be the next.
  public let after: Int

  /// Everything wanted up to here has been handed over: where the checkpoint goes.
  public let position: Int

  /// The end of the log, as it was seen last.
  public let head: Int

  /// Nothing was left when it was read.
  public var isCurrent: Bool { position >= head }
}
