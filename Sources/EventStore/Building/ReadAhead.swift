import Dispatch
import Postgres
import Synchronization

/// Reads a stretch of the log on a session and a thread of its own, a page ahead of whoever takes them: the server looks for
/// the next events while the last ones are taken in. What lies behind the log's end never changes, so that it may be read
/// outside the transaction that takes it in.
final class ReadAhead: Sendable {
  private struct State {
    var pages: [Result<EventPage, any Error>] = []
    var isOver = false
  }

  private let state = Mutex(State())
  /// Signalled for each page that may be read.
  private let room = DispatchSemaphore(value: 0)
  /// Signalled for each page that was read.
  private let ready = DispatchSemaphore(value: 0)

  /// Begins to read.
  /// - Parameters:
  ///   - position: the last one already known.
  ///   - end: the last one wanted.
  ///   - limit: events of one page at most.
  init(_ query: EventQuery, pool: ConnectionPool, after position: Int, upTo end: Int, limit: Int) {
    // One is being taken in, one waits, so that memory is that of three at most.
    room.signal()
    room.signal()
    DispatchQueue(label: "huunghi.log.ahead").async { @Sendable [self] in
      do {
        let connection = try pool.openBeside()
        defer { connection.close() }
        var after = position
        var isLast = false
        while !isLast {
          room.wait()
          if state.withLock({ $0.isOver }) { return }
          let page = try query.page(connection, after: after, upTo: end, limit: limit)
          after = page.events.last?.position ?? end
          isLast = page.isLast
          deliver(.success(page))
        }
      } catch {
        deliver(.failure(error))
      }
    }
  }

  /// The next page; waits for it. Not to be called after the last one.
  func next() throws -> EventPage {
    ready.wait()
    let page = state.withLock { $0.pages.removeFirst() }
    room.signal()
    return try page.get()
  }

  /// Ends the reading, wherever it is.
  func end() {
    state.withLock { $0.isOver = true }
    room.signal()
  }

  private func deliver(_ page: Result<EventPage, any Error>) {
    state.withLock { $0.pages.append(page) }
    ready.signal()
  }
}
