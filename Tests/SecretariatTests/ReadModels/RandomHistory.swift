import ActivitySamples
import EventStore
import Foundation
import Friendship
import Postgres
import TestDatabase
import Testing

@testable import Secretariat

/// Activities that live by chance: random commands through the decider, and what the log must then say of them. The
/// model against which the read model is held: each activity's state after each position.
struct RandomHistory {
  private var samples: ActivitySamples
  private let context: ActivityContext
  private var activities: [ActivityID] = []
  private var states: [ActivityID: Activity] = [:]
  private(set) var numbers: [ActivityID: Int] = [:]
  /// The states after each position, in order.
  private(set) var replay: [(position: Int, activity: Activity)] = []

  init(seed: Int) throws {
    samples = ActivitySamples(seed: seed, units: units)
    context = ActivityContext(today: try SecretariatTests.day("2025-06-15"), gazetteer: Gazetteer(units))
  }

  /// The next decision that is accepted, as it is written to the log.
  mutating func next() throws -> AppendRequest {
    while true {
      if activities.count > 1, samples.oneIn(12) {
        let from = samples.pick(activities), into = samples.pick(activities)
        guard let one = states[from], let two = states[into],
          let events = try? ActivityDecider.merge(one, into: two, in: context)
        else { continue }
        return AppendRequest(writes: [try write(from, events.from), try write(into, events.into)])
      }
      let isNew = activities.isEmpty || samples.oneIn(5)
      let id = isNew ? ActivityID(samples.uuid()) : samples.pick(activities)
      // Retracting is made rare, so that lives are long.
      let command = samples.command()
      if case .retract = command, !samples.oneIn(4) { continue }
      guard let events = try? ActivityDecider.decide(command, states[id], in: context) else { continue }
      if isNew { activities.append(id) }
      return AppendRequest(writes: [try write(id, events)])
    }
  }

  private mutating func write(_ id: ActivityID, _ events: [ActivityEvent]) throws -> StreamWrite {
    let metadata = Array("{}".utf8)
    return StreamWrite(
      stream: try Book.stream(ActivityEventFormat.category, id.uuid), expected: .exactly(states[id]?.version ?? 0),
      events: events.map { event in
        states[id] = Activity.evolve(states[id], id: id, event)
        return ActivityEventFormat.encode(event).new(id: samples.uuid(), metadata: metadata)
      })
  }

  /// Takes in what was recorded, as a reader of the log would, by replay from the bytes.
  mutating func follow(_ events: [RecordedEvent]) throws {
    for event in events where event.stream.category == ActivityEventFormat.category {
      let id = ActivityID(try event.streamUUID())
      let before = replay.last { $0.activity.id == id }?.activity
      let after = try #require(Activity.evolve(before, id: id, try ActivityEventFormat.decode(event)))
      if before == nil { numbers[id] = event.position }
      replay.append((event.position, after))
    }
  }

  /// All activities as the log said up to a position, as the read model would list them.
  func shown(at position: Int) -> [Shown] {
    var latest: [ActivityID: Activity] = [:]
    for (at, activity) in replay where at <= position { latest[activity.id] = activity }
    return latest.values.map { Shown(number: numbers[$0.id] ?? 0, activity: $0) }.sorted {
      ($0.activity.details.period.first, $0.number) < ($1.activity.details.period.first, $1.number)
    }
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { samples.int(range) }
  mutating func pick<Value>(_ values: [Value]) -> Value { samples.pick(values) }
  mutating func day() -> CivilDate { samples.day() }
  var organisations: [OrganisationID] { samples.organisations }
}

/// An activity with its number, as the read model or the replay gives it.
struct Shown: Hashable {
  let number: Int
  let activity: Activity
}

extension Shown {
  init(_ stored: StoredActivity) { self.init(number: stored.number, activity: stored.activity) }
}

/// A log in a database of its own, with no facts in it.
struct LogFixture: Sendable {
  let pool: ConnectionPool
  let log: EventLog

  static func run(_ body: (LogFixture) async throws -> Void) async throws {
    let settings = try await TestDatabase.make(template: "event_log") { try Migrator.migrate($0) }
    // The copy lacks the privileges on the database itself.
    try Migrator.migrate(Connection.open(settings))
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    do {
      try await body(LogFixture(pool: pool, log: EventLog(pool: pool)))
    } catch {
      await pool.close()
      throw error
    }
    await pool.close()
  }

  func runner(_ projections: [any Projection], batch: Int) throws -> ProjectionRunner {
    try ProjectionRunner(pool: pool, projections: projections, batch: batch)
  }

  /// Every row of a read model's tables as text, in an order of its own.
  func rows(_ tables: [String]) async throws -> [String] {
    try await pool.withConnection { connection in
      try tables.flatMap { table in
        try connection.query("SELECT row::text FROM \(table) AS row ORDER BY row::text COLLATE \"C\"").map { row in
          table + " " + (try row.string(0))
        }
      }
    }
  }
}
