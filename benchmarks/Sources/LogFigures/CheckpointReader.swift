import Foundation
import Postgres
import Synchronization

/// Asks, on a session and a thread of its own, how far the read model of activities is, and notes when it is seen to
/// have moved.
final class CheckpointReader: Sendable {
  private struct State {
    var position = 0
    var hasFailed = false
    var isOver = false
  }

  private let settings: ConnectionSettings
  private let state = Mutex(State())
  private let seen = KeptMoments()

  /// Half a millisecond: some 2,000 looks of 60 µs a second, a tenth of a processor.
  private static let interval = 500_000

  init(_ settings: ConnectionSettings) {
    self.settings = settings
  }

  func start() {
    Thread.detachNewThread { [self] in
      do {
        try look()
      } catch {
        Figure.note("\(error)")
        state.withLock { $0.hasFailed = true }
      }
    }
  }

  var isRunning: Bool { state.withLock { !$0.hasFailed } }

  /// The last position seen.
  var position: Int { state.withLock { $0.position } }

  /// - Returns: the moments at which it was seen to have moved, each when the answer was there.
  func end() -> [(moment: Int, head: Int)] {
    state.withLock { $0.isOver = true }
    return seen.all
  }

  private func look() throws {
    let connection = try Connection.open(settings)
    defer { connection.close() }
    var next = Moment.now()
    while !state.withLock({ $0.isOver }) {
      let position = try connection.query(
        """
        SELECT coalesce(max(position), 0)
          FROM projection.checkpoint
         WHERE name = 'activities' AND schema NOT LIKE '%building'
        """)[0].int(0)
      let moment = Moment.now()
      if position > self.position {
        seen.add(moment, position)
        state.withLock { $0.position = position }
      }
      next = max(next + Self.interval, moment)
      Moment.sleep(until: next)
    }
  }
}
