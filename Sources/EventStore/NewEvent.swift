#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An event to be recorded.
public struct NewEvent: Sendable, Hashable {
  /// Makes the append idempotent: the same id is never recorded twice. A retry sends the same id with the same
  /// bytes. UUIDv7, or derived from the content where the content is the identity (an import).
  public var id: UUID

  /// What happened, such as `ActivityRecorded`: a letter, then letters, digits, `_`, `.`, `-`.
  public var type: String

  /// Which form `data` has, from 1. Readers bring older forms up to date; stored bytes are never rewritten.
  public var schemaVersion: Int

  /// A JSON object in UTF-8, kept to the byte. No `\u0000`, no lone surrogates.
  public var data: [UInt8]

  /// A JSON object in UTF-8 about the recording: actor, correlation, causation, source, the program's version.
  /// Kept as given; two events that differ in it alone count as the same.
  public var metadata: [UInt8]

  /// An event to be recorded; nothing is checked before it is appended.
  public init(
    id: UUID, type: String, schemaVersion: Int = 1, data: [UInt8], metadata: [UInt8] = Array("{}".utf8)
  ) {
    self.id = id
    self.type = type
    self.schemaVersion = schemaVersion
    self.data = data
    self.metadata = metadata
  }
}
