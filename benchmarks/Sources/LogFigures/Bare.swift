import EventStore
import Postgres
import Secretariat

/// The same rows by one plain prepared statement, with no lock, no order and no condition: what they cost PostgreSQL at
/// least. Into a table that is the log's in all but its place, indexes and CHECKs included.
struct Bare {
  let connection: Connection
  private var position: Int

  /// - Parameter part: of which connection; each gives out positions of its own.
  init(_ settings: ConnectionSettings, part: Int = 0) throws {
    connection = try Connection.open(settings)
    position = part * 1_000_000_000
  }

  /// Makes the table.
  static func prepare(_ settings: ConnectionSettings) throws {
    let connection = try Connection.open(settings)
    try connection.script(
      """
      CREATE SCHEMA IF NOT EXISTS bare;
      DROP TABLE IF EXISTS bare.event;
      CREATE TABLE bare.event (LIKE event_log.event INCLUDING ALL)
      """)
    connection.close()
  }

  /// One transaction with these requests' events.
  mutating func insert(_ requests: [AppendRequest]) throws {
    let writes = requests.flatMap(\.writes)
    if writes.count == 1, writes[0].events.count == 1 {
      position += 1
      let event = writes[0].events[0]
      try connection.execute(
        """
        INSERT INTO bare.event (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
        VALUES ($1, $2, 1, $3, $4, $5, $6, $7, clock_timestamp())
        """,
        [
          .int(position), .text(writes[0].stream.description), .uuid(event.id), .text(event.type),
          .int(event.schemaVersion), .json(event.data), .json(event.metadata),
        ])
      return
    }
    var positions: [Int] = []
    var versions: [Int] = []
    var streams: [String] = []
    for write in writes {
      for version in 1...write.events.count {
        position += 1
        positions.append(position)
        versions.append(version)
        streams.append(write.stream.description)
      }
    }
    let events = writes.flatMap(\.events)
    try connection.execute(
      """
      INSERT INTO bare.event (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
      SELECT position, stream, version, id, type, schema_version, data, metadata, clock_timestamp()
        FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::bigint[], $7::json[], $8::json[])
             AS given (position, stream, version, id, type, schema_version, data, metadata)
      """,
      [
        .ints(positions), .texts(streams), .ints(versions), .uuids(events.map(\.id)), .texts(events.map(\.type)),
        .ints(events.map(\.schemaVersion)), .jsons(events.map(\.data)), .jsons(events.map(\.metadata)),
      ])
  }
}
