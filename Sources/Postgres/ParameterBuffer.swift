import CLibpq

/// The parameters of one statement, laid out as libpq wants them: one run of bytes and, for each parameter, a
/// pointer, a length and a format. A connection keeps one and fills it again for each statement, so that a
/// small query allocates next to nothing.
struct ParameterBuffer {
  private var bytes: [UInt8] = []
  /// Where each parameter begins; -1 for NULL.
  private var offsets: [Int] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var pointers: [UnsafePointer<CChar>?] = []

  private static let text: Int32 = 0
  private static let binary: Int32 = 1
  /// What is kept for the next statement; a big batch's bytes are given back.
  private static let keptBytes = 1 << 20

  /// Lays out `parameters`.
  mutating func fill(_ parameters: [Parameter]) throws(PostgresError) {
    guard parameters.count <= Limits.parameters else {
      throw PostgresError(
        .usage, "\(parameters.count) parameters, and a statement takes \(Limits.parameters) at most")
    }
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptBytes)
    offsets.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
    for (index, parameter) in parameters.enumerated() {
      let start = bytes.count
      offsets.append(parameter.payload == .null ? -1 : start)
      formats.append(append(parameter.payload))
      guard bytes.count <= Limits.parameterBytes else {
        throw PostgresError(.usage, "the parameters hold more than \(Limits.parameterBytes) bytes")
      }
      lengths.append(Int32(bytes.count - start))
      if formats[index] == Self.text {
        // libpq finds a text's end by its zero byte, and would silently cut one that holds another.
        if bytes[start...].contains(0) {
          throw PostgresError(.usage, "parameter $\(index + 1) holds U+0000, which PostgreSQL can't keep")
        }
        bytes.append(0)
      }
    }
  }

  private mutating func append(_ payload: Parameter.Payload) -> Int32 {
    switch payload {
    case .null: return Self.binary
    case .text(let value):
      bytes.appendText(value)
      return Self.text
    case .eightBytes(let value): bytes.appendBigEndian(value)
    case .fourBytes(let value): bytes.appendBigEndian(value)
    case .oneByte(let value): bytes.append(value)
    case .uuid(let value): bytes.appendUUID(value)
    case .binary(let value): bytes += value
    }
    return Self.binary
  }

  /// Calls `body` with libpq's three arrays; all are nil where there are no parameters.
  mutating func withPointers<R>(
    _ body: (
      _ count: Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    guard !offsets.isEmpty else { return body(0, nil, nil, nil) }
    // Never empty, so that a parameter of no bytes has an address and isn't taken for NULL.
    if bytes.isEmpty { bytes.append(0) }
    return bytes.withUnsafeBytes { raw in
      pointers.removeAll(keepingCapacity: true)
      let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      for offset in offsets { pointers.append(offset < 0 ? nil : base.map { $0 + offset }) }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(Int32(offsets.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
