import LocalPostgres
public import Postgres

/// Databases for tests: one throw-away server for the whole test process, and for each test an empty database
/// of its own, so that tests run side by side and leave nothing behind.
public enum TestDatabase {
  /// A new database with nothing in it, encoded in UTF-8.
  public static func fresh() async throws -> ConnectionSettings {
    try await TestServer.shared.clone(of: "template0")
  }

  /// A new database like the one that `build` made.
  ///
  /// `build` runs once in a test process for each name of a template; each call gets a copy (20-50 ms).
  /// - Parameters:
  ///   - template: letters, digits and underscores.
  ///   - build: makes the tables. It must not keep the connection.
  public static func make(
    template: String, _ build: @escaping @Sendable (Connection) throws -> Void
  ) async throws -> ConnectionSettings {
    try await make(
      template: template,
      filling: { settings in
        let pool = ConnectionPool(settings, maximumConnections: 1)
        do {
          try await pool.withConnection { try build($0) }
        } catch {
          await pool.close()
          throw error
        }
        await pool.close()
      })
  }

  /// A new database like the one that `fill` made, over connections of its own, which it must end.
  ///
  /// `fill` runs once in a test process for each name of a template; each call gets a copy (20-50 ms).
  /// - Parameters:
  ///   - template: letters, digits and underscores.
  ///   - fill: makes the tables and fills them.
  public static func make(
    template: String, filling fill: @escaping @Sendable (ConnectionSettings) async throws -> Void
  ) async throws -> ConnectionSettings {
    try await TestServer.shared.clone(of: try await TestServer.shared.template(template, fill))
  }

  /// The throw-away server of this test process.
  public static func server() async throws -> TemporaryCluster {
    try await TestServer.shared.cluster()
  }
}
