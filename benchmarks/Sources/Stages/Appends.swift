import EventStore
import Foundation
import Postgres

/// What recording one event costs one client, beside what the row alone costs: an append and a bare prepared INSERT into the
/// log's table take turns, each a transaction of its own that waits for the disk; so does the same INSERT through the pool,
/// which tells what is the pool's of an append. The events are of a category that no
/// read model reads.
struct Appends {
  private let settings: ConnectionSettings
  private let data: [UInt8]
  private let metadata: [UInt8]

  init(_ settings: ConnectionSettings) {
    self.settings = settings
    let outcome = "Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tổ chức các hoạt động giao lưu nhân dân"
    data = Array(#"{"kind":"seminar","outcomes":["\#(outcome)","\#(outcome)","\#(outcome)"],"title":{"vi":"x"}}"#.utf8)
    metadata = Array(#"{"actor":null,"correlation":"\#(UUID())","program":"stages","source":"cli"}"#.utf8)
  }

  func run(times: Int) async throws {
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    let bare = try Connection.open(settings)
    let clock = ContinuousClock()
    var appends: [Duration] = []
    var inserts: [Duration] = []
    var pooled: [Duration] = []
    let login = ConnectionPool(settings, maximumConnections: 1)
    // The first of each prepare their statements.
    for time in -10..<times {
      let event = NewEvent(id: UUID(), type: "Staged", schemaVersion: 1, data: data, metadata: metadata)
      let stream = try StreamName(category: "stage", id: UUID().uuidString.lowercased())
      let request = AppendRequest(stream: stream, expected: .noStream, events: [event])
      var last = 0
      let append = try await clock.measure { last = try await log.append(request).lastPosition }
      let insert = try clock.measure { try self.insert(after: last, bare) }
      let position = last + 1
      let lent = try await clock.measure {
        try await login.withConnection { try self.insert(after: position, $0) }
      }
      if time >= 0 {
        appends.append(append)
        inserts.append(insert)
        pooled.append(lent)
      }
    }
    bare.close()
    await pool.close()
    await login.close()
    appends.sort()
    inserts.sort()
    pooled.sort()
    for (name, spans) in [("append", appends), ("bare INSERT", inserts), ("INSERT through the pool", pooled)] {
      print(name, "first, median, 95 of 100:", spans[0], spans[times / 2], spans[times * 95 / 100])
    }
    print("median to median:", appends[times / 2] / inserts[times / 2], "first to first:", appends[0] / inserts[0])
  }

  private func insert(after position: Int, _ connection: Connection) throws {
    _ = try connection.execute(
      """
      INSERT INTO event_log.event
             (position, stream, version, id, type, schema_version, data, metadata, recorded_at)
      VALUES ($1, $2, 1, $3, 'Staged', 1, $4, $5, clock_timestamp())
      """,
      [
        .int(position + 1), .text("stage-\(UUID().uuidString.lowercased())"), .uuid(UUID()), .json(data),
        .json(metadata),
      ])
  }
}
