import Postgres

extension EventLog {
  /// Positions between 1 and the last that no event has, the first stretches of them; none in a sound log. Reads the whole
  /// index.
  /// - Throws: `.notMigrated`, `.cancelled`, `.database`.
  public func missingPositions(limit: Int) async throws(EventLogError) -> [ClosedRange<Int>] {
    try await withConnection { connection in
      try LogGaps.find(upTo: try ProjectionBuild.head(connection), limit: limit, connection)
    }
  }

  /// How many damaged pages the server has come upon in this database since its figures were last reset; nil where it keeps
  /// no checksums. Nothing is read for it: a page that nobody has asked for counts as sound.
  public func damagedPages() async throws(EventLogError) -> Int? {
    try await withConnection { connection in
      try connection.query(
        "SELECT checksum_failures FROM pg_catalog.pg_stat_database WHERE datname = current_database()"
      ).first?.optionalInt(0)
    }
  }

  /// By how many seconds the server's clock is behind the log's last event (negative when it is ahead); `nil` for an
  /// empty log. Past 300, nothing is recorded any more.
  public func secondsBehindLog() async throws(EventLogError) -> Int? {
    try await withConnection { connection in
      try connection.query(
        """
        SELECT CASE WHEN isfinite(recorded_at) THEN ceil(extract(epoch FROM recorded_at - clock_timestamp()))::bigint END
          FROM event_log.event
         ORDER BY position DESC
         LIMIT 1
        """
      ).first.map { row in
        guard let seconds = try row.optionalInt(0) else { throw LogTime.endless }
        return seconds
      }
    }
  }

  /// The server's settings under which an acknowledged append is lost in a crash of the machine; none in a sound one.
  public func unsafeSettings() async throws(EventLogError) -> [(name: String, value: String)] {
    try await withConnection { try Self.unsafeSettings($0) }
  }

  static func unsafeSettings(_ connection: Connection) throws -> [(name: String, value: String)] {
    try connection.query(
      """
      SELECT name, setting FROM pg_catalog.pg_settings
       WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on'
       ORDER BY name
      """
    ).map { (name: try $0.string(0), value: try $0.string(1)) }
  }
}
