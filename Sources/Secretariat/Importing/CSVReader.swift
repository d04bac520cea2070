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
  /// The lines of the record that is broken by it: all of them are passed over.
  public let lines: ClosedRange<Int>
  /// Whether reading can't go on: where the next record begins is not to be known.
  public let isEnd: Bool

  init(line: Int, field: Int, reason: Reason, lines: ClosedRange<Int>? = nil, isEnd: Bool = false) {
    self.line = line
    self.field = field
    self.reason = reason
    self.lines = lines ?? line...line
    self.isEnd = isEnd
  }
}

/// Reads CSV (RFC 4180) record by record from chunks of bytes, in constant memory, and says where a fault is.
///
/// UTF-8, with or without a byte-order mark; lines end in LF, CRLF or (from old Macintosh programs) CR; fields are separated
/// by commas, or by semicolons or tabs where the first line has more of those outside quotes (as spreadsheets save it in some
/// locales), or by what a first line `sep=;` says, which Excel takes for a word to itself and not for a row.
/// docs/decisions/0005 says why this isn't a library.
///
/// A broken record is read to its end by the same rules as a sound one, keeping nothing of it, and then thrown: so the
/// next call gives the record after it, also where line breaks stand in quotes. What follows a closing quote belongs to
/// its field, up to the next separator or line break. Only a record whose end isn't found ends the reading: after a quote
/// that never closes nobody can tell what is inside it and what is not.
struct CSVReader {
  /// The longest field, in bytes.
  static let longestField = 65_536
  /// The longest record, in bytes of its fields, so that a batch of records has a bound.
  static let longestRecord = 262_144
  /// The most fields of a record.
  static let mostFields = 200
  /// How far the end of a broken record is looked for, in bytes. What goes on for longer is no record, and a quote that
  /// closes later is missing rather than late: what it swallows are other records.
  static let longestPassedOver = 4 << 20
  /// How many bytes of the first line decide what separates fields.
  private static let lookedAt = 4096

  private let nextChunk: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var offset = 0
  private var line = 1
  private var separator: UInt8?
  private var isAtStart = true
  /// The first fault of the record that is being read.
  private var fault: CSVError?
  /// Bytes of it that weren't kept.
  private var passedOver = 0
  /// The line on which the field that was read last ended.
  private var lastLine = 1
  private var isOver = false

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

