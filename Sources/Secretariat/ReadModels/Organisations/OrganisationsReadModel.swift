import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps the organisations: one row a version of each.
struct OrganisationsProjection: Projection {
  static let table = VersionedTable(
    name: "organisation",
    columns: [
      .init(name: "folded_names", type: "text[]"),  // every name without diacritics, to be found by
      .init(name: "kind", type: "text"),
      .init(name: "province", type: "text"),
      .init(name: "parents", type: "uuid[]"),
      .init(name: "merged_into", type: "uuid"),
      .init(name: "changed", type: "datemultirange"),  // when it was founded, renamed, merged or dissolved
    ])

  let name = "organisations"
  // 2: steps in the life of organisations, and their former names.
  let version = 2
  let schema = Self.table.definition
  let indexes = [
    "CREATE INDEX IF NOT EXISTS organisation_names ON organisation USING gin (folded_names) WHERE upper_inf(known)"
  ]
  let categories: Set<String>? = [OrganisationEventFormat.category]
  let rowKeys = Self.table.rowKeys

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    let decoded = try events.map { event in
      (recorded: event, event: try OrganisationEventFormat.decode(event, id: OrganisationID(try event.streamUUID())))
    }
    // Only a step needs what was known before it.
    let steps = Set(try decoded.filter(\.event.isStep).map { OrganisationID(try $0.recorded.streamUUID()) })
    var states = try OrganisationQueries.organisations(steps, connection)
    var versions: [VersionedTable.NewVersion] = []
    for (recorded, event) in decoded {
      let id = OrganisationID(try recorded.streamUUID())
      guard let organisation = Organisation.evolve(states[id], event) else {
        throw StoredEventError(recorded, "a step of an organisation that isn't on record")
      }
      if steps.contains(id) { states[id] = organisation }
      // What an event says as a whole is kept in its own bytes.
      let document = event.isStep ? OrganisationEventFormat.document(organisation) : recorded.data
      versions.append(Self.version(of: organisation, key: recorded.stream.id, at: recorded.position, document))
    }
    try Self.table.write(versions, connection)
  }

  private static func version(
    of organisation: Organisation, key: String, at position: Int, _ document: [UInt8]
  ) -> VersionedTable.NewVersion {
    VersionedTable.NewVersion(
      key: key, position: position,
      values: [
        arrayText(organisation.allNames.map(folded)), organisation.kind.rawValue, organisation.province?.value,
        arrayText(organisation.affiliations.map(\.parent.uuid.text)), organisation.mergedInto?.uuid.text,
        "{" + organisation.changes.map { "[\($0.period.first.iso),\($0.period.last.iso)]" }.joined(separator: ",")
          + "}",
      ], document: document)
  }

}
