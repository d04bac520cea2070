import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// A rule of the domain refused a command on an organisation.
public struct OrganisationRefused: Error, Sendable {
  /// Why.
  public let rejection: OrganisationRejection
  /// Labels for what the reason mentions.
  public let names: Names
}

extension Book {
  /// Puts an organisation on record.
  ///
  /// - Throws: ``InvalidInput``, ``OrganisationRefused`` (its name is taken), `EventLogError`.
  public func addOrganisation(_ typed: TypedOrganisation) async throws -> StoredOrganisation {
    let id = OrganisationID(clerk.newID())
    let (organisation, events) = try await resolve {
      resolver, problems, connection -> (Organisation, [OrganisationEvent])? in
      guard let organisation = try resolver.resolve(typed, id: id, &problems) else { return nil }
      try problems.throwIfAny()
      let same = try OrganisationQueries.named(organisation.name.vi, connection)
        .first { folded($0.organisation.name.vi) == folded(organisation.name.vi) }
      return (organisation, try Self.decide(organisation, same?.organisation, resolver.directory.names))
    }
    do {
      let appended = try await append(try Self.writes(organisation, events, expected: .noStream))
      return StoredOrganisation(number: appended.positions[0], organisation: organisation)
    } catch EventLogError.conflict(let stream, _, _) where stream.category == OrganisationEventFormat.nameCategory {
      // Somebody else took the name between the question and the append.
      throw OrganisationRefused(rejection: .nameTaken(organisation), names: Names())
    }
  }

  private static func decide(
    _ organisation: Organisation, _ same: Organisation?, _ names: Names
  ) throws -> [OrganisationEvent] {
    do {
      return try OrganisationDecider.register(organisation, same)
    } catch {
      throw OrganisationRefused(rejection: error, names: names)
    }
  }

  /// An organisation's events with the reservation of its name: what is unique across streams is a stream of its own.
  static func writes(
    _ organisation: Organisation, _ events: [OrganisationEvent], expected: ExpectedVersion, renamed: Bool = true
  ) throws -> [DecidedWrite] {
    var writes = [
      DecidedWrite(
        stream: try stream(OrganisationEventFormat.category, organisation.id.uuid), expected: expected,
        events: events.map(OrganisationEventFormat.encode))
    ]
    if renamed {
      let name = Identifiers.fromContent("organisation name", folded(organisation.name.vi))
      writes.append(
        DecidedWrite(
          stream: try stream(OrganisationEventFormat.nameCategory, name), expected: .noStream,
          events: [OrganisationEventFormat.nameTaken(by: organisation.id)]))
    }
    return writes
  }

  /// The organisations whose name holds the words, or all of them.
  public func organisations(matching words: String? = nil) async throws -> [StoredOrganisation] {
    try await read { connection in
      guard let words else { return try OrganisationQueries.all(connection) }
      return try OrganisationQueries.holding(
        words: folded(words).split(separator: " ").map(String.init), limit: 1000, connection)
    }
  }

  /// One organisation, with labels for its parents and province.
  public func organisation(_ typed: String) async throws -> (StoredOrganisation, Names) {
    try await resolve { resolver, problems, connection -> (StoredOrganisation, Names)? in
      let stored = try problems.collect("organisation") {
        let id = try resolver.organisation(typed)
        guard let stored = try OrganisationQueries.organisation(id, connection) else {
          throw InputProblem.unknownOrganisation(typed, candidates: [])
        }
        return stored
      }
      guard let stored else { return nil }
      var names = resolver.directory.names
      let ids = stored.organisation.affiliations.map(\.parent) + [stored.organisation.id]
      names.organisations = try OrganisationQueries.organisations(ids, connection).mapValues(\.name)
      return (stored, names)
    }
  }
}
