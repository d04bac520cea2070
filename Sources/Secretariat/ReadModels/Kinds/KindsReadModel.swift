import EventStore
import Friendship
import Postgres

/// Keeps the list of kinds: one row a version of each.
struct KindsProjection: Projection {
  static let table = VersionedTable(name: "kind", columns: [])

  let name = "kinds"
  let version = 1
  let schema = Self.table.definition
  let indexes: [String] = []
  let categories: Set<String>? = [ActivityKindEventFormat.category]
  let rowKeys = Self.table.rowKeys

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try Self.table.write(
      events.map { event in
        let kind = try ActivityKindEventFormat.decode(event).kind
        return VersionedTable.NewVersion(
          key: kind.code.raw, position: event.position, values: [], document: event.data)
      }, connection)
  }
}

/// Questions to the kinds read model.
enum KindQueries {
  /// The list as it is now, or was at a position, in the order in which kinds were defined.
  static func all(knownAt position: Int? = nil, _ connection: Connection) throws -> [ActivityKind] {
    try connection.query(
      "SELECT document FROM kind WHERE \(VersionedTable.known(at: "$1")) ORDER BY number", [.int(position)]
    ).map { row in
      try row.withBytes(0) { bytes in try JSONReader.read(bytes) { try ActivityKindEventFormat.read(&$0) } }
    }
  }
}
