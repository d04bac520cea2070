import EventStore

/// The type, schema version and bytes of a domain event, as the log will keep them.
struct EncodedEvent: Hashable, Sendable {
  let type: String
  let schemaVersion: Int
  let data: [UInt8]

  init(_ type: String, schemaVersion: Int = 1, _ body: (inout JSONObjectWriter) -> Void = { _ in }) {
    self.type = type
    self.schemaVersion = schemaVersion
    self.data = JSONWriter.object(body)
  }

  /// For an event whose data are one value's whole object.
  init(_ type: String, schemaVersion: Int, whole: (inout JSONWriter) -> Void) {
    self.type = type
    self.schemaVersion = schemaVersion
    self.data = JSONWriter.value(whole)
  }
}

/// Why a recorded event can't be understood. It stops a projection and is shown to an administrator.
public struct StoredEventError: Error, CustomStringConvertible, Sendable {
  /// Its position in the log.
  public let position: Int
  /// Its type.
  public let type: String
  /// Its schema version.
  public let schemaVersion: Int
  /// What was wrong.
  public let reason: String

  /// In English, for an administrator.
  public var description: String {
    "event \(position) (\(type), schema version \(schemaVersion)) can't be understood: \(reason)"
  }

  init(_ event: RecordedEvent, _ reason: String) {
    self.position = event.position
    self.type = event.type
    self.schemaVersion = event.schemaVersion
    self.reason = reason
  }

  /// A type or version that this program doesn't know: a newer program wrote it.
  static func unknown(_ event: RecordedEvent) -> StoredEventError {
    StoredEventError(event, "this program is older than the one that recorded it")
  }
}

extension RecordedEvent {
  /// Reads the event's data, and says which event it was where that fails.
  func decoded<Value>(_ body: (inout JSONReader) throws -> Value) throws(StoredEventError) -> Value {
    do {
      return try JSONReader.read(data, body)
    } catch {
      throw StoredEventError(self, "\(error)")
    }
  }
}
