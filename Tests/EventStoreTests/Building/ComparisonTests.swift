import EventStore
import Foundation
import Postgres
import Testing

/// Comparing a read model with one made anew. Would catch a difference that isn't found, one that isn't there, and a
/// comparison that changes what is in use or keeps others waiting.
@Suite(.timeLimit(.minutes(15))) struct ComparisonTests {
  private func compare(
    _ fixture: LogFixture, _ projection: any Projection = Tally(), _ options: BuildOptions = BuildOptions()
  ) async throws -> ProjectionComparison {
    let outcome = try await fixture.runner(projection).compare("tally", options)
    guard case .compared(let comparison) = outcome else { throw Unexpected(outcome: outcome) }
    return comparison
  }

  private struct Unexpected: Error {
    let outcome: ComparisonOutcome
  }

  @Test func `what was never touched is the same, also while others write`() async throws {
    try await LogFixture.run(connections: 6) { fixture in
      try await fixture.record(50)
      _ = try await fixture.runner(Tally()).catchUp()
      let writing = Task {
        for seed in 2...12 {
          try await fixture.record(5, seed: seed)
          _ = try await fixture.runner(Tally()).catchUp()
        }
      }
      for _ in 0..<4 {
        let comparison = try await compare(fixture)
        #expect(comparison.isSame, "\(comparison)")
        #expect(comparison.tables.map(\.name) == ["entry", "sum"])
        #expect(comparison.oldPosition == comparison.newPosition)
      }
      try await writing.value
    }
  }

  @Test func `every kind of difference is found, counted and named`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(60)
      _ = try await fixture.runner(Tally()).catchUp()
      let positions = try fixture.entries()
      try fixture.connection().script(
        """
        DELETE FROM tally_v1.entry WHERE position IN (\(positions[3]), \(positions[5]));
        INSERT INTO tally_v1.entry VALUES (1000, 'thing-x', '{}');
        UPDATE tally_v1.entry SET data = '{"n": 77}' WHERE position = \(positions[8]);
        UPDATE tally_v1.sum SET chain = chain + 1, events = events + 1 WHERE stream = 'thing-1';
        """)
      let spoilt = try fixture.contents()
      let comparison = try await compare(fixture)
      #expect(!comparison.isSame)
      let (entry, sum) = (comparison.tables[0], comparison.tables[1])
      #expect(entry.counts == (1, 2, 1) && entry.rows == (positions.count - 1, positions.count))
      #expect(entry.differences.filter { $0.kind == .onlyOld }.map(\.key) == ["(1000)"])
      #expect(
        Set(entry.differences.filter { $0.kind == .onlyNew }.map(\.key)) == ["(\(positions[3]))", "(\(positions[5]))"])
      let changed = entry.differences.filter { $0.kind == .changed }
      #expect(changed.map(\.key) == ["(\(positions[8]))"] && changed.map(\.columns) == [["data"]])
      #expect(sum.counts == (0, 0, 1) && sum.differences.first?.columns == ["events", "chain"])
      // It has only looked: what is in use is as it was, until it is switched.
      #expect(try fixture.contents() == spoilt)
      _ = try await fixture.runner(Tally()).rebuild("tally")
      #expect(try await compare(fixture).isSame)
    }
  }

  @Test func `a difference that is planted in either is found, wherever it is`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(40)
      _ = try await fixture.runner(Tally()).catchUp()
      _ = try await fixture.runner(Tally()).rebuild("tally", BuildOptions(switches: false))
      for position in try fixture.entries() {
        for schema in ["tally_v1", "tally_v1_building"] {
          try fixture.connection().script("UPDATE \(schema).entry SET stream = 'thing-?' WHERE position = \(position)")
          let comparison = try await compare(fixture)
          #expect(comparison.tables[0].counts == (0, 0, 1))
          #expect(comparison.tables[0].differences.first?.columns == ["stream"])
          try fixture.connection().script(
            """
            UPDATE \(schema).entry SET stream = event.stream FROM event_log.event
             WHERE entry.position = \(position) AND event.position = \(position)
            """)
        }
      }
      #expect(try await compare(fixture).isSame)
    }
  }

  @Test func `only as many as were asked for are listed, and all are counted`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(60)
      _ = try await fixture.runner(Tally()).catchUp()
      let count = try fixture.entries().count
      try fixture.connection().script("UPDATE tally_v1.entry SET data = '{}'")
      guard case .compared(let comparison) = try await fixture.runner(Tally()).compare("tally", listed: 5) else {
        Issue.record("not compared")
        return
      }
      #expect(comparison.tables[0].counts == (0, 0, count) && comparison.tables[0].differences.count == 5)
    }
  }

  @Test func `numbers that a sequence gives aren't compared, and it is said`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      // A key that only chance decides, and rows that nothing else tells apart.
      var numbered = Tally()
      numbered.schema =
        Tally().schema + """
          ALTER TABLE entry DROP CONSTRAINT entry_pkey, ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (START 1) PRIMARY KEY;
          """
      let runner = try fixture.runner(numbered)
      _ = try await runner.catchUp()
      try fixture.administrator().script("UPDATE tally_v1.entry SET number = DEFAULT")
      var comparison = try await compare(fixture, numbered)
      #expect(comparison.isSame && comparison.tables[0].chanceColumns == ["number"])
      try fixture.connection().script(
        "UPDATE tally_v1.entry SET data = '{}' WHERE position = (SELECT min(position) FROM tally_v1.entry)")
      comparison = try await compare(fixture, numbered)
      // Without a key nobody can say which row became which.
      #expect(comparison.tables[0].counts == (1, 1, 0))
    }
  }

  @Test func `a new version is compared with the one before it, at that one's position`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(30)
      _ = try await fixture.runner(Tally()).catchUp()
      try await fixture.record(10, seed: 2)
      var next = Tally(version: 2)
      let comparison = try await compare(fixture, next)
      #expect(comparison.isSame && comparison.oldSchema == "tally_v1" && comparison.newPosition == 30)
      next.schema = Tally().schema + "ALTER TABLE sum ADD COLUMN more text; CREATE TABLE other (n bigint);"
      let other = try await compare(fixture, next)
      #expect(!other.isSame && other.otherTables == ["other"] && other.tables[1].otherColumns == ["more"])
    }
  }

  @Test func `there is nothing to compare with before the first, and none that can't be made`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(10)
      #expect(try await fixture.runner(Tally()).compare("tally") == .nothingInUse)
      _ = try await fixture.runner(Tally()).catchUp()
      _ = try await fixture.log.append(request("a", .any, event(type: "Bad")))
      let outcome = try await fixture.runner(Tally(after: Picky.refuse("Bad"))).compare("tally")
      // The one in use stops as well, so that the new one is asked for no more than that.
      guard case .compared(let comparison) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(comparison.isSame && comparison.oldPosition == 10)
    }
  }
}
