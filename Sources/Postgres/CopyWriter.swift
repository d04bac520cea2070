import CLibpq

/// Writes the rows of a COPY in binary form (manual, COPY, "Binary Format"), some 64 KB a message.
public struct CopyWriter: ~Copyable {
  private var written: CopyRow
  private let connection: Connection

  /// A signature, then flags and the length of an extension, of which there are none.
  private static let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

  init(_ connection: Connection) {
    self.connection = connection
    written = CopyRow(capacity: 2 * CopyMessage.bytes)
    written.bytes += Self.header
  }

  /// Writes one row.
  /// - Parameter body: writes a value for each column that the COPY names, in its order.
  /// - Throws: what `body` throws, `.usage` for a row beyond `Limits.copyRowBytes`, `.cancelled`, `.connection`. What the
  ///   server says to a row comes at the end of the COPY.
  public mutating func row(_ body: (inout CopyRow) throws -> Void) throws {
    let start = written.bytes.count
    written.columns = 0
    written.bytes.appendBigEndian(written.columns)
    try body(&written)
    written.bytes.overwrite(written.columns, at: start)
    guard written.bytes.count - start <= Limits.copyRowBytes else {
      throw PostgresError(.usage, "a row of a COPY holds more than \(Limits.copyRowBytes) bytes")
    }
    try CopyMessage.sendIfLong(&written.bytes, connection)
  }

  /// Says that there are no more rows, and sends what is left.
  mutating func end() throws(PostgresError) {
    written.bytes.appendBigEndian(Int16(-1))
    try CopyMessage.send(&written.bytes, connection)
  }
}

/// Passes rows on as another COPY, in text form, handed them over.
public struct CopyRelay: ~Copyable {
  private var bytes: [UInt8] = []
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
    bytes.reserveCapacity(2 * CopyMessage.bytes)
  }

  /// Passes one row on, its line feed included.
  /// - Throws: `.cancelled`, `.connection`. What the server says to a row comes at the end of the COPY.
  public mutating func pass(_ row: UnsafeRawBufferPointer) throws(PostgresError) {
    bytes.append(contentsOf: row)
    try CopyMessage.sendIfLong(&bytes, connection)
  }

  mutating func end() throws(PostgresError) { try CopyMessage.send(&bytes, connection) }
}

private enum CopyMessage {
  /// What is gathered before it is sent.
  static let bytes = 64 << 10

  static func sendIfLong(_ bytes: inout [UInt8], _ connection: Connection) throws(PostgresError) {
    if bytes.count >= Self.bytes { try send(&bytes, connection) }
  }

  static func send(_ bytes: inout [UInt8], _ connection: Connection) throws(PostgresError) {
    if let cancellation = connection.cancellation, cancellation.isCancelled { throw .cancelled }
    guard !bytes.isEmpty else { return }
    let sent = bytes.withUnsafeBytes { bytes in
      PQputCopyData(
        connection.pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard sent == 1 else { throw connection.currentError() }
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 * Self.bytes)
  }
}
