import EventStore
import Postgres
import TestDatabase
import Testing

/// What a log comes to, by which a backup is held to what was backed up. Would catch a change to any part of an event, a
/// missing one and one out of its time.
@Suite struct SummaryTests {
  @Test func `a log's beginning comes to what the log came to then`() async throws {
    try await LogFixture.run { fixture in
      var kept = [try await fixture.log.summary().whole]
      for _ in 1...20 {
        try await fixture.record(3)
        kept.append(try await fixture.log.summary().whole)
      }
      #expect(Set(kept.map(\.root)).count == kept.count)
      for summary in kept {
        let (whole, beginning) = try await fixture.log.summary(alsoOf: summary.size)
        #expect(beginning == summary)
        #expect(whole == kept.last)
      }
      #expect(try await fixture.log.summary(alsoOf: 61).beginning == nil)
    }
  }

  @Test(
    arguments: [
      "data = '{\"a\":2}'", "data = '{\"a\": 1}'", "metadata = '{}'", "id = gen_random_uuid()", "type = 'Other'",
      "schema_version = 2", "stream = 'thing-other'", "version = 77",
      "recorded_at = recorded_at + interval '1 microsecond'",
    ])
  func `any change to an event changes the root`(_ change: String) async throws {
    try await LogFixture.run { fixture in
      for number in 1...9 { _ = try await fixture.log.append(request("s\(number)")) }
      let before = try await fixture.log.summary().whole
      // The last one, so that a later time is no fault of its own.
      try fixture.administrator().script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET \(change) WHERE position = 9;
        """)
      let after = try await fixture.log.summary().whole
      #expect(after.size == before.size && after.root != before.root)
    }
  }

  @Test(arguments: [
    "DELETE FROM event_log.event WHERE position = 4", "DELETE FROM event_log.event WHERE position = 1",
    "UPDATE event_log.event SET recorded_at = recorded_at - interval '1 day' WHERE position = 4",
  ])
  func `a missing event and a time that runs backwards are found`(_ change: String) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(9)
      try fixture.administrator().script("ALTER TABLE event_log.event DISABLE TRIGGER ALL; \(change)")
      switch try await logError({ _ = try await fixture.log.summary() }) {
      case .corrupt, .missing(1...1), .missing(4...4): break
      case let other: Issue.record("it wasn't found: \(String(describing: other))")
      }
    }
  }

  @Test func `a read model that has read beyond a restored log is made anew`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(5)
      let runner = try fixture.runner(Tally())
      #expect(try await runner.catchUp() == ["tally": .current(position: 5)])
      // As if the log had been put back to an earlier state, and the read model hadn't.
      try fixture.administrator().script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        DELETE FROM event_log.event WHERE position > 3;
        """)
      #expect(try await runner.statuses().map(\.checkpoint) == [nil])
      #expect(try await runner.catchUp() == ["tally": .current(position: 3)])
    }
  }
}
