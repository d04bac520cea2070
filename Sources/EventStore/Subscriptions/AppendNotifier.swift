import Postgres
import Synchronization

/// Tells whoever follows the log that it has grown, after the append's own transaction.
///
/// NOTIFY inside that transaction would take a lock of the whole cluster for the length of its commit. A notification is
/// sent behind the append on the same connection, and nobody waits for it: the server has it even where the process ends
/// at once, and runs it while the append's answer is on its way. At most one is sent in `spacing`; appends in between share
/// the one at its end. A notification that is lost costs its hearers one poll, never an event.
final class AppendNotifier: Sendable {
  /// What followers listen to. Channels belong to a database, as the log does.
  static let channel = "event_log"

  /// Followers of a busy log are woken 500 times a second at most: a notification is a transaction of its own, which at every
  /// one of thousands of appends a second would be felt.
  static let spacing = Duration.milliseconds(2)

  /// Nobody waits for a hint to be on the disk.
  private static let statement =
    "SELECT pg_catalog.set_config('synchronous_commit', 'off', true), pg_catalog.pg_notify('\(channel)', '')"

  private struct State {
    var last: ContinuousClock.Instant?
    var isScheduled = false
  }

  private enum Step {
    case send
    case wait(until: ContinuousClock.Instant)
    case nothing
  }

  private let pool: ConnectionPool
  private let state = Mutex(State())

  init(pool: ConnectionPool) {
    self.pool = pool
  }

  /// Events were recorded by a statement of this connection, just now, and are committed. Never fails and never waits.
  func appended(on connection: Connection) {
    let now = ContinuousClock.now
    let step = state.withLock { state -> Step in
      guard let last = state.last, now - last < Self.spacing else {
        state.last = now
        return .send
      }
      guard !state.isScheduled else { return .nothing }
      state.isScheduled = true
      return .wait(until: last + Self.spacing)
    }
    switch step {
    case .send: try? connection.post(Self.statement)
    case .wait(let instant): send(at: instant)
    case .nothing: break
    }
  }

  /// Sends the one that the appends of some moments share.
  private func send(at instant: ContinuousClock.Instant) {
    Task {
      try? await Task.sleep(until: instant)
      // Before it is sent: an append after this moment has one of its own.
      state.withLock { state in
        state.isScheduled = false
        state.last = .now
      }
      try? await pool.withConnection { try $0.post(Self.statement) }
    }
  }
}
