import Synchronization

/// A few connections to one server, lent to synchronous bodies.
///
/// Each connection has a thread of its own, on which bodies run: they may block, and a transaction is ordinary
/// code. Connections are made when they are needed. One that the server closed while it was idle is replaced
/// before the next body sees it; one that dies under a body makes that body throw `.connection`, and the next
/// body gets a new one. A body is never run twice.
public final class ConnectionPool: Sendable {
  private typealias State = PoolState<CheckedContinuation<Int, any Error>>

  private let settings: ConnectionSettings
  private let prepare: (@Sendable (Connection) throws -> Void)?
  private let lanes: [ConnectionLane]
  private let state: Mutex<State>

  /// A pool; nothing is connected yet.
  /// - Parameters:
  ///   - settings: where the server is.
  ///   - maximumConnections: 1 or more; a thread each while it works.
  ///   - prepare: run once on each new connection, such as SET ROLE. If it throws, so does the body's call.
  public init(
    _ settings: ConnectionSettings, maximumConnections: Int = 4,
    prepare: (@Sendable (Connection) throws -> Void)? = nil
  ) {
    self.settings = settings
    self.prepare = prepare
    let count = max(1, maximumConnections)
    lanes = (0..<count).map { ConnectionLane(settings, number: $0, prepare: prepare) }
    state = Mutex(State(lanes: count, maximumWaiters: Limits.waitingBodies))
  }

  /// Runs `body` on a connection that is idle, and gives back what it returns.
  ///
  /// A cancelled task waits no longer for a connection; if its body is running, the server is asked to cancel
  /// the statement, and the body's calls throw `.cancelled` from then on. A body that ends in an open
  /// transaction loses its connection, and with it the transaction.
  /// - Throws: what `body` throws; `.connection` if no server answers, `.busy` if too many wait already,
  ///   `.cancelled`, `.usage` if the pool is closed.
  public func withConnection<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let lane = try await takeLane()
    defer { giveBack(lane) }
    let token = CancellationToken()
    return try await withTaskCancellationHandler {
      try await lanes[lane].run(token, body)
    } onCancel: {
      token.cancel()
    }
  }

  /// Runs `body` on a connection that is idle, on that connection's thread, and comes back at once: for who is no task that
  /// waits for it. Where a connection is idle now, nothing but its thread is woken.
  ///
  /// What `body` gives back is run when the connection can be lent again, on the thread where it was run, which it must not
  /// block: whoever is answered there and comes back for a connection finds this one. Nobody cancels a body lent so.
  /// - Parameters:
  ///   - body: as `withConnection` has it.
  ///   - failed: called with what `withConnection` would throw.
  public func lend(
    to body: @escaping @Sendable (Connection) throws -> @Sendable () -> Void,
    failed: @escaping @Sendable (any Error) -> Void
  ) {
    if let lane = state.withLock({ $0.takeIdle() }) { return lend(lane, to: body, failed: failed) }
    Task {
      do {
        lend(try await takeLane(), to: body, failed: failed)
      } catch {
        failed(error)
      }
    }
  }

  private func lend(
    _ lane: Int, to body: @escaping @Sendable (Connection) throws -> @Sendable () -> Void,
    failed: @escaping @Sendable (any Error) -> Void
  ) {
    lanes[lane].enqueue { isolated in
      let outcome = Result { try isolated.run(CancellationToken(), body) }
      self.giveBack(lane)
      switch outcome {
      case .success(let afterwards): afterwards()
      case .failure(let error): failed(error)
      }
    }
  }

  /// A connection like the pool's, and prepared as they are, but the caller's own: on the thread that calls, which it blocks.
  /// For work that lends from the pool already, and would wait for itself if it lent once more. Close it at the end.
  public func openBeside() throws -> Connection {
    let connection = try Connection.open(settings)
    do {
      try prepare?(connection)
    } catch {
      connection.close()
      throw error
    }
    return connection
  }

  /// A session of its own on the same server, beside the pool's, that hears notifications. Closing the pool leaves it.
  /// - Parameters:
  ///   - channels: their names, 63 bytes at most each.
  ///   - lock: an advisory lock's key: see `Listener.open`.
  public func listen(to channels: [String], sharing lock: Int? = nil) async throws -> Listener {
    try await Listener.open(settings, channels: channels, sharing: lock)
  }

  /// Refuses new bodies, waits for those that run and closes every connection.
  public func close() async {
    for waiter in state.withLock({ $0.close() }) {
      waiter.resume(throwing: PostgresError(.usage, "the pool is closed"))
    }
    for lane in lanes { await lane.close() }
  }

  // MARK: - Lanes

  private func takeLane() async throws -> Int {
    let (lane, ticket) = state.withLock { state in
      let lane = state.takeIdle()
      return (lane, lane == nil ? state.nextTicket() : 0)
    }
    if let lane { return lane }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // Asked inside the lock, which `leave` takes too: a cancellation is either seen here or finds the
        // waiter in the line.
        let answer = state.withLock { state in
          Task.isCancelled ? nil : state.take(ticket, continuation)
        }
        switch answer {
        case .lane(let lane): continuation.resume(returning: lane)
        case .wait: break
        case .closed: continuation.resume(throwing: PostgresError(.usage, "the pool is closed"))
        case .full:
          continuation.resume(
            throwing: PostgresError(.busy, "\(Limits.waitingBodies) others wait for a connection already"))
        case nil: continuation.resume(throwing: PostgresError.cancelled)
        }
      }
    } onCancel: {
      state.withLock { $0.leave(ticket) }?.resume(throwing: PostgresError.cancelled)
    }
  }

  private func giveBack(_ lane: Int) {
    state.withLock { $0.giveBack(lane) }?.resume(returning: lane)
  }
}
