public import Postgres

/// Thrown by a handler whose checkpoint isn't where its batch begins: somebody else handles the same events. It is no
/// failure; handling goes on from where the checkpoint is.
public struct CheckpointMoved: Error, Sendable {
  /// A handler throws it from its transaction, which undoes what was done.
  public init() {}
}

extension EventLog {
  /// Handles each event of a selection exactly once, now and as they come, for a handler that keeps its results and its
  /// checkpoint in this database.
  ///
  /// Each batch is a transaction in which `handle` does its work and moves its checkpoint from `EventBatch.after` to
  /// `EventBatch.position` by compare-and-set, throwing `CheckpointMoved` if it isn't there:
  ///
  ///     UPDATE my.checkpoint SET position = $2 WHERE name = 'mine' AND position = $1
  ///
  /// So nothing is done twice or left out, whoever crashes, whatever is lost, and however many processes do the same. After
  /// a lost connection nobody knows whether the last batch took effect: the checkpoint says it, and is asked. A handler whose
  /// effects lie elsewhere (a file, a letter) keeps the position with them and follows a `Subscription` of its own.
  /// (A read model is simply a `Projection`; its runner does all this.)
  /// - Parameters:
  ///   - checkpoint: reads the handler's checkpoint.
  ///   - handle: works inside a transaction; a batch may come to it again if its transaction was lost.
  /// - Throws: what ends a subscription; what `checkpoint` or `handle` throws, but for lost connections.
  public func process(
    _ selection: EventSelection = .everything, batch: Int = 1_000, _ following: Following = Following(),
    from checkpoint: @escaping @Sendable (Connection) throws -> Int,
    handle: @escaping @Sendable (EventBatch, Connection) throws -> Void
  ) async throws {
    var cursor = LogCursor(self, logID: nil, following)
    var delay = LogCursor.firstDelay
    while true {
      let start = try await cursor.patiently(checkpoint)
      // The log that was found first is the one that is followed, also after whatever was lost.
      _ = try await cursor.look(from: start)
      var batches = try subscribe(to: selection, after: start, of: cursor.logID, batch: batch, following)
        .makeAsyncIterator()
      var isSound = true
      while isSound, let batch = try await batches.next() {
        do {
          try await pool.withConnection { connection in
            try connection.transaction { try handle(batch, connection) }
          }
          delay = LogCursor.firstDelay
        } catch is CheckpointMoved {
          isSound = false
        } catch {
          guard EventLogError(any: error).isPassing else { throw error }
          // The transaction took effect or didn't; the checkpoint says which.
          try? await Task.sleep(for: delay)
          delay = min(delay * 2, LogCursor.longestDelay)
          isSound = false
        }
      }
    }
  }
}
