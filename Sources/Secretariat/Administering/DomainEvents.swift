import EventStore

extension Book {
  /// Hands over what happened, in the order in which it was recorded, in memory that doesn't grow with the log: for whoever
  /// makes something of the book that isn't one of its read models.
  ///
  /// Pages are read ahead, and a page's events are decoded on all processors.
  /// - Parameters:
  ///   - position: the last one already known; 0 for the start.
  ///   - end: the last position wanted; nil for the end of the log, and what is recorded meanwhile.
  ///   - body: gets pages that are never empty, each event with its position.
  /// - Throws: `StoredEventError` at the first event that this program can't understand, `EventLogError`, and what `body`
  ///   throws.
  public func forEachEvent(
    after position: Int = 0, upTo end: Int? = nil,
    _ body: ([(position: Int, event: DomainEvent)]) async throws -> Void
  ) async throws {
    try await log.forEach(after: position, upTo: end, page: 4_000) { page in
      let parts = stride(from: 0, to: page.count, by: 1_000).map { page[$0..<min($0 + 1_000, page.count)] }
      let decoded = try await withThrowingTaskGroup { group in
        for (index, part) in parts.enumerated() {
          group.addTask { (index, try part.map { (position: $0.position, event: try DomainEvent($0)) }) }
        }
        var decoded = parts.map { _ in [(position: Int, event: DomainEvent)]() }
        for try await (index, events) in group { decoded[index] = events }
        return decoded
      }
      try await body(Array(decoded.joined()))
    }
  }
}
