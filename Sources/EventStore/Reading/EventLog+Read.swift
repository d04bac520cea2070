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
      if page.isLast { return all }
      after = page.reached
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
      if page.isLast { return events }
      after = page.reached
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
  /// Where many are wanted, a session of its own reads a page or two ahead; no statement of it is longer than
  /// `EventLimits.positionsPerStretch` positions. Events appended meanwhile are read too, unless `upTo` says where to end.
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
    let query = try Self.query(categories)
    let end = min(try await head(), upTo ?? Int.max)
    let reached = end - position > Self.many ? try await stretch(of: categories, position, end, page, body) : position
    try await pages(of: query, after: reached, upTo: upTo, page: page, body)
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

  /// Positions for which a session beside the pool's is worth making.
  private static let many = 2_000

  private static func query(_ categories: Set<String>?) throws(EventLogError) -> EventQuery {
    guard let categories else { return .all }
    for name in categories where !StreamName.isCategory(name) { throw .badName("stream category", name) }
    return .categories(categories.sorted())
  }

  /// Events up to the end of the log as it was found.
  /// - Returns: how far it came: to the end, or to where a page couldn't be read, which reading it otherwise will explain.
  private func stretch(
    of categories: Set<String>?, _ start: Int, _ end: Int, _ limit: Int,
    isolation: isolated (any Actor)? = #isolation, _ body: ([RecordedEvent]) async throws -> Void
  ) async throws -> Int {
    try Self.check(page: limit)
    let ahead = ReadAhead(categories?.sorted(), pool: pool, after: start, upTo: end, limit: limit) { $0 }
    defer { ahead.end() }
    var position = start
    while position < end {
      guard let page = try? await ahead.next(isolation: isolation) else { return position }
      if Task.isCancelled { throw EventLogError.cancelled }
      if !page.events.isEmpty { try await body(page.events) }
      position = page.reached
    }
    return position
  }

  private func pages(
    of query: EventQuery, after marker: Int, upTo: Int?, page limit: Int,
    isolation: isolated (any Actor)? = #isolation, _ body: ([RecordedEvent]) async throws -> Void
  ) async throws {
    var after = marker
    while true {
      let page = try await page(query, after: after, upTo: upTo ?? Int.max, limit: limit)
      if !page.events.isEmpty { try await body(page.events) }
      if page.isLast { return }
      after = page.reached
    }
  }

  private static func check(page limit: Int) throws(EventLogError) {
    guard (1...EventLimits.eventsPerPage).contains(limit) else {
      throw .tooLarge("events of one page", size: limit, limit: EventLimits.eventsPerPage)
    }
  }

  private func page(
    _ query: EventQuery, after: Int, upTo: Int, limit: Int
  ) async throws(EventLogError) -> EventPage {
    try Self.check(page: limit)
    return try await withConnection { connection in
      try query.page(connection, after: after, upTo: upTo, limit: limit)
    }
  }
}