  /// The next record; `nil` at the end, and after a fault that ends the reading. Empty lines are passed over.
  ///
  /// - Throws: ``CSVError`` for a broken record; unless that says otherwise the next call gives the one after it.
  mutating func next() throws -> CSVRecord? {
    if isAtStart { try start() }
    while !isOver, let byte = try peek() {
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return try record() }
      offset += 1
      try endLine(after: byte)
    }
    return nil
  }

  private mutating func record() throws -> CSVRecord {
    var fields: [String] = []
    var size = 0, number = 0
    let firstLine = line
    var isLast = false
    (fault, passedOver) = (nil, 0)
    repeat {
      number += 1
      if number > Self.mostFields { note(.manyFields(limit: Self.mostFields), line, number) }
      let fieldLine = line
      let bytes: [UInt8]
      (bytes, isLast) = try field(number, of: firstLine)
      size += bytes.count
      if size > Self.longestRecord { note(.longRecord(limit: Self.longestRecord), firstLine, number) }
      guard fault == nil else {
        try passOver(bytes.count + 1, of: firstLine)
        continue
      }
      if let text = String(validating: bytes, as: UTF8.self) {
        fields.append(text)
      } else {
        note(.notUTF8, fieldLine, number)
      }
    } while !isLast
    if let fault {
      throw CSVError(line: fault.line, field: fault.field, reason: fault.reason, lines: firstLine...lastLine)
    }
    return CSVRecord(fields: fields, line: firstLine)
  }

  /// Notes a fault of the record, of which the first is told.
  private mutating func note(_ reason: CSVError.Reason, _ line: Int, _ field: Int) {
    if fault == nil { fault = CSVError(line: line, field: field, reason: reason) }
  }

  /// Counts bytes of a broken record, which began on a line.
  private mutating func passOver(_ count: Int, of recordLine: Int) throws {
    passedOver += count
    guard let fault, passedOver > Self.longestPassedOver else { return }
    throw end(fault.reason, fault.line, fault.field, recordLine)
  }

  /// A field's bytes; not all of them, or none, where the record is broken.
  private mutating func field(_ number: Int, of recordLine: Int) throws -> (bytes: [UInt8], isLast: Bool) {
    var bytes: [UInt8] = []
    let firstLine = line
    let isQuoted = try peek() == UInt8(ascii: "\"")
    if isQuoted {
      offset += 1
      while true {
        guard let byte = try take() else { throw end(.openQuote, firstLine, number, recordLine) }
        if byte == UInt8(ascii: "\"") {
          guard try peek() == UInt8(ascii: "\"") else { break }
          offset += 1
        } else if byte == UInt8(ascii: "\n") {
          line += 1
        }
        if byte == 0 { note(.binary, line, number) }
        bytes.append(byte)
        takePlain(into: &bytes, upTo: UInt8(ascii: "\""))
        try limit(&bytes, isQuoted: true, firstLine, number, of: recordLine)
      }
    }
    while let byte = try take() {
      switch byte {
      case separator:
        lastLine = line
        return (bytes, false)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        lastLine = line
        try endLine(after: byte)
        return (bytes, true)
      default:
        if isQuoted { note(.afterQuote, line, number) }
        if byte == 0 { note(.binary, line, number) }
        bytes.append(byte)
        takePlain(into: &bytes, upTo: separator ?? 0)
        try limit(&bytes, isQuoted: isQuoted, firstLine, number, of: recordLine)
      }
    }
    lastLine = line
    return (bytes, true)
  }

  /// Lets go of a field's bytes where it is over its limit or the record is broken already.
  private mutating func limit(
    _ bytes: inout [UInt8], isQuoted: Bool, _ line: Int, _ field: Int, of recordLine: Int
  ) throws {
    if bytes.count > Self.longestField { note(.longField(limit: Self.longestField, isQuoted: isQuoted), line, field) }
    guard fault != nil else { return }
    try passOver(bytes.count, of: recordLine)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func end(_ reason: CSVError.Reason, _ line: Int, _ field: Int, _ recordLine: Int) -> CSVError {
    isOver = true
    return CSVError(
      line: line, field: field, reason: reason, lines: recordLine...max(recordLine, self.line), isEnd: true)
  }

  // MARK: Bytes

  private mutating func start() throws {
    isAtStart = false
    // Which bytes come in one chunk is chance and must not decide what separates fields.
    while chunk.count < Self.lookedAt, case let more = try nextChunk(), !more.isEmpty { chunk += more }
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    if try takeDeclaration() { return }
    var counts = Self.separators.map { _ in 0 }
    var isQuoted = false
    look: for byte in chunk.prefix(Self.lookedAt).dropFirst(offset) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted: break look
      case _ where !isQuoted: if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 }
      default: break
      }
    }
    // Of several that are there as often, the first.
    let most = counts.max() ?? 0
    separator = Self.separators[counts.firstIndex(of: most) ?? 0]
  }

  /// What can separate fields.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Takes a first line `sep=;`, where there is one.
  private mutating func takeDeclaration() throws -> Bool {
    let head = chunk.dropFirst(offset).prefix(6)
    guard head.count >= 5, head.prefix(4).elementsEqual("sep=".utf8), let last = head.dropFirst(4).first,
      Self.separators.contains(last), head.dropFirst(5).first.map({ $0 == 10 || $0 == 13 }) ?? true
    else { return false }
    separator = last
    offset += 5
    if let byte = try take() { try endLine(after: byte) }
    return true
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
