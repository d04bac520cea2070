/// What is wrong at a position of the log.
public struct LogFault: Sendable, Hashable {
  /// Where. A position that the log should have, or has and shouldn't.
  public let position: Int

  /// How.
  public let kind: Kind

  /// How a position differs from what was recorded.
  public enum Kind: Sendable, Hashable {
    /// Something of the event is not what it was.
    case changed

    /// The events from here to this position are not there.
    case missing(through: Int)

    /// The server can't read the events from here to this position: its own data are damaged.
    case unreadable(through: Int)

    /// The event that was recorded here is gone, and in its place stands the one that was recorded at another position.
    case replaced(by: Int)

    /// The event was not recorded here: it stands beside the one that was, or has moved it and those behind it down.
    case inserted

    /// The events of two positions have changed places: this one's is the one that was recorded at the other.
    case swapped(with: Int)

    /// The event is the one that was recorded at another position.
    case moved(from: Int)

    /// The event's version in its stream should be another.
    case version(found: Int, expected: Int)

    /// The event is recorded at an earlier time than the one before it.
    case timeRunsBackwards

    /// The event is as it was, and the tree that is kept beside the log is not: it has another hash for it, or none.
    case tree
  }

  /// A fault.
  public init(_ position: Int, _ kind: Kind) {
    self.position = position
    self.kind = kind
  }
}

/// What came of verifying a log from its first event to its last.
public struct LogVerification: Sendable {
  /// How a checkpoint fits the events.
  public enum Fit: Sendable, Hashable {
    /// The events up to its size have its root.
    case confirmed

    /// They have another one: something up to its size is not as it was when it was signed.
    case differs

    /// The log ends before its size.
    case beyondTheLog
  }

  /// Events read.
  public internal(set) var events = 0

  /// The size and root; nil if positions have a gap, since then there is no such tree.
  public internal(set) var root: LogRoot?

  /// For how many events the tree that is kept had a leaf to compare with.
  public internal(set) var treeSize = 0

  /// Tiles that aren't those of a tree of the size that it is said to have, `TreeMisfit.mostTold` at most. The events are
  /// held against the rest all the same.
  public internal(set) var treeMisfits: [TreeMisfit] = []

  /// The events for which there was nothing to compare with but one another: recorded since the tree was last brought
  /// forward, and covered by no checkpoint that fits. Whoever has changed one of them isn't found out.
  public internal(set) var uncompared: ClosedRange<Int>?

  /// What is wrong, in the order of positions; `mostFaults` at most.
  public internal(set) var faults: [LogFault] = []

  /// How many positions differ in all, at least.
  public internal(set) var faultCount = 0

  /// How each checkpoint that was given fits, in the order given.
  public internal(set) var fits: [Fit] = []

  /// What the database keeps under another log's id.
  public internal(set) var otherLogTraces: [OtherLogTrace] = []

  /// So many faults are told.
  public static let mostFaults = 100

  /// Nothing is wrong with what could be compared, nothing is another log's, and every checkpoint fits.
  public var isSound: Bool {
    faultCount == 0 && treeMisfits.isEmpty && otherLogTraces.isEmpty && fits.allSatisfy { $0 == .confirmed }
  }
}
