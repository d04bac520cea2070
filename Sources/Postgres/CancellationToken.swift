import CLibpq
import Dispatch
import Synchronization

/// The cancellation of one body: asked for from any thread, heard by the connection that runs the body.
///
/// A request to cancel names a session, not a statement, and may arrive between two statements, where the
/// server ignores it. So it is sent again, ever more rarely, until the body is over. A request that is on its
/// way when the body ends could hit whatever that session does next: a connection whose token was cancelled
/// is closed at the end of its body and never lent again.
final class CancellationToken: Sendable {
  private struct State {
    var isCancelled = false
    var isFinished = false
    var handle: CancelHandle?
  }

  private let state = Mutex(State())

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// The body begins, on the session that `handle` can cancel.
  func begin(_ handle: CancelHandle) {
    let wasCancelled = state.withLock { state in
      state.handle = handle
      return state.isCancelled
    }
    if wasCancelled { send(after: .milliseconds(0)) }
  }

  /// The body is over; nothing is sent from now on.
  /// - Returns: was it cancelled?
  func finish() -> Bool {
    state.withLock { state in
      state.isFinished = true
      state.handle = nil
      return state.isCancelled
    }
  }

  /// Asks for the cancellation and returns at once.
  func cancel() {
    let isFirst = state.withLock { state in
      defer { state.isCancelled = true }
      return !state.isCancelled && !state.isFinished && state.handle != nil
    }
    if isFirst { send(after: .milliseconds(0)) }
  }

  /// Sends the request on a thread of its own, since it connects to the server anew and waits for it.
  private func send(after delay: DispatchTimeInterval, next: Int = 20) {
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) { @Sendable in
      guard let handle = self.state.withLock({ $0.isFinished ? nil : $0.handle }) else { return }
      handle.cancel()
      self.send(after: .milliseconds(next), next: min(next * 2, 1_000))
    }
  }
}

/// What libpq needs to cancel whatever a session runs.
///
/// `@unchecked Sendable` is safe: PQcancel may be called from any thread and only reads the `PGcancel` (libpq's
/// manual, "Canceling Queries in Progress"), which lives as long as this object.
final class CancelHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// - Parameter connection: a `PGconn`.
  init?(of connection: OpaquePointer) {
    guard let pointer = PQgetCancel(connection) else { return nil }
    self.pointer = pointer
  }

  deinit {
    PQfreeCancel(pointer)
  }

  /// Connects to the server, sends the request and waits until the server has passed it on. A failure has no
  /// reader: either the session is gone, or the statement ends by itself.
  func cancel() {
    var message = [CChar](repeating: 0, count: 256)
    _ = PQcancel(pointer, &message, Int32(message.count))
  }
}
