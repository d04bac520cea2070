import Postgres

extension EventLog {
  /// All events of a stream, in order. For streams that are short by nature; for others, `forEach`.
  /// - Parameter version: the last version already known; 0 for all.
  public func read(
    stream: StreamName, after version: Int = 0
  ) async throws(EventLogError) -> [RecordedEvent] {
    var all: [RecordedEvent] = []
    var after = version
    while true {
      let page = try await page(.stream(stream), after: after, upTo: Int.max, limit: Self.usualPage)
      all += page.events
      guard !page.isLast, let last = page.events.last else { return all }
      after = last.version
    }
  }

  /// All events of several streams that are short by nature, in order: what a batch of decisions needs.
  /// - Parameter streams: `EventLimits.requestsPerCall` at most; those without events are not in the answer.
  /// - Throws: `.tooLarge` for more streams; `.notMigrated`, `.database`.
  public func read(streams: [StreamName]) async throws(EventLogError) -> [StreamName: [RecordedEvent]] {
    guard streams.count <= EventLimits.requestsPerCall else {
      throw .tooLarge("streams of one reading", size: streams.count, limit: EventLimits.requestsPerCall)
    }
    var events: [StreamName: [RecordedEvent]] = [:]
    var after = 0
    while true {
      let page = try await self.page(.streams(streams), after: after, upTo: Int.max, limit: Self.usualPage)
      for event in page.events { events[event.stream, default: []].append(event) }
      guard !page.isLast, let last = page.events.last else { return events }
      after = last.position
    }
  }

  /// The next events of the log, in order: at most `limit`, and fewer once they come to
  /// `EventLimits.bytesPerPage`; none if there are none.
  /// - Parameters:
  ///   - position: the last one already known; 0 for the start.
  ///   - categories: only events of these; nil for all.
  ///   - upTo: the last position wanted; nil for the end as it is now.
  public func read(
    after position: Int = 0, categories: Set<String>? = nil, upTo: Int? = nil, limit: Int = 1_000
  ) async throws(EventLogError) -> [RecordedEvent] {
    let query = try Self.query(categories)
    return try await page(query, after: position, upTo: upTo ?? Int.max, limit: limit).events
  }

  /// Hands over the events of the log in order, a page at a time, in memory that doesn't grow with the log.
  ///
  /// Each page is a query of its own, so a slow body holds nothing open on the server. Events appended meanwhile
  /// are read too, unless `upTo` says where to end.
  /// - Parameters:
  ///   - position: the last one already known; 0 for the start.
  ///   - categories: only events of these; nil for all.
  ///   - upTo: the last position wanted.
  ///   - page: events of one page at most, `EventLimits.eventsPerPage` at most; a page that comes to
  ///     `EventLimits.bytesPerPage` is handed over earlier.
  ///   - body: gets pages that are never empty.
  /// - Throws: `EventLogError`, and what `body` throws.
  public func forEach(
    after position: Int = 0, categories: Set<String>? = nil, upTo: Int? = nil, page: Int = 1_000,
    isolation: isolated (any Actor)? = #isolation, _ body: ([RecordedEvent]) async throws -> Void
  ) async throws {
    try await pages(of: Self.query(categories), after: position, upTo: upTo, page: page, body)
  }

  /// Hands over the events of one stream in order, a page at a time; otherwise as the log's `forEach`.
  public func forEach(
    stream: StreamName, after version: Int = 0, page: Int = 1_000,
    isolation: isolated (any Actor)? = #isolation, _ body: ([RecordedEvent]) async throws -> Void
  ) async throws {
    try await pages(of: .stream(stream), after: version, upTo: nil, page: page, body)
  }

  // MARK: - Pages

  private static let usualPage = 1_000

  private static func query(_ categories: Set<String>?) throws(EventLogError) -> EventQuery {
    guard let categories else { return .all }
    for name in categories where !StreamName.isCategory(name) { throw .badName("stream category", name) }
    return .categories(categories.sorted())
  }

  private func pages(
    of query: EventQuery, after marker: Int, upTo: Int?, page limit: Int,
    isolation: isolated (any Actor)? = #isolation, _ body: ([RecordedEvent]) async throws -> Void
  ) async throws {
    var after = marker
    while true {
      let page = try await page(query, after: after, upTo: upTo ?? Int.max, limit: limit)
      if !page.events.isEmpty { try await body(page.events) }
      guard !page.isLast, let last = page.events.last else { return }
      after = query.marker(of: last)
    }
  }

  private func page(
    _ query: EventQuery, after: Int, upTo: Int, limit: Int
  ) async throws(EventLogError) -> EventPage {
    guard (1...EventLimits.eventsPerPage).contains(limit) else {
      throw .tooLarge("events of one page", size: limit, limit: EventLimits.eventsPerPage)
    }
    return try await withConnection { connection in
      try query.page(connection, after: after, upTo: upTo, limit: limit)
    }
  }
}
