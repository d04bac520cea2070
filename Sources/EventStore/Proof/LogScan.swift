import Dispatch
import Postgres
import Synchronization

/// Reads the rows of the log in order and hands them to a body on another thread, so that reading and hashing each have
/// a core: COPY in binary form, in chunks of a megabyte, of which a few are under way at most.
struct LogScan {
  let connection: Connection

  /// A chunk is handed over once it has come to so many bytes.
  private static let chunkBytes = 1 << 20

  /// So many chunks wait to be worked on at most; the reader waits then.
  private static let chunksUnderWay = 4

  /// Rows of positions in a range.
  /// - Parameters:
  ///   - after: nil for the very first, those with impossible positions too.
  ///   - upTo: nil for the end.
  ///   - body: on another thread, one row after the other; the rows are valid inside it only.
  /// - Throws: what `body` throws, `EventLogError`, `PostgresError`.
  func forEach(
    after: Int?, upTo: Int?, _ body: @escaping @Sendable (EventRow) throws -> Void
  ) throws {
    let work = Work(body)
    do {
      try read(after: after, upTo: upTo, work)
    } catch {
      work.finish()
      throw try work.failure() ?? error
    }
    work.finish()
    if let failure = try work.failure() { throw failure }
  }

  private func read(after: Int?, upTo: Int?, _ work: Work) throws {
    var chunk = Chunk(capacity: Self.chunkBytes)
    try EventCopy(connection: connection).forEach(after: after, upTo: upTo) { row in
      chunk.append(row)
      guard chunk.bytes.count >= Self.chunkBytes else { return }
      try work.take(chunk)
      chunk = Chunk(capacity: Self.chunkBytes)
    }
    try work.take(chunk)
  }

  /// Rows one behind another.
  private struct Chunk: Sendable {
    var bytes: [UInt8] = []
    var ends: [Int] = []

    init(capacity: Int) {
      bytes.reserveCapacity(capacity + capacity / 8)
      ends.reserveCapacity(capacity / 512)
    }

    mutating func append(_ row: UnsafeRawBufferPointer) {
      bytes.append(contentsOf: row)
      ends.append(bytes.count)
    }

    func forEach(_ body: (EventRow) throws -> Void) throws {
      try bytes.withUnsafeBytes { bytes in
        var start = 0
        for end in ends {
          try body(EventRow(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
          start = end
        }
      }
    }
  }

  /// The other thread.
  private final class Work: Sendable {
    private let body: @Sendable (EventRow) throws -> Void
    private let queue = DispatchQueue(label: "huunghi.log-scan")
    private let room = DispatchSemaphore(value: chunksUnderWay)
    private let outcome = Mutex<(any Error)?>(nil)

    init(_ body: @escaping @Sendable (EventRow) throws -> Void) {
      self.body = body
    }

    /// Waits for room, then gives the chunk to the other thread.
    func take(_ chunk: Chunk) throws {
      if let failure = try failure() { throw failure }
      room.wait()
      queue.async { [self] in
        defer { room.signal() }
        guard outcome.withLock({ $0 == nil }) else { return }
        do {
          try chunk.forEach(body)
        } catch {
          outcome.withLock { $0 = error }
        }
      }
    }

    /// Waits until everything given has been worked on.
    func finish() {
      queue.sync {}
    }

    func failure() throws -> (any Error)? {
      outcome.withLock { $0 }
    }
  }
}
