import EventStore
import Foundation
import Postgres
import Synchronization
import Testing

@testable import Secretariat

/// Read models that take in what an import records while it goes on. Would catch one that takes in a row twice or never where
/// the import breaks off, one whose refusal gets lost or keeps rows from being recorded, and a follower that lags behind.
@Suite struct ImportFollowingTests {
  private struct PowerCut: Error {}

  /// A file of which something happens once so many of its bytes are read in the recording pass.
  private final class Interrupted: Sendable {
    private let isRecording = Mutex(false)
    private let text: String
    private let share: Double
    private let event: @Sendable () throws -> Void

    init(_ text: String, after share: Double, _ event: @escaping @Sendable () throws -> Void) {
      self.text = text
      self.share = share
      self.event = event
    }

    var source: ImportSource {
      let bytes = Array(text.utf8)
      return ImportSource(name: "a.csv", size: bytes.count) {
        var rest = bytes[...]
        var isAhead = self.isRecording.withLock { $0 }
        return {
          if isAhead, Double(bytes.count - rest.count) > Double(bytes.count) * self.share {
            isAhead = false
            try self.event()
          }
          let chunk = rest.prefix(1000)
          rest = rest.dropFirst(chunk.count)
          return Array(chunk)
        }
      }
    }

    /// To be told of the import's progress.
    func watch(_ progress: ImportProgress) {
      if progress.pass == .recording || progress.bytes == progress.totalBytes { isRecording.withLock { $0 = true } }
    }
  }

  /// What the activities read model holds, and what it holds once it's made anew from the log.
  private static func contents(_ fixture: BookFixture) async throws -> (now: String, anew: String) {
    let sql = """
      SELECT coalesce(string_agg(line::text, E'\\n' ORDER BY line::text), '')
        FROM (SELECT number, id, known, version, status, first_day, details::text FROM activity) AS line
      """
    let now = try await fixture.book.read { try $0.query(sql)[0].string(0) }
    _ = try await fixture.book.projections.rebuild("activities")
    return (now, try await fixture.book.read { try $0.query(sql)[0].string(0) })
  }

  @Test func `cut off while read models take it in, the same command finishes it`() async throws {
    try await BookFixture.run { fixture in
      let text = try ImportTests.activities(1900)
      let head = try await fixture.book.log.head()
      let file = Interrupted(text, after: 0.9) { throw PowerCut() }
      await #expect(throws: PowerCut.self) {
        try await fixture.book.importFiles([file.source], progress: file.watch)
      }
      let recorded = try await fixture.book.log.head() - head
      #expect(recorded > 1000 && recorded < 1900)
      let finished = try await fixture.book.importFiles([ImportTests.file(text)])
      #expect(finished.files.map(\.known) == [recorded] && finished.files.map(\.recorded) == [1900 - recorded])
      let contents = try await Self.contents(fixture)
      #expect(contents.now == contents.anew && contents.now.split(separator: "\n").count == 1900)
    }
  }

  @Test func `a read model that can't take in what comes meanwhile stops there, and every row is recorded`()
    async throws
  {
    try await BookFixture.run { fixture in
      let settings = fixture.settings
      let position = Mutex(0)
      let text = try ImportTests.activities(1900)
      // By then the first two batches have been answered.
      let file = Interrupted(text, after: 0.9) {
        let connection = try Connection.open(settings)
        let answer = try connection.query(
          """
          SELECT positions FROM event_log.append(
            '{1}', '{activity-unheard-of}', '{-1}', ARRAY[gen_random_uuid()], '{ActivityUnheardOf}', '{1}',
            ARRAY['{}']::json[], ARRAY['{}']::json[])
          """)
        position.withLock { $0 = (try? answer[0].ints(0)[0]) ?? 0 }
        connection.close()
      }
      let first = try await fixture.book.importFiles([file.source], progress: file.watch)
      let bad = position.withLock { $0 }
      #expect(bad > 0 && first.files.map(\.recorded) == [1900])
      #expect(first.stopped.map(\.name) == ["activities"] && first.stopped.map(\.position) == [bad])
      let again = try await fixture.book.importFiles([ImportTests.file(text)])
      #expect(again.files.map(\.known) == [1900] && again.stopped == first.stopped)
      let held = try await fixture.book.readAsItStands { try ActivityQueries.all(ActivityFilter(), $0).map(\.number) }
      #expect(!held.isEmpty && held.allSatisfy { $0 < bad })
      let statuses = try await fixture.book.projections.statuses()
      #expect(statuses.filter { $0.stoppedAt == nil && $0.lag > 0 }.isEmpty, "the others have come to the end")
    }
  }

  @Test func `recording waits for read models that are too far behind`() async throws {
    try await BookFixture.run { fixture in
      let follower = ImportFollower(fixture.book.projections, fewest: 2, most: 2)
      _ = try await fixture.book.record(typed(), isPlan: false, isDistinct: true)
      let start = try await fixture.book.log.head()
      let event = try await fixture.book.log.read(after: start - 1)[0]
      for _ in 0..<3 {
        let stream = try Book.stream(ActivityEventFormat.category, UUID())
        let copy = NewEvent(
          id: UUID(), type: event.type, schemaVersion: event.schemaVersion, data: event.data, metadata: event.metadata)
        _ = try await fixture.book.log.append(AppendRequest(stream: stream, expected: .noStream, events: [copy]))
      }
      func checkpoints() async throws -> [String: Int?] {
        Dictionary(
          uniqueKeysWithValues: try await fixture.book.projections.statuses().map { ($0.name, $0.checkpoint) })
      }
      await follower.recorded(start + 1...start + 1)
      #expect(try await checkpoints()["activities"] == start, "one is too few")
      await follower.recorded(start + 2...start + 3)
      let after = try await checkpoints()
      #expect(after["activities"] == start + 3 && after["organisations"] == start)
      await follower.end(atOnce: true)
      await follower.recorded(start + 4...start + 9)
      #expect(try await checkpoints()["activities"] == start + 3, "nothing once it's over")
    }
  }
}
