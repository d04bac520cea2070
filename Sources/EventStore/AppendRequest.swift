/// Events for one stream, and what is expected of it.
public struct StreamWrite: Sendable, Hashable {
  /// Where they go.
  public var stream: StreamName

  /// The version that the stream must have before the request.
  public var expected: ExpectedVersion

  /// One or more, in order.
  public var events: [NewEvent]

  /// Events for one stream.
  public init(stream: StreamName, expected: ExpectedVersion, events: [NewEvent]) {
    self.stream = stream
    self.expected = expected
    self.events = events
  }
}

/// What is recorded as a whole or not at all: one stream's events, or several streams' (merging two activities;
/// issuing a report and taking its number). Every stream is named once.
public struct AppendRequest: Sendable, Hashable {
  /// One or more, each for another stream; the events get positions in this order.
  public var writes: [StreamWrite]

  /// A request of several streams.
  public init(writes: [StreamWrite]) {
    self.writes = writes
  }

  /// A request of one stream.
  public init(stream: StreamName, expected: ExpectedVersion, events: [NewEvent]) {
    writes = [StreamWrite(stream: stream, expected: expected, events: events)]
  }
}

/// Where a request's events are in the log.
public struct AppendReceipt: Sendable, Hashable {
  /// A position for each event, in the order of the request. A request recorded just now has consecutive ones.
  public let positions: [Int]

  /// When the last of them was recorded.
  public let recordedAt: LogTime

  /// All these events were in the log before this call: an earlier attempt had succeeded.
  public let alreadyRecorded: Bool

  /// The last position: what a reader has to catch up to in order to see this request.
  public var lastPosition: Int { positions.last ?? 0 }
}
