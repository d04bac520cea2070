import Postgres

/// One request with one event as the values that `event_log.append_one` takes: the usual thing to record, and less work for
/// both sides than a batch of one.
struct SingleAppend {
  private let write: StreamWrite

  /// - Returns: nil if the requests are anything else.
  init?(_ requests: [AppendRequest]) {
    guard requests.count == 1, requests[0].writes.count == 1, requests[0].writes[0].events.count == 1 else {
      return nil
    }
    write = requests[0].writes[0]
  }

  /// Whether nobody listens is asked after the append, and holds until its commit.
  static let sql = """
    SELECT event_log.append_one($1, $2, $3, $4, $5, $6, $7),
           pg_catalog.pg_try_advisory_xact_lock(\(AppendNotifier.listeners))
    """

  var parameters: [Parameter] {
    let event = write.events[0]
    return [
      .text(write.stream.description), .int(write.expected.number), .uuid(event.id), .text(event.type),
      .int(event.schemaVersion), .json(event.data), .json(event.metadata),
    ]
  }

  /// Reads the answer.
  /// - Returns: nil if there is none: nothing was recorded, and `event_log.append` is to be asked.
  static func answer(_ rows: [Row]) throws -> (receipt: AppendReceipt, isHeard: Bool)? {
    guard let row = rows.first, try !row.isNull(0) else { return nil }
    let numbers = try row.ints(0)
    guard numbers.count == 2 else { throw EventLogError.corrupt("append_one gives \(numbers.count) numbers") }
    let receipt = AppendReceipt(
      positions: [numbers[0]], recordedAt: LogTime(microseconds: Int64(numbers[1])), alreadyRecorded: false)
    return (receipt, try !row.bool(1))
  }
}
