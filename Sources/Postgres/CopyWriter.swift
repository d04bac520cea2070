#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
import CLibpq

/// A value for one column of a COPY.
public enum CopyField: Sendable, Hashable {
  /// NULL
  case null
  /// Text, or any type in its text form. U+0000 is refused.
  case text(String)
  /// Text or `json` given as UTF-8. U+0000 is refused.
  case utf8([UInt8])
  /// An integer of any width.
  case int(Int)
  /// A `boolean`
  case bool(Bool)
  /// A `double precision`
  case double(Double)
  /// A `uuid`
  case uuid(UUID)
  /// A `bytea`
  case bytes([UInt8])
}

/// Writes the rows of a COPY in text format (manual, COPY, "Text Format"), some 64 KB a message.
public struct CopyWriter: ~Copyable {
  private let connection: Connection
  private var buffer: [UInt8] = []

  private static let messageBytes = 64 << 10
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  init(_ connection: Connection) {
    self.connection = connection
    buffer.reserveCapacity(2 * Self.messageBytes)
  }

  /// Writes one row.
  /// - Parameter fields: one for each column that the COPY names, in its order.
  /// - Throws: `.usage` for U+0000 or a row beyond `Limits.copyRowBytes`, `.cancelled`, `.connection`. What the
  ///   server says to a row comes at the end of the COPY.
  public mutating func row(_ fields: [CopyField]) throws(PostgresError) {
    let start = buffer.count
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: "\t")) }
      try append(field)
    }
    buffer.append(UInt8(ascii: "\n"))
    guard buffer.count - start <= Limits.copyRowBytes else {
      throw PostgresError(.usage, "a row of a COPY holds more than \(Limits.copyRowBytes) bytes")
    }
    if buffer.count >= Self.messageBytes { try flush() }
  }

  /// Writes one row as `copyOut` hands it over: in text format, its line feed included.
  /// - Throws: as `row`, but the limit is the server's own (1 GB): a row that a server gave is one that it takes.
  public mutating func line(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.messageBytes { try flush() }
  }

  /// Sends what is left.
  mutating func flush() throws(PostgresError) {
    if let cancellation = connection.cancellation, cancellation.isCancelled { throw .cancelled }
    guard !buffer.isEmpty else { return }
    let sent = buffer.withUnsafeBytes { bytes in
      PQputCopyData(
        connection.pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard sent == 1 else { throw connection.currentError() }
    buffer.removeAll(keepingCapacity: buffer.capacity <= 4 * Self.messageBytes)
  }

  private mutating func append(_ field: CopyField) throws(PostgresError) {
    switch field {
    case .null: buffer.appendText("\\N")
    case .text(let value): try appendEscaped(value.utf8)
    case .utf8(let value): try appendEscaped(value)
    case .int(let value): buffer.appendText(String(value))
    case .bool(let value): buffer.append(UInt8(ascii: value ? "t" : "f"))
    case .double(let value): buffer.appendText(String(value))
    case .uuid(let value): buffer.appendText(value.uuidString)
    case .bytes(let value):
      buffer.appendText("\\\\x")
      for byte in value {
        buffer.append(Self.hexadecimal[Int(byte >> 4)])
        buffer.append(Self.hexadecimal[Int(byte & 15)])
      }
    }
  }

  private mutating func appendEscaped(_ bytes: some Sequence<UInt8>) throws(PostgresError) {
    // Nearly all go as they are.
    let isPlain = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") }
    }
    if isPlain == true {
      buffer.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): buffer.appendText("\\\\")
      case UInt8(ascii: "\n"): buffer.appendText("\\n")
      case UInt8(ascii: "\r"): buffer.appendText("\\r")
      case UInt8(ascii: "\t"): buffer.appendText("\\t")
      case 0: throw PostgresError(.usage, "a row of a COPY holds U+0000, which PostgreSQL can't keep")
      default: buffer.append(byte)
      }
    }
  }
}
