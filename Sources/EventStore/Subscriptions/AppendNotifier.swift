import Postgres
import Synchronization

/// Tells whoever follows the log that it has grown, after the append's own transaction.
///
/// NOTIFY inside that transaction would take a lock of the whole cluster for the length of its commit. A notification is
/// sent behind the append on the same connection, and nobody waits for it: the server has it even where the process ends
/// at once, and runs it while the append's answer is on its way. At most one is sent in `spacing`; appends in between share
/// the next. A notification that is lost costs its hearers one poll, never an event.
///
/// Where nobody listens, nothing is sent: whoever listens shares `listeners`, and each append tries to have that lock alone
/// until its commit. So a listener who comes later has the lock after the commit only, and looks at the log then.
final class AppendNotifier: Sendable {
  /// What followers listen to. Channels belong to a database, as the log does.
  static let channel = "event_log"

  /// "follower" in ASCII: the key of the advisory lock that the sessions of all followers share.
  static let listeners = 0x66_6F_6C_6C_6F_77_65_72

  /// Followers of a busy log are woken 500 times a second at most: a notification is a transaction of its own, which at every
  /// one of thousands of appends a second would be felt.
  static let spacing = Duration.milliseconds(2)

  /// Nobody waits for a hint to be on the disk.
  private static let statement =
    "SELECT pg_catalog.set_config('synchronous_commit', 'off', true), pg_catalog.pg_notify('\(channel)', '')"

  /// How much longer appends in between wait for the next one to tell of them too: one that comes in time saves a
  /// connection and its thread the trouble.
  private static let grace = Duration.milliseconds(1)

  private struct State {
    var last: ContinuousClock.Instant?
    /// Something was recorded since, of which nobody has been told.
    var owes = false
    /// Somebody looks after what is owed.
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

  /// Events were recorded by a statement of this connection, just now, and are committed, and somebody listens. Never fails
  /// and never waits.
  func appended(on connection: Connection) {
    let now = ContinuousClock.now
    let step = state.withLock { state -> Step in
      guard let last = state.last, now - last < Self.spacing else {
        (state.last, state.owes) = (now, false)
        return .send
      }
      state.owes = true
      guard !state.isScheduled else { return .nothing }
      state.isScheduled = true
      return .wait(until: last + Self.spacing + Self.grace)
    }
    switch step {
    case .send: try? connection.post(Self.statement)
    case .wait(let instant): Task { await settle(at: instant) }
    case .nothing: break
    }
  }

  /// Sends what is still owed then, and looks again where another was sent meanwhile.
  private func settle(at instant: ContinuousClock.Instant) async {
    var instant = instant
    while true {
      try? await Task.sleep(until: instant)
      let step = state.withLock { state -> Step in
        let now = ContinuousClock.now
        if state.owes, let last = state.last, now - last < Self.spacing {
          return .wait(until: last + Self.spacing + Self.grace)
        }
        // Before it is sent: an append after this moment has one of its own.
        defer { (state.owes, state.isScheduled, state.last) = (false, false, state.owes ? now : state.last) }
        return state.owes ? .send : .nothing
      }
      switch step {
      case .wait(let next): instant = next
      case .send:
        return pool.lend { connection in
          try? connection.post(Self.statement)
          return {}
        } failed: { _ in
        }
      case .nothing: return
      }
    }
  }
}
