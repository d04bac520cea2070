import Dispatch

/// One place of a pool: a connection, made when it is first needed and again when it was lost, and the thread
/// it blocks.
actor ConnectionLane {
  private let executor: QueueExecutor
  private let settings: ConnectionSettings
  private let prepare: (@Sendable (Connection) throws -> Void)?
  private var connection: Connection?
  private var isClosed = false

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(
    _ settings: ConnectionSettings, number: Int, prepare: (@Sendable (Connection) throws -> Void)?
  ) {
    executor = QueueExecutor(label: "huunghi.postgres.\(number)")
    self.settings = settings
    self.prepare = prepare
  }

  /// Has this lane's thread do something, in its turn, without a task.
  nonisolated func enqueue(_ work: @escaping @Sendable (isolated ConnectionLane) -> Void) {
    executor.queue.async { @Sendable in self.assumeIsolated { work($0) } }
  }

  /// Runs a body on this lane's connection. Whatever the body did, the connection is kept only if it is idle
  /// and nobody asked to cancel it.
  func run<T: Sendable>(
    _ token: CancellationToken, _ body: @Sendable (Connection) throws -> T
  ) throws -> T {
    if token.isCancelled { throw PostgresError.cancelled }
    let connection = try liveConnection()
    if let handle = connection.cancelHandle { token.begin(handle) }
    connection.cancellation = token
    defer {
      connection.cancellation = nil
      let wasCancelled = token.finish()
      if wasCancelled || !connection.isIdle { drop() }
    }
    return try body(connection)
  }

  /// Ends the session, after the body that is running.
  func close() {
    isClosed = true
    drop()
  }

  private func liveConnection() throws -> Connection {
    if isClosed { throw PostgresError(.usage, "the pool is closed") }
    if let connection {
      if !connection.hasBeenLost() { return connection }
      drop()
    }
    let fresh = try Connection.open(settings)
    if let prepare {
      do {
        try prepare(fresh)
        guard fresh.isIdle else {
          throw PostgresError(.usage, "preparing a connection left a transaction open")
        }
      } catch {
        fresh.close()
        throw error
      }
    }
    connection = fresh
    return fresh
  }

  private func drop() {
    connection?.close()
    connection = nil
  }
}
