import EventStore
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// Would catch a read model that depends on how the log was cut into batches, that says something else than the log, or
/// that answers "known on" with what was only learnt later. Property tests against a replay of the log in memory.
@Suite struct ActivitiesReadModelTests {
  static let tables = ["activities_v6.activity"]

  /// Appends decisions, letting the read model catch up now and then in batches of a size, and replays the log.
  static func grow(_ fixture: LogFixture, seed: Int, decisions: Int, batch: Int) async throws -> RandomHistory {
    var history = try RandomHistory(seed: seed)
    let runner = try fixture.runner([ActivitiesProjection()], batch: batch)
    var requests: [AppendRequest] = []
    for number in 1...decisions {
      requests.append(try history.next())
      guard history.int(1...6) == 1 || number == decisions else { continue }
      for answer in await fixture.log.append(requests) { _ = try answer.get() }
      requests = []
      let outcome = try await runner.catchUp()["activities"]
      #expect(outcome == .current(position: try await fixture.log.head()))
    }
    var all: [RecordedEvent] = []
    try await fixture.log.forEach { all += $0 }
    try history.follow(all)
    return history
  }

  @Test(arguments: [(51, 1), (52, 3), (53, 1000)])
  func `kept up event by event, in batches or made anew, the rows are the same`(_ seed: Int, batch: Int) async throws {
    try await LogFixture.run { fixture in
      _ = try await Self.grow(fixture, seed: seed, decisions: 120, batch: batch)
      let kept = try await fixture.rows(Self.tables)
      #expect(kept.count > 120)
      for size in [1, 2, 7, 1000] {
        let outcome = try await fixture.runner([ActivitiesProjection()], batch: size).rebuild("activities")
        #expect(outcome == .current(position: try await fixture.log.head()))
        #expect(try await fixture.rows(Self.tables) == kept, "made anew in batches of \(size)")
      }
    }
  }

  /// The runner would hide a batch that fails as a whole: it tries smaller ones, down to single events.
  @Test func `the whole of a log is taken in as one batch`() async throws {
    try await LogFixture.run { fixture in
      _ = try await Self.grow(fixture, seed: 54, decisions: 120, batch: 1000)
      let kept = try await fixture.rows(Self.tables)
      var events: [RecordedEvent] = []
      try await fixture.log.forEach { events += $0.filter { $0.stream.category == ActivityEventFormat.category } }
      let batch = try ActivitiesProjection().prepare(events)
      try await fixture.pool.withConnection { connection in
        try connection.transaction {
          try connection.script("SET LOCAL search_path = activities_v6, public; TRUNCATE activity")
          try batch(connection)
        }
      }
      #expect(try await fixture.rows(Self.tables) == kept)
    }
  }

  @Test(arguments: [61, 62])
  func `what was known at any position is what a replay up to there says`(_ seed: Int) async throws {
    try await LogFixture.run { fixture in
      var history = try await Self.grow(fixture, seed: seed, decisions: 120, batch: 5)
      let head = try await fixture.log.head()
      let reader = try ProjectionReader(pool: fixture.pool, projections: [ActivitiesProjection()])
      for position in [0, 1, 2, head, head + 1] + (0..<12).map({ _ in history.int(1...head) }) {
        let expected = history.shown(at: position)
        let found = try await reader.query("activities") { connection in
          try ActivityQueries.all(ActivityFilter(statuses: Self.everyStatus, knownAt: position), connection)
        }
        #expect(found.map(Shown.init) == expected, "at \(position)")
        // One by one, whatever their status; nothing of what wasn't known yet.
        for (id, number) in history.numbers {
          let one = try await reader.query("activities") { connection in
            try ActivityQueries.activity(number: number, knownAt: position, connection)
          }
          #expect(one.map(Shown.init) == expected.first { $0.activity.id == id })
        }
      }
      let now = try await reader.query("activities") { connection in
        try ActivityQueries.all(ActivityFilter(statuses: Self.everyStatus), connection)
      }
      #expect(now.map(Shown.init) == history.shown(at: head))
    }
  }

