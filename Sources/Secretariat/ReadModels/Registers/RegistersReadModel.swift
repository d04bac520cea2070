import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps tallies, proposals, directions and province figures: one row a version of each entry, with what its life has
/// come to.
struct RegistersProjection: Projection {
  static let table = VersionedTable(
    name: "entry",
    columns: [
      .init(name: "register", type: "text"),
      .init(name: "first_day", type: "date"),
      .init(name: "last_day", type: "date"),
      .init(name: "units", type: "text[]"),
      .init(name: "organisations", type: "uuid[]"),
      .init(name: "activity", type: "uuid"),  // from which it comes
      .init(name: "folded_text", type: "text"),  // without diacritics, to be found by words
    ])

  let name = "registers"
  // 2: steps in the life of proposals and directions.
  let version = 2
  let schema = Self.table.definition
  let indexes = [
    "CREATE INDEX IF NOT EXISTS entry_days ON entry USING gist (daterange(first_day, last_day, '[]'))",
    "CREATE INDEX IF NOT EXISTS entry_units ON entry USING gin (units)",
  ]
  let categories: Set<String>? = Set(RegisterEventFormat.categories)
  let rowKeys = Self.table.rowKeys

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    let decoded = try events.map { (recorded: $0, event: try RegisterEventFormat.decode($0)) }
    // Only a step needs what was known before it.
    let steps = Set(decoded.filter(\.event.isStep).map(\.recorded.stream.id))
    var states = try RegisterQueries.present(keys: Array(steps), connection)
    var versions: [VersionedTable.NewVersion] = []
    for (recorded, event) in decoded {
      let key = recorded.stream.id
      guard let entry = RegisterEntry.evolve(states[key], event) else {
        throw StoredEventError(recorded, "a step of an entry that was never made")
      }
      if steps.contains(key) { states[key] = entry }
      // What an event says as a whole is kept in its own bytes.
      let document = event.isStep ? RegisterEventFormat.document(entry) : recorded.data
      versions.append(Self.version(of: entry, key: key, at: recorded.position, document))
    }
    try Self.table.write(versions, connection)
  }

  private static func version(
    of entry: RegisterEntry, key: String, at position: Int, _ document: [UInt8]
  ) -> VersionedTable.NewVersion {
    VersionedTable.NewVersion(
      key: key, position: position,
      values: [
        entry.register.rawValue, entry.period.first.iso, entry.period.last.iso,
        arrayText(entry.provinces.map(\.value)), arrayText(entry.organisations.map(\.uuid.text)),
        entry.activity?.uuid.text, entry.text.all.map(folded).joined(separator: " | "),
      ], document: document)
  }
}
