import EventStore
import Foundation
import Postgres
import Testing

/// Reading by stream, category and position. Would catch an event left out or given twice at the edge of a page,
/// and a page as large as the log.
@Suite struct ReadTests {
  /// 60 events in 3 categories and 12 streams.
  private func fill(_ log: EventLog) async throws {
    let answers = await log.append(
      (0..<60).map { number in
        AppendRequest(
          stream: stream("\(number % 4)", category: ["a", "b", "c"][number % 3]), expected: .any,
          events: [event(#"{"n":\#(number)}"#)])
      })
    for answer in answers { _ = try answer.get() }
  }

  @Test func `every page size gives the same events`() async throws {
    try await LogFixture.run { fixture in
      try await fill(fixture.log)
      let all = try await fixture.everything()
      #expect(all.map(\.position) == Array(1...60))
      for page in [1, 7, 20, 60, 10_000] { try await read(fixture, all, page: page) }
    }
  }

  private func read(_ fixture: LogFixture, _ all: [RecordedEvent], page: Int) async throws {

    func pages(after: Int, _ categories: Set<String>?, upTo: Int?) async throws -> [RecordedEvent] {
      var events: [RecordedEvent] = []
      try await fixture.log.forEach(after: after, categories: categories, upTo: upTo, page: page) {
        #expect((1...page).contains($0.count))
        events += $0
      }
      return events
    }
    #expect(try await pages(after: 0, nil, upTo: nil) == all)
    #expect(try await pages(after: 13, nil, upTo: 41) == Array(all[13..<41]))
    for categories in [["a"], ["a", "c"], ["a", "b", "c"], ["none"], []] as [Set<String>] {
      let expected = all.filter { categories.contains($0.stream.category) }
      #expect(try await pages(after: 0, categories, upTo: nil) == expected)
      #expect(
        try await pages(after: 9, categories, upTo: 50)
          == expected.filter { (10...50).contains($0.position) })
    }

    let one = stream("1", category: "b")
    let expected = all.filter { $0.stream == one }
    var events: [RecordedEvent] = []
    try await fixture.log.forEach(stream: one, page: page) { events += $0 }
    #expect(events == expected)
    #expect(try await fixture.log.read(stream: one) == expected)
    #expect(try await fixture.log.read(stream: one, after: 2) == Array(expected.dropFirst(2)))
    #expect(try await fixture.log.read(stream: stream("none")).isEmpty)
  }

  @Test func `a page ends at its limit of bytes, and the next goes on there`() async throws {
    try await LogFixture.run { fixture in
      let large = #"{"a":""# + String(repeating: "x", count: 1_000_000) + #""}"#
      for _ in 0..<3 {
        _ = try await fixture.log.append(
          AppendRequest(stream: stream("a"), expected: .any, events: (0..<10).map { _ in event(large) }))
      }
      var pages: [Int] = []
      var positions: [Int] = []
      try await fixture.log.forEach(categories: ["thing"]) { page in
        pages.append(page.count)
        positions += page.map(\.position)
      }
      #expect(positions == Array(1...30))
      #expect(pages == [9, 9, 9, 3])
      #expect(try await fixture.log.read(stream: stream("a")).count == 30)
    }
  }

  @Test func `what a body throws ends the reading`() async throws {
    struct Enough: Error {}
    try await LogFixture.run { fixture in
      try await fill(fixture.log)
      var pages = 0
      await #expect(throws: Enough.self) {
        try await fixture.log.forEach(page: 10) { _ in
          pages += 1
          if pages == 2 { throw Enough() }
        }
      }
      #expect(pages == 2)
    }
  }

  @Test func `an instant finds the last position recorded before it`() async throws {
    try await LogFixture.run { fixture in
      #expect(try await fixture.log.position(knownBefore: 0) == 0)
      for _ in 0..<5 { _ = await fixture.log.append([request("a"), request("b"), request("c")]) }
      let all = try await fixture.everything()
      for event in all {
        let time = event.recordedAt
        #expect(
          try await fixture.log.position(knownBefore: time.microseconds) == all.count { $0.recordedAt < time }
        )
        #expect(
          try await fixture.log.position(knownBefore: time.microseconds + 1)
            == all.count { $0.recordedAt <= time })
      }
      #expect(try await fixture.log.position(knownBefore: 253_402_300_799_999_999) == all.count)
      #expect(try await fixture.log.position(knownBefore: -62_135_596_800_000_000) == 0)
      await #expect(throws: EventLogError.self) { try await fixture.log.position(knownBefore: .max) }
    }
  }

  @Test func `a log has an id of its own that stays`() async throws {
    try await LogFixture.run { fixture in
      let id = try await fixture.log.logID()
      #expect(try await fixture.log.logID() == id)
    }
  }

  @Test(arguments: [0, 10_001])
  func `a page size outside its limits is refused`(page: Int) async throws {
    let log = EventLog(pool: ConnectionPool(ConnectionSettings(keywords: [:])))
    await #expect(throws: EventLogError.self) { try await log.forEach(page: page) { _ in } }
  }

  @Test(arguments: ["infinity", "-infinity"])
  func `a time without end, which only a superuser can have written, is told as damage`(_ time: String) async throws {
    try await LogFixture.run { fixture in
      for number in 1...3 { _ = try await fixture.log.append(request("\(number)")) }
      try fixture.administrator().script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET recorded_at = '\(time)' WHERE position = 3
        """)
      let reading = try await logError { _ = try await fixture.log.read() }
      let clock = try await logError { _ = try await fixture.log.secondsBehindLog() }
      for error in [reading, clock] {
        guard case .corrupt = error else {
          Issue.record("\(error.map { "\($0)" } ?? "nothing")")
          continue
        }
      }
    }
  }
}
