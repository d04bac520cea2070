import Postgres

extension EventLog {
  /// Keeps the public half of a key that signs checkpoints of this log; one that is there already stays as it is.
  /// - Throws: `.notMigrated`, `.database`.
  public func keep(_ key: NoteVerifier) async throws(EventLogError) {
    _ = try await withConnection { connection in
      try connection.execute(
        """
        INSERT INTO event_log.public_key (key, name)
        VALUES ($1, $2)
            ON CONFLICT DO NOTHING
        """, [.bytes(key.publicKey), .text(key.name)])
    }
  }

  /// The public halves of all keys that have been kept, oldest first. No safer than the log beside them: who doubts the
  /// machine brings a key of their own.
  /// - Throws: `.notMigrated`, `.database`.
  public func keys() async throws(EventLogError) -> [NoteVerifier] {
    try await withConnection { connection in
      try connection.query("SELECT name, key FROM event_log.public_key ORDER BY recorded_at, key").map { row in
        do {
          return try NoteVerifier(name: try row.string(0), publicKey: try row.bytes(1))
        } catch is NoteError {
          throw EventLogError.corrupt("a public key that isn't one")
        }
      }
    }
  }
}
