/// A record of a CSV file: its fields, and the line of the file on which it starts (from 1).
struct CSVRecord: Hashable, Sendable {
  var fields: [String]
  var line: Int
}

/// Why a file can't be read as CSV.
public struct CSVError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A quoted field that never ends.
    case openQuote
    /// Something other than a separator after a closing quote.
    case afterQuote
    /// A NUL byte: not a text file.
    case binary
    /// A field over the limit, in bytes; one in quotes may lack the quote that ends it.
    case longField(limit: Int, isQuoted: Bool)
    /// A record over the limit, in bytes.
    case longRecord(limit: Int)
    /// A record with more fields than the limit.
    case manyFields(limit: Int)
  }

  /// The line, from 1.
  public let line: Int
  /// The field in its record, from 1.
  public let field: Int
  /// What is wrong there.
  public let reason: Reason
}

/// Reads CSV (RFC 4180) record by record from chunks of bytes, in constant memory, and says where a fault is.
///
/// UTF-8, with or without a byte-order mark; lines end in LF, CRLF or (from old Macintosh programs) CR; fields are separated by commas, or by semicolons
/// where the first line has more of those outside quotes (as spreadsheets save it in some locales).
/// docs/decisions/0005 says why this isn't a library.
struct CSVReader {
  /// The longest field, in bytes.
  static let longestField = 65_536
  /// The longest record, in bytes of its fields, so that a batch of records has a bound.
  static let longestRecord = 262_144
  /// The most fields of a record.
  static let mostFields = 200
  /// How many bytes of the first line decide what separates fields.
  private static let lookedAt = 4096

  private let nextChunk: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var offset = 0
  private var line = 1
  private var separator: UInt8?
  private var isAtStart = true

  /// `nextChunk` gives the next bytes, and none at the end.
  init(_ nextChunk: @escaping () throws -> [UInt8]) { self.nextChunk = nextChunk }

  /// Reads bytes that are all there.
  init(bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The next record; `nil` at the end. Empty lines are passed over.
  mutating func next() throws -> CSVRecord? {
    if isAtStart { try start() }
    while let byte = try peek() {
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return try record() }
      offset += 1
      try endLine(after: byte)
    }
    return nil
  }

  private mutating func record() throws -> CSVRecord {
    var fields: [String] = []
    var size = 0
    let firstLine = line
    while true {
      guard fields.count < Self.mostFields else {
        throw CSVError(line: line, field: fields.count + 1, reason: .manyFields(limit: Self.mostFields))
      }
      let (field, isLast) = try field(number: fields.count + 1)
      size += field.utf8.count
      guard size <= Self.longestRecord else {
        throw CSVError(line: firstLine, field: fields.count + 1, reason: .longRecord(limit: Self.longestRecord))
      }
      fields.append(field)
      if isLast { return CSVRecord(fields: fields, line: firstLine) }
    }
  }

  private mutating func field(number: Int) throws -> (String, isLast: Bool) {
    var bytes: [UInt8] = []
    let firstLine = line
    func failure(_ reason: CSVError.Reason, at line: Int) -> CSVError {
      CSVError(line: line, field: number, reason: reason)
    }
    func text() throws -> String {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw failure(.notUTF8, at: firstLine) }
      return text
    }
    let isQuoted = try peek() == UInt8(ascii: "\"")
    if isQuoted {
      offset += 1
      while true {
        guard let byte = try take() else { throw failure(.openQuote, at: firstLine) }
        if byte == UInt8(ascii: "\"") {
          guard try peek() == UInt8(ascii: "\"") else { break }
          offset += 1
        } else if byte == UInt8(ascii: "\n") {
          line += 1
        }
        guard byte != 0 else { throw failure(.binary, at: line) }
        bytes.append(byte)
        takePlain(into: &bytes, upTo: UInt8(ascii: "\""))
        guard bytes.count <= Self.longestField else {
          throw failure(.longField(limit: Self.longestField, isQuoted: isQuoted), at: firstLine)
        }
      }
    }
    while let byte = try take() {
      switch byte {
      case separator: return (try text(), false)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let text = try text()
        try endLine(after: byte)
        return (text, true)
      case 0: throw failure(.binary, at: line)
      default:
        guard !isQuoted else { throw failure(.afterQuote, at: line) }
        bytes.append(byte)
        takePlain(into: &bytes, upTo: separator ?? 0)
        guard bytes.count <= Self.longestField else {
          throw failure(.longField(limit: Self.longestField, isQuoted: isQuoted), at: firstLine)
        }
      }
    }
    return (try text(), true)
  }

  // MARK: Bytes

  private mutating func start() throws {
    isAtStart = false
    // Which bytes come in one chunk is chance and must not decide what separates fields.
    while chunk.count < Self.lookedAt, case let more = try nextChunk(), !more.isEmpty { chunk += more }
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    var commas = 0, semicolons = 0
    var isQuoted = false
    look: for byte in chunk.prefix(Self.lookedAt).dropFirst(offset) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted: break look
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      default: break
      }
    }
    separator = semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// Takes what is left of a line's end: the LF of a CRLF.
  private mutating func endLine(after byte: UInt8) throws {
    line += 1
    if byte == UInt8(ascii: "\r"), try peek() == UInt8(ascii: "\n") { offset += 1 }
  }

  /// Takes at once the chunk's next bytes that mean nothing but themselves: those before a control character or `end`.
  private mutating func takePlain(into bytes: inout [UInt8], upTo end: UInt8) {
    let plain = chunk[offset...].prefix { $0 >= 0x20 && $0 != end }
    bytes.append(contentsOf: plain)
    offset += plain.count
  }

  private mutating func peek() throws -> UInt8? {
    if offset == chunk.count {
      chunk = try nextChunk()
      offset = 0
    }
    return offset < chunk.count ? chunk[offset] : nil
  }

  private mutating func take() throws -> UInt8? {
    let byte = try peek()
    if byte != nil { offset += 1 }
    return byte
  }
}
