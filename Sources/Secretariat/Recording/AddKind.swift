import EventStore
import Friendship
import Postgres
import Wording

/// A kind of that code is on record already.
public struct KindTaken: Error, Sendable {
  /// The kind that has it.
  public let kind: ActivityKind
}

extension Book {
  /// Puts a kind of activity on the list, and reserves its code and names with it.
  ///
  /// - Throws: ``InvalidInput``, ``KindTaken``, `EventLogError`.
  public func addKind(_ typed: TypedKind) async throws -> ActivityKind {
    var attempt = 1
    while true {
      var kind = try await free(typed)
      let recorded = try await log.read(streams: try KindNames.streams(of: kind))
      // Somebody had one of the names before, or has taken it since the kinds were read: they are read once more.
      if recorded.values.contains(where: { !$0.isEmpty }) { kind = try await free(typed) }
      let stream = try StreamName(category: ActivityKindEventFormat.category, id: kind.code.raw)
      let defined = DecidedWrite(
        stream: stream, expected: .noStream, events: [ActivityKindEventFormat.encode(.defined(kind))])
      do {
        _ = try await append([defined] + (try KindNames.reservations(of: kind, recorded)))
        return kind
      } catch EventLogError.conflict(let stream, let expected, let actual) {
        // Somebody took the code or a name between the question and the append; who it was the next question tells.
        guard attempt < Self.mostAttempts else {
          throw EventLogError.conflict(stream: stream, expected: expected, actual: actual)
        }
        attempt += 1
      }
    }
  }

  /// Each time somebody else must have taken a name, and given it up, in the same moment.
  private static let mostAttempts = 10

  /// What was typed as a kind, if nobody has its code or one of its names.
  private func free(_ typed: TypedKind) async throws -> ActivityKind {
    try await resolve { resolver, problems, _ in
      let kind = try resolver.resolve(typed, &problems)
      if let kind, let taken = resolver.directory.kinds.first(where: { $0.code == kind.code }) {
        throw KindTaken(kind: taken)
      }
      return kind
    }
  }

  /// The list of kinds, in the order in which they were defined.
  public func kinds() async throws -> [ActivityKind] { try await read { try KindQueries.all($0) } }
}
