import FoundationEssentials
import Friendship
import Postgres

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
  /// The entries of these keys (their streams' ids) as they're known now.
  static func present(keys: [String], _ connection: Connection) throws -> [String: RegisterEntry] {
    guard !keys.isEmpty else { return [:] }
    let stored = try read("upper_inf(known) AND key = ANY ($1)", [.texts(keys)], connection)
    return Dictionary(stored.map { ($0.id.uuid.text, $0.entry) }, uniquingKeysWith: { $1 })
  }

  /// One of them with its number, as known now.
  static func entry(_ id: EntryID, _ connection: Connection) throws -> StoredEntry? {
    try read("upper_inf(known) AND key = $1", [.text(id.uuid.text)], connection).first
  }

  /// The entry of this number, in whatever register, as known now.
  static func entry(number: Int, _ connection: Connection) throws -> StoredEntry? {
    try read("upper_inf(known) AND number = $1", [.int(number)], connection).first
  }

  /// The entries of these numbers, as known now.
  static func entries(numbers: [Int], _ connection: Connection) throws -> [StoredEntry] {
    guard !numbers.isEmpty else { return [] }
    return try read("upper_inf(known) AND number = ANY ($1)", [.ints(numbers)], connection)
  }

  /// The entries that name an activity, as known now: what came from it, and what it did. Read from first to last: it is
  /// asked when an activity is retracted or merged.
  static func naming(_ activity: ActivityID, _ connection: Connection) throws -> [StoredEntry] {
    try read("upper_inf(known) AND strpos(document::text, $1) > 0", [.text(activity.uuid.text)], connection)
      .filter { $0.entry.activities.contains(activity) }
  }

  /// The entry of a register that was made last.
  static func last(_ register: RegisterEntry.Register, _ connection: Connection) throws -> StoredEntry? {
    try read(
      """
      upper_inf(known)
        AND number = (SELECT max(number) FROM entry WHERE upper_inf(known) AND register = $1)
      """, [.text(register.rawValue)], connection
    ).first
  }

  /// Entries of a register whose text has every one of the words (folded), each whole or, where that is asked for, by its
  /// beginning; at most so many.
  static func search(
    _ register: RegisterEntry.Register, _ words: [String], byBeginnings: Bool = false, limit: Int,
    _ connection: Connection
  ) throws -> [StoredEntry] {
    try read(
      """
      upper_inf(known) AND register = $1
        AND \(wordsOf("folded_text")) @@ to_tsquery('simple', $2)
      """, [.text(register.rawValue), .text(wordQuery(words, byBeginnings: byBeginnings)), .int(limit)], limit: "$3",
      connection)
  }

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
  ///
  /// - Parameter own: its associations; they are looked up where none are given.
  static func entries(
    onTimelineOf reach: [Reach], own: [OrganisationID]? = nil, in days: ClosedRange<CivilDate>?, knownAt position: Int?,
    _ connection: Connection
  ) throws -> [StoredEntry] {
    let own =
      try own
      ?? OrganisationQueries.inProvinces(reach.map(\.unit), knownAt: position, connection)
      .map(\.organisation.id)
    return try read(
      """
      \(VersionedTable.known(at: "$1"))
        AND ($2::date IS NULL OR daterange(first_day, last_day, '[]') && daterange($2::date, $3::date, '[]'))
        AND (units && $4::text[]
             OR register = 'direction' AND organisations && $5::uuid[]
             OR activity IS NOT NULL  -- few entries: each looks for its activity, and not a province's all for theirs
                AND EXISTS (WITH RECURSIVE followed AS (  -- one that was merged is where the other is
                              SELECT activity.*
                                FROM activity AS present
                                JOIN activity ON activity.number = present.number
                               WHERE present.id = entry.activity AND present.is_present
                                 AND \(VersionedTable.known(at: "$1", in: "activity"))
                               UNION ALL
                              SELECT activity.*
                                FROM followed
                                JOIN activity AS present ON present.id = followed.merged_into AND present.is_present
                                JOIN activity ON activity.number = present.number
                               WHERE \(VersionedTable.known(at: "$1", in: "activity"))
                            )
                            SELECT
                              FROM followed
                              JOIN unnest($4::text[], $6::text[], $7::text[]) AS reach (unit, from_day, to_day)
                                ON followed.places @> ARRAY[reach.unit]
                             WHERE followed.status NOT IN ('merged', 'retracted')
                               AND followed.first_day < to_day::date AND followed.last_day >= from_day::date))
      """,
      [
        .int(position), .text(days?.lowerBound.iso), .text(days?.upperBound.iso), .texts(reach.map(\.unit.value)),
        .uuids(own.map(\.uuid)), .texts(reach.map(\.from.iso)), .texts(reach.map { $0.to?.iso ?? "infinity" }),
      ], connection)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], limit: String? = nil, _ connection: Connection
  ) throws -> [StoredEntry] {
    try connection.query(
      """
      SELECT number, key, register, document FROM entry
       WHERE \(condition)
       ORDER BY entry.first_day, number\(limit.map { " LIMIT " + $0 } ?? "")
      """, parameters
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
