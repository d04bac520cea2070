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
  /// The number of the organisation, where it is on record.
  public var number: Int?
}

/// What a command on an organisation led to: its state now, for the answer that a person reads.
public struct RecordedOrganisation: Sendable {
  /// The organisation as it is shown.
  public let answer: OrganisationAnswer
  /// The positions of the events that were recorded just now.
  public let positions: [Int]
  /// The read models that could not take it in; the record stands all the same.
  public let stopped: [ProjectionStop]

  /// The organisation itself.
  public var organisation: Organisation { answer.stored.organisation }
}

extension Book {
  /// Puts an organisation on record.
  ///
  /// - Throws: ``InvalidInput``, ``OrganisationRefused`` (its name is taken), `EventLogError`.
  public func addOrganisation(_ typed: TypedOrganisation) async throws -> RecordedOrganisation {
    let decided = try await decided(typed)
    return try await record(decided, expected: .noStream, isNameNew: true)
  }

  /// Finds what is wrong with a new organisation before it is put on record.
  ///
  /// - Throws: as ``addOrganisation(_:)``.
  public func check(_ typed: TypedOrganisation) async throws { _ = try await decided(typed) }

  private func decided(_ typed: TypedOrganisation) async throws -> DecidedOrganisation {
    let id = OrganisationID(clerk.newID())
    return try await resolve { resolver, problems, connection -> DecidedOrganisation? in
      guard let organisation = try resolver.resolve(typed, id: id, &problems) else { return nil }
      try problems.throwIfAny()
      let holder = try OrganisationQueries.holder(of: organisation.name, besides: id, connection)
      let names = resolver.directory.names
      let events = try refusing(names) { () throws(OrganisationRejection) in
        try OrganisationDecider.register(organisation, holder, today: resolver.today)
      }
      return DecidedOrganisation(organisation: organisation, events: events, names: names)
    }
  }

  /// Appends what was decided about an organisation, and reads how it stands.
  ///
  /// - Parameter others: what follows from it for others, appended with it or not at all.
  func record(
    _ decided: DecidedOrganisation, expected: ExpectedVersion, isNameNew: Bool, with others: [DecidedWrite] = []
  ) async throws -> RecordedOrganisation {
    let organisation = decided.organisation
    let appended: Appended
    do {
      appended = try await append(
        try Self.writes(organisation, decided.events, expected: expected, isNameNew: isNameNew) + others)
    } catch EventLogError.conflict(let stream, let version, let actual)
      where stream.category == OrganisationEventFormat.nameCategory
    {
      // Somebody took the name between the question and the append, or had it before their record was put right.
      guard let taken = try await log.read(stream: stream).last, let holder = try await self.holder(taken) else {
        throw EventLogError.conflict(stream: stream, expected: version, actual: actual)
      }
      throw OrganisationRefused(
        rejection: OrganisationDecider.taken(organisation.name, by: holder), names: decided.names)
    }
    do {
      return try await readAsItStands { connection in
        guard let answer = try OrganisationAnswer(organisation.id, decided.names, connection) else {
          throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
        }
        return RecordedOrganisation(answer: answer, positions: appended.positions, stopped: appended.stopped)
      }
    } catch is PostgresError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    } catch is CancellationError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    }
  }

  private func holder(_ taken: RecordedEvent) async throws -> Organisation? {
    let id = try OrganisationEventFormat.holder(taken)
    return try await read { try OrganisationQueries.organisation(id, $0)?.organisation }
  }

  /// An organisation's events, with the reservation of its name where it had none of this name before: what is unique
  /// across streams is a stream of its own. A name that was given up stays reserved, since it is still found by it.
  static func writes(
    _ organisation: Organisation, _ events: [OrganisationEvent], expected: ExpectedVersion, isNameNew: Bool = true
  ) throws -> [DecidedWrite] {
    var writes = [
      DecidedWrite(
        stream: try stream(OrganisationEventFormat.category, organisation.id.uuid), expected: expected,
        events: events.map(OrganisationEventFormat.encode))
    ]
    if isNameNew {
      let name = Identifiers.fromContent("organisation name", folded(organisation.name.vi))
      writes.append(
        DecidedWrite(
          stream: try stream(OrganisationEventFormat.nameCategory, name), expected: .noStream,
          events: [OrganisationEventFormat.nameTaken(by: organisation.id)]))
    }
    return writes
  }
}

/// What was decided about an organisation.
struct DecidedOrganisation: Sendable {
  /// As it will be.
  let organisation: Organisation
  let events: [OrganisationEvent]
  /// Labels for what a refusal mentions.
  let names: Names
}

/// Runs a decision; its refusal comes out as ``OrganisationRefused``.
func refusing<Value>(
  _ names: Names, number: Int? = nil, _ decide: () throws(OrganisationRejection) -> Value
) throws -> Value {
  switch Result(catching: decide) {
  case .success(let value): return value
  case .failure(let rejection): throw OrganisationRefused(rejection: rejection, names: names, number: number)
  }
}
