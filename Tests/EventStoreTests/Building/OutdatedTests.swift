import EventStore
import Postgres
import Testing

/// What an upgrade leaves. Would catch tables that nobody ever removes, and a removal that takes the tables in use, a later
/// version's, or those of something else with a similar name.
@Suite struct OutdatedTests {
  @Test func `tables of earlier versions are found and removed, and no others`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(3)
      var tally = Tally()
      tally.version = 2
      let runner = try fixture.runner(tally)
      _ = try await runner.catchUp()
      let connection = try Connection.open(fixture.settings)
      try EventLog.workAsApp(connection)
      let kept = ["tally_v2", "tally_v3", "tally_v2_building", "tally_vx", "tallies_v1", "xtally_v1", "tally_v1_old"]
      for schema in ["tally_v1", "tally_v1_building"] + kept.dropFirst() {
        try connection.script("CREATE SCHEMA \(schema); CREATE TABLE \(schema).entry AS SELECT generate_series(1, 9)")
      }
      try connection.script(
        """
        INSERT INTO projection.checkpoint (schema, name, version, log_id, position)
        SELECT 'tally_v1', name, 1, log_id, position FROM projection.checkpoint WHERE schema = 'tally_v2'
        """)
      let found = try await runner.outdated()
      #expect(found.map(\.name) == ["tally", "tally"])
      #expect(found.allSatisfy { $0.version == 1 && $0.bytes > 0 })
      #expect(try await runner.removeOutdated() == found)
      #expect(try await runner.outdated().isEmpty)
      let left = try connection.query(
        "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%tall%' ORDER BY nspname")
      #expect(try left.map { try $0.string(0) } == kept.sorted())
      let checkpoints = try connection.query("SELECT schema FROM projection.checkpoint")
      #expect(try checkpoints.map { try $0.string(0) } == ["tally_v2"])
    }
  }
}
