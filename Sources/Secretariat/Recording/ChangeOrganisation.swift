import EventStore
import Friendship
import Wording

extension Book {
  /// Puts an organisation's record right.
  ///
  /// - Parameter which: one of its names, its number, or words of a name.
  /// - Throws: ``InvalidInput``, ``OrganisationRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func amend(_ typed: TypedOrganisation, organisation which: String) async throws -> RecordedOrganisation {
    let today = clerk.today
    let (stored, new, holder, names) = try await resolve {
      resolver, problems, connection -> (StoredOrganisation, Organisation, Organisation?, Names)? in
      guard let stored = try problems.collect("organisation", { try resolver.stored(which) }),
        let new = try resolver.resolve(typed, id: stored.organisation.id, from: stored.organisation, &problems)
      else { return nil }
      let holder = try OrganisationQueries.holder(of: new.name, besides: new.id, connection)
      return (stored, new, holder, resolver.directory.names)
    }
    return try await carryOn(stored, names) { state throws(OrganisationRejection) in
      try OrganisationDecider.amend(new, state, nameHolder: holder, today: today)
    }
  }

  /// Takes a step in the life of an organisation.
  ///
  /// - Parameter which: one of its names, its number, or, where the step can be taken back, words of a name.
  /// - Throws: ``InvalidInput``, ``OrganisationRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func take(
    _ typed: TypedOrganisationStep, onOrganisation which: String
  ) async throws -> RecordedOrganisation {
    let today = clerk.today
    let (stored, step, context, names) = try await resolve {
      resolver, problems, connection -> (StoredOrganisation, OrganisationStep, OrganisationContext, Names)? in
      let stored = try problems.collect("organisation") { try resolver.stored(which, for: typed.final) }
      guard let step = try resolver.resolve(typed, on: which, &problems), let stored else { return nil }
      let id = stored.organisation.id
      var context = OrganisationContext(today: today)
      var names = resolver.directory.names
      switch step {
      case .renamed(let name, _):
        context.nameHolder = try OrganisationQueries.holder(of: name, besides: id, connection)
      case .merged(let into, _): context.heirs = try OrganisationQueries.heirs(of: into, connection)
      case .dissolved, .absorbed: break
      }
      let mentioned = ([stored.organisation] + context.heirs).flatMap { [$0.id] + [$0.mergedInto].compactMap(\.self) }
      names.organisations = try OrganisationQueries.organisations(Set(mentioned), connection).mapValues(\.name)
      return (stored, step, context, names)
    }
    return try await carryOn(stored, names, heir: context.heirs.first) { state throws(OrganisationRejection) in
      try OrganisationDecider.take(step, state, in: context)
    }
  }

  /// Decides upon what the organisation's own stream says, which the read model was asked to find.
  ///
  /// - Parameter heir: what it is to become part of. That is written to as well, so that the decision holds only while
  ///   the heir is as it was found: it may be about to become part of this one, or to be dissolved.
  private func carryOn(
    _ stored: StoredOrganisation, _ names: Names, heir: Organisation? = nil,
    _ decide: (Organisation) throws(OrganisationRejection) -> [OrganisationEvent]
  ) async throws -> RecordedOrganisation {
    let found = try await history(of: stored.organisation)
    let events = try refusing(names, number: stored.number) { () throws(OrganisationRejection) in
      try decide(stored.organisation)
    }
    let new = events.reduce(stored.organisation) { Organisation.evolve($0, $1) ?? $0 }
    var others: [DecidedWrite] = []
    if let heir {
      let version = try await history(of: heir).version
      others = try Self.writes(
        heir, OrganisationDecider.taking(in: new.id, by: events), expected: .exactly(version), isNameNew: false)
    }
    return try await record(
      DecidedOrganisation(organisation: new, events: events, names: names), expected: .exactly(found.version),
      isNameNew: !found.hadName(new.name), with: others)
  }

  /// What the organisation's stream says, which has to be what the read model said.
  private func history(of organisation: Organisation) async throws -> OrganisationHistory {
    let stream = try Self.stream(OrganisationEventFormat.category, organisation.id.uuid)
    let history = try OrganisationHistory(try await log.read(stream: stream), id: organisation.id)
    guard history.state == organisation else {
      throw EventLogError.conflict(stream: stream, expected: .exactly(history.version), actual: history.version)
    }
    return history
  }
}

/// What the log says of one organisation.
struct OrganisationHistory {
  /// As it stands; `nil` where nothing was recorded.
  private(set) var state: Organisation?
  /// The version of its stream; 0 where nothing was recorded.
  let version: Int
  /// Every Vietnamese name it had as its own, folded: those that are reserved for it.
  private var reserved: Set<String> = []

  init(_ events: [RecordedEvent], id: OrganisationID) throws(StoredEventError) {
    version = events.last?.version ?? 0
    for event in events {
      state = Organisation.evolve(state, try OrganisationEventFormat.decode(event, id: id))
      if let state { reserved.insert(folded(state.name.vi)) }
    }
  }

  /// Whether it had this name at some time, perhaps by a record that was put right.
  func hadName(_ name: LocalizedText) -> Bool { reserved.contains(folded(name.vi)) }
}
