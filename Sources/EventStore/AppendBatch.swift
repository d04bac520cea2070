#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Postgres

/// Several requests as the columns that `event_log.append` takes: one element an event.
struct AppendBatch {
  private var requests: [Int] = []
  private var streams: [String] = []
  private var expected: [Int] = []
  private var ids: [UUID] = []
  private var types: [String] = []
  private var schemaVersions: [Int] = []
  private var data: [[UInt8]] = []
  private var metadata: [[UInt8]] = []

  /// The batch's requests are numbered from 1 in this order.
  init(_ batch: [AppendRequest]) {
    for (number, request) in batch.enumerated() {
      for write in request.writes {
        let stream = write.stream.description
        for event in write.events {
          requests.append(number + 1)
          streams.append(stream)
          expected.append(write.expected.number)
          ids.append(event.id)
          types.append(event.type)
          schemaVersions.append(event.schemaVersion)
          data.append(event.data)
          metadata.append(event.metadata)
        }
      }
    }
  }

  /// Whether nobody listens is asked once, after the append, and holds until its commit.
  static let sql = """
    SELECT request, state, already_recorded, positions, stream, actual,
           \(LogTime.sql("recorded_at")),
           (SELECT pg_catalog.pg_try_advisory_xact_lock(\(AppendNotifier.listeners)))
      FROM event_log.append($1, $2, $3, $4, $5, $6, $7, $8)
    """

  var parameters: [Parameter] {
    [
      .ints(requests), .texts(streams), .ints(expected), .uuids(ids), .texts(types), .ints(schemaVersions),
      .jsons(data), .jsons(metadata),
    ]
  }

  /// Does somebody listen who is to be told of what these answers are about?
  static func isHeard(_ rows: [Row]) throws -> Bool { try rows.first.map { try !$0.bool(7) } ?? false }

  /// Reads the answers, which come in the order of the requests.
  static func answers(
    _ rows: [Row], to requests: [AppendRequest]
  ) throws -> [Result<AppendReceipt, EventLogError>] {
    guard rows.count == requests.count else {
      throw EventLogError.corrupt("append gives \(rows.count) answers to \(requests.count) requests")
    }
    return try rows.indices.map { index in
      guard try rows[index].int(0) == index + 1 else {
        throw EventLogError.corrupt("append answers in another order than it was asked")
      }
      return try answer(rows[index], to: requests[index])
    }
  }

  private static func answer(
    _ row: Row, to request: AppendRequest
  ) throws -> Result<AppendReceipt, EventLogError> {
    switch try row.string(1) {
    case EventLogError.State.recorded:
      return .success(
        AppendReceipt(
          positions: try row.ints(3), recordedAt: try LogTime(row, 6),
          alreadyRecorded: try row.bool(2)))
    case EventLogError.State.conflict:
      let stream = try row.string(4)
      guard let write = request.writes.first(where: { $0.stream.description == stream }) else {
        throw EventLogError.corrupt("append answers for a stream that was not asked for")
      }
      return .failure(
        .conflict(stream: write.stream, expected: write.expected, actual: try row.int(5)))
    case EventLogError.State.idReused: return .failure(.idReused)
    case let other: throw EventLogError.corrupt("append answers \(other)")
    }
  }
}
