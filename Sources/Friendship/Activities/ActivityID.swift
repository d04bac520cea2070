import FoundationEssentials

/// The identity of an activity: a UUIDv7, or one derived from the content of an imported row.
///
/// People address an activity by its number (the log position of its first event), never by this.
public struct ActivityID: Hashable, Sendable {
  /// The UUID itself.
  public let uuid: UUID

  /// Wraps a UUID.
  public init(_ uuid: UUID) { self.uuid = uuid }
}
