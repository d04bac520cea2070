#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
import Postgres

/// The events of a selection from a position on, in order and without end: first those that are there, then those that
/// come, each once.
///
/// It comes in batches, since whoever keeps a checkpoint keeps it once a batch, and since what is read together is handed
/// over together; `batch: 1` gives single events. A batch is read only when it is asked for: a slow reader holds nothing
/// open, and memory is that of one batch, however far behind it is. At the end of the log it sleeps until a notification
/// wakes it (`AppendNotifier`), or for `Following.polling` where none comes.
///
/// A lost connection and a restarted server don't end it: it goes on from where it was, without a gap, because positions
/// have none. It ends with `.otherLog` when another log answers, with `.cancelled` when its task is cancelled, and with
/// errors that no waiting mends.
///
/// A reader that must not handle an event twice keeps `EventBatch.position` in the same transaction as what it makes of the
/// events: `EventLog.process` does so.
public struct Subscription: AsyncSequence, Sendable {
  /// One batch after the other.
  public typealias Element = EventBatch
  /// What ends it.
  public typealias Failure = EventLogError

  let log: EventLog
  let selection: EventSelection
  let position: Int
  let logID: UUID?
  let batch: Int
  let following: Following

  /// Begins at the position anew each time.
  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// Reads on, a batch a call.
  public struct Iterator: AsyncIteratorProtocol, Sendable {
    private let log: EventLog
    private let selection: EventSelection
    private let batch: Int
    private var cursor: LogCursor
    /// The position of the last batch.
    private var given: Int
    /// How far was looked.
    private var reached: Int
    private var head: Int
    private var wasCurrent = false

    init(_ subscription: Subscription) {
      log = subscription.log
      selection = subscription.selection
      batch = subscription.batch
      cursor = LogCursor(subscription.log, logID: subscription.logID, subscription.following)
      given = subscription.position
      reached = subscription.position
      head = subscription.position
    }

    /// The next batch; waits for it. Never nil.
    public mutating func next() async throws(EventLogError) -> EventBatch? {
      try await next(isolation: nil)
    }

    /// The next batch; waits for it. Never nil.
    public mutating func next(isolation: isolated (any Actor)?) async throws(EventLogError) -> EventBatch? {
      while true {
        if Task.isCancelled { throw .cancelled }
        if reached >= head {
          head = wasCurrent ? try await cursor.head(beyond: reached) : try await cursor.look(from: reached)
        }
        let events = reached < head ? try await read() : []
        let isNews = reached >= head && !wasCurrent || reached - given >= EventLimits.positionsPerStretch
        if !events.isEmpty || isNews {
          wasCurrent = wasCurrent || reached >= head
          defer { given = reached }
          return EventBatch(events: events, after: given, position: reached, head: head)
        }
      }
    }

    /// The next events up to the end that was seen, and moves on past what lies between them.
    private mutating func read() async throws(EventLogError) -> [RecordedEvent] {
      let (query, after, limit) = (selection.query, reached, batch)
      let end = selection.stretch < head - after ? after + selection.stretch : head
      let page = try await cursor.patiently { connection in
        try query.page(connection, after: after, upTo: end, limit: limit)
      }
      reached = page.reached
      return page.events
    }
  }
}

extension EventLog {
  /// The events of a selection from a position on, then those that come: see `Subscription`.
  /// - Parameters:
  ///   - selection: which events.
  ///   - position: the last one already known; 0 for the start.
  ///   - logID: the log that the position belongs to, where the caller keeps it; nil for the one that is there.
  ///   - batch: events of one batch at most, 1 to `EventLimits.eventsPerPage`; fewer once they come to
  ///     `EventLimits.bytesPerPage`.
  /// - Throws: `.tooLarge`, `.badRequest`. The subscription itself: see there.
  public func subscribe(
    to selection: EventSelection = .everything, after position: Int = 0, of logID: UUID? = nil, batch: Int = 1_000,
    _ following: Following = Following()
  ) throws(EventLogError) -> Subscription {
    guard (1...EventLimits.eventsPerPage).contains(batch) else {
      throw .tooLarge("events of one batch", size: batch, limit: EventLimits.eventsPerPage)
    }
    guard position >= 0 else { throw .badRequest("a subscription after position \(position)") }
    return Subscription(
      log: self, selection: selection, position: position, logID: logID, batch: batch, following: following)
  }
}
