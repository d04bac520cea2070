import EventStore
import Friendship
import Postgres

/// Keeps the provinces and their changes: one row a version of each.
struct ProvincesProjection: Projection {
  static let units = VersionedTable(name: "province", columns: [])
  static let changes = VersionedTable(name: "province_change", columns: [])

  let name = "provinces"
  let version = 1
  let schema = Self.units.definition + "\n" + Self.changes.definition
  let indexes: [String] = []
  let categories: Set<String>? = [ProvinceEventFormat.unitCategory, ProvinceEventFormat.changeCategory]
  let rowKeys = Self.units.rowKeys.merging(Self.changes.rowKeys) { first, _ in first }

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    var units: [VersionedTable.NewVersion] = []
    var changes: [VersionedTable.NewVersion] = []
    for event in events {
      let version = VersionedTable.NewVersion(
        key: event.stream.id, position: event.position, values: [], document: event.data)
      switch try ProvinceEventFormat.decode(event) {
      case .unitDefined, .unitAmended: units.append(version)
      case .changeRecorded, .changeAmended: changes.append(version)
      }
    }
    try Self.units.write(units, connection)
    try Self.changes.write(changes, connection)
  }
}

/// Questions to the provinces read model.
enum ProvinceQueries {
  /// All units and changes as known now, or at a position: the whole gazetteer, some two hundred rows.
  static func gazetteer(knownAt position: Int? = nil, _ connection: Connection) throws -> Gazetteer {
    let units = try connection.query(
      "SELECT document FROM province WHERE \(VersionedTable.known(at: "$1")) ORDER BY number", [.int(position)]
    ).map { row in
      try row.withBytes(0) { bytes in try JSONReader.read(bytes) { try ProvinceEventFormat.unit(&$0) } }
    }
    let changes = try connection.query(
      "SELECT document FROM province_change WHERE \(VersionedTable.known(at: "$1")) ORDER BY number", [.int(position)]
    ).map { row in
      try row.withBytes(0) { bytes in try JSONReader.read(bytes) { try ProvinceEventFormat.change(&$0) } }
    }
    return Gazetteer(units, changes: changes)
  }
}
