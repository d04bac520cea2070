#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An event as the log has it.
public struct RecordedEvent: Sendable, Hashable {
  /// Where it is in the log: from 1, without gaps, in the order in which appends were committed.
  public let position: Int

  /// Which stream it belongs to.
  public let stream: StreamName

  /// Where it is in its stream: from 1, without gaps.
  public let version: Int

  /// The id that it was given.
  public let id: UUID

  /// What happened.
  public let type: String

  /// Which form `data` has.
  public let schemaVersion: Int

  /// The JSON, byte for byte as it was appended.
  public let data: [UInt8]

  /// The JSON about the recording, byte for byte as it was appended.
  public let metadata: [UInt8]

  /// When it was recorded; never earlier than the position before.
  public let recordedAt: LogTime

  /// The same event in another form: what an upcaster gives back. Where it is, which one it is and when it was
  /// recorded stay as they are.
  public func upcast(type: String? = nil, schemaVersion: Int, data: [UInt8]) -> RecordedEvent {
    RecordedEvent(
      position: position, stream: stream, version: version, id: id, type: type ?? self.type,
      schemaVersion: schemaVersion, data: data, metadata: metadata, recordedAt: recordedAt)
  }
}
