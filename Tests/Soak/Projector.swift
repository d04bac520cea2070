import EventStore
import LocalPostgres
import Postgres

/// A process that keeps a read model up to date.
struct Projector {
  let folder: String

  func run() async throws {
    let settings = try await LocalCluster(folder: folder).start()
    let pool = ConnectionPool(settings, maximumConnections: 3, prepare: EventLog.workAsApp)
    let runner = try ProjectionRunner(pool: pool, projections: [Chain()], batch: 200)
    try await LiveProjector(log: EventLog(pool: pool), runner: runner).run(Following(polling: .milliseconds(50)))
  }
}

/// A read model that shows every event left out, taken in twice or out of order: a row an event, and for each stream a
/// number that depends on all of its events in their order.
struct Chain: Projection {
  let name = "chain"
  let version = 1
  let categories: Set<String>? = ["soak"]

  let schema = """
    CREATE TABLE entry (position bigint PRIMARY KEY, stream text NOT NULL, version bigint NOT NULL);
    CREATE TABLE chain (stream text PRIMARY KEY, events bigint NOT NULL, sum bigint NOT NULL);
    """

  let indexes: [String] = []

  /// A line for all that it holds.
  static let contents = """
    SELECT md5(string_agg(line, E'\n' ORDER BY line COLLATE "C"))
      FROM (SELECT 'entry ' || row(position, stream, version)::text AS line FROM entry
             UNION ALL
            SELECT 'chain ' || row(stream, events, sum)::text FROM chain) AS lines
    """

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try connection.execute(
      "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[])",
      [.ints(events.map(\.position)), .texts(events.map(\.stream.description)), .ints(events.map(\.version))])
    for event in events {
      try connection.execute(
        """
        INSERT INTO chain VALUES ($1, 1, $2)
            ON CONFLICT (stream) DO UPDATE
           SET events = chain.events + 1, sum = (chain.sum * 31 + excluded.sum) % 1000003
        """, [.text(event.stream.description), .int(event.position)])
    }
  }
}
