public import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// An event as an administrator reads it.
public struct LogEntry: Sendable {
  /// Its position in the log.
  public let position: Int
  /// Its stream and its version there.
  public let stream: String
  /// Its place in the stream, from 1.
  public let version: Int
  /// Its identity.
  public let id: UUID
  /// Its type and the version of its form.
  public let type: String
  /// The version of its form.
  public let schemaVersion: Int
  /// When it was recorded.
  public let recorded: Moment
  /// Who recorded it, where somebody did; for an erased person, their number.
  public let actor: Phrase?
  /// By what way it came: `cli`, `import`, `facts`.
  public let source: String
  /// The bytes kept, which are JSON.
  public let data: String
  /// The metadata kept, which are JSON.
  public let metadata: String
}

extension Book {
  /// The last events of the log, or of a selection of it, oldest first.
  ///
  /// - Parameter count: how many, 1 to 1,000.
  public func tail(_ count: Int, of selection: EventSelection = .everything) async throws -> [LogEntry] {
    try await entries(try await log.last(min(max(count, 1), 1000), of: selection))
  }

  /// The log's last position; 0 for an empty one.
  public func head() async throws -> Int { try await log.head() }

  /// One event; `nil` when the log doesn't reach so far.
  public func event(at position: Int) async throws -> LogEntry? {
    guard position > 0 else { return nil }
    return try await entries(try await log.read(after: position - 1, upTo: position, limit: 1)).first
  }

  /// When the first thing was recorded that the program didn't ship itself; `nil` for a book in which nobody has recorded
  /// anything yet.
  public func firstRecord() async throws -> Moment? {
    var after = 0
    while true {
      let events = try await log.read(after: after, limit: 1000)
      for event in events where try EventMetadata.source(of: event.metadata) != RecordingSource.facts.rawValue {
        return Moment(microsecondsSince1970: event.recordedAt.microseconds)
      }
      guard let last = events.last else { return nil }
      after = last.position
    }
  }

  /// - Parameter isPatient: where names can't be asked for just now, go on without them.
  func entries(_ events: [RecordedEvent], isPatient: Bool = false) async throws -> [LogEntry] {
    let actors = Set(
      events.compactMap { (try? EventMetadata.actor(of: $0.metadata)).flatMap(\.self) }.map(PersonID.init))
    var names: Names?
    do {
      names = actors.isEmpty ? nil : try await read { try Names(people: actors, $0) }
    } catch {
      guard isPatient else { throw error }
    }
    return events.map { event in
      let actor = (try? EventMetadata.actor(of: event.metadata)).flatMap(\.self).map(PersonID.init)
      return LogEntry(
        position: event.position, stream: event.stream.description, version: event.version, id: event.id,
        type: event.type, schemaVersion: event.schemaVersion,
        recorded: Moment(microsecondsSince1970: event.recordedAt.microseconds),
        actor: actor.flatMap { names?.person($0) },
        source: (try? EventMetadata.source(of: event.metadata)) ?? "",
        data: String(decoding: event.data, as: UTF8.self), metadata: String(decoding: event.metadata, as: UTF8.self))
    }
  }
}
