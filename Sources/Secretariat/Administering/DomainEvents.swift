import EventStore

extension Book {
  /// Hands over what happened, in the order in which it was recorded, in memory that doesn't grow with the log: for whoever
  /// makes something of the book that isn't one of its read models.
  ///
  /// Events are read ahead, and decoded on all processors.
  /// - Parameters:
  ///   - position: the last one already known; 0 for the start.
  ///   - end: the last position wanted; nil for the end of the log, and what is recorded meanwhile.
  ///   - body: gets some events at a time and never none, each with its position.
  /// - Throws: `StoredEventError` for the first event that this program can't understand, once those before it were handed
  ///   over; `EventLogError`, and what `body` throws.
  public func forEachEvent(
    after position: Int = 0, upTo end: Int? = nil,
    _ body: ([(position: Int, event: DomainEvent)]) async throws -> Void
  ) async throws {
    try await log.forEach(after: position, upTo: end, page: 2_000) { page in
      let parts = stride(from: 0, to: page.count, by: 500).map { page[$0..<min($0 + 500, page.count)] }
      let decoded = await withTaskGroup { group in
        for (index, part) in parts.enumerated() { group.addTask { (index, DecodedPart(part)) } }
        var decoded = parts.map { _ in DecodedPart() }
        for await (index, part) in group { decoded[index] = part }
        return decoded
      }
      for part in decoded {
        if !part.events.isEmpty { try await body(part.events) }
        if let failure = part.failure { throw failure }
      }
    }
  }
}

/// Some events of a page as the domain's, up to the first that can't be understood.
private struct DecodedPart: Sendable {
  var events: [(position: Int, event: DomainEvent)] = []
  var failure: StoredEventError?

  init() {}

  init(_ recorded: ArraySlice<RecordedEvent>) {
    events.reserveCapacity(recorded.count)
    do throws(StoredEventError) {
      for event in recorded { events.append((event.position, try DomainEvent(event))) }
    } catch {
      failure = error
    }
  }
}
