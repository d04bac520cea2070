import LocalPostgres
import Postgres

/// The server behind `TestDatabase`, started by the first test that asks.
actor TestServer {
  static let shared = TestServer()

  private var starting: Task<TemporaryCluster, any Error>?
  private var administration: ConnectionPool?
  private var templates: [String: Task<String, any Error>] = [:]
  private var databases = 0

  func cluster() async throws -> TemporaryCluster {
    if let starting { return try await starting.value }
    let task = Task { () async throws -> TemporaryCluster in try await LocalCluster.temporary() }
    starting = task
    return try await task.value
  }

  /// Makes a template by running `fill` on an empty database, the first time its name is used.
  func template(
    _ name: String, _ fill: @escaping @Sendable (ConnectionSettings) async throws -> Void
  ) async throws -> String {
    if let task = templates[name] { return try await task.value }
    let task = Task {
      let database = "template_" + name
      // A database is copied only while nobody is connected to it, so `fill` ends its connections.
      try await fill(try await self.create(database, like: "template0"))
      return database
    }
    templates[name] = task
    return try await task.value
  }

  func clone(of template: String) async throws -> ConnectionSettings {
    databases += 1
    return try await create("test_\(databases)", like: template)
  }

  private func create(_ name: String, like template: String) async throws -> ConnectionSettings {
    let settings = try await cluster().settings
    let pool = administration ?? ConnectionPool(settings, maximumConnections: 2)
    administration = pool
    try await pool.withConnection { connection in
      try connection.retryingWhileInUse {
        try connection.execute(
          """
          CREATE DATABASE \(try connection.quoteIdentifier(name))
                 TEMPLATE \(try connection.quoteIdentifier(template))
          """)
      }
    }
    return try settings.setting("dbname", to: name)
  }
}

extension Connection {
  /// The session that built a template may take a moment to end after its connection is closed (55006); the
  /// server itself waits five seconds for it, and a busy machine may need more.
  fileprivate func retryingWhileInUse(_ body: () throws -> Void) throws {
    for _ in 0..<5 {
      do {
        return try body()
      } catch let error as PostgresError where error.sqlState == "55006" {
        continue
      }
    }
    try body()
  }
}
