import EventStore
import Foundation
import LocalPostgres
import Postgres
import Testing

/// A dump restored into a fresh cluster, the roles made first. Would catch anything that the log keeps outside its tables, and a
/// trigger or a check that a restore runs into.
@Suite struct RestoreTests {
  @Test func `a dump restored elsewhere goes on where it was`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(50)
      _ = try await fixture.runner(Tally()).catchUp()
      let before = try await fixture.everything()
      let contents = try fixture.contents()
      let retry = request("late", .noStream)
      let receipt = try await fixture.log.append(retry)

      // Roles belong to a cluster and not to a database: on the tests' own server they are there already.
      try await LocalCluster.temporary().using { target in
        #expect(try Self.roles(target).isEmpty)
        try Migrator.makeRoles(Connection.open(target))
        try Self.copy(fixture.settings, to: target)
        let connection = try Connection.open(target)
        #expect(try Migrator.migrate(connection) == [], "nothing is missing but privileges on the database")

        try await LogFixture.run(target) { restored in
          let id = try await restored.log.logID()
          #expect(try await id == fixture.log.logID())
          #expect(try await Array(restored.everything().prefix(50)) == before)
          #expect(try await restored.log.append(retry).positions == receipt.positions)
          #expect(try restored.contents() == contents)
          #expect(try await restored.log.append(request("new")).positions == [52])
          #expect(try await restored.runner(Tally()).catchUp() == ["tally": .current(position: 52)])
          #expect(try await restored.runner(Tally()).rebuild("tally") == .current(position: 52))
          #expect(refusal { try restored.administrator().script("DELETE FROM event_log.event") } == "VN008")
          #expect(
            refusal { try restored.connection().script("DELETE FROM event_log.event") }
              == SQLState.insufficientPrivilege)
        }
      }
    }
  }

  /// The program's roles that a cluster has.
  private static func roles(_ settings: ConnectionSettings) throws -> [String] {
    try Connection.open(settings).query("SELECT rolname FROM pg_roles WHERE starts_with(rolname, 'huunghi_')")
      .map { try $0.string(0) }
  }

  /// `pg_dump | psql`, as an operator would.
  private static func copy(_ source: ConnectionSettings, to target: ConnectionSettings) throws {
    let pipe = Pipe()
    let dump = Process()
    dump.executableURL = URL(filePath: "/usr/bin/env")
    dump.arguments = ["pg_dump", "--dbname", try connectionString(source)]
    dump.standardOutput = pipe
    let restore = Process()
    restore.executableURL = URL(filePath: "/usr/bin/env")
    restore.arguments = [
      "psql", "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--output", "/dev/null", "--dbname",
      try connectionString(target),
    ]
    restore.standardInput = pipe
    try dump.run()
    try restore.run()
    // Nobody else may hold the writing end, or psql would wait for more.
    try pipe.fileHandleForWriting.close()
    dump.waitUntilExit()
    restore.waitUntilExit()
    #expect(dump.terminationStatus == 0)
    #expect(restore.terminationStatus == 0)
  }

  private static func connectionString(_ settings: ConnectionSettings) throws -> String {
    try settings.keywords().map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
  }
}
