import Friendship
import Postgres

/// As much of an activity on record as tells whether it may be one that is about to be recorded. Read when it's asked for:
/// of most only the days are.
struct ActivityOutline {
  fileprivate let row: Row

  static let columns = """
    number, first_day - DATE '1970-01-01', last_day - DATE '1970-01-01', organisers::text[] || places,
    folded_title
    """

  /// The log position of its first event, by which people address it.
  var number: Int { get throws { try row.int(0) } }
  /// From the first day to the last, as `CivilDate.dayNumber` counts.
  var days: ClosedRange<Int> {
    get throws {
      let (first, last) = (try row.int(1), try row.int(2))
      return first...max(first, last)
    }
  }
  /// The identities of its organisers as text, and the keys of its places.
  var organisersAndPlaces: [String] { get throws { try row.texts(3) } }
  /// The words of its Vietnamese title.
  var words: TitleWords { get throws { TitleWords(folded: try row.string(4)) } }
}

extension ActivityQueries {
  /// Calls `body` for each activity as it's known now that overlaps the days and was held by one of the organisers (as
  /// text) or in a place with one of the keys, but for those retracted or merged; in no order, in constant memory.
  static func forEachOutline(
    _ days: ClosedRange<CivilDate>, organisers: [String], places: [String], _ connection: Connection,
    _ body: (ActivityOutline) throws -> Void
  ) throws {
    try connection.forEach(
      """
      SELECT \(ActivityOutline.columns)
        FROM activity
       WHERE is_present AND status NOT IN ('retracted', 'merged')
         AND \(ActivitiesSchema.overlaps("$1", "$2"))
         AND (organisers && $3::text[]::uuid[] OR places && $4::text[])
      """, [.text(days.lowerBound.iso), .text(days.upperBound.iso), .texts(organisers), .texts(places)]
    ) { try body(ActivityOutline(row: $0)) }
  }

  /// Those of these numbers as they're known now, by number.
  static func activities(numbers: [Int], _ connection: Connection) throws -> [StoredActivity] {
    try connection.query(
      "SELECT \(StoredActivity.columns) FROM activity WHERE number = ANY ($1) AND is_present ORDER BY number",
      [.ints(numbers)]
    ).map { try StoredActivity($0) }
  }
}
