import Postgres

extension EventLog {
  /// The last events of a selection, in order.
  /// - Parameters:
  ///   - count: how many, 1 to `EventLimits.eventsPerPage`.
  ///   - position: none beyond this one; nil for the end as it is now.
  /// - Throws: `.tooLarge`, `.notMigrated`, `.database`.
  public func last(
    _ count: Int, of selection: EventSelection = .everything, upTo position: Int? = nil
  ) async throws(EventLogError) -> [RecordedEvent] {
    guard (1...EventLimits.eventsPerPage).contains(count) else {
      throw .tooLarge("events of one page", size: count, limit: EventLimits.eventsPerPage)
    }
    return try await withConnection { connection in
      let end = position ?? Int.max
      // Backwards through the log until there are enough: for an operator's look, which may take a moment where what is
      // looked for is seldom.
      let first = try connection.query(
        """
        SELECT coalesce(min(position), 0)
          FROM (SELECT position
                  FROM event_log.event
                 WHERE ($1 IS NULL OR category = ANY ($1))
                   AND ($2 IS NULL OR type = ANY ($2))
                   AND position <= $3
                 ORDER BY position DESC
                 LIMIT $4) AS wanted
        """,
        [
          selection.categories.map { .texts($0.sorted()) } ?? .null(.texts),
          selection.types.map { .texts($0.sorted()) } ?? .null(.texts), .int(end), .int(count),
        ])[0].int(0)
      var events: [RecordedEvent] = []
      var isOver = first == 0
      while !isOver {
        // A page may end early, at its limit of bytes.
        let page = try selection.query.page(
          connection, after: events.last?.position ?? first - 1, upTo: end, limit: count - events.count)
        events += page.events
        isOver = page.isLast || events.count >= count
      }
      return events
    }
  }
}
