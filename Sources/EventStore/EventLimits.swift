/// What the log accepts at most. Each limit has an error of its own (`EventLogError.tooLarge`), thrown before
/// anything is sent; the table holds those of one event once more.
public enum EventLimits {
  /// Bytes of an event's data: 1 MiB.
  public static let dataBytes = 1 << 20

  /// Bytes of an event's metadata: 64 KiB.
  public static let metadataBytes = 1 << 16

  /// Events of one request, which is recorded as a whole.
  public static let eventsPerRequest = 10_000

  /// Bytes of one request's data and metadata: 64 MiB. Every append waits while it is written.
  public static let requestBytes = 64 << 20

  /// Requests of one call to the database; more are sent in several calls.
  public static let requestsPerCall = 512

  /// Events of one call to the database, unless a single request has more.
  public static let eventsPerCall = 2_000

  /// Bytes of one call's data and metadata, unless a single request has more: 8 MiB.
  public static let bytesPerCall = 8 << 20

  /// Requests that wait for their turn to be sent; whoever comes with more waits for room.
  public static let waitingRequests = 8_192

  /// Bytes of data and metadata that wait for their turn to be sent, unless a single request has more: 64 MiB.
  public static let waitingBytes = 64 << 20

  /// Objects and arrays inside one another in a payload.
  public static let payloadDepth = 64

  /// Bytes of an event type's name.
  public static let typeBytes = 100

  /// Largest schema version.
  public static let schemaVersion = 32_767

  /// Bytes of the category in a stream's name.
  public static let categoryBytes = 40

  /// Bytes of the id in a stream's name.
  public static let streamIDBytes = 200

  /// Events of one page handed to a reader.
  public static let eventsPerPage = 10_000

  /// Bytes of data and metadata after which a page is handed over, even if it has fewer events: 8 MiB.
  public static let bytesPerPage = 8 << 20

  /// Categories, or types, that one selection names.
  public static let namesPerSelection = 1_000

  /// Positions that a subscription passes over at most before it says how far it is; of which one query looks for types.
  public static let positionsPerStretch = 20_000
}
