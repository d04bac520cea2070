import Documents
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// What a command on an entry of a register led to: its state now, for the answer that a person reads.
public struct RecordedEntry: Sendable {
  /// The entry as a document shows it, with what was taken from the settings or from the activity named.
  public let sheet: EntrySheet
  /// The positions of the events that were recorded just now.
  public let positions: [Int]
  /// The read models that could not take it in; the record stands all the same.
  public let stopped: [ProjectionStop]
}

/// A rule of the domain refused an entry of a register, or a step in its life.
public struct RegisterRefused: Error, Sendable {
  /// Why.
  public let rejection: RegisterRejection
  /// The number of the entry, where it has one.
  public let number: Int?
  /// Labels for what the reason mentions.
  public let names: Names
  /// The units that a province in the reason went into or came from.
  public let instead: [ProvinceID]
}

extension Book {
  /// Enters a tally, proposal, direction or figure.
  ///
  /// - Throws: ``InvalidInput``, ``RegisterRefused``, `EventLogError`.
  public func enter(_ typed: TypedEntry, in register: RegisterEntry.Register) async throws -> RecordedEntry {
    let clerk = clerk
    let (events, origins) = try await resolve {
      resolver, problems, _ -> ([RegisterEvent], [Head: EntrySheet.Origin])? in
      var typed = typed
      var origins: [Head: EntrySheet.Origin] = [:]
      if register == .figure, typed.provinces.isEmpty, let province = clerk.defaultProvince {
        typed.provinces = [province]
        origins[.province] = .settings
      }
      guard let resolved = try resolver.resolve(typed, register, &problems) else { return nil }
      try problems.throwIfAny()
      if resolved.isDatedByActivity { origins[register == .direction ? .given : .raised] = .activity }
      let entry = resolved.entry.completed(typed, by: clerk, resolver.directory.gazetteer, &origins)
      let gazetteer = resolver.directory.gazetteer
      return (
        try refusing(nil, resolver.directory) {
          try RegisterDecider.enter(entry, nil, gazetteer: gazetteer, today: resolver.today)
        }, origins
      )
    }
    let id = EntryID(clerk.newID())
    return try await record(events, register, id, after: 0, origins)
  }

