import Wording

/// Up to which event of the log a document knows the record.
public struct KnownUpTo: Hashable, Sendable {
  /// The position of the last event that counts; 0 for an empty log. Only a position is stable.
  public var position: Int
  /// When that event was recorded; `nil` for an empty log.
  public var moment: Moment?

  /// A position with its time.
  public init(position: Int, moment: Moment?) {
    self.position = position
    self.moment = moment
  }

  var json: JSON { ["at": JSON(moment?.iso), "position": .int(position)] }
}