  static let everyStatus: [Activity.Status] = [
    .planned, .confirmed, .postponed, .held, .cancelled, .retracted,
    .merged(into: ActivityID(uuid(0))),
  ]

  @Test func `each question is answered as by looking through all activities`() async throws {
    try await LogFixture.run { fixture in
      var history = try await Self.grow(fixture, seed: 71, decisions: 200, batch: 50)
      let head = try await fixture.log.head()
      let reader = try ProjectionReader(pool: fixture.pool, projections: [ActivitiesProjection()])
      var answered = 0
      for _ in 0..<40 {
        var filter = ActivityFilter()
        if history.int(0...1) == 0 {
          let first = history.day()
          filter.days = first...first.adding(days: history.int(0...400))
        }
        if history.int(0...3) == 0 { filter.kind = try kind(history.pick(["conference", "aid"])) }
        if history.int(0...3) == 0 { filter.organisers = [history.pick(history.organisations)] }
        if history.int(0...2) == 0 { filter.statuses = [.held] }
        if history.int(0...2) == 0 { filter.knownAt = history.int(1...head) }
        if history.int(0...1) == 0 {
          let from = history.day()
          filter.reach = units.prefix(2).map {
            Reach(unit: $0.id, from: from, to: from.adding(days: 500), certainty: .certain)
          }
          if history.int(0...1) == 0 { filter.reachOrOrganisers = [history.pick(history.organisations)] }
        }
        let asked = filter
        let found = try await reader.query("activities") { try ActivityQueries.all(asked, $0) }
        var streamed: [StoredActivity] = []
        streamed = try await reader.query("activities") { connection in
          var rows: [StoredActivity] = []
          try ActivityQueries.forEach(asked, connection) { rows.append($0) }
          return rows
        }
        let expected = history.shown(at: asked.knownAt ?? head).filter { Self.fits($0, asked) }
        #expect(found.map(Shown.init) == expected, "\(asked)")
        #expect(streamed == found)
        answered += found.count
      }
      #expect(answered > 40, "the questions have few answers")
    }
  }

  static func fits(_ stored: Shown, _ filter: ActivityFilter) -> Bool {
    let details = stored.activity.details
    let days = details.period
    let inReach = { (reach: [Reach]) in
      details.places.compactMap(\.provinceID).contains { id in
        reach.contains { $0.unit == id && days.first < ($0.to ?? .latest) && days.last >= $0.from }
      }
    }
    return filter.statuses.map(\.code).contains(stored.activity.status.code)
      && (filter.days.map { days.first <= $0.upperBound && $0.lowerBound <= days.last } ?? true)
      && (filter.kind.map { $0 == details.kind } ?? true)
      && (filter.organisers.map { !Set($0).isDisjoint(with: details.organisers) } ?? true)
      && (filter.reach.map {
        inReach($0) || !Set(filter.reachOrOrganisers).isDisjoint(with: details.organisers)
      } ?? true)
  }

  @Test func `an event that can't be understood stops the read model there, and later ones aren't skipped`()
    async throws
  {
    try await LogFixture.run { fixture in
      _ = try await Self.grow(fixture, seed: 81, decisions: 5, batch: 2)
      let head = try await fixture.log.head()
      let stream = try Book.stream(ActivityEventFormat.category, uuid(9))
      let newer = NewEvent(
        id: uuid(10), type: "ActivityTeleported", schemaVersion: 1, data: Array("{}".utf8),
        metadata: Array("{}".utf8))
      _ = try await fixture.log.append(AppendRequest(stream: stream, expected: .noStream, events: [newer]))
      let outcome = try await fixture.runner([ActivitiesProjection()], batch: 100).catchUp()["activities"]
      guard case .stopped(at: head + 1, let reason) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(reason.contains("event \(head + 1) (ActivityTeleported"))
    }
  }
}
