import Dispatch
import Postgres
import Synchronization

/// Reads a stretch of the log on a session and a thread of its own, a page ahead of whoever takes them: the server and the
/// decoding of rows are at the next events while the last ones are taken in. What lies behind the log's end never changes,
/// so that it may be read outside the transaction that takes it in.
///
/// Events come by COPY, of `EventLimits.positionsPerStretch` positions at a time, so that no statement stays open for the
/// length of a log.
///
/// `Content` is what is made of a page, on the reading thread too.
final class ReadAhead<Content: Sendable>: Sendable {
  private struct State {
    var pages: [Result<Content, any Error>] = []
    var waiting: CheckedContinuation<Result<Content, any Error>, Never>?
    var isOver = false
  }

  private let state = Mutex(State())
  /// Signalled for each page that may be read.
  private let room = DispatchSemaphore(value: 0)
  /// Signalled for each page that nobody waited for without blocking.
  private let ready = DispatchSemaphore(value: 0)

  /// Stretches without a full page after which what there is is handed over: the one who waits wants to see it move.
  private static var patience: Int { 16 }

  private let content: @Sendable (EventPage) -> Content

  /// Begins to read.
  /// - Parameters:
  ///   - categories: their names; nil for all events.
  ///   - position: the last one already known.
  ///   - end: the last one wanted.
  ///   - limit: events of one page at most.
  ///   - content: what a page is made into.
  init(
    _ categories: [String]?, pool: ConnectionPool, after position: Int, upTo end: Int, limit: Int,
    content: @escaping @Sendable (EventPage) -> Content
  ) {
    self.content = content
    // One is being taken in, one waits, so that memory is that of three at most.
    room.signal()
    room.signal()
    DispatchQueue(label: "huunghi.log.ahead").async { @Sendable [self] in
      do {
        let connection = try pool.openBeside()
        defer { connection.close() }
        try connection.script(EventCopy.planning(isLocal: false))
        try read(EventCopy(connection: connection), categories, after: position, upTo: end, limit: limit)
      } catch is ReadingEnded {
      } catch {
        deliver(.failure(error))
      }
    }
  }

  /// The next page; blocks the thread until it is there, or the task is cancelled: the session that reads may hang. Not to be
  /// called after the last one.
  func next() throws -> Content {
    while ready.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
      if Task.isCancelled {
        end()
        throw CancellationError()
      }
    }
    let page = state.withLock { $0.pages.removeFirst() }
    room.signal()
    return try page.get()
  }

  /// The next page; waits for it. Not to be called after the last one, nor together with the blocking one.
  func next(isolation: isolated (any Actor)?) async throws -> Content {
    let page = await withCheckedContinuation { continuation in
      let page = state.withLock { state in
        if state.pages.isEmpty {
          state.waiting = continuation
          return nil as Result<Content, any Error>?
        }
        return state.pages.removeFirst()
      }
      if let page { continuation.resume(returning: page) }
    }
    room.signal()
    return try page.get()
  }

  /// Ends the reading, wherever it is.
  func end() {
    state.withLock { $0.isOver = true }
    room.signal()
  }

  private func read(
    _ copy: EventCopy, _ categories: [String]?, after position: Int, upTo end: Int, limit: Int
  ) throws {
    var decoder = EventDecoder()
    var page = EventPage(reached: position)
    var bytes = 0
    var reached = position
    var stretches = 0
    func handOver(_ reached: Int, isLast: Bool = false) throws {
      page.reached = reached
      page.isLast = isLast
      let content = content(page)
      try wait()
      deliver(.success(content))
      page = EventPage(reached: reached)
      page.events.reserveCapacity(limit)
      (bytes, stretches) = (0, 0)
    }
    while reached < end {
      let stretchEnd =
        end - reached > EventLimits.positionsPerStretch ? reached + EventLimits.positionsPerStretch : end
      try copy.forEach(after: reached, upTo: stretchEnd, categories: categories) { row in
        if page.events.count == limit || bytes >= EventLimits.bytesPerPage, let last = page.events.last {
          try handOver(last.position)
        }
        let event = try decoder.event(EventRow(row))
        page.events.append(event)
        bytes += event.data.count + event.metadata.count
      }
      reached = stretchEnd
      stretches += 1
      if reached < end, stretches >= Self.patience { try handOver(reached) }
    }
    try handOver(end, isLast: true)
  }

  private func wait() throws {
    room.wait()
    if state.withLock({ $0.isOver }) { throw ReadingEnded() }
  }

  private func deliver(_ page: Result<Content, any Error>) {
    let waiting = state.withLock { state in
      defer { state.waiting = nil }
      if state.waiting == nil { state.pages.append(page) }
      return state.waiting
    }
    if let waiting { waiting.resume(returning: page) } else { ready.signal() }
  }
}

/// Thrown inside the reading thread once nobody wants more.
private struct ReadingEnded: Error {}
