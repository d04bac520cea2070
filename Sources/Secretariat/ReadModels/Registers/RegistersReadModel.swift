import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// Keeps tallies, proposals, directions and province figures: one row a version of each entry.
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
    ])

  let name = "registers"
  let version = 1
  let schema = Self.table.definition
  let indexes = """
    CREATE INDEX entry_days ON entry USING gist (daterange(first_day, last_day, '[]'));
    CREATE INDEX entry_units ON entry USING gin (units);
    """
  let categories = Set(RegisterEventFormat.categories)

  func apply(_ events: [RecordedEvent], to connection: Connection) throws {
    try Self.table.write(
      events.map { event in
        let entry = try RegisterEventFormat.decode(event).entry
        return VersionedTable.NewVersion(
          key: event.stream.id, position: event.position,
          values: [
            entry.register.rawValue, entry.period.first.iso, entry.period.last.iso,
            arrayText(entry.provinces.map(\.value)), arrayText(entry.organisations.map(\.uuid.text)),
            entry.activity?.uuid.text,
          ], document: event.data)
      }, connection)
  }
}

extension RegisterEntry {
  /// When it was said, or what time it is about.
  var period: Period {
    switch self {
    case .tally(let value): value.period
    case .proposal(let value): value.raised
    case .direction(let value): value.given
    case .figure(let value): value.period
    }
  }

  /// The provinces it concerns.
  var provinces: [ProvinceID] {
    switch self {
    case .tally(let value): value.provinces
    case .proposal(let value): value.provinces
    case .direction: []
    case .figure(let value): [value.province]
    }
  }

  /// The organisations it concerns.
  var organisations: [OrganisationID] {
    switch self {
    case .tally(let value): value.organisations
    case .proposal(let value): value.by
    case .direction(let value): value.organisations
    case .figure: []
    }
  }

  /// The activity from which it comes.
  var activity: ActivityID? {
    switch self {
    case .tally: nil
    case .proposal(let value): value.activity
    case .direction(let value): value.activity
    case .figure(let value): value.activity
    }
  }
}

/// An entry of a register with its number.
public struct StoredEntry: Hashable, Sendable {
  /// The log position of its first event.
  public let number: Int
  /// Its identity.
  public let id: EntryID
  /// What it says.
  public let entry: RegisterEntry
}

/// Questions to the registers read model.
enum RegisterQueries {
  /// The entries whose time overlaps the days, in these registers, as known now or at a position, by time and number.
  static func entries(
    _ registers: [RegisterEntry.Register], in days: ClosedRange<CivilDate>? = nil, units: [ProvinceID]? = nil,
    organisations: [OrganisationID]? = nil, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [StoredEntry] {
    let parameters: [Parameter] = [
      .int(position), .texts(registers.map(\.rawValue)), .text(days?.lowerBound.iso),
      .text(days?.upperBound.iso), units.map { .texts($0.map(\.value)) } ?? .null(.texts),
      organisations.map { .uuids($0.map(\.uuid)) } ?? .null(.uuids),
    ]
    return try read(
      """
      \(VersionedTable.known(at: "$1"))
        AND register = ANY ($2)
        AND ($3::date IS NULL OR daterange(first_day, last_day, '[]') && daterange($3::date, $4::date, '[]'))
        AND ($5::text[] IS NULL OR units && $5::text[])
        AND ($6::uuid[] IS NULL OR organisations && $6::uuid[])
      """, parameters, connection)
  }

  /// The entries of a province's timeline: tallies, proposals and figures of its units, directions for its associations, and
  /// whatever came from an activity that happened there.
  static func entries(
    onTimelineOf reach: [Reach], own: [OrganisationID], in days: ClosedRange<CivilDate>?, knownAt position: Int?,
    _ connection: Connection
  ) throws -> [StoredEntry] {
    try read(
      """
      \(VersionedTable.known(at: "$1"))
        AND ($2::date IS NULL OR daterange(first_day, last_day, '[]') && daterange($2::date, $3::date, '[]'))
        AND (units && $4::text[]
             OR register = 'direction' AND organisations && $5::uuid[]
             OR activity IS NOT NULL  -- few entries: each looks for its activity, and not a province's all for theirs
                AND EXISTS (SELECT
                              FROM activity AS present
                              JOIN activity USING (number)
                              JOIN unnest($4::text[], $6::text[], $7::text[]) AS reach (unit, from_day, to_day)
                                ON activity.units @> ARRAY[reach.unit]
                             WHERE present.id = entry.activity AND present.is_present
                               AND \(VersionedTable.known(at: "$1", in: "activity"))
                               AND activity.first_day < to_day::date AND activity.last_day >= from_day::date))
      """,
      [
        .int(position), .text(days?.lowerBound.iso), .text(days?.upperBound.iso), .texts(reach.map(\.unit.value)),
        .uuids(own.map(\.uuid)), .texts(reach.map(\.from.iso)), .texts(reach.map { $0.to?.iso ?? "infinity" }),
      ], connection)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], _ connection: Connection
  ) throws -> [StoredEntry] {
    try connection.query(
      "SELECT number, key, register, document FROM entry WHERE \(condition) ORDER BY entry.first_day, number",
      parameters
    ).map { row in
      guard let uuid = UUID(text: try row.string(1)),
        let register = RegisterEntry.Register(rawValue: try row.string(2))
      else { throw ReadModelError(table: "entry", reason: "a key or a register that this program doesn't know") }
      let entry = try row.withBytes(3) { bytes in
        try JSONReader.read(bytes) { try RegisterEventFormat.read(register, &$0) }
      }
      return StoredEntry(number: try row.int(0), id: EntryID(uuid), entry: entry)
    }
  }
}
