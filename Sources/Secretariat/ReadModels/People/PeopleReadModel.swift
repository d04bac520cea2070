import EventStore
import Friendship
import Postgres

/// Keeps which people are on record, and by which commitment: what joins the log to the people table.
struct PeopleProjection: Projection {
  static let table = VersionedTable(
    name: "person",
    columns: [
      .init(name: "id", type: "uuid"),
      .init(name: "commitment", type: "bytea"),  // names the row of people.record that holds since then; null: erased
      .init(name: "recorded_at", type: "bigint"),  // microseconds since 1970
    ])

  let name = "people"
  let version = 2
  let schema = Self.table.definition
  let indexes = ["CREATE INDEX IF NOT EXISTS person_record ON person (id, commitment)"]
  let categories: Set<String>? = [PersonEventFormat.category]
  let rowKeys = Self.table.rowKeys

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try Self.table.write(
      events.map { event in
        let commitment = try PersonEventFormat.decode(event).commitment.map { #"\x"# + hexadecimal($0) }
        return VersionedTable.NewVersion(
          key: event.stream.id, position: event.position,
          values: [event.stream.id, commitment, "\(event.recordedAt.microseconds)"], document: event.data)
      }, connection)
  }
}
