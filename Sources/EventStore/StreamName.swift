/// The name of a stream, `category-id`: one activity, one organisation, one reservation.
///
/// The category is `[a-z][a-z0-9_]*` (`EventLimits.categoryBytes` at most); everything after the first hyphen is
/// the id, 1 to `EventLimits.streamIDBytes` visible ASCII characters, so that a name means the same to Swift, to
/// PostgreSQL and to whoever hashes it.
public struct StreamName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What sort of thing the stream is about; what projections choose by.
  public let category: String

  /// Which one.
  public let id: String

  /// `category-id`, as the log keeps it.
  public var description: String { "\(category)-\(id)" }

  /// A name from its parts.
  /// - Throws: `.badName` if a part has other characters or is too long.
  public init(category: String, id: String) throws(EventLogError) {
    guard Self.isCategory(category) else { throw .badName("stream category", category) }
    guard Self.isID(id) else { throw .badName("stream id", id) }
    self.category = category
    self.id = id
  }

  /// A name as the log keeps it.
  /// - Throws: `.badName` if it isn't `category-id`.
  public init(_ text: String) throws(EventLogError) {
    guard let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")) else { throw .badName("stream", text) }
    try self.init(
      category: String(text[..<hyphen]), id: String(text[text.utf8.index(after: hyphen)...]))
  }

  /// A name from a category and the bytes of an id; nil if they aren't what a name is made of.
  init?(category: String, id: UnsafeRawBufferPointer) {
    guard Self.isCategory(category), Self.isID(id) else { return nil }
    self.category = category
    self.id = String(decoding: id, as: UTF8.self)
  }

  /// Ordered as the log orders: by the bytes of the description.
  public static func < (left: StreamName, right: StreamName) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Is this a category's name?
  static func isCategory(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLowercase(first) else { return false }
    return text.utf8.count <= EventLimits.categoryBytes
      && text.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isID(_ text: String) -> Bool {
    isID(text.utf8)
  }

  private static func isID(_ bytes: some Collection<UInt8>) -> Bool {
    (1...EventLimits.streamIDBytes).contains(bytes.count)
      && bytes.allSatisfy { (UInt8(ascii: "!")...UInt8(ascii: "~")).contains($0) }
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
