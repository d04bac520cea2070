import EventStore
import Friendship
import Wording

extension Book {
  /// Puts an organisation's record right.
  ///
  /// - Parameter which: one of its names, or words of one.
  /// - Throws: ``InvalidInput``, ``OrganisationRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func amend(_ typed: TypedOrganisation, organisation which: String) async throws -> RecordedOrganisation {
    let (stored, new, holder, names) = try await resolve {
      resolver, problems, connection -> (StoredOrganisation, Organisation, Organisation?, Names)? in
      guard let stored = try problems.collect("organisation", { try resolver.stored(which) }),
        let new = try resolver.resolve(typed, id: stored.organisation.id, from: stored.organisation, &problems)
      else { return nil }
      let holder = try OrganisationQueries.holder(of: new.name, besides: new.id, connection)
      return (stored, new, holder, resolver.directory.names)
    }
    return try await carryOn(stored, names) { state throws(OrganisationRejection) in
      try OrganisationDecider.amend(new, state, nameHolder: holder)
    }
  }

  /// Takes a step in the life of an organisation.
  ///
  /// - Parameter which: one of its names, or words of one.
  /// - Throws: ``InvalidInput``, ``OrganisationRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func take(
    _ typed: TypedOrganisationStep, onOrganisation which: String
  ) async throws -> RecordedOrganisation {
    let today = clerk.today
    let (stored, step, context, names) = try await resolve {
      resolver, problems, connection -> (StoredOrganisation, OrganisationStep, OrganisationContext, Names)? in
      let stored = try problems.collect("organisation") { try resolver.stored(which) }
      guard let step = try resolver.resolve(typed, &problems), let stored else { return nil }
      let id = stored.organisation.id
      var context = OrganisationContext(today: today)
      var names = resolver.directory.names
      switch step {
      case .renamed(let name, _):
        context.nameHolder = try OrganisationQueries.holder(of: name, besides: id, connection)
      case .merged(let into, _): context.heirs = try OrganisationQueries.heirs(of: into, connection)
      case .dissolved: break
      }
      let mentioned = ([stored.organisation] + context.heirs).flatMap { [$0.id] + [$0.mergedInto].compactMap(\.self) }
      names.organisations = try OrganisationQueries.organisations(Set(mentioned), connection).mapValues(\.name)
      return (stored, step, context, names)
    }
    return try await carryOn(stored, names) { state throws(OrganisationRejection) in
      try OrganisationDecider.take(step, state, in: context)
    }
  }

  /// Decides upon what the organisation's own stream says, which the read model was asked to find.
  private func carryOn(
    _ stored: StoredOrganisation, _ names: Names,
    _ decide: (Organisation) throws(OrganisationRejection) -> [OrganisationEvent]
  ) async throws -> RecordedOrganisation {
    let id = stored.organisation.id
    let stream = try Self.stream(OrganisationEventFormat.category, id.uuid)
    let recorded = try await log.read(stream: stream)
    let history = try OrganisationHistory(recorded, id: id)
    let version = recorded.last?.version ?? 0
    guard let state = history.state, state == stored.organisation else {
      throw EventLogError.conflict(stream: stream, expected: .exactly(version), actual: version)
    }
    let events = try refusing(names) { () throws(OrganisationRejection) in try decide(state) }
    let new = events.reduce(state) { Organisation.evolve($0, $1) ?? $0 }
    return try await record(
      DecidedOrganisation(organisation: new, events: events, names: names), expected: .exactly(version),
      isNameNew: !history.hadName(new.name))
  }
}

/// What the log says of one organisation.
struct OrganisationHistory {
  /// As it stands; `nil` where nothing was recorded.
  private(set) var state: Organisation?
  /// Every Vietnamese name it had as its own, folded: those that are reserved for it.
  private var reserved: Set<String> = []

  init(_ events: [RecordedEvent], id: OrganisationID) throws(StoredEventError) {
    for event in events {
      state = Organisation.evolve(state, try OrganisationEventFormat.decode(event, id: id))
      if let state { reserved.insert(folded(state.name.vi)) }
    }
  }

  /// Whether it had this name at some time, perhaps by a record that was put right.
  func hadName(_ name: LocalizedText) -> Bool { reserved.contains(folded(name.vi)) }
}