  /// Puts an entry right.
  ///
  /// - Parameter which: its number, `last` within its register, or words of its text.
  /// - Throws: ``InvalidInput``, ``RegisterRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func amend(
    _ typed: TypedEntry, entry which: String, in register: RegisterEntry.Register
  ) async throws -> RecordedEntry {
    let (stored, entry, directory) = try await resolve {
      resolver, problems, _ -> (StoredEntry, RegisterEntry, Directory)? in
      let stored = try problems.collect("entry") { try resolver.entry(which, in: register) }
      guard let stored, let resolved = try resolver.resolve(typed, register, from: stored.entry, &problems) else {
        return nil
      }
      return (stored, resolved.entry, resolver.directory)
    }
    let today = clerk.today
    return try await carryOn(stored, register, directory) { state in
      try RegisterDecider.amend(entry, state, gazetteer: directory.gazetteer, today: today)
    }
  }

  /// Takes a step in the life of a proposal or direction.
  ///
  /// - Parameter which: its number, `last` within its register, or words of its text.
  /// - Throws: ``InvalidInput``, ``RegisterRefused``, `EventLogError` (`conflict`: somebody changed it meanwhile).
  public func take(
    _ typed: TypedEntryStep, onEntry which: String, in register: RegisterEntry.Register
  ) async throws -> RecordedEntry {
    let (stored, step, directory) = try await resolve {
      resolver, problems, _ -> (StoredEntry, RegisterStep, Directory)? in
      let stored = try problems.collect("entry") { try resolver.entry(which, in: register) }
      let step = try resolver.resolve(typed, &problems)
      guard let stored, let step else { return nil }
      return (stored, step, resolver.directory)
    }
    let today = clerk.today
    return try await carryOn(stored, register, directory) { state in
      try RegisterDecider.take(step, state, today: today)
    }
  }

  // MARK: Parts

  /// Decides upon what the entry's own stream says, which the read model was asked to find.
  private func carryOn(
    _ stored: StoredEntry, _ register: RegisterEntry.Register, _ directory: Directory,
    _ decide: (RegisterEntry) throws -> [RegisterEvent]
  ) async throws -> RecordedEntry {
    let stream = try Self.stream(register.rawValue, stored.id.uuid)
    let recorded = try await log.read(stream: stream)
    let version = recorded.last?.version ?? 0
    let state = try recorded.reduce(nil) { RegisterEntry.evolve($0, try RegisterEventFormat.decode($1)) }
    guard let state, state == stored.entry else {
      throw EventLogError.conflict(stream: stream, expected: .exactly(version), actual: version)
    }
    let events = try refusing(stored.number, directory) { try decide(state) }
    return try await record(events, register, stored.id, after: version, [:])
  }

  private func record(
    _ events: [RegisterEvent], _ register: RegisterEntry.Register, _ id: EntryID, after version: Int,
    _ origins: [Head: EntrySheet.Origin]
  ) async throws -> RecordedEntry {
    let stream = try Self.stream(register.rawValue, id.uuid)
    let appended = try await append([
      DecidedWrite(
        stream: stream, expected: version == 0 ? .noStream : .exactly(version),
        events: events.map(RegisterEventFormat.encode))
    ])
    do {
      return try await readAsItStands { connection in
        guard let stored = try RegisterQueries.entry(id, connection) else {
          throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
        }
        var names = try Directory(connection).names
        names.organisations = try OrganisationQueries.organisations(stored.entry.organisations, connection)
          .mapValues(\.name)
        names.activityNumbers = try ActivityQueries.toldNumbers(of: stored.entry.activities, connection)
        return RecordedEntry(
          sheet: EntrySheet(entry: Numbered(stored.number, stored.entry), origins: origins, names: names),
          positions: appended.positions, stopped: appended.stopped)
      }
    } catch is PostgresError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    } catch is CancellationError {
      throw ReadModelUnavailable(positions: appended.positions, stopped: appended.stopped)
    }
  }
}

/// Runs a decision; its refusal comes out as ``RegisterRefused``.
private func refusing<Value>(_ number: Int?, _ directory: Directory, _ decide: () throws -> Value) throws -> Value {
  do {
    return try decide()
  } catch let error as RegisterRejection {
    var instead: [ProvinceID] = []
    if case .provinceNotThen(let id, let period) = error {
      instead = directory.gazetteer.counterparts(of: id, during: period)
    }
    throw RegisterRefused(rejection: error, number: number, names: directory.names, instead: instead)
  }
}

extension RegisterEntry {
  /// The entry with organisation and province from the settings where none are given.
  fileprivate func completed(
    _ typed: TypedEntry, by clerk: Clerk, _ gazetteer: Gazetteer, _ origins: inout [Head: EntrySheet.Origin]
  ) -> RegisterEntry {
    var provinces: [ProvinceID]?
    if typed.provinces.isEmpty, let name = clerk.defaultProvince {
      switch SettledProvince(name, during: period, gazetteer) {
      case .unit(let id), .heir(let id, _): provinces = [id]
      case .none: break
      }
    }
    let organisations = typed.organisations.isEmpty ? clerk.defaultOrganisation.map { [$0] } : nil
    switch self {
    case .tally(var tally):
      tally.organisations = organisations ?? tally.organisations
      tally.provinces = provinces ?? tally.provinces
      if organisations != nil { origins[.organisation] = .settings }
      if provinces != nil { origins[.province] = .settings }
      return .tally(tally)
    case .proposal(var proposal):
      // What was raised at an activity concerns what that was about, wherever one's own province is.
      if proposal.activity != nil { provinces = nil }
      proposal.by = organisations ?? proposal.by
      proposal.provinces = provinces ?? proposal.provinces
      if organisations != nil { origins[.organisation] = .settings }
      if provinces != nil { origins[.province] = .settings }
      return .proposal(proposal)
    case .direction(var direction):
      guard direction.audience == nil, let organisations else { return self }
      direction.organisations = organisations
      origins[.responsible] = .settings
      return .direction(direction)
    case .figure: return self
    }
  }
}
