import EventStore
import Foundation
import Postgres

/// A read model for tests: a row an event (a second application of one would violate its key), and sums a stream
/// that depend on the order of events.
struct Tally: Projection {
  var name = "tally"
  var version = 1
  var categories: Set<String>? = ["thing"]

  /// Called with each batch before it is written.
  var before: @Sendable ([RecordedEvent], Connection) throws -> Void = { _, _ in }

  /// Called with each batch after it was written, in the same transaction.
  var after: @Sendable ([RecordedEvent], Connection) throws -> Void = { _, _ in }

  var schema = """
    CREATE TABLE entry (position bigint PRIMARY KEY, stream text NOT NULL, data json NOT NULL);
    CREATE TABLE sum (stream text PRIMARY KEY, events bigint NOT NULL, chain bigint NOT NULL);
    """

  var indexes = ["CREATE INDEX IF NOT EXISTS entry_stream ON entry (stream)"]

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try before(events, connection)
    try connection.execute(
      "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::text[], $3::json[])",
      [
        .ints(events.map(\.position)), .texts(events.map(\.stream.description)), .jsons(events.map(\.data)),
      ])
    for event in events {
      try connection.execute(
        """
        INSERT INTO sum VALUES ($1, 1, $2)
            ON CONFLICT (stream) DO UPDATE
           SET events = sum.events + 1, chain = (sum.chain * 31 + excluded.chain) % 1000003
        """, [.text(event.stream.description), .int(event.position)])
    }
    try after(events, connection)
  }

  /// Everything it holds, as text.
  static let contents = """
    SELECT string_agg(line, E'\n' ORDER BY line)
      FROM (SELECT 'entry ' || row(position, stream, data::text)::text AS line FROM entry
             UNION ALL
            SELECT 'sum ' || row(stream, events, chain)::text FROM sum) AS lines
    """
}

/// Refuses events of one type.
struct Picky: Error, CustomStringConvertible {
  let description = "events of this type can't be taken in"

  /// For `Tally.after`: what was written before it throws must vanish.
  static func refuse(_ type: String) -> @Sendable ([RecordedEvent], Connection) throws -> Void {
    { events, _ in
      if events.contains(where: { $0.type == type }) { throw Picky() }
    }
  }
}

extension LogFixture {
  func runner(_ projections: any Projection..., batch: Int = 1_000) throws -> ProjectionRunner {
    try ProjectionRunner(pool: pool, projections: projections, batch: batch)
  }

  /// What `Tally` holds in a schema.
  func contents(_ schema: String = "tally_v1") throws -> String {
    let connection = try connection()
    try connection.script("SET search_path = \(schema)")
    return try connection.query(Tally.contents)[0].optionalString(0) ?? ""
  }

  /// Positions that `Tally` has taken in.
  func entries(_ schema: String = "tally_v1") throws -> [Int] {
    try connection().query("SELECT position FROM \(schema).entry ORDER BY position").map { try $0.int(0) }
  }

  func checkpoint(_ schema: String = "tally_v1") throws -> Int? {
    try connection().query("SELECT position FROM projection.checkpoint WHERE schema = $1", [.text(schema)])
      .first?.int(0)
  }

  /// Records single events, of other categories too.
  func record(_ count: Int, seed: Int = 1) async throws {
    var random = SeededGenerator(seed: seed)
    let requests = (0..<count).map { _ in
      AppendRequest(
        stream: stream(
          "\(Int.random(in: 0..<5, using: &random))",
          category: Int.random(in: 0..<3, using: &random) == 0 ? "other" : "thing"),
        expected: .any, events: [event(#"{"n":\#(Int.random(in: 0..<9, using: &random))}"#)])
    }
    for answer in await log.append(requests) { _ = try answer.get() }
  }
}
