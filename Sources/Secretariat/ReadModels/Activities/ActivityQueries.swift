import Documents
import FoundationEssentials
import Friendship
import Postgres

/// Which activities are asked for. Every condition that is given must hold.
struct ActivityFilter: Sendable {
  /// Overlapping these days.
  var days: ClosedRange<CivilDate>?
  /// In one of these statuses; those retracted or merged only where named.
  var statuses: [Activity.Status] = [.planned, .confirmed, .postponed, .held, .cancelled]
  /// Of this kind.
  var kind: KindCode?
  /// Held by any of these organisations.
  var organisers: [OrganisationID]?
  /// In one of these units, within its days; or, where these are given too, held by one of these organisations.
  var reach: [Reach]?
  var reachOrOrganisers: [OrganisationID] = []
  /// As the record stood at this log position; now, without one.
  var knownAt: Int?
}

/// Rows of activities as they came from the server. They hold its answer: they are read soon, and let go.
struct FetchedActivities: Sendable {
  fileprivate let rows: [Row]

  /// What a body makes of each, in their order; on all processors, since reading rows takes longer than fetching them.
  ///
  /// - Parameter forFigures: leave out the texts, of which no figure is made.
  func map<Value: Sendable>(
    forFigures: Bool = false, _ body: @Sendable (StoredActivity) throws -> Value
  ) throws -> [Value] {
    try InParallel.map(rows) { try body(try StoredActivity($0, forFigures: forFigures)) }
  }
}

/// Questions to the activities read model. Each is asked on a connection whose search path holds it.
enum ActivityQueries {
  /// Calls `body` for each activity that the filter lets through, by first day and number, in constant memory.
  ///
  /// - Parameter meanwhile: run before the first, while the server looks for them.
  static func forEach(
    _ filter: ActivityFilter, _ connection: Connection, meanwhile: () throws -> Void = {},
    _ body: (StoredActivity) throws -> Void
  ) throws {
    let (sql, parameters) = statement(filter)
    try connection.forEach(sql, parameters, meanwhile: meanwhile) { try body(try StoredActivity($0)) }
  }

  /// The activities that the filter lets through, by first day and number.
  static func all(_ filter: ActivityFilter, _ connection: Connection) throws -> [StoredActivity] {
    try map(filter, connection) { $0 }
  }

  /// What a body makes of the activities that the filter lets through, by first day and number.
  static func map<Value: Sendable>(
    _ filter: ActivityFilter, _ connection: Connection, _ body: @Sendable (StoredActivity) throws -> Value
  ) throws -> [Value] {
    try fetch(filter, connection).map(body)
  }

  /// The rows of the activities that the filter lets through, by first day and number, to be read later.
  static func fetch(_ filter: ActivityFilter, _ connection: Connection) throws -> FetchedActivities {
    let (sql, parameters) = statement(filter)
    return FetchedActivities(rows: try connection.query(sql, parameters))
  }

  /// The same, and what `meanwhile` makes while the server looks for them.
  static func fetch<Value>(
    _ filter: ActivityFilter, _ connection: Connection, meanwhile: () throws -> Value
  ) throws -> (FetchedActivities, Value) {
    let (sql, parameters) = statement(filter)
    let (rows, value) = try connection.query(sql, parameters, meanwhile: meanwhile)
    return (FetchedActivities(rows: rows), value)
  }

  /// The activity of this number, whatever its status; the version known at a position, or now.
  static func activity(number: Int, knownAt position: Int? = nil, _ connection: Connection) throws -> StoredActivity? {
    try connection.query(
      """
      SELECT \(StoredActivity.columns) FROM activity
       WHERE number = $1 AND CASE WHEN $2::bigint IS NULL THEN is_present ELSE known @> $2::bigint END
      """, [.int(number), .int(position)]
    ).first.map { try StoredActivity($0) }
  }

  /// The activity of this identity as it's known now.
  static func activity(id: ActivityID, _ connection: Connection) throws -> StoredActivity? {
    try connection.query(
      "SELECT \(StoredActivity.columns) FROM activity WHERE id = $1 AND is_present", [.uuid(id.uuid)]
    ).first.map { try StoredActivity($0) }
  }

  /// Numbers of activities by identity, for those that have one.
  static func numbers(of ids: [ActivityID], _ connection: Connection) throws -> [ActivityID: Int] {
    guard !ids.isEmpty else { return [:] }
    let rows = try connection.query(
      "SELECT id, number FROM activity WHERE id = ANY ($1) AND is_present", [.uuids(ids.map(\.uuid))])
    var numbers: [ActivityID: Int] = [:]
    for row in rows { numbers[ActivityID(try row.uuid(0))] = try row.int(1) }
    return numbers
  }

