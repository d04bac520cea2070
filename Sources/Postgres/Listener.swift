/// A session of its own that hears what others say with NOTIFY.
///
/// Notifications are hints: those of a time when nobody listened are lost, and of more than
/// `Limits.pendingNotifications` that nobody has read yet the oldest are dropped. Look at the tables after
/// opening a listener, and again from time to time.
public struct Listener: Sendable {
  /// What one NOTIFY said.
  public struct Notification: Sendable, Hashable {
    /// The channel it was sent on.
    public let channel: String
    /// Its text; empty if it has none.
    public let payload: String
    /// The sender's `Connection.backendProcess`.
    public let process: Int
  }

  /// The notifications as they come. Ends by throwing a `PostgresError` of kind `.connection` when the
  /// connection is lost, and without an error after `close()`. For one reader.
  public let notifications: AsyncThrowingStream<Notification, any Error>

  private let lane: ListenerLane

  /// Connects and listens; whatever is sent after this returns is heard.
  /// - Parameters:
  ///   - channels: their names, 63 bytes at most each.
  ///   - lock: the key of an advisory lock of the database, which the session shares with other listeners as long as it
  ///     is there: who can have it alone knows that nobody listens. Waited for, 10 seconds at most.
  public static func open(
    _ settings: ConnectionSettings, channels: [String], sharing lock: Int? = nil
  ) async throws -> Listener {
    let (stream, continuation) = AsyncThrowingStream.makeStream(
      of: Notification.self, bufferingPolicy: .bufferingNewest(Limits.pendingNotifications))
    let lane = ListenerLane(continuation)
    // The reader was cancelled, or the last copy of the stream is gone.
    continuation.onTermination = { _ in Task { await lane.close() } }
    do {
      try await lane.listen(settings, channels, lock)
    } catch {
      continuation.finish()
      throw error
    }
    return Listener(notifications: stream, lane: lane)
  }

  /// Ends the session and the notifications.
  public func close() async {
    await lane.close()
  }
}
