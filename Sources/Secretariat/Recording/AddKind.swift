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
  /// Puts a kind of activity on the list.
  ///
  /// - Throws: ``InvalidInput``, ``KindTaken``, `EventLogError`.
  public func addKind(_ typed: TypedKind) async throws -> ActivityKind {
    let kind = try await resolve { resolver, problems, _ in
      let kind = try resolver.resolve(typed, &problems)
      if let kind, let taken = resolver.directory.kinds.first(where: { $0.code == kind.code }) {
        throw KindTaken(kind: taken)
      }
      return kind
    }
    let stream = try StreamName(category: ActivityKindEventFormat.category, id: kind.code.raw)
    do {
      _ = try await append([
        DecidedWrite(stream: stream, expected: .noStream, events: [ActivityKindEventFormat.encode(.defined(kind))])
      ])
    } catch EventLogError.conflict {
      throw KindTaken(kind: kind)
    }
    return kind
  }

  /// The list of kinds, in the order in which they were defined.
  public func kinds() async throws -> [ActivityKind] { try await read { try KindQueries.all($0) } }
}
