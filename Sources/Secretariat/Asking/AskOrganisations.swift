import Friendship
import Postgres
import Wording

/// An organisation as `organisation show` tells of it.
public struct OrganisationAnswer: Sendable {
  /// The organisation with its number.
  public let stored: StoredOrganisation
  /// Those that became part of it, in the order of time.
  public let absorbed: [OrganisationChange]
  /// Those that answer to it without an end, by name; in particular to one that has ended itself.
  public let below: [OrganisationID]
  /// Labels for all that is mentioned.
  public let names: Names

  /// As known now; `nil` where it isn't on record.
  init?(_ id: OrganisationID, _ names: Names, _ connection: Connection) throws {
    guard let stored = try OrganisationQueries.organisation(id, connection) else { return nil }
    self.stored = stored
    absorbed = OrganisationChange.inOrder(
      try OrganisationQueries.mergedInto(id, connection).flatMap(\.changes).filter { $0.kind == .merged(into: id) })
    below = try OrganisationQueries.answering(to: id, connection).filter { other in
      other.ending == nil && other.affiliations.contains { $0.parent == id && $0.until == nil }
    }.map(\.id)
    let organisation = stored.organisation
    var mentioned = Set(organisation.affiliations.map(\.parent) + absorbed.map(\.organisation) + below)
    mentioned.formUnion([organisation.id] + [organisation.mergedInto].compactMap(\.self))
    var names = names
    names.organisations = try OrganisationQueries.organisations(mentioned, connection).mapValues(\.name)
    self.names = names
  }
}

extension Book {
  /// The organisations one of whose names holds the words, or all of them.
  public func organisations(matching words: String? = nil) async throws -> [StoredOrganisation] {
    try await read { connection in
      guard let words else { return try OrganisationQueries.all(connection) }
      return try OrganisationQueries.holding(parts: NameWords(words).folded, limit: 1000, connection)
    }
  }

  /// One organisation, with what became part of it.
  ///
  /// - Parameter typed: one of its names, its number, or words of a name.
  public func organisation(_ typed: String) async throws -> OrganisationAnswer {
    try await resolve { resolver, problems, connection in
      let stored = try problems.collect("organisation") { try resolver.stored(typed) }
      return try stored.flatMap { try OrganisationAnswer($0.organisation.id, resolver.directory.names, connection) }
    }
  }
}

extension ResolvedQuestion {
  /// What happened on some of these days, or at any time, to the organisations that it is about. That another became part
  /// of one of them happened to it too.
  func organisationChanges(
    in days: ClosedRange<CivilDate>?, _ connection: Connection
  ) throws -> [(change: OrganisationChange, of: Organisation)] {
    let changed = try OrganisationQueries.changed(
      in: days, units: reach?.map(\.unit), knownAt: knownAt, connection)
    let heirs = try OrganisationQueries.organisations(
      Set(changed.compactMap(\.mergedInto)), knownAt: knownAt, connection)
    let subjects = subjects(during: days)
    let all = Dictionary(changed.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let meant = changed.flatMap { organisation in
      let isMeantItself = subjects.contains(organisation)
      return organisation.changes.filter { change in
        if let days, change.period.last < days.lowerBound || change.period.first > days.upperBound { return false }
        if case .merged(let into) = change.kind, let heir = heirs[into], subjects.contains(heir) { return true }
        return isMeantItself
      }
    }
    return OrganisationChange.inOrder(meant).compactMap { change in
      all[change.organisation].map { (change, $0) }
    }
  }

  /// The organisations that it is about and that existed in a period, by what sort they are and by name.
  func members(in period: Period, _ connection: Connection) throws -> [Organisation] {
    let subjects = subjects(during: period.days)
    let all = try OrganisationQueries.all(knownAt: knownAt, connection).map(\.organisation)
      .filter { subjects.contains($0) && $0.existed(in: period) }
    return OrganisationKind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }
}

extension ResolvedQuestion {
  /// The organisations that a question is about: all of our own for the whole country, those of the units in a province's
  /// reach, an organisation and those that answered to it. Partners aren't ours, unless they were asked about.
  struct Subjects {
    /// The units in a province's reach; `nil` for all of them.
    fileprivate let units: Set<ProvinceID>?
    /// The organisation with those that answered to it; `nil` for all.
    fileprivate let organisations: Set<OrganisationID>?

    func contains(_ organisation: Organisation) -> Bool {
      if let organisations, !organisations.contains(organisation.id) { return false }
      guard let units else { return organisations != nil || organisation.kind != .partner }
      return organisation.kind != .partner && organisation.province.map(units.contains) ?? false
    }
  }

  /// The organisations that it is about on some of these days, or at any time.
  func subjects(during days: ClosedRange<CivilDate>?) -> Subjects {
    Subjects(
      units: reach.map { Set($0.map(\.unit)) },
      organisations: organisations?.organisations(during: days ?? CivilDate.earliest...CivilDate.latest))
  }
}

extension OrganisationChange {
  /// The organisations that it mentions.
  var mentioned: [OrganisationID] {
    if case .merged(let into) = kind { [organisation, into] } else { [organisation] }
  }
}
