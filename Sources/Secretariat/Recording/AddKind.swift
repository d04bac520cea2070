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
    let clerk = clerk
    let kind = try await read { connection in
      let resolver = Resolver(directory: try Directory(connection), today: clerk.today, connection)
      var problems = ProblemList()
      let resolved = try resolver.resolve(typed, &problems)
      try problems.throwIfAny()
      guard let kind = resolved else { throw InvalidInput(problems: [.missing(.code)]) }
      if let taken = resolver.directory.kinds.first(where: { $0.code == kind.code }) { throw KindTaken(kind: taken) }
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
