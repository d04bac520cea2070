import EventStore
import Foundation
import LocalPostgres
import Postgres

/// A process that records as fast as it can, each of its tasks in a stream of its own, and goes on after every failure by
/// sending the same bytes again.
struct Writer {
  let folder: String
  let name: String
  let oracle: Oracle

  private static let tasks = 8

  func run() async throws {
    let settings = try await LocalCluster(folder: folder).start()
    let pool = ConnectionPool(settings, maximumConnections: 2, prepare: EventLog.workAsApp)
    let log = EventLog(pool: pool)
    let file = try oracle.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<Self.tasks {
        group.addTask { try await write(log, StreamName(category: "soak", id: "\(name).\(task)"), file) }
      }
      try await group.waitForAll()
    }
  }

  private func write(_ log: EventLog, _ stream: StreamName, _ file: FileHandle) async throws {
    var version = 0
    while true {
      let events = (0..<Int.random(in: 1...3)).map { _ in
        NewEvent(
          id: UUID(), type: "Soaked", schemaVersion: 1, data: Array(#"{"after":\#(version)}"#.utf8),
          metadata: Array("{}".utf8))
      }
      let request = AppendRequest(
        stream: stream, expected: version == 0 ? .noStream : .exactly(version), events: events)
      let receipt = try await record(request, log)
      let lines = zip(receipt.positions, events).enumerated().map { offset, event in
        Oracle.line(
          Oracle.Entry(
            position: event.0, stream: stream.description, version: version + offset + 1, id: event.1.id))
      }
      try file.write(contentsOf: Data(lines.joined().utf8))
      version += events.count
    }
  }

  private func record(_ request: AppendRequest, _ log: EventLog) async throws -> AppendReceipt {
    while true {
      do {
        return try await log.append(request)
      } catch {
        switch error {
        // The server is away, or comes back. Whether it was recorded, the next attempt finds out.
        case .database, .busy: break
        default: throw error
        }
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
