import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

/// Long stretches of the log, which a session of its own reads ahead by COPY. Would catch an event that comes otherwise, twice
/// or not at all than by a query, a page beyond its limits, and an error or an end in the middle that isn't told.
@Suite(.timeLimit(.minutes(15))) struct ReadAheadTests {
  /// Positions that are read ahead: more than are worth a session, in more than one stretch of COPY.
  private static let length = 21_000

  private static func fill(_ fixture: LogFixture, _ count: Int = length) async throws {
    var left = count
    var seed = 1
    while left > 0 {
      try await fixture.record(min(left, 500), seed: seed)
      left -= 500
      seed += 1
    }
  }

  @Test func `by COPY events are the same as by a query, of all categories, some or one`() async throws {
    try await LogFixture.run { fixture in
      try await Self.fill(fixture)
      // What a query in text form gives, page by page.
      var queried: [RecordedEvent] = []
      while case let page = try await fixture.log.read(after: queried.count, limit: 10_000), !page.isEmpty {
        queried += page
      }
      #expect(queried.count == Self.length)
      for (categories, after, upTo, page) in [
        (nil, 0, nil, 10_000), (["thing"], 0, nil, 997), (["thing", "other"], 1_234, 20_500, 700),
        (["none"], 0, nil, 10), ([], 0, nil, 10),
      ] as [(Set<String>?, Int, Int?, Int)] {
        var sizes: [Int] = []
        var read: [RecordedEvent] = []
        try await fixture.log.forEach(after: after, categories: categories, upTo: upTo, page: page) {
          sizes.append($0.count)
          read += $0
        }
        let expected = queried.filter {
          $0.position > after && $0.position <= upTo ?? Int.max && categories?.contains($0.stream.category) ?? true
        }
        #expect(read == expected, "\(categories ?? []) \(after) \(upTo ?? 0)")
        #expect(sizes.allSatisfy { (1...page).contains($0) })
      }
    }
  }

  @Test func `a page ends where its bytes do, and the next goes on there`() async throws {
    try await LogFixture.run { fixture in
      try await Self.fill(fixture, 2_500)
      let text = #"{"a":"\#(String(repeating: "x", count: 1_000_000))"}"#
      for _ in 0..<20 {
        _ = try await fixture.log.append(
          AppendRequest(stream: stream("big"), expected: .any, events: [event(text)]))
      }
      var positions: [Int] = []
      var most = 0
      try await fixture.log.forEach(page: 10_000) { page in
        positions += page.map(\.position)
        most = max(most, page.reduce(0) { $0 + $1.data.count })
      }
      #expect(positions == Array(1...2_520))
      #expect(most <= EventLimits.bytesPerPage + 1_000_008)
    }
  }

  @Test func `a body that throws ends the reading, and the log can be read again`() async throws {
    try await LogFixture.run(connections: 1) { fixture in
      try await Self.fill(fixture, 3_000)
      var pages = 0
      await #expect(throws: Picky.self) {
        try await fixture.log.forEach(page: 100) { _ in
          pages += 1
          if pages == 3 { throw Picky() }
        }
      }
      #expect(pages == 3)
      var count = 0
      try await fixture.log.forEach { count += $0.count }
      #expect(count == 3_000)
    }
  }

  @Test func `an event that can't be prepared is found, and what is before it is taken in`() async throws {
    try await LogFixture.run { fixture in
      try await Self.fill(fixture, 3_000)
      let bad = event("{}", type: "Bad")
      _ = try await fixture.log.append(AppendRequest(stream: stream("bad"), expected: .any, events: [bad]))
      try await Self.fill(fixture, 500)
      let outcome = try await fixture.runner(Preparing(), batch: 200).catchUp()
      guard case .stopped(at: 3_001, _) = outcome["tally"] else {
        Issue.record("\(outcome)")
        return
      }
      #expect(try fixture.entries().last ?? 0 <= 3_000 && fixture.checkpoint() == 3_000)
    }
  }

  @Test func `what is prepared ahead comes to the same tables as what is applied`() async throws {
    try await LogFixture.run { fixture in
      try await Self.fill(fixture, 3_000)
      let prepared = Mutex(0)
      let preparing = Preparing(told: { count in prepared.withLock { $0 += count } })
      _ = try await fixture.runner(preparing, batch: 200).catchUp()
      #expect(prepared.withLock { $0 } > 0)
      let ahead = try fixture.contents()
      _ = try await fixture.runner(Tally(), batch: 200).rebuild("tally")
      #expect(try fixture.contents() == ahead && !ahead.isEmpty)
    }
  }

  @Test func `a session that is lost while rows are written is told as lost, and the next run goes on`() async throws {
    try await LogFixture.run { fixture in
      try await Self.fill(fixture, 3_000)
      let dying = Tally(after: { _, connection in
        let killer = try Connection.open(fixture.settings)
        try killer.execute("SELECT pg_terminate_backend($1, 10000)", [.int4(Int32(connection.backendProcess))])
        try connection.execute("SELECT 1")
      })
      let error = try await logError { _ = try await fixture.runner(dying, batch: 200).catchUp() }
      guard case .database(let cause) = error, cause.kind == .connection else {
        Issue.record("\(String(describing: error))")
        return
      }
      _ = try await fixture.runner(Tally(), batch: 200).catchUp()
      let things = try await fixture.log.read(categories: ["thing"], limit: 10_000).map(\.position)
      #expect(try fixture.entries() == things)
    }
  }

  @Test func `a session that is lost in the middle loses and repeats no event`() async throws {
    try await LogFixture.run { fixture in
      // More than the socket between holds, so that the server is in the middle of it.
      let text = #"{"a":"\#(String(repeating: "x", count: 4_000))"}"#
      for _ in 0..<6 {
        let events = (0..<1_000).map { _ in event(text) }
        _ = try await fixture.log.append(AppendRequest(stream: stream("long"), expected: .any, events: events))
      }
      let connection = try Connection.open(fixture.settings)
      var positions: [Int] = []
      try await fixture.log.forEach(page: 100) { page in
        positions += page.map(\.position)
        guard positions.count == 1_000 else { return }
        let killed = try connection.query(
          """
          SELECT pg_terminate_backend(pid)
            FROM pg_stat_activity
           WHERE datname = current_database() AND query LIKE 'COPY (SELECT position%' AND state = 'active'
          """)
        #expect(try killed.map { try $0.bool(0) } == [true])
      }
      #expect(positions == Array(1...6_000))
    }
  }
}

/// A `Tally` with a part that is done ahead.
private struct Preparing: Projection {
  let tally = Tally()
  var told: @Sendable (Int) -> Void = { _ in }

  var name: String { tally.name }
  var version: Int { tally.version }
  var schema: String { tally.schema }
  var indexes: [String] { tally.indexes }
  var categories: Set<String>? { tally.categories }

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try prepare(events)(connection)
  }

  func prepare(_ events: [RecordedEvent]) throws -> PreparedBatch {
    if events.contains(where: { $0.type == "Bad" }) { throw Picky() }
    told(events.count)
    let tally = tally
    return { try tally.apply(events, to: $0) }
  }
}