  /// Numbers by which activities are told now or at a position: of one that was merged by then, the number of that which
  /// went on. None of what was put on record later.
  static func toldNumbers(
    of ids: [ActivityID], knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [ActivityID: Int] {
    guard !ids.isEmpty else { return [:] }
    let known = VersionedTable.known(at: "$2", in: "activity")
    let rows = try connection.query(
      """
      WITH RECURSIVE followed AS (
        SELECT present.id AS named, activity.number, activity.merged_into
          FROM activity AS present
          JOIN activity ON activity.number = present.number
         WHERE present.id = ANY ($1) AND present.is_present AND \(known)
         UNION
        SELECT followed.named, activity.number, activity.merged_into
          FROM followed
          JOIN activity AS present ON present.id = followed.merged_into AND present.is_present
          JOIN activity ON activity.number = present.number
         WHERE \(known)
      )
      SELECT named, number FROM followed WHERE merged_into IS NULL
      """, [.uuids(ids.map(\.uuid)), .int(position)])
    var numbers: [ActivityID: Int] = [:]
    for row in rows { numbers[ActivityID(try row.uuid(0))] = try row.int(1) }
    return numbers
  }

  /// The numbers of the activities that name somebody as present, now or at a position; among some, or all that weren't
  /// retracted or merged. Read from first to last: it is asked when a person is erased.
  static func naming(
    _ person: PersonID, among numbers: Set<Int>? = nil, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [Int] {
    try connection.query(
      """
      SELECT number FROM activity
       WHERE CASE WHEN $2::bigint IS NULL THEN is_present ELSE known @> $2::bigint END
         AND ($3::bigint[] IS NULL AND status NOT IN ('retracted', 'merged') OR number = ANY ($3::bigint[]))
         AND strpos(details, $1) > 0
         AND EXISTS (SELECT FROM json_array_elements(details::json -> 'participants') AS one WHERE one ->> 'person' = $1)
       ORDER BY number
      """, [.text(person.uuid.text), .int(position), numbers.map { .ints($0.sorted()) } ?? .null(.ints)]
    ).map { try $0.int(0) }
  }

  /// The activities put on record after a position that have an organiser who didn't exist at their time, as far as is on
  /// record: the numbers of the first, and how many there are.
  static func heldByAbsent(
    among organisations: [Organisation], after position: Int, limit: Int, _ connection: Connection
  ) throws -> (numbers: [Int], count: Int) {
    let mortal = organisations.filter { $0.founded != nil || $0.ending != nil }
    guard !mortal.isEmpty else { return ([], 0) }
    let rows = try connection.query(
      """
      SELECT activity.number, count(*) OVER ()
        FROM activity, unnest(activity.organisers) AS by,
             unnest($1::uuid[], $2::text[], $3::text[]) AS life(id, founded, ended)
       WHERE activity.is_present AND activity.number > $4 AND activity.status NOT IN ('retracted', 'merged')
         AND life.id = by AND (activity.last_day < life.founded::date OR activity.first_day > life.ended::date)
       GROUP BY activity.number
       ORDER BY activity.number
       LIMIT $5
      """,
      [
        .uuids(mortal.map(\.id.uuid)), .texts(mortal.map { $0.founded?.first.iso ?? "-infinity" }),
        .texts(mortal.map { $0.ending?.on.last.iso ?? "infinity" }), .int(position), .int(limit),
      ])
    return (try rows.map { try $0.int(0) }, try rows.first?.int(1) ?? 0)
  }

  /// The activity that was put on record last.
  static func last(_ connection: Connection) throws -> StoredActivity? {
    try connection.query(
      "SELECT \(StoredActivity.columns) FROM activity WHERE is_present ORDER BY number DESC LIMIT 1"
    ).first.map { try StoredActivity($0) }
  }

  /// Activities whose title has every one of the words (folded), each whole or, where that is asked for, by its beginning: those
  /// with just this title first, then the newest, at most so many.
  static func search(
    _ words: [String], byBeginnings: Bool = false, limit: Int, _ connection: Connection
  ) throws -> [StoredActivity] {
    try connection.query(
      """
      SELECT \(StoredActivity.columns) FROM activity
       WHERE is_present AND status NOT IN ('retracted', 'merged')
         AND words @@ to_tsquery('simple', $1)
       ORDER BY folded_title = $2 DESC, first_day DESC, number DESC
       LIMIT $3
      """,
      [.text(wordQuery(words, byBeginnings: byBeginnings)), .text(words.joined(separator: " ")), .int(limit)]
    ).map { try StoredActivity($0) }
  }

  private static func statement(_ filter: ActivityFilter) -> (String, [Parameter]) {
    var parameters: [Parameter] = []
    func place(_ parameter: Parameter) -> String {
      parameters.append(parameter)
      return "$\(parameters.count)"
    }
    let known = filter.knownAt.map { "known @> \(place(.int($0)))::bigint" } ?? "is_present"
    var conditions = [known, "status = ANY (\(place(.texts(filter.statuses.map(\.code)))))"]
    if let days = filter.days {
      conditions.append(
        ActivitiesSchema.overlaps(place(.text(days.lowerBound.iso)), place(.text(days.upperBound.iso))))
    }
    if let kind = filter.kind { conditions.append("kind = \(place(.text(kind.raw)))") }
    if let organisers = filter.organisers {
      conditions.append("organisers && \(place(.uuids(organisers.map(\.uuid))))::uuid[]")
    }
    if let reach = filter.reach {
      var found = reach.map { part in
        let (unit, from) = (place(.text(part.unit.value)), place(.text(part.from.iso)))
        let until = part.to.map { " AND first_day < \(place(.text($0.iso)))::date" } ?? ""
        return "places @> ARRAY[\(unit)::text] AND last_day >= \(from)::date\(until)"
      }
      if !filter.reachOrOrganisers.isEmpty {
        found.append("organisers && \(place(.uuids(filter.reachOrOrganisers.map(\.uuid))))::uuid[]")
      }
      conditions.append("(\(found.isEmpty ? "false" : found.joined(separator: "\n     OR ")))")
    }
    let sql = """
      SELECT \(StoredActivity.columns) FROM activity
       WHERE \(conditions.joined(separator: "\n   AND "))
       ORDER BY first_day, number
      """
    return (sql, parameters)
  }
}
