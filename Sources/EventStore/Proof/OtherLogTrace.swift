import Postgres

/// Something that is kept in this database under another log's id. No command leaves such a thing: a log that is restored
/// or moved keeps its id. So somebody has changed the id, or put another database's parts here.
public enum OtherLogTrace: Sendable, Hashable {
  /// The tree was made of the log with this origin.
  case tree(origin: String)

  /// A key was recorded here for the log with this origin.
  case key(origin: String)
}

extension EventLog {
  /// What is kept under another log's id; nothing in a sound database. Reads a few rows.
  /// - Throws: `.notMigrated`, `.cancelled`, `.database`.
  public func otherLogTraces() async throws(EventLogError) -> [OtherLogTrace] {
    try await withConnection { try OtherLogTrace.all($0) }
  }
}

extension OtherLogTrace {
  static func all(_ connection: Connection) throws -> [OtherLogTrace] {
    let origin = LogCheckpoint.origin(of: try EventLog.id(connection))
    let trees = try connection.query(
      "SELECT log_id FROM projection.checkpoint WHERE schema = $1", [.text(LogTreeProjection().schemaName)]
    ).map { LogCheckpoint.origin(of: try $0.uuid(0)) }
    let keys = try connection.query("SELECT DISTINCT name FROM event_log.public_key ORDER BY name")
      .map { try $0.string(0) }
    return trees.filter { $0 != origin }.map { .tree(origin: $0) }
      + keys.filter { $0 != origin }.map { .key(origin: $0) }
  }
}
