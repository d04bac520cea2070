import Dispatch
import Synchronization

/// Hands batches to a consumer on a thread of its own, in order, so that the next are read while one is made use of.
///
/// The sender waits while `waiting` batches haven't been taken: memory stays constant, however slow the consumer is.
final class Relay<Batch: Sendable>: Sendable {
  private let consume: @Sendable (Batch) throws -> Void
  private let queue = DispatchQueue(label: "relay")
  private let room: DispatchSemaphore
  private let failure = Mutex<(any Error)?>(nil)

  private init(waiting: Int, to consume: @escaping @Sendable (Batch) throws -> Void) {
    self.consume = consume
    room = DispatchSemaphore(value: waiting)
  }

  /// Runs a body that sends batches, and waits until all have been taken, also where the body throws.
  ///
  /// - Throws: what the body or the consumer threw, whichever was first.
  static func run(
    waiting: Int = 4, to consume: @escaping @Sendable (Batch) throws -> Void, _ body: (Relay) throws -> Void
  ) throws {
    let relay = Relay(waiting: waiting, to: consume)
    defer { relay.queue.sync {} }
    try body(relay)
    relay.queue.sync {}
    try relay.failed()
  }

  /// Hands one over; waits where there's no room.
  ///
  /// - Throws: what the consumer threw at an earlier batch. After that it is given no more.
  func send(_ batch: Batch) throws {
    try failed()
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        try consume(batch)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  private func failed() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
