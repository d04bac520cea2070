import CLibpq
import Dispatch

/// The session behind a `Listener`: it sleeps until its socket has something to read.
actor ListenerLane {
  private let executor = QueueExecutor(label: "huunghi.postgres.listener")
  private let continuation: AsyncThrowingStream<Listener.Notification, any Error>.Continuation
  private var connection: Connection?
  private var source: (any DispatchSourceRead)?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ continuation: AsyncThrowingStream<Listener.Notification, any Error>.Continuation) {
    self.continuation = continuation
  }

  func listen(_ settings: ConnectionSettings, _ channels: [String], _ lock: Int?) throws {
    let connection = try Connection.open(settings)
    var statements = try channels.map { "LISTEN \(try connection.quoteIdentifier($0))" }
    if let lock {
      statements.append("SET LOCAL lock_timeout = '10s'")
      statements.append("SELECT pg_catalog.pg_advisory_lock_shared(\(lock))")
    }
    try connection.script(statements.joined(separator: ";"))
    self.connection = connection
    let source = DispatchSource.makeReadSource(
      fileDescriptor: PQsocket(connection.pointer), queue: executor.queue)
    source.setEventHandler { @Sendable in self.assumeIsolated { $0.readNotifications() } }
    // The socket may be closed only after Dispatch has let go of it. (Source and lane hold each other until here.)
    source.setCancelHandler { @Sendable in self.assumeIsolated { $0.closeConnection() } }
    self.source = source
    source.activate()
    // Some may have come with the answers to LISTEN; the socket won't say so again.
    readNotifications()
  }

  func close() {
    source?.cancel()
    source = nil
    continuation.finish()
  }

  private func closeConnection() {
    connection?.close()
    connection = nil
  }

  private func readNotifications() {
    guard let connection, source != nil else { return }
    let isAlive = connection.takeInput()
    while let pointer = PQnotifies(connection.pointer) {
      defer { PQfreemem(pointer) }
      let notification = pointer.pointee
      continuation.yield(
        Listener.Notification(
          channel: String(cString: notification.relname), payload: String(cString: notification.extra),
          process: Int(notification.be_pid)))
    }
    if !isAlive {
      continuation.finish(throwing: connection.currentError())
      close()
    }
  }
}
