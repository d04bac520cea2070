import Friendship
import Postgres

extension ActivityQueries {
  /// The activities of these numbers of which something was recorded after a position and up to another, as they are
  /// now, by number.
  static func touched(
    _ numbers: Set<Int>, after position: Int, upTo last: Int, _ connection: Connection
  ) throws -> [StoredActivity] {
    try connection.query(
      """
      SELECT \(StoredActivity.columns) FROM activity
       WHERE is_present AND number = ANY ($1)
         AND EXISTS (SELECT FROM activity AS version
                      WHERE version.number = activity.number
                        AND lower(version.known) > $2 AND lower(version.known) <= $3)
       ORDER BY number
      """, [.ints(Array(numbers)), .int(position), .int(last)]
    ).map { try StoredActivity($0) }
  }
}
